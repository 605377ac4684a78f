import { newSnowflake } from './snowflake.js';
import { viewer } from './viewers.js';

const place = {
  application_id: '1200000000000000001',
  guild_id: '1100000000000000001',
  channel_id: '1100000000000000002',
  context: 0,
};

/** Kinds of interaction. */
export const interactionTypes = { command: 2, component: 3, autocomplete: 4 };

/** Ways in which the bot answers. */
export const responseTypes = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, choices: 8 };

/** The commands as they would be registered at Discord. */
export async function fetchCommands() {
  const response = await fetch('/preview/commands');
  if (!response.ok) throw new Error(`The bot answered ${response.status}.`);
  return response.json();
}

/**
 * Sends an interaction as Discord would and returns the bot's response. Discord waits three seconds for one; so does
 * this, with some patience for a debugger.
 */
export async function interact(type, data, { message, user = viewer(), signal } = {}) {
  const interaction = {
    ...place,
    id: newSnowflake(),
    type,
    token: 'preview',
    version: 1,
    locale: navigator.language,
    member: { user: { id: user.id, username: user.name } },
    data,
    message,
  };
  const signals = [AbortSignal.timeout(30_000), signal].filter(Boolean);
  const response = await fetch('/preview/interactions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(interaction),
    signal: AbortSignal.any(signals),
  });
  if (!response.ok) throw new Error(`The bot answered ${response.status}.`);
  return response.json();
}

/** What is wrong in the note that a name means: `{ path, problems }`, or null when it means no single note. */
export async function fetchProblems(name) {
  const response = await fetch(`/preview/problems?${new URLSearchParams({ name })}`);
  return response.status === 200 ? response.json() : null;
}
