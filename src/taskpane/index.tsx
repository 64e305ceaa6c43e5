import { createRoot } from 'react-dom/client';
import { openExcel } from '../host/excelStart';
import { App } from './App';
import { loadCases } from './building/loadCases';
import { readCatalogue } from './start/catalogue';
import { firstPage } from './start/firstPage';
import { showProblem } from './start/problemPanel';
import { registeredFunctions } from './start/registeredFunctions';
import { inTime } from './start/inTime';

async function start(pane: HTMLElement): Promise<void> {
  try {
    const [spreadsheet, catalogue] = await Promise.all([inTime(openExcel()), readCatalogue()]);
    const opens = await firstPage(spreadsheet);
    createRoot(pane).render(
      <App
        spreadsheet={spreadsheet}
        catalogue={catalogue}
        implementations={registeredFunctions()}
        loadCases={loadCases}
        opens={opens}
      />,
    );
  } catch (error) {
    showProblem(pane, error);
  }
}

void start(document.getElementById('pane')!);
