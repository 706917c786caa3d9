/*
 * Roll-call that goes on without a network. Each mark becomes an entry of a queue in localStorage: own key, time, session, enrolment, mark, the
 * mark that was seen before, and a signature. Names and numbers stay on the page and are never stored. The queue is sent when there is a
 * network; an entry leaves it only when the server has answered it.
 */
const RETRY_MILLIS = 15000;
const data = JSON.parse(document.getElementById('roll-call-data').textContent);
const { words } = data;
const storeName = 'yujiang.roll-call.' + data.account;
const root = document.getElementById('roll-call');
// how far the clock of the device is from the server's: times are the server's, whatever the device believes
const skew = data.now - Date.now();
const conflicts = new Map();
let session = data.sessions[0]?.id ?? null;
let sending = false;
let problem = '';

const key = globalThis.crypto?.subtle
  ? crypto.subtle.importKey('raw', new TextEncoder().encode(data.key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  : null;

function queue() {
  try {
    return JSON.parse(localStorage.getItem(storeName) ?? '[]');
  } catch {
    return [];
  }
}

function keep(entries) {
  localStorage.setItem(storeName, JSON.stringify(entries));
}

async function sign(entry) {
  const text = [entry.key, entry.class, entry.session, entry.enrolment, entry.mark, entry.base ?? '', entry.at].join('|');
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the person sees as the mark: the newest unsent entry, else what the server said. */
function shown(person) {
  const waiting = queue().filter((entry) => entry.session === session && entry.enrolment === person.id);
  return waiting.at(-1)?.mark ?? data.marks[session]?.[person.id] ?? null;
}

async function mark(person, value, base = data.marks[session]?.[person.id] ?? null) {
  const entry = { key: crypto.randomUUID(), class: data.class, session, enrolment: person.id, mark: value, base, at: new Date(Date.now() + skew).toISOString() };
  entry.signature = await sign(entry);
  // a second thought about an unsent mark takes its place: nobody has seen the first
  const rest = queue().filter((other) => sending || other.session !== session || other.enrolment !== person.id);
  keep([...rest, entry]);
  conflicts.delete(session + person.id);
  render();
  await send();
}

async function send() {
  const entries = queue();
  const own = entries.filter((entry) => entry.class === data.class);
  if (sending || own.length === 0 || !navigator.onLine) {
    render();
    return;
  }
  sending = true;
  try {
    const answer = await fetch(data.upload, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [data.csrfHeader]: data.csrfToken },
      body: JSON.stringify(own),
      redirect: 'manual',
    });
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json')) {
      problem = '';
      settle(await answer.json());
    } else {
      problem = words.signIn;
    }
  } catch {
    problem = words.noNetwork;
  } finally {
    sending = false;
  }
  render();
}

function settle(answers) {
  const answered = new Map(answers.map((answer) => [answer.key, answer]));
  for (const entry of queue()) {
    const answer = answered.get(entry.key);
    if (!answer) {
      continue;
    }
    const place = entry.session + entry.enrolment;
    if (answer.status === 'STORED') {
      (data.marks[entry.session] ??= {})[entry.enrolment] = answer.mark;
    } else {
      if (answer.mark) {
        (data.marks[entry.session] ??= {})[entry.enrolment] = answer.mark;
      }
      conflicts.set(place, { ...answer, wanted: entry.mark });
    }
  }
  keep(queue().filter((entry) => !answered.has(entry.key)));
}

function render() {
  const waiting = queue().length;
  const status = element('p', waiting || !navigator.onLine ? 'yj-warning' : 'yj-good');
  status.id = 'roll-call-status';
  status.setAttribute('role', 'status');
  const net = navigator.onLine ? words.online : words.offline;
  status.textContent = net + ' · ' + (waiting ? words.waiting.replace('{0}', String(waiting)) : words.allSent);
  const parts = [status];
  if (problem && waiting) {
    parts.push(element('p', 'yj-error', problem));
  }
  if (!key) {
    parts.push(element('p', 'yj-error', words.insecure));
  }
  parts.push(chooser(), list());
  root.replaceChildren(...parts);
}

function chooser() {
  const label = element('label', 'yj-roll-session', words.session);
  const select = document.createElement('select');
  for (const each of data.sessions) {
    const option = element('option', '', each.label);
    option.value = each.id;
    option.selected = each.id === session;
    select.append(option);
  }
  select.addEventListener('change', () => {
    session = select.value;
    render();
  });
  label.append(select);
  return label;
}

function list() {
  const rows = element('ul', 'yj-roll-list');
  for (const person of data.people) {
    const row = element('li', '');
    row.append(element('span', 'yj-roll-name', person.no + ' ' + person.name), buttons(person));
    const conflict = conflicts.get(session + person.id);
    if (conflict) {
      row.append(conflictOf(person, conflict));
    }
    rows.append(row);
  }
  return rows;
}

function buttons(person) {
  const group = element('span', 'yj-roll-marks');
  group.setAttribute('role', 'group');
  const current = shown(person);
  for (const value of ['PRESENT', 'LATE', 'ABSENT']) {
    const button = element('button', 'yj-roll-mark yj-mark-' + value.toLowerCase(), words.marks[value]);
    button.type = 'button';
    button.disabled = !key;
    button.setAttribute('aria-pressed', String(current === value));
    button.setAttribute('aria-label', person.name + ' ' + words.marks[value]);
    button.addEventListener('click', () => mark(person, value));
    group.append(button);
  }
  if (current === 'LEAVE') {
    group.append(element('span', 'yj-count', words.marks.LEAVE));
  }
  return group;
}

/** Both marks are kept as events; which one counts a person decides. */
function conflictOf(person, conflict) {
  const box = element('div', 'yj-roll-conflict');
  box.append(element('p', 'yj-error', conflict.detail));
  if (conflict.status === 'CONFLICT') {
    const mine = element('button', '', words.takeMine.replace('{0}', words.marks[conflict.wanted]));
    mine.type = 'button';
    mine.addEventListener('click', () => mark(person, conflict.wanted, conflict.mark));
    const theirs = element('button', '', words.keepTheirs.replace('{0}', words.marks[conflict.mark]));
    theirs.type = 'button';
    theirs.addEventListener('click', () => {
      conflicts.delete(session + person.id);
      render();
    });
    box.append(mine, theirs);
  }
  return box;
}

function element(tag, className, text = '') {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

addEventListener('online', send);
addEventListener('offline', render);
setInterval(send, RETRY_MILLIS);
render();
send();
