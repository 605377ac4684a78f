import { el, icon } from '../dom.js';
import { drawText } from '../markdown/draw.js';
import { formatSent } from '../markdown/time.js';
import { drawComponents } from './components.js';
import { drawEmbed } from './embed.js';
import { drawProblems } from './problems.js';

const ephemeral = 1 << 6;

/** Whether only the user who asked sees a message. */
export const isEphemeral = (message) => ((message.payload?.flags ?? 0) & ephemeral) !== 0;

/**
 * Draws a message into its article. `actions` has `press(data)` for a component that was used and `dismiss()`.
 */
export function drawMessage(article, message, actions) {
  const nameId = `${article.id}-name`;
  article.setAttribute('aria-labelledby', nameId);
  article.classList.toggle('is-ephemeral', isEphemeral(message));
  article.replaceChildren(
    ...[
      drawUse(message),
      el('img', { class: 'message-avatar', src: '/preview/images/bot.svg', alt: '' }),
      el(
        'div',
        { class: 'message-head', id: nameId },
        el('span', { class: 'message-name' }, 'Bot'),
        el('span', { class: 'message-app' }, 'APP'),
        el('time', { class: 'message-time', datetime: message.sent.toISOString() }, formatSent(message.sent)),
      ),
      el('div', { class: 'message-body' }, drawBody(message, actions)),
    ].filter(Boolean),
  );
}

function drawUse({ user, use }) {
  return el(
    'div',
    { class: 'message-use' },
    el('span', { class: 'message-spine', 'aria-hidden': 'true' }),
    el('img', { class: 'message-user-avatar', src: user.avatar, alt: '' }),
    el('span', { class: 'message-user' }, user.name),
    use.command
      ? [' used ', el('button', { class: 'message-command', type: 'button', 'data-command': use.command, title: use.line }, `/${use.command}`)]
      : el('span', { class: 'message-quoted' }, use.text),
  );
}

function drawBody(message, actions) {
  if (message.state === 'pending') return el('p', { class: 'message-pending' }, 'Sending command…');
  if (message.state === 'failed')
    return [
      el('p', { class: 'message-failed', role: 'alert' }, icon('warning'), 'The application did not respond'),
      drawDismissal('', actions),
    ];
  const { content, embeds, components, attachments } = message.payload;
  return [
    content && el('div', { class: 'message-content' }, drawText(content)),
    (embeds ?? []).map((embed) => drawEmbed(embed, attachments)),
    (components ?? []).length > 0 && el('div', { class: 'components' }, drawComponents(components, actions)),
    message.state === 'component-failed' &&
      el('p', { class: 'message-failed', role: 'alert' }, icon('warning'), 'This interaction failed'),
    isEphemeral(message) && drawDismissal('Only you can see this • ', actions),
    message.problems && drawProblems(message.problems),
  ];
}

const drawDismissal = (text, actions) =>
  el(
    'p',
    { class: 'message-dismissal' },
    text && [icon('eye'), text],
    el('button', { class: 'text-button', type: 'button', onclick: actions.dismiss }, 'Dismiss message'),
  );
