import { words } from './words';

/** Says why there is no workbook, with nothing that could itself fail to load. */
export function showProblem(place: HTMLElement, error: unknown): void {
  const panel = document.createElement('div');
  panel.className = 'ot-problem';
  panel.setAttribute('role', 'alert');
  const reload = element('button', words.failure.reload);
  reload.type = 'button';
  reload.addEventListener('click', () => window.location.reload());
  panel.append(
    element('h2', words.failure.title),
    element('p', reasonOf(error)),
    element('p', words.failure.advice),
    reload,
  );
  place.replaceChildren(panel);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'ChunkLoadError' ? words.failure.program : error.message;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
