import { el, newId } from '../dom.js';

/**
 * The list above the box. The focus stays in an input, which the list describes through its combobox attributes.
 */
export class Suggestions {
  #head = el('div', { class: 'suggestions-head' });
  #list = el('div', { class: 'suggestions-list', id: newId('suggestions'), role: 'listbox', 'aria-label': 'Suggestions' });
  #note = el('div', { class: 'suggestions-note', role: 'status' });
  #rows = [];
  #active = -1;
  #input = null;
  #choose = null;
  element = el('div', { class: 'suggestions', hidden: true }, this.#head, this.#list, this.#note);

  constructor() {
    // The input must not lose the focus before the click arrives.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Prepares an input for the list. */
  attach(input) {
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': this.#list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    return input;
  }

  /**
   * Opens the list for an input. `rows` are `{ title, detail, hint, choice }`; `note` stands below them, `head` above.
   * With `eager` the first row is active at once, so that Enter takes it.
   */
  show(input, { head = [], rows = [], note = '', eager = true, choose }) {
    if (this.#input && this.#input !== input) this.#release();
    this.#input = input;
    this.#choose = choose;
    this.#head.replaceChildren(...head);
    this.#note.textContent = note;
    this.#rows = rows.map((row, index) => this.#drawRow(row, index));
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
    this.#list.hidden = rows.length === 0;
    this.element.hidden = head.length === 0 && rows.length === 0 && !note;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    this.#activate(eager ? 0 : -1);
  }

  /** Leaves the rows in sight while newer ones are on their way, but lets none be taken. */
  deactivate() {
    this.#activate(-1);
  }

  hide() {
    this.element.hidden = true;
    this.#rows = [];
    this.#list.replaceChildren();
    this.#release();
  }

  /** Whether the list is open for an input. */
  isOpenFor(input) {
    return this.#input === input && !this.element.hidden;
  }

  /** Deals with a key pressed in the input; false when the key is not for the list. */
  handleKey({ key, shiftKey, isComposing }) {
    if (this.element.hidden || isComposing) return false;
    const last = this.#rows.length - 1;
    if (key === 'Escape') this.hide();
    else if (last < 0) return false;
    else if (key === 'ArrowDown') this.#activate(this.#active >= last ? 0 : this.#active + 1);
    else if (key === 'ArrowUp') this.#activate(this.#active <= 0 ? last : this.#active - 1);
    else if (this.#active >= 0 && (key === 'Enter' || (key === 'Tab' && !shiftKey))) this.#take(this.#active);
    else return false;
    return true;
  }

  #drawRow({ title, detail, hint, choice }, index) {
    const element = el(
      'div',
      { class: 'suggestion', role: 'option', id: `${this.#list.id}-${index}`, 'aria-selected': 'false' },
      el('span', { class: 'suggestion-text' }, el('span', { class: 'suggestion-title' }, title), detail && el('span', { class: 'suggestion-detail' }, detail)),
      hint && el('span', { class: 'suggestion-hint' }, hint),
    );
    element.addEventListener('pointermove', () => this.#active !== index && this.#activate(index, false));
    element.addEventListener('click', () => this.#take(index));
    return { element, choice };
  }

  #activate(index, scroll = true) {
    this.#rows[this.#active]?.element.setAttribute('aria-selected', 'false');
    this.#active = index < this.#rows.length ? index : -1;
    const row = this.#rows[this.#active]?.element;
    row?.setAttribute('aria-selected', 'true');
    if (row && scroll) row.scrollIntoView({ block: 'nearest' });
    if (row) this.#input?.setAttribute('aria-activedescendant', row.id);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #take(index) {
    const { choice } = this.#rows[index];
    const choose = this.#choose;
    this.hide();
    choose(choice);
  }

  #release() {
    this.#active = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
    this.#input = null;
  }
}
