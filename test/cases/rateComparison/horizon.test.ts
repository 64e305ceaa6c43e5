import { rateComparisonDefinition } from '../../../src/cases/rateComparison/case';
import { opened, type Opened, rowOf } from './support/opened';

jest.setTimeout(60_000);

/** Columns of the years on the sheets that have them. */
const columns = {
  'Cash by year': 'DEFGHIJKLM',
  MTFS: 'DEFGHIJKLM',
  Summary: 'CDEFGHIJKL',
  Uplift: 'DEFGHIJKLM',
} as const;
type Sheet = keyof typeof columns;

const close = (what: string, actual: unknown, expected: number) =>
  expect([
    what,
    Math.abs(Number(actual) - expected) < 1e-6 * Math.max(1, Math.abs(expected)),
    actual,
  ]).toEqual([what, true, actual]);

describe.each([
  [5, [1, 3, 5]],
  [10, [2, 10]],
] as const)('with room for %s years', (room, horizons) => {
  let workbook: Opened;
  beforeAll(async () => {
    workbook = await opened({}, room);
  });
  afterAll(() => workbook.dispose());
  const input = (label: string) => `Inputs!C${rowOf(workbook.plan, 'Inputs', label)}`;
  /** The summary of ten years has no column of units. */
  const lettersOf = (sheet: Sheet) =>
    sheet === 'Summary' && room === 10 ? `B${columns[sheet]}` : columns[sheet];
  const inYears = (sheet: Sheet, row: number) =>
    [...lettersOf(sheet).slice(0, room)].map((column) => workbook.read(sheet, `${column}${row}`));
  const central = (sheet: Sheet, label: string) => rowOf(workbook.plan, sheet, label);

  test.each(horizons.map((horizon) => [horizon]))(
    'a horizon of %s years: cash, plan, options and summary, worked out apart',
    async (horizon) => {
      await workbook.having(
        {
          [input('Horizon of the case')]: horizon,
          [input('Preferred option')]: 'Direct payments',
          [input('Pay growth in later years')]: 0.04,
          [input('Growth of other costs')]: 0.025,
          [input('Share of the rate that is pay')]: 0.6,
        },
        () => {
          const rates = central('Uplift', 'Central case') + 3;
          const now = Number(workbook.read('Uplift', `C${rates}`));
          const first = Number(workbook.read('Uplift', `D${rates}`));
          // From year 2 the rate rises with 60% of pay and 40% of prices.
          const rateOf = (year: number) => first * (1 + 0.6 * 0.04 + 0.4 * 0.025) ** (year - 1);
          const full = Number(workbook.labelled('Alternatives', 'Hours moved', 'D'));
          const top = rowOf(workbook.plan, 'Alternatives', 'Hours moved');
          const [gross, lost] = [3, 4].map((below) =>
            Number(workbook.read('Alternatives', `D${top + below}`)),
          ) as [number, number];
          expect(full).toBeGreaterThan(0);
          const support = Number(workbook.labelled('Alternatives', 'Cost of support', 'D'));
          const setUp = Number(workbook.labelled('Alternatives', 'Setting up', 'D'));
          const hours = Number(workbook.labelled('Alternatives', 'Hours', 'D'));
          const net = Array.from(
            { length: horizon },
            (_, k) => ((gross - lost - support) * rateOf(k + 1)) / now - (k === 0 ? setUp : 0),
          );
          const cash = inYears('Summary', central('Summary', 'Net cash flow, against business as usual'));
          const plan = inYears('MTFS', central('MTFS', 'In all, so far'));
          net.forEach((amount, k) => {
            close(`net, year ${k + 1}`, cash[k], amount);
            close(`plan, year ${k + 1}`, plan[k], (rateOf(k + 1) - now) * hours - amount);
          });
          const total = net.reduce((sum, one) => sum + one, 0);
          close('in all', workbook.labelled('Options', 'Net cash over the horizon', 'E'), total);
          const present = net.reduce((sum, one, k) => sum + one / (rateOf(k + 1) / now) / 1.035 ** k, 0);
          close(
            'present value',
            workbook.read('Options', `E${rowOf(workbook.plan, 'Options', 'Net cash over the horizon') - 1}`),
            present,
          );
          // Beyond the horizon there is nothing, and no £0.
          const beyond = (Object.keys(columns) as Sheet[]).flatMap((sheet) => {
            const { cells } = workbook.plan.sheets.find(({ name }) => name === sheet)!;
            // Below its years the summary has the three cases, and the cash what turns the answer.
            const last = {
              Summary: 'Cumulative, against the budget before',
              'Cash by year': 'Another option: discounted',
            }[sheet as string];
            const end = last === undefined ? 1e6 : rowOf(workbook.plan, sheet, last);
            return [...lettersOf(sheet).slice(horizon, room)].flatMap((column) =>
              Object.keys(cells)
                .filter(
                  (at) =>
                    new RegExp(`^${column}\\d+$`).test(at) &&
                    Number(at.slice(1)) > 8 &&
                    Number(at.slice(1)) <= end,
                )
                .map((at) => [sheet, at, workbook.read(sheet, at)]),
            );
          });
          expect(
            beyond.filter(
              ([, , value]) => value !== '' && !/^(Year \d+|Low|Central|High)$/.test(String(value)),
            ),
          ).toEqual([]);
          expect(workbook.failing()).toEqual([]);
        },
      );
    },
  );
});

test('is asked on Build, and refused where it is neither five nor ten', () => {
  const { build, identity } = rateComparisonDefinition;
  expect(identity.map(({ id }) => id)).toContain('caseYears');
  const cash = build({ caseYears: '10' }).sheets.find(({ name }) => name === 'Cash by year')!;
  expect(cash.cells.M6).toBeDefined();
  expect(() => build({ caseYears: '7' })).toThrow('caseYears must be one of 5, 10; it is "7"');
});
