import type { WrittenValue } from '../../../../src/embedded/headless';
import { scenarioNames } from '../../../../src/cases/parts/inputs';
import { at, input, inWeek, plain, zero } from './cells';
import { weeklyCell, yearsCell } from './places';
import { mixCell, resultCell } from './results';

type Break = [what: string, cells: Record<string, WrittenValue>, check: string];

const inScenario = scenarioNames.flatMap((scenario): Break[] => [
  [
    'a number over the list at the end',
    { [plain(weeklyCell(scenario, 'listAtEnd'))]: 12 },
    `Weeks, ${scenario} case: opening list + referrals − seen = list at the end`,
  ],
  [
    'a number over the list of one week',
    { [inWeek(scenario, 'list', 5)]: 50_000 },
    `Weeks, ${scenario} case: the list at the end is the opening list and what each week adds or takes`,
  ],
  [
    'more people seen than there is time for',
    { [inWeek(scenario, 'routineSeen', 5)]: 900 },
    `Weeks, ${scenario} case: no week uses more hours than there are`,
  ],
  [
    'more hours in one week',
    { [inWeek(scenario, 'hours', 5)]: 90_000 },
    `Weeks, ${scenario} case: the hours of every week are those of the effective FTE`,
  ],
  [
    'another time of a routine case',
    { [plain(weeklyCell(scenario, 'routineCase'))]: 20 },
    `Weeks, ${scenario} case: FTE that hold the list are those required in the first year`,
  ],
  [
    'a number over an opening',
    { [plain(yearsCell(scenario, 'opening', 3))]: 150 },
    `Years, ${scenario} case: every year opens as the last one closed`,
  ],
  [
    'a number over the leavers',
    { [plain(yearsCell(scenario, 'leavers', 2))]: 0 },
    `Years, ${scenario} case: staff at the end are those at the start and joiners, less the share that leaves`,
  ],
  [
    'a number over an intake that ends',
    { [plain(yearsCell(scenario, 'laterFinish', 4))]: 9 },
    `Years, ${scenario} case: apprentices who qualify are the share of those whose training ends`,
  ],
  [
    'a number over the apprentices in training',
    { [plain(yearsCell(scenario, 'inTraining', 5))]: 99 },
    `Years, ${scenario} case: apprentices in training are those at the start and who start, less those whose training ends`,
  ],
  [
    'apprentices left out of the staffing cost',
    { [plain(yearsCell(scenario, 'apprenticePay', 1))]: 0 },
    `Years, ${scenario} case: staffing cost of every year is that of posts and of every apprentice in training`,
  ],
  [
    'a number over the last year’s cases',
    { [plain(yearsCell(scenario, 'required', 5))]: 100 },
    `Years, ${scenario} case: FTE required in the last year is that of OT.FTEREQUIRED`,
  ],
]);

const inMix = ['A  Mix as assumed now', 'B  More delegation', 'C  More registered'].flatMap(
  (name, option): Break[] => [
    [
      'a number over the cost of a mix',
      { [plain(mixCell(option, 'cost-senior'))]: 1 },
      `Skill mix, ${name}: cost is that of its parts`,
    ],
    [
      'a number over a difference of FTE',
      { [plain(mixCell(option, 'partCaseload'))]: 0 },
      `Skill mix, ${name}: FTE needed is FTE required and the differences named`,
    ],
  ],
);

const blanks = (from: number, to: number) =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((row) =>
      ['C', 'F'].map((column) => [`Establishment!${column}${row}`, 0]),
    ),
  );

/** Of every role but apprentices; two of them. */
function posts(inPost: number[]): Record<string, WrittenValue> {
  return Object.fromEntries([
    ['Establishment!B22', 2],
    ...inPost.flatMap((fte, i) => [
      [`Establishment!B${17 + i}`, fte + 2],
      [`Establishment!C${17 + i}`, fte],
      [`Establishment!D${17 + i}`, fte],
      [`Establishment!E${17 + i}`, 0],
      [`Establishment!F${17 + i}`, 1],
    ]),
  ]);
}

/** What is typed over, and the check that then fails. */
export const breaks: Break[] = [
  ...inScenario,
  ...inMix,
  [
    'a role that is neither printed nor typed',
    { 'Region!E18': null, 'Region!E19': null, 'Region!E16': null, 'Region!E17': null },
    'Every role has its posts, filled and vacant, printed or typed',
  ],
  ['no posts in roles that take cases', { ...blanks(17, 20) }, 'There are posts in roles that take cases'],
  [
    'apprentices on Inputs alone',
    { [input('C', 'Apprentices in training at the start')]: 12 },
    'Apprentices at the start, on Inputs, are those of the Establishment sheet',
  ],
  [
    'apprentices typed as FTE alone',
    { 'Establishment!C22': 9 },
    'Apprentices typed as FTE are typed as a headcount too',
  ],
  [
    'shares of a tier that leave cases out',
    { [input('C', 'Option A: standard cases, senior practitioners')]: 0.9 },
    'Every option of the skill mix takes every case of the first year',
  ],
  [
    'a tier given out twice',
    { [input('C', 'Option A: standard cases, senior practitioners')]: 0.9 },
    'No tier is given out more than once',
  ],
  [
    'every post typed over, and the demand left as it was',
    posts([20, 4, 1, 12, 3]),
    'The demand is your own',
  ],
  [
    'every post typed over, and the joiners left as they were',
    posts([20, 4, 1, 12, 3]),
    'Joiners and apprentices who start are your own',
  ],
  [
    'no referrals and nobody waiting',
    zero('Referrals a week, urgent ones among them', 'People waiting at the start'),
    'There is demand',
  ],
  [
    'no referrals and nobody waiting in the low case alone',
    {
      [input('D', 'Referrals a week, urgent ones among them')]: 0,
      [input('D', 'People waiting at the start')]: 0,
    },
    'There is demand',
  ],
  [
    'a headcount of 3 beside 7.2 FTE',
    { 'Establishment!B18': 3, 'Establishment!C18': 7.2, 'Establishment!D18': 7.2, 'Establishment!E18': 0 },
    'Those in post are at most the headcount, role by role',
  ],
  [
    'FTE typed above the headcount that is printed',
    { 'Establishment!C17': 94, 'Establishment!D17': 94, 'Establishment!E17': 0 },
    'Those in post are at most the headcount, role by role',
  ],
  [
    'a headcount typed under the FTE that are printed',
    { 'Establishment!B17': 73 },
    'Those in post are at most the headcount, role by role',
  ],
  [
    'permanent staff typed alone',
    { 'Establishment!D17': 10 },
    'Permanent and temporary make up those in post, role by role',
  ],
  [
    'an establishment that does not add up',
    { 'Establishment!G26': 1 },
    'Establishment by role adds up to in post and vacant posts in all',
  ],
  [
    'a published row changed',
    { 'Region!E16': 70 },
    'Those in post as printed are those of the Evidence sheet',
  ],
  [
    'a published figure changed',
    { 'Evidence!D5': 94 },
    'Published figures on Evidence are those of the library',
  ],
  [
    'low above central',
    { [input('B', 'People waiting at the start')]: 5000 },
    'Low is not above central, nor central above high, in any input',
  ],
  [
    'more urgent referrals than referrals',
    { [input('D', 'Urgent and complex referrals a week')]: 5000 },
    'Urgent referrals are no more than all referrals, in every case',
  ],
  [
    'text for a number',
    { [input('C', 'Value of one case')]: 'many' },
    'Every input that must be a number is one, within what it accepts',
  ],
  [
    'an input left empty',
    { [input('C', 'People waiting at the start')]: null },
    'Every input that must be a number is one, within what it accepts',
  ],
  [
    'a year that begins in May',
    { [input('C', 'First day of the first year shown')]: 46508 },
    'The years begin on 1 April',
  ],
  [
    'pay of a year after the first year shown',
    { [input('C', 'First day of the first year shown')]: 45748 },
    'The pay is of no later year than the first year shown',
  ],
  [
    'a row of further costs that is only begun',
    { [at('Inputs', 'A', 'Further cost or benefit', 1)]: 'Licence' },
    'Every further line that is begun is complete, and starts within the years shown',
  ],
  [
    'a number over a sum of further lines',
    { [at('More lines', 'D', 'Further costs, every year')]: 5 },
    'Further lines by kind add up to their net cash, every year',
  ],
  [
    'a number over a movement of the plan',
    { [at('MTFS', 'E', 'Further costs')]: 7 },
    'MTFS: cumulative movements are the net revenue cash of each year against the base, by the case’s own route',
  ],
  [
    'a number over a total so far of the plan',
    { [at('MTFS', 'E', 'In all, so far')]: 9 },
    'MTFS: the lines of the budget add up to the total, every year',
  ],
  [
    'more than all of the one-off cost from a reserve',
    { [input('C', 'One-off cost met from a reserve')]: 1.5 },
    'MTFS: no more than all of the one-off cost is met from reserves, grants and receipts',
  ],
  [
    'a number over the pressure of a year',
    { [at('Cash by year', 'E', 'Central case', 3)]: 123_456 },
    'Cash by year: the pressure of business as usual is the staffing cost of every year less that of now',
  ],
  ['a result that is an error', { [plain(resultCell('costInPost'))]: '=1/0' }, 'No result shows an error'],
];
