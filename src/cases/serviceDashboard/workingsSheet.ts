import { type Block, f, type Ref, rows, type Sheet, sheet, span, words } from '../../layout';
import { styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { type Bands, bandTable } from './bandTable';
import { type GroupTable, groupTable } from './groupTables';
import type { InputAt } from './inputs';
import { type GroupKind, groupKinds, type Lists } from './listsSheet';
import type { Months } from './monthsSheet';
import { type Outcomes, outcomeTable } from './outcomeTable';
import { type OrderTable, orderTable } from './orderTable';
import { type Profile, profileOf } from './profiles';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';
import { WORKINGS } from './sheets';
import { type Singles, singleFigures } from './singleFigures';
import { type Priorities, priorityKeys, type Scales } from './standards';
import { type Waits, waitsTable } from './waitsTable';

export interface Workings {
  sheet: Sheet;
  waits: Waits;
  /** The median wait of those first seen in the month of a number. */
  medians: {
    all: (month: Ref) => ReturnType<Profile['of']>;
    drawn: (month: Ref) => ReturnType<Profile['of']>;
  };
  /** How many of the priority that is drawn were first seen in it. */
  seenDrawn: (month: Ref) => ReturnType<Profile['of']>;
  groups: { readonly [P in GroupKind]: GroupTable };
  bands: Bands;
  outcomes: Outcomes;
  singles: Singles;
  order: OrderTable;
}

interface WorkingsOf {
  referrals: Referrals;
  row: RowByRow['column'];
  at: InputAt;
  lists: Lists;
  priorities: Priorities;
  scales: Scales;
  months: { count: number; lines: () => Months };
}

/** What the results and the months are made of, as it is, before any number is suppressed. */
export function workingsSheet(given: WorkingsOf): Workings {
  const { referrals, row, at, priorities, scales, months } = given;
  const { received, seen, closed } = referrals.column;
  const asAt = at('asAt').central;
  const order = orderTable(referrals);
  const singles = singleFigures({ referrals, row, at, months: months.lines, order });
  const state = { isEmpty: f`${singles.each.referrals}=0`, isRefused: f`${singles.each.refused}>0` };
  const byPriority = profileOf(
    'by priority',
    f`OT.WAITPROFILE(${received},${seen},${asAt},${row.priority},${priorities.standards},${closed})`,
    state,
    priorityKeys.length,
  );
  const waits = waitsTable({ row, priorities, profile: byPriority });
  const byMonth = profileOf(
    'by month first seen',
    f`OT.WAITPROFILE(${received},${seen},${asAt},${row.monthSeen})`,
    state,
    months.count + 1,
  );
  const drawnMonths = f`IF(${row.priority}="","",IF(${row.priority}=${at('drawn').central},${row.monthSeen},0))`;
  const byMonthDrawn = profileOf(
    'of the priority that is drawn, by month first seen',
    f`OT.WAITPROFILE(${received},${seen},${asAt},${drawnMonths})`,
    state,
    months.count + 1,
  );
  const bands = bandTable({ referrals, row, at, singles: singles.each });
  const outcomes = outcomeTable({ referrals, row, scales });
  const groups = {
    ethnicity: groupTable('ethnicity', { ...given, state }),
    ageBand: groupTable('ageBand', { ...given, state }),
    team: groupTable('team', { ...given, state }),
    source: groupTable('source', { ...given, state }),
  };
  const title = rows('Title of Workings', [
    styled('title', 'Workings'),
    styled(
      'subtitle',
      'Numbers as they are, before any is suppressed: for the team. OT.WAITPROFILE fills the tables of waits.',
    ),
  ]);
  const master = masterCheck();
  const part = (name: string, ...blocks: Block[]) => [
    1,
    rows(`Part ${name} of Workings`, [styled('section', name)]),
    ...blocks,
  ];
  const none = words('none');
  const median = (profile: Profile) => (month: Ref) => profile.of(month, 'medianOfSeen', none);
  return {
    waits,
    medians: { all: median(byMonth), drawn: median(byMonthDrawn) },
    seenDrawn: (month) => byMonthDrawn.of(month, 'seen', f`0`),
    groups,
    bands,
    outcomes,
    singles,
    order,
    sheet: sheet(
      WORKINGS,
      [
        title,
        master.rows,
        ...part('Priorities and their standards', priorities.list),
        ...part('Outcome scales', scales.list),
        ...part('Figures of the whole list', singles),
        ...part('Waits by priority', waits),
        ...part('The waiting list by age', bands),
        ...part('Outcomes, each scale by itself', outcomes),
        ...part('Dates the wrong way round', order),
        ...part('Waits by the number of the priority', byPriority.block),
        ...part('Waits by the number of the month in which people were first seen', byMonth.block),
        ...part('The same of the priority that the picture shows', byMonthDrawn.block),
        ...(Object.keys(groupKinds) as GroupKind[]).flatMap((kind) => {
          const { title: name, profile, list } = groups[kind];
          return part(`${name}: counts and waits`, list, profile.block);
        }),
      ],
      {
        role: 'calculation',
        widths: [54, 20, 18, 18, 18, 18, 18, 18, 18, 18],
        frozen: { rows: master.rows.at(0, 0) },
        timelines: [
          span(waits.all('referred'), waits.all('inTime')),
          span(bands.all('waiting'), bands.all('reviewOverdue')),
          span(outcomes.all('people'), outcomes.all('share')),
        ],
        highlights: master.highlights,
        isProtected: true,
        print: { orientation: 'landscape' },
      },
    ),
  };
}
