import { createRoot } from 'react-dom/client';
import { families } from '../../functions';
import { catalogueOf } from '../../functions/catalogue/catalogue';
import { App } from '../../taskpane/App';
import { PaneGuard } from '../../taskpane/shared/PaneGuard';
import { loadCases } from '../../taskpane/build/loadCases';
import type { EngineOptions } from '../engine';
import type { OpenWorkbook } from './openWorkbook';
import { Toolbar } from './Toolbar';

/** The parts beside the grid: the pane, the same one as in Excel, and the few buttons above. */
export function renderBeside(
  { spreadsheet, actions }: OpenWorkbook,
  { metadata, implementations }: EngineOptions,
  pane: HTMLElement,
  toolbar: HTMLElement,
): void {
  createRoot(toolbar).render(
    <PaneGuard where="the toolbar">
      <Toolbar actions={actions} />
    </PaneGuard>,
  );
  createRoot(pane).render(
    <PaneGuard where="the pane">
      <App
        spreadsheet={spreadsheet}
        catalogue={catalogueOf(metadata, families)}
        implementations={implementations}
        loadCases={loadCases}
      />
    </PaneGuard>,
  );
}
