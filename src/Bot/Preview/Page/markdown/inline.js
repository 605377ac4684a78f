import { webAddress } from '../dom.js';

/**
 * Discord's Markdown within a line or a paragraph. `parseInline` gives a tree of plain objects, `{ type, children }` or
 * `{ type, text }`; it draws nothing. The patterns follow the behaviour of Discord's client, odd corners included: what
 * looks like a mistake in a message there has to look like one here.
 */
const patterns = {
  escape: /\\([^0-9A-Za-z\s])/y,
  // A fence is a block: the line break after it does not show.
  fence: /```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```\n?/iy,
  code: /(`+)([\s\S]*?[^`])\1(?!`)/y,
  emphasis:
    /_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
  strong: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y,
  underline: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y,
  strike: /~~([\s\S]+?)~~(?!_)/y,
  spoiler: /\|\|([\s\S]+?)\|\|/y,
  masked: /\[((?:[^[\]]|\[[^[\]]*\])+)\]\((<[^<>\s]+>|(?:[^()\s<]|\([^()\s]*\))+)(?:\s+"([^"\n]*)")?\)/y,
  bracketed: /<(https?:\/\/[^\s<>]+)>/iy,
  address: /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/iy,
  timestamp: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
  command: /<\/([-_\p{L}\p{N}]{1,32}(?: [-_\p{L}\p{N}]{1,32}){0,2}):(\d+)>/uy,
  user: /<@!?(\d+)>/y,
  role: /<@&(\d+)>/y,
  channel: /<#(\d+)>/y,
  emoji: /<a?:(\w{2,32}):\d+>/y,
};

const deepest = 16;
const interesting = /[\\`*_~|[<hH]/g;

/** What a place in a message shows: titles and field names have neither links nor mentions. */
export const places = {
  text: { links: true, mentions: true },
  title: { links: false, mentions: false },
};

/** Parses text into a list of nodes. Never fails: what is no markup stays text. */
export function parseInline(text, place = places.text, depth = 0) {
  if (depth > deepest) return [{ type: 'text', text }];
  const nodes = [];
  let plainFrom = 0;
  let position = 0;
  while (position < text.length) {
    interesting.lastIndex = position;
    const next = interesting.exec(text);
    if (!next) break;
    position = next.index;
    const found = nodeAt(text, position, place, depth);
    if (!found) {
      position++;
      continue;
    }
    if (plainFrom < position) nodes.push({ type: 'text', text: text.slice(plainFrom, position) });
    nodes.push(found.node);
    position = plainFrom = position + found.length;
  }
  if (plainFrom < text.length) nodes.push({ type: 'text', text: text.slice(plainFrom) });
  return nodes;
}

function nodeAt(text, position, place, depth) {
  const match = (name) => {
    patterns[name].lastIndex = position;
    return patterns[name].exec(text);
  };
  const span = (type, found, inner) => ({
    length: found[0].length,
    node: { type, children: parseInline(inner, place, depth + 1) },
  });
  const leaf = (type, found, rest) => ({ length: found[0].length, node: { type, ...rest } });
  let found;
  switch (text[position]) {
    case '\\':
      // Discord leaves the arms of the shrug alone.
      if (text.startsWith('\\_(ツ)_/¯', position)) return { length: 9, node: { type: 'text', text: '\\_(ツ)_/¯' } };
      found = place.inLink ? null : match('escape');
      return found && leaf('text', found, { text: found[1] });
    case '`':
      found = place.links && !place.inLink ? match('fence') : null;
      if (found) return leaf('fence', found, { language: found[1] ?? '', text: found[2] });
      found = match('code');
      return found && leaf('code', found, { text: found[2].replace(/^ (?=`)|(?<=`) $/g, '') });
    case '*':
    case '_': {
      const emphasis = match('emphasis');
      const heavy = text[position] === '*' ? match('strong') : match('underline');
      if (emphasis && (!heavy || emphasis[0].length >= heavy[0].length))
        return span('emphasis', emphasis, emphasis[1] ?? emphasis[2]);
      return heavy && span(text[position] === '*' ? 'strong' : 'underline', heavy, heavy[1]);
    }
    case '~':
      found = match('strike');
      return found && span('strike', found, found[1]);
    case '|':
      found = match('spoiler');
      return found && span('spoiler', found, found[1]);
    case '[':
      found = place.links && !place.inLink ? match('masked') : null;
      return found && maskedLink(found, place, depth);
    case '<':
      return angle(match, leaf, place);
    default:
      found = place.links && !place.inLink && !/\w/.test(text[position - 1] ?? ' ') ? match('address') : null;
      return found && bareAddress(found[0]);
  }
}

function maskedLink(found, place, depth) {
  const href = webAddress(found[2].replace(/^<|>$/g, ''));
  // A label that looks like an address could show one place and lead to another; Discord shows all of it as written.
  if (!href || /https?:\/\//i.test(found[1]) || !found[1].trim()) return null;
  const children = parseInline(found[1], { ...place, inLink: true, mentions: false }, depth + 1);
  return { length: found[0].length, node: { type: 'link', href, title: found[3], children } };
}

function bareAddress(address) {
  let end = address.length;
  const count = (character) => address.slice(0, end).split(character).length;
  while (address[end - 1] === ')' && count(')') > count('(')) end--;
  const href = webAddress(address.slice(0, end));
  return href && { length: end, node: { type: 'link', href, children: [{ type: 'text', text: address.slice(0, end) }] } };
}

function angle(match, leaf, place) {
  let found;
  if (place.links && !place.inLink && (found = match('bracketed'))) {
    const href = webAddress(found[1]);
    if (href) return leaf('link', found, { href, children: [{ type: 'text', text: found[1] }] });
  }
  if ((found = match('emoji'))) return leaf('text', found, { text: `:${found[1]}:` });
  if (!place.mentions) return null;
  if ((found = match('timestamp'))) return leaf('timestamp', found, { seconds: Number(found[1]), style: found[2] ?? 'f' });
  if ((found = match('command'))) return leaf('command', found, { name: found[1] });
  if ((found = match('user'))) return leaf('mention', found, { text: '@user', id: found[1] });
  if ((found = match('role'))) return leaf('mention', found, { text: '@role', id: found[1] });
  if ((found = match('channel'))) return leaf('mention', found, { text: '#channel', id: found[1] });
  return null;
}
