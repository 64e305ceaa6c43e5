import { cases } from '../../../src/cases/cases';
import { Desk } from '../../../src/extracts/desk';
import { nth, present } from '../../../src/formulas/present';
import type { Target } from '../../../src/taskpane/data/bringing';
import { cellsOfPlan, inputRows } from '../../../src/taskpane/data/inputRows';
import { offersOf } from '../../../src/taskpane/data/feeds';
import { changeFor } from '../../../src/taskpane/data/put';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';

/** 30 November 2026. */
const TODAY = 46_356;

describe('a new case is of the council and of the year that the extract is of', () => {
  const planned = async (text: string, name: string, target: Target) => {
    const desk = new Desk();
    const [table] = desk.open(new TextEncoder().encode(text), name);
    present(desk.see(0, {})?.told, 'what was understood');
    const origin = { name, how: present(table, 'a table').how, day: TODAY };
    const { change, done } = await changeFor(new FakeSpreadsheet(), desk.take(), origin, target, cases);
    const cellsOn = (name: string) =>
      cellsOfPlan(present(change.sheets?.find((sheet) => sheet.name === name), name)); // prettier-ignore
    return { done, cellsOn };
  };
  const invoices = (dates: string[]) =>
    [
      'Invoice number,Provider,Invoice date,Hours,Rate,Net amount',
      ...dates.map((date, i) => `I${i},Oak,${date},10,24.62,246.20`),
    ].join('\n');
  const rates: Target = {
    where: 'new',
    id: 'rate-comparison',
    answers: { caseCouncil: 'Little Wendle Council' },
    inputs: ['Hours bought a week, from another record'],
    providers: true,
  };

  test.each([
    [['06/04/2026', '30/09/2026', '31/03/2027'], '2026/27', undefined],
    [['31/03/2026', '01/04/2026', '01/05/2026'], '2026/27', 'Rows of 2026/27: 2 of 3.'],
    [['31/03/2026', '01/06/2025', '01/05/2026'], '2025/26', 'Rows of 2025/26: 2 of 3.'],
  ])('invoices of %p: prices of %s', async (dates, year, said) => {
    const { done, cellsOn } = await planned(invoices(dates), 'invoices.csv', rates);
    const inputs = inputRows(cellsOn('Inputs'));
    const central = (label: string) => inputs.find((row) => row.label === label)?.value('central');
    expect(central('Year of the prices')).toBe(year);
    expect(central('Council or area')).toBe('Little Wendle Council');
    const table = cellsOn('Providers');
    const top = table.findIndex((row) => row.includes('Year of price'));
    expect(table.find(([first]) => first === 'Oak')?.[nth(table, top).indexOf('Year of price')]).toBe(year);
    expect(done.remarks[0]).toBe(`The prices are of ${year}, the year of the dates in the extract.`);
    expect(done.remarks[1]?.startsWith(said ?? '')).toBe(said === undefined ? undefined : true);
  });

  test('hours from another record are none until they are typed: not those of another council, nor the extract again', async () => {
    const { cellsOn } = await planned(invoices(['06/04/2026']), 'invoices.csv', { ...rates, inputs: [] });
    const row = inputRows(cellsOn('Inputs')).find(({ label }) => label.startsWith('Hours bought a week'));
    expect(row?.value('central')).toBe(0);
    const offers = offersOf('rate-comparison', 'invoices', ['hoursPerWeek']);
    expect(offers.map(({ caution }) => caution)).toEqual([expect.stringContaining('neither a wrong period')]);
  });

  const REFERRALS =
    'Referral ID,Date received,Date first seen,Priority\nR1,01/09/2026,10/09/2026,Urgent\nR2,05/09/2026,,Routine\nR3,20/10/2026,,Routine\n';
  const staffing = (answers: Record<string, string>, inputs: string[]): Target => ({
    where: 'new',
    id: 'workforce',
    answers,
    inputs,
    providers: false,
  });
  const fed = [
    'People waiting at the start',
    'Referrals a week, urgent ones among them',
    'Urgent and complex referrals a week',
  ];

  test('a workforce scenario from referrals has nothing of another council, and its ranges hold its figures', async () => {
    const { cellsOn } = await planned(REFERRALS, 'referrals.csv', staffing({ council: 'own', caseCouncil: 'Little Wendle Council' }, fed)); // prettier-ignore
    for (const sheet of ['Cover', 'Summary', 'Results', 'Inputs', 'Establishment'])
      expect([sheet, JSON.stringify(cellsOn(sheet)).match(/.{30}Nottinghamshire.{30}/)?.[0]]).toEqual([sheet, undefined]); // prettier-ignore
    const inputs = inputRows(cellsOn('Inputs'));
    for (const label of fed) {
      const row = present(
        inputs.find((one) => one.label === label),
        label,
      );
      const [low, central, high] = (['low', 'central', 'high'] as const).map((key) => row.value(key));
      expect([label, central]).toEqual([label, expect.stringMatching(/^='Referrals figures'!\$B\$/)]);
      for (const end of [low, high]) expect([label, end]).toEqual([label, expect.stringContaining("'Referrals figures'!$B$")]); // prettier-ignore
    }
    expect(inputs.find(({ label }) => label === 'Leavers, of those in post as a year begins')).toBeDefined();
    expect(nth(cellsOn('Establishment'), 3).slice(0, 2)).toEqual(['Council', 'My own figures']);
  });

  const REVIEWS =
    'Person ID,Visits per week,Hours before,Carers before,Hours after,Carers after,Rate,Assessed charge\nA1,28,42,2,21,1,30,80\nA2,28,40,2,40,2,30,80\n';
  test('a care review from packages is a blank start, and its log says that the extract made it', async () => {
    const { cellsOn } = await planned(REVIEWS, 'reviews.csv', {
      where: 'new',
      id: 'care-review',
      answers: { kind: 'cohort', caseCouncil: 'Little Wendle Council' },
      inputs: ['Packages to review', 'Hourly rate paid for home care'],
      providers: false,
    });
    for (const sheet of ['Cover', 'Summary', 'Results', 'Inputs', 'Evidence', 'Log'])
      expect([sheet, JSON.stringify(cellsOn(sheet)).match(/.{30}(Derby|home-care fee|TOTS).{30}/)?.[0]]).toEqual([sheet, undefined]); // prettier-ignore
    const inputs = inputRows(cellsOn('Inputs'));
    const central = (label: string) => inputs.find((row) => row.label === label)?.value('central');
    expect(central('Packages to review')).toMatch(/^='Care packages figures'!/);
    for (const label of ['One-off programme cost', 'Reviewers', 'Share of reviews that end with one carer'])
      expect([label, central(label)]).toEqual([label, 0]);
    const log = cellsOn('Log');
    const first = nth(log, log.findIndex(([one]) => one === 'Date') + 1);
    expect(first.slice(0, 4)).toEqual([
      TODAY,
      null,
      'Workbook built from an extract, which fills: Packages to review; Hourly rate paid for home care',
      'Extract reviews.csv, brought in on 30 November 2026: sheet Care packages figures. Inputs say whose every other figure is.',
    ]);
  });

  test('another council is begun with only where the person chooses it', async () => {
    const { cellsOn } = await planned(
      REFERRALS,
      'referrals.csv',
      staffing({ council: 'Derbyshire County' }, fed),
    );
    expect(nth(cellsOn('Establishment'), 3).slice(0, 2)).toEqual(['Council', 'Derbyshire County']);
  });
});
