import { fetchProblems, interact, interactionTypes, responseTypes } from '../client.js';
import { el } from '../dom.js';
import { newSnowflake } from '../snowflake.js';
import { viewer } from '../viewers.js';
import { drawMessage, isEphemeral } from './message.js';

/** The list of messages: sends commands, draws what comes back, and carries presses of components to the bot. */
export class Channel {
  #log;
  #messages = new Map();

  constructor(log) {
    this.#log = log;
  }

  /** Sends a command and draws its answer. */
  async send(command, line, data) {
    const message = this.#add({ command: command.name, line }, viewer(), { data });
    await this.#fill(message);
  }

  /**
   * Asks again for the latest answer about a note and draws it in place. Only those are asked for again: a command
   * without a note's name may do something, and should do it once.
   */
  async redrawLatest() {
    const message = [...this.#messages.values()].findLast((each) => each.request && noteName(each.request));
    if (message) await this.#fill(message);
    return message !== undefined;
  }

  /** Shows each viewer what they may see. */
  showFor(user) {
    for (const message of this.#messages.values()) message.article.hidden = isEphemeral(message) && message.user !== user;
  }

  #add(use, user, request = null) {
    const id = newSnowflake();
    const article = el('article', { class: 'message', id: `message-${id}` });
    const message = { id, article, use, user, request, sent: new Date(), state: 'pending', payload: null };
    this.#messages.set(id, message);
    this.#log.append(article);
    this.#draw(message);
    this.#toEnd();
    return message;
  }

  async #fill(message) {
    try {
      const response = await interact(interactionTypes.command, message.request.data, { user: message.user });
      if (response.type !== responseTypes.message) throw new Error(`Response ${response.type} is not a message.`);
      const name = noteName(message.request);
      const problems = name ? await fetchProblems(name) : null;
      Object.assign(message, { state: 'shown', payload: response.data, problems });
    } catch (error) {
      console.info('The command was not answered.', error);
      Object.assign(message, { state: 'failed', payload: null });
    }
    const atEnd = this.#isAtEnd();
    this.#keepingFocus(message, () => this.#draw(message));
    if (atEnd) this.#toEnd();
  }

  async #press(message, data) {
    if (message.article.getAttribute('aria-busy') === 'true') return;
    message.article.setAttribute('aria-busy', 'true');
    const user = viewer();
    let failed = false;
    try {
      const carrier = { id: message.id, flags: message.payload.flags ?? 0 };
      this.#apply(message, user, await interact(interactionTypes.component, data, { message: carrier, user }));
    } catch (error) {
      console.info('The component was not answered.', error);
      failed = true;
    }
    message.state = failed ? 'component-failed' : 'shown';
    message.article.removeAttribute('aria-busy');
    this.#keepingFocus(message, () => this.#draw(message));
  }

  #apply(message, user, response) {
    switch (response.type) {
      case responseTypes.update:
        // What an update leaves out stays as it is, and a message cannot become private or public.
        message.payload = { ...message.payload, ...response.data, flags: message.payload.flags };
        // Only the first view of a message can be asked for again.
        Object.assign(message, { request: null, problems: null });
        return;
      case responseTypes.message: {
        const answer = this.#add({ text: summary(message) }, user);
        Object.assign(answer, { state: 'shown', payload: response.data });
        this.#draw(answer);
        this.#toEnd();
        return;
      }
      case responseTypes.deferredUpdate:
        return;
      default:
        throw new Error(`Response ${response.type} does not answer a component.`);
    }
  }

  #draw(message) {
    const actions = { press: (data) => this.#press(message, data), dismiss: () => this.#dismiss(message) };
    try {
      drawMessage(message.article, message, actions);
    } catch (error) {
      // Discord refuses a payload that is malformed, and the reader sees no answer.
      console.info('The answer is malformed.', error);
      Object.assign(message, { state: 'failed', payload: null });
      drawMessage(message.article, message, actions);
    }
    message.article.hidden = isEphemeral(message) && message.user !== viewer();
  }

  #dismiss(message) {
    this.#messages.delete(message.id);
    message.article.remove();
    this.#log.focus();
  }

  /** Drawing replaces the element that has the focus: give it to the same component, or the first one there is. */
  #keepingFocus(message, draw) {
    const focused = document.activeElement;
    const isInside = message.article.contains(focused);
    draw();
    if (!isInside) return;
    const candidates = [...message.article.querySelectorAll('[data-custom-id]:not(:disabled)')];
    const target = candidates.find((each) => each.dataset.customId === focused.dataset.customId) ?? candidates[0] ?? this.#log;
    target.focus({ preventScroll: true });
  }

  #isAtEnd = () => this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 120;

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}

/** The name of the note that a command asks about. */
const noteName = ({ data }) => data.options.find(({ name, value }) => name === 'name' && typeof value === 'string')?.value;

/** The line that an answer to a component quotes. */
const summary = ({ payload }) => payload.content || payload.embeds?.[0]?.title || 'Click to see the message';
