import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { nth } from '../../../src/formulas/present';
import { NOTHING_YET } from '../../../src/cases/savingsProgramme/resultsWords';
import { years } from '../../../src/cases/parts/years';
import { followed } from '../support/followed';
import { balanceCell, blank, cell, failing, inputCell, totalCell, typed } from './builtProgramme';
import { shareInYear, simulate, type Case, type YearOf } from './simulation';
import { situations } from './situations';

jest.setTimeout(120_000);

const compared = [
  'spend',
  'funding',
  'entered',
  'overlap',
  'saving',
  'onceSaving',
  'running',
  'oneOff',
  'transfers',
  'avoided',
  'capacity',
  'gapBefore',
  'gapBeforeRisk',
  'risk',
  'gapAfterRisk',
  'recurringGap',
  'carried',
  'net',
  'discounted',
] as const satisfies readonly (keyof YearOf)[];

/** Of what differs by more than a penny, or a hundred-millionth. */
const differs = (one: unknown, other: number) =>
  typeof one !== 'number' || Math.abs(one - other) > Math.max(0.01, 1e-8 * Math.abs(other));

let workbook: HeadlessWorkbook;
/** What is typed now, to be cleared before the next situation. */
let before: Record<string, WrittenValue> = {};
beforeAll(async () => {
  workbook = await followed(blank.plan);
});
afterAll(() => workbook.dispose());

test('a blank start gives no answer', () => {
  const answers = ['Results!A2', 'Summary!B5', 'Summary!B6'].map((at) => workbook.read(at));
  expect(answers).toEqual([NOTHING_YET, NOTHING_YET, '']);
});

describe.each(Object.entries(situations))('%s', (_what, situation) => {
  beforeAll(async () => {
    const cells = typed(blank, situation);
    const cleared = Object.keys(before).filter((at) => !(at in cells));
    workbook.set({ ...Object.fromEntries(cleared.map((at) => [at, null])), ...cells });
    before = cells;
    await workbook.calculate();
  });

  test.each<Case>(['low', 'central', 'high'])(
    'the %s case is what the rules give, worked out apart',
    (scenario) => {
      const wrong = simulate(situation, scenario).flatMap((year, k) =>
        compared.flatMap((key) => {
          const shown = workbook.read(totalCell(blank, scenario, key, k));
          return differs(shown, year[key]) ? [[`year ${k + 1}`, key, shown, year[key]]] : [];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('each line closes with its spend, recurring savings and running cost; reserves meet what is drawn', () => {
    const wrong = simulate(situation, 'central').flatMap((year, k) => [
      ...year.closing.flatMap((expected, i) => {
        const shown = workbook.read(cell(blank.byLine.closing(i, { column: nth(years, k) })));
        return differs(shown, expected) ? [[`year ${k + 1}`, `line ${i + 1}`, shown, expected]] : [];
      }),
      ...(['drawn', 'balance', 'recurringMet'] as const).flatMap((key) => {
        const shown = workbook.read(balanceCell(blank, key, k));
        return differs(shown, year[key]) ? [[`year ${k + 1}`, key, shown, year[key]]] : [];
      }),
    ]);
    expect(wrong).toEqual([]);
  });

  test('what of a draw pays a one-off cost meets no recurring gap', async () => {
    const share = inputCell(blank, 'One-off cost met from a reserve');
    workbook.set({ [share]: 1 });
    await workbook.calculate();
    const wrong = simulate(situation, 'central').flatMap((year, k) => {
      const left = -year.drawn - Math.max(0, year.oneOff - year.onceSaving);
      const expected = Math.max(0, Math.min(year.recurringGap, left));
      const shown = workbook.read(balanceCell(blank, 'recurringMet', k));
      return differs(shown, expected) ? [[`year ${k + 1}`, shown, expected]] : [];
    });
    workbook.set({ [share]: 0 });
    await workbook.calculate();
    expect(wrong).toEqual([]);
  });

  test('every check passes, and nothing is shown beyond the horizon', () => {
    expect(failing(blank, workbook)).toEqual([]);
    if (situation.years < 5) expect(workbook.read(totalCell(blank, 'central', 'saving', 4))).toBe('');
  });
});

test.each([
  ['from the first day', {}, [1, 1, 1]],
  ['from October, half a year', { start: { year: 2027, month: 10 } }, [0.5, 1, 1]],
  ['rolled out over a year', { rollout: 12 }, [0.5, 1, 1]],
  ['with a lag of two months besides', { rollout: 12, lag: 2 }, [0.347222, 0.986111, 1]],
  [
    'wearing off at 30% a year',
    { lasts: 'attrition' as const, attrition: 0.3 },
    [0.841102, 0.588771, 0.41214],
  ],
])(
  'the arithmetic apart gives the share in force that the model page prints: %s',
  (_what, given, expected) => {
    const lever = {
      name: 'One',
      amounts: { central: 1 },
      kind: 'cash' as const,
      line: '',
      start: { year: 2027, month: 4 },
      lasts: 'recurring' as const,
      confidence: 1,
      ...given,
    };
    expected.forEach((share, k) => expect(shareInYear(lever, 2027, k)).toBeCloseTo(share, 5));
  },
);
