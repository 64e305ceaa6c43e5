import { words } from '../shared/words';
import { showPanel } from './panel';
import { reasonOf } from '../shared/reasonOf';

/** Says why there is no pane, and lets it be tried again. */
export function showPaneProblem(
  pane: HTMLElement,
  error: unknown,
  again = () => window.location.reload(),
): void {
  showPanel(
    pane,
    { title: words.failure.title, paragraphs: [reasonOf(error)], button: words.failure.again },
    again,
  );
}
