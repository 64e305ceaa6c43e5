import type { Recalculation, SetCell, SheetContents, Spreadsheet } from '../../../src/host/spreadsheet';
import { binsOf } from '../../../src/taskpane/explore/bins';
import { chanceInWords, shareOfTrials } from '../../../src/taskpane/explore/chanceInWords';
import { dependenceOf } from '../../../src/taskpane/explore/dependence';
import { driversOf, ranksOf } from '../../../src/taskpane/explore/drivers';
import { type Evaluator, recalculating } from '../../../src/taskpane/explore/evaluator';
import type { ExploredInput } from '../../../src/taskpane/explore/exploredInput';
import { inputMannerOf } from '../../../src/taskpane/explore/inputManner';
import { mannerOf } from '../../../src/taskpane/explore/shownLike';
import { chanceOfMeeting, outcomeOf, simulate } from '../../../src/taskpane/explore/simulate';
import { suggestionsIn } from '../../../src/taskpane/explore/suggestions';
import { switchingValues } from '../../../src/taskpane/explore/switching';
import { tornadoOf } from '../../../src/taskpane/explore/tornado';
import { withWholeNumbers } from '../../../src/taskpane/explore/wholeNumbers';
import { contentsOf, type Held } from '../handOver/double';
import { bySets } from './bySets';

const input = (label: string, low: number, central: number, high: number, unit = ''): ExploredInput => ({
  sheet: 'Inputs',
  address: `C${label.length}`,
  label,
  unit,
  kind: 'pert',
  low,
  central,
  high,
});

/** The result as a function, asked set by set. */
const evaluatorOf = (model: (values: number[]) => number): Evaluator & { asked: number[][] } => {
  const asked: number[][] = [];
  return {
    way: 'compiled',
    asked,
    evaluate: bySets((values) => {
      asked.push(values);
      return model(values);
    }),
  };
};

describe('inputs are suggested by rows with three numbers', () => {
  const heads: Held[] = [
    ['A1', null, 'Input'],
    ['B1', null, 'Low'],
    ['C1', null, 'Central'],
    ['D1', null, 'High'],
    ['E1', null, 'Unit'],
  ];
  const row = (
    label: unknown,
    low: unknown,
    central: unknown,
    high: unknown,
    formula: string | null = null,
  ) =>
    [
      ['A2', null, label],
      ['B2', null, low],
      ['C2', formula, central],
      ['D2', null, high],
      ['E2', null, 'hours'],
    ].filter(([, , value]) => value !== null) as Held[];
  /** Beside which a formula is an input and no result. */
  const typedRow: Held[] = [
    ['A9', null, 'Hours'],
    ['B9', null, 10],
    ['C9', null, 20],
    ['D9', null, 30],
  ];
  const suggested = (cells: Held[]) => suggestionsIn(contentsOf({ Inputs: { cells } })).inputs;

  test('with label, unit and the cell of the central one', () => {
    expect(suggested([...heads, ...row('Rate', 1, 2, 3)])).toEqual([
      {
        sheet: 'Inputs',
        address: 'C2',
        label: 'Rate',
        unit: 'hours',
        kind: 'pert',
        low: 1,
        central: 2,
        high: 3,
        found: expect.objectContaining({ low: 1, high: 3 }),
      },
    ]);
  });

  test.each<[string, Held[]]>([
    ['no headings above', row('Rate', 1, 2, 3)],
    ['headings in other words', [['B1', null, 'Lowest'], ...heads.slice(2), ...row('Rate', 1, 2, 3)]],
    ['numbers out of order', [...heads, ...row('Rate', 3, 2, 1)]],
    ['no range', [...heads, ...row('Rate', 2, 2, 2)]],
    ['text in the middle', [...heads, ...row('Rate', 1, 'two', 3)]],
    ['a number missing', [...heads, ...row('Rate', 1, 2, null)]],
    ['no label', [...heads, ...row(null, 1, 2, 3)]],
  ])('but not from a row with %s', (_what, cells) => expect(suggested(cells)).toEqual([]));

  test.each<[string, Held[], string | undefined]>([
    ['numbers out of order', row('Rate', 3, 2, 1), 'order'],
    ['a central number outside', row('Rate', 1, 4, 3), 'order'],
    ['text in the middle', row('Rate', 1, 'two', 3), 'noNumber'],
    ['no range', row('Rate', 2, 2, 2), 'same'],
    ['nothing in the middle', row('Rate', 1, null, 3), 'noNumber'],
    ['a formula out of order', [...row('Rate', 3, 2, 1, '=1+1'), ...typedRow], 'order'],
    ['a formula that fills more', [...row('Rate', 1, 2, 3, '=SEQUENCE(2)'), ['C3', null, 3, 'C2']], 'filled'],
    ['text alone', row('Kind', null, 'cohort', null), undefined],
  ])('and of a row with %s it is said why', (_what, cells, because) =>
    expect(suggestionsIn(contentsOf({ Inputs: { cells: [...heads, ...cells] } })).unusable[0]?.because).toBe(
      because,
    ),
  );
});

describe('an input whose central value is a formula', () => {
  const headed: Held[] = [
    ['A1', null, 'Input'],
    ['B1', null, 'Low'],
    ['C1', null, 'Central'],
    ['D1', null, 'High'],
    ['A2', null, 'Hours'],
    ['B2', null, 10],
    ['C2', null, 20],
    ['D2', null, 30],
  ];
  const found = (low: string | null, central: string, high: string | null) =>
    suggestionsIn(
      contentsOf({
        Inputs: {
          cells: [
            ...headed,
            ['A3', null, 'Packages'],
            ['B3', low, 90],
            ['C3', central, 100],
            ['D3', high, 110],
          ],
        },
        Figures: {
          cells: [
            ['B5', '=COUNTA(B8:B9)', 100],
            ['B6', '=Inputs!C2*5', 100],
            ['B8', null, 1],
          ],
        },
        Results: {
          cells: [
            ['A1', null, 'Result'],
            ['B1', null, 'Low'],
            ['C1', null, 'Central'],
            ['D1', null, 'High'],
            ['A2', null, 'Net'],
            ['B2', '=Inputs!B3', 90],
            ['C2', '=Inputs!C3', 100],
            ['D2', '=Inputs!D3', 110],
          ],
        },
      }),
      [{ name: 'Counted', refersTo: 'Figures!$B$5' }],
    );

  test.each([
    ['follows an extract', '=Figures!B5', '=Figures!B5*0.9', '=Figures!B5*1.1'],
    ['follows it by a name', '=Counted', '=Counted*0.9', '=Counted*1.1'],
    ['has a range that was typed', '=Figures!B5', null, null],
  ])('is varied about it where it %s', (_what, central, low, high) => {
    const { inputs, unusable } = found(low, central, high);
    expect(inputs.map(({ label, central, isWorkedOut }) => [label, central, isWorkedOut])).toEqual([
      ['Hours', 20, undefined],
      ['Packages', 100, true],
    ]);
    expect(unusable).toEqual([]);
  });

  test.each([
    ['at once', '=C2*5'],
    ['by way of another sheet', '=Figures!B6'],
  ])('is left out where it follows another input, which is named: %s', (_what, central) => {
    const { inputs, unusable } = found(null, central, null);
    expect(inputs.map(({ label }) => label)).toEqual(['Hours']);
    expect(unusable.map(({ label, because, follows }) => [label, because, follows])).toEqual([
      ['Packages', 'follows', 'Hours'],
    ]);
  });
});

test('a unit in the heading is that of every row', () => {
  const cells: Held[] = [
    ['A1', null, 'Further cost'],
    ['B1', null, 'Low (£)'],
    ['C1', null, 'Central (£)'],
    ['D1', null, 'High (£)'],
    ['E1', null, 'Kind'],
    ['A2', null, 'Mileage'],
    ['B2', null, 9],
    ['C2', null, 12],
    ['D2', null, 15],
    ['E2', null, 'Cost'],
  ];
  expect(suggestionsIn(contentsOf({ Inputs: { cells } })).inputs[0]).toMatchObject({
    label: 'Mileage',
    unit: '£',
  });
});

describe('the workbook is asked set by set', () => {
  test('and a formula among the inputs is held at its value while others vary', async () => {
    const asked: SetCell[][] = [];
    const spreadsheet = {
      recalculateWith: async ({ sets }: Recalculation) => {
        asked.push(...sets);
        return sets.map(() => [0]);
      },
    } as unknown as Spreadsheet;
    const formula: ExploredInput = { ...input('Packages', 90, 100, 110), isWorkedOut: true };
    const typed = input('Rate', 20, 25, 30);
    await recalculating(spreadsheet, [formula, typed], { sheet: 'Results', address: 'B1' }).evaluate([
      Float64Array.of(100, 90),
      Float64Array.of(30, 25),
    ]);
    expect(asked.map((set) => set.map(({ address, value }) => [address, value]))).toEqual([
      [
        [formula.address, 100],
        [typed.address, 30],
      ],
      [[formula.address, 90]],
    ]);
  });
});

describe('dependence is found by following references', () => {
  const contents: SheetContents[] = contentsOf({
    Inputs: {
      cells: [
        ['A1', null, 1],
        ['A2', null, 2],
        ['A3', null, 3],
        ['A4', null, 4],
        ['A5', null, 5],
      ],
    },
    'Sums here': {
      cells: [
        ['A1', '=Inputs!A1*2', 2],
        ['B1', '=SEQUENCE(Inputs!$A$2)', 1],
        ['B2', null, 2, 'B1'],
        ['C1', '=SUM(Inputs!A4:A4)', 4],
      ],
    },
    Results: {
      cells: [
        ['A1', "='Sums here'!A1+'Sums here'!B2", 4],
        ['A2', '=Rate+1', 1],
        ['A3', '=A1+Inputs!A9', 1],
        ['A4', '=OFFSET(A1,1,0)', 1],
        ['A5', '=Hours*Share', 1],
        ['A6', '=SUM(Inputs!A:A)', 15],
        ['A7', '=LET(x,Inputs!A3,x*2)', 6],
      ],
    },
  });
  const names = [
    { name: 'Hours', refersTo: 'Inputs!$A$3:$A$4' },
    { name: 'Share', refersTo: "1-'Sums here'!$A$1" },
  ];
  test.each<[string, string, number[], boolean]>([
    ['through other sheets and spilled tables', 'A1', [1, 2], true],
    ['with a blank cell', 'A3', [1, 2], true],
    ['with a name that is not there', 'A2', [], false],
    ['with names, of cells and of formulas', 'A5', [1, 3, 4], true],
    ['with a whole column', 'A6', [1, 2, 3, 4, 5], true],
    ['with names within the formula', 'A7', [3], true],
    ['with OFFSET, which cannot be followed', 'A4', [1, 2], false],
  ])('%s', (_what, address, on, isKnown) => {
    const found = dependenceOf(contents, names, { sheet: 'Results', address });
    expect(found.isKnown).toBe(isKnown);
    expect([1, 2, 3, 4, 5].filter((row) => found.on({ sheet: 'inputs', address: `A${row}` }))).toEqual(on);
  });
});

test('the tornado varies one input at a time, the widest first', async () => {
  const inputs = [input('a', 1, 2, 3), input('bb', 10, 20, 40), input('ccc', 0, 1, 2)];
  const { base, bars } = await tornadoOf(
    inputs,
    evaluatorOf(([a, b]) => 100 * a! - b!),
  );
  expect(base).toBe(180);
  expect(bars.map(({ input: { label }, atLow, atHigh, swing }) => [label, atLow, atHigh, swing])).toEqual([
    ['a', 80, 280, 200],
    ['bb', 190, 160, 30],
    ['ccc', 180, 180, 0],
  ]);
});

describe('a switching value', () => {
  const at = (value: number) => ({ kind: 'at', value });
  const never = (least: number, most: number) => ({ kind: 'never', least, most });
  test.each<[string, ExploredInput, (x: number) => number, number, unknown]>([
    ['of a straight line', input('a', 1, 2, 3), (x) => 10 - x, 0, { kind: 'at', value: 10 }],
    ['of a curve', input('a', 1, 2, 3), (x) => x ** 3, 20, { kind: 'at', value: Math.cbrt(20) }],
    ['at its value now', input('a', 1, 2, 3), (x) => x, 2, { kind: 'at', value: 2 }],
    ['the nearer of two', input('a', 1, 4, 9), (x) => (x - 3) * (x - 20), 0, { kind: 'at', value: 3 }],
    ['at a jump', input('a', 1, 2, 3), (x) => (x < 2.5 ? -1 : 1), 0, { kind: 'at', value: 2.5 }],
    ['where a result that stays there gets there', input('a', 1, 2, 9), (x) => Math.max(0, 3 - x), 0, at(3)],
    ['between two that show the target', input('a', 1, 2, 3), (x) => (x > 0 ? x - 1.5 : 0), 0, at(1.5)],
    ['at the very end of the range', input('a', 1, 2, 3), (x) => x - 1, 0, at(1)],
    ['of large figures', input('a', 1, 2, 3), (x) => 1e9 * x - 7e9 / 3, 0, at(7 / 3)],
    ['that there is not', input('a', 1, 2, 3), (x) => 5 + x, 0, never(0, 22)],
    ['of a share', input('a', 0.1, 0.2, 0.3, 'share'), (x) => 2 - x, 0, never(0, 1)],
    [
      'where the workbook has no number far out',
      input('a', 1, 2, 3),
      (x) => (x > 6 ? NaN : x),
      5,
      { kind: 'at', value: 5 },
    ],
  ])('%s', async (_what, one, model, target, expected) => {
    const evaluator = evaluatorOf(([x]) => model(x!));
    const [found] = await switchingValues([one], model(one.central), target, evaluator);
    if (typeof (expected as { value?: number }).value === 'number') {
      expect(found).toMatchObject({ kind: 'at' });
      expect((found as { value: number }).value).toBeCloseTo((expected as { value: number }).value, 5);
    } else expect(found).toEqual(expected);
    expect(evaluator.asked.length).toBeLessThan(70);
  });

  test('is a whole number where the workbook takes no others', async () => {
    const months = { ...input('a', 0, 3, 6), isWhole: true };
    const model = ([x]: number[]) => (Number.isInteger(x) ? 10 - 1.5 * x! : NaN);
    expect(await switchingValues([months], 5.5, 0, evaluatorOf(model))).toEqual([{ kind: 'at', value: 7 }]);
  });
});

test('finds by trying which inputs the workbook takes in whole numbers only', async () => {
  const inputs = [input('a', 0, 3, 6), input('bb', 0, 3, 6), input('ccc', 0.5, 1, 2)];
  const found = await withWholeNumbers(
    inputs,
    evaluatorOf(([a]) => (Number.isInteger(a) ? 1 : NaN)),
  );
  expect(found.map(({ isWhole }) => isWhole ?? false)).toEqual([true, false, false]);
});

describe('a simulation', () => {
  const inputs = [input('a', 0, 10, 20), input('bb', 0, 1, 2)];
  const run = (seed: number, trials = 1024, model = ([a, b]: number[]) => 3 * a! - b!) =>
    simulate(inputs, { trials, seed, pairs: [] }, evaluatorOf(model));

  test('with the same seed, trials and inputs gives the same, and with another seed others', async () => {
    const [one, same, other] = [await run(1), await run(1), await run(2)];
    expect(same).toEqual(one);
    expect(other.values).not.toEqual(one.values);
  });

  test('says what it should of the known results', async () => {
    const simulation = await run(1, 16_384);
    const { mean, standardError, p50, counted } = outcomeOf(simulation)!;
    expect(counted).toBe(16_384);
    expect(Math.abs(mean - 29)).toBeLessThan(Math.max(5 * standardError!, 1e-6));
    expect(p50).toBeCloseTo(29, 1);
    const drivers = driversOf(simulation);
    expect(drivers.map(({ inputs: [one], raises }) => [one!.label, raises])).toEqual([
      ['a', true],
      ['bb', false],
    ]);
    expect(drivers[0]!.share).toBeGreaterThan(0.99);
    expect(drivers[0]!.share + drivers[1]!.share).toBeCloseTo(1, 12);
  });

  test('leaves out trials without a number, and says how many it counted', async () => {
    const simulation = await run(1, 1024, ([a]) => (a! > 10 ? NaN : a!));
    const outcome = outcomeOf(simulation)!;
    expect(outcome.counted).toBe(512);
    expect(outcome.most).toBeLessThanOrEqual(10);
    expect(chanceOfMeeting(simulation.values, 10, 'atMost')).toBe(1);
  });

  test('in which no trial gives a number has no outcome', async () => {
    expect(outcomeOf(await run(1, 64, () => NaN))).toBeNull();
  });

  test('keeps whole numbers whole', async () => {
    const whole = [{ ...inputs[0]!, isWhole: true }];
    const { draws } = await simulate(
      whole,
      { trials: 256, seed: 1, pairs: [] },
      evaluatorOf(() => 1),
    );
    expect(draws[0]!.every(Number.isInteger)).toBe(true);
  });

  test('refuses more inputs than can vary together', async () => {
    const many = Array.from({ length: 200 }, () => inputs[0]!);
    await expect(
      simulate(
        many,
        { trials: 64, seed: 1, pairs: [] },
        evaluatorOf(() => 1),
      ),
    ).rejects.toThrow(/^At most \d+ inputs can vary together; 200 are chosen/);
  });
});

test('an input without effect is not taken for a driver because trials are few', async () => {
  const inputs = [input('a', 0, 10, 20), input('idle', 0, 1, 2), input('other', 0, 1, 2)];
  const named = await Promise.all(
    Array.from({ length: 20 }, async (_, seed) => {
      const simulation = await simulate(
        inputs,
        { trials: 64, seed, pairs: [] },
        evaluatorOf(([a, , other]) => a! + 8 * other!),
      );
      return driversOf(simulation).flatMap(({ inputs: [one], isSure }) => (isSure ? [one!.label] : []));
    }),
  );
  expect(named.filter((labels) => labels.includes('a') && labels.includes('other'))).toHaveLength(20);
  expect(named.filter((labels) => labels.includes('idle')).length).toBeLessThan(4);
});

test('equal values share the mean of their ranks', () => {
  expect([...ranksOf(Float64Array.of(5, 1, 5, 0))]).toEqual([3.5, 2, 3.5, 1]);
});

test.each([
  ['£ an hour', 25.05, '£25.05', '−£2', 'an hour', '£25.05', 25.05],
  ['£, once', 250_000, '£250,000', '−£2', 'once', '250,000', 250_000],
  ['share of reviews', 0.15, '15%', '−200 points', 'of reviews', '15%', 0.15],
  ['share', 0.136, '13.6%', '−200 points', '', '0.136', 0.136],
  ['of gross saving', 0.08, '8%', '−200 points', 'of gross saving', '8%', 0.08],
  ['a year', 0.025, '2.5%', '−200 points', 'a year', '2.5%', 0.025],
  ['of them', 40, '40', '−2', 'of them', '40', 40],
  ['FTE a year', 0.5, '0.5', '−2', 'FTE a year', '0.5', 0.5],
])('an input in %s of %p is shown as %s', (unit, value, shown, change, rest, typed, read) => {
  const found = inputMannerOf({ unit, values: [value] });
  expect([found.show(value), found.change(-2), found.unit, found.read(typed)]).toEqual([
    shown,
    change,
    rest,
    read,
  ]);
  expect(found.read(found.typed(value))).toBe(value);
});

test.each([
  ['£1,234', 1000.5, '£1,000.5'],
  ['£1,234', -130_000, '−£130,000'],
  ['12.5%', 0.123456, '12.3456%'],
  ['12.5%', 0.07, '7%'],
  ['18.2', 1018.25, '1,018.25'],
])('beside %s, a target of %p is written %s, so that it stays what it is', (text, value, written) => {
  const manner = mannerOf(text);
  expect(manner.exact(value)).toBe(written);
  expect(manner.read(written)).toBe(value);
});

test.each([
  ['£1,234', 0, '£0'],
  ['£1,234', -69300.4, '−£69,300'],
  ['£1,234', 12.5, '£12.50'],
  ['12.5%', 0.125, '12.5%'],
  ['12.5%', -0.3, '−30%'],
  ['3.25', 3.25, '3.25'],
  ['1,234', 1234.4, '1,234'],
  ['18.2', 16.492649, '16.49'],
  ['18.2', 0.0123456, '0.01235'],
  ['18.2', -1e-11, '0'],
])('beside %s, %p is shown as %s, and read again', (text, value, shown) => {
  const manner = mannerOf(text);
  expect(manner.show(value)).toBe(shown);
  expect(manner.show(manner.read(shown)!)).toBe(shown);
});

test.each([
  [0, 'in none of the 1,024 trials'],
  [0.001, 'fewer than 1 in 200'],
  [0.01, 'about 1 in 100'],
  [0.1, 'about one in ten'],
  [0.26, 'about 5 in 20'],
  [0.69, 'about seven in ten'],
  [0.98, 'all but about 1 in 50'],
  [0.999, 'more than 199 in 200'],
  [1, 'in all 1,024 trials'],
])('a chance of %p is %s', (chance, inWords) => expect(chanceInWords(chance, 1024)).toBe(inWords));

test.each([
  [0, null],
  [1, null],
  [0.0004, 'under 0.1%'],
  [0.9996, 'over 99.9%'],
  [0.5, '50.0%'],
])('of the trials, a share of %p is %s: never 0%% or 100%%', (chance, shown) =>
  expect(shareOfTrials(chance)).toBe(shown),
);

test.each([
  ['spread', Float64Array.from({ length: 100 }, (_, i) => i), { least: 0, most: 99 }, 100],
  ['all alike', new Float64Array(50).fill(7), { least: 7, most: 7 }, 50],
  ['with gaps', Float64Array.of(1, NaN, 3), { least: 1, most: 3 }, 2],
])('columns count every trial: %s', (_what, values, ends, count) => {
  const { counts, from, to } = binsOf(values, ends);
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
  expect(to).toBeGreaterThan(from);
});
