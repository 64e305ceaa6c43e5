import { f, type Formula, join, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import type { EvidenceOnSheet } from '../parts/evidence';
import type { Inputs } from '../parts/inputs';
import type { Equity } from './equitySheet';
import { EDGES, type InputKey, OUTSIDE } from './inputs';
import { type GroupKind, groupKinds, type Lists } from './listsSheet';
import type { MonthsSheet } from './monthsSheet';
import { columnsOf } from './referralColumns';
import type { Referrals } from './referralsSheet';
import type { Results } from './resultsSheet';
import type { RowByRow } from './rowByRow';
import { type Priorities, priorityKeys, type Scales, UNUSED } from './standards';
import { suppressionOf } from './suppression';
import type { Workings } from './workingsSheet';

interface ChecksOf {
  inputs: Inputs<InputKey>;
  evidence: EvidenceOnSheet;
  referrals: Referrals;
  row: RowByRow['column'];
  lists: Lists;
  priorities: Priorities;
  scales: Scales;
  workings: Workings;
  months: MonthsSheet;
  results: Results;
  equity: Equity;
}

const inPeople = { unit: 'people', format: formats.number };
const inRows = { unit: 'rows', format: formats.number };
const both = (of: readonly Formula[]) => join(of, '+');
const off = (one: Ref | Formula, other: Ref | Formula) => f`ABS(${one}-${other})`;
const kinds = Object.keys(groupKinds) as GroupKind[];

/** What must hold for the dashboard to be relied on. */
export const dashboardChecks = (of: ChecksOf): Check[] => [
  of.inputs.isComplete,
  of.evidence.isAsInLibrary,
  ...checksOfList(of),
  ...checksOfFigures(of),
  ...checksOfSettings(of),
];

/** The table of referrals: what is missing, the wrong way round or in words that Inputs does not have. */
function checksOfList({ referrals, row, workings, months, priorities, inputs, lists }: ChecksOf): Check[] {
  const of = referrals.column;
  const asAt = inputs.at('asAt').central;
  const dates = columnsOf('date').map((key) => f`COUNTA(${of[key]})-COUNT(${of[key]})`);
  const answers = columnsOf('yesNo').map(
    (key) => f`COUNTA(${of[key]})-COUNTIF(${of[key]},"Yes")-COUNTIF(${of[key]},"No")`,
  );
  const numbers = columnsOf('number').map((key) => f`COUNTA(${of[key]})-COUNT(${of[key]})`);
  const { lines } = months;
  return [
    {
      what: 'There are referrals in the list',
      why: 'Referrals: paste your extract under the headings.',
      difference: f`IF(COUNT(${of.received})=0,1,0)`,
      ...inRows,
    },
    {
      what: 'Every referral has the day on which it was received',
      why: 'Referrals: a row with a reference or a date has no day received, and is left out of every figure.',
      difference: f`SUMPRODUCT((${of.received}="")*((${of.reference}<>"")+(${of.seen}<>"")+(${of.closed}<>"")>0))`,
      ...inRows,
    },
    {
      what: 'Every date is a date, not words',
      why: 'Referrals: look for dates that are words, to the left of their cell.',
      difference: both(dates),
      ...inRows,
    },
    {
      what: 'Scores and hours are numbers',
      why: 'Referrals: look for words among the scores and the hours.',
      difference: both(numbers),
      ...inRows,
    },
    {
      what: 'Columns of yes and no hold nothing else',
      why: 'Referrals: type Yes or No, or leave it blank.',
      difference: both(answers),
      ...inRows,
    },
    {
      what: 'Nothing was received after the day of the list',
      why: 'Inputs: is the day of the list right? Else a day received is wrong.',
      difference: f`COUNTIF(${of.received},">="&${asAt}+1)`,
      ...inRows,
    },
    {
      what: 'No date is before one that it must follow',
      why: 'Workings: “Dates the wrong way round” says which.',
      difference: f`SUM(${workings.order.column('count')})`,
      ...inRows,
    },
    {
      what: 'Every priority is one that Inputs names',
      why: 'Inputs: name each priority as the list has it. Any other, and a blank, counts under “Other or not stated”.',
      difference: f`COUNTIF(${row.priority},${priorities.other})`,
      ...inRows,
    },
    {
      what: 'Every person scored before and after has a scale that Inputs names',
      why: 'Inputs: name each scale as the list has it; scores of no scale are left out.',
      difference: f`COUNTIFS(${of.before},">=-1000",${of.after},">=-1000")-COUNT(${row.change})`,
      ...inRows,
    },
    {
      what: 'No month shown is without a referral',
      why: 'Is a month missing from the extract? Months has referrals by month.',
      difference: f`COUNTIF(${lines.all('received')},0)`,
      unit: 'months',
      format: formats.number,
    },
    {
      what: 'Every month shown has staff',
      why: 'Lists: type the FTE of each month, with the first day of the month beside it.',
      difference: f`COUNTIF(${lines.all('fte')},0)`,
      unit: 'months',
      format: formats.number,
    },
    {
      what: 'The bank holidays reach the year of the list',
      why: 'Lists: type the bank holidays of the year of the list. Working days rest on them.',
      difference: f`IF(COUNTIFS(${lists.holidays},">="&DATE(YEAR(${asAt}),1,1),${lists.holidays},"<"&DATE(YEAR(${asAt})+1,1,1))=0,1,0)`,
      unit: 'years',
      format: formats.number,
    },
    {
      what: 'The table is not full',
      why: 'The last row is filled, so that rows may be missing. Build the dashboard with more room.',
      difference: f`COUNT(INDEX(${of.received},ROWS(${of.received})))`,
      ...inRows,
    },
  ];
}

/** The same figure by two routes. */
function checksOfFigures({ referrals, row, workings, months, results, equity, inputs }: ChecksOf): Check[] {
  const { received } = referrals.column;
  const { waits, bands, singles, groups } = workings;
  const { lines } = months;
  const all = (key: Parameters<typeof waits.at>[0]) => waits.at(key, ALL_KEY);
  const counted = f`COUNT(${received})`;
  const from = (key: Parameters<typeof lines.all>[0], first: string, last: string) =>
    span(lines.at(key, first), lines.at(key, last));
  const later = (key: Parameters<typeof lines.all>[0]) => from(key, 'm2', months.last);
  const earlier = from('waiting', 'm1', months.before);
  const shareByRows = f`${singles.each.inTime}/${singles.each.due}`;
  const hide = suppressionOf(inputs.at);
  const small = (cells: Ref) => f`COUNTIFS(${cells},">0",${cells},"<"&${hide.least})`;
  const shown: Ref[] = [
    span(results.waits.at('referred', 'p1'), results.waits.at('waiting', ALL_KEY)),
    results.bands.all('waiting'),
    span(results.outcomes.at('improved', 's1'), results.outcomes.at('worse', 's4')),
    ...kinds.map((kind) => span(equity.shown[kind].at('referred', 0), lastOf(equity, kind))),
  ];
  return [
    {
      what: 'Referrals by priority add up to those in the table',
      why: 'OT.WAITPROFILE on Workings against the count of days received.',
      difference: f`SUM(${span(waits.at('referred', 'p1'), waits.at('referred', 'other'))})-${counted}`,
      ...inPeople,
    },
    {
      what: 'People waiting are the list as it is rebuilt at the end of the last month',
      why: 'OT.WAITPROFILE on Workings against the dates counted on Months.',
      difference: f`${all('waiting')}-${lines.at('waiting', months.last)}`,
      ...inPeople,
    },
    {
      what: 'The list by age adds up to those waiting',
      why: 'Inputs: the ends of the bands must rise. Workings has the bands.',
      difference: f`SUM(${bands.all('waiting')})-${all('waiting')}`,
      ...inPeople,
    },
    {
      what: 'Each month’s list is the one before, more those referred, less those seen or closed',
      why: 'Months: a row of it was typed over, or dates have words among them.',
      difference: f`SUMPRODUCT(ABS(${later('waiting')}-${earlier}-${later('received')}+${later('seen')}+${later('closedUnseen')}))`,
      ...inPeople,
    },
    {
      what: 'Open each month are those waiting and those seen',
      why: 'Months: a row of it was typed over.',
      difference: f`SUMPRODUCT(ABS(${lines.all('open')}-${lines.all('waiting')}-${lines.all('caseload')}))`,
      ...inPeople,
    },
    {
      what: 'By month, those whose standard has passed add up over the priorities',
      why: 'Months: a row of it was typed over.',
      difference: f`SUMPRODUCT(ABS(${lines.all('due')}-${join(
        priorityKeys.map((key) => lines.all(`due-${key}`)),
        '-',
      )}))`,
      ...inPeople,
    },
    {
      what: 'The share within the standard is the same row by row',
      why: 'OT.WAITPROFILE on Workings against Row by row.',
      difference: f`IF(${singles.each.due}=0,0,${all('share')}-${shareByRows})`,
      unit: 'share',
      format: formats.factor,
    },
    {
      what: 'The median wait of those seen is the same row by row',
      why: 'OT.WAITPROFILE on Workings against Row by row.',
      difference: f`IF(COUNT(${row.wait})=0,0,${all('medianOfSeen')}-MEDIAN(${row.wait}))`,
      unit: 'days',
      format: formats.oneDecimal,
    },
    {
      what: 'Referrals by ethnic group, age band, team and source each add up',
      why: 'Lists: is a name there twice? Workings has the counts.',
      difference: both(kinds.map((kind) => off(f`SUM(${groups[kind].list.column('referred')})`, counted))),
      ...inPeople,
    },
    {
      what: 'No small number is shown outside the team',
      why: 'Results, Equity: a cell was typed over. Inputs says who will see them and what is small.',
      difference: both(shown.map(small)),
      unit: 'cells',
      format: formats.number,
      isCompared: f`${inputs.at('audience').central}=${words(OUTSIDE)}`,
    },
  ];
}

const ALL_KEY = 'all';
const lastOf = ({ shown }: Equity, kind: GroupKind) => shown[kind].at('waiting', groupKinds[kind].room);

/** Settings that contradict one another. */
function checksOfSettings({ inputs, priorities, scales }: ChecksOf): Check[] {
  const { at } = inputs;
  const last = EDGES.length;
  const rising = f`SUMPRODUCT((${span(at('edge2').central, at(`edge${last}`).central)}<=${span(at('edge1').central, at('edge5').central)})*1)`;
  const twice = (names: Ref) => f`SUMPRODUCT((${names}<>${words(UNUSED)})*(COUNTIF(${names},${names})>1))`;
  return [
    {
      what: 'The bands of the list by age rise',
      why: 'Inputs: each band must end later than the one before.',
      difference: rising,
      unit: 'bands',
      format: formats.number,
    },
    {
      what: 'No priority and no scale is named twice',
      why: 'Inputs: a name that is there twice counts under the first alone.',
      difference: f`${twice(priorities.names)}+${twice(scales.names)}`,
      unit: 'names',
      format: formats.number,
    },
  ];
}
