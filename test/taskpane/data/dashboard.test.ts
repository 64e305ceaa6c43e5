import { cases } from '../../../src/cases/cases';
import { Desk } from '../../../src/extracts/desk';
import { present } from '../../../src/formulas/present';
import type { SheetContents } from '../../../src/host/spreadsheet';
import { cellsOfPlan, inputRows } from '../../../src/taskpane/data/inputRows';
import { changeFor } from '../../../src/taskpane/data/put';
import { REFERRAL_ROWS, referralChanges } from '../../../src/taskpane/data/referralRows';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';

/** 30 November 2026. */
const TODAY = 46_356;
const DAY = 'Day on which the list was drawn';

const HEADINGS =
  'Referral ID,Date received,Priority,Date first seen,Date closed,Team,Equipment ordered,Equipment delivered,Valid application,Adaptation approved,Outcome scale,Score before,Score after,Satisfied,Ethnicity,Age band';
const LINES = [
  'R1,01/09/2026,Urgent,02/09/2026,01/10/2026,North,03/09/2026,08/09/2026,04/09/2026,,COPM performance,3,6,Yes,White,65 to 74',
  'R2,05/09/2026,Routine,,,South,,,,,,,,,Not known,85 and over',
  'R3,20/10/2026,Routine,30/10/2026,,North,,,,,,,,N,White,18 to 64',
];
const text = [HEADINGS, ...LINES].join('\n');

function understood() {
  const desk = new Desk();
  const [table] = desk.open(new TextEncoder().encode(text), 'referrals.csv');
  const seen = present(desk.see(0, {}), 'what was seen');
  return { taken: desk.take(), how: present(table, 'a table').how, seen };
}

test('every column of a dashboard that an extract has is understood', () => {
  const { seen, taken } = understood();
  expect(seen.reading.kind).toBe('referrals');
  expect(Object.keys(seen.reading.mapping)).toHaveLength(HEADINGS.split(',').length);
  expect(taken.understood.counts).toMatchObject({ taken: 3, refused: 0 });
  expect(taken.understood.columns.satisfied).toEqual(['Yes', null, 'No']);
});

test('a new dashboard has the rows of the extract in its table, the day of the list linked and the extract named', async () => {
  const { taken, how } = understood();
  const origin = { name: 'referrals.csv', how, day: TODAY };
  const target = { where: 'new', id: 'service-dashboard', answers: {}, inputs: [REFERRAL_ROWS, DAY], providers: false } as const; // prettier-ignore
  const { change, done } = await changeFor(new FakeSpreadsheet(), taken, origin, target, cases);
  const sheet = present(
    change.sheets?.find(({ name }) => name === 'Referrals'),
    'Referrals',
  );
  const { at, columns } = present(sheet.long?.[0], 'the rows');
  const headings = cellsOfPlan({ ...sheet, long: [] })[4] ?? [];
  const column = (heading: string) => columns[headings.indexOf(heading)]?.values;
  expect(at).toBe('A6');
  expect(column('Reference')).toEqual(['R1', 'R2', 'R3']);
  expect(column('Received')).toEqual([46_266, 46_270, 46_315]);
  expect(column('First seen')).toEqual([46_267, null, 46_325]);
  expect(column('Equipment delivered')).toEqual([46_273, null, null]);
  expect(column('Adaptation: valid application')).toEqual([46_269, null, null]);
  expect(column('Outcome score after')).toEqual([6, null, null]);
  expect(column('Ethnic group')).toEqual(['White', null, 'White']);
  expect(column('A note worth telling')).toEqual([null, null, null]);
  expect(sheet.cells.A2?.value).toMatch(/^Extract referrals\.csv, brought in on 30 November 2026/);
  const lists = present(
    change.sheets?.find(({ name }) => name === 'Lists'),
    'Lists',
  ).cells;
  const teams = Object.keys(lists).find(
    (address) => lists[address]?.value === 'Teams' && lists[address].style === 'heading',
  );
  const row = Number(present(teams, 'Teams').slice(1));
  expect([1, 2, 3].map((i) => lists[`A${row + i}`]?.value)).toEqual(['North', 'South', undefined]);
  const inputs = inputRows(
    cellsOfPlan(
      present(
        change.sheets?.find(({ name }) => name === 'Inputs'),
        'Inputs',
      ),
    ),
  );
  expect(inputs.find(({ label }) => label === DAY)?.value('central')).toMatch(/^='Referrals figures'!/);
  expect(done.linked.sort()).toEqual([DAY, REFERRAL_ROWS].sort());
});

test('rows brought in again take the place of those that were there, and nothing of the old ones stays', () => {
  const { taken } = understood();
  const cell = (address: string, value: string | number) => ({
    address,
    value,
    formula: null,
    spilledFrom: null,
  });
  const sheet: SheetContents = {
    name: 'Referrals',
    isProtected: false,
    cells: [
      ...['Reference', 'Received', 'Priority', 'A note worth telling'].map((heading, i) => cell(`${'ABCD'[i]}5`, heading)),
      ...[6, 7, 8, 9].flatMap((row) => [cell(`A${row}`, `Old ${row}`), cell(`B${row}`, 46_000), cell(`D${row}`, 'An old story')]),
      cell('A40', 'Below the table'),
    ],
  }; // prettier-ignore
  const { changes, leftOver } = referralChanges(sheet, taken.understood, 'Extract new.csv', 2);
  const byAddress = new Map(changes.map(({ address, value }) => [address, value]));
  expect(leftOver).toBe(1);
  expect([byAddress.get('A6'), byAddress.get('A7'), byAddress.get('A8')]).toEqual(['R1', 'R2', undefined]);
  expect([byAddress.get('B6'), byAddress.get('C7')]).toEqual([46_266, 'Routine']);
  expect([byAddress.get('D6'), byAddress.get('D7')]).toEqual([null, null]);
  expect(byAddress.has('A40')).toBe(false);
  expect(byAddress.get('A2')).toBe('Extract new.csv');
});
