import type { KindId } from '../../extracts/kinds/kind';

/** An input of a case that a figure of an extract can fill. */
export interface Feed {
  /** Of the case definition. */
  case: string;
  kind: KindId;
  /** Of the extract. */
  figure: string;
  /** The words of the input on the Inputs sheet of the case. */
  input: string;
  /** What a person should weigh before they take it; such a feed is offered and not chosen. */
  caution?: string;
}

/** Which figures of an extract fill which inputs. */
export const feeds: readonly Feed[] = [
  { case: 'care-review', kind: 'packages', figure: 'count', input: 'Packages to review' },
  { case: 'care-review', kind: 'packages', figure: 'rate', input: 'Hourly rate paid for home care' },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'lostShare',
    input: 'Lost income: client contributions, share',
  },
  { case: 'care-review', kind: 'packages', figure: 'hoursEach', input: 'Average home care for one person' },
  {
    case: 'care-review',
    kind: 'packages',
    figure: 'reducedShare',
    input: 'Share of reviews that end with one carer',
    caution: 'It counts every package that was reduced, also one that keeps two carers.',
  },
  { case: 'care-review', kind: 'invoices', figure: 'rate', input: 'Hourly rate paid for home care' },
  {
    case: 'rate-comparison',
    kind: 'invoices',
    figure: 'hoursPerWeek',
    input: 'Hours bought a week, from another record',
  },
  {
    case: 'rate-comparison',
    kind: 'visits',
    figure: 'hoursPerWeek',
    input: 'Hours bought a week, from another record',
  },
  { case: 'workforce', kind: 'referrals', figure: 'waiting', input: 'People waiting at the start' },
  {
    case: 'workforce',
    kind: 'referrals',
    figure: 'perWeek',
    input: 'Referrals a week, urgent ones among them',
  },
  {
    case: 'workforce',
    kind: 'referrals',
    figure: 'urgentPerWeek',
    input: 'Urgent and complex referrals a week',
  },
];

/** Cases whose table of providers an extract fills, a row a provider. */
export const fillsProviders = (caseId: string, kind: KindId) =>
  caseId === 'rate-comparison' && (kind === 'invoices' || kind === 'visits');
