import type { Nullable, ICellData, Worksheet } from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService } from '@univerjs/engine-formula';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { omit } from '../../../src/embedded/omit';
import { isCellError } from '../../../src/host/spreadsheet';
import type { openEmbedded } from '../embedded/openEmbedded';

export type Book = Awaited<ReturnType<typeof openEmbedded>>;

/** All that a person can see of a workbook or use in it, in an order that is always the same. */
export async function wholeState(book: Book): Promise<object> {
  const { workbook, injector, charts } = book;
  const unitId = workbook.getUnitId();
  const contents = await book.spreadsheet.contents();
  const names = Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  return {
    names: sorted(
      names.map(({ name, formulaOrRefString, localSheetId }) => [name, formulaOrRefString, localSheetId]),
    ),
    charts: sorted(charts.all()),
    sheets: workbook.getSheets().map((sheet, index) => {
      const sheetId = sheet.getSheetId();
      const { hidden, tabColor, freeze, rowCount, columnCount, custom, mergeData, showGridlines } =
        sheet.getConfig();
      return {
        name: sheet.getName(),
        frame: {
          hidden,
          tabColor,
          freeze,
          rowCount,
          columnCount,
          custom,
          showGridlines,
          merges: sorted(mergeData ?? []),
        },
        rows: sizes(sheet.getConfig().rowData),
        columns: sizes(sheet.getConfig().columnData),
        contents: contents[index]!.cells.map(({ address, formula, value, spilledFrom }) => [
          address,
          formula,
          isCellError(value) ? value.error : value,
          spilledFrom,
        ]),
        looks: looks(book, sheet),
        notes: sorted([...(injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? [])]),
        validations: injector.get(SheetDataValidationModel).getRules(unitId, sheetId),
        highlights: injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [],
      };
    }),
  };
}

/** As text, with missing and empty values alike, so that two states can be compared and their difference read. */
export async function stateText(book: Book): Promise<string> {
  return JSON.stringify(plain(await wholeState(book)), null, 1);
}

function looks({ workbook, injector }: Book, sheet: Worksheet): unknown[] {
  const styles = workbook.getStyles();
  const found: unknown[] = [];
  sheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    const look = plain(styles.getStyleByCell(cell));
    const isText = !injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheet.getSheetId(), workbook.getUnitId());
    const type = isText && cell?.v != null ? cell.t : undefined;
    if (look || cell?.custom || type) found.push([row, column, look, cell?.custom, type]);
  });
  return sorted(found);
}

/** Heights that Univer works out by itself are no one's. */
function sizes(data: object | undefined): unknown[] {
  return sorted(
    Object.entries(data ?? {}).flatMap(([at, size]) => {
      const own = omit(size as { ah?: number; ia?: number }, 'ah', 'ia');
      return plain(own) === undefined ? [] : [[at, own]];
    }),
  );
}

function plain(data: unknown): unknown {
  if (data === null || data === undefined) return undefined;
  if (typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map((item) => plain(item) ?? null);
  const entries = Object.entries(data)
    .map(([key, value]) => [key, plain(value)] as const)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function sorted(items: unknown[]): unknown[] {
  return items
    .map((item) => [JSON.stringify(plain(item)), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}
