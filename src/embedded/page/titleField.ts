import { words } from './words';

/** The name of the workbook, typed once: the title of the page, and of what is saved. */
export function titleField(
  field: HTMLInputElement,
  rename: (title: string) => void,
): { show(title: string): void; follow(title: string): void } {
  let shown = '';
  const show = (title: string) => {
    shown = title;
    field.value = title;
    document.title = `${title} – ${words.title}`;
  };
  const take = () => {
    // An emptied field is no new title.
    const title = field.value.trim().replaceAll(/\s+/g, ' ') || shown;
    if (title !== shown) rename(title);
    show(title);
  };
  field.addEventListener('change', take);
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') field.blur();
    else if (key === 'Escape') field.value = shown;
  });
  /** What is being typed here is left as it is. */
  const follow = (title: string) => {
    if (title !== shown && document.activeElement !== field) show(title);
  };
  return { show, follow };
}
