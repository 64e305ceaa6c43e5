import { column, hourlyRate, MOST_WEEKLY_HOURS, provider, reference, words } from './parts';
import { type Field, type Kind, numberOf, refused } from './kind';

const costs = 'cost price pound value spend charge contribution carer rate date id reference outcome';
const hoursField = (when: 'before' | 'after'): Field => ({
  label: `Hours a week ${when} review`,
  type: 'duration',
  unit: 'hours',
  isWeekly: true,
  isNeeded: true,
  says: [`hours ${when}`, `week hours ${when}`, `minutes ${when}`, `care ${when}`, `time ${when}`, `package ${when}`, when],
  never: costs,
}); // prettier-ignore
const costField = (when: 'before' | 'after'): Field => ({
  label: `Cost a week ${when} review (£)`,
  type: 'amount',
  isWeekly: true,
  isNeeded: true,
  says: [`cost ${when}`, `week cost ${when}`, `gross cost ${when}`, `package cost ${when}`, `price ${when}`, `value ${when}`, `spend ${when}`],
  never: 'hours unit rate charge contribution date id',
}); // prettier-ignore

const before = 'previous prior pre old original existing baseline initial was from opening start';
const after = 'new post revised following proposed final agreed amended recommended closing now outcome end';
const alikeAll = (list: string, to: string) => Object.fromEntries(list.split(' ').map((word) => [word, to]));

/** Of a pair, the current figure is the later one where the other is the former one, and else the earlier one. */
function alike(all: ReadonlySet<string>): Record<string, string> {
  const hasFormer = ['before', ...before.split(' ')].some((word) => all.has(word));
  return {
    ...alikeAll(before, 'before'),
    ...alikeAll(after, 'after'),
    current: hasFormer ? 'after' : 'before',
  };
}

const weeklyCost = (values: Parameters<Kind['row']>[0], when: 'Before' | 'After'): number | null => {
  const hours = numberOf(values, `hours${when}`);
  const rate = numberOf(values, 'rate');
  return numberOf(values, `cost${when}`) ?? (hours === null || rate === null ? null : hours * rate);
};

const is = (key: string, name: string) => (value: number) =>
  value < 0 ? refused(key, `${name} is below zero`) : null;

export const packages: Kind = {
  id: 'packages',
  title: 'Care packages',
  what: 'A row a package: hours a week before and after a review, its rate, and what the person is assessed to pay.',
  hints: /package|review|commission/i,
  alike,
  fields: {
    reference: reference('Reference', 'person id', 'client id', 'service user id', 'customer id', 'citizen id', 'person reference', 'client reference', 'client number', 'case number', 'case id', 'package id', 'package reference', 'service reference', 'order number', 'mosaic id', 'liquidlogic id', 'lcs id', 'las id', 'contrOCC id', 'swift id', 'carefirst id', 'person'),
    provider,
    hoursBefore: hoursField('before'),
    hoursAfter: hoursField('after'),
    rate: { ...hourlyRate, never: `${hourlyRate.never ?? ''} after`, isNeeded: true },
    costBefore: costField('before'),
    costAfter: costField('after'),
    charge: {
      label: 'Assessed charge a week (£)',
      type: 'amount',
      isWeekly: true,
      says: ['assessed maximum charge', 'assessed maximum', 'assessed charge', 'maximum charge', 'client contribution', 'assessed contribution', 'maximum contribution', 'client charge', 'contribution', 'charge', 'financial assessment', 'assessed amount', 'maximum assessed', 'ability to pay'],
      never: 'hours unit provider date',
    },
    reviewDate: { label: 'Review date', type: 'date', says: ['review date', 'date review', 'review completed', 'review', 'completed date', 'date completed'], never: 'hours cost next due' },
  },
  needs: [
    [
      ['hoursBefore', 'hoursAfter'],
      ['costBefore', 'costAfter'],
    ],
  ],
  outputs: (has) => [
    ...(has('reference') ? [words('reference', 'Reference', 16)] : []),
    ...(has('provider') ? [words('provider', 'Provider', 28)] : []),
    ...(has('hoursBefore') ? [column('hoursBefore', 'Hours a week before', 'twoDecimals')] : []),
    ...(has('hoursAfter') ? [column('hoursAfter', 'Hours a week after', 'twoDecimals')] : []),
    ...(has('rate') ? [column('rate', 'Rate (£ an hour)', 'pence')] : []),
    ...(has('costBefore') ? [column('costBefore', 'Cost a week before (£)', 'pence')] : []),
    ...(has('costAfter') ? [column('costAfter', 'Cost a week after (£)', 'pence')] : []),
    ...(has('charge') ? [column('charge', 'Assessed charge a week (£)', 'pence')] : []),
    ...(has('charge') ? [{ ...words('chargeBlank', 'Charge blank in the file', 12), isFlag: true as const }] : []),
    ...(has('reviewDate') ? [column('reviewDate', 'Review date', 'date')] : []),
  ],
  row: (values) => {
    for (const when of ['Before', 'After'] as const) {
      const hours = numberOf(values, `hours${when}`);
      if (hours === null) continue;
      const wrong = is(`hours${when}`, `Hours ${when.toLowerCase()} review`)(hours);
      if (wrong) return wrong;
      if (hours > MOST_WEEKLY_HOURS)
        return refused(`hours${when}`, `More than ${MOST_WEEKLY_HOURS} hours a week, which two carers cannot work`);
    }
    for (const key of ['rate', 'charge', 'costBefore', 'costAfter']) {
      const value = numberOf(values, key);
      if (value !== null && value < 0) return refused(key, 'An amount below zero');
    }
    // A blank charge is no charge, and is marked.
    if (!Object.hasOwn(values, 'charge')) return values as Record<string, number | string | null>;
    const charge = numberOf(values, 'charge');
    return { ...(values as Record<string, number | string | null>), charge: charge ?? 0, chargeBlank: charge === null ? 'Yes' : null };
  },
  odd: (values) => {
    const [hoursBefore, hoursAfter] = [numberOf(values, 'hoursBefore'), numberOf(values, 'hoursAfter')];
    if (Math.max(hoursBefore ?? 0, hoursAfter ?? 0) > 168) return 'More than 168 hours in a week: two carers all day and night';
    const rate = numberOf(values, 'rate');
    if (rate !== null && (rate < 10 || rate > 60)) return 'A rate under £10 or over £60 an hour';
    const cost = weeklyCost(values, 'Before');
    const charge = numberOf(values, 'charge');
    if (charge !== null && cost !== null && charge > 2_000) return 'An assessed charge over £2,000 a week';
    return values.chargeBlank === 'Yes' ? 'No assessed charge: it counts as zero' : null;
  },
  settings: [],
  beside: (c) => {
    const [b, a, rate, charge] = [c('hoursBefore'), c('hoursAfter'), c('rate'), c('charge')];
    if (!b || !a || !rate || c('costBefore')) return null;
    return { title: 'Reviews in all', formula: `OT.REVIEWSUMMARY(${b},${a},${rate}${charge ? `,${charge}` : ''})` };
  },
  figures: [
    { key: 'count', label: 'Packages', unit: 'packages', format: 'number', formula: ({ column: c, beside }) => beside(SUMMARY.count) ?? count(c('hoursBefore') ?? c('costBefore')) },
    { key: 'hoursBefore', label: 'Hours a week before review', unit: 'hours a week', format: 'twoDecimals', formula: ({ column: c, beside }) => beside(SUMMARY.before) ?? sum(c('hoursBefore')) },
    { key: 'hoursAfter', label: 'Hours a week after review', unit: 'hours a week', format: 'twoDecimals', formula: ({ column: c, beside }) => beside(SUMMARY.after) ?? sum(c('hoursAfter')) },
    { key: 'reduced', label: 'Packages that were reduced', unit: 'packages', format: 'number', formula: ({ column: c, beside }) => beside(SUMMARY.reduced) ?? compared(c('hoursAfter') ?? c('costAfter'), '<', c('hoursBefore') ?? c('costBefore')) },
    { key: 'increased', label: 'Packages that were increased', unit: 'packages', format: 'number', formula: ({ column: c, beside }) => beside(SUMMARY.increased) ?? compared(c('hoursAfter') ?? c('costAfter'), '>', c('hoursBefore') ?? c('costBefore')) },
    { key: 'reducedShare', label: 'Share of packages that were reduced', unit: 'share of packages', format: 'percent', formula: ({ figure }) => `${figure('reduced')}/${figure('count')}` },
    { key: 'rate', label: 'Average rate, by hours before', unit: '£ an hour', format: 'pence', formula: ({ column: c, figure }) => over(c('hoursBefore'), c('rate'), figure('hoursBefore')) },
    { key: 'hoursEach', label: 'Hours a week for one person, after review', unit: 'hours a week', format: 'oneDecimal', formula: ({ column: c, figure }) => (c('hoursAfter') ? `${figure('hoursAfter')}/${figure('count')}` : null) },
    {
      key: 'gross', label: 'Gross full-year effect', unit: '£ a year', format: 'pounds',
      formula: ({ column: c, beside }) => {
        const [costB, costA] = [c('costBefore'), c('costAfter')];
        return costB && costA ? `(SUM(${costB})-SUM(${costA}))*365/7` : beside(SUMMARY.gross);
      },
      note: 'Before minus after, times the rate, times 365/7 weeks.',
    },
    {
      key: 'lostIncome', label: 'Lost income: client contributions', unit: '£ a year', format: 'pounds',
      formula: ({ column: c, beside }) => {
        const [costB, costA, charge] = [c('costBefore'), c('costAfter'), c('charge')];
        if (!charge) return null;
        return costB && costA ? `OT.LOSTINCOME(${charge},${costB},${costA})` : beside(SUMMARY.lostIncome);
      },
      note: 'A person pays the lower of the assessed charge and the cost of the care. A blank charge counts as zero.',
    },
    { key: 'lostShare', label: 'Lost income as a share of the gross saving', unit: 'of gross saving', format: 'percent', formula: ({ column: c, figure }) => (c('charge') ? `IF(${figure('gross')}=0,0,${figure('lostIncome')}/${figure('gross')})` : null) },
    { key: 'blankCharges', label: 'Packages without an assessed charge', unit: 'packages', format: 'number', formula: ({ column: c }) => (c('charge') ? `COUNTIF(${c('chargeBlank') ?? ''},"Yes")` : null) },
  ],
}; // prettier-ignore

/** The rows of OT.REVIEWSUMMARY, below its headings. */
const SUMMARY = { count: 1, reduced: 2, increased: 4, before: 5, after: 6, gross: 12, lostIncome: 13 };

const count = (range: string | null) => range && `COUNT(${range})`;
const sum = (range: string | null) => range && `SUM(${range})`;
const compared = (one: string | null, sign: string, other: string | null) =>
  one && other && `SUMPRODUCT(--(${one}${sign}${other}))`;
const over = (weights: string | null, values: string | null, total: string) =>
  weights && values && `IF(${total}=0,0,SUMPRODUCT(${weights},${values})/${total})`;
