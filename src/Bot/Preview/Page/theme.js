import { icon } from './dom.js';

const key = 'preview-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme follows the system until the button is used; the choice is kept in this browser. */
export function mountTheme(button) {
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // A browser may refuse storage.
    }
  };
  const apply = (theme) => {
    document.documentElement.dataset.theme = theme;
    const other = theme === 'dark' ? 'light' : 'dark';
    button.replaceChildren(icon(other === 'dark' ? 'moon' : 'sun'));
    button.setAttribute('aria-label', `Use the ${other} theme`);
    button.title = `Use the ${other} theme`;
  };
  const fromSystem = () => (dark.matches ? 'dark' : 'light');
  button.addEventListener('click', () => {
    const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(key, theme);
    } catch {
      // The choice then lasts as long as the page.
    }
    apply(theme);
  });
  dark.addEventListener('change', () => stored() ?? apply(fromSystem()));
  apply(stored() ?? fromSystem());
}
