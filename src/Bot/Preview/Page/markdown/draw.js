import { el, link } from '../dom.js';
import { parseBlocks } from './blocks.js';
import { parseInline, places } from './inline.js';
import { formatTimestamp } from './time.js';

/** Text of a message or an embed's description. */
export const drawText = (text) => drawBlocks(parseBlocks(text));

/** An embed's field value: as a description, without headings. */
export const drawFieldValue = (text) => drawBlocks(parseBlocks(text, { headings: false }));

/** An embed's title or a field's name: inline styles only. */
export const drawTitle = (text) => drawInline(parseInline(text, places.title));

function drawBlocks(blocks) {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return el('div', { class: `md-h${block.level}`, role: 'heading', 'aria-level': block.level + 2 }, drawInline(block.children));
      case 'small':
        return el('div', { class: 'md-small' }, drawInline(block.children));
      case 'quote':
        return el('blockquote', { class: 'md-quote' }, drawBlocks(block.children));
      case 'lists':
        return block.children.map(drawList);
      default:
        return el('div', { class: 'md-run' }, drawInline(block.children));
    }
  }).flat();
}

function drawList(list) {
  const items = list.items.map((item) => el('li', null, drawInline(item.inline), item.children.map(drawList)));
  return list.ordered
    ? el('ol', { class: 'md-list', start: list.start }, items)
    : el('ul', { class: 'md-list' }, items);
}

const elements = { emphasis: 'em', strong: 'strong', underline: 'u', strike: 's' };

function drawInline(nodes) {
  return nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'code':
        return el('code', { class: 'md-code' }, node.text);
      case 'fence':
        return el('pre', { class: 'md-fence', tabindex: 0 }, el('code', null, node.text));
      case 'link':
        return link(node.href, { title: node.title ?? node.href }, drawInline(node.children));
      case 'spoiler':
        return drawSpoiler(node);
      case 'timestamp':
        return drawTimestamp(node);
      case 'command':
        return el('button', { class: 'md-mention', type: 'button', 'data-command': node.name }, `/${node.name}`);
      case 'mention':
        return el('span', { class: 'md-mention', title: node.id }, node.text);
      default:
        return el(elements[node.type], null, drawInline(node.children));
    }
  });
}

function drawSpoiler(node) {
  const content = el('span', { class: 'md-spoiler-content', inert: true }, drawInline(node.children));
  const spoiler = el('span', { class: 'md-spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler' }, content);
  const reveal = () => {
    spoiler.classList.add('is-revealed');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
    content.removeAttribute('inert');
  };
  spoiler.addEventListener('click', reveal, { once: true });
  spoiler.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    reveal();
  });
  return spoiler;
}

function drawTimestamp({ seconds, style }) {
  const text = formatTimestamp(seconds, style);
  if (text === null) return 'Invalid Date';
  const title = formatTimestamp(seconds, 'F');
  return el('time', { class: 'md-time', datetime: new Date(seconds * 1000).toISOString(), title }, text);
}
