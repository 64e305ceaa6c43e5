import { faultLog } from '../taskpane/shared/faultLog';
import { BEGUN } from '../taskpane/start/boot';
import { fetchFile } from '../taskpane/shared/fetchFile';
import { inTime } from '../taskpane/shared/inTime';
import { part } from '../taskpane/shared/part';
import { showPaneProblem as showProblemOfPane } from '../taskpane/start/problemPanel';
import { watchForFaults } from '../taskpane/shared/watchForFaults';
import { derbyCase } from '../cases/derby/derbyCase';
import { installCustomFunctions } from './customFunctions';
import type { EngineOptions } from './engine';
import { listenForKeys } from './page/keyboard';
import { makeLayoutAdjustable } from './page/layout';
import { sayLine } from './page/lines';
import type { OpenWorkbook } from './page/openWorkbook';
import { showPageProblem } from './page/problem';
import { words } from './page/words';
import './page/page.css';
import './page/univerLooks.css';

const element = (id: string) => document.getElementById(id)!;

/** The most that a slow machine may need before something must be wrong. */
const PATIENCE_MS = 60_000;

async function start(): Promise<void> {
  const plan = derbyCase();
  element('workbook-title').textContent = plan.title;
  document.title = `${plan.title} – ${words.title}`;
  element('restart').addEventListener('click', () => window.location.reload());
  makeLayoutAdjustable(element('layout'), element('divider'), element('pane-toggle'));

  const [{ openWorkbook }, metadata] = await Promise.all([
    part(() => import(/* webpackChunkName: "workbook" */ './page/openWorkbook')),
    readMetadata(),
  ]);
  await say(words.loading.workbook(plan.title));
  const functions = { metadata, implementations: installCustomFunctions().implementations, onFault };
  const open = openWorkbook({ workbook: element('workbook'), pane: element('pane') }, plan, functions, () =>
    document.getElementById('loading')?.remove(),
  );
  await say(words.loading.calculating);
  await inTime(open.computed, PATIENCE_MS, words.failure.late);
  listenForKeys(element('pane'), open);
  void openBeside(open, functions);
}

/** Figures first: the parts beside them would delay them. If those fail, the workbook stays. */
async function openBeside(open: OpenWorkbook, functions: EngineOptions): Promise<void> {
  try {
    const { renderBeside } = await part(() => import(/* webpackChunkName: "pane" */ './page/beside'));
    element('pane').replaceChildren();
    renderBeside(open, functions, element('pane'), element('toolbar'));
  } catch (error) {
    showProblemOfPane(element('pane'), error, () => void openBeside(open, functions));
  }
}

function onFault(where: string, error: unknown): void {
  faultLog.note('engine', where, error);
  // The pane, which says it too, may be hidden.
  if (element('layout').dataset.pane === 'hidden') sayLine(words.lines.engine);
}

async function readMetadata(): Promise<EngineOptions['metadata']> {
  try {
    return await fetchFile('functions.json', (response) => response.json());
  } catch (error) {
    throw new Error(words.failure.functions((error as Error).message), { cause: error });
  }
}

/** The message must be on screen before the work begins, which keeps the screen from changing. */
async function say(stage: string): Promise<void> {
  const place = document.getElementById('stage');
  if (place) place.textContent = stage;
  await new Promise((resolve) => setTimeout(resolve));
}

/**
 * Univer starts in steps that cannot be awaited, so their errors are caught here. A script that is cut off is reported by
 * the code that loads it.
 */
function anyFailure(until: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    window.addEventListener(
      'error',
      ({ error }) => error && !(error instanceof SyntaxError) && reject(error),
      { signal: until },
    );
    window.addEventListener('unhandledrejection', ({ reason }) => reject(reason), { signal: until });
  });
}

document.documentElement.dataset[BEGUN] = 'yes';
watchForFaults();
const opened = new AbortController();
Promise.race([start(), anyFailure(opened.signal)])
  .catch((error: unknown) => {
    document.getElementById('loading')?.remove();
    showPageProblem(element('workbook'), error);
  })
  .finally(() => opened.abort());
