import { block, formats, styled } from '../../plan/cells';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import type { Line } from './alternativeLine';
import { directPaymentLines } from './directPaymentLines';
import type { At } from './inputs';
import { ALTERNATIVES, firstOf, lowCentralHigh, market } from './places';
import { retenderLines } from './retenderLines';
import { bySign } from './signs';

const RETENDER = 6;

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
    'years',
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
    'years',
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

/** Beside a figure: whether it is cash, by its sign, and what years it mixes. */
function cashCell(
  which: keyof typeof order,
  key: string,
  cash: Line['cash'],
  isCounted: boolean | undefined,
): CellPlan {
  if (typeof cash === 'string') return { value: cash, style: 'note' };
  const row = rowOf(which, key);
  const years = lowCentralHigh
    .map((letter) => `$${letter}$${rowOf(which, 'years')}`)
    .reduceRight((others, one) => firstOf(one, others));
  const mixed = isCounted ? firstOf(years, market.floorYears) : years;
  return {
    value: `=${bySign(`$C${row}:$E${row}`, cash)}&IF(${mixed}="","","; "&${mixed})`,
    format: formats.text,
    style: 'note',
  };
}

export const cashBeside = (which: keyof typeof order, key: string) =>
  `${ALTERNATIVES}!$G$${rowOf(which, key)}`;

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
      ...lines.map(({ key, label, unit, of, format, net, cash, isCounted, style }): CellPlan[] => [
        ...styled('label', label),
        ...styled('note', unit),
        ...lowCentralHigh.map((letter): CellPlan => ({
          value: `=${of(letter)}`,
          format,
          style: style ?? 'calculation',
          ...(unit === 'words' && { isWrapped: true }),
        })),
        ...(net ? [...styled('note', net), cashCell(which, key, cash, isCounted)] : []),
      ]),
    ]);
  const risks = [rowOf('retender', 'risk'), rowOf('direct', 'risk')];
  return {
    name: ALTERNATIVES,
    role: 'calculation',
    columns: { A: 50, B: 16, C: 33, D: 33, E: 33, F: 38, G: 28 },
    cells: {
      ...block(1, [
        styled('title', 'Alternatives: retender, and direct payments'),
        styled(
          'subtitle',
          'In the prices of the year chosen unless the line on years says otherwise, before any uplift; rates as paid, enhancements and mileage included. A saving is positive; a negative figure is a cost. The whole saving is followed by what counts above the floor chosen. The two alternatives act on the same hours: never add them. The low case is the worse one.',
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
