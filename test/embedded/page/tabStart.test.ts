import { CommandType, type ICommand, ICommandService, type ISelection } from '@univerjs/core';
import { deserializeRangeWithSheet, serializeRange } from '@univerjs/engine-formula';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { present } from '../../../src/formulas/present';
import { forgetTabElsewhere } from '../../../src/embedded/page/tabStart';
import { openEmbedded } from '../../support/embedded/openEmbedded';

/** Stands for Univer's service, which keeps the cell of the first Tab until the next Enter. */
class Memory {
  private kept: { selection: ISelection } | undefined;
  getCurrentBySearch = () => this.kept;
  addOrUpdate = (kept: { selection: ISelection }) => void (this.kept = kept);
  remove = () => void (this.kept = undefined);
}

let book: Awaited<ReturnType<typeof openEmbedded>>;
beforeAll(async () => {
  book = await openEmbedded({ sheets: { One: {}, Two: {} } });
});
afterAll(() => book.dispose());

/** As Univer answers Enter and Tab in one cell. */
const univers: ICommand<{ key: 'Enter' | 'Tab' | 'Shift+Tab' }> = {
  id: 'test.enter-and-tab',
  type: CommandType.COMMAND,
  handler: (accessor, params) => {
    const memory = accessor.get(Memory);
    const selection = present(accessor.get(SheetsSelectionsService).getCurrentLastSelection(), 'a selection');
    const key = present(params, 'a key').key;
    const { startRow: row, startColumn: column } = selection.range;
    if (key !== 'Enter') {
      if (!memory.getCurrentBySearch()) memory.addOrUpdate({ selection });
      select(row, column + (key === 'Tab' ? 1 : -1));
      return true;
    }
    const from = memory.getCurrentBySearch()?.selection.range ?? selection.range;
    memory.remove();
    select(from.startRow + 1, from.startColumn);
    return true;
  },
};

function select(row: number, column: number): void {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const active = present(book.workbook.getActiveSheet(), 'a sheet');
  void book.injector.get(ICommandService).executeCommand(SetSelectionsOperation.id, {
    unitId: book.workbook.getUnitId(),
    subUnitId: active.getSheetId(),
    selections: [{ range, primary: { ...range, actualRow: row, actualColumn: column }, style: null }],
  });
}

/** Keys, and addresses that are clicked or gone to. */
function after(...doings: string[]): string {
  for (const doing of doings) {
    const [address = '', sheet] = doing.split('!').reverse();
    if (/Enter|Tab/.test(doing))
      book.injector.get(ICommandService).syncExecuteCommand(univers.id, { key: doing });
    else if (sheet !== undefined) book.select(sheet, address);
    else {
      const { startRow, startColumn } = deserializeRangeWithSheet(address).range;
      select(startRow, startColumn);
    }
  }
  return serializeRange(
    present(book.injector.get(SheetsSelectionsService).getCurrentLastSelection(), 'a selection').range,
  );
}

beforeAll(() => {
  book.injector.add([Memory]);
  forgetTabElsewhere(book.injector, book.workbook, univers, new AbortController().signal);
  book.injector.get(ICommandService).registerCommand(univers);
});

test.each<[string, string[], string]>([
  ['Enter goes below the first of a row of entries', ['One!B2', 'Tab', 'Tab', 'Enter'], 'B3'],
  ['back by Shift+Tab belongs to the row', ['One!B2', 'Tab', 'Tab', 'Shift+Tab', 'Enter'], 'B3'],
  ['a click elsewhere begins anew', ['One!K20', 'Tab', 'K22', 'Enter'], 'K23'],
  [
    'and so does a row of entries after it',
    ['One!K24', 'Tab', 'Shift+Tab', 'A30', 'Tab', 'Tab', 'Enter'],
    'A31',
  ],
  ['also where the click comes back', ['One!B2', 'Tab', 'K9', 'C2', 'Enter'], 'C3'],
  ['a click on the same cell changes nothing', ['One!B2', 'Tab', 'C2', 'Enter'], 'B3'],
  ['another sheet begins anew', ['One!B2', 'Tab', 'Two!C2', 'Enter'], 'C3'],
  ['and leaves nothing behind', ['One!B2', 'Tab', 'Two!C2', 'One!C2', 'Enter'], 'C3'],
  ['each Enter ends its row', ['One!B2', 'Tab', 'Enter', 'Enter'], 'B4'],
])('%s', (_what, doings, at) => expect(after(...doings)).toBe(at));
