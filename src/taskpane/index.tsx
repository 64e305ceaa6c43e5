import { createRoot } from 'react-dom/client';
import { openExcel } from '../host/excel/start';
import { App } from './App';
import { PaneGuard } from './shared/PaneGuard';
import { offered } from '../cases/offered';
import { BEGUN } from './start/boot';
import { readCatalogue } from './start/catalogue';
import { firstPage } from './start/firstPage';
import { showPaneProblem } from './start/problemPanel';
import { registeredFunctions } from './start/registeredFunctions';
import { watchForFaults } from './shared/watchForFaults';
import { inTime } from './shared/inTime';
import { present } from '../formulas/present';

async function start(pane: HTMLElement): Promise<void> {
  document.documentElement.dataset[BEGUN] = 'yes';
  watchForFaults();
  try {
    const [spreadsheet, catalogue] = await Promise.all([inTime(openExcel()), readCatalogue()]);
    const opens = await firstPage(spreadsheet);
    createRoot(pane).render(
      <PaneGuard where="the pane">
        <App
          spreadsheet={spreadsheet}
          catalogue={catalogue}
          implementations={registeredFunctions()}
          cases={offered}
          opens={opens}
        />
      </PaneGuard>,
    );
  } catch (error) {
    showPaneProblem(pane, error);
  }
}

void start(present(document.getElementById('pane'), 'the element of the pane'));
