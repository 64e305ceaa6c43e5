import { ICommandService, IUndoRedoService } from '@univerjs/core';
import { AddWorksheetMergeCommand } from '@univerjs/sheets';
import { rangeAt } from '../../../src/embedded/addresses';
import { openEmbedded } from '../embedded/openEmbedded';
import type { Book } from './wholeState';

/** Three small sheets with names, spilled tables, merged cells, rules, notes, a chart, and one of them protected. */
export async function threeSheets(): Promise<Book> {
  const book = await openEmbedded({
    sheets: {
      First: {
        A1: 4,
        A2: '=A1*2',
        A3: '=SUM(A1:A2)',
        B1: 'words',
        B2: '=SEQUENCE(2,2)',
        E1: true,
        E5: '=Rate*Second!A1',
      },
      Second: {
        A1: 3,
        A2: 5,
        A3: '=SUM(A1:A2)',
        B1: '=First!A3+1',
        B3: '=SORT(A1:A3)',
        D1: { typed: 0.5, format: '0.0%', shows: '50.0%' },
      },
    },
    names: { Rate: 'First!$A$1', Both: 'Second!$A$1:$A$2' },
  });
  await book.spreadsheet.apply({
    sheets: [
      {
        name: 'Third',
        columns: { A: 24, B: 12 },
        frozenRows: 1,
        isProtected: true,
        cells: {
          A1: { value: 'Year', style: 'heading' },
          B1: { value: 'Saving', style: 'numberHeading' },
          A2: { value: '2026/27', style: 'label' },
          B2: { value: 12, style: 'input', format: '£#,##0', note: 'Counted in March.' },
          A3: { value: '2027/28', style: 'label' },
          B3: { value: '=B2*First!A1', style: 'result' },
          D2: { value: '=SEQUENCE(2)' },
        },
        validations: [{ range: 'B2', rule: { kind: 'decimal', least: 0 }, message: 'Zero or more.' }],
        highlights: [
          { range: 'B2:B3', formula: '=$B2<0', look: 'bad' },
          { range: 'A2:A3', formula: '=First!$A$1>3', look: 'good' },
        ],
        charts: [
          {
            title: 'Saving by year',
            altText: 'Two columns.',
            kind: 'columns',
            categories: "'Third'!$A$2:$A$3",
            series: [{ name: 'Saving', values: "'Third'!$B$2:$B$3" }],
            at: 'A6:D14',
            valueAxis: { title: '£', format: '£#,##0' },
          },
        ],
      },
    ],
    names: [{ name: 'Saved', refersTo: 'Third!$B$2:$B$3' }],
  });
  const unitId = book.workbook.getUnitId();
  const subUnitId = book.workbook.getSheetBySheetName('Second')!.getSheetId();
  book.activate(subUnitId);
  await book.injector.get(ICommandService).executeCommand(AddWorksheetMergeCommand.id, {
    unitId,
    subUnitId,
    selections: [rangeAt('D3:E4')],
  });
  await book.calculate();
  book.injector.get(IUndoRedoService).clearUndoRedo(unitId);
  return book;
}
