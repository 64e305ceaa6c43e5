import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { families } from '../../functions';
import { catalogueOf } from '../../functions/catalogue/catalogue';
import { App, type AskedPage } from '../../taskpane/App';
import { PaneGuard } from '../../taskpane/shared/PaneGuard';
import { offered } from '../../cases/offered';
import type { EngineOptions } from '../engine';
import type { Desk } from './desk';
import { print } from './fileKeys';
import { enterNameBox } from './nameBox';
import type { OpenWorkbook } from './openWorkbook';
import { StartPage } from './StartPage';
import { StatusLine } from './StatusLine';
import { Toolbar } from './Toolbar';
import { wakeEditable } from '../../taskpane/shared/wakeEditable';

interface Places {
  pane: HTMLElement;
  toolbar: HTMLElement;
  status: HTMLElement;
  start: HTMLElement;
  grid: HTMLElement;
}

/** The parts beside the grid: the pane, the same one as in Excel, the buttons above, the line below and the start page. */
export function renderBeside(
  desk: Desk,
  { metadata, implementations }: EngineOptions,
  { pane, toolbar, status, start, grid }: Places,
  { startsOpen }: { startsOpen: boolean },
): void {
  const catalogue = catalogueOf(metadata, families);
  const roots = { pane: createRoot(pane), toolbar: createRoot(toolbar), status: createRoot(status) };
  const startRoot = createRoot(start);
  let asked: AskedPage | undefined;

  const showStart = (isShown: boolean) => {
    start.hidden = !isShown;
    // What is under it is not to be reached by the keyboard.
    grid.inert = isShown;
    if (!isShown) wakeEditable(grid);
    startRoot.render(
      isShown && (
        <PaneGuard where="the start page">
          <StartPage desk={desk} cases={offered} onBuild={build} onDone={done} />
        </PaneGuard>
      ),
    );
  };
  const done = (isGoingTo = false) => {
    showStart(false);
    desk.open.focusGrid();
    if (isGoingTo) enterNameBox();
  };
  const build = () => {
    asked = { page: 'build' };
    flushSync(() => render(desk.open));
    document.getElementById('ot-tab-build')?.focus();
  };
  const render = (open: OpenWorkbook) => {
    const key = desk.turn;
    roots.toolbar.render(
      <PaneGuard where="the toolbar" key={key}>
        <Toolbar
          actions={open.actions}
          files={{
            start: () => showStart(true),
            open: () => void desk.openFile().then((isOpen) => isOpen && showStart(false)),
            save: () => void desk.files.save(),
            print: () => print(desk),
          }}
        />
      </PaneGuard>,
    );
    roots.status.render(
      <PaneGuard where="the status line" key={key}>
        <StatusLine desk={desk} open={open} />
      </PaneGuard>,
    );
    roots.pane.render(
      <PaneGuard where="the pane" key={key}>
        <App
          spreadsheet={open.spreadsheet}
          catalogue={catalogue}
          implementations={implementations}
          cases={offered}
          opens={startsOpen && key === 1 ? 'build' : 'selected'}
          asked={asked}
        />
      </PaneGuard>,
    );
  };
  desk.onTurn((open) => {
    asked = undefined;
    if (open) {
      render(open);
      grid.inert = !start.hidden;
    }
    // Before the workbook that they listen to is closed.
    else flushSync(() => Object.values(roots).forEach((root) => root.render(null)));
  });
  render(desk.open);
  if (startsOpen) showStart(true);
}
