import { commandData } from '../commands.js';
import { el } from '../dom.js';
import { Completion } from './completion.js';
import { Pill } from './pill.js';

/** The box while a command is being filled in: its name, a pill for each option, and a place to add more. */
export class CommandBox {
  #suggestions;
  #actions;
  #completion = new Completion();
  #pills = [];
  #more = el('input', { class: 'more-input', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'send', 'aria-label': 'Add an option' });
  #place = el('span', { class: 'pills' });
  element;

  /** `actions` has `send(command, line, data)` and `leave(text)`, which goes back to plain text. */
  constructor(command, values, suggestions, actions) {
    this.command = command;
    this.#suggestions = suggestions;
    this.#actions = actions;
    this.element = el('div', { class: 'command-box' }, el('span', { class: 'command-name' }, `/${command.name}`), this.#place, this.#more);
    suggestions.attach(this.#more);
    this.#more.addEventListener('focus', () => this.#offerOptions());
    this.#more.addEventListener('input', () => this.#moreTyped());
    this.#more.addEventListener('blur', () => this.#suggestions.hide());
    this.#more.addEventListener('keydown', (event) => this.#keyInMore(event));
    this.element.addEventListener('mousedown', (event) => {
      if (event.target !== this.element && event.target !== this.#place) return;
      event.preventDefault();
      this.#more.focus();
    });
    for (const option of command.options) if (option.required || values.has(option)) this.#add(option, values.get(option));
    this.#showMore();
  }

  /** Puts the focus where the next value is wanted. */
  focus() {
    (this.#pills.find((pill) => pill.option.required && pill.text === '')?.input ?? this.#more).focus();
  }

  /** Sends the command, or says what is missing. */
  submit() {
    const wrong = this.#pills.find((pill) => pill.problem);
    if (wrong) {
      wrong.input.focus();
      this.#completion.cancel();
      wrong.markInvalid(true);
      this.#suggestions.show(wrong.input, { head: describe(wrong.option, wrong.problem) });
      return;
    }
    if (this.#more.value.trim() !== '') {
      this.#more.focus();
      this.#suggestions.show(this.#more, { note: `/${this.command.name} has no option of that name.` });
      return;
    }
    this.#completion.cancel();
    const line = [`/${this.command.name}`, ...this.#pills.filter((pill) => pill.text).map((pill) => `${pill.option.name}:${pill.text}`)].join(' ');
    this.#actions.send(this.command, line, commandData(this.command, this.#given()));
  }

  get #remaining() {
    return this.command.options.filter((option) => !this.#pills.some((pill) => pill.option === option));
  }

  #given(always) {
    return this.#pills
      .filter((pill) => pill.value !== undefined || pill === always)
      .map((pill) => ({ option: pill.option, value: pill.value ?? '' }));
  }

  #add(option, text) {
    const pill = new Pill(option);
    this.#pills.push(pill);
    this.#place.append(pill.element);
    const input = this.#suggestions.attach(pill.input);
    if (text !== undefined) pill.setText(text);
    input.addEventListener('focus', () => this.#suggest(pill, true));
    input.addEventListener('input', () => this.#suggest(pill));
    input.addEventListener('blur', () => {
      this.#completion.cancel();
      this.#suggestions.hide();
    });
    input.addEventListener('keydown', (event) => this.#keyInPill(event, pill));
    return pill;
  }

  #showMore() {
    const count = this.#remaining.length;
    this.#more.placeholder = count > 0 ? `+${count} optional` : '';
    this.#more.classList.toggle('is-bare', count === 0);
  }

  #suggest(pill, atOnce = false) {
    const { option } = pill;
    const show = (rows, note, eager = true) =>
      this.#suggestions.show(pill.input, { head: describe(option), rows, note, eager, choose: (choice) => this.#choose(pill, choice) });
    const toRow = (choice) => ({ title: String(choice.name), choice });
    if (pill.fixedChoices) {
      const typed = pill.text.trim().toLowerCase();
      const exact = pill.fixedChoices.some((choice) => choice.name.toLowerCase() === typed);
      show(pill.fixedChoices.filter((choice) => exact || choice.name.toLowerCase().startsWith(typed)).map(toRow), '');
    } else if (option.autocomplete) {
      if (this.#suggestions.isOpenFor(pill.input)) this.#suggestions.deactivate();
      else show([], 'Loading options…');
      this.#completion.ask(this.command, this.#given(pill), option, (choices) => {
        if (document.activeElement !== pill.input) return;
        if (choices === null) show([], 'Loading options failed');
        else show(choices.map(toRow), choices.length === 0 ? 'No options match your search' : '');
      }, { atOnce });
    } else {
      show([], '');
    }
  }

  #choose(pill, choice) {
    pill.choose(choice);
    pill.markInvalid(false);
    this.#completion.cancel();
    const next = this.#pills.find((each) => each.option.required && each.text === '')?.input ?? this.#more;
    next.focus();
  }

  #offerOptions() {
    const typed = this.#more.value.trim().toLowerCase();
    const rows = this.#remaining
      .filter((option) => option.name.startsWith(typed))
      .map((option) => ({ title: option.name, detail: option.description, choice: option }));
    if (rows.length === 0) this.#suggestions.hide();
    else
      this.#suggestions.show(this.#more, {
        head: [el('span', { class: 'suggestions-title' }, 'Options')],
        rows,
        eager: typed !== '',
        choose: (option) => this.#addChosen(option),
      });
  }

  #addChosen(option) {
    this.#more.value = '';
    const pill = this.#add(option);
    this.#showMore();
    pill.input.focus();
  }

  #moreTyped() {
    const named = this.#remaining.find((option) => `${option.name}:` === this.#more.value.trimStart().toLowerCase());
    if (named) this.#addChosen(named);
    else this.#offerOptions();
  }

  #keyInPill(event, pill) {
    if (this.#suggestions.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.isComposing) this.submit();
    else if (event.key === 'Escape') this.#actions.leave('');
    else if (event.key === 'Backspace' && pill.text === '') {
      event.preventDefault();
      this.#removeOrStepBack(pill);
    } else if (event.key === 'ArrowLeft' && pill.input.selectionEnd === 0) this.#step(event, pill, -1);
    else if (event.key === 'ArrowRight' && pill.input.selectionStart === pill.text.length) this.#step(event, pill, 1);
  }

  #keyInMore(event) {
    if (this.#suggestions.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.isComposing) this.submit();
    else if (event.key === 'Escape') this.#actions.leave('');
    else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && this.#more.selectionEnd === 0) {
      event.preventDefault();
      const last = this.#pills.at(-1);
      if (last) last.input.focus();
      else if (event.key === 'Backspace') this.#actions.leave(`/${this.command.name}`);
    }
  }

  #removeOrStepBack(pill) {
    const index = this.#pills.indexOf(pill);
    if (!pill.option.required) {
      this.#pills.splice(index, 1);
      pill.element.remove();
      this.#showMore();
      (this.#pills[index - 1]?.input ?? this.#more).focus();
    } else if (index > 0) this.#pills[index - 1].input.focus();
    else this.#actions.leave(`/${this.command.name}`);
  }

  #step(event, pill, direction) {
    const index = this.#pills.indexOf(pill) + direction;
    const target = index === this.#pills.length ? this.#more : this.#pills[index]?.input;
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.setSelectionRange(...(direction < 0 ? [target.value.length, target.value.length] : [0, 0]));
  }
}

const describe = (option, problem) => [
  el('span', { class: 'suggestions-title' }, option.name),
  el('span', { class: 'suggestions-description' }, option.description),
  ...(problem ? [el('span', { class: 'suggestions-problem', role: 'alert' }, problem)] : []),
];
