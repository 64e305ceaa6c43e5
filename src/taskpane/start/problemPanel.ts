import { words } from '../shared/words';
import { showPanel } from './panel';

/** Says why there is no pane, and lets it be tried again. */
export function showPaneProblem(
  pane: HTMLElement,
  error: unknown,
  again = () => window.location.reload(),
): void {
  const reason = error instanceof Error ? error.message : String(error);
  showPanel(pane, { title: words.failure.title, paragraphs: [reason], button: words.failure.again }, again);
}
