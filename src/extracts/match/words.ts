import { textOf, type RawCell } from '../raw';

/** The words of headings that mean the same, as councils' systems shorten them. */
const same: Record<string, string> = {
  hrs: 'hours', hr: 'hours', hour: 'hours', hourly: 'hours', mins: 'minutes', min: 'minutes', minute: 'minutes',
  wk: 'week', wks: 'week', weeks: 'week', weekly: 'week', wkly: 'week', fortnightly: 'fortnight', days: 'day', daily: 'day', monthly: 'month', months: 'month',
  annual: 'year', annually: 'year', yearly: 'year', pa: 'year', yr: 'year', years: 'year', annum: 'year',
  no: 'number', num: 'number', nbr: 'number', ref: 'reference', refs: 'reference', identifier: 'id', ids: 'id',
  dob: 'birthdate', recd: 'received', rcvd: 'received', rec: 'received', receipt: 'received', appt: 'appointment',
  max: 'maximum', amt: 'amount', inv: 'invoice', prov: 'provider', providers: 'provider', svc: 'service', prog: 'programme',
  dt: 'date', dtm: 'date', datetime: 'date', avg: 'average', contrib: 'contribution', contributions: 'contribution', charges: 'charge',
  pkg: 'package', packages: 'package', assmt: 'assessment', assess: 'assessed', addr: 'address', tel: 'telephone', phone: 'telephone', mobile: 'telephone',
  emp: 'employee', carers: 'carer', visits: 'visit', calls: 'visit', call: 'visit', sched: 'planned', scheduled: 'planned',
  est: 'established', wte: 'fte', equip: 'equipment', doubleup: 'double', organisation: 'provider', org: 'provider', agency: 'provider', supplier: 'provider', vendor: 'provider',
  referrals: 'referral', clients: 'client', pounds: 'pound', gbp: 'pound', title: 'title', reviewed: 'review', started: 'start', ended: 'end',
}; // prettier-ignore

/** Pairs of words, or a word with a mark, that are one word of the list above. */
const phrases: [RegExp, string][] = [
  [/([a-z])([A-Z])/g, '$1 $2'],
  [/([A-Z]+)([A-Z][a-z])/g, '$1 $2'],
  [/\bp\s?[/.]\s?w\b\.?|\bpw\b|\bper wk\b/gi, ' per week '],
  [/\bp\s?[/.]\s?h\b\.?|\bph\b/gi, ' per hour '],
  [/\bp\.\s?a\b\.?/gi, ' per year '],
  [/\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth\b|\bbirth date\b/gi, ' birthdate '],
  [/\be-mail\b/gi, ' email '],
  [/\b(?:4|four)[ -]?(?:weekly|wkly|weeks?|wks?)\b/gi, ' fourweeks '],
  [/\b(?:2|two|bi)[ -]?(?:weekly|wkly|weeks|wks)\b/gi, ' fortnight '],
  [/\bcall[ -]?outs?\b/gi, ' callout '],
  [/\brec'?d\b/gi, ' received '],
  [
    /\bn\.?i\.?\s?(?:no|number|n)\b\.?|\bnino\b|\bnational insurance(?:\s(?:no|number))?\b/gi,
    ' nationalinsurance ',
  ],
  [/\bdouble[ -]?(?:up|handed|hander|handling)\b/gi, ' double '],
  [/£/g, ' pound '],
];

const cache = new Map<string, readonly string[]>();

/** The words of a heading in their plain form: `Hrs p/w before` is hours, per, week, before. */
export function wordsOf(heading: RawCell | undefined): readonly string[] {
  const text = textOf(heading).replaceAll('_', ' ');
  const known = cache.get(text);
  if (known) return known;
  const spaced = phrases.reduce((so, [from, to]) => so.replace(from, to), text);
  const words = spaced
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(same, word) ? (same[word] ?? word) : word));
  if (cache.size > 5_000) cache.clear();
  cache.set(text, words);
  return words;
}

/** Words that say nothing of which field a column is. */
const neutral = new Set(
  'per the of a an in for to at on and or by pound client person service user care total is date time current reference number id value format dd mm yyyy hh'.split(' '),
); // prettier-ignore

/**
 * How well a heading says a phrase: more for longer phrases, less for words that the phrase lacks; 0 where a word of the
 * phrase is missing.
 */
export function likeness(heading: readonly string[], phrase: readonly string[]): number {
  if (!phrase.every((word) => heading.includes(word))) return 0;
  const others = new Set(heading.filter((word) => !phrase.includes(word)));
  const foreign = [...others].filter((word) => !neutral.has(word)).length;
  return Math.max(0.5, 10 * phrase.length - 3 * foreign - 0.5 * (others.size - foreign));
}

/** A period that a heading names. */
export type Period = 'day' | 'week' | 'fortnight' | 'fourweeks' | 'month' | 'year';
const periods: readonly Period[] = ['fourweeks', 'fortnight', 'week', 'day', 'month', 'year'];

export function periodIn(heading: readonly string[]): Period | null {
  return periods.find((period) => heading.includes(period)) ?? null;
}
