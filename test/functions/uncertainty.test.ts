import { caseApart, type ApartCase } from '../support/investToSave';
import { randomOf } from '../support/fuzz/random';
import { call, columnFrom, inColumn, rowsFrom } from './support/implementations';

/** The rows of CASHFLOW by their labels. */
const cashFlow = (...args: unknown[]) =>
  new Map(rowsFrom('CASHFLOW', ...args).map(([item, ...years]) => [item, years as number[]]));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const draws = (...args: unknown[]) => (call('SAMPLE', ...args) as number[][]).map(([draw]) => draw!);

describe('SAMPLE', () => {
  test.each([
    ['triangular', (10 + 14 + 25) / 3],
    ['PERT', (10 + 4 * 14 + 25) / 6],
    ['uniform', 17.5],
  ])('%s draws have its mean, and stay between its ends', (kind, expected) => {
    const found = draws(kind, 10, 14, 25, 20_000);
    expect(mean(found)).toBeCloseTo(expected, 0);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...found)).toBeLessThanOrEqual(25);
  });

  test.each([
    ['normal', 10, 15, 20],
    ['lognormal', 10, 14, 25],
    ['percentiles', 10, 14, 25],
  ])(
    'a tenth of %s draws lies below low, half below central, a tenth above high',
    (kind, low, central, high) => {
      const found = draws(kind, low, central, high, 20_000);
      const below = (value: number) => found.filter((draw) => draw < value).length / found.length;
      expect(below(low)).toBeCloseTo(0.1, 2);
      expect(below(central)).toBeCloseTo(0.5, 1);
      expect(below(high)).toBeCloseTo(0.9, 2);
    },
  );

  test('more trials begin with the same draws, and another seed has others', () => {
    const few = draws('pert', 1, 2, 4, 10, 5);
    expect(draws('pert', 1, 2, 4, 100, 5).slice(0, 10)).toEqual(few);
    expect(draws('pert', 1, 2, 4, 10, 6)).not.toEqual(few);
  });

  test('three figures alike are that figure', () => {
    expect(draws('lognormal', 7, 7, 7, 3)).toEqual([7, 7, 7]);
  });

  test.each<[string, unknown[], string]>([
    ['figures out of order', ['pert', 5, 4, 6], 'low must be at most central (4); it is 5'],
    ['a high below', ['pert', 1, 4, 3], 'high must be at least central (4); it is 3'],
    [
      'a normal that leans',
      ['normal', 1, 2, 4],
      'central must be halfway between low and high for "normal", 2.5; it is 2. "percentiles" takes figures that lean to one side',
    ],
    [
      'a lognormal that leans the wrong way',
      ['lognormal', 1, 4, 5],
      'central must be above low, and nearer to low than to high, for "lognormal"; low is 1, central 4 and high 5. "percentiles" takes figures that lean the other way',
    ],
    [
      'percentiles too far to one side',
      ['percentiles', 0, 1, 10],
      'central must be between a sixth and five sixths of the way from low to high for "percentiles"; low is 0, central 1 and high 10',
    ],
    ['half a trial', ['pert', 1, 2, 3, 0.5], 'trials must be a whole number from 1 to 100000; it is 0.5'],
  ])('%s is refused', (_, args, message) => {
    expect(() => call('SAMPLE', ...args)).toThrow(message);
  });
});

test('RISKSUMMARY leaves out blanks, and states no chance without a target and no spread of one trial', () => {
  const rows = new Map(rowsFrom('RISKSUMMARY', inColumn([5, null, ''])) as [string, unknown][]);
  expect(rows.get('Trials')).toBe(1);
  expect(rows.get('Median (P50)')).toBe(5);
  for (const measure of ['Standard deviation', 'Chance of reaching the target', 'Standard error of the mean'])
    expect(rows.get(measure)).toBe('not applicable');
});

test('TORNADO puts the widest first, whichever way it swings', () => {
  const names = inColumn(['narrow', 'wide', 'reversed']);
  expect(rowsFrom('TORNADO', names, inColumn([9, 1, 14]), inColumn([11, 20, 6]))).toEqual([
    ['wide', 1, 20, 19],
    ['reversed', 14, 6, 8],
    ['narrow', 9, 11, 2],
  ]);
});

describe('SIMULATECASE', () => {
  const certain = {
    oneOffCost: 50_000,
    annualCost: 200_000,
    fullYearSaving: 900_000,
    startDate: 46296,
    years: 5,
    lostIncomeShare: 0.1,
    cashableShare: 0.5,
    annualAttrition: 0.1,
    annualUplift: 0.03,
    rate: 0.05,
    rolloutMonths: 9,
    lagMonths: 1,
  };
  type Cells = unknown[];
  const rows = (changed: Record<string, Cells> = {}) =>
    Object.entries({ ...certain, ...changed }).map(([name, given]) =>
      Array.isArray(given) ? [name, ...(given as Cells)] : [name, 'fixed', '', given, ''],
    );
  const table = (cells: Cells[], ...more: unknown[]) =>
    new Map(rowsFrom('SIMULATECASE', cells, ...more).map(([measure, ...results]) => [measure, results]));

  test('with nothing uncertain it is the case', () => {
    const found = table(rows(), 64);
    const args = Object.values(certain);
    const items = cashFlow(...args);
    const flows = items.get('Net cash flow')!;
    const expected = [
      items.get('Discounted so far, in 2026/27 prices')!.at(-1)!,
      (mean(flows) * 5) / -(mean(items.get('One-off cost')!) + mean(items.get('Running cost')!)) / 5,
      call('PAYBACK', [flows]) as number,
      flows[0]!,
    ];
    for (const measure of ['Mean', '5th percentile (P5)', 'Median (P50)', '95th percentile (P95)']) {
      found.get(measure)!.forEach((value, k) => expect((value as number) / expected[k]!).toBeCloseTo(1, 9));
    }
    expect(found.get('Chance that NPV reaches the target')![0]).toBe(expected[0]! >= 0 ? 1 : 0);
    expect(found.get('Chance of paying back')![2]).toBe(1);
  });

  test('arguments left out have the defaults of CASHFLOW', () => {
    const few = rows().filter(([name]) =>
      ['oneOffCost', 'annualCost', 'fullYearSaving', 'startDate', 'years'].includes(name as string),
    );
    const items = cashFlow(50_000, 200_000, 900_000, 46296, 5);
    expect(table(few, 64).get('Mean')![0]).toBeCloseTo(
      items.get('Discounted so far, in 2026/27 prices')!.at(-1)!,
      4,
    );
  });

  test('general inflation is the uplift of the same trial unless it has a row', () => {
    const spread = ['uniform', 0, 0.05, 0.1];
    const upliftAlone = table(rows({ annualUplift: spread }), 256);
    const [low, high] = ['5th percentile (P5)', '95th percentile (P95)'];
    // An uplift that is inflation changes no value in first-year prices, so every trial has the same.
    expect(upliftAlone.get(low)![0]).toBeCloseTo(upliftAlone.get(high)![0] as number, 4);
    const fixed = table(rows({ annualUplift: spread, generalInflation: ['', '', 0.05, ''] }), 256);
    expect((fixed.get(high)![0] as number) - (fixed.get(low)![0] as number)).toBeGreaterThan(1000);
  });

  test('lost income in cash is all of it unless its share has a row', () => {
    const npv = (changed: Record<string, Cells> = {}) => table(rows(changed), 64).get('Mean')![0] as number;
    expect(npv({ lostIncomeCashShare: ['', '', 1, ''] })).toBe(npv());
    expect(npv({ lostIncomeCashShare: ['', '', 0, ''] })).toBeGreaterThan(npv());
  });

  test('the present value names its prices', () => {
    const [heading] = call('SIMULATECASE', rows(), 64) as unknown[][];
    expect(heading).toContain('NPV (£, 2026/27 prices)');
  });

  test('agrees with a simulation written apart, within the errors of both', () => {
    const drawn: Record<string, [low: number, high: number]> = {
      fullYearSaving: [500_000, 1_100_000],
      cashableShare: [0.3, 0.7],
      annualUplift: [0, 0.06],
      rate: [0.02, 0.05],
      rolloutMonths: [3, 15],
      lostIncomeShare: [0.05, 0.15],
      generalInflation: [0.01, 0.03],
      lostIncomeCashShare: [0.5, 1],
    };
    const found = table(
      rows(
        Object.fromEntries(
          Object.entries(drawn).map(([name, [low, high]]) => [
            name,
            ['uniform', low, (low + high) / 2, high],
          ]),
        ),
      ),
    );
    const random = randomOf('trials', 1);
    const TRIALS = 20_000;
    const results = Array.from({ length: TRIALS }, () => {
      const values = Object.fromEntries(
        Object.entries(drawn).map(([name, [low, high]]) => [name, low + (high - low) * random.share()]),
      );
      // 46296 is 1 October 2026: six months are left.
      return caseApart({ ...certain, monthsInFirstYear: 6, ...values } as unknown as ApartCase);
    });
    const columns = [
      results.map(({ npv }) => npv),
      results.map(({ netReturn }) => netReturn),
      results.map(({ payback }) => payback),
      results.map(({ net }) => net[0]!),
    ].map((column) => column.sort((a, b) => a - b));
    columns.forEach((sorted, k) => {
      const at = (place: number) => sorted[Math.min(TRIALS - 1, Math.max(0, Math.round(place * TRIALS)))]!;
      for (const [measure, place] of [
        ['10th percentile (P10)', 0.1],
        ['Median (P50)', 0.5],
        ['90th percentile (P90)', 0.9],
      ] as const) {
        const answer = found.get(measure)![k]!;
        const near = 4 * Math.sqrt((place * (1 - place)) / TRIALS);
        if (typeof answer === 'string') {
          expect([answer, at(place + near)]).toEqual(['not within 5 years', Infinity]);
          continue;
        }
        expect(answer).toBeGreaterThanOrEqual(at(place - near));
        expect(answer).toBeLessThanOrEqual(at(place + near));
      }
    });
    const paid = columns[2]!.filter((payback) => payback < Infinity).length / TRIALS;
    expect(Math.abs((found.get('Chance of paying back')![2] as number) - paid)).toBeLessThan(0.015);
    expect(paid).toBeGreaterThan(0.2);
    expect(paid).toBeLessThan(0.98);
  });

  const uncertain = rows({
    fullYearSaving: ['pert', 350_000, 600_000, 700_000],
    cashableShare: ['triangular', 0.3, 0.5, 0.8],
  });

  test('a heading, blank rows, capitals and another order change nothing', () => {
    const plain = call('SIMULATECASE', uncertain, 256);
    const dressed = [
      ['Name', 'Distribution', 'Low', 'Central', 'High'],
      ['', '', '', '', ''],
      ...[...uncertain].reverse().map(([name, ...rest]) => [` ${String(name).toUpperCase()} `, ...rest]),
    ];
    expect(call('SIMULATECASE', dressed, 256)).toEqual(plain);
    expect(call('SIMULATECASE', uncertain, 256, 2)).not.toEqual(plain);
  });

  test('the mean of a straight-line case is that of its mean inputs, within its standard error', () => {
    const found = table(rows({ fullYearSaving: ['pert', 350_000, 600_000, 700_000] }));
    const expected = table(
      rows({ fullYearSaving: ['fixed', '', (350_000 + 4 * 600_000 + 700_000) / 6, ''] }),
      64,
    );
    const [mean, error] = [
      found.get('Mean')![0] as number,
      found.get('Standard error of the mean')![0] as number,
    ];
    expect(error).toBeGreaterThan(0);
    expect(Math.abs(mean - (expected.get('Mean')![0] as number))).toBeLessThan(3.5 * error);
  });

  test('percentiles rise, and the chance of reaching the median is a half', () => {
    const found = table(uncertain);
    const measures = [
      '5th percentile (P5)',
      '10th percentile (P10)',
      'Median (P50)',
      '90th percentile (P90)',
      '95th percentile (P95)',
    ];
    const npvs = measures.map((measure) => found.get(measure)![0] as number);
    expect([...npvs].sort((a, b) => a - b)).toEqual(npvs);
    const chance = table(uncertain, 16_384, 1, npvs[2]).get('Chance that NPV reaches the target')!;
    expect(chance[0]).toBeCloseTo(0.5, 3);
  });

  test('a case that seldom pays back says so in words', () => {
    const found = table(rows({ fullYearSaving: ['pert', 100_000, 200_000, 300_000] }));
    expect(found.get('Mean')![2]).toBe('not applicable');
    expect(found.get('95th percentile (P95)')![2]).toBe('not within 5 years');
    expect(found.get('Chance of paying back')![2]).toBe(0);
  });

  test('where nothing is spent there is neither return nor payback', () => {
    const found = table(rows({ oneOffCost: ['', '', 0, ''], annualCost: ['', '', 0, ''] }), 64);
    expect(found.get('Mean')![1]).toBe('not applicable');
    expect(found.get('Median (P50)')![1]).toBe('not applicable');
    for (const measure of ['Mean', 'Median (P50)', '95th percentile (P95)', 'Chance of paying back'])
      expect(found.get(measure)![2]).toBe('not applicable');
  });

  test('a schedule may be named, and gives what CASHFLOW gives with it', () => {
    const found = table(rows({ rate: ['', '', 'Health', ''] }), 64);
    const args = Object.values({ ...certain, rate: 'health' });
    const items = cashFlow(...args);
    expect(found.get('Mean')![0]).toBeCloseTo(items.get('Discounted so far, in 2026/27 prices')!.at(-1)!, 4);
  });

  test.each<[string, Cells[], string]>([
    [
      'four columns',
      [['years', '', '', 5]],
      'caseInputs must have 5 columns (name, distribution, low, central, high); it has 4',
    ],
    [
      'an unknown name',
      [...rows(), ['wages', 'pert', 1, 2, 3]],
      'caseInputs must name startDate, years, fullYearSaving,',
    ],
    [
      'a name twice',
      [...rows(), ['RATE', '', '', 0.03, '']],
      'caseInputs must have one row for rate; row 13 is a second one',
    ],
    ['a name missing', rows().slice(1), 'caseInputs must have a row for oneOffCost; it has none'],
    [
      'an uncertain start',
      rows({ startDate: ['pert', 46000, 46100, 46200] }),
      'caseInputs must have "fixed" for startDate, which cannot be uncertain; row 4, column 2 is "pert"',
    ],
    [
      'a year for a date',
      rows({ startDate: ['', '', 2026, ''] }),
      'caseInputs must have a date between 1990 and 2199 for the central of startDate; row 4, column 4 is 2026',
    ],
    [
      'a certain saving below zero',
      rows({ fullYearSaving: ['fixed', '', -5, ''] }),
      'caseInputs must have zero or more for the central of fullYearSaving; row 3, column 4 is -5',
    ],
    ['an unknown distribution', rows({ rate: ['cauchy', 0, 0, 0] }), 'row 10, column 2 is the text "cauchy"'],
    [
      'a distribution forgotten',
      rows({ annualCost: ['', 1, 2, 3] }),
      'caseInputs must say how annualCost spreads from low to high',
    ],
    [
      'a low left blank',
      rows({ annualCost: ['pert', '', 2, 3] }),
      'caseInputs must have zero or more for the low of annualCost; row 2, column 3 is blank',
    ],
    [
      '30 for 30%',
      rows({ cashableShare: ['pert', 0.2, 0.3, 40] }),
      'caseInputs must have a share from 0 to 1, such as 0.3 for 30% for the high of cashableShare; row 7, column 5 is 40',
    ],
    [
      'text',
      rows({ annualCost: ['', '', 'much', ''] }),
      'caseInputs must have a number for the central of annualCost; row 2, column 4 is the text "much"',
    ],
    [
      'out of order',
      rows({ annualCost: ['pert', 3, 2, 4] }),
      'caseInputs must have the low of annualCost at most central (2); in row 2 it is 3',
    ],
    [
      'a distribution that leaves its domain',
      rows({ cashableShare: ['normal', 0.3, 0.6, 0.9] }),
      'caseInputs must have the low of cashableShare such that every draw is a share from 0 to 1, such as 0.3 for 30%; in row 7 the farthest draw of "normal" is -0.884. "pert", "triangular" and "uniform" keep between low and high',
    ],
    [
      'an unknown schedule',
      rows({ rate: ['', '', 'green', ''] }),
      'for the central of rate; row 10, column 4 is the text "green"',
    ],
  ])('%s is refused by its row', (_, cells, message) => {
    expect(() => call('SIMULATECASE', cells)).toThrow(message);
  });
});

test('two columns of SAMPLE with seeds of their own have nothing to do with each other', () => {
  const [one, other] = [draws('uniform', -1, 0, 1, 10_000, 1), draws('uniform', -1, 0, 1, 10_000, 2)];
  expect(Math.abs(mean(one.map((value, i) => 3 * value * other[i]!)))).toBeLessThan(0.035);
  expect(columnFrom('RISKSUMMARY', 'Value', inColumn(one))[1]).toBeCloseTo(0, 1);
});
