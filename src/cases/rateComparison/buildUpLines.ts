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
import { formats } from '../../plan/cells';
import type { Given } from './inputs';
import { type Length, LENGTHS } from './providers';
import type { VisitsTable } from './visits';

const perHour = { unit: '£ per contact hour', format: formats.poundsAndPence };
const numberHeading = (value: string) => ({ value, style: 'numberHeading' }) as const;

type At = { column: Length };
type Costs = Own<'minutes' | 'contact' | 'travel' | 'sickness' | 'running' | 'surplus'>;

/** Of OT.RATEBUILDUP, after pay and minutes. */
const furtherArguments = [
  'travel',
  'paidHours',
  'year',
  'miles',
  'mileage',
  'training',
  'sickness',
  'pension',
  'running',
  'surplus',
] as const;

type BuildUpLines = ReturnType<typeof buildUpLines>;

/** The cost of a contact hour in visits of each length, and at the local mix. */
export const buildUpLines = ({ typed }: Given, visits: VisitsTable, insurance: Own<'rate' | 'threshold'>) => {
  const line = <T>(label: string, unit: string, format: string, how: string, of: T) => ({
    label,
    unit,
    format,
    beside: { mix: { style: 'calculation' } as const, how },
    of,
  });
  /** Pounds per contact hour, at the local mix weighted by it as one of hours. */
  const cost = (label: string, how: string, of: Formula | ((r: Costs) => Formula)) => ({
    label,
    ...perHour,
    beside: { mix: (all: Ref): Formula => f`SUMPRODUCT(${fix(all, '$A1')},${lines.all('hours')})`, how },
    of,
  });
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
      minutes: line(
        'Minutes of a visit',
        'minutes',
        formats.number,
        'As on the Rates sheet',
        (_r: unknown, at: At) => visits.in(at).minutes,
      ),
      mix: line(
        'Local mix of visits',
        'share of visits',
        formats.percent,
        'From the Inputs sheet',
        (_r: unknown, at: At) => visits.in(at).mix,
      ),
      hours: line(
        'The same as a mix of hours',
        'share of hours',
        formats.percent,
        'Visits × minutes, as a share: what the local mix weights by',
        (r: Own<'mix' | 'minutes'>, { all }: { all: Own<'mix'> }) =>
          f`${r.mix}*${r.minutes}/SUMPRODUCT(${all.mix},${visits.all('minutes')})`,
      ),
      contact: cost('Contact pay', 'Basic pay', typed('pay')),
      travel: cost(
        'Travel pay',
        'Pay × travel ÷ minutes of the visit',
        (r) => f`${typed('pay')}*${typed('travel')}/${r.minutes}`,
      ),
      holiday: cost(
        'Holiday pay',
        'On contact and travel pay: weeks of holiday ÷ weeks worked',
        (r) => f`${worked(r)}*${typed('leave')}/(${typed('buildUpWeeks')}-${typed('leave')})`,
      ),
      training: cost('Training', 'On contact and travel pay', (r) => f`${worked(r)}*${typed('training')}`),
      sickness: cost('Sick pay', 'On contact and travel pay', (r) => f`${worked(r)}*${typed('sickness')}`),
      pension: cost('Employer pension', 'On all pay above', (r) => f`${allPay(r)}*${typed('pension')}`),
      insurance: cost(
        'Employer National Insurance',
        'On the part of pay above the threshold of one worker',
        (r) => {
          const ofWorker = f`${typed('pay')}*${typed('paidHours')}*${typed('buildUpWeeks')}`;
          return f`${allPay(r)}*${insurance.rate}*MAX(0,1-${insurance.threshold}/(${ofWorker}))`;
        },
      ),
      mileage: cost(
        'Mileage',
        'Miles × rate × visits in an hour',
        (r) => f`${typed('miles')}*${typed('mileage')}*${typed('minutes')}/${r.minutes}`,
      ),
      running: cost('Running costs', 'From the Inputs sheet', typed('running')),
      surplus: cost(
        'Surplus',
        'A share of the price: costs × share ÷ (1 − share)',
        (r) => f`SUM(${span(r.contact, r.running)})*${typed('surplus')}/(1-${typed('surplus')})`,
      ),
      total: cost('Total', 'Added up', (r) => f`SUM(${span(r.contact, r.surplus)})`),
      byFunction: cost(
        'The same by OT.RATEBUILDUP',
        'One function for all of the lines: the Checks sheet holds the two together',
        (r) => {
          const given = [
            typed('pay'),
            r.minutes,
            ...furtherArguments.map(typed),
            words('price'),
            typed('leave'),
          ];
          return f`VLOOKUP("Total",OT.RATEBUILDUP(${given}),1+1,FALSE)`;
        },
      ),
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
