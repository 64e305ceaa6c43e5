import { LocaleType, LogLevel, merge, Univer, UniverInstanceType } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsFormula from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import sheetsNumfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { ISheetClipboardService, SheetClipboardService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import { UniverUIPlugin } from '@univerjs/ui';
import ui from '@univerjs/ui/locale/en-US';
import { firstComputed } from '../../../../src/embedded/page/firstComputed';
import '@univerjs/preset-sheets-core/lib/index.css';

/** The least page of Univer's on which a formula is calculated and drawn: what its makers' core preset has, one sum. */
const locales = {
  [LocaleType.EN_US]: merge(
    {},
    design,
    docsUi,
    sheets,
    sheetsFormula,
    sheetsFormulaUi,
    sheetsNumfmtUi,
    sheetsUi,
    ui,
  ),
};
/** Univer’s own paste, with a note of how long it took. */
class TimedClipboard extends SheetClipboardService {
  override async legacyPaste(...given: Parameters<SheetClipboardService['legacyPaste']>): Promise<boolean> {
    const start = performance.now();
    const done = await super.legacyPaste(...given);
    performance.measure('pasting', { start });
    return done;
  }
}

const univer = new Univer({ locale: LocaleType.EN_US, locales, logLevel: LogLevel.ERROR });
univer.registerPlugin(UniverDocsPlugin);
univer.registerPlugin(UniverRenderEnginePlugin);
univer.registerPlugin(UniverUIPlugin, { container: document.getElementById('workbook')!, toolbar: false });
univer.registerPlugin(UniverDocsUIPlugin);
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsUIPlugin, {
  footer: { menus: false, zoomSlider: false },
  override: [[ISheetClipboardService, { useClass: TimedClipboard }]],
});
univer.registerPlugin(UniverSheetsNumfmtPlugin);
univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin);
univer.registerPlugin(UniverSheetsFormulaUIPlugin);

void firstComputed(univer.__getInjector());
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: 'workbook',
  sheetOrder: ['sheet'],
  sheets: {
    sheet: {
      id: 'sheet',
      name: 'Sheet',
      cellData: { 0: { 0: { v: 1 } }, 1: { 0: { v: 2 } }, 2: { 0: { f: '=SUM(A1:A2)' } } },
    },
  },
});
