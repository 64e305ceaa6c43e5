import { f, type Formula, list, type List, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import { type GroupKind, groupKinds, type Lists } from './listsSheet';
import { type ListState, type Profile, profileOf } from './profiles';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';
import { OTHER } from './standards';

type GroupColumn = 'name' | 'referred' | 'seen' | 'waiting' | 'median' | 'due' | 'inTime';

/** People by group, as they are, before any number is suppressed. */
export interface GroupTable {
  title: string;
  profile: Profile;
  list: List<GroupColumn>;
  /** Rows of the table, of which the last is of every other word. */
  count: number;
}

interface GroupsOf {
  referrals: Referrals;
  row: RowByRow['column'];
  at: InputAt;
  lists: Lists;
  state: ListState;
}

const NOT_REACHED = words('none');

export function groupTable(kind: GroupKind, { referrals, row, at, lists, state }: GroupsOf): GroupTable {
  const { title, column, room } = groupKinds[kind];
  const { received, seen, closed } = referrals.column;
  const own = referrals.column[column];
  const { names } = lists.groups[kind];
  const cleaned = f`IF(${received}="","",IF(${own}="",${words(OTHER)},IF(ISNUMBER(MATCH(${own},${names},0)),${own},${words(OTHER)})))`;
  const profile = profileOf(
    title,
    f`OT.WAITPROFILE(${received},${seen},${at('asAt').central},${cleaned},,${closed})`,
    state,
    room + 1,
  );
  const ifNamed = (name: Ref, formula: Formula) => f`IF(${name}="","",${formula})`;
  const profiled = (key: 'referred' | 'seen' | 'waiting') => (r: { name: Ref }) =>
    ifNamed(r.name, profile.of(r.name, key, f`0`));
  /** In time, of one group; of every other word, what is left of all. */
  const timely =
    (key: 'due' | 'inTime', criterion: Formula) =>
    (r: { name: Ref }, { index }: { index: number }) => {
      const all = f`COUNTIF(${row.within},${criterion})`;
      if (index < room) return ifNamed(r.name, f`COUNTIFS(${own},"="&${r.name},${row.within},${criterion})`);
      return f`${all}-SUM(${span(made.at(key, 0), made.at(key, room - 1))})`;
    };
  const number = { format: formats.number, style: 'calculation' } as const;
  const made: List<GroupColumn> = list<GroupColumn, number>(
    `By ${title}`,
    { spare: 0 },
    Array.from({ length: room + 1 }, (_, i) => i),
    {
      name: {
        heading: { value: title, style: 'heading' },
        format: formats.text,
        style: 'calculation',
        of: (_r, { index }) => {
          if (index === room) return OTHER;
          const typed = lists.groups[kind].at(index);
          return f`IF(${typed}="","",${typed})`;
        },
      },
      referred: {
        heading: { value: 'Referred (people)', style: 'numberHeading' },
        ...number,
        of: profiled('referred'),
      },
      seen: { heading: { value: 'Seen (people)', style: 'numberHeading' }, ...number, of: profiled('seen') },
      waiting: {
        heading: { value: 'Waiting (people)', style: 'numberHeading' },
        ...number,
        of: profiled('waiting'),
      },
      median: {
        heading: { value: 'Median, those waiting counted (days)', style: 'numberHeading', isWrapped: true },
        format: formats.oneDecimal,
        style: 'calculation',
        of: (r) => ifNamed(r.name, profile.of(r.name, 'medianOfAll', NOT_REACHED)),
      },
      due: {
        heading: { value: 'Standard has passed (people)', style: 'numberHeading', isWrapped: true },
        ...number,
        of: timely('due', f`">=0"`),
      },
      inTime: {
        heading: { value: 'Of them in time (people)', style: 'numberHeading', isWrapped: true },
        ...number,
        of: timely('inTime', f`1`),
      },
    },
  );
  return { title, profile, list: made, count: room + 1 };
}
