import {
  ICommandService,
  IConfirmService,
  TestConfirmService,
  type IRange,
  LocaleService,
  LocaleType,
  RedoCommand,
  UndoCommand,
  type Worksheet,
} from '@univerjs/core';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import sheetsWords from '@univerjs/sheets/locale/en-US';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { createEngine, type EngineOptions } from '../../../src/embedded/engine';
import { cellDataOf, headlessUniver, openHeadless } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { awaited } from '../../../src/embedded/undo/outermostCommands';
import { openSpreadsheet } from '../../../src/embedded/openSpreadsheet';
import type { CellPlan, WorkbookPlan } from '../../../src/plan/plan';
import type { Typed, WorkbookFixture } from '../../host/fixture';
import { fixtures } from '../../embedded/fixtures';

/** The embedded workbook without its page, with a person's hands on it. */
export async function openEmbedded(fixture: WorkbookFixture, functions: EngineOptions = fixtures) {
  return openPlan(planOf(fixture), functions);
}

/** The same of a plan. */
export async function openPlan(plan: WorkbookPlan, functions: EngineOptions = fixtures) {
  const engine = createEngine({ fastEdits: 'byItself', ...functions });
  const univer = headlessUniver(engine);
  // What shows formatted numbers on the page.
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  // Univer asks before it merges cells that hold something; here the answer is always yes.
  class Dialogs extends TestConfirmService<unknown> {
    override confirm(question: unknown): Promise<boolean> {
      return awaited(super.confirm(question), univer.__getInjector());
    }
  }
  univer.__getInjector().add([IConfirmService, { useClass: Dialogs }]);
  engine.install(univer);
  // Without words for “copy” Univer looks for the name of a copy for ever.
  univer
    .__getInjector()
    .get(LocaleService)
    .load({ [LocaleType.EN_US]: sheetsWords });
  const { workbook, injector, calculate, dispose } = await openHeadless(
    univer,
    engine.refusals,
    workbookData(plan),
  );
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  const sheetNamed = (name: string): Worksheet => workbook.getSheetBySheetName(name)!;
  let editing = false;
  const said: string[] = [];
  const downloads: { file: Uint8Array; name: string }[] = [];
  const notPutBack: string[] = [];
  engine.protection.onRefusal((refusal) => said.push(refusal));
  const { spreadsheet, charts, cells } = openSpreadsheet({
    injector,
    workbook,
    engine,
    plan,
    isBeingEdited: () => editing,
    ready: async () => undefined,
    download: (file, name) => downloads.push({ file, name }),
    onNotPutBack: (what) => notPutBack.push(what),
  });

  return {
    spreadsheet,
    charts,
    cells,
    protection: engine.protection,
    /** What the user was told was not done. */
    said,
    /** Each undo and redo after which the user was told that something is not as it was. */
    notPutBack,
    downloads,
    workbook,
    dispose,
    /** What shows edits at once. */
    fast: engine.fast,
    injector,
    calculate,
    select(sheet: string, address: string): void {
      this.activate(sheetNamed(sheet).getSheetId(), deserializeRangeWithSheet(address).range);
    },
    /** Brings a sheet to the front, with cells of it selected. */
    activate(
      subUnitId: string,
      range: IRange = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 },
    ): void {
      const primary = {
        ...range,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      };
      if (workbook.getActiveSheet()?.getSheetId() !== subUnitId)
        commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId,
        subUnitId,
        selections: [{ range, primary, style: null }],
      });
    },
    async type(sheet: string, address: string, typed: Typed): Promise<void> {
      const { range } = deserializeRangeWithSheet(address);
      const params = { unitId, subUnitId: sheetNamed(sheet).getSheetId(), range, value: cellDataOf(typed) };
      await commands.executeCommand(SetRangeValuesCommand.id, params);
      await calculate();
    },
    async setFormat(sheet: string, address: string, pattern: string): Promise<void> {
      const { range } = deserializeRangeWithSheet(address);
      const subUnitId = sheetNamed(sheet).getSheetId();
      const value = { s: { n: { pattern } } };
      await commands.executeCommand(SetRangeValuesCommand.id, { unitId, subUnitId, range, value });
      await calculate();
    },
    /** Gives cells a look of Univer's, as its buttons do. */
    async look(sheet: string, address: string, style: object): Promise<void> {
      const { range } = deserializeRangeWithSheet(address);
      const subUnitId = sheetNamed(sheet).getSheetId();
      await commands.executeCommand(SetRangeValuesCommand.id, {
        unitId,
        subUnitId,
        range,
        value: { s: style },
      });
      await calculate();
    },
    async undo(): Promise<void> {
      await commands.executeCommand(UndoCommand.id);
      await calculate();
    },
    async redo(): Promise<void> {
      await commands.executeCommand(RedoCommand.id);
      await calculate();
    },
    /** Begins or ends typing into a cell. */
    edit(begun: boolean): void {
      editing = begun;
    },
  };
}

function planOf({ sheets, names = {} }: WorkbookFixture): WorkbookPlan {
  return {
    title: '',
    sheets: Object.entries(sheets).map(([name, typed]) => ({
      name,
      columns: {},
      cells: Object.fromEntries(
        Object.entries(typed).map(([address, entry]): [string, CellPlan] => [
          address,
          typeof entry === 'object' ? { value: entry.typed, format: entry.format } : { value: entry },
        ]),
      ),
    })),
    // `Sums!Rate` is a name of that sheet alone.
    names: Object.entries(names).map(([name, refersTo]) => {
      const [local, sheet] = name.split('!').reverse() as [string, string?];
      return { name: local, ...(sheet !== undefined && { sheet }), refersTo };
    }),
  };
}
