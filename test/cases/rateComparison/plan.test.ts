import { opened, type Opened, rowOf } from './support/opened';
import { furtherCost } from '../support/furtherCost';

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened();
}, 60_000);
afterAll(() => workbook.dispose());
jest.setTimeout(60_000);

const YEARS = ['D', 'E', 'F'];
const input = (label: string) => `Inputs!C${rowOf(workbook.plan, 'Inputs', label)}`;
const cell = (sheet: string, column: string, label: string) => workbook.labelled(sheet, label, column);
const close = (what: string, actual: unknown, expected: number) =>
  expect([
    what,
    Math.abs(Number(actual) - expected) < 1e-6 * Math.max(1, Math.abs(expected)),
    actual,
  ]).toEqual([what, true, actual]);
const serial = (year: number, month: number) => Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;

/** The rates of the central case, which other tests hold to the definition of an uplift. */
const ratesOf = () => {
  const top = rowOf(workbook.plan, 'Uplift', 'Central case') + 3;
  return ['C', 'D', 'E', 'F'].map((column) => workbook.read('Uplift', `${column}${top}`) as number);
};

test.each<[string, string, number, number[]]>([
  ['direct payments from the first April', 'Direct payments', serial(2026, 4), [12, 12, 12]],
  ['direct payments from October of year 1', 'Direct payments', serial(2026, 10), [6, 12, 12]],
  ['direct payments in year 2 alone and after', 'Direct payments', serial(2027, 4), [0, 12, 12]],
  ['a retender from January of year 1', 'Retender', serial(2027, 1), [3, 12, 12]],
  ['neither', 'Neither', serial(2026, 4), [12, 12, 12]],
])('cash by year and the plan, worked out apart: %s', async (_, preferred, start, months) => {
  await workbook.having(
    {
      [input('Preferred option')]: preferred,
      [input('Start of its saving')]: start,
      [input('One-off cost met from a reserve')]: 0.25,
    },
    () => {
      const [now, ...rates] = ratesOf();
      const hours = cell('Alternatives', 'D', 'Hours') as number;
      const full = {
        Retender: {
          gross: cell('Alternatives', 'D', 'Counted: gross saving, full-year effect'),
          lost: cell('Alternatives', 'D', 'Counted: client income lost'),
          support: 0,
          once: cell('Alternatives', 'D', 'One-off costs'),
        },
        'Direct payments': {
          gross: workbook.read('Alternatives', `D${rowOf(workbook.plan, 'Alternatives', 'Hours moved') + 3}`),
          lost: workbook.read('Alternatives', `D${rowOf(workbook.plan, 'Alternatives', 'Hours moved') + 4}`),
          support: cell('Alternatives', 'D', 'Cost of support'),
          once: cell('Alternatives', 'D', 'Setting up'),
        },
        Neither: { gross: 0, lost: 0, support: 0, once: 0 },
      }[preferred] as Record<'gross' | 'lost' | 'support' | 'once', number>;
      const first = months.findIndex((count) => count > 0);
      const years = rates.map((rate, k) => {
        const share = ((rate / now!) * months[k]!) / 12;
        return {
          uplift: (rate - now!) * hours,
          saving: full.gross * share,
          lost: full.lost * share,
          support: full.support * share,
          once: k === first ? full.once : 0,
        };
      });
      let soFar = 0;
      let present = 0;
      years.forEach((year, k) => {
        const before = years[k - 1] ?? { uplift: 0, saving: 0, lost: 0, support: 0, once: 0 };
        const column = YEARS[k]!;
        const move = (label: string) => cell('MTFS', column, label);
        close('uplift', move('Home care: uplift of the rates'), year.uplift - before.uplift);
        close('saving', move('Home care: saving of the preferred option'), before.saving - year.saving);
        close('lost', move('Client contributions: income lost'), year.lost - before.lost);
        close('support', move('Support for direct payments'), year.support - before.support);
        close('one-off', move('One-off movement, after its funding'), (year.once - before.once) * 0.75);
        soFar += Number(move('Movement in all'));
        close('so far', cell('MTFS', column, 'In all, so far'), soFar);
        const net = year.saving - year.lost - year.support - year.once;
        close('against the base', soFar, year.uplift - net - year.once * 0.25);
        present += net / (rates[k]! / now!) / 1.035 ** k;
      });
      const npv = rowOf(workbook.plan, 'Options', 'Net cash over the horizon') - 2;
      close('present value', workbook.read('Options', `E${npv}`), present);
    },
  );
});

test('an option prints “Not completed” until it is filled, and then what its rate saves', async () => {
  const row = rowOf(workbook.plan, 'Options', 'One-off costs');
  expect(['D', 'F'].map((column) => workbook.read('Options', `${column}${row}`))).toEqual(
    Array(2).fill('Not completed'),
  );
  const paid = cell('Alternatives', 'D', 'Average paid now') as number;
  await workbook.having(
    {
      [input('Do minimum: average rate agreed without a tender')]: paid - 1,
      [input('Do minimum: one-off cost')]: 5_000,
    },
    () => {
      const [now, ...rates] = ratesOf();
      const hours = cell('Alternatives', 'D', 'Hours') as number;
      // A tenth of a gross saving is client income that is lost.
      rates.forEach((rate, k) =>
        close(
          'year',
          workbook.read('Options', `D${row + 3 + k}`),
          hours * 0.9 * (rate / now!) - (k === 0 ? 5_000 : 0),
        ),
      );
    },
  );
});

test('an option that is not wholly typed is worth nothing on Cash by year, and says so', async () => {
  const lines = [
    ['Do minimum: net cash, against business as usual', 'Do minimum: discounted'],
    ['Another option: net cash, against business as usual', 'Another option: discounted'],
  ] as const;
  const shown = () =>
    lines.map((pair) => pair.flatMap((label) => YEARS.map((column) => cell('Cash by year', column, label))));
  const not = Array(6).fill('Not completed');
  expect(shown()).toEqual([not, not]);
  await workbook.having(
    {
      [input('Do minimum: one-off cost')]: 5_000,
      [input('Another option: net saving in a full year')]: 70_000,
    },
    () => expect(shown()).toEqual([not, not]),
  );
});

test('a year whose rate is not known is blank in the plan, and is no £0', async () => {
  await workbook.having({ [input('Year of the prices')]: '2026/27' }, () => {
    expect(YEARS.map((column) => cell('MTFS', column, 'Movement in all'))).toEqual(['', '', '']);
    expect(cell('Summary', 'C', 'Net cash flow, against business as usual')).toBe('Not known');
  });
});

test('further lines move the preferred option, and not its rows like for like', async () => {
  const npv = rowOf(workbook.plan, 'Options', 'Net cash over the horizon') - 2;
  const shown = () =>
    [0, 1, 2, 3].map((below) => workbook.read('Options', `E${npv + below}`) as number) as [
      number,
      number,
      number,
      number,
    ];
  const before = shown();
  close('with no further line', before[0], before[1]);
  await workbook.having(furtherCost(rowOf(workbook.plan, 'Inputs', 'Further cost or benefit') + 1), () => {
    const [present, alone, cash, cashAlone] = shown();
    close('present value, alone', alone, before[1]);
    close('cash, alone', cashAlone, before[3]);
    expect(present).toBeLessThan(before[0] - 30_000);
    expect(cash).toBeLessThan(before[2] - 35_000);
  });
});

const [SAVING, COST] = ['Cash-releasing saving', 'Cost'];
test.each<[string, (string | null)[], string]>([
  ['a saving at once', [SAVING], 'Never behind'],
  ['a saving in the second year, after a cost', [COST, SAVING], 'By the end of 2027/28'],
  ['ahead, then behind, then ahead for good', [SAVING, COST, SAVING], 'By the end of 2028/29'],
  ['ahead, then behind for good', [SAVING, COST], 'Not within 3 years'],
])('payback is by the year from which net cash so far stays above zero: %s', async (_, kinds, expected) => {
  const top = rowOf(workbook.plan, 'Inputs', 'Further cost or benefit') + 1;
  const filled = kinds.flatMap((kind, year) =>
    Object.entries({
      A: `Line ${year + 1}`,
      // Each is far more than all that came before it.
      C: 10 ** (7 + year),
      E: kind,
      F: 'Revenue',
      G: 'This council',
      H: 'Once',
      I: serial(2026 + year, 4),
    }).map(([column, value]) => [`Inputs!${column}${top + year}`, value] as const),
  );
  const cells = { [input('Preferred option')]: 'Neither', ...Object.fromEntries(filled) };
  expect(await workbook.having(cells, () => cell('Summary', 'D', 'Payback'))).toBe(expected);
});
