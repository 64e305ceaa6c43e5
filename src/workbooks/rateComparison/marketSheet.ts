import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { type At, isAreaPublished, NO_FLOOR } from './inputs';
import {
  annexColumn,
  BELOW,
  BELOW_FLOOR,
  firstOf,
  FLOOR_ON_NO_HOURS,
  MARKET,
  market,
  marketRow,
  NO_BENCHMARK,
  NO_HOURS,
  NO_PRICES,
  NO_RATES,
  NO_FLOOR_CHOSEN,
  NOT_KNOWN,
  poundsText,
  providersColumn,
  ratesColumn,
  ratesColumnAcross,
} from './places';
import { LENGTHS, ZONES } from './providers';
import { publishedRows } from './whosePrices';
import { mixedFloor, mixedYears } from './years';

const pence = formats.poundsAndPence;
const figure = (value: string | number, format: string): CellPlan => ({
  value,
  format,
  style: 'calculation',
});
const labelled = (label: string): CellPlan => ({ value: label, style: 'label' });
const {
  compared,
  hours,
  weeklyCost,
  valueOfGap,
  countedSaving,
  notCounted,
  floor,
  floorPaid,
  floorCompared,
} = ratesColumn;
const priced = `ISNUMBER(${compared})`;
export const BANDS = 10;
export const bandRange = (letter: string) =>
  `${MARKET}!$${letter}$${marketRow.bands}:$${letter}$${marketRow.bands + BANDS - 1}`;
export const zoneHours = `${MARKET}!$C$${marketRow.zones}:$C$${marketRow.zones + ZONES.length}`;
export const leastCompared = `${MARKET}!$I$${marketRow.lengths + 1}`;
export const mostCompared = `${MARKET}!$I$${marketRow.lengths + 5}`;
const quartileShare = (n: number) => `$B$${marketRow.lengths + 1 + n}`;

/** The market as a whole: averages and quartiles on every basis, what is below the floor, and how hours spread. */
export function marketSheet(at: At): SheetPlan {
  const { lengths, position, byHours, zones, bands } = marketRow;
  return {
    name: MARKET,
    role: 'calculation',
    columns: { A: 52, B: 24, C: 18, D: 18, E: 18, F: 18, G: 18, H: 18, I: 18 },
    cells: {
      ...block(1, [
        styled('title', 'Market: average, quartiles and floor'),
        styled(
          'subtitle',
          'Over the providers that have a price; averages are weighted by hours. In the prices of the year chosen, unless a check of years fails.',
        ),
      ]),
      ...block(lengths - 1, [
        [
          ...styled('heading', 'Over providers'),
          ...[
            'Share of providers below (%)',
            ...LENGTHS.map((length) => `At ${length} minutes (£ an hour)`),
            'Mix of visits, before enhancements (£ an hour)',
            'Mix of visits, enhancements included (£ an hour)',
            'Rate compared (£ an hour)',
          ].map((value): CellPlan => ({ value, style: 'numberHeading', isWrapped: true })),
        ],
        ...lengthRows(),
      ]),
      ...block(position - 1, [
        [
          ...styled('heading', 'The market as a whole'),
          ...styled('numberHeading', 'Figure'),
          ...styled('heading', 'Unit'),
        ],
        ...positionRows(at).map(([label, value, format, unit]) => [
          labelled(label),
          figure(value, format),
          ...styled('note', unit),
        ]),
      ]),
      ...block(byHours - 1, [
        [
          ...styled('heading', 'Quartiles by hours, by OT.RATEPERCENTILE'),
          ...styled('numberHeading', 'Rate compared (£ an hour)'),
        ],
        ...['Lower quartile: a quarter of hours cost this or less', 'Median', 'Upper quartile'].map(
          (label, n) => [
            labelled(label),
            figure(
              `=IF(SUM(${hours})>0,OT.RATEPERCENTILE(${compared},${quartileShare(n + 1)},${hours}),"${NO_HOURS}")`,
              pence,
            ),
          ],
        ),
      ]),
      ...block(zones - 1, [
        [
          ...styled('heading', 'By zone'),
          ...styled('numberHeading', 'Rates (number)', 'Hours a week (hours)', 'Average (£ an hour)'),
        ],
        ...[...ZONES, 'Another zone, or none given'].map((zone, n) => zoneRow(zone, zones + n)),
      ]),
      ...block(bands - 1, [
        [
          ...styled('heading', 'Hours by rate compared'),
          ...styled(
            'numberHeading',
            'From (£ an hour)',
            'To under (£ an hour)',
            'Hours a week (hours)',
            'Rates (number)',
          ),
        ],
        ...Array.from({ length: BANDS }, (_, n) => bandRow(bands + n, at, n === BANDS - 1)),
      ]),
    },
    timelines: [`C${lengths}:I${lengths + 6}`],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}

function lengthRows(): CellPlan[][] {
  const quartile = (label: string, share: number, row: number) => ({
    label,
    share,
    of: (rates: string) => `IF(COUNT(${rates})>0,PERCENTILE(${rates},$B${row}),"${NO_RATES}")`,
  });
  const first = marketRow.lengths;
  const lines: { label: string; share?: number; of: (rates: string) => string; format?: string }[] = [
    {
      label: 'Average, weighted by hours',
      of: (rates) =>
        `IF(SUMPRODUCT(ISNUMBER(${rates})*1,${hours})>0,SUMPRODUCT(${rates},${hours})/SUMPRODUCT(ISNUMBER(${rates})*1,${hours}),"${NO_HOURS}")`,
    },
    { label: 'Least', of: (rates) => `IF(COUNT(${rates})>0,MIN(${rates}),"${NO_RATES}")` },
    quartile('Lower quartile, each rate counted once', 0.25, first + 2),
    quartile('Median, each rate counted once', 0.5, first + 3),
    quartile('Upper quartile, each rate counted once', 0.75, first + 4),
    { label: 'Most', of: (rates) => `IF(COUNT(${rates})>0,MAX(${rates}),"${NO_RATES}")` },
    { label: 'Rates (number)', of: (rates) => `COUNT(${rates})`, format: formats.number },
  ];
  return lines.map(({ label, share, of, format = pence }) => [
    labelled(label),
    share === undefined ? { style: 'calculation' } : figure(share, formats.wholePercent),
    ...'CDEFGHI'.split('').map((letter) => figure(`=${of(ratesColumnAcross(letter))}`, format)),
  ]);
}

function positionRows(at: At): [label: string, value: string, format: string, unit: string][] {
  const year = at('year').central;
  const weeks = at('weeks').central;
  const benchmark = at('benchmark').central;
  const isBelow = `(${ratesColumn.againstMinimum}="${BELOW}")`;
  const total = `SUM(${hours})`;
  const ifHours = (formula: string) => `=IF(${total}>0,${formula},"${NO_HOURS}")`;
  const ifBenchmark = (formula: string) =>
    ifHours(`IF(ISNUMBER(${market.benchmark}),${formula},"${NO_BENCHMARK}")`);
  const weighted = (rates: string) => ifHours(`SUMPRODUCT(${rates},${hours})/${total}`);
  const perHour = '£ an hour, weighted by hours';
  const unknown = `COUNTIF(${floor},"${NOT_KNOWN}")`;
  const averageFloor = (floors: string) => {
    const withFloor = `SUMPRODUCT(ISNUMBER(${floors})*1,${hours})`;
    return `=IF(${total}=0,"${NO_HOURS}",IF(${unknown}>0,"${NOT_KNOWN}",IF(${withFloor}>0,SUMPRODUCT(${floors},${hours})/${withFloor},IF(${at('floor').central}="${NO_FLOOR}","${NO_FLOOR_CHOSEN}","${FLOOR_ON_NO_HOURS}"))))`;
  };
  const ofYear = (column: string) =>
    `=IFNA(INDEX(${column},MATCH(${year},${annexColumn.year},0)),"None on record")`;
  return [
    ['Rates compared', `=COUNT(${compared})`, formats.number, 'number'],
    [
      'Published minimum price of the year',
      ofYear(annexColumn.minimumPrice),
      pence,
      '£ an hour, before enhancements',
    ],
    ['How the minimum price is known', ofYear(annexColumn.minimumStatus), formats.text, 'words'],
    ['Benchmark', `=IF(N(${benchmark})>0,${benchmark},"${NO_BENCHMARK}")`, pence, '£ an hour'],
    ['Average of the rate compared', weighted(compared), pence, perHour],
    ['Average before enhancements', weighted(ratesColumn.beforeEnhancements), pence, perHour],
    ['Average paid, enhancements included', ifHours(`SUM(${weeklyCost})/${total}`), pence, perHour],
    ['Floor chosen, enhancements included', averageFloor(floorPaid), pence, perHour],
    ['Floor chosen, on the basis of comparison', averageFloor(floorCompared), pence, perHour],
    ['Hours', `=${total}`, formats.oneDecimal, 'hours a week'],
    ['Hours in a year', `=${total}*${weeks}`, formats.number, 'hours a year'],
    [
      'Cost in a year',
      ifHours(`SUM(${weeklyCost})*${weeks}`),
      formats.pounds,
      '£ a year, gross of client contributions',
    ],
    ['Rates below the minimum price', `=SUMPRODUCT(${isBelow}*1)`, formats.number, 'number'],
    [
      'Hours at rates below the minimum price',
      `=IF(${total}>0,SUMPRODUCT(${isBelow}*1,${hours})/${total},0)`,
      formats.percent,
      'of hours',
    ],
    ['Rates to which a floor applies', `=COUNT(${floor})`, formats.number, 'number'],
    [
      'Rates below the floor chosen',
      `=SUMPRODUCT((${ratesColumn.standing}="${BELOW_FLOOR}")*1)`,
      formats.number,
      'number',
    ],
    [
      'Value of gaps above the benchmark',
      ifBenchmark(`SUMIF(${valueOfGap},">0")`),
      formats.pounds,
      '£ a year, gross',
    ],
    [
      'Value of gaps below the benchmark',
      ifBenchmark(`SUMIF(${valueOfGap},"<0")`),
      formats.pounds,
      '£ a year, gross',
    ],
    [
      'Counted as a saving, never below the floor chosen',
      ifBenchmark(`IF(${unknown}>0,"${NOT_KNOWN}",SUM(${countedSaving}))`),
      formats.pounds,
      '£ a year, gross; cash only once prices are agreed',
    ],
    [
      'Not counted because of the floor',
      ifBenchmark(`IF(${unknown}>0,"${NOT_KNOWN}",SUM(${notCounted}))`),
      formats.pounds,
      '£ a year, gross',
    ],
    ['Saving, in words', `=${savingWords(year, total)}`, formats.text, 'words'],
    [
      'In words',
      `=IF(${market.providers}=0,"${NO_PRICES}",IF(NOT(ISNUMBER(${market.minimumPrice})),"No minimum price on record for the year",IF(${market.providersBelow}=0,"No rate is below the minimum price",${market.providersBelow}&" of "&${market.providers}&" rates, with "&TEXT(${market.hoursBelow},"0%")&" of hours, are below the minimum price: market-sustainability risk")))`,
      formats.text,
      'words',
    ],
    [
      'Years of the benchmark and the prices',
      `=${mixedYears(at, [{ key: 'benchmark' }])}`,
      formats.text,
      'words; empty where all are of one year',
    ],
    [
      'Year of the floor',
      `=${mixedFloor(at)}`,
      formats.text,
      'words; empty where it is of the year of the prices',
    ],
    [
      'Council or area',
      // The area of the published table is not that of a table of which every row is the person’s.
      `=IF(OR(${at('area').central}="",AND(${isAreaPublished(at)},${publishedRows}=0)),"",${at('area').central})`,
      formats.text,
      'words; empty where none is given',
    ],
  ];
}

/** The saving whole and counted, in one sentence that says why the two differ. */
function savingWords(year: string, hoursOfAll: string): string {
  const { valueAbove, countedSaving: counted, notCounted: below, rowsBelowFloor, rowsWithFloor } = market;
  const mixed = firstOf(market.benchmarkYears, market.floorYears);
  const why =
    `IF(ROUND(${counted},0)>0,${poundsText(below)}&" of it is below the floor chosen",` +
    `IF(${rowsBelowFloor}=${rowsWithFloor},"every rate is under the floor chosen","no dear rate is above the floor chosen"))`;
  const split =
    `IF(NOT(ISNUMBER(${counted})),"the floor chosen is not known",` +
    `IF(ROUND(${below},0)=0,"all of it counted",${poundsText(counted)}&" counted because "&${why}))`;
  return (
    `IF(${market.providers}=0,"${NO_PRICES}",IF(${hoursOfAll}=0,"${NO_HOURS}",` +
    `IF(NOT(ISNUMBER(${valueAbove})),${valueAbove},IF(ROUND(${valueAbove},0)=0,"No rate is above the benchmark: there is no saving to count"&IF(${mixed}="","","; "&${mixed}),` +
    `${poundsText(valueAbove)}&" a year whole; "&${split}&"; "&IF(${mixed}="",${year}&" prices",${mixed})))))`
  );
}

function zoneRow(zone: string, row: number): CellPlan[] {
  const given = providersColumn('C');
  const first = marketRow.zones;
  const isZone =
    row < first + ZONES.length
      ? `(${given}=$A${row})`
      : `(1-${ZONES.map((_, n) => `(${given}=$A$${first + n})`).join('-')})`;
  return [
    labelled(zone),
    figure(`=SUMPRODUCT(${isZone}*${priced})`, formats.number),
    figure(`=SUMPRODUCT(${isZone}*${priced},${hours})`, formats.oneDecimal),
    figure(`=IF($C${row}>0,SUMPRODUCT(${isZone}*${priced},${compared},${hours})/$C${row},"No hours")`, pence),
  ];
}

function bandRow(row: number, at: At, isLast: boolean): CellPlan[] {
  const width = at('bandWidth').central;
  const inBand = `${priced}*(${compared}>=$B${row})*(${compared}<$C${row})`;
  const money = (cell: string) => `"£"&TEXT(${cell},"0.00")`;
  const start = marketRow.bands;
  return [
    {
      value: `=IF(ISNUMBER(${leastCompared}),${money(`$B${row}`)}&${isLast ? '" and over"' : `" to under "&${money(`$C${row}`)}`},"No rates yet")`,
      format: formats.text,
      style: 'label',
    },
    figure(`=(INT(N(${leastCompared})/${width})+ROWS($F$${start}:$F${row})-1)*${width}`, pence),
    figure(isLast ? `=MAX($B${row},N(${mostCompared}))+${width}` : `=$B${row}+${width}`, pence),
    figure(`=SUMPRODUCT(${inBand},${hours})`, formats.oneDecimal),
    figure(`=SUMPRODUCT(${inBand})`, formats.number),
  ];
}
