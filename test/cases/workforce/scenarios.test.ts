import { isCellError } from '../../../src/host/spreadsheet';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { waitingList } from '../../../src/model/waitingList';
import { scenarioNames } from '../../../src/cases/parts/inputs';
import { workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs, type WorkforceInputs } from '../../../src/cases/workforce/inputs';
import { WEEKS } from '../../../src/cases/workforce/sheets';
import { followed } from '../support/followed';
import { failing } from './support/failing';
import { expectedPurposes, expectedWeeks, expectedYears, type ExpectedWeek } from './support/expected';
import { situation } from './support/situation';
import { inWeek, type WeekKey, weeklyCell, type WeeklyItem, type YearKey, yearsCell } from './support/places';
import { ofToday } from '../../support/long';

const inputs = (values: WorkforceInputs['values'], council: string | null = exampleInputs.council) => ({
  ...exampleInputs,
  council,
  values,
});

const YEARS = 5;

/** The checks that an establishment fails until it is typed. */
const BLANK = [
  'Every role has its posts, filled and vacant, printed or typed',
  'There are posts in roles that take cases',
];

/** The checks that another council fails until it gives figures of its own size. */
const OF_EXAMPLE = ['The demand is your own', 'Joiners and apprentices who start are your own'];

const situations: [string, WorkforceInputs, string[]?][] = [
  ['the published example', exampleInputs],
  [
    'capacity below referrals, so that urgent people wait',
    inputs({ weeklyReferrals: 2000, urgentReferrals: 900 }),
  ],
  ['a list that is cleared to zero', inputs({ weeklyReferrals: 200, openingList: 300 })],
  ['no urgent referrals', inputs({ urgentReferrals: 0 })],
  [
    'nobody leaves, so that posts fill up',
    inputs({ leaverRate: 0, joiners: { low: 5, central: 15, high: 40 } }),
  ],
  [
    'everybody leaves every year and nobody joins',
    inputs({ leaverRate: 1, joiners: 0, apprenticesNow: 0, apprenticeIntake: 0 }),
    ['Apprentices at the start, on Inputs, are those of the Establishment sheet'],
  ],
  ['every apprentice drops out', inputs({ completionShare: 0 })],
  [
    'long apprenticeships and a large intake',
    inputs({ trainingYears: 1, apprenticeIntake: { low: 4, central: 8, high: 12 } }),
  ],
  [
    'referrals and capacity that vary more',
    inputs({ 'variation-referrals': 1.1, 'variation-capacity': 1.2, targetFactor: 3, targetWeeks: 12 }),
  ],
  ['tiers that grow apart', inputs({ growthComplex: 0.1, growthStandard: -0.05, growthEquipment: 0 })],
  ['no referrals at all', inputs({ weeklyReferrals: 0, urgentReferrals: 0, openingList: 100 })],
  ['a small council', inputs({}, 'Rutland County'), OF_EXAMPLE],
  ['a council of the West Midlands', inputs({}, 'Coventry City Council'), OF_EXAMPLE],
  [
    'a council with roles that were not printed',
    inputs({}, 'City of Wolverhampton'),
    [...BLANK.slice(0, 1), ...OF_EXAMPLE],
  ],
  ['an establishment still to be typed', inputs({}, null), [...BLANK, ...OF_EXAMPLE]],
  [
    'apprentices who take cases, and some who hold a post',
    inputs({ caseloadApprentice: 0.3, supernumerary: 0.5, apprenticeFte: 0.8, levyShare: 0.5 }),
  ],
  ['a list of zero with demand above capacity', inputs({ openingList: 0, weeklyReferrals: 420 })],
  ['urgent cases alone take all the time', inputs({ urgentReferrals: 350, weeklyReferrals: 350 })],
  [
    'an establishment still to be typed, and nobody to come',
    inputs({ apprenticesNow: 0, apprenticeIntake: 0, joiners: 0 }, null),
    [...BLANK, OF_EXAMPLE[0]!],
  ],
];

describe.each(ofToday('Workforces worked out', situations, 7, ([name]) => name))(
  '%s',
  (_, given, toBeTyped = []) => {
    const plan = workforceScenario(given);
    let workbook: HeadlessWorkbook;
    const read = (reference: string) => workbook.read(reference.replaceAll('$', ''));

    beforeAll(async () => {
      workbook = await followed(plan);
    }, 60_000);
    afterAll(() => workbook.dispose());

    test.each(scenarioNames)('the %s case has the staff and demand that the definitions give', (scenario) => {
      expectedYears(situation(given, scenario), YEARS).forEach((expected, year) => {
        const cell = (key: YearKey) => read(yearsCell(scenario, key, year + 1));
        expect(cell('cases')).toBeCloseTo(expected.cases, 6);
        expect(cell('required')).toBeCloseTo(expected.required, 8);
        expect(cell('closing')).toBeCloseTo(expected.closing, 8);
        expect(cell('effective')).toBeCloseTo(expected.effective, 8);
        expect(cell('inTraining')).toBeCloseTo(expected.inTraining, 8);
        expect(cell('apprenticesPaid')).toBeCloseTo(expected.trainingPaid, 8);
        expect(cell('paid')).toBeCloseTo(expected.paid, 8);
        expect(cell('caseHours')).toBeCloseTo(expected.hours, 6);
        expect(cell('routineHours')).toBeCloseTo(expected.routineHours, 8);
        if (expected.temporaryShare === null) expect(cell('temporaryShare')).toBe('nobody in post');
        else expect(cell('temporaryShare')).toBeCloseTo(expected.temporaryShare, 8);
      });
    });

    test.each(scenarioNames)('the %s case has the waiting list that the definitions give', (scenario) => {
      const s = situation(given, scenario);
      const { hours, routineHours } = expectedYears(s, 1)[0]!;
      const weeks = expectedWeeks(s, hours, routineHours, WEEKS);
      weeks.forEach((expected, n) => {
        const cell = (key: WeekKey) => read(inWeek(scenario, key, n + 1));
        expect(cell('list')).toBeCloseTo(expected.list, 6);
        if (expected.wait === null) expect(cell('wait')).toBe('not applicable');
        else expect(cell('wait')).toBeCloseTo(expected.wait, 6);
        expect(cell('within')).toBe(expected.within);
        expect(cell('hoursUsed')).toBeCloseTo(expected.hoursUsed, 6);
        expect(expected.hoursUsed).toBeLessThanOrEqual(hours + 1e-9);
        expect(cell('urgentWithin')).toBe(
          expected.areUrgentSeen ? (s.urgentReferrals > 0 ? 'Yes' : 'None came') : 'No',
        );
      });
      expect(read(weeklyCell(scenario, 'withinFrom'))).toBe(whenWithin(weeks));
      for (const [key, fte] of Object.entries(expectedPurposes(s, routineHours)))
        expect([key, read(weeklyCell(scenario, key as WeeklyItem))]).toEqual([key, expect.closeTo(fte, 8)]);
      const there = read(weeklyCell(scenario, 'weeksToClear')) as string;
      expect(/^Nobody waits/.test(there)).toBe(weeks[WEEKS - 1]!.list === 0);
    });

    test.each(scenarioNames)('the weeks of the %s case are those of OT.WAITINGLIST', (scenario) => {
      const item = (key: WeeklyItem) => read(weeklyCell(scenario, key)) as number;
      const rows = waitingList({
        openingList: item('openingList'),
        weeklyReferrals: item('referrals'),
        weeklyCapacity: item('hours') / item('routineCase'),
        weeks: WEEKS,
        urgentReferrals: item('urgent'),
        urgentWeight: item('urgentCase') / item('routineCase'),
        targetWeeks: item('targetWeeks'),
        factor: item('targetFactor'),
      });
      const { listAtEnd, expectedWait } = rows[WEEKS - 1]!;
      expect(item('listAtEnd')).toBeCloseTo(listAtEnd, 6);
      if (expectedWait === null) expect(item('waitAtEnd')).toBe('not applicable');
      else expect(item('waitAtEnd')).toBeCloseTo(expectedWait, 6);
    });

    test('no cell shows an error, and every check passes', () => {
      const errors = plan.sheets.flatMap(({ name, cells }) =>
        Object.keys(cells).flatMap((address) => {
          const value = workbook.read(`'${name}'!${address}`);
          return isCellError(value) ? [`${name}!${address} shows ${value.error}: ${value.message}`] : [];
        }),
      );
      expect(errors).toEqual([]);
      expect(failing(plan, workbook)).toEqual(toBeTyped);
    });
  },
);

function whenWithin(weeks: ExpectedWeek[]): string {
  const last = weeks[weeks.length - 1]!.within;
  if (last === 'No') return 'Not within the weeks shown';
  const isOther = ({ within }: ExpectedWeek) => (last === 'Yes' ? within !== 'Yes' : within === 'No');
  const from = weeks.map(isOther).lastIndexOf(true) + 2;
  const when = from === 1 ? 'in every week shown' : `from week ${from}`;
  return last === 'Yes' ? `Yes, ${when}` : `At risk ${when}: kept only if people are seen strictly in turn`;
}
