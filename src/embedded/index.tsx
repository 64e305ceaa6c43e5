import { derbyCase } from '../workbooks/derby/derbyCase';
import { installCustomFunctions } from './customFunctions';
import type { EngineOptions } from './engine';
import { listenForKeys } from './page/keyboard';
import { makeLayoutAdjustable } from './page/layout';
import { showProblem } from './page/problem';
import { words } from './page/words';
import './page/page.css';

const part = (id: string) => document.getElementById(id)!;

/** The most that a slow machine may need before something must be wrong. */
const PATIENCE_MS = 60_000;

async function start(): Promise<void> {
  const plan = derbyCase();
  part('workbook-title').textContent = plan.title;
  document.title = `${plan.title} – ${words.title}`;
  part('restart').addEventListener('click', () => window.location.reload());
  makeLayoutAdjustable(part('layout'), part('divider'), part('pane-toggle'));

  const [{ openWorkbook }, metadata] = await Promise.all([
    import(/* webpackChunkName: "workbook" */ './page/openWorkbook'),
    readMetadata(),
  ]);
  await say(words.loading.workbook(plan.title));
  const functions = { metadata, implementations: installCustomFunctions().implementations };
  const open = openWorkbook(part('workbook'), plan, functions, () => part('loading').remove());
  await say(words.loading.calculating);
  await inTime(open.computed);
  // Figures first: what stands beside them would keep them waiting.
  const { renderBeside } = await import(/* webpackChunkName: "pane" */ './page/beside');
  renderBeside(open, functions, part('pane'), part('toolbar'));
  listenForKeys(part('pane'), open);
}

async function readMetadata(): Promise<EngineOptions['metadata']> {
  const response = await fetch('functions.json').catch((error: Error) => error);
  if (response instanceof Error) throw new Error(words.failure.functions(response.message));
  if (!response.ok) throw new Error(words.failure.functions(`${response.status} ${response.statusText}`));
  return response.json();
}

/** What is said must be on screen before the work begins that keeps the screen from changing. */
async function say(stage: string): Promise<void> {
  part('stage').textContent = stage;
  await new Promise((resolve) => setTimeout(resolve));
}

function inTime(work: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(words.failure.late)), PATIENCE_MS);
  });
  return Promise.race([work, late]);
}

/** Univer starts in steps of its own, and what goes wrong in those reaches nobody who waits for it. */
function anyFailure(until: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    window.addEventListener('error', ({ error }) => error && reject(error), { signal: until });
    window.addEventListener('unhandledrejection', ({ reason }) => reject(reason), { signal: until });
  });
}

const opened = new AbortController();
Promise.race([start(), anyFailure(opened.signal)])
  .catch((error: unknown) => {
    part('loading')?.remove();
    showProblem(part('workbook'), error);
  })
  .finally(() => opened.abort());
