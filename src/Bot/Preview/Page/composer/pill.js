import { optionTypes } from '../commands.js';
import { el, newId } from '../dom.js';

const longestText = 6000;
const booleans = [{ name: 'True', value: true }, { name: 'False', value: false }];

/** An option of a command in the box: its name and an input for its value. */
export class Pill {
  #chosen = null;

  constructor(option) {
    this.option = option;
    const id = newId('option');
    this.input = el('input', {
      class: 'pill-input', id, type: 'text', size: 1, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
      maxlength: option.max_length ?? longestText, enterkeyhint: 'send', 'aria-required': String(option.required === true),
      title: option.description,
    });
    this.element = el('span', { class: 'pill', 'data-option': option.name }, el('label', { class: 'pill-name', for: id }, option.name), this.input);
    this.input.addEventListener('input', () => this.#typed());
    this.element.addEventListener('mousedown', (event) => {
      if (event.target === this.input) return;
      event.preventDefault();
      this.input.focus();
    });
  }

  get text() {
    return this.input.value;
  }

  /** The rows that need no question to the bot; null where the bot completes or nothing does. */
  get fixedChoices() {
    return this.option.type === optionTypes.boolean ? booleans : null;
  }

  /** Takes a choice: its name is shown, its value is sent. */
  choose(choice) {
    this.#chosen = choice;
    this.input.value = choice.name;
    this.#fit();
  }

  setText(text) {
    this.input.value = text;
    this.#typed();
  }

  /** The value to send: undefined when there is none. */
  get value() {
    const text = this.text.trim();
    if (this.#chosen) return this.#chosen.value;
    if (text === '') return undefined;
    const named = this.fixedChoices?.find((choice) => choice.name.toLowerCase() === text.toLowerCase());
    return named ? named.value : text;
  }

  /** What is wrong with the value, as a sentence; null when it can be sent. */
  get problem() {
    const { value, option } = this;
    if (value === undefined) return option.required ? 'This option is required. Specify a value.' : null;
    const isOther = this.fixedChoices?.every((choice) => choice.value !== value);
    return isOther ? 'Choose one of the values.' : null;
  }

  markInvalid(invalid) {
    this.element.classList.toggle('is-invalid', invalid);
    this.input.setAttribute('aria-invalid', String(invalid));
  }

  #typed() {
    this.#chosen = null;
    this.markInvalid(false);
    this.#fit();
  }

  /** Browsers without `field-sizing` go by the number of characters. */
  #fit() {
    this.input.size = Math.max(1, Math.min(this.text.length, 60));
  }
}
