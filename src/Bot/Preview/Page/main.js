import { Channel } from './channel/channel.js';
import { fetchCommands } from './client.js';
import { readCommands } from './commands.js';
import { Composer } from './composer/composer.js';
import { el } from './dom.js';
import { watchVault } from './live.js';
import { mountTheme } from './theme.js';
import { mountViewers, viewer } from './viewers.js';

const log = document.getElementById('log');
const channel = new Channel(log);

mountTheme(document.getElementById('theme'));
mountViewers(document.getElementById('viewers'), () => channel.showFor(viewer()));

const composer = new Composer(document.getElementById('composer'), (...sent) => channel.send(...sent));
composer.focus();

log.addEventListener('click', ({ target }) => {
  const command = target.closest('[data-command]')?.dataset.command;
  if (command) composer.fill(`/${command}`);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.matches('input, [role=combobox]')) return;
  event.preventDefault();
  composer.focus('/');
});

try {
  composer.setCommands(readCommands(await fetchCommands()));
  const line = new URLSearchParams(location.search).get('command');
  if (line) composer.submitLine(line);
} catch (error) {
  console.info('The commands did not arrive.', error);
  log.append(el('p', { class: 'notice', role: 'alert' }, 'The bot does not answer. Reload this page once it runs.'));
}

const live = document.getElementById('live');
watchVault(() => channel.redrawLatest(), (text) => live.replaceChildren(text));
