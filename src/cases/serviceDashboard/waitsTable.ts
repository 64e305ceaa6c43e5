import { type Content, f, type Table, table, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Profile, ProfileColumn } from './profiles';
import type { RowByRow } from './rowByRow';
import { type PriorityKey, priorityKeys, type Priorities } from './standards';

export const waitKeys = [...priorityKeys, 'all'] as const;
export type WaitKey = PriorityKey | 'all';
type Profiled = Exclude<ProfileColumn, 'group'>;
type WaitLine = 'code' | 'name' | 'standard' | Profiled | 'due' | 'inTime';
export type Waits = Table<WaitLine, WaitKey>;

/** What OT.WAITPROFILE calls its row for all. */
export const ALL = 'All';

interface WaitsOf {
  row: RowByRow['column'];
  priorities: Priorities;
  profile: Profile;
}

/** Waits by priority in the order of Inputs, from the table that OT.WAITPROFILE fills in the order of the list. */
export function waitsTable({ row, priorities, profile }: WaitsOf): Waits {
  const byKey = (of: (index: number) => Content, all: Content) =>
    Object.fromEntries(waitKeys.map((key, i) => [key, key === 'all' ? all : of(i)])) as {
      readonly [P in WaitKey]: Content;
    };
  const none = words('none');
  const people = { unit: 'people', format: formats.number };
  const days = { unit: 'days, or words', format: formats.oneDecimal, align: 'right' } as const;
  const share = { unit: 'share, or words', format: formats.percent, align: 'right' } as const;
  const profiled = (key: Profiled, label: string, look: typeof people | typeof days | typeof share) => ({
    label,
    ...look,
    of: (r: { code: Parameters<Profile['of']>[0] }) => profile.of(r.code, key, look === people ? f`0` : none),
  });
  return table<WaitLine, WaitKey>(
    'Waits by priority',
    {
      columns: waitKeys,
      heading: { label: 'Waits by priority', of: byKey((i) => `Priority ${i + 1}`, ALL) },
    },
    {
      code: {
        label: 'Number of the priority',
        unit: 'number',
        format: formats.general,
        of: byKey((i) => i + 1, ALL),
      },
      name: {
        label: 'Priority',
        unit: 'words',
        format: formats.text,
        of: byKey((i) => priorities.list.at('name', i), 'All'),
      },
      standard: {
        label: 'Standard',
        unit: 'days',
        format: formats.number,
        align: 'right',
        of: byKey((i) => priorities.list.at('days', i), 'own'),
      },
      referred: profiled('referred', 'Referred', people),
      seen: profiled('seen', 'Seen', people),
      closed: profiled('closed', 'Closed without being seen', people),
      waiting: profiled('waiting', 'Waiting', people),
      medianOfSeen: profiled('medianOfSeen', 'Median wait of those seen', days),
      medianOfAll: profiled('medianOfAll', 'Median wait, those still waiting counted', days),
      longest: profiled('longest', 'Longest wait so far', days),
      shareOfSeen: profiled('shareOfSeen', 'Share of those seen within the standard', share),
      share: profiled('share', 'Share within the standard, those still waiting counted', share),
      due: {
        label: 'Whose standard has passed',
        ...people,
        of: (r) =>
          f`IF(${r.code}=${words(ALL)},COUNT(${row.within}),COUNTIFS(${row.priority},${r.code},${row.within},">=0"))`,
      },
      inTime: {
        label: 'Of them seen within it',
        ...people,
        of: (r) =>
          f`IF(${r.code}=${words(ALL)},COUNTIF(${row.within},1),COUNTIFS(${row.priority},${r.code},${row.within},1))`,
      },
    },
  );
}
