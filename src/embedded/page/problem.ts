import { showPanel } from '../../taskpane/start/panel';
import { words } from './words';
import { reasonOf } from '../../taskpane/shared/reasonOf';

/** Says why there is no workbook. It has not been open, so that a reload loses nothing. */
export function showPageProblem(place: HTMLElement, error: unknown): void {
  const { title, advice, reload: button } = words.failure;
  const reload = () => window.location.reload();
  showPanel(place, { title, paragraphs: [reasonOf(error), advice], button }, reload, 'ot-problem');
}
