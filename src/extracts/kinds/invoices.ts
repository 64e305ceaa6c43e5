import { present } from '../../formulas/present';
import { weeksCovered } from './each';
import { column, hourlyRate, provider, reference, words } from './parts';
import { type Field, type Kind, numberOf, refused } from './kind';

/** A penny, and a little for the rounding of hours to hundredths. */
const addsUp = (amount: number, hours: number, rate: number) =>
  Math.abs(amount - hours * rate) <= 0.011 + 0.0051 * Math.abs(rate);

const period = (label: string, ...says: string[]): Field => ({
  label,
  type: 'date',
  says,
  never: 'birthdate amount hours due rate',
});

export const invoices: Kind = {
  id: 'invoices',
  title: 'Invoices',
  what: 'A row an invoice or a line of one: provider, hours, rate and net amount. A credit is below zero.',
  hints: /invoice|payment|purchase|ledger|creditor|spend/i,
  alike: () => ({
    net: 'net',
    billed: 'invoiced',
    invoice: 'invoice',
    qty: 'quantity',
    units: 'quantity',
    unit: 'unit',
    chargeable: 'charged',
    delivered: 'delivered',
  }),
  fields: {
    reference: reference(
      'Invoice',
      'invoice number',
      'invoice reference',
      'invoice id',
      'invoice',
      'document number',
      'transaction number',
      'transaction id',
      'payment reference',
      'schedule reference',
      'line id',
      'line number',
      'voucher number',
    ),
    provider,
    date: {
      label: 'Date',
      type: 'date',
      says: [
        'invoice date',
        'date',
        'tax date',
        'posting date',
        'period',
        'service date',
        'document date',
        'payment date',
      ],
      never: 'due birthdate amount hours',
    },
    from: period(
      'Period from',
      'period from',
      'period start',
      'week commencing',
      'week beginning',
      'week start',
      'from date',
      'service from',
      'month commencing',
      'month start',
    ),
    to: period(
      'Period to',
      'period to',
      'period end',
      'week ending',
      'week end',
      'to date',
      'service to',
      'month ending',
      'month end',
      'period ending',
    ),
    hours: {
      label: 'Hours',
      type: 'duration',
      unit: 'hours',
      says: [
        'hours',
        'invoiced hours',
        'hours delivered',
        'hours charged',
        'hours paid',
        'quantity',
        'minutes',
        'actual hours',
        'total hours',
      ],
      never: 'rate cost price pound amount',
    },
    rate: hourlyRate,
    amount: {
      label: 'Net amount (£)',
      type: 'amount',
      mayBeTurned: true,
      says: [
        'net amount',
        'amount',
        'invoice amount',
        'net',
        'net value',
        'net total',
        'line total',
        'invoice value',
        'invoice total',
        'value',
        'total',
        'cost',
        'total cost',
        'amount paid',
        'payment amount',
        'paid',
        'charge',
        'spend',
      ],
      never: 'gross vat tax hours unit rate contribution client date number quantity',
    },
  },
  needs: [
    [
      ['hours', 'amount'],
      ['hours', 'rate'],
      ['rate', 'amount'],
    ],
  ],
  settle: (mapping) => {
    const { from, to, ...others } = mapping;
    if (from === undefined && to === undefined) return mapping;
    if (from !== undefined && to !== undefined) return mapping;
    // One end of a period says more of when the care was than the day of the invoice does.
    return { ...others, date: present(from ?? to, 'an end of a period') };
  },
  outputs: (has) => [
    ...(has('reference') ? [words('reference', 'Invoice', 16)] : []),
    words('provider', 'Provider', 28),
    ...(has('date') ? [column('date', 'Date', 'date')] : []),
    ...(has('from') ? [column('from', 'Period from', 'date')] : []),
    ...(has('to') ? [column('to', 'Period to', 'date')] : []),
    column('hours', 'Hours', 'twoDecimals'),
    column('rate', 'Rate (£ an hour)', 'pence'),
    column('amount', 'Net amount (£)', 'pence', 16),
  ],
  row: (values) => {
    const [hours, rate, amount] = ['hours', 'rate', 'amount'].map((key) => numberOf(values, key)) as [
      number | null,
      number | null,
      number | null,
    ];
    if (rate !== null && rate < 0)
      return refused('rate', 'A rate below zero: a credit has hours and an amount below zero');
    const [from, to] = [numberOf(values, 'from'), numberOf(values, 'to')];
    if (from !== null && to !== null && to < from) return refused('to', 'The period ends before it begins');
    // Of a line that is reversed, some ledgers give the sign to the amount alone.
    const signed = hours !== null && hours > 0 && amount !== null && amount < 0 ? -hours : hours;
    const bought = signed ?? (amount !== null && rate !== null && rate > 0 ? amount / rate : null);
    if (bought === null) return refused('hours', 'No hours, and they cannot be worked out');
    const cost = amount ?? (rate === null ? null : bought * rate);
    if (cost === null) return refused('amount', 'No amount, and it cannot be worked out');
    if (bought * cost < 0) return refused('amount', 'Hours and amount have different signs');
    return {
      reference: values.reference ?? null,
      provider: values.provider ?? 'Not stated',
      date: values.date ?? null,
      from,
      to,
      hours: bought,
      rate: rate ?? (bought === 0 ? null : cost / bought),
      amount: cost,
    };
  },
  odd: (values) => {
    const [hours, rate, amount] = [
      numberOf(values, 'hours'),
      numberOf(values, 'rate'),
      numberOf(values, 'amount'),
    ];
    if (amount !== null && amount < 0) return 'A credit: its hours and amount are taken off';
    if (hours !== null && rate !== null && amount !== null && !addsUp(amount, hours, rate))
      return addsUp(amount, 1.2 * hours, rate)
        ? 'The amount is hours times rate and 20% more: VAT may be in it'
        : 'The amount is not hours times rate';
    return rate !== null && (rate < 10 || rate > 60) ? 'A rate under £10 or over £60 an hour' : null;
  },
  settings: ['weeksCovered'],
  counts: 'periods',
  figures: [
    {
      key: 'count',
      label: 'Invoice lines',
      unit: 'lines',
      format: 'number',
      formula: ({ column: c }) => `COUNT(${c('amount') ?? ''})`,
    },
    {
      key: 'hours',
      label: 'Hours',
      unit: 'hours',
      format: 'twoDecimals',
      formula: ({ column: c }) => `SUM(${c('hours') ?? ''})`,
    },
    {
      key: 'amount',
      label: 'Net amount',
      unit: '£',
      format: 'pounds',
      formula: ({ column: c }) => `SUM(${c('amount') ?? ''})`,
    },
    {
      key: 'rate',
      label: 'Average rate: amount divided by hours',
      unit: '£ an hour',
      format: 'pence',
      formula: ({ figure }) => `IF(${figure('hours')}=0,0,${figure('amount')}/${figure('hours')})`,
    },
    {
      key: 'weeks',
      label: 'Weeks that the invoices cover',
      unit: 'weeks',
      format: 'oneDecimal',
      formula: ({ column: c, setting, each }) => {
        const [from, to] = [c('from'), c('to')];
        const dates = from && to ? from : c('date');
        const typed = setting('weeksCovered');
        const told = dates ? `IF(COUNT(${dates})=0,0,${weeksCovered(each, dates, from && to)})` : '0';
        return `IF(N(${typed})>0,${typed},${told})`;
      },
      saysCovered: true,
      needsWeeks: true,
    },
    {
      key: 'hoursPerWeek',
      label: 'Hours a week',
      unit: 'hours a week',
      format: 'oneDecimal',
      formula: ({ figure }) => `IF(${figure('weeks')}=0,0,${figure('hours')}/${figure('weeks')})`,
      needsWeeks: true,
    },
  ],
};
