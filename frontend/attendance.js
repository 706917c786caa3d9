/*
 * The roll-call grid: persons by sessions in one table. Arrow keys move, space and Enter step through the marks, 1–4 set one.
 * Marks stay here until they are saved; the server gets the marks of whole sessions and answers with saved().
 *
 * sheet = { editable, persons: [{id, no, name}], sessions: [{id, date, day, time, note, open}], marks: {session: {person: mark}},
 *           words: {...} }
 */
const MARKS = ['PRESENT', 'LATE', 'LEAVE', 'ABSENT'];
const ATTENDED = new Set(['PRESENT', 'LATE']);

class AttendanceGrid extends HTMLElement {
  #sheet = null;
  #marks = {};
  #changed = new Map();
  #row = 0;
  #column = 0;

  connectedCallback() {
    if (Object.hasOwn(this, 'sheet')) {
      const early = this.sheet;
      delete this.sheet;
      this.sheet = early;
    }
    if (!this.hasListeners) {
      this.hasListeners = true;
      this.addEventListener('click', (event) => this.#clicked(event));
      this.addEventListener('keydown', (event) => this.#pressed(event));
      this.addEventListener('focusin', (event) => this.#focused(event));
    }
    this.#render();
  }

  set sheet(value) {
    this.#sheet = value;
    this.#marks = structuredClone(value?.marks ?? {});
    this.#changed.clear();
    this.#row = 0;
    this.#column = 0;
    this.#render();
  }

  get sheet() {
    return this.#sheet;
  }

  /** The server has stored these sessions. */
  saved(sessions) {
    for (const id of sessions) {
      this.#changed.delete(id);
    }
    this.#refreshAll();
  }

  #render() {
    if (!this.isConnected || !this.#sheet) {
      return;
    }
    const { persons, sessions, words } = this.#sheet;
    const bar = element('div', 'yj-savebar');
    bar.setAttribute('role', 'status');
    const scroll = element('div', 'yj-attendance-scroll');
    const table = element('table', 'yj-attendance');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', words.caption);
    table.append(this.#head(sessions, words));
    const body = document.createElement('tbody');
    persons.forEach((person, row) => body.append(this.#line(person, row)));
    table.append(body, this.#foot(sessions, words));
    scroll.append(table);
    this.replaceChildren(bar, scroll);
    this.#refreshAll();
    this.#showOpenSession();
  }

  #head(sessions, words) {
    const head = document.createElement('thead');
    const row = document.createElement('tr');
    row.append(headCell(words.no, 'yj-no'), headCell(words.name, 'yj-person'));
    for (const session of sessions) {
      const cell = headCell('', 'yj-session');
      cell.dataset.session = session.id;
      cell.append(element('strong', '', session.date + ' ' + session.day), element('span', 'yj-session-time', session.time));
      cell.title = session.note;
      cell.append(element('span', 'yj-session-rate'));
      const actions = element('div', 'yj-session-actions');
      if (this.#sheet.editable && session.open) {
        actions.append(this.#action('all', words.all, words.allTitle + ' ' + session.date, session));
      }
      actions.append(this.#action('print', 'F04', words.print + ' ' + session.date + ' ' + session.time, session));
      cell.append(actions);
      row.append(cell);
    }
    head.append(row);
    return head;
  }

  #action(name, text, label, session) {
    const button = element('button', 'yj-small', text);
    button.type = 'button';
    button.dataset.action = name;
    button.dataset.session = session.id;
    button.setAttribute('aria-label', label);
    return button;
  }

  #line(person, row) {
    const line = document.createElement('tr');
    line.append(element('td', 'yj-no', String(person.no)));
    const name = element('th', 'yj-person', person.name);
    name.scope = 'row';
    line.append(name);
    this.#sheet.sessions.forEach((session, column) => {
      const cell = element('td', 'yj-mark');
      cell.setAttribute('role', 'gridcell');
      cell.dataset.row = row;
      cell.dataset.column = column;
      cell.tabIndex = row === this.#row && column === this.#column ? 0 : -1;
      line.append(cell);
    });
    return line;
  }

  #foot(sessions, words) {
    const foot = document.createElement('tfoot');
    const row = document.createElement('tr');
    row.append(element('td', 'yj-no'), element('td', 'yj-person', words.present));
    for (const session of sessions) {
      const cell = element('td', 'yj-total');
      cell.dataset.total = session.id;
      row.append(cell);
    }
    foot.append(row);
    return foot;
  }

  #mark(session, person) {
    return this.#marks[session.id]?.[person.id] ?? null;
  }

  #refreshAll() {
    this.querySelectorAll('td.yj-mark').forEach((cell) => this.#refreshCell(cell));
    this.#sheet.sessions.forEach((session) => this.#refreshSession(session));
    this.#refreshBar();
  }

  #refreshCell(cell) {
    const { persons, sessions, words } = this.#sheet;
    const person = persons[cell.dataset.row];
    const session = sessions[cell.dataset.column];
    const mark = this.#mark(session, person);
    cell.className = 'yj-mark' + (mark ? ' yj-mark-' + mark.toLowerCase() : '');
    cell.classList.toggle('yj-mark-changed', this.#changed.get(session.id)?.has(person.id) ?? false);
    cell.classList.toggle('yj-mark-closed', !session.open);
    cell.textContent = mark ? words.short[mark] : session.open ? '·' : '';
    const said = mark ? words.marks[mark] : words.none;
    cell.setAttribute('aria-label', person.name + ' ' + session.date + ' ' + session.time + ' ' + said);
  }

  #refreshSession(session) {
    const { persons, words } = this.#sheet;
    const present = persons.filter((person) => ATTENDED.has(this.#mark(session, person))).length;
    const recorded = persons.some((person) => this.#mark(session, person));
    const rate = persons.length ? Math.floor((present * 1000) / persons.length) / 10 : 0;
    const text = recorded ? present + '/' + persons.length + ' ' + rate.toFixed(1) + '%' : session.open ? words.notRecorded : '';
    this.querySelector(`th[data-session="${session.id}"] .yj-session-rate`).textContent = text;
    const all = this.querySelector(`button[data-action="all"][data-session="${session.id}"]`);
    if (all) {
      all.hidden = persons.every((person) => this.#mark(session, person));
    }
    this.querySelector(`td[data-total="${session.id}"]`).textContent = recorded ? present + '/' + persons.length : '';
  }

  #refreshBar() {
    const { words } = this.#sheet;
    const bar = this.querySelector('.yj-savebar');
    bar.replaceChildren();
    bar.hidden = this.#changed.size === 0;
    if (bar.hidden) {
      return;
    }
    const save = element('button', 'yj-save', words.save);
    save.type = 'button';
    save.dataset.action = 'save';
    bar.append(element('span', '', words.unsaved.replace('{0}', String(this.#changed.size))), save);
  }

  #set(row, column, mark) {
    const { persons, sessions, editable } = this.#sheet;
    const session = sessions[column];
    const person = persons[row];
    if (!editable || !session.open || this.#mark(session, person) === mark) {
      return;
    }
    (this.#marks[session.id] ??= {})[person.id] = mark;
    if (!this.#changed.has(session.id)) {
      this.#changed.set(session.id, new Set());
    }
    this.#changed.get(session.id).add(person.id);
    this.#refreshCell(this.#cell(row, column));
    this.#refreshSession(session);
    this.#refreshBar();
  }

  #step(row, column) {
    const mark = this.#mark(this.#sheet.sessions[column], this.#sheet.persons[row]);
    this.#set(row, column, MARKS[(MARKS.indexOf(mark) + 1) % MARKS.length]);
  }

  /** One click marks everybody without a mark present; what was marked before stays. */
  #allPresent(sessionId) {
    const column = this.#sheet.sessions.findIndex((session) => session.id === sessionId);
    this.#sheet.persons.forEach((person, row) => {
      if (!this.#mark(this.#sheet.sessions[column], person)) {
        this.#set(row, column, 'PRESENT');
      }
    });
  }

  /** A session is saved as a whole: who has no mark was not there. */
  #save() {
    const sessions = [...this.#changed.keys()].map((id) => {
      const session = this.#sheet.sessions.find((other) => other.id === id);
      this.#sheet.persons.forEach((person, row) => {
        if (!this.#mark(session, person)) {
          this.#set(row, this.#sheet.sessions.indexOf(session), 'ABSENT');
        }
      });
      const marks = {};
      this.#changed.get(id).forEach((person) => (marks[person] = this.#marks[id][person]));
      return { session: id, marks };
    });
    this.dispatchEvent(new CustomEvent('save-marks', { detail: { sessions } }));
  }

  #clicked(event) {
    const action = event.target.closest('button[data-action]');
    if (action) {
      switch (action.dataset.action) {
        case 'all':
          this.#allPresent(action.dataset.session);
          break;
        case 'print':
          this.dispatchEvent(new CustomEvent('print-session', { detail: { session: action.dataset.session } }));
          break;
        default:
          this.#save();
      }
      return;
    }
    const cell = event.target.closest('td.yj-mark');
    if (cell) {
      this.#step(Number(cell.dataset.row), Number(cell.dataset.column));
      cell.focus();
    }
  }

  #pressed(event) {
    const cell = event.target.closest('td.yj-mark');
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const row = Number(cell.dataset.row);
    const column = Number(cell.dataset.column);
    const last = { row: this.#sheet.persons.length - 1, column: this.#sheet.sessions.length - 1 };
    const moves = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, last.column],
    };
    if (event.key in moves) {
      const [toRow, toColumn] = moves[event.key];
      this.#cell(clamp(toRow, last.row), clamp(toColumn, last.column)).focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      this.#step(row, column);
    } else if (/^[1-4]$/.test(event.key)) {
      this.#set(row, column, MARKS[Number(event.key) - 1]);
      this.#cell(clamp(row + 1, last.row), column).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  #focused(event) {
    const cell = event.target.closest('td.yj-mark');
    if (!cell) {
      return;
    }
    this.#cell(this.#row, this.#column)?.setAttribute('tabindex', '-1');
    this.#row = Number(cell.dataset.row);
    this.#column = Number(cell.dataset.column);
    cell.tabIndex = 0;
  }

  #cell(row, column) {
    return this.querySelector(`td.yj-mark[data-row="${row}"][data-column="${column}"]`);
  }

  /** Long classes open where work is to be done: at the first session without marks that may be recorded. */
  #showOpenSession() {
    const { sessions, persons } = this.#sheet;
    const column = sessions.findIndex((s) => s.open && !persons.some((person) => this.#mark(s, person)));
    if (column <= 2) {
      return;
    }
    requestAnimationFrame(() => {
      const head = this.querySelector(`th[data-session="${sessions[column].id}"]`);
      const fixed = this.querySelector('thead .yj-no').offsetWidth + this.querySelector('thead .yj-person').offsetWidth;
      this.querySelector('.yj-attendance-scroll').scrollLeft = head.offsetLeft - fixed;
    });
  }
}

function element(tag, className, text = '') {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

function headCell(text, className) {
  const cell = element('th', className, text);
  cell.scope = 'col';
  return cell;
}

function clamp(value, max) {
  return Math.min(Math.max(value, 0), max);
}

if (!customElements.get('yj-attendance-grid')) {
  customElements.define('yj-attendance-grid', AttendanceGrid);
}
