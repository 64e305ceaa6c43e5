import { words } from './words';

/** The name of the workbook, typed once: the title of the page, and of what is saved. */
export function titleField(
  field: HTMLInputElement,
  rename: (title: string) => void,
): { show(title: string): void; follow(title: string): void } {
  let shown = '';
  let isTyped = false;
  const name = (title: string) => {
    shown = title;
    document.title = `${title} – ${words.title}`;
  };
  const show = (title: string) => {
    name(title);
    field.value = title;
    isTyped = false;
  };
  const take = () => {
    // An emptied field is no new title.
    const title = field.value.trim().replaceAll(/\s+/g, ' ') || shown;
    if (title !== shown) rename(title);
    show(title);
  };
  field.addEventListener('input', () => (isTyped = true));
  field.addEventListener('change', take);
  field.addEventListener('blur', () => isTyped && take());
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') field.blur();
    else if (key === 'Escape') show(shown);
  });
  /** What is being typed here is left as it is, and Escape leads to the title that has come meanwhile. */
  const follow = (title: string) => {
    if (title === shown) return;
    if (isTyped) name(title);
    else show(title);
  };
  return { show, follow };
}
