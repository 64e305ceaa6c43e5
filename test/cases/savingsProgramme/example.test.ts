import { nth } from '../../../src/formulas/present';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { years } from '../../../src/cases/parts/years';
import { followed } from '../support/followed';
import { cell, example, failing, inputCell, totalCell } from './builtProgramme';

jest.setTimeout(120_000);

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = await followed(example.plan);
});
afterAll(() => workbook.dispose());

/** In thousands, as printed for Hampshire: savings, and what is money of other bodies or grants. */
const printed = {
  '2011/12': { savings: [7769, 3657, 1775, 1300, 919, 3533], others: [2000, 1027, 997], total: 22977 },
  '2012/13': { savings: [1895, 1743, 1927, 832, 1130, 1073, 788, 1246, 4305], others: [1528], total: 16467 },
};
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0) * 1000;

test('the printed lines add up to the printed totals', () => {
  for (const { savings, others, total } of Object.values(printed))
    expect(sum(savings) + sum(others)).toBe(total * 1000);
});

test('savings and transfers are apart, year by year, and every check passes', () => {
  const first = printed['2011/12'];
  const second = printed['2012/13'];
  const at = (key: Parameters<typeof totalCell>[2], year: number) =>
    workbook.read(totalCell(example, 'central', key, year));
  expect([at('saving', 0), at('transfers', 0)]).toEqual([sum(first.savings), sum(first.others)]);
  expect([at('saving', 1), at('transfers', 1)]).toEqual([
    sum(first.savings) + sum(second.savings),
    sum(first.others) + sum(second.others),
  ]);
  // A pressure of £12.4m a year on £410m, against printed budgets of £410m and £415m.
  expect([at('gapBefore', 0), at('gapBefore', 1)]).toEqual([12_400_000, 19_800_000]);
  expect(failing(example, workbook)).toEqual([]);
});

test('all that is recorded of a tracked year is its printed total, savings and transfers apart', async () => {
  const total = (kind: 'cash' | 'transfer', key: 'planned' | 'delivered' | 'forecast') =>
    workbook.read(cell(example.tracker.total(kind, key)));
  const { savings, others, total: all } = printed['2012/13'];
  expect([total('cash', 'delivered'), total('transfer', 'delivered')]).toEqual([sum(savings), sum(others)]);
  expect([total('cash', 'planned'), total('cash', 'forecast')]).toEqual([sum(savings), sum(savings)]);
  expect(Number(total('cash', 'delivered')) + Number(total('transfer', 'delivered'))).toBe(all * 1000);
  expect(workbook.read(cell(example.tracker.rate))).toBe(1);
  const reportedTo = inputCell(example, 'Delivery is reported up to');
  // 31 March 2012.
  workbook.set({ [reportedTo]: 40_999 });
  await workbook.calculate();
  expect([total('cash', 'delivered'), total('transfer', 'delivered')]).toEqual([
    sum(printed['2011/12'].savings),
    sum(printed['2011/12'].others),
  ]);
  workbook.set({ [reportedTo]: 41_364 });
  await workbook.calculate();
});

test('the years are those printed', () => {
  expect(
    years
      .slice(0, 5)
      .map((_year, k) => workbook.read(cell(example.given.calendar.lines.at('label', nth(years, k))))),
  ).toEqual(['2011/12', '2012/13', '2013/14', '2014/15', '2015/16']);
});
