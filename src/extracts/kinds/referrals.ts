import { column, reference, words } from './parts';
import { detailFields, detailOutputs, detailValues } from './referralDetails';
import { type Field, type Kind, numberOf, refused } from './kind';

const date = (label: string, says: string[], never: string): Field => ({
  label,
  type: 'date',
  says,
  never: `birthdate ${never}`,
});
const score = (when: 'before' | 'after'): Field => ({
  label: `Outcome score ${when}`,
  type: 'amount',
  says: [
    `score ${when}`,
    `copm ${when}`,
    `outcome ${when}`,
    `performance ${when}`,
    `toms ${when}`,
    `measure ${when}`,
    `barthel ${when}`,
    when,
  ],
  never: 'date satisfaction',
});
const text = (label: string, says: string[], never = ''): Field => ({
  label,
  type: 'text',
  isWords: true,
  says,
  never,
});

/** What says that a referral is not urgent though the word is there; whole, for Nottingham has “not” in it too. */
const notUrgent = ['non?urgent', 'nonurgent', 'not urgent', 'not an urgent', 'semi?urgent', 'less urgent'];

export const referrals: Kind = {
  id: 'referrals',
  title: 'Referrals',
  what: 'A row a referral: when it was received, its priority, when the person was first seen, and when it was closed.',
  hints: /referral|waiting|wait|list|demand/i,
  alike: () => ({
    pre: 'before',
    baseline: 'before',
    post: 'after',
    request: 'referral',
    requested: 'referral',
    referred: 'referral',
    enquiry: 'referral',
    discharged: 'discharge',
    closure: 'closed',
    attended: 'seen',
    opened: 'received',
  }),
  fields: {
    reference: reference(
      'Referral',
      'referral id',
      'referral reference',
      'referral number',
      'ubrn',
      'pathway id',
      'case id',
      'case number',
      'person id',
      'client id',
      'service user id',
      'episode id',
    ),
    received: {
      ...date(
        'Referral received',
        [
          'referral received',
          'referral date',
          'date referral',
          'received date',
          'date received',
          'received',
          'referral received date',
          'clock start',
          'date added',
          'added to list',
          'contact date',
          'referral start',
          'referral',
        ],
        'first seen closed discharge source priority reason accepted',
      ),
      isNeeded: true,
    },
    seen: date(
      'First seen',
      [
        'first contact',
        'first seen',
        'first visit',
        'first appointment',
        'first attendance',
        'first assessment',
        'date seen',
        'seen',
        'assessment date',
        'appointment date',
        'assessment start',
        'assessment',
        'first intervention',
        'first face to face',
        'face to face',
        'first f2f',
        'visit date',
        'appointment',
        'clock stop',
        'allocated date first',
      ],
      'received referral score before after outcome target due',
    ),
    closed: date(
      'Closed',
      [
        'closed',
        'date closed',
        'closed date',
        'case closed',
        'discharge date',
        'discharge',
        'end date',
        'removed',
        'removal date',
        'completed date',
        'completed',
        'referral closed',
        'referral end',
      ],
      'reason first seen',
    ),
    priority: text('Priority', [
      'priority',
      'urgency',
      'priority level',
      'priority category',
      'triage category',
      'triage priority',
      'triage outcome',
      'rag',
      'category',
      'response required',
    ]),
    source: text(
      'Source',
      [
        'source',
        'referral source',
        'referral by',
        'referrer',
        'source of referral',
        'referring organisation',
      ],
      'name date',
    ),
    team: text(
      'Team',
      ['team', 'service', 'locality', 'area', 'hub', 'ot team', 'team name', 'service name', 'pathway'],
      'date id user',
    ),
    before: score('before'),
    after: score('after'),
    ...detailFields,
  },
  needs: [[['received', 'seen']]],
  outputs: (has) => [
    ...(has('reference') ? [words('reference', 'Referral', 16)] : []),
    column('received', 'Referral received', 'date'),
    ...(has('priority') ? [words('priority', 'Priority', 14)] : []),
    column('seen', 'First seen', 'date'),
    ...(has('closed') ? [column('closed', 'Closed', 'date')] : []),
    ...(has('source') ? [words('source', 'Source')] : []),
    ...(has('team') ? [words('team', 'Team')] : []),
    ...(has('before') ? [column('before', 'Outcome score before', 'number')] : []),
    ...(has('after') ? [column('after', 'Outcome score after', 'number')] : []),
    ...detailOutputs(has),
  ],
  row: (values, { asAt }) => {
    const day = (key: string) => {
      const value = numberOf(values, key);
      return value === null ? null : Math.floor(value);
    };
    const [received, seen, closed] = [day('received'), day('seen'), day('closed')];
    if (received === null) return refused('received', 'It has no day on which it was received');
    if (received < 1) return refused('received', 'A time without a day');
    if (asAt !== null && received > asAt)
      return refused('received', 'It was received after the day of the list');
    if (seen !== null && seen < received) return refused('seen', 'The person was seen before the referral');
    if (closed !== null && closed < received)
      return refused('closed', 'It was closed before it was received');
    if (closed !== null && seen !== null && closed < seen)
      return refused('closed', 'It was closed before the person was seen');
    return {
      ...(values as Record<string, number | string | null>),
      ...detailValues(values),
      received,
      seen,
      closed,
      priority: values.priority ?? (Object.hasOwn(values, 'priority') ? 'Not stated' : null),
    };
  },
  odd: (values) => {
    const [received, seen] = [numberOf(values, 'received'), numberOf(values, 'seen')];
    return received !== null && seen !== null && seen - received > 730
      ? 'A wait of more than two years'
      : null;
  },
  settings: ['asAt', 'standardDays'],
  beside: (column, setting) => {
    const [received, seen, priority, closed] = ['received', 'seen', 'priority', 'closed'].map(column);
    if (!received || !seen) return null;
    const of = [
      received,
      seen,
      setting('asAt'),
      priority ?? '',
      setting('standardDays'),
      ...(closed ? [closed] : []),
    ];
    return { title: 'Waits by priority', formula: `OT.WAITPROFILE(${of.join(',')})` };
  },
  figures: [
    {
      key: 'count',
      label: 'Referrals',
      unit: 'referrals',
      format: 'number',
      formula: ({ column: c }) => `COUNT(${c('received') ?? ''})`,
    },
    {
      key: 'seen',
      label: 'Seen',
      unit: 'people',
      format: 'number',
      formula: ({ column: c, setting }) => `COUNTIF(${c('seen') ?? ''},"<="&${setting('asAt')})`,
    },
    {
      key: 'waiting',
      label: 'Waiting on the day of the list',
      unit: 'people',
      format: 'number',
      formula: ({ inAll }) => inAll(5),
    },
    {
      key: 'median',
      label: 'Median wait of people seen',
      unit: 'days',
      format: 'oneDecimal',
      formula: ({ inAll }) => inAll(6),
    },
    {
      key: 'within',
      label: 'Seen within the standard',
      unit: 'people',
      format: 'number',
      formula: ({ inAll, figure }) => {
        const share = inAll(9);
        return share && `IF(${figure('seen')}=0,0,ROUND(${share}*${figure('seen')},0))`;
      },
      note: 'Of those seen, the share in the table beside.',
    },
    {
      key: 'weeks',
      label: 'Weeks in the list, first to last referral',
      unit: 'weeks',
      format: 'oneDecimal',
      formula: ({ column: c }) => `(MAX(${c('received') ?? ''})-MIN(${c('received') ?? ''})+1)/7`,
    },
    {
      key: 'perWeek',
      label: 'Referrals a week',
      unit: 'referrals a week',
      format: 'oneDecimal',
      formula: ({ figure }) => `${figure('count')}/${figure('weeks')}`,
    },
    {
      key: 'urgentPerWeek',
      label: 'Urgent referrals a week',
      unit: 'referrals a week',
      format: 'oneDecimal',
      formula: ({ column: c, figure }) => {
        const priority = c('priority');
        if (!priority) return null;
        const criteria = ['"*urgent*"', ...notUrgent.map((words) => `"<>*${words}*"`)];
        return `COUNTIFS(${criteria.map((one) => `${priority},${one}`).join(',')})/${figure('weeks')}`;
      },
      note: 'Priorities with the word urgent, but for non-urgent, not urgent, semi-urgent and less urgent.',
    },
    {
      key: 'asAt',
      label: 'Day of the list',
      unit: 'date',
      format: 'date',
      formula: ({ setting }) => setting('asAt'),
    },
  ],
};
