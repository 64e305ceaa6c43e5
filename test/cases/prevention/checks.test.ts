import { isCellError } from '../../../src/host/spreadsheet';
import { ofToday } from '../../support/long';
import { built, openCase, type Opened, plan, place, typing } from './support/builtCase';
import { NOTHING_YET } from '../../../src/cases/prevention/resultsWords';
import { breaks, nothing } from './support/breaks';

jest.setTimeout(60_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openCase();
});
afterAll(() => opened.dispose());

const errors = () =>
  plan.sheets.flatMap(({ name, cells }) =>
    Object.keys(cells)
      .filter((at) => {
        const value = opened.workbook.read(`'${name}'!${at}`);
        return value !== null && isCellError(value);
      })
      .map((at) => `${name}!${at}`),
  );

test('no cell shows an error and all checks pass as built', () => {
  expect(errors()).toEqual([]);
  expect(opened.failing()).toEqual([]);
  expect(opened.workbook.read('Checks!B4')).toBe('All checks pass');
});

test('every check is shown to fail', () => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  const checks = Object.keys(cells)
    .filter((at) => /^D\d+$/.test(at) && cells[at]!.style === 'check')
    .map((at) => cells[`A${at.slice(1)}`]!.value);
  expect(checks.length).toBeGreaterThan(50);
  expect([...new Set(breaks.map(([, , check]) => check))].sort()).toEqual([...checks].sort());
});

test.each(ofToday('Checks of prevention', breaks, 8, ([what]) => what))(
  '%s fails its check and the master check',
  async (_, cells, check) => {
    await opened.type(cells);
    expect(opened.failing()).toContain(check);
    expect(opened.workbook.read('Results!B3')).toMatch(/checks fail$/);
  },
);

test('a case in which nothing is typed gives no answer', async () => {
  await opened.type(nothing);
  const answers = ['Results!A2', 'Summary!B5', 'Summary!B6'].map((at) => opened.workbook.read(at));
  expect(answers).toEqual([NOTHING_YET, NOTHING_YET, '']);
});

test('all is well again once the plan is restored', async () => {
  await opened.type({});
  expect(opened.failing()).toEqual([]);
});

const { results, money } = built;
const extremes: [string, Parameters<typeof typing>[0], string[]][] = [
  ['nobody', { population: 0 }, []],
  [
    'nothing gained and nothing spent',
    { o1With: 0.15, o2With: 0, o3With: 2, c1Amount: 0, c2Amount: 0, c3Amount: 0 },
    [],
  ],
  ['a lag beyond the horizon', { o1Lag: 60, o2Lag: 60, o3Lag: 60 }, []],
  ['a horizon of one year', { horizon: 1 }, []],
  ['everything corrected away', { 'benefit-weak': 1 }, []],
];
test.each(ofToday('Extremes of prevention', extremes, 2, ([what]) => what))(
  '%s: words and no errors',
  async (_, values, failing) => {
    await opened.type(typing(values));
    // Beyond a horizon the line of a picture is #N/A, which draws nothing.
    const drawn = new Set(
      (['low', 'central', 'high'] as const).flatMap((name) =>
        money[name].outcomes.years.room.years.map((year) =>
          place(money[name].drawn.at('drawn', year)).replaceAll("'", ''),
        ),
      ),
    );
    expect(errors().filter((one) => !drawn.has(one))).toEqual([]);
    expect(opened.failing()).toEqual(failing);
  },
);

test('transfers move cash between bodies and leave public value as it was', async () => {
  await opened.type({});
  const [before, nhs] = [results.publicValue.at('net', 'central'), results.cash.at('net-nhs', 'central')].map(
    (ref) => opened.read(ref) as number,
  );
  await opened.type(typing({ t2Amount: 250_000 }));
  expect(opened.read(results.publicValue.at('net', 'central'))).toBeCloseTo(before!, 6);
  // £100,000 more in each of five years, at 2% a year.
  const more = 100_000 * (1 + 1.02 + 1.02 ** 2 + 1.02 ** 3 + 1.02 ** 4);
  expect(opened.read(results.cash.at('net-nhs', 'central'))).toBeCloseTo(nhs! - more, 4);
});
