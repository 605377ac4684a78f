import { interact, interactionTypes, responseTypes } from '../client.js';
import { commandData } from '../commands.js';

const pause = 120;

/** Asks the bot for the choices of the option that is being typed: after a pause, and only the newest answer counts. */
export class Completion {
  #timer = 0;
  #abort = null;

  /** Calls `done` with the choices, or with null when the bot did not answer. */
  ask(command, given, focused, done, { atOnce = false } = {}) {
    this.cancel();
    this.#timer = setTimeout(() => this.#send(command, given, focused, done), atOnce ? 0 : pause);
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = null;
  }

  async #send(command, given, focused, done) {
    const abort = (this.#abort = new AbortController());
    let choices = null;
    try {
      const response = await interact(interactionTypes.autocomplete, commandData(command, given, focused), { signal: abort.signal });
      choices = response.type === responseTypes.choices ? (response.data?.choices ?? []) : null;
    } catch (error) {
      if (!abort.signal.aborted) console.info('The choices did not arrive.', error);
    }
    if (!abort.signal.aborted) done(choices);
  }
}
