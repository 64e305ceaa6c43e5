import { ICommandService, type IRange, type Worksheet } from '@univerjs/core';
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
import * as sheets from '@univerjs/sheets';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import {
  AddCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
} from '@univerjs/sheets-conditional-formatting';
import {
  AddSheetDataValidationCommand,
  SheetDataValidationModel,
  RemoveSheetDataValidationCommand,
} from '@univerjs/sheets-data-validation';
import { SetNumfmtCommand } from '@univerjs/sheets-numfmt';
import { SheetDeleteNoteCommand, SheetUpdateNoteCommand } from '@univerjs/sheets-note';
import fc from 'fast-check';
import { cellDataOf } from '../../../src/embedded/headless';
import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { pasteTable } from '../../../src/embedded/paste/paste';
import type { Book } from './wholeState';

/** One thing a person may do, with numbers from which the cells, sheets and values follow as the workbook then is. */
export interface Act {
  what: keyof typeof acts;
  n: number[];
}

export const anyAct: fc.Arbitrary<Act> = fc.record({
  what: fc.nat().map((n) => actNames()[n % actNames().length]!),
  n: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
});

export const actNames = () => Object.keys(acts) as (keyof typeof acts)[];

export async function doIt(book: Book, { what, n }: Act): Promise<void> {
  const all = book.workbook.getSheets();
  const sheet = all[n[0]! % all.length]!;
  await acts[what]({ book, sheet, n: n.slice(1), all });
  await book.calculate();
}

interface Doing {
  book: Book;
  sheet: Worksheet;
  n: number[];
  all: Worksheet[];
}

const entries = [
  '=A1+1',
  '=SEQUENCE(2,2)',
  '=SUM(A1:B3)',
  '=First!A1*2',
  'words',
  7,
  true,
  null,
  '=Rate*2',
  '=SUM(Second!A:A)',
];

const pasted = ['7\t£1,234.50\n00123\twords', '=A1+1\t=SEQUENCE(2,2)', '1/4/2026', '5%\n12:30\n\n(50)'];

function place({ book, sheet }: Doing): { unitId: string; subUnitId: string } {
  return { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
}

async function run(doing: Doing, id: string, params: object): Promise<unknown> {
  const at = place(doing);
  // As on the page, where only the sheet in front can be worked on, and its cells are selected first.
  const { range } = params as { range?: IRange };
  doing.book.activate(at.subUnitId, range);
  return doing.book.injector.get(ICommandService).executeCommand(id, { ...at, ...params });
}

/** Where most cells of a sheet are, be it a small one or one of a built case. */
const reachOf = (sheet: Worksheet): [number, number] =>
  sheet.getLastRowWithContent() > 20 ? [40, 12] : [8, 6];

function rangeOf(
  { n: [a = 0, b = 0, c = 0, d = 0], sheet }: Doing,
  [rows, columns] = reachOf(sheet),
): IRange {
  const [startRow, startColumn] = [a % rows, b % columns];
  return { startRow, startColumn, endRow: startRow + (c % 3), endColumn: startColumn + (d % 3) };
}

const rowsOf = (doing: Doing): IRange => ({ ...rangeOf(doing), startColumn: 0, endColumn: 51, rangeType: 1 });
const columnsOf = (doing: Doing): IRange => ({ ...rangeOf(doing), startRow: 0, endRow: 9999, rangeType: 2 });
const ranged =
  (id: string, more: object = {}) =>
  (doing: Doing) => {
    const range = rangeOf(doing);
    return run(doing, id, { range, ranges: [range], selections: [range], ...more });
  };
const freeName = ({ book }: Doing, stem: string) => {
  const taken = new Set(book.workbook.getSheets().map((sheet) => sheet.getName()));
  let name = stem;
  for (let i = 2; taken.has(name); i++) name = `${stem} ${i}`;
  return name;
};

const acts = {
  type: (doing: Doing) => {
    const value = cellDataOf(entries[doing.n[4]! % entries.length]!);
    const at = rangeOf(doing);
    return run(doing, sheets.SetRangeValuesCommand.id, {
      range: { ...at, endRow: at.startRow, endColumn: at.startColumn },
      value,
    });
  },
  clear: ranged(sheets.ClearSelectionContentCommand.id),
  clearAll: ranged(sheets.ClearSelectionAllCommand.id),
  clearLooks: ranged(sheets.ClearSelectionFormatCommand.id),
  insertRows: (doing: Doing) =>
    run(doing, sheets.InsertRowByRangeCommand.id, { range: rowsOf(doing), direction: 0 }),
  insertColumns: (doing: Doing) =>
    run(doing, sheets.InsertColByRangeCommand.id, { range: columnsOf(doing), direction: 3 }),
  deleteRows: (doing: Doing) => run(doing, sheets.RemoveRowByRangeCommand.id, { range: rowsOf(doing) }),
  deleteColumns: (doing: Doing) => run(doing, sheets.RemoveColByRangeCommand.id, { range: columnsOf(doing) }),
  cellsDown: ranged(sheets.InsertRangeMoveDownCommand.id),
  cellsRight: ranged(sheets.InsertRangeMoveRightCommand.id),
  cellsUp: ranged(sheets.DeleteRangeMoveUpCommand.id),
  cellsLeft: ranged(sheets.DeleteRangeMoveLeftCommand.id),
  moveCells: (doing: Doing) => {
    const fromRange = rangeOf(doing);
    const [down, across] = [doing.n[4]! % 6, doing.n[5]! % 4];
    const { startRow, startColumn, endRow, endColumn } = fromRange;
    const toRange = {
      startRow: startRow + down,
      startColumn: startColumn + across,
      endRow: endRow + down,
      endColumn: endColumn + across,
    };
    return run(doing, sheets.MoveRangeCommand.id, { range: fromRange, fromRange, toRange });
  },
  paste: (doing: Doing) => {
    const { book, sheet, n } = doing;
    const range = rangeOf(doing);
    book.activate(sheet.getSheetId(), range);
    const table = tableInText(pasted[n[4]! % pasted.length]!);
    const { injector, workbook, protection } = book;
    const parts = { injector, workbook, protection, say: () => undefined, pause: async () => undefined };
    return pasteTable(parts, table, { sheet, range }, true);
  },
  fillDown: (doing: Doing) => {
    const sourceRange = rangeOf(doing);
    const targetRange = { ...sourceRange, endRow: sourceRange.endRow + 1 + (doing.n[4]! % 3) };
    return run(doing, sheets.AutoFillCommand.id, { range: sourceRange, sourceRange, targetRange });
  },
  moveColumns: (doing: Doing) => {
    const range = columnsOf(doing);
    const toCol = (range.startColumn + 4 + (doing.n[4]! % 3)) % 9;
    return run(doing, sheets.MoveColsCommand.id, {
      range,
      fromRange: range,
      toRange: { ...range, startColumn: toCol, endColumn: toCol },
    });
  },
  moveRows: (doing: Doing) => {
    const range = rowsOf(doing);
    const toRow = (range.startRow + 4 + (doing.n[4]! % 4)) % 12;
    return run(doing, sheets.MoveRowsCommand.id, {
      range,
      fromRange: range,
      toRange: { ...range, startRow: toRow, endRow: toRow },
    });
  },
  merge: ranged(sheets.AddWorksheetMergeCommand.id),
  unmerge: ranged(sheets.RemoveWorksheetMergeCommand.id),
  bold: ranged(sheets.SetStyleCommand.id, { style: { type: 'bl', value: 1 } }),
  fill: ranged(sheets.SetStyleCommand.id, { style: { type: 'bg', value: { rgb: '#ff0000' } } }),
  format: (doing: Doing) => {
    const { startRow: row, startColumn: col } = rangeOf(doing);
    return run(doing, SetNumfmtCommand.id, {
      range: rangeOf(doing),
      values: [{ row, col, pattern: '£#,##0' }],
    });
  },
  width: (doing: Doing) =>
    run(doing, sheets.SetColWidthCommand.id, {
      ranges: [columnsOf(doing)],
      value: 40 + (doing.n[4]! % 80),
    }),
  height: (doing: Doing) =>
    run(doing, sheets.SetRowHeightCommand.id, { ranges: [rowsOf(doing)], value: 30 + (doing.n[4]! % 20) }),
  hideRows: (doing: Doing) => run(doing, sheets.SetRowHiddenCommand.id, { ranges: [rowsOf(doing)] }),
  showRows: (doing: Doing) =>
    run(doing, sheets.SetSpecificRowsVisibleCommand.id, { ranges: [rowsOf(doing)] }),
  hideColumns: (doing: Doing) => run(doing, sheets.SetColHiddenCommand.id, { ranges: [columnsOf(doing)] }),
  gridlines: (doing: Doing) =>
    run(doing, sheets.ToggleGridlinesCommand.id, { showGridlines: doing.n[0]! % 2 }),
  freeze: (doing: Doing) =>
    run(doing, sheets.SetFrozenCommand.id, { startRow: 2, startColumn: 1, ySplit: 2, xSplit: 1 }),
  tabColour: (doing: Doing) => run(doing, sheets.SetTabColorCommand.id, { value: '#00ff00' }),
  addSheet: (doing: Doing) =>
    run(doing, sheets.InsertSheetCommand.id, { index: doing.n[0]! % (doing.all.length + 1) }),
  deleteSheet: (doing: Doing) => run(doing, sheets.RemoveSheetCommand.id, {}),
  renameSheet: (doing: Doing) =>
    run(doing, sheets.SetWorksheetNameCommand.id, { name: freeName(doing, `It’s ${doing.n[0]! % 9}`) }),
  moveSheet: (doing: Doing) =>
    run(doing, sheets.SetWorksheetOrderCommand.id, { order: doing.n[0]! % doing.all.length }),
  copySheet: (doing: Doing) => run(doing, sheets.CopySheetCommand.id, {}),
  hideSheet: (doing: Doing) => run(doing, sheets.SetWorksheetHideCommand.id, {}),
  showSheet: (doing: Doing) => run(doing, sheets.SetWorksheetShowCommand.id, {}),
  protect: async ({ book, sheet }: Doing) => book.protection.set(sheet, !book.protection.isProtected(sheet)),
  addName: (doing: Doing) =>
    run(doing, InsertDefinedNameCommand.id, {
      id: `name-${doing.n[0]}`,
      name: `Name_${doing.n[0]}`,
      formulaOrRefString: `'${doing.sheet.getName().replaceAll("'", "''")}'!$A$1:$B$2`,
      localSheetId: 'AllDefaultWorkbook',
    }),
  redirectName: (doing: Doing) => {
    const name = aName(doing);
    return name
      ? run(doing, SetDefinedNameCommand.id, { ...name, formulaOrRefString: 'First!$B$2' })
      : undefined;
  },
  deleteName: (doing: Doing) => {
    const name = aName(doing);
    return name ? run(doing, RemoveDefinedNameCommand.id, name) : undefined;
  },
  addRule: (doing: Doing) =>
    run(doing, AddSheetDataValidationCommand.id, {
      rule: {
        uid: `rule-${doing.n[6]}`,
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        ranges: [rangeOf(doing)],
      },
    }),
  deleteRule: (doing: Doing) => {
    const { unitId, subUnitId } = place(doing);
    const [rule] = doing.book.injector.get(SheetDataValidationModel).getRules(unitId, subUnitId);
    return rule ? run(doing, RemoveSheetDataValidationCommand.id, { ruleId: rule.uid }) : undefined;
  },
  addHighlight: (doing: Doing) =>
    run(doing, AddCfCommand.id, {
      rule: {
        cfId: `cf-${doing.n[6]}`,
        ranges: [rangeOf(doing)],
        stopIfTrue: false,
        rule: { type: 'highlightCell', subType: 'formula', value: '=A1>1', style: { bl: 1 } },
      },
    }),
  deleteHighlight: (doing: Doing) => {
    const { unitId, subUnitId } = place(doing);
    const [rule] =
      doing.book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
    return rule ? run(doing, DeleteCfCommand.id, { cfId: rule.cfId }) : undefined;
  },
  note: (doing: Doing) => {
    const { startRow: row, startColumn: col } = rangeOf(doing);
    return run(doing, SheetUpdateNoteCommand.id, {
      sheetId: doing.sheet.getSheetId(),
      row,
      col,
      note: { id: `note-${doing.n[6]}`, note: `Note ${doing.n[4]}`, width: 100, height: 60, row, col },
    });
  },
  deleteNote: (doing: Doing) => {
    const { startRow: row, startColumn: col } = rangeOf(doing, [3, 3]);
    return run(doing, SheetDeleteNoteCommand.id, { sheetId: doing.sheet.getSheetId(), row, col });
  },
  build: ({ book, n, sheet }: Doing) => {
    const name = freeName({ book } as Doing, 'Built');
    const quoted = `'${name}'`;
    return book.spreadsheet.apply({
      sheets: [
        {
          name,
          columns: { A: 20 },
          isProtected: n[0]! % 2 === 0,
          cells: {
            A1: { value: 'Year' },
            A2: { value: '2026/27' },
            B1: { value: 5, style: 'input', note: 'Ours.' },
            B2: { value: `='${sheet.getName().replaceAll("'", "''")}'!A1+B1` },
            D1: { value: '=SEQUENCE(2,2)' },
          },
          validations: [{ range: 'B1', rule: { kind: 'decimal', least: 0 }, message: 'Zero or more.' }],
          highlights: [{ range: 'B2', formula: '=$B2<0', look: 'bad' }],
          charts: [
            {
              title: 'Saving',
              altText: 'One column.',
              kind: 'columns',
              categories: `${quoted}!$A$2:$A$2`,
              series: [{ name: 'Saving', values: `${quoted}!$B$2:$B$2` }],
              at: 'A5:D12',
              valueAxis: { title: '£', format: '£#,##0' },
            },
          ],
        },
      ],
      names: [{ name: `Built_${n[1]}`, refersTo: `${quoted}!$B$1` }],
      cells: [{ sheet: sheet.getName(), address: 'C3', value: `=${quoted}!B1`, note: 'Linked.' }],
    });
  },
  handOver: ({ book, sheet, n }: Doing) =>
    book.spreadsheet.apply({
      cells: [
        { sheet: sheet.getName(), address: 'A1', value: n[0]! % 100 },
        { sheet: sheet.getName(), address: 'B2', value: null },
      ],
    }),
} satisfies Record<string, (doing: Doing) => unknown>;

function aName({ book, n }: Doing) {
  const names = Object.values(
    book.injector.get(IDefinedNamesService).getDefinedNameMap(book.workbook.getUnitId()) ?? {},
  );
  return names[n[0]! % Math.max(names.length, 1)];
}
