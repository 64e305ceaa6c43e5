import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import type { Answers } from '../../../src/cases/parts/caseDefinition';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { workforceDefinition } from '../../../src/cases/workforce/case';
import { OWN_COUNCIL } from '../../../src/cases/workforce/questions';
import { resultCell } from './support/results';
import { followed } from '../support/followed';
import { failing } from './support/failing';

jest.setTimeout(60_000);

const DEMAND = 'The demand is your own';
const JOINERS = 'Joiners and apprentices who start are your own';
const rutland = { council: 'Rutland County' };
const small = { weeklyReferrals: 21, urgentReferrals: 2, openingList: 80 };
const ours = (demand: number, joiners: number) =>
  `${demand} of 3 figures of demand and ${joiners} of 2 of joiners are the published example’s`;

const inputCell = (plan: WorkbookPlan, label: string, column = 'C') => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  const found = Object.keys(cells).find((one) => one.startsWith('A') && cells[one]!.value === label)!;
  return `Inputs!${column}${found.slice(1)}`;
};
const gapHeadline = (plan: WorkbookPlan, workbook: HeadlessWorkbook) => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Cover')!;
  const label = Object.keys(cells).find((one) =>
    String(cells[one]!.value).startsWith('Cost of closing the gap'),
  )!;
  return String(workbook.read(`Cover!C${label.slice(1)}`));
};

async function withWorkbook<T>(answers: Answers, use: (plan: WorkbookPlan, workbook: HeadlessWorkbook) => T) {
  const plan = workforceDefinition.build(answers);
  const workbook = await followed(plan);
  try {
    return await use(plan, workbook);
  } finally {
    workbook.dispose();
  }
}

test.each<[situation: string, answers: Answers, failed: string[], said: string]>([
  [
    'the example',
    {},
    [],
    '3 of 3 figures of demand and 2 of 2 of joiners are assumed for Nottinghamshire County',
  ],
  ['another council, nothing answered', rutland, [DEMAND, JOINERS], ours(3, 2)],
  ['another council, one answer', { ...rutland, openingList: 80 }, [DEMAND, JOINERS], ours(2, 2)],
  ['another council, its demand answered', { ...rutland, ...small }, [JOINERS], ours(0, 2)],
  [
    'another council, all answered',
    { ...rutland, ...small, joiners: 1, apprenticeIntake: 0 },
    [],
    'Demand and joiners are your own',
  ],
  [
    'another council, answers equal to the defaults',
    {
      ...rutland,
      weeklyReferrals: 350,
      urgentReferrals: 40,
      openingList: 1400,
      joiners: 24,
      apprenticeIntake: 2,
    },
    [],
    'Demand and joiners are your own',
  ],
])('%s: whose demand it is', async (_, answers, failed, said) => {
  await withWorkbook(answers, (plan, workbook) => {
    expect(failing(plan, workbook)).toEqual(failed);
    expect(workbook.read(resultCell('demand').replaceAll('$', ''))).toBe(said);
    expect(gapHeadline(plan, workbook)).toMatch(new RegExp(`^${said}\\. `));
  });
});

test('an establishment still to be typed inherits no demand in silence', async () => {
  await withWorkbook({ council: OWN_COUNCIL }, (plan, workbook) => {
    expect(failing(plan, workbook)).toEqual(expect.arrayContaining([DEMAND, JOINERS]));
  });
});

test('figures typed on the Inputs sheet are the person’s', async () => {
  await withWorkbook(rutland, async (plan, workbook) => {
    const type = async (label: string, typed: number, column?: string) => {
      workbook.set({ [inputCell(plan, label, column)]: typed });
      await workbook.calculate();
      return failing(plan, workbook);
    };
    await type('Referrals a week, urgent ones among them', 340);
    await type('Urgent and complex referrals a week', 41);
    // The central value is theirs as it is: they put a range of their own about it.
    expect(await type('People waiting at the start', 1390, 'B')).toEqual([JOINERS]);
    await type('Joiners a year, apprentices apart', 21);
    expect(await type('Apprentices who start each year', 1.5)).toEqual([]);
  });
});
