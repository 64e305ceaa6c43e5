import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs, type WorkforceInputs } from '../../../src/cases/workforce/inputs';
import { resultCell } from './support/results';
import { followed } from '../support/followed';
import { expectedYears } from './support/expected';
import { situation } from './support/situation';

const inputs: WorkforceInputs = {
  council: 'Nottinghamshire County',
  payYear: '2026/27',
  values: {
    'salary-occupational-therapist': 40_000,
    'salary-senior-practitioner': 46_000,
    'salary-other-ahp': 38_000,
    'salary-non-regulated-assessor': 4_000,
    'salary-ahp-manager': 52_000,
    'salary-apprentices': 24_000,
    payUplift: 0.05,
    payGrowth: 0.03,
    pensionRate: 0.18,
    otherOnCost: 0.01,
    caseloadTherapist: 0.8,
    valuePerCase: 250,
    extraTime: 0.2,
    leastSupervision: 1.2,
    supernumerary: 0.6,
    apprenticeFte: 0.8,
    offJobShare: 0.25,
    backfillShare: 0.5,
    trainingFee: 9_000,
    levyShare: 0.75,
  },
};
let workbook: HeadlessWorkbook;
const read = (key: string, column?: string) => workbook.read(resultCell(key, column).replaceAll('$', ''));

const plan = workforceScenario(inputs);
const inputRow = (label: string) => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  return Object.keys(cells)
    .find((one) => one.startsWith('A') && cells[one]!.value === label)!
    .slice(1);
};

beforeAll(async () => {
  workbook = await followed(plan);
}, 60_000);
afterAll(() => workbook.dispose());

/** Salary with awards and growth, 18% and 1% of it, and 15% National Insurance above £5,000. */
const cost = (salary: number, yearsOfGrowth = 0) => {
  const paid = salary * 1.05 * 1.03 ** yearsOfGrowth;
  return paid + paid * 0.19 + 0.15 * Math.max(0, paid - 5000);
};
const salaries = { therapist: 40_000, senior: 46_000, other: 38_000, assessor: 4_000, manager: 52_000 };
/** The pay is of 2026/27 and the first year shown is 2027/28. */
const costsIn = (year: number) =>
  Object.fromEntries(Object.entries(salaries).map(([who, salary]) => [who, cost(salary, year)])) as Record<
    Who,
    number
  >;
const costs = costsIn(0);
/** Six in ten are paid for whole; half of a day in four of the others is backfilled; a quarter of the fee is not levied. */
const apprentice = (year: number) =>
  0.8 * (0.6 * cost(24_000, year) + 0.4 * 0.25 * 0.5 * cost(4_000, year)) + 9_000 / 4;
const printed = { therapist: 73.98, senior: 22.23, other: 2, assessor: 84.86, manager: 15.31 };
const vacant = { therapist: 10.51, senior: 1.31, other: 0, assessor: 9.71, manager: 0 };
type Who = keyof typeof salaries;
const total = (of: (who: Who) => number) =>
  (Object.keys(salaries) as Who[]).reduce((sum, who) => sum + of(who), 0);

const s = situation(inputs, 'central');
const years = expectedYears(s, 5);
const productive = (((5 * 365) / 7 - s.daysOff) * s.weeklyHours * (1 - s.nonCaseShare)) / 5;
const yearly = (weekly: number) => (weekly * 365) / 7;
const cases = {
  complex: yearly(s.urgentReferrals),
  standard: yearly((s.weeklyReferrals - s.urgentReferrals) * (1 - s.equipmentShare)),
  equipment: yearly((s.weeklyReferrals - s.urgentReferrals) * s.equipmentShare),
};
const hours = { complex: s.hours[0], standard: s.hours[1], equipment: s.hours[2] };
type Tier = keyof typeof cases;
const inTiers = (of: (tier: Tier) => number) =>
  (Object.keys(cases) as Tier[]).reduce((sum, tier) => sum + of(tier), 0);

test('staff cost the sum of salary, National Insurance, pension and levy, apprentices by heads', () => {
  expect(read('costInPost')).toBeCloseTo(total((who) => printed[who] * costs[who]) + 7 * apprentice(0), 4);
  expect(read('vacantBudget')).toBeCloseTo(
    total((who) => vacant[who] * costs[who]),
    4,
  );
});

test('vacancies forgo the cases that they would take, at what a case is worth', () => {
  const caseload = { therapist: 0.8, senior: 0.6, other: 1, assessor: 1, manager: 0 };
  const meanHours = inTiers((tier) => cases[tier] * hours[tier]) / inTiers((tier) => cases[tier]);
  expect(read('vacancyValue')).toBeCloseTo(
    total((who) => (vacant[who] * caseload[who] * productive * 250) / meanHours),
    4,
  );
});

test('the gap is closed by therapists at their share of a full caseload', () => {
  for (const [key, number] of [
    ['gapCost', 1],
    ['gapCostLast', 5],
  ] as const) {
    const year = years[number - 1]!;
    const gap = Math.max(0, year.required - year.effective);
    expect(gap).toBeGreaterThan(0);
    expect(read(key)).toBeCloseTo((gap / 0.8) * costsIn(number).therapist, 3);
  }
});

test.each([
  ['staffCost', 'apprenticeCost', 1],
  ['staffCostLast', 'apprenticeCostLast', 5],
] as const)(
  '%s is what those paid over the year cost, the managers and the apprentices',
  (key, own, year) => {
    const pool: Who[] = ['therapist', 'senior', 'other', 'assessor'];
    const sum = (of: (who: Who) => number) => pool.reduce((all, who) => all + of(who), 0);
    const inYear = costsIn(year);
    const mean = sum((who) => printed[who] * inYear[who]) / sum((who) => printed[who]);
    // Joiners and leavers each work half of the year.
    const before = year === 1 ? sum((who) => printed[who]) : years[year - 2]!.closing;
    const posts = ((before + years[year - 1]!.closing) / 2) * mean + printed.manager * inYear.manager;
    // Seven at the start end their training evenly over three years; two start each year.
    const inTraining = [7, 7 - 7 / 3 + 2, 7 - 14 / 3 + 4, 6, 6, 6];
    const apprentices = ((inTraining[year - 1]! + inTraining[year]!) / 2) * apprentice(year);
    expect(read(own)).toBeCloseTo(apprentices, 4);
    expect(read(key)).toBeCloseTo(posts + apprentices, 3);
  },
);

test('every cost by year says its price basis, and whose the growth is', () => {
  const basis = 'Cash of the year: pay growth of 3.0% a year typed, from 2026/27';
  expect(['C', 'D', 'E'].map((column) => read('priceBasis', column))).toEqual([basis, basis, basis]);
  const cover = Array.from({ length: 40 }, (_, i) => String(workbook.read(`Cover!C${i + 1}`)));
  expect(cover.filter((words) => words.endsWith(basis))).toHaveLength(2);
  expect(workbook.read(`Inputs!J${inputRow('Pay growth a year after the pay year')}`)).toBe('Yours');
});

test('a year without National Insurance on record says so, and takes that of the pay year', () => {
  const words = Array.from({ length: 60 }, (_, i) => i + 40).flatMap((row) =>
    workbook.read(`Establishment!A${row}`) === 'National Insurance'
      ? ['C', 'D', 'H'].map((column) => workbook.read(`Establishment!${column}${row}`))
      : [],
  );
  expect(words).toEqual([
    'On record for the year',
    'None on record: that of 2026/27',
    'None on record: that of 2026/27',
  ]);
});

describe.each([
  ['C', { complex: [0.25, 0], standard: [0.03, 0.5], equipment: [0, 0.9] }],
  ['D', { complex: [0.25, 0], standard: [0.03, 0.6], equipment: [0, 1] }],
  ['E', { complex: [0.4, 0], standard: [0.1, 0.3], equipment: [0, 0.7] }],
] as const)('the skill mix in column %s', (column, mix) => {
  const fte = {
    senior: inTiers((tier) => cases[tier] * mix[tier][0] * hours[tier]) / (productive * 0.6),
    therapist:
      inTiers((tier) => cases[tier] * (1 - mix[tier][0] - mix[tier][1]) * hours[tier]) / (productive * 0.8),
    assessor: (inTiers((tier) => cases[tier] * mix[tier][1] * hours[tier]) * 1.2) / productive,
  };

  test('needs the FTE that its cases take, at their cost', () => {
    expect(read('mixFte', column)).toBeCloseTo(fte.senior + fte.therapist + fte.assessor, 6);
    expect(read('mixCost', column)).toBeCloseTo(
      fte.senior * costsIn(1).senior +
        fte.therapist * costsIn(1).therapist +
        fte.assessor * costsIn(1).assessor,
      3,
    );
    expect(read('mixReleased', column)).toBeCloseTo(
      inTiers((tier) => cases[tier] * mix[tier][1] * hours[tier]),
      4,
    );
    expect(read('mixRegistered', column)).toBeCloseTo(
      fte.senior + fte.therapist - printed.senior - printed.therapist,
      6,
    );
  });

  test('differs from the FTE required by the named figures', () => {
    const required = inTiers((tier) => cases[tier] * hours[tier]) / productive;
    const extra = (inTiers((tier) => cases[tier] * mix[tier][1] * hours[tier]) * 0.2) / productive;
    expect(read('mixRequired', column)).toBeCloseTo(required, 8);
    expect(read('mixRequired', column)).toBeCloseTo(read('required') as number, 8);
    expect(read('mixExtra', column)).toBeCloseTo(extra, 8);
    expect(read('mixPart', column)).toBeCloseTo(
      fte.senior + fte.therapist + fte.assessor - required - extra,
      8,
    );
  });

  test('says whether those registered can supervise the rest and the seven apprentices', () => {
    const ratio = (fte.senior + fte.therapist) / (fte.assessor + 7);
    expect(read('mixSupervision', column)).toBeCloseTo(ratio, 6);
    expect(read('mixWords', column)).toBe(ratio < 1.2 ? 'Below the fewest wanted' : 'Enough');
  });
});

test('one of the skill mixes falls short of supervision and one does not', () => {
  expect(['C', 'D', 'E'].map((column) => read('mixWords', column))).toEqual(
    expect.arrayContaining(['Enough', 'Below the fewest wanted']),
  );
});

test('the default build differs, so that nothing here is a constant of the plan', () => {
  expect(workforceScenario(exampleInputs)).not.toEqual(workforceScenario(inputs));
});

test('rows that do not add up to a printed total are a remark in words, and no failing check', () => {
  const remarks: Record<string, unknown> = {};
  for (let row = 150; row < 200; row++) {
    if (workbook.read(`Region!A${row}`) !== 'Difference') continue;
    const [region, role] = ['B', 'C'].map((column) => String(workbook.read(`Region!${column}${row}`)));
    remarks[`${role}, ${region}`] = workbook.read(`Region!K${row}`);
  }
  const [agrees, differs] = ['The rows add up', 'Differs from the printed total: a remark on the document'];
  expect(remarks).toEqual({
    'Occupational therapist, East Midlands': differs,
    'Senior practitioner, East Midlands': agrees,
    'Other allied health professional, East Midlands': agrees,
    'Non-regulated assessor, East Midlands': differs,
    'Allied health manager, East Midlands': agrees,
    'Apprentice, East Midlands': agrees,
    'Occupational therapist, West Midlands': agrees,
    'Senior practitioner, West Midlands': agrees,
    'Other allied health professional, West Midlands': agrees,
    'Non-regulated assessor, West Midlands': 'No total is printed',
    'Allied health manager, West Midlands': 'No total is printed',
    'Apprentice, West Midlands': agrees,
  });
  expect(workbook.read('Checks!B4')).toBe('All checks pass');
});

test('figures typed on the Establishment sheet take the place of those printed, nought included', async () => {
  workbook.set({
    'Establishment!C17': 50,
    'Establishment!D17': 50,
    'Establishment!E17': 0,
    'Establishment!F17': 4,
  });
  await workbook.calculate();
  expect(read('inPost')).toBeCloseTo(198.38 - 73.98 + 50, 8);
  expect(workbook.read('Establishment!M26')).toBe('Yours');
  expect(workbook.read('Establishment!M27')).toBe('Published');
  expect(read('vacant')).toBeCloseTo(21.53 - 10.51 + 4, 8);
  expect(read('temporary')).toBeCloseTo(4 / (198.38 - 73.98 + 50), 8);
  expect(workbook.read('Checks!B4')).toBe('All checks pass');
});
