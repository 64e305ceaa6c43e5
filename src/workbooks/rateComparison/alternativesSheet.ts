import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import type { At } from './inputs';
import { ALTERNATIVES, BELOW_FLOOR, lowCentralHigh, market, NO_HOURS, NOT_KNOWN, poundsText } from './places';
import { wageFloor } from './upliftSheet';

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
  const [gross, lost, net, tender, transition, once] = [
    row('gross'),
    row('lost'),
    row('net'),
    row('tender'),
    row('transition'),
    row('once'),
  ];
  const [floor, countedNew, countedSpot, countedAfter] = [
    row('floor'),
    row('countedNew'),
    row('countedSpot'),
    row('countedAfter'),
  ];
  const [countedGross, countedLost, countedNet] = [
    row('countedGross'),
    row('countedLost'),
    row('countedNet'),
  ];
  const yearlyPounds = { unit: '£ a year', format: formats.pounds };
  const inYear = { unit: '£ in that year', format: formats.pounds };
  const oncePounds = { unit: '£, once', format: formats.pounds, net: 'Deduction', cash: 'Cash' };
  const mean = (rate: string, ofSpot: string) => (l: string) => `(1-${spot(l)})*${rate}+${spot(l)}*${ofSpot}`;
  const notBelowFloor = (rate: (l: string) => string) => (l: string) =>
    `IF(${floor(l)}="${NOT_KNOWN}",${floor(l)},IF(AND(ISNUMBER(${floor(l)}),ISNUMBER(${current(l)})),MAX(${rate(l)},MIN(${current(l)},${floor(l)})),${rate(l)}))`;
  const saving = (l: string, lostIncome: string, minimum: string[]) =>
    `OT.RETENDERSAVING(${[current(l), fresh(l), yearly(l), once(l), lostIncome, spot(l), spotRate(l), ...minimum].join(',')})`;
  const ifCounted = (l: string, formula: string) => ifKnown(current(l), ifNumber(countedAfter(l), formula));
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
      of: (l) => mean(fresh(l), spotRate(l))(l),
    },
    {
      key: 'gross',
      label: 'Gross saving, full-year effect',
      ...yearlyPounds,
      net: 'Gross; whole, recurring',
      cash: CASH,
      of: (l) => ifKnown(current(l), `${yearly(l)}*(${current(l)}-${after(l)})`),
    },
    {
      key: 'lost',
      label: 'Client income lost',
      ...yearlyPounds,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${gross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'net',
      label: 'Net saving, full-year effect',
      ...yearlyPounds,
      net: 'Net of lost income; whole, recurring',
      cash: CASH,
      of: (l) => ifKnown(gross(l), `${gross(l)}-${lost(l)}`),
      style: 'result',
    },
    { key: 'tender', label: 'Cost of the tender', ...oncePounds, of: used('tender') },
    { key: 'transition', label: 'Transition and double running', ...oncePounds, of: used('transition') },
    {
      key: 'once',
      label: 'One-off costs',
      ...oncePounds,
      of: (l) => `${tender(l)}+${transition(l)}`,
      style: 'result',
    },
    {
      key: 'first',
      label: 'Net saving in the first full year',
      ...inYear,
      net: 'Net of lost income and one-off costs; whole',
      cash: CASH,
      of: (l) => ifKnown(net(l), `${net(l)}-${once(l)}`),
      style: 'result',
    },
    {
      key: 'function',
      label: 'The same by OT.RETENDERSAVING',
      ...inYear,
      net: 'Net of lost income and one-off costs; whole',
      cash: CASH,
      of: (l) => ifKnown(current(l), saving(l, lost(l), [])),
    },
    {
      key: 'floor',
      label: 'Floor chosen, enhancements included',
      ...rate,
      of: () => market.averageFloorPaid,
    },
    {
      key: 'countedNew',
      label: 'New rate as counted: no lower than the floor, or the average now where that is lower',
      ...rate,
      of: notBelowFloor(fresh),
    },
    {
      key: 'countedSpot',
      label: 'Spot rate as counted',
      ...rate,
      of: notBelowFloor(spotRate),
    },
    {
      key: 'countedAfter',
      label: 'Average rate afterwards, as counted',
      ...rate,
      of: (l) => ifNumber(countedNew(l), mean(countedNew(l), countedSpot(l))(l)),
    },
    {
      key: 'countedGross',
      label: 'Counted: gross saving, full-year effect',
      ...yearlyPounds,
      net: 'Gross; counted above the floor, recurring',
      cash: CASH,
      of: (l) => ifCounted(l, `${yearly(l)}*(${current(l)}-${countedAfter(l)})`),
    },
    {
      key: 'countedLost',
      label: 'Counted: client income lost',
      ...yearlyPounds,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${countedGross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'countedNet',
      label: 'Counted as a saving in later years',
      ...yearlyPounds,
      net: 'Net of lost income; counted above the floor, recurring',
      cash: CASH,
      of: (l) => ifNumber(countedGross(l), `${countedGross(l)}-${countedLost(l)}`),
      style: 'result',
    },
    {
      key: 'counted',
      label: 'Counted as a saving in the first full year',
      ...inYear,
      net: 'Net of lost income and one-off costs; counted above the floor',
      cash: CASH,
      of: (l) => ifNumber(countedNet(l), `${countedNet(l)}-${once(l)}`),
      style: 'result',
    },
    {
      key: 'countedFunction',
      label: 'The same by OT.RETENDERSAVING with the floor',
      ...inYear,
      net: 'Net of lost income and one-off costs; counted above the floor',
      cash: CASH,
      of: (l) => ifCounted(l, saving(l, countedLost(l), [`N(${floor(l)})`])),
    },
    {
      key: 'words',
      label: 'In words',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        retenderWords(at('year').central, {
          whole: net(l),
          counted: countedNet(l),
          once: once(l),
          current: current(l),
          floor: floor(l),
        }),
    },
    {
      key: 'risk',
      label: 'Market risk',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        `IF(${floor(l)}="${NOT_KNOWN}","The floor chosen is not known",IF(NOT(ISNUMBER(${floor(l)})),"No floor chosen",IF(MIN(${fresh(l)},IF(${spot(l)}>0,${spotRate(l)},${fresh(l)}))<${floor(l)},"${BELOW_FLOOR}","At or above the floor chosen")))`,
    },
  ];
}

/** What a retender saves, whole and counted, in one sentence that says why the two differ. */
function retenderWords(
  year: string,
  cells: Record<'whole' | 'counted' | 'once' | 'current' | 'floor', string>,
): string {
  const { whole, counted, once, current, floor } = cells;
  const why = `IF(${current}<=${floor},"the average paid is under the floor chosen already","a new or spot rate is below the floor chosen")`;
  const split =
    `IF(NOT(ISNUMBER(${counted})),"the floor chosen is not known, so what counts is not known",` +
    `IF(ROUND(${whole}-${counted},0)=0,"all of it counted",${poundsText(counted)}&" counted because "&${why}))`;
  return ifKnown(
    whole,
    `${poundsText(whole)}&" a year whole; "&${split}&"; one-off costs of "&${poundsText(once)}&" apart; in "&${year}&" prices"`,
  );
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
        `IF(NOT(ISNUMBER(${wageFloor.now})),"No National Living Wage on record",IF(${direct(l)}<${wageFloor.now},"Below the National Living Wage: an employer could not pay it","At or above the National Living Wage, before employer costs"))`,
    },
  ];
}

const ifKnown = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},"${NO_HOURS}")`;
/** Words in the cell are carried on. */
const ifNumber = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},${cell})`;

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
    'once',
    'first',
    'function',
    'floor',
    'countedNew',
    'countedSpot',
    'countedAfter',
    'countedGross',
    'countedLost',
    'countedNet',
    'counted',
    'countedFunction',
    'words',
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
export const retenderDifference = `=${lowCentralHigh
  .flatMap((_, n) =>
    [
      ['first', 'function'],
      ['counted', 'countedFunction'],
    ].map(([own, byFunction]) => {
      const known = (key: string) => `N(${alternative('retender', key, n)})`;
      return `ABS(${known(own!)}-${known(byFunction!)})`;
    }),
  )
  .join('+')}`;
export const alternativesCells = `$C$${RETENDER}:$E$${tops.direct + order.direct.length - 1}`;

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
    columns: { A: 54, B: 18, C: 34, D: 34, E: 34, F: 52, G: 50 },
    cells: {
      ...block(1, [
        styled('title', 'Alternatives: retender, and direct payments'),
        styled(
          'subtitle',
          'In the prices of the year chosen, before any uplift; rates as paid, enhancements and mileage included. A saving is positive; a negative figure is a cost. The whole saving is followed by what counts above the floor chosen. The two alternatives act on the same hours: never add them. The low case is the worse one.',
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
