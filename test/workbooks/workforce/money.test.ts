import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workforceScenario } from '../../../src/workbooks/workforce/case';
import { exampleInputs, type WorkforceInputs } from '../../../src/workbooks/workforce/inputs';
import { resultCell } from '../../../src/workbooks/workforce/resultsSheet';
import { calculated } from './support/calculated';
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
    payUplift: 0.05,
    pensionRate: 0.18,
    otherOnCost: 0.01,
    caseloadTherapist: 0.8,
    valuePerCase: 250,
    extraTime: 0.2,
    leastSupervision: 1.2,
  },
};
let workbook: HeadlessWorkbook;
const read = (key: string, column?: string) => workbook.read(resultCell(key, column).replaceAll('$', ''));

beforeAll(async () => {
  workbook = await calculated(workforceScenario(inputs));
}, 60_000);
afterAll(() => workbook.dispose());

/** Salary with awards, 18% and 1% of it, and 15% National Insurance above £5,000. */
const cost = (salary: number) => {
  const paid = salary * 1.05;
  return paid + paid * 0.19 + 0.15 * Math.max(0, paid - 5000);
};
const costs = {
  therapist: cost(40_000),
  senior: cost(46_000),
  other: cost(38_000),
  assessor: cost(4_000),
  manager: cost(52_000),
};
const printed = { therapist: 73.98, senior: 22.23, other: 2, assessor: 84.86, manager: 15.31 };
const vacant = { therapist: 10.51, senior: 1.31, other: 0, assessor: 9.71, manager: 0 };
type Who = keyof typeof costs;
const total = (of: (who: Who) => number) =>
  (Object.keys(costs) as Who[]).reduce((sum, who) => sum + of(who), 0);

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

test('staff cost what salary, National Insurance, pension and levy come to', () => {
  expect(read('costInPost')).toBeCloseTo(
    total((who) => printed[who] * costs[who]),
    4,
  );
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
  for (const [key, year] of [
    ['gapCost', years[0]!],
    ['gapCostLast', years[4]!],
  ] as const) {
    const gap = Math.max(0, year.required - year.effective);
    expect(gap).toBeGreaterThan(0);
    expect(read(key)).toBeCloseTo((gap / 0.8) * costs.therapist, 3);
  }
});

test('staffing cost is what those paid over the year cost, and the managers', () => {
  const pool: Who[] = ['therapist', 'senior', 'other', 'assessor'];
  const sum = (of: (who: Who) => number) => pool.reduce((all, who) => all + of(who), 0);
  const mean = sum((who) => printed[who] * costs[who]) / sum((who) => printed[who]);
  // Joiners and leavers each work half of the year.
  const paid = (sum((who) => printed[who]) + years[0]!.closing) / 2;
  expect(read('staffCost')).toBeCloseTo(paid * mean + printed.manager * costs.manager, 3);
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
      fte.senior * costs.senior + fte.therapist * costs.therapist + fte.assessor * costs.assessor,
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
  for (let row = 70; row < 100; row++) {
    if (workbook.read(`Region!A${row}`) === 'Difference')
      remarks[String(workbook.read(`Region!B${row}`))] = workbook.read(`Region!J${row}`);
  }
  const differs = 'Differs from the printed total: a remark on the document';
  expect(remarks).toEqual({
    'Occupational therapist': differs,
    'Senior practitioner': 'The rows add up',
    'Other allied health professional': 'The rows add up',
    'Non-regulated assessor': differs,
    'Allied health manager': 'The rows add up',
    Apprentice: 'The rows add up',
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
  expect(read('vacant')).toBeCloseTo(21.53 - 10.51 + 4, 8);
  expect(read('temporary')).toBeCloseTo(4 / (198.38 - 73.98 + 50), 8);
  expect(workbook.read('Checks!B4')).toBe('All checks pass');
});
