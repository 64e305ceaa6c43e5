import { IConfirmService, LogLevel, ThemeService, Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverFindReplacePlugin } from '@univerjs/find-replace';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFindReplacePlugin } from '@univerjs/sheets-find-replace';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { CellAlertManagerService, ISheetClipboardService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { type Engine, sheetsOptions } from '../engine';
import { exactUndo } from '../undo/exactUndo';
import { excelClipboard } from './clipboard';
import { Dialogs } from './dialogs';
import { locale } from './locale';
import { menu } from './menu';
import { refusalAlerts } from './refusalAlerts';
import { theme } from './theme';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

/** Univer's open packages, those that this page needs and no more: nothing that speaks to a network. */
export function mountUniver(container: HTMLElement, engine: Engine, until: AbortSignal): Univer {
  const univer = new Univer({ ...locale, theme, logLevel: LogLevel.ERROR, override: exactUndo() });
  followScheme(univer.__getInjector().get(ThemeService), until);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    toolbar: false,
    override: [[IConfirmService, { useClass: Dialogs }]],
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: engine.functions });
  univer.registerPlugin(UniverSheetsPlugin, sheetsOptions());
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: { menus: false, zoomSlider: false },
    menu,
    override: [
      [CellAlertManagerService, { useClass: refusalAlerts(engine.refusals) }],
      [ISheetClipboardService, { useClass: excelClipboard(univer.__getInjector(), engine.protection) }],
    ],
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { description: engine.descriptions });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  engine.install(univer);
  return univer;
}

/** Cells keep their colours in the file; in a dark scheme Univer draws each of them lighter or darker, hue for hue. */
function followScheme(themes: ThemeService, until: AbortSignal): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  themes.setDarkMode(dark.matches);
  dark.addEventListener('change', ({ matches }) => themes.setDarkMode(matches), { signal: until });
}
