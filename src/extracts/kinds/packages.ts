import { column, hourlyRate, MOST_WEEKLY_HOURS, provider, reference, words } from './parts';
import { type Field, type Kind, numberOf, refused, type Value } from './kind';
import { formatSerial } from '../sheets/dates';
import { packageFigures, summaryFormats } from './packageFigures';

const costs = 'cost price pound value spend charge contribution carer rate date id reference outcome';
/** As they are now, where nothing is said of a review. */
const now = (when: 'before' | 'after', ...says: string[]) => (when === 'before' ? says : []);
const other = { before: 'after', after: 'before' } as const;
const hoursField = (when: 'before' | 'after'): Field => ({
  label: `Hours a week ${when} review`,
  type: 'duration',
  unit: 'hours',
  isWeekly: true,
  isNeeded: true,
  says: [`hours ${when}`, `week hours ${when}`, `minutes ${when}`, `care ${when}`, `time ${when}`, `package ${when}`, when,
    ...now(when, 'week hours', 'planned hours', 'commissioned hours', 'package hours', 'care hours', 'hours')],
  never: `${costs} ${other[when]} actual delivered invoiced contracted paid full standard`,
}); // prettier-ignore
const costField = (when: 'before' | 'after'): Field => ({
  label: `Cost a week ${when} review (£)`,
  type: 'amount',
  isWeekly: true,
  isNeeded: true,
  says: [
    `cost ${when}`,
    `week cost ${when}`,
    `gross cost ${when}`,
    `package cost ${when}`,
    `price ${when}`,
    `value ${when}`,
    `spend ${when}`,
    ...now(when, 'week cost', 'gross cost', 'package cost'),
  ],
  never: `hours unit rate charge contribution date id ${other[when]}`,
});
const isInForce = (reviewed: Value, start: number) => typeof reviewed === 'number' && reviewed < start;
const carersField = (when: 'before' | 'after'): Field => ({
  label: `Two carers ${when} review`,
  type: 'yesNo',
  says: [
    `double ${when}`,
    `number carer ${when}`,
    `carer ${when}`,
    `two carer ${when}`,
    ...now(when, 'double', 'number carer', 'two carer', '2 carer', 'carer required', 'carer'),
  ],
  never: `${costs.replace(' carer', '')} hours minutes name type ${other[when]}`,
});
const visitsField = (when: 'before' | 'after'): Field => ({
  label: `Visits a week ${when} review`,
  type: 'amount',
  isWeekly: true,
  says: [`visit ${when}`, `week visit ${when}`, `number visit ${when}`,
    ...now(when, 'week visit', 'visit week', 'day visit', 'number visit', 'planned visit', 'visit')],
  never: `${costs.replace(' carer', '')} hours minutes name type ${other[when]} last next`,
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

/** Of a blank nothing is said. */
const carersInWords = (values: Parameters<Kind['row']>[0]) =>
  Object.fromEntries(
    (['carersBefore', 'carersAfter'] as const).flatMap((key) => {
      const value = values[key];
      return value === undefined ? [] : [[key, value === null ? null : value === 1 ? 'Yes' : 'No']];
    }),
  );

const is = (key: string, name: string) => (value: number) =>
  value < 0 ? refused(key, `${name} is below zero`) : null;

export const packages: Kind = {
  id: 'packages',
  title: 'Care packages',
  what: 'A row a package: hours a week before and after a review, or as they are now; its rate, its carers, and what the person is assessed to pay.',
  caution: (has) =>
    has('hoursAfter') || has('costAfter')
      ? null
      : 'No column says what the care is after a review. The rows are read as packages that are still to be reviewed.',
  hints: /package|review|commission/i,
  alike,
  fields: {
    reference: reference('Reference', 'person id', 'client id', 'service user id', 'customer id', 'citizen id', 'person reference', 'client reference', 'client number', 'case number', 'case id', 'package id', 'package reference', 'service reference', 'order number', 'mosaic id', 'liquidlogic id', 'lcs id', 'las id', 'contrOCC id', 'swift id', 'carefirst id', 'person'),
    provider,
    hoursBefore: hoursField('before'),
    hoursAfter: hoursField('after'),
    carersBefore: carersField('before'),
    carersAfter: carersField('after'),
    visitsBefore: visitsField('before'),
    rate: { ...hourlyRate, never: `${hourlyRate.never ?? ''} after`, isNeeded: true },
    costBefore: costField('before'),
    costAfter: costField('after'),
    charge: {
      label: 'Assessed charge a week (£)',
      type: 'amount',
      mayBeTurned: true,
      isWeekly: true,
      says: ['assessed maximum charge', 'assessed maximum', 'assessed charge', 'maximum charge', 'client contribution', 'assessed contribution', 'maximum contribution', 'client charge', 'contribution', 'charge', 'financial assessment', 'assessed amount', 'maximum assessed', 'ability to pay'],
      never: 'hours unit provider date',
    },
    reviewDate: { label: 'Review date', type: 'date', says: ['review date', 'date review', 'review completed', 'review', 'completed date', 'date completed'], never: 'hours cost next due' },
  },
  needs: [[['hoursBefore'], ['costBefore']]],
  outputs: (has) => [
    ...(has('reference') ? [words('reference', 'Reference', 16)] : []),
    ...(has('provider') ? [words('provider', 'Provider', 28)] : []),
    ...(has('hoursBefore') ? [column('hoursBefore', 'Hours a week before', 'twoDecimals')] : []),
    ...(has('hoursAfter') ? [column('hoursAfter', 'Hours a week after', 'twoDecimals')] : []),
    ...(has('carersBefore') ? [words('carersBefore', 'Two carers before', 12)] : []),
    ...(has('carersAfter') ? [words('carersAfter', 'Two carers after', 12)] : []),
    ...(has('visitsBefore') ? [column('visitsBefore', 'Visits a week before', 'twoDecimals')] : []),
    ...(has('rate') ? [column('rate', 'Rate (£ an hour)', 'pence')] : []),
    ...(has('costBefore') ? [column('costBefore', 'Cost a week before (£)', 'pence')] : []),
    ...(has('costAfter') ? [column('costAfter', 'Cost a week after (£)', 'pence')] : []),
    ...(has('charge') ? [column('charge', 'Assessed charge a week (£)', 'pence')] : []),
    ...(has('charge') ? [{ ...words('chargeBlank', 'Charge blank in the file', 12), isFlag: true as const }] : []),
    ...(has('reviewDate') ? [column('reviewDate', 'Review date', 'date')] : []),
  ],
  row: (given, { caseStart, leavesOutInForce }) => {
    const values = { ...given, ...carersInWords(given) };
    for (const when of ['Before', 'After'] as const) {
      const hours = numberOf(values, `hours${when}`);
      if (hours === null) continue;
      const wrong = is(`hours${when}`, `Hours ${when.toLowerCase()} review`)(hours);
      if (wrong) return wrong;
      if (hours > MOST_WEEKLY_HOURS)
        return refused(`hours${when}`, `More than ${MOST_WEEKLY_HOURS} hours a week, which two carers cannot work`);
    }
    for (const key of ['rate', 'charge', 'costBefore', 'costAfter', 'visitsBefore']) {
      const value = numberOf(values, key);
      if (value !== null && value < 0) return refused(key, 'It is below zero, or written as a credit, and others are not');
    }
    if (leavesOutInForce && isInForce(values.reviewDate ?? null, caseStart))
      return refused('reviewDate', 'Reviewed before the start of the case, so that its change is in force already: left out, as you chose');
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
  cautionOfRows: ({ reviewDate = [] }, { caseStart }) => {
    const count = reviewDate.filter((date) => isInForce(date, caseStart)).length;
    return count === 0
      ? null
      : `Rows reviewed before ${formatSerial(caseStart)}, the start of the case: ${count.toLocaleString('en-GB')}. Their change in care is in force already, and a case counts them as still to be reviewed.`;
  },
  settings: ['caseStart'],
  beside: (c) => {
    const [b, a, rate, charge] = [c('hoursBefore'), c('hoursAfter'), c('rate'), c('charge')];
    if (!b || !a || !rate || c('costBefore')) return null;
    return { title: 'Reviews in all', formula: `OT.REVIEWSUMMARY(${b},${a},${rate}${charge ? `,${charge}` : ''})`, formats: summaryFormats };
  },
  figures: packageFigures,
}; // prettier-ignore
