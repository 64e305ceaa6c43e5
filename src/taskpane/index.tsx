import { createRoot } from 'react-dom/client';
import { openExcel } from '../host/excelStart';
import { App } from './App';
import { readCatalogue } from './start/catalogue';
import { showProblem } from './start/problemPanel';
import { registeredFunctions } from './start/registeredFunctions';
import { inTime } from './start/inTime';

async function start(pane: HTMLElement): Promise<void> {
  try {
    const [spreadsheet, catalogue] = await Promise.all([inTime(openExcel()), readCatalogue()]);
    createRoot(pane).render(
      <App spreadsheet={spreadsheet} catalogue={catalogue} implementations={registeredFunctions()} />,
    );
  } catch (error) {
    showProblem(pane, error);
  }
}

void start(document.getElementById('pane')!);
