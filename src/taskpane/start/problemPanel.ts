import { words } from '../words';

/** Says why there is no pane, with nothing that could itself fail to load. */
export function showProblem(
  pane: HTMLElement,
  error: unknown,
  reload = () => window.location.reload(),
): void {
  const panel = document.createElement('div');
  panel.className = 'plain';
  panel.setAttribute('role', 'alert');
  const heading = document.createElement('h1');
  heading.textContent = words.failure.title;
  const reason = document.createElement('p');
  reason.textContent = error instanceof Error ? error.message : String(error);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.failure.reload;
  button.addEventListener('click', reload);
  panel.append(heading, reason, button);
  pane.replaceChildren(panel);
}
