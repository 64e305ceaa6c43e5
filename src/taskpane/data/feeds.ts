import { formats } from '../../plan/cells';
import type { KindId } from '../../extracts/kinds/kind';
import { fillsReferrals, REFERRAL_ROWS } from './referralRows';

/** An input of a case that a figure of an extract can fill. */
export interface Feed {
  /** Of the case definition. */
  case: string;
  kind: KindId;
  /** Of the extract. */
  figure: string;
  /** The words of the input on the Inputs sheet of the case. */
  input: string;
  /** How the case shows the input: a figure worked out has more decimals than a person types. */
  format: string;
  /** What a person should weigh before they take it; such a feed is offered and not chosen. */
  caution?: string;
  /** What is to be known of it where it is chosen. */
  note?: string;
  /** What the input is of the figure; the figure itself where it is left out. */
  of?: (figure: string, central: (input: string) => string) => string;
}

const VISITS = 'Double-handed visits, each that converts';
/** Hours a week of one package as minutes of each of its visits, for each carer. */
const minutesEach =
  (carers: number) =>
  (hours: string, central: (input: string) => string): string =>
    `IF(${central(VISITS)}=0,0,${hours}*60/(${carers}*${central(VISITS)}))`;
const SPREAD =
  'All hours of a package that was reduced, spread over its visits: each that converts then releases the hours that the extract shows. Packages that grew are not taken off.';

const RATE = 'Hourly rate paid for home care';
const LOST = 'Lost income: client contributions, share';
const OF_ALL =
  'Of all packages, also those that keep their carers or grew, while the case uses it for those that end with one carer.';
const EXTRACT_GROSS = 'Gross full-year effect by your own extract';
const SAME_RECORD =
  'It comes from the rows that fill the table of providers, so its check finds a provider left out, and neither a wrong period nor missing rows. Type the hours of contracts or payments instead, where you have them.';

/** Which figures of an extract fill which inputs. Of several for one input, the first whose figure is there. */
export const feeds: readonly Feed[] = [
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'double',
    input: 'Packages to review',
    format: formats.number,
  },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'count',
    input: 'Packages to review',
    format: formats.number,
  },
  { case: 'care-review', kind: 'packages', figure: 'rateToOne', input: RATE, format: formats.poundsAndPence },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'rateReduced',
    input: RATE,
    format: formats.poundsAndPence,
  },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'rate',
    input: RATE,
    format: formats.poundsAndPence,
    note: OF_ALL,
  },
  { case: 'care-review', kind: 'packages', figure: 'lostShareToOne', input: LOST, format: formats.percent },
  { case: 'care-review', kind: 'packages', figure: 'lostShareReduced', input: LOST, format: formats.percent },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'lostShare',
    input: LOST,
    format: formats.percent,
    note: OF_ALL,
  },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'hoursEach',
    input: 'Average home care for one person',
    format: formats.oneDecimal,
  },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'toOneShare',
    input: 'Share of reviews that end with one carer',
    format: formats.percent,
  },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'reducedShare',
    input: 'Share of reviews that end with one carer',
    format: formats.percent,
    note: 'It counts every package that was reduced, as the minutes do, also one that keeps two carers.',
  },
  { case: 'care-review', kind: 'packages', figure: 'visitsEach', input: VISITS, format: formats.oneDecimal },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'hoursBeforeEach',
    input: 'Minutes of a visit with two carers, each carer',
    format: formats.oneDecimal,
    of: minutesEach(2),
    note: SPREAD,
  },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'hoursAfterEach',
    input: 'Minutes of the visit with one carer',
    format: formats.oneDecimal,
    of: minutesEach(1),
    note: SPREAD,
  },
  ...(['grossToOne', 'grossReduced'] as const).map((figure): Feed => ({
    case: 'care-review',
    kind: 'packages',
    figure,
    input: EXTRACT_GROSS,
    format: formats.pounds,
    note: 'A check compares it with the packages, share, minutes and rate of the case, and fails where they are not those of the extract.',
  })),
  {
    case: 'care-review',
    kind: 'invoices',
    figure: 'rate',
    input: 'Hourly rate paid for home care',
    format: formats.poundsAndPence,
  },
  {
    case: 'rate-comparison',
    kind: 'invoices',
    figure: 'hoursPerWeek',
    input: 'Hours bought a week, from another record',
    format: formats.number,
    caution: SAME_RECORD,
  },
  {
    case: 'rate-comparison',
    kind: 'visits',
    figure: 'hoursPerWeek',
    input: 'Hours bought a week, from another record',
    format: formats.number,
    caution: SAME_RECORD,
  },
  {
    case: 'workforce',
    kind: 'referrals',
    figure: 'waiting',
    input: 'People waiting at the start',
    format: formats.number,
  },
  {
    case: 'workforce',
    kind: 'referrals',
    figure: 'perWeek',
    input: 'Referrals a week, urgent ones among them',
    format: formats.oneDecimal,
  },
  {
    case: 'workforce',
    kind: 'referrals',
    figure: 'urgentPerWeek',
    input: 'Urgent and complex referrals a week',
    format: formats.oneDecimal,
  },
  {
    case: 'service-dashboard',
    kind: 'referrals',
    figure: 'asAt',
    input: 'Day on which the list was drawn',
    format: formats.date,
  },
];

/** The feeds of a kind for one case, with the figures that an extract gives: one an input. */
export function feedsOf(caseId: string, kind: KindId, figures: readonly string[]): Feed[] {
  const found = new Map<string, Feed>();
  for (const feed of feeds)
    if (feed.case === caseId && feed.kind === kind && figures.includes(feed.figure) && !found.has(feed.input))
      found.set(feed.input, feed);
  return [...found.values()];
}

export const POSTS = 'Posts by role, on the Establishment sheet';
export const SALARIES = 'Salaries by role';

/** Whether the establishment of a case is filled by a list of posts. */
export const fillsPosts = (caseId: string, kind: KindId) => caseId === 'workforce' && kind === 'staff';

/** What can be filled in a case, one a line, and what a person should know of each. */
export function offersOf(
  caseId: string,
  kind: KindId,
  figures: readonly string[],
): Pick<Feed, 'input' | 'caution' | 'note'>[] {
  return [
    ...feedsOf(caseId, kind, figures),
    ...(fillsReferrals(caseId, kind)
      ? [
          {
            input: REFERRAL_ROWS,
            note: 'Each row takes the place of one that was there. Notes and consent are not in an extract: type them.',
          },
        ]
      : []),
    ...(fillsPosts(caseId, kind)
      ? [
          {
            input: POSTS,
            note: 'Which job title is which role can be changed on the sheet of figures. A role of which the list has no post gets zero.',
          },
          {
            input: SALARIES,
            caution:
              'Of grades that are bands of Agenda for Change, and only where all grades of a role are. A band of your own with such a name is not one.',
          },
        ]
      : []),
  ];
}

/** The case whose Inputs sheet has these rows. */
export const caseOf = (labels: ReadonlySet<string>): string | null =>
  feeds.find(({ input }) => labels.has(input))?.case ?? null;

/** Cases whose table of providers an extract fills, a row a provider. */
export const fillsProviders = (caseId: string, kind: KindId) =>
  caseId === 'rate-comparison' && (kind === 'invoices' || kind === 'visits');
