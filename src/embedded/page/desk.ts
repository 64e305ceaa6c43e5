import { browserFiles } from '../files/fileAccess';
import { Recovery } from '../files/recovery';
import { readAside } from '../files/readAside';
import { writeAside } from '../files/writeAside';
import { browserStore, type RecoveryCopy } from '../files/recoveryStore';
import { browserSetting, browserTabs } from '../files/thisTab';
import { type Desk as FilesDesk, WorkbookFiles } from '../files/workbookFiles';
import { fileWords } from '../files/words';
import type { WorkbookPlan } from '../../plan/plan';
import { inTime } from '../../taskpane/shared/inTime';
import { part } from '../../taskpane/shared/part';
import type { EngineOptions } from '../engine';
import { nameTheUnnamed } from './accessibleNames';
import { anyFailure } from './anyFailure';
import { askInDialog } from './askInDialog';
import { listenForFileKeys } from './fileKeys';
import { listenForKeys } from './keyboard';
import { keepKeysHome } from './keysHome';
import { guardLeaving } from './leaving';
import { sayLine } from './lines';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';
import { type Opening, whileOpening } from './opening';
import { titleField } from './titleField';
import { words } from './words';
import { reasonOf } from '../../taskpane/shared/reasonOf';

export interface DeskParts {
  workbook: HTMLElement;
  pane: HTMLElement;
  title: HTMLInputElement;
}

/** The page's one open workbook, which another may replace, and what is done with its files. */
export interface Desk {
  readonly files: WorkbookFiles;
  readonly recovery: Recovery;
  readonly open: OpenWorkbook;
  /** Counts the workbooks that have been open here. */
  readonly turn: number;
  /** Whether the present workbook is anything but the blank one that the page opened with. */
  readonly hasWork: boolean;
  /** Calls back when the workbook is about to close (null), and when another is open. */
  onTurn(listener: (open: OpenWorkbook | null) => void): void;
  /** Asks for a file and opens it. @returns whether it is open now */
  openFile(): Promise<boolean>;
  /** Opens a workbook of no file. @returns whether it is open now */
  start(plan: () => Promise<WorkbookPlan>): Promise<boolean>;
  /** Opens a copy that was left behind. */
  continueWith(copy: RecoveryCopy): Promise<boolean>;
  print(): Promise<void>;
}

/** The most that a slow machine may need before something must be wrong. */
const PATIENCE_MS = 60_000;

export function openDesk(
  parts: DeskParts,
  plan: WorkbookPlan,
  functions: EngineOptions,
  uncover: () => void,
): Desk {
  const listeners = new Set<(open: OpenWorkbook | null) => void>();
  let open: OpenWorkbook;
  let turn = 0;
  let leavingTurn = new AbortController();
  const tell = (what: OpenWorkbook | null) => listeners.forEach((listener) => listener(what));

  const filesDesk: FilesDesk = {
    title: () => open.title(),
    fileName: () => open.fileName(),
    async settle() {
      open.endEntry();
      await open.spreadsheet.settled();
    },
    contents: async () => writeAside(await open.present()),
    replaceBy: (bytes, title) =>
      during(async (opening) => {
        opening.say(words.opening.reading(title), 0);
        const { plan: read, losses } = await readAside(bytes, opening.stop);
        await replace({ ...read, title: read.title || title }, opening);
        return losses;
      }),
    ask: askInDialog,
    say: sayLine,
  };
  const files = new WorkbookFiles(filesDesk, browserFiles());
  const recovery = new Recovery({
    store: browserStore(),
    tabs: browserTabs(),
    setting: browserSetting(),
    copy: async () => ({ name: open.title(), file: await writeAside(await open.present()) }),
    isBusy: () => open.isBeingEdited(),
  });

  const leaving = guardLeaving({
    grid: parts.workbook,
    pane: parts.pane,
    isBeingEdited: () => open.isBeingEdited(),
    onBack: (keys) => sayLine(keys === null ? words.lines.back : words.lines.keys(keys)),
  });
  let hadChanges = false;
  files.onState(({ hasChanges, last }) => {
    if (hasChanges) leaving.worked();
    else if (hadChanges) {
      leaving.rested();
      // A browser does not say whether what it downloads was kept.
      if (last?.how !== 'downloaded') void recovery.forget();
    }
    hadChanges = hasChanges;
  });
  document.addEventListener('visibilitychange', () => document.hidden && recovery.hurry());
  const title = titleField(parts.title, (typed) => open.rename(typed));

  /** What a workbook needs of the page for as long as it is open. */
  const take = (opened: OpenWorkbook) => {
    open = opened;
    turn++;
    leavingTurn = new AbortController();
    const { signal } = leavingTurn;
    title.show(opened.title());
    // Its cover may have been typed on, or come with a case that is built.
    const named = () => signal.aborted || title.follow(opened.title());
    opened.news.onChange(() => {
      named();
      files.changed();
      recovery.changed();
    });
    const keys = { ...opened, focusGrid: giveBack };
    void opened.computed.then(() => {
      if (signal.aborted) return;
      listenForKeys(parts.pane, keys, { until: signal });
      signal.addEventListener(
        'abort',
        opened.news.onCalculating((isCalculating) => isCalculating || named()),
      );
    });
  };
  const giveBack = () => (startPage() ?? { focus: open.focusGrid }).focus();
  const during = <T>(work: (opening: Opening) => Promise<T>) =>
    whileOpening(parts.workbook.parentElement ?? parts.workbook, work, giveBack);
  const put = async (next: WorkbookPlan, stopped?: Promise<never>) => {
    const failing = new AbortController();
    // Univer starts without a keyboard where it cannot be focused.
    parts.workbook.inert = false;
    const opened = openWorkbook(parts.workbook, next, functions);
    try {
      await Promise.race([
        inTime(opened.computed, PATIENCE_MS, words.failure.late),
        anyFailure(failing.signal),
        ...(stopped ? [stopped] : []),
      ]);
    } catch (error) {
      opened.close();
      throw error;
    } finally {
      failing.abort();
    }
    take(opened);
  };
  const replace = async (next: WorkbookPlan, opening: Opening) => {
    const { plan: former } = await open.present();
    opening.say(words.opening.drawing(next.title), 0.3);
    await drawn();
    tell(null);
    recovery.pause();
    leavingTurn.abort();
    open.close();
    try {
      opening.say(words.opening.calculating(next.title), 0.5);
      await put(next, opening.stopped);
    } catch (error) {
      opening.say(words.opening.back, 0.5);
      await put(former);
      if (files.state.hasChanges) recovery.changed();
      throw new Error(fileWords.failed.reopen(reasonOf(error)), {
        cause: error,
      });
    } finally {
      tell(open);
    }
  };

  const desk: Desk = {
    files,
    recovery,
    get open() {
      return open;
    },
    get turn() {
      return turn;
    },
    get hasWork() {
      return (
        turn > 1 || files.state.hasChanges || plan.sheets.some(({ cells }) => Object.keys(cells).length > 0)
      );
    },
    onTurn: (listener) => void listeners.add(listener),
    openFile: () => files.open(),
    async start(make) {
      if (!(await files.mayClose())) return false;
      await during(async (opening) => {
        const made = await make();
        await replace(made, opening);
      });
      files.startAfresh();
      return true;
    },
    async continueWith(copy) {
      if (!(await files.mayClose())) return false;
      await during(async (opening) => {
        opening.say(words.opening.reading(copy.name), 0);
        const { plan: kept } = await readAside(copy.file, opening.stop);
        await replace({ ...kept, title: kept.title || copy.name }, opening);
      });
      files.startAfresh({ hasChanges: true });
      await recovery.adopt(copy);
      return true;
    },
    async print() {
      const { printWorkbook } = await part(
        () => import(/* webpackChunkName: "print" */ '../print/printWorkbook'),
      );
      await printWorkbook(open);
    },
  };
  nameTheUnnamed();
  listenForFileKeys(desk);
  keepKeysHome(giveBack);
  take(openWorkbook(parts.workbook, plan, functions, uncover));
  return desk;
}

/** What is shown over the grid, if anything is. */
function startPage(): HTMLElement | null {
  return document.querySelector('#start:not([hidden]) h2');
}

/** What is said must be on screen before work begins that keeps the screen from changing. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
