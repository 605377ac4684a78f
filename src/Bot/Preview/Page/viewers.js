import { el } from './dom.js';

/** Who can look at the channel. The ids are invented; the server knows them too and takes no others. */
export const viewers = [
  { id: '1000000000000000001', name: 'You', avatar: '/preview/images/you.svg' },
  { id: '1000000000000000002', name: 'Somebody else', avatar: '/preview/images/somebody.svg' },
];

let current = viewers[0];

/** Who looks at the channel now. */
export const viewer = () => current;

/** Draws the switch between the viewers. */
export function mountViewers(group, changed) {
  const buttons = viewers.map((each) =>
    el('button', { type: 'button', role: 'radio', class: 'switch-button', onclick: () => choose(each) }, each.name));
  const choose = (chosen, focus = false) => {
    current = chosen;
    buttons.forEach((button, index) => {
      const checked = viewers[index] === chosen;
      button.setAttribute('aria-checked', String(checked));
      button.tabIndex = checked ? 0 : -1;
      if (checked && focus) button.focus();
    });
    changed();
  };
  group.addEventListener('keydown', (event) => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    choose(viewers[(viewers.indexOf(current) + 1) % viewers.length], true);
  });
  group.append(...buttons);
  choose(current);
}
