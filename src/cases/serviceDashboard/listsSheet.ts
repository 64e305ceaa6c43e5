import { type Block, list, mapped, type Ref, rows, type Sheet, sheet } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { startDate, within } from '../parts/inputs/accepts';
import { masterCheck } from '../parts/checks';
import { LISTS } from './sheets';

/** The groups by which people are counted apart. */
export const groupKinds = {
  ethnicity: { title: 'Ethnic groups', column: 'ethnicity', room: 8 },
  ageBand: { title: 'Age bands', column: 'ageBand', room: 8 },
  team: { title: 'Teams', column: 'team', room: 8 },
  source: { title: 'Sources of referral', column: 'source', room: 8 },
} as const;
export type GroupKind = keyof typeof groupKinds;

interface StaffMonth {
  /** The first day of the month. */
  month: number;
  fte: number;
}

/** What the lists begin with. */
export interface ListsGiven {
  staff: readonly StaffMonth[];
  groups: { readonly [P in GroupKind]: readonly string[] };
  /** Where staff and groups come from. */
  source: string;
}

const STAFF_ROOM = 36;
const HOLIDAY_ROOM = 40;
const GOV_UK = 'GOV.UK, bank holidays in England and Wales';
const OURS = 'Our assumption: type the words of your own list.';

/** Bank holidays in England and Wales of 2024 to 2027, as Excel serial numbers. */
const HOLIDAYS = [
  ...[45_292, 45_380, 45_383, 45_418, 45_439, 45_530, 45_651, 45_652],
  ...[45_658, 45_765, 45_768, 45_782, 45_803, 45_894, 46_016, 46_017],
  ...[46_023, 46_115, 46_118, 46_146, 46_167, 46_265, 46_381, 46_384],
  ...[46_388, 46_472, 46_475, 46_510, 46_538, 46_629, 46_748, 46_749],
];

export interface Lists {
  sheet: Sheet;
  staff: { month: Ref; fte: Ref };
  holidays: Ref;
  /** The names of each kind of group, blank rows included, and one of them. */
  groups: { readonly [P in GroupKind]: { names: Ref; at(row: number): Ref } };
}

/** What a person types that is neither a setting nor a referral: staff by month, bank holidays, names of groups. */
export function listsSheet(given: ListsGiven): Lists {
  const staff = list(
    'Staff',
    { spare: STAFF_ROOM - given.staff.length, table: 'StaffByMonth' },
    given.staff,
    {
      month: {
        heading: { value: 'Month (its first day)', style: 'numberHeading', isWrapped: true },
        format: formats.month,
        of: (_r, { from }) => from?.month,
        accepts: startDate,
      },
      fte: {
        heading: { value: 'Staff who see people (FTE)', style: 'numberHeading', isWrapped: true },
        format: formats.twoDecimals,
        of: (_r, { from }) => from?.fte,
        accepts: within(0, 1000, 'Full-time equivalents'),
      },
      source: { heading: 'Source', format: formats.text, of: (_r, { from }) => from && given.source },
    },
  );
  const holidays = list(
    'Bank holidays',
    { spare: HOLIDAY_ROOM - HOLIDAYS.length, table: 'BankHolidays' },
    HOLIDAYS,
    {
      day: {
        heading: { value: 'Bank holiday', style: 'numberHeading' },
        format: formats.date,
        of: (_r, { from }) => from,
        accepts: startDate,
      },
      blank: {
        heading: { value: 'Name, if wanted', style: 'heading' },
        format: formats.text,
        of: () => undefined,
      },
      source: { heading: 'Source', format: formats.text, of: (_r, { from }) => from && GOV_UK },
    },
  );
  const groups = mapped(groupKinds, ({ title, room }, kind) =>
    list(title, { spare: room - given.groups[kind].length }, given.groups[kind], {
      name: { heading: title, format: formats.text, of: (_r, { from }) => from },
      blank: {
        heading: { value: 'What it is, if wanted', style: 'heading' },
        format: formats.text,
        of: () => undefined,
      },
      source: {
        heading: 'Source',
        format: formats.text,
        of: (_r, { from }) => from && (given.source || OURS),
      },
    }),
  );
  const title = rows('Title of Lists', [
    styled('title', 'Lists: staff, bank holidays and groups'),
    styled(
      'subtitle',
      'Type over the framed cells. A word of the table of referrals that is in none of these lists counts under “Other or not stated”.',
    ),
  ]);
  const master = masterCheck();
  const part = (name: string, body: Block) => [1, rows(`Part ${name}`, [styled('section', name)]), body];
  return {
    staff: { month: staff.column('month'), fte: staff.column('fte') },
    holidays: holidays.column('day'),
    groups: mapped(groups, (one) => ({ names: one.column('name'), at: (row) => one.at('name', row) })),
    sheet: sheet(
      LISTS,
      [
        title,
        master.rows,
        ...part('Staff by month', staff),
        ...part('Bank holidays', holidays),
        ...(Object.keys(groups) as GroupKind[]).flatMap((kind) => part(groupKinds[kind].title, groups[kind])),
      ],
      {
        role: 'inputs',
        widths: [34, 26, 70],
        frozen: { rows: master.rows.at(0, 0) },
        tables: [...staff.tables, ...holidays.tables],
        validations: [...staff.validations, ...holidays.validations],
        highlights: master.highlights,
        isProtected: true,
        print: { orientation: 'portrait' },
      },
    ),
  };
}
