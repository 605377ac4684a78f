/**
 * Builds an element. Children that are strings become text nodes, so nothing that a message says can turn into markup.
 * An attribute that is null, undefined or false is left out; `onclick` and its like add listeners.
 */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const paths = {
  chevron: 'M5 9l7 7 7-7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 13l4 4L19 7',
  eye: 'M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 01-1 1H5a1 1 0 01-1-1V7a1 1 0 011-1h5',
  send: 'M4 12h15M13 6l6 6-6 6',
  sun: 'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  moon: 'M20 14.5A8.5 8.5 0 119.5 4a7 7 0 0010.5 10.5z',
  warning: 'M12 3l10 18H2zM12 10v5M12 18v.5',
};

/** A small line drawing; it says nothing to screen readers. */
export function icon(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

let lastId = 0;

/** An id that no other element of the page has. */
export const newId = (prefix) => `${prefix}-${++lastId}`;

/** An address that may be opened: http or https and nothing else. */
export function webAddress(text) {
  if (!/^https?:\/\//i.test(text ?? '') || !URL.canParse(text)) return null;
  return new URL(text).href;
}

/** A link out of the page that tells the other side nothing about it. */
export const link = (href, attributes, ...children) =>
  el('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow', ...attributes }, ...children);
