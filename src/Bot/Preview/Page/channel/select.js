import { el, icon, newId } from '../dom.js';

const stringSelect = 3;

/**
 * A select menu: a button that opens a list of rows. The focus stays on the button; the arrow keys move the active row.
 */
export function drawSelect(select, actions) {
  const listId = newId('select');
  const chosen = select.options.find((option) => option.default);
  const label = el('span', { class: chosen ? 'select-value' : 'select-value is-placeholder' }, chosen?.label ?? select.placeholder ?? 'Make a selection');
  const button = el(
    'button',
    {
      class: 'select-button', type: 'button', role: 'combobox', disabled: select.disabled, 'data-custom-id': select.custom_id,
      'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': listId, 'aria-label': select.placeholder ?? 'Make a selection',
    },
    label,
    icon('chevron'),
  );
  const rows = select.options.map((option, index) => drawRow(option, `${listId}-${index}`));
  const list = el('div', { class: 'select-list', id: listId, role: 'listbox', 'aria-label': select.placeholder ?? 'Options', hidden: true }, rows);
  const element = el('div', { class: 'select' }, button, list);

  let active = -1;
  const isOpen = () => !list.hidden;
  const activate = (index) => {
    rows[active]?.classList.remove('is-active');
    active = Math.max(0, Math.min(index, rows.length - 1));
    rows[active].classList.add('is-active');
    rows[active].scrollIntoView({ block: 'nearest' });
    button.setAttribute('aria-activedescendant', rows[active].id);
  };
  const open = () => {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    const log = element.closest('.log')?.getBoundingClientRect();
    const box = button.getBoundingClientRect();
    const fitsBelow = !log || box.bottom + list.offsetHeight + 8 <= log.bottom;
    element.classList.toggle('opens-up', !fitsBelow && box.top - list.offsetHeight - 8 >= log.top);
    list.scrollIntoView({ block: 'nearest' });
    activate(Math.max(0, select.options.indexOf(chosen)));
  };
  const close = () => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-activedescendant');
  };
  const choose = (index) => {
    close();
    const option = select.options[index];
    label.textContent = option.label;
    label.classList.remove('is-placeholder');
    actions.press({ custom_id: select.custom_id, component_type: stringSelect, values: [option.value] });
  };
  const byLetter = typeAhead(select.options);

  button.addEventListener('click', () => (isOpen() ? close() : open()));
  button.addEventListener('blur', close);
  button.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!isOpen()) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      open();
    } else if (key === 'ArrowDown') activate(active + 1);
    else if (key === 'ArrowUp') activate(active - 1);
    else if (key === 'Home') activate(0);
    else if (key === 'End') activate(rows.length - 1);
    else if (key === 'PageDown') activate(active + 5);
    else if (key === 'PageUp') activate(active - 5);
    else if (key === 'Enter' || key === ' ') choose(active);
    else if (key === 'Escape') close();
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey) activate(byLetter(key) ?? active);
    else return;
    event.preventDefault();
  });
  // The button must not lose the focus before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  rows.forEach((row, index) => {
    row.addEventListener('pointermove', () => index !== active && activate(index));
    row.addEventListener('click', () => choose(index));
  });
  return element;
}

const drawRow = (option, id) =>
  el(
    'div',
    { class: 'select-row', id, role: 'option', 'aria-selected': String(option.default === true) },
    el(
      'span',
      { class: 'select-text' },
      el('span', { class: 'select-label' }, option.label),
      option.description && el('span', { class: 'select-description' }, option.description),
    ),
    option.default && icon('check'),
  );

/** Finds the first row that begins with the letters typed within a second. */
function typeAhead(options) {
  let typed = '';
  let last = 0;
  return (key) => {
    const now = performance.now();
    typed = now - last > 1000 ? key : typed + key;
    last = now;
    const index = options.findIndex((option) => option.label.toLowerCase().startsWith(typed.toLowerCase()));
    return index < 0 ? null : index;
  };
}
