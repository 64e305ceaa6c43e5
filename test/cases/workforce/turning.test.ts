import { workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs, specSections } from '../../../src/cases/workforce/inputs';
import { TURNS_GAP } from '../../../src/cases/workforce/turning';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { followed } from '../support/followed';

const plan = workforceScenario(exampleInputs);
let workbook: HeadlessWorkbook;
jest.setTimeout(60_000);
beforeAll(async () => {
  workbook = await followed(plan);
});
afterAll(() => workbook.dispose());

const rowsLike = (sheet: string, start: string) =>
  Object.entries(plan.sheets.find(({ name }) => name === sheet)!.cells)
    .filter(([at, { value }]) => /^A\d+$/.test(at) && String(value).startsWith(start))
    .map(([at]) => Number(at.slice(1)));
const read = (sheet: string, address: string) => workbook.read(`'${sheet}'!${address}`);
const gap = () => read('Years central', `D${rowsLike('Years central', 'Gap: required')[0]}`) as number;
const labels = new Map<string, string>(
  specSections(exampleInputs).flatMap(({ specs }) => specs.map(({ key, label }) => [key, label] as const)),
);
const input = (key: string) => `Inputs!C${rowsLike('Inputs', labels.get(key)!)[0]}`;

/** By the label on Cash by year. */
const turning = {
  'Referrals a week, urgent': 'weeklyReferrals',
  'Urgent and complex referrals': 'urgentReferrals',
  'Share of the others': 'equipmentShare',
  'Hours of an urgent': 'hoursComplex',
  'Hours of a standard': 'hoursStandard',
  'Hours of an equipment': 'hoursEquipment',
  'Share of time at work': 'nonCaseShare',
  'Hours of a full-time week': 'weeklyHours',
  'Annual leave': 'leaveDays',
  Sickness: 'sicknessDays',
  Training: 'trainingDays',
  'Share of a full caseload of one apprentice': 'caseloadApprentice',
};
const points = () =>
  Object.entries(turning).map(([label, key]) => {
    const [turns, ranked] = rowsLike('Cash by year', label).slice(-2) as [number, number];
    return [key, read('Cash by year', `D${turns}`), read('Cash by year', `B${ranked}`)] as const;
  });

test.each<[string, Record<string, number>]>([
  ['the example', {}],
  ['few referrals, none of them easy', { weeklyReferrals: 60, urgentReferrals: 20 }],
  [
    'more urgent referrals typed than referrals, and staff to spare',
    { weeklyReferrals: 12, urgentReferrals: 15 },
  ],
  ['hardly an hour that is not on cases', { nonCaseShare: 0.05, equipmentShare: 0.3 }],
])(
  'each input alone, typed where the answer turns, closes the gap of the first year: %s',
  async (_, given) => {
    const base = Object.fromEntries(Object.entries(given).map(([key, value]) => [input(key), value]));
    workbook.set(base);
    await workbook.calculate();
    const before = gap();
    const all = points();
    const numbers = all.filter(([, turns]) => typeof turns === 'number');
    expect(numbers.length).toBeGreaterThan(5);
    const sizes = all
      .flatMap(([, , change]) => (typeof change === 'number' ? [Math.abs(change)] : []))
      .sort((a, b) => a - b);
    const shown = rowsLike('Summary', '=IF(COUNT').map((row) =>
      Number(/a change of (-?\d+)%$/.exec(String(read('Summary', `B${row}`)))?.[1]),
    );
    expect(shown.map(Math.abs)).toEqual(sizes.slice(0, 3).map((size) => Math.round(size * 100)));
    const found: [string, boolean][] = [];
    for (const [key, turns] of numbers) {
      const held = workbook.read(input(key)) as number;
      workbook.set({ [input(key)]: turns as number });
      await workbook.calculate();
      found.push([key, Math.abs(gap()) < 1e-6 * Math.abs(before)]);
      workbook.set({ [input(key)]: held });
    }
    expect(found.filter(([, isZero]) => !isZero)).toEqual([]);
    await workbook.calculate();
  },
);

test('a gap of zero is called neither short nor a surplus', async () => {
  const point = points().find(([key]) => key === 'weeklyReferrals')![1] as number;
  const held = workbook.read(input('weeklyReferrals')) as number;
  workbook.set({ [input('weeklyReferrals')]: point });
  await workbook.calculate();
  const said = Object.keys(plan.sheets.find(({ name }) => name === 'Results')!.cells)
    .map((at) => String(read('Results', at)))
    .filter((text) => /^(No gap|Short of|A surplus of)/.test(text));
  workbook.set({ [input('weeklyReferrals')]: held });
  await workbook.calculate();
  expect(said).toEqual([
    'No gap in the first year; there is no gap to close.',
    expect.stringMatching(/^No gap in the first year; (short of|a surplus of) [0-9.]+ FTE in the last$/),
  ]);
});

test('the summary says where the answer turns, and does not send a committee to Explore', () => {
  expect(rowsLike('Summary', TURNS_GAP)).toHaveLength(1);
  const { cells } = plan.sheets.find(({ name }) => name === 'Summary')!;
  expect(Object.values(cells).filter(({ value }) => String(value).includes('Run Explore'))).toEqual([]);
});
