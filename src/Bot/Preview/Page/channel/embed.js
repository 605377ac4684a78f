import { el, link, webAddress } from '../dom.js';
import { drawFieldValue, drawText, drawTitle } from '../markdown/draw.js';

const inlinePerRow = 3;

const drawnHere = 'data:image/png;base64,';

/** Draws an embed as Discord's client does; `attachments` say what the pictures show that came with the message. */
export function drawEmbed(embed, attachments = []) {
  const element = el(
    'article',
    { class: 'embed' },
    drawAuthor(embed.author),
    drawHeadline(embed),
    embed.description && el('div', { class: 'embed-description' }, drawText(embed.description)),
    (embed.fields ?? []).length > 0 && el('div', { class: 'embed-fields' }, drawFields(embed.fields)),
    drawPicture(embed.image?.url, 'embed-image', attachments[0]?.description),
    drawPicture(embed.thumbnail?.url, 'embed-thumbnail'),
    drawFooter(embed),
  );
  if (Number.isInteger(embed.color)) element.style.borderInlineStartColor = `#${embed.color.toString(16).padStart(6, '0')}`;
  return element;
}

function drawAuthor(author) {
  if (!author?.name) return null;
  const href = webAddress(author.url);
  return el('div', { class: 'embed-author' }, href ? link(href, null, author.name) : author.name);
}

function drawHeadline({ title, url }) {
  if (!title) return null;
  const href = webAddress(url);
  const words = drawTitle(title);
  return el('div', { class: 'embed-title', role: 'heading', 'aria-level': 2 }, href ? link(href, null, words) : words);
}

function drawFields(fields) {
  return rowsOf(fields).flatMap((row) =>
    row.map((field) =>
      el(
        'div',
        { class: `embed-field of-${field.inline ? row.length : 'whole'}` },
        el('div', { class: 'embed-field-name' }, drawTitle(field.name)),
        el('div', { class: 'embed-field-value' }, drawFieldValue(field.value)),
      )));
}

/** Inline fields that follow one another share rows of up to three; any other field has a row of its own. */
function rowsOf(fields) {
  const rows = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0].inline && row.length < inlinePerRow) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

function drawPicture(url, name, description) {
  const isDrawnHere = url?.startsWith(drawnHere);
  const src = isDrawnHere ? url : webAddress(url);
  if (!isDrawnHere && !src?.startsWith('https:')) return null;
  const image = el('img', { class: name, src, alt: (isDrawnHere && description) || '', loading: 'lazy', referrerpolicy: 'no-referrer' });
  image.addEventListener('error', () => image.remove());
  return image;
}

function drawFooter({ footer, timestamp }) {
  const date = timestamp && new Date(timestamp);
  const moment = date && !Number.isNaN(date.getTime()) && date.toLocaleDateString();
  const parts = [footer?.text, moment].filter(Boolean);
  return parts.length > 0 && el('div', { class: 'embed-footer' }, parts.join(' • '));
}
