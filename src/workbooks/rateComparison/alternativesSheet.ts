import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import type { At } from './inputs';
import { ALTERNATIVES, BELOW, lowCentralHigh, market, NO_HOURS } from './places';
import { wageFloorNow } from './upliftSheet';

interface Line {
  key: string;
  label: string;
  unit: string;
  of: (letter: string) => string;
  format: string;
  /** Net or gross. */
  net: string;
  /** Cash-releasing, capacity or a risk. */
  cash: string;
  style?: 'result';
}

const RETENDER = 6;
const pence = formats.poundsAndPence;
const rate = { unit: '£ an hour', format: pence, net: '', cash: '' };
const hours = { unit: 'hours a year', format: formats.number, net: '', cash: '' };
const share = { unit: 'of hours', format: formats.percent, net: '', cash: '' };
const CASH = 'Cash-releasing: the contract budget falls';
const IF_TAKEN_OUT = 'Cash-releasing only if the hours leave the contracts';

/** In the column of a case, the cell of the Inputs sheet that the case uses: C, D and E take G, H and I. */
const usedIn = (at: At) => (key: string) => (letter: string) =>
  at(key).usedBy.low.replace('$G$', `${String.fromCharCode(letter.charCodeAt(0) + 4)}$`);

function retenderLines(at: At, row: (key: string) => (letter: string) => string): Line[] {
  const used = usedIn(at);
  const [yearly, current, fresh, spot, spotRate, after] = [
    row('hours'),
    row('current'),
    row('new'),
    row('spot'),
    row('spotRate'),
    row('after'),
  ];
  const [gross, lost, net, first] = [row('gross'), row('lost'), row('net'), row('first')];
  const [tender, transition] = [row('tender'), row('transition')];
  return [
    { key: 'hours', label: 'Hours', ...hours, of: () => market.annualHours },
    { key: 'current', label: 'Average paid now', ...rate, of: () => market.averagePaid },
    { key: 'new', label: 'Rate under the new contract', ...rate, of: used('newRate') },
    { key: 'spot', label: 'Leakage: hours still bought at the spot rate', ...share, of: used('spotShare') },
    { key: 'spotRate', label: 'Spot rate', ...rate, of: used('spotRate') },
    {
      key: 'after',
      label: 'Average rate afterwards',
      ...rate,
      of: (l) => `(1-${spot(l)})*${fresh(l)}+${spot(l)}*${spotRate(l)}`,
    },
    {
      key: 'gross',
      label: 'Gross saving, full-year effect',
      unit: '£ a year',
      format: formats.pounds,
      net: 'Gross',
      cash: CASH,
      of: (l) => ifKnown(current(l), `${yearly(l)}*(${current(l)}-${after(l)})`),
    },
    {
      key: 'lost',
      label: 'Client income lost',
      unit: '£ a year',
      format: formats.pounds,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${gross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'net',
      label: 'Net saving, full-year effect',
      unit: '£ a year',
      format: formats.pounds,
      net: 'Net of lost income',
      cash: CASH,
      of: (l) => ifKnown(gross(l), `${gross(l)}-${lost(l)}`),
    },
    {
      key: 'tender',
      label: 'Cost of the tender',
      unit: '£, once',
      format: formats.pounds,
      net: 'Deduction',
      cash: 'Cash',
      of: used('tender'),
    },
    {
      key: 'transition',
      label: 'Transition and double running',
      unit: '£, once',
      format: formats.pounds,
      net: 'Deduction',
      cash: 'Cash',
      of: used('transition'),
    },
    {
      key: 'first',
      label: 'Net saving in the first full year',
      unit: '£ in that year',
      format: formats.pounds,
      net: 'Net of lost income and one-off costs',
      cash: CASH,
      of: (l) => ifKnown(net(l), `${net(l)}-${tender(l)}-${transition(l)}`),
    },
    {
      key: 'function',
      label: 'The same by OT.RETENDERSAVING',
      unit: '£ in that year',
      format: formats.pounds,
      net: 'Net of lost income and one-off costs',
      cash: CASH,
      of: (l) =>
        ifKnown(
          current(l),
          `OT.RETENDERSAVING(${[current(l), fresh(l), yearly(l), `${tender(l)}+${transition(l)}`, lost(l), spot(l), spotRate(l)].join(',')})`,
        ),
    },
    {
      key: 'counted',
      label: 'Counted as a saving in the first full year',
      unit: '£ in that year',
      format: formats.pounds,
      net: 'Net; nil where the new rate is below the minimum price',
      cash: CASH,
      of: (l) => ifKnown(first(l), `IF(${isBelowMinimum(fresh(l))},MIN(0,${first(l)}),${first(l)})`),
      style: 'result',
    },
    {
      key: 'risk',
      label: 'Market risk',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        `IF(NOT(ISNUMBER(${market.minimumPrice})),"No minimum price on record",IF(${isBelowMinimum(fresh(l))},"${BELOW}","At or above the minimum price"))`,
    },
  ];
}

function directPaymentLines(at: At, row: (key: string) => (letter: string) => string): Line[] {
  const used = usedIn(at);
  const [moved, current, direct] = [row('moved'), row('current'), row('direct')];
  const [gross, lost, support, net, setUp] = [
    row('gross'),
    row('lost'),
    row('support'),
    row('net'),
    row('setUp'),
  ];
  const yearly = { unit: '£ a year', format: formats.pounds };
  return [
    { key: 'share', label: 'Hours that move', ...share, of: used('moving') },
    { key: 'moved', label: 'Hours moved', ...hours, of: (l) => `${market.annualHours}*${row('share')(l)}` },
    { key: 'current', label: 'Average paid now', ...rate, of: () => market.averagePaid },
    { key: 'direct', label: 'Direct-payment rate', ...rate, of: used('directRate') },
    {
      key: 'gross',
      label: 'Gross saving, full-year effect',
      ...yearly,
      net: 'Gross',
      cash: IF_TAKEN_OUT,
      of: (l) => ifKnown(current(l), `${moved(l)}*(${current(l)}-${direct(l)})`),
    },
    {
      key: 'lost',
      label: 'Client income lost',
      ...yearly,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${gross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'support',
      label: 'Cost of support',
      ...yearly,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `${moved(l)}*${used('support')(l)}`,
    },
    {
      key: 'net',
      label: 'Net saving, full-year effect',
      ...yearly,
      net: 'Net of lost income and support',
      cash: IF_TAKEN_OUT,
      of: (l) => ifKnown(gross(l), `${gross(l)}-${lost(l)}-${support(l)}`),
      style: 'result',
    },
    {
      key: 'setUp',
      label: 'Setting up',
      unit: '£, once',
      format: formats.pounds,
      net: 'Deduction',
      cash: 'Cash',
      of: used('setUp'),
    },
    {
      key: 'first',
      label: 'Net saving in the first full year',
      unit: '£ in that year',
      format: formats.pounds,
      net: 'Net of lost income, support and setting up',
      cash: IF_TAKEN_OUT,
      of: (l) => ifKnown(net(l), `${net(l)}-${setUp(l)}`),
      style: 'result',
    },
    {
      key: 'risk',
      label: 'Risk',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        `IF(NOT(ISNUMBER(${wageFloorNow})),"No National Living Wage on record",IF(${direct(l)}<${wageFloorNow},"Below the National Living Wage: an employer could not pay it","At or above the National Living Wage, before employer costs"))`,
    },
  ];
}

const ifKnown = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},"${NO_HOURS}")`;
const isBelowMinimum = (cell: string) =>
  `AND(ISNUMBER(${market.minimumPrice}),${cell}<${market.minimumPrice})`;

/** The keys of the lines in order, which fix their rows before the lines are written. */
const order = {
  retender: [
    'hours',
    'current',
    'new',
    'spot',
    'spotRate',
    'after',
    'gross',
    'lost',
    'net',
    'tender',
    'transition',
    'first',
    'function',
    'counted',
    'risk',
  ],
  direct: [
    'share',
    'moved',
    'current',
    'direct',
    'gross',
    'lost',
    'support',
    'net',
    'setUp',
    'first',
    'risk',
  ],
};
const tops = { retender: RETENDER, direct: RETENDER + order.retender.length + 3 };
const rowOf = (which: keyof typeof order, key: string) => tops[which] + order[which].indexOf(key);
export const alternative = (which: keyof typeof order, key: string, n: number) =>
  `${ALTERNATIVES}!$${lowCentralHigh[n]}$${rowOf(which, key)}`;
export const retenderDifference = (() => {
  const cells = (key: string) => `${ALTERNATIVES}!$C$${rowOf('retender', key)}:$E$${rowOf('retender', key)}`;
  return `=IF(COUNT(${cells('first')})=0,0,SUMPRODUCT(ABS(${cells('first')}-${cells('function')})))`;
})();

/** Two ways to pay less for the same hours, each low, central and high. */
export function alternativesSheet(at: At): SheetPlan {
  const rowIn = (which: keyof typeof order) => (key: string) => (letter: string) =>
    `${letter}$${rowOf(which, key)}`;
  const table = (which: keyof typeof order, title: string, lines: Line[]) =>
    block(tops[which] - 2, [
      styled('subtitle', title),
      [
        ...styled('heading', 'Line', 'Unit'),
        ...styled('numberHeading', 'Low case', 'Central', 'High case'),
        ...styled('heading', 'Net or gross', 'Cash or not'),
      ],
      ...lines.map(({ label, unit, of, format, net, cash, style }): CellPlan[] => [
        ...styled('label', label),
        ...styled('note', unit),
        ...lowCentralHigh.map((letter): CellPlan => ({
          value: `=${of(letter)}`,
          format,
          style: style ?? 'calculation',
          ...(unit === 'words' && { isWrapped: true }),
        })),
        ...(net ? styled('note', net, cash) : []),
      ]),
    ]);
  const risks = [rowOf('retender', 'risk'), rowOf('direct', 'risk')];
  return {
    name: ALTERNATIVES,
    role: 'calculation',
    columns: { A: 46, B: 18, C: 26, D: 26, E: 26, F: 46, G: 50 },
    cells: {
      ...block(1, [
        styled('title', 'Alternatives: retender, and direct payments'),
        styled(
          'subtitle',
          'In the prices of the year chosen, before any uplift. A saving is positive; a negative figure is a cost. The two act on the same hours: never add them. The low case is the worse one.',
        ),
      ]),
      ...table('retender', '1  Retender of all the hours', retenderLines(at, rowIn('retender'))),
      ...table('direct', '2  Some hours move to direct payments', directPaymentLines(at, rowIn('direct'))),
    },
    frozenColumns: 1,
    timelines: (['retender', 'direct'] as const).map(
      (which) => `C${tops[which]}:E${tops[which] + order[which].length - 1}`,
    ),
    highlights: risks.map((row) => ({
      range: `C${row}:E${row}`,
      formula: `=LEFT(C$${row},LEN("Below"))="Below"`,
      look: 'bad' as const,
    })),
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}
