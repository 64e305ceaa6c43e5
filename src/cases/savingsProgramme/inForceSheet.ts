import {
  f,
  type Formula,
  type List,
  list,
  type Own,
  type Ref,
  sheet,
  type Sheet,
  table,
  type Table,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import { figures, inWords, titled } from '../parts/looks';
import { AFTER, type Calendar, type YearOrAfter } from './calendar';
import { type Benefit, benefits, lasting, units } from './choices';
import type { LinesList } from './linesSheet';
import type { Levers, LeversList } from './leversSheet';
import { IN_FORCE, leverKeys } from './sheets';

const { number, date, percent, oneDecimal } = formats;

type Term =
  | 'name'
  | 'isActive'
  | Benefit
  | 'isOnce'
  | 'isPounds'
  | 'lineName'
  | 'line'
  | 'group'
  | 'start'
  | 'first'
  | 'once'
  | 'firstMonths'
  | 'attrition'
  | 'rollout'
  | 'lag'
  | 'doubt';
type Lever = ReturnType<LeversList['in']>;
export type TermsList = List<Term>;
export type ForceTable = Table<string, YearOrAfter>;

export interface InForce {
  sheet: Sheet;
  terms: TermsList;
  /** The average share of a lever that is in force in each year. */
  force: ForceTable;
}

/** How many years after that of the first day a day is in, and one. */
const yearOf = (day: Formula | Ref, firstDay: Ref): Formula =>
  f`YEAR(${day})-IF(MONTH(${day})<MONTH(${firstDay}),1,0)-YEAR(${firstDay})+1`;

/** What formulas take of each row of Levers: numbers, and zero where a row does not count. */
function termsList(
  { levers, grades }: Levers,
  lines: LinesList,
  { firstDay }: Calendar,
  monthsInYear: Ref,
): TermsList {
  const own = (row: { index: number }) => levers.in(row);
  const column = (heading: string, format: string, of: (lever: Lever, r: Own<Term>) => Formula) => ({
    ...figures(heading, format, 13),
    of: (r: Own<Term>, row: { index: number }) => of(own(row), r),
  });
  const ifActive = (r: Own<Term>, then: Formula | Ref, otherwise: Formula | number = 0) =>
    f`IF(${r.isActive}=1,${then},${otherwise})`;
  const isOne = (heading: string, is: (lever: Lever) => Formula) =>
    column(`${heading} (1 is yes)`, number, (lever, r) => ifActive(r, f`IF(${is(lever)},1,0)`));
  const ofBenefit = (benefit: Benefit, heading: string) =>
    isOne(heading, (lever) => f`${lever.benefit}=${words(benefits[benefit])}`);
  return list<Term, string>('Levers worked out', { spare: 0 }, leverKeys, {
    name: {
      ...inWords('Lever', 52),
      of: (_r, row) => f`IF(${own(row).name}="","",${own(row).name})`,
    },
    isActive: column('Counts (1 is yes)', number, (lever) => f`IF(${lever.accepted}="OK",1,0)`),
    cash: ofBenefit('cash', 'Cash-releasing'),
    avoided: ofBenefit('avoided', 'Cost avoided'),
    capacity: ofBenefit('capacity', 'Capacity'),
    transfer: ofBenefit('transfer', 'Transfer or funding'),
    isOnce: isOne('One-off', (lever) => f`${lever.lasts}=${words(lasting.once)}`),
    isPounds: isOne('In pounds', (lever) => f`${lever.unit}=${words(units.pounds)}`),
    lineName: {
      ...inWords('Budget line', 24),
      of: (r, row) => ifActive(r, own(row).line, f`""`),
    },
    line: column('Row of its line (number)', number, (lever, r) =>
      ifActive(r, f`MATCH(${lever.line},${lines.column('name')},0)`),
    ),
    group: {
      ...inWords('Group, of cash-releasing levers', 13),
      of: (r, row) => f`IF(${r.cash}=1,IF(${own(row).group}="","",${own(row).group}),"")`,
    },
    start: column('Starts, or the first day', date, (lever, r) => ifActive(r, lever.start, f`${firstDay}`)),
    first: column('Year of its start (number)', number, (_lever, r) =>
      ifActive(r, yearOf(r.start, firstDay)),
    ),
    once: column('Year in which a one-off lands (number)', number, (_lever, r) =>
      ifActive(r, yearOf(f`EDATE(${r.start},${r.lag})`, firstDay)),
    ),
    firstMonths: column('Months of its first year (months)', number, (_lever, r) =>
      ifActive(r, f`${monthsInYear}-MOD(MONTH(${r.start})-MONTH(${firstDay}),${monthsInYear})`),
    ),
    attrition: column('Attrition used (% a year)', percent, (lever, r) =>
      ifActive(r, f`IF(${lever.lasts}=${words(lasting.attrition)},${lever.attrition},0)`),
    ),
    rollout: column('Roll-out used (months)', oneDecimal, (lever, r) => ifActive(r, f`N(${lever.rollout})`)),
    lag: column('Lag used (months)', oneDecimal, (lever, r) => ifActive(r, f`N(${lever.lag})`)),
    doubt: column('Share not expected (%)', percent, (lever, r) =>
      ifActive(
        r,
        f`1-INDEX(${grades.column('share')},MATCH(${lever.confidence},${grades.column('name')},0))`,
      ),
    ),
  });
}

function forceTable(terms: TermsList, calendar: Calendar): ForceTable {
  const row = (i: number) => (key: Term) => terms.at(key, i);
  return table<string, YearOrAfter>(
    'Share in force',
    {
      columns: [...calendar.room.years, AFTER],
      own: 'A$1',
      heading: {
        label: 'Share in force, on average over the year',
        of: (_r, { column }) => f`${calendar.label(column)}`,
      },
    },
    Object.fromEntries(
      leverKeys.map((key, i) => {
        const of = row(i);
        const profile = f`OT.SAVINGPROFILE(1,${of('start')},COLUMNS(${calendar.numbers}),${of('attrition')},0,${of('rollout')},${of('lag')})`;
        return [
          key,
          {
            label: f`${of('name')}`,
            unit: 'share',
            format: percent,
            of: (_r, { column }) => {
              const year = calendar.number(column);
              return f`IF(${of('isActive')}=0,0,IF(${of('isOnce')}=1,IF(${year}=${of('once')},1,0),IF(${year}<${of('first')},0,INDEX(${profile},${year}-${of('first')}+1+1,1+1))))`;
            },
          },
        ];
      }),
    ),
  );
}

/** When each lever counts, and how much of it. */
export function inForceSheet(
  levers: Levers,
  lines: LinesList,
  calendar: Calendar,
  monthsInYear: Ref,
): InForce {
  const terms = termsList(levers, lines, calendar, monthsInYear);
  const force = forceTable(terms, calendar);
  const title = titled(
    'In force: when each lever counts, and how much of it',
    'The share of each year in which a lever counts; a one-off counts whole.',
  );
  return {
    terms,
    force,
    sheet: sheet(IN_FORCE, [title, 1, calendar.lines, 1, force, 1, terms], {
      role: 'calculation',
      widths: [52, 20, ...Array.from({ length: 17 }, () => 14)],
      frozen: { columns: force.heading('label') },
      timelines: [calendar.lines.body, force.body],
      isProtected: true,
      print: { orientation: 'portrait' },
    }),
  };
}
