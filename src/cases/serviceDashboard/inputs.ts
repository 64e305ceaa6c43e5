import { ILLUSTRATIVE_DAY } from './illustrative';
import { recordOf } from '../../evidence/library';
import { formats } from '../../plan/cells';
import type { InputPlace, Keyed, KeyedSection } from '../parts/inputs';
import { oneOf, otLead, startDate, whole, wholes, within } from '../parts/inputs/accepts';
import { assumed, type Owned, published } from '../parts/whose';

/** Evidence that the defaults rest on. */
export const URGENT_WAIT = 'wm26-wait-standard-urgent';
export const ROUTINE_WAIT = 'wm26-wait-standard-routine';
/** What every place that shows the two standards says of them. */
export const REGIONAL =
  'The 48 hours and 28 days are regional targets of WM-ADASS: neither statutory nor standards of the Royal College (RCOT).';

export const TEAM = 'The team';
export const OUTSIDE = 'Outside the team';

export const PRIORITIES = [1, 2, 3, 4] as const;
export const SCALES = [1, 2, 3, 4] as const;
export const EDGES = [1, 2, 3, 4, 5, 6] as const;
type Slot = (typeof PRIORITIES)[number];
type Edge = (typeof EDGES)[number];

export type InputKey =
  | 'asAt'
  | 'audience'
  | 'suppressUnder'
  | 'drawn'
  | `priority${Slot}`
  | `days${Slot}`
  | 'daysOther'
  | 'equipmentDays'
  | 'decisionMonths'
  | `edge${Edge}`
  | `scale${Slot}`
  | `better${Slot}`
  | `change${Slot}`;
export type InputAt = (key: InputKey) => InputPlace;

type Given = Omit<Keyed<InputKey>, 'owner' | 'whose' | 'source' | 'key'> &
  Partial<Owned> & { owner?: string };
const input = (key: InputKey, given: Given): Keyed<InputKey> => ({
  owner: otLead,
  ...assumed(),
  ...given,
  key,
});

const regional = (id: string, printed: string) =>
  published(
    `${recordOf(id).document}, 6.2: ${printed}. A regional target: neither statutory nor a standard of the Royal College.`,
  );

/** As the answers leave them: a priority without a name is not used. */
export interface Named {
  name: string;
  days: number;
  owned?: Owned;
  note?: string;
}

const priorities: readonly Named[] = [
  {
    name: 'Urgent',
    days: 2,
    owned: regional(URGENT_WAIT, '48 hours for urgent people'),
    note: 'Approximate: dates have no times, so 48 hours are “by the second day”.',
  },
  { name: 'Routine', days: 28, owned: regional(ROUTINE_WAIT, '28 days for routine people') },
  {
    name: 'Soon',
    days: 14,
    owned: assumed(
      'A standard of our own, between the two regional ones. Type yours, or leave the name blank.',
    ),
  },
  { name: '', days: 28 },
];

const scales: readonly { name: string; better: string; change: number; note: string }[] = [
  {
    name: 'COPM performance',
    better: 'Higher',
    change: 2,
    note: 'Canadian Occupational Performance Measure, 1 to 10. Two points are often called meaningful: agree it with the service.',
  },
  {
    name: 'Barthel Index',
    better: 'Higher',
    change: 10,
    note: 'Of 100. What change is meaningful depends on the people: agree it with the service.',
  },
  {
    name: 'Carer strain',
    better: 'Lower',
    change: 2,
    note: 'A scale on which a lower score is better. Put the name of your own over it, or leave it blank.',
  },
  { name: '', better: 'Higher', change: 1, note: 'Not used while its name is blank.' },
];

const edges = [4, 8, 12, 18, 26, 52];
const days = within(0, 730, 'Days from referral');

/** The inputs of the case, in the sections of the Inputs sheet. */
export const sections: readonly KeyedSection<InputKey>[] = [
  {
    title: 'The list and who will see it',
    inputs: [
      input('asAt', {
        label: 'Day on which the list was drawn',
        central: ILLUSTRATIVE_DAY,
        unit: 'date',
        format: formats.date,
        ...assumed(
          'The day of the illustrative list. Type the day of your extract: every month follows from it.',
        ),
        accepts: startDate,
        note: 'The last month shown is the month of this day; nothing after it counts as having happened.',
      }),
      input('audience', {
        label: 'Who will see the results',
        central: OUTSIDE,
        unit: 'choice',
        format: formats.text,
        ...assumed('The careful choice. Choose the team to see small numbers and stories.'),
        accepts: oneOf([OUTSIDE, TEAM]),
        note: 'Outside the team small numbers are suppressed and stories are not shown.',
      }),
      input('suppressUnder', {
        label: 'Numbers of people suppressed, under',
        central: 5,
        unit: 'people',
        format: formats.number,
        ...assumed('A usual rule for counts of people. Your information governance may ask for more.'),
        accepts: whole(1, 20, 'people'),
      }),
      input('drawn', {
        label: 'Priority that the picture of waits shows, by its number below',
        central: 2,
        unit: 'number of the priority',
        format: formats.number,
        ...assumed('The second: routine people.'),
        accepts: wholes(1, PRIORITIES.length, 'The number of a priority, 1 to 4.'),
      }),
    ],
  },
  {
    title: 'Priorities and the days within which people should be seen',
    inputs: [
      ...PRIORITIES.map((slot) =>
        input(`priority${slot}`, {
          label: `Name of priority ${slot}, as your list has it`,
          central: priorities[slot - 1]?.name ?? '',
          unit: 'words',
          format: formats.text,
          ...assumed('Type the words of your own list, or leave it blank: capitals do not matter.'),
          mayBeBlank: true,
          note: 'Blank, it is not used. A referral with any other word counts under “Other or not stated”.',
        }),
      ),
      ...PRIORITIES.map((slot) => {
        const { owned, note, days: central } = priorities[slot - 1] ?? { days: 28 };
        return input(`days${slot}`, {
          label: `Standard of priority ${slot}`,
          central,
          unit: 'days',
          format: formats.number,
          ...(owned ?? assumed('Not used while its priority has no name.')),
          ...(note !== undefined && { note }),
          accepts: days,
        });
      }),
      input('daysOther', {
        label: 'Standard of any other priority, and of none stated',
        central: 28,
        unit: 'days',
        format: formats.number,
        ...assumed('That of routine people.'),
        accepts: days,
      }),
    ],
  },
  {
    title: 'Equipment and adaptations',
    inputs: [
      input('equipmentDays', {
        label: 'Equipment should be delivered within',
        central: 7,
        unit: 'working days',
        format: formats.number,
        ...assumed('A usual target of community equipment contracts. Type that of yours.'),
        accepts: whole(0, 90, 'working days'),
        note: 'Working days after the order, without Saturdays, Sundays and the bank holidays on Lists.',
      }),
      input('decisionMonths', {
        label: 'A valid application for a grant should be decided within',
        central: 6,
        unit: 'months',
        format: formats.number,
        ...published(
          'Housing Grants, Construction and Regeneration Act 1996, section 34: a decision within six months of the application',
        ),
        accepts: whole(1, 24, 'months'),
      }),
    ],
  },
  {
    title: 'Bands of the waiting list by age',
    inputs: EDGES.map((edge) =>
      input(`edge${edge}`, {
        label: `Band ${edge} ends before`,
        central: edges[edge - 1] ?? 52,
        unit: 'weeks',
        format: formats.number,
        ...assumed('A usual band. Keep the six in rising order.'),
        accepts: whole(1, 520, 'weeks'),
        ...(edge === EDGES.length && {
          note: 'The last band is of those who have waited as long or longer.',
        }),
      }),
    ),
  },
  {
    title: 'Outcome scales: each by itself, never averaged with another',
    inputs: [
      ...SCALES.map((slot) =>
        input(`scale${slot}`, {
          label: `Name of scale ${slot}, as your list has it`,
          central: scales[slot - 1]?.name ?? '',
          unit: 'words',
          format: formats.text,
          ...assumed('Type the words of your own list, or leave it blank.'),
          mayBeBlank: true,
          note: scales[slot - 1]?.note ?? '',
        }),
      ),
      ...SCALES.map((slot) =>
        input(`better${slot}`, {
          label: `Which score is better on scale ${slot}`,
          central: scales[slot - 1]?.better ?? 'Higher',
          unit: 'choice',
          format: formats.text,
          accepts: oneOf(['Higher', 'Lower']),
        }),
      ),
      ...SCALES.map((slot) =>
        input(`change${slot}`, {
          label: `Meaningful change on scale ${slot}`,
          central: scales[slot - 1]?.change ?? 1,
          unit: 'points of the scale',
          format: formats.general,
          ...assumed('Our assumption until the service agrees its own.'),
          accepts: within(0.01, 1000, 'Points of the scale'),
        }),
      ),
    ],
  },
];
