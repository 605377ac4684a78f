import { el, icon, link, webAddress } from '../dom.js';
import { drawSelect } from './select.js';

const types = { row: 1, button: 2, stringSelect: 3 };
const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** Draws the rows of components below a message. */
export const drawComponents = (rows, actions) =>
  rows
    .filter((row) => row.type === types.row)
    .map((row) => el('div', { class: 'component-row' }, row.components.map((component) => drawComponent(component, actions))));

function drawComponent(component, actions) {
  switch (component.type) {
    case types.button:
      return drawButton(component, actions);
    case types.stringSelect:
      return drawSelect(component, actions);
    default:
      return el('span', { class: 'component-unknown' }, `Component ${component.type} is not drawn here`);
  }
}

function drawButton(button, actions) {
  const style = styles[button.style] ?? 'secondary';
  const emoji = button.emoji?.name && !button.emoji.id && el('span', { class: 'button-emoji' }, button.emoji.name);
  const label = el('span', { class: 'button-label' }, button.label ?? '');
  if (style === 'link') {
    const href = webAddress(button.url);
    return href && !button.disabled
      ? link(href, { class: 'button button-link' }, emoji, label, icon('open'))
      : el('button', { class: 'button button-link', type: 'button', disabled: true }, emoji, label, icon('open'));
  }
  const element = el('button', { class: `button button-${style}`, type: 'button', disabled: button.disabled, 'data-custom-id': button.custom_id }, emoji, label);
  element.addEventListener('click', () => {
    element.classList.add('is-waiting');
    actions.press({ custom_id: button.custom_id, component_type: types.button });
  });
  return element;
}
