import { present } from '../formulas/present';
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
import { anyFailure } from './page/anyFailure';
import { blankPlan } from './page/blankPlan';
import type { Desk } from './page/desk';
import { makeLayoutAdjustable } from './page/layout';
import { sayLine } from './page/lines';
import { showPageProblem } from './page/problem';
import { words } from './page/words';
import './page/page.css';
import './page/univerLooks.css';

const element = (id: string) => present(document.getElementById(id), id);

/** The most that a slow machine may need before something must be wrong. */
const PATIENCE_MS = 60_000;

/** `?example=derby`, which opens with the published claim and without the start page. */
const opensExample = new URLSearchParams(window.location.search).get('example') === 'derby';

async function start(): Promise<void> {
  const plan = opensExample ? derbyCase() : blankPlan();
  document.title = `${plan.title} – ${words.title}`;
  makeLayoutAdjustable(element('layout'), element('divider'), element('pane-toggle'));

  const [{ openDesk }, metadata] = await Promise.all([
    part(() => import(/* webpackChunkName: "workbook" */ './page/desk')),
    readMetadata(),
  ]);
  await say(words.loading.workbook(plan.title));
  const functions = { metadata, implementations: installCustomFunctions().implementations, onFault };
  const parts = {
    workbook: element('workbook'),
    pane: element('pane'),
    title: element('workbook-name') as HTMLInputElement,
  };
  const uncover = () => document.getElementById('loading')?.remove();
  const desk = openDesk(parts, plan, functions, opensExample ? uncover : () => undefined);
  await say(words.loading.calculating);
  await inTime(desk.open.computed, PATIENCE_MS, words.failure.late);
  void openBeside(desk, functions).finally(uncover);
}

/** Figures first: the parts beside them would delay them. If those fail, the workbook stays. */
async function openBeside(desk: Desk, functions: EngineOptions): Promise<void> {
  const pane = element('pane');
  try {
    const { renderBeside } = await part(() => import(/* webpackChunkName: "pane" */ './page/beside'));
    pane.replaceChildren();
    renderBeside(
      desk,
      functions,
      {
        pane,
        toolbar: element('toolbar'),
        status: element('status'),
        start: element('start'),
        grid: element('workbook'),
      },
      { startsOpen: !opensExample },
    );
  } catch (error) {
    showProblemOfPane(pane, error, () => void openBeside(desk, functions));
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

document.documentElement.dataset[BEGUN] = 'yes';
watchForFaults();
const opened = new AbortController();
Promise.race([start(), anyFailure(opened.signal)])
  .catch((error: unknown) => {
    document.getElementById('loading')?.remove();
    showPageProblem(element('workbook'), error);
  })
  .finally(() => opened.abort());
