import { block, formats, styled } from '../../plan/cells';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import { FIRST, LAST, market, NO_PRICE, RANKING, RATES, ratesColumn, ROOM } from './places';
import { LENGTHS } from './providers';

const across = ['C', 'D', 'E', 'F', 'G', 'H', 'I'];

export const rankingRange = (letter: string, positions: number) =>
  `${RANKING}!$${letter}$${FIRST}:$${letter}$${FIRST + positions - 1}`;

/**
 * Providers dearest first; those with the same rate keep the order of the Providers sheet. Looked up without INDEX,
 * of which the embedded workbook misses changes where its position comes from a formula.
 */
export function rankingSheet(chartPositions: number): SheetPlan {
  return {
    name: RANKING,
    role: 'calculation',
    columns: {
      A: 10,
      B: 40,
      ...Object.fromEntries([...across, 'J', 'L', 'M', 'N'].map((letter) => [letter, 15])),
      K: 58,
    },
    cells: {
      ...block(1, [
        styled('title', 'Ranking: dearest first'),
        styled(
          'subtitle',
          `Looked up from the Rates sheet by rank. The last three columns feed the chart, which shows the first ${chartPositions} places; #N/A there is deliberate and leaves a place empty.`,
        ),
      ]),
      ...block(FIRST - 1, [
        [
          { value: 'Rank (number)', style: 'numberHeading', isWrapped: true },
          ...styled('heading', 'Provider'),
          ...[
            ...LENGTHS.map((length) => `At ${length} minutes (£ an hour)`),
            'Mix of visits, before enhancements (£ an hour)',
            'Mix of visits, enhancements included (£ an hour)',
            'Rate compared (£ an hour)',
            'Hours counted (hours a week)',
          ].map((value): CellPlan => ({ value, style: 'numberHeading', isWrapped: true })),
          ...styled('heading', 'Against the floor chosen'),
          ...[
            'Chart: rate (£ an hour)',
            'Chart: average (£ an hour)',
            'Chart: floor on the basis compared (£ an hour)',
          ].map((value): CellPlan => ({ value, style: 'numberHeading', isWrapped: true })),
        ],
        ...Array.from({ length: ROOM }, (_, n) => rankRow(FIRST + n, n < chartPositions)),
      ]),
    },
    frozenRows: FIRST - 1,
    frozenColumns: 2,
    timelines: [`C${FIRST}:I${LAST}`],
    highlights: [
      { range: `K${FIRST}:K${LAST}`, formula: `=LEFT($K${FIRST},LEN("Below"))="Below"`, look: 'bad' },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

function rankRow(row: number, isCharted: boolean): CellPlan[] {
  const pence = formats.poundsAndPence;
  const ifTaken = (formula: string) => `=IF($A${row}>${market.providers},"",${formula})`;
  const words = (column: string): CellPlan => ({
    value: ifTaken(
      `VLOOKUP($A${row},${RATES}!$X$${FIRST}:$${column}$${LAST},COLUMNS($X$${FIRST}:$${column}$${FIRST}),FALSE)`,
    ),
    format: formats.text,
    style: 'calculation',
  });
  const sum = (column: string) =>
    `SUMIF(${ratesColumn.rank},$A${row},${RATES}!${column}$${FIRST}:${column}$${LAST})`;
  const figure = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  /** #N/A leaves a place empty in a chart, in the file and on the page; text or zero would plot as £0. */
  const charted = (value: string) => `=IF(AND($A${row}<=${market.providers},N(${value})>0),${value},NA())`;
  return [
    figure(`=ROWS($P$${FIRST}:$P${row})`, formats.number),
    words('AA'),
    ...across.map((letter) => figure(ifTaken(`IF(${sum(letter)}>0,${sum(letter)},"${NO_PRICE}")`), pence)),
    figure(ifTaken(sum('J')), formats.oneDecimal),
    words('Y'),
    ...(isCharted
      ? [
          figure(charted(`$I${row}`), pence),
          figure(charted(market.averageCompared), pence),
          figure(charted(market.averageFloorCompared), pence),
        ]
      : []),
  ];
}
