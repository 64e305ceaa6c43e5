import {
  f,
  fix,
  type Formula,
  join,
  type Line,
  mapped,
  type Own,
  type Ref,
  span,
  table,
  words,
} from '../../layout';
import { formats } from '../cells';
import type { Given } from './inputs';
import { type Length, LENGTHS } from './providers';
import type { Visits } from './ratesSheet';

const perHour = { unit: '£ per contact hour', format: formats.poundsAndPence };
const numberHeading = (value: string) => ({ value, style: 'numberHeading' }) as const;

export type BuildUpLines = ReturnType<typeof buildUpLines>;

/** The cost of a contact hour in visits of each length, and at the local mix. */
export const buildUpLines = ({ typed }: Given, visits: Visits, insurance: Own<'rate' | 'threshold'>) => {
  const lengths = visits.all('minutes');
  /** Weighted by the mix as one of hours. */
  const weighted = (how: string) => ({
    beside: {
      mix: (all: Ref): Formula => f`SUMPRODUCT(${fix(all, '$A1')},${lines.all('hours')})`,
      how,
    },
  });
  const notWeighted = (how: string) => ({ beside: { mix: { style: 'calculation' } as const, how } });
  const worked = (r: Own<'contact' | 'travel'>) => f`(${r.contact}+${r.travel})`;
  const allPay = (r: Own<'contact' | 'sickness'>) => f`SUM(${span(r.contact, r.sickness)})`;
  const lines = table(
    'Build-up',
    {
      columns: LENGTHS,
      after: ['mix', 'how'],
      own: 'A$1',
      heading: {
        label: 'Line',
        of: (_r, { column }) => `${column} minutes`,
        beside: { mix: numberHeading('Local mix'), how: 'How' },
      },
    },
    {
      minutes: {
        label: 'Minutes of a visit',
        unit: 'minutes',
        format: formats.number,
        ...notWeighted('As on the Rates sheet'),
        of: (_r, at) => visits.in(at).minutes,
      },
      mix: {
        label: 'Local mix of visits',
        unit: 'share of visits',
        format: formats.percent,
        ...notWeighted('From the Inputs sheet'),
        of: (_r, at) => visits.in(at).mix,
      },
      hours: {
        label: 'The same as a mix of hours',
        unit: 'share of hours',
        format: formats.percent,
        ...notWeighted('Visits × minutes, as a share: what the local mix weights by'),
        of: (r, { all }) => f`${r.mix}*${r.minutes}/SUMPRODUCT(${all.mix},${lengths})`,
      },
      contact: { label: 'Contact pay', ...perHour, ...weighted('Basic pay'), of: typed('pay') },
      travel: {
        label: 'Travel pay',
        ...perHour,
        ...weighted('Pay × travel ÷ minutes of the visit'),
        of: (r) => f`${typed('pay')}*${typed('travel')}/${r.minutes}`,
      },
      holiday: {
        label: 'Holiday pay',
        ...perHour,
        ...weighted('On contact and travel pay: weeks of holiday ÷ weeks worked'),
        of: (r) => f`${worked(r)}*${typed('leave')}/(${typed('buildUpWeeks')}-${typed('leave')})`,
      },
      training: {
        label: 'Training',
        ...perHour,
        ...weighted('On contact and travel pay'),
        of: (r) => f`${worked(r)}*${typed('training')}`,
      },
      sickness: {
        label: 'Sick pay',
        ...perHour,
        ...weighted('On contact and travel pay'),
        of: (r) => f`${worked(r)}*${typed('sickness')}`,
      },
      pension: {
        label: 'Employer pension',
        ...perHour,
        ...weighted('On all pay above'),
        of: (r) => f`${allPay(r)}*${typed('pension')}`,
      },
      insurance: {
        label: 'Employer National Insurance',
        ...perHour,
        ...weighted('On the part of pay above the threshold of one worker'),
        of: (r) => {
          const { rate, threshold } = insurance;
          const ofWorker = f`${typed('pay')}*${typed('paidHours')}*${typed('buildUpWeeks')}`;
          return f`${allPay(r)}*${rate}*MAX(0,1-${threshold}/(${ofWorker}))`;
        },
      },
      mileage: {
        label: 'Mileage',
        ...perHour,
        ...weighted('Miles × rate × visits in an hour'),
        of: (r) => f`${typed('miles')}*${typed('mileage')}*${typed('minutes')}/${r.minutes}`,
      },
      running: {
        label: 'Running costs',
        ...perHour,
        ...weighted('From the Inputs sheet'),
        of: typed('running'),
      },
      surplus: {
        label: 'Surplus',
        ...perHour,
        ...weighted('A share of the price: costs × share ÷ (1 − share)'),
        of: (r) => f`SUM(${span(r.contact, r.running)})*${typed('surplus')}/(1-${typed('surplus')})`,
      },
      total: {
        label: 'Total',
        ...perHour,
        ...weighted('Added up'),
        of: (r) => f`SUM(${span(r.contact, r.surplus)})`,
      },
      byFunction: {
        label: 'The same by OT.RATEBUILDUP',
        ...perHour,
        ...weighted('One function for all of the lines: the Checks sheet holds the two together'),
        of: (r) => {
          const given = [
            typed('pay'),
            r.minutes,
            typed('travel'),
            typed('paidHours'),
            typed('year'),
            typed('miles'),
            typed('mileage'),
            typed('training'),
            typed('sickness'),
            typed('pension'),
            typed('running'),
            typed('surplus'),
            words('price'),
            typed('leave'),
          ];
          return f`VLOOKUP("Total",OT.RATEBUILDUP(${given}),COLUMNS($A$1:$B$1),FALSE)`;
        },
      },
    },
  );
  return lines;
};

type BuildUpLine = Parameters<BuildUpLines['all']>[0];
interface Part {
  label: string;
  from: readonly BuildUpLine[];
}

/** What the chart shows of them. */
const parts = {
  contact: { label: 'Pay for contact', from: ['contact'] },
  travel: { label: 'Travel: pay and mileage', from: ['travel', 'mileage'] },
  absence: { label: 'Holiday, training and sick pay', from: ['holiday', 'training', 'sickness'] },
  onCosts: { label: 'Pension and National Insurance', from: ['pension', 'insurance'] },
  running: { label: 'Running costs, all together', from: ['running'] },
  surplus: { label: 'Surplus, share of the price', from: ['surplus'] },
} satisfies Record<string, Part>;

export const buildUpParts = (lines: BuildUpLines) => {
  type Key = keyof typeof parts;
  const made = table(
    'Parts',
    {
      columns: LENGTHS,
      heading: { label: 'In six parts, for the chart', of: (_r, { column }) => `${column} minutes` },
    },
    mapped<Key, Part, Line<never, Length>>(parts, ({ label, from }) => ({
      label,
      ...perHour,
      of: (_r, at) =>
        join(
          from.map((line) => lines.in(at)[line]),
          '+',
        ),
    })),
  );
  return {
    parts: made,
    series: (Object.keys(parts) as Key[]).map((key) => ({ name: parts[key].label, values: made.all(key) })),
  };
};
