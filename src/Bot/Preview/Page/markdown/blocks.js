import { parseInline } from './inline.js';

/**
 * Discord's Markdown line by line: headings, small print, quotes, lists. Everything between them is one run of inline
 * Markdown whose line breaks are kept. Field values have no headings.
 */
const heading = /^ *(#{1,3}) +(\S.*?) *$/;
const smallPrint = /^ *-# +(\S.*)$/;
const quote = /^ *> (.*)$/;
const openQuote = /^ *>>> /;
const item = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const fence = /```(?:[a-z0-9_+\-.#]+?\n)?\n*[^\n][\s\S]*?\n*```/iy;

const deepestList = 10;

/** Parses text into a list of block nodes. Never fails. */
export function parseBlocks(text, { headings = true, quotes = true } = {}) {
  const blocks = [];
  let runFrom = 0;
  let position = 0;
  const endRun = () => {
    if (runFrom < position) blocks.push({ type: 'run', children: parseInline(text.slice(runFrom, position)) });
  };
  while (position < text.length) {
    const found = blockAt(text, position, { headings, quotes });
    if (found) {
      endRun();
      blocks.push(found.block);
      position = runFrom = found.end;
    } else {
      position = endOfLineOrFence(text, position);
    }
  }
  endRun();
  return blocks;
}

function lineAt(text, position) {
  const end = text.indexOf('\n', position);
  return end < 0
    ? { line: text.slice(position), end: text.length }
    : { line: text.slice(position, end), end: end + 1 };
}

function blockAt(text, position, { headings, quotes }) {
  const { line, end } = lineAt(text, position);
  let found;
  if (headings && (found = heading.exec(line)))
    return { end, block: { type: 'heading', level: found[1].length, children: parseInline(found[2].replace(/ +#+$/, '')) } };
  if (headings && (found = smallPrint.exec(line)))
    return { end, block: { type: 'small', children: parseInline(found[1]) } };
  if (quotes && (found = openQuote.exec(line)))
    return { end: text.length, block: quoted(text.slice(position + found[0].length), headings) };
  if (quotes && quote.test(line)) return quoteAt(text, position, headings);
  if (item.test(line)) return listAt(text, position);
  return null;
}

const quoted = (text, headings) => ({ type: 'quote', children: parseBlocks(text, { headings, quotes: false }) });

function quoteAt(text, position, headings) {
  const lines = [];
  while (position < text.length) {
    const { line, end } = lineAt(text, position);
    const found = quote.exec(line);
    if (!found) break;
    lines.push(found[1]);
    position = end;
  }
  return { end: position, block: quoted(lines.join('\n'), headings) };
}

function listAt(text, position) {
  const root = { indent: -1, children: [] };
  const open = [root];
  while (position < text.length) {
    const { line, end } = lineAt(text, position);
    const found = item.exec(line);
    if (!found) break;
    const indent = found[1].length;
    const ordered = found[2].endsWith('.');
    while (open.length > 1 && open.at(-1).indent > indent) open.pop();
    if (open.at(-1).indent < indent && open.length <= deepestList) {
      const parent = open.length === 1 ? root : open.at(-1).items.at(-1);
      open.push(newList(parent, indent, ordered, found[2]));
    } else if (open.at(-1).ordered !== ordered) {
      const { indent: sameIndent } = open.pop();
      const parent = open.length === 1 ? root : open.at(-1).items.at(-1);
      open.push(newList(parent, sameIndent, ordered, found[2]));
    }
    open.at(-1).items.push({ inline: parseInline(found[3]), children: [] });
    position = end;
  }
  // The blank line that ends a list is not drawn.
  if (text[position] === '\n') position++;
  return { end: position, block: { type: 'lists', children: root.children } };
}

function newList(parent, indent, ordered, marker) {
  const list = { type: 'list', indent, ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items: [] };
  parent.children.push(list);
  return list;
}

function endOfLineOrFence(text, position) {
  const { line, end } = lineAt(text, position);
  const ticks = line.indexOf('```');
  if (ticks < 0) return end;
  fence.lastIndex = position + ticks;
  return fence.test(text) ? lineAt(text, fence.lastIndex).end : end;
}
