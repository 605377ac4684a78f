import { matchCommands, parseCommandLine } from '../commands.js';
import { el, icon } from '../dom.js';
import { CommandBox } from './commandbox.js';
import { Suggestions } from './suggestions.js';

/** The box at the bottom: plain text until it begins with a command, then a command with its options. */
export class Composer {
  #commands = null;
  #send;
  #suggestions = new Suggestions();
  #input;
  #box;
  #commandBox = null;
  #lastLine = '';

  /** `send(command, line, data)` is called with every command that is sent. */
  constructor(host, send) {
    this.#send = send;
    this.#input = this.#suggestions.attach(
      el('input', { class: 'composer-input', type: 'text', placeholder: 'Type / to use a command', 'aria-label': 'Message', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'send' }),
    );
    this.#box = el('div', { class: 'composer-box' }, this.#input);
    const sendButton = el('button', { class: 'composer-send', type: 'button', 'aria-label': 'Send', title: 'Send', onclick: () => this.#submit() }, icon('send'));
    sendButton.addEventListener('mousedown', (event) => event.preventDefault());
    host.append(this.#suggestions.element, el('div', { class: 'composer-frame' }, this.#box, sendButton));
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('focus', () => this.#typed());
    this.#input.addEventListener('blur', () => this.#suggestions.hide());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Says which commands there are. What was typed before is read again. */
  setCommands(commands) {
    this.#commands = commands;
    if (document.activeElement === this.#input) this.#typed();
  }

  /** Puts the cursor into the box, with a text if one is given. */
  focus(text) {
    if (text !== undefined) this.#leave(text);
    if (this.#commandBox) this.#commandBox.focus();
    else this.#input.focus();
  }

  /** Fills the box from a line such as `/actor name:Jan Leike`; one that is no command there is stays as it is. */
  fill(line) {
    const parsed = parseCommandLine(this.#commands ?? [], line);
    if (parsed && !parsed.problem) this.#enter(parsed.command, parsed.values);
    else this.#leave(line);
  }

  /** Fills the box and sends it. */
  submitLine(line) {
    this.fill(line);
    this.#commandBox?.submit();
  }

  #typed() {
    const text = this.#input.value;
    if (!text.startsWith('/')) return this.#suggestions.hide();
    if (!this.#commands) return this.#suggestions.show(this.#input, { note: 'Loading commands…' });
    if (text.includes(' ')) {
      const parsed = parseCommandLine(this.#commands, `${text} `.replace(/ {2,}$/, ' '));
      if (parsed?.problem) return this.#suggestions.show(this.#input, { note: parsed.problem });
      if (parsed) return this.#enter(parsed.command, parsed.values);
    }
    const matches = matchCommands(this.#commands, text.slice(1).trim());
    this.#suggestions.show(this.#input, {
      head: [el('span', { class: 'suggestions-title' }, matches.length > 0 ? 'Commands' : 'No command fits')],
      rows: matches.map((command) => ({
        title: `/${command.name}`,
        detail: command.description,
        hint: command.options.map((option) => option.name).join(' '),
        choice: command,
      })),
      choose: (command) => this.#enter(command, new Map()),
    });
  }

  #enter(command, values) {
    this.#suggestions.hide();
    this.#commandBox = new CommandBox(command, values, this.#suggestions, {
      send: (...sent) => this.#sent(...sent),
      leave: (text) => this.#leave(text),
    });
    this.#box.replaceChildren(this.#commandBox.element);
    this.#commandBox.focus();
  }

  #leave(text) {
    this.#suggestions.hide();
    this.#commandBox = null;
    this.#box.replaceChildren(this.#input);
    this.#input.value = text;
    this.#input.focus();
    this.#typed();
  }

  #sent(command, line, data) {
    this.#lastLine = line;
    this.#leave('');
    this.#send(command, line, data);
  }

  #submit() {
    if (this.#commandBox) this.#commandBox.submit();
    else if (this.#input.value.trim() !== '') this.#explain();
    else this.focus();
  }

  #explain() {
    this.#input.focus();
    const problem = parseCommandLine(this.#commands ?? [], this.#input.value)?.problem;
    this.#suggestions.show(this.#input, { note: problem ?? 'Only commands can be sent here. Type / to see them.' });
  }

  #key(event) {
    if (this.#suggestions.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.isComposing) this.#submit();
    else if (event.key === 'ArrowUp' && this.#input.value === '' && this.#lastLine) {
      event.preventDefault();
      this.fill(this.#lastLine);
    }
  }
}
