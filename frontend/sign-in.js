/*
 * Tells the server which phone this is: a random number, made once and kept in this browser. It says nothing about the phone or its
 * owner; the server keeps only its hash together with the session. A browser that keeps nothing answers with an empty number.
 * Where the element asks for it (attribute position), the browser asks its owner where the phone is. A refusal is an answer too; the server
 * keeps how far away it was, not where.
 */
const KEY = 'yujiang-device';
const DENIED = 1; // GeolocationPositionError.PERMISSION_DENIED
const NOWHERE = { latitude: 0, longitude: 0, accuracy: 0 };

function device() {
  try {
    let id = localStorage.getItem(KEY);
    if (!id) {
      id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      localStorage.setItem(KEY, id);
    }
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function position() {
  return new Promise((resolve) => {
    if (!navigator.geolocation || !window.isSecureContext) {
      resolve({ position: 'UNAVAILABLE', ...NOWHERE });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ position: 'KNOWN', latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy }),
      (error) => resolve({ position: error.code === DENIED ? 'DENIED' : 'UNAVAILABLE', ...NOWHERE }),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 0 },
    );
  });
}

class Phone extends HTMLElement {
  async connectedCallback() {
    const where = this.hasAttribute('position') ? await position() : { position: 'NOT_ASKED', ...NOWHERE };
    this.dispatchEvent(new CustomEvent('phone', { detail: { device: device(), clock: Date.now(), ...where } }));
  }
}

if (!customElements.get('yj-phone')) {
  customElements.define('yj-phone', Phone);
}
