import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { annexColumn } from './annexSheet';
import type { At } from './inputs';
import {
  BELOW,
  MARKET,
  market,
  marketRow,
  NO_HOURS,
  NO_RATES,
  providersColumn,
  ratesColumn,
  ratesColumnAcross,
} from './places';
import { LENGTHS, ZONES } from './providers';

const pence = formats.poundsAndPence;
const figure = (value: string | number, format: string): CellPlan => ({
  value,
  format,
  style: 'calculation',
});
const labelled = (label: string): CellPlan => ({ value: label, style: 'label' });
const { compared, hours, weeklyCost, standing, valueOfGap, possibleSaving } = ratesColumn;
const priced = `ISNUMBER(${compared})`;
export const BANDS = 10;
export const bandRange = (letter: string) =>
  `${MARKET}!$${letter}$${marketRow.bands}:$${letter}$${marketRow.bands + BANDS - 1}`;
export const zoneHours = `${MARKET}!$C$${marketRow.zones}:$C$${marketRow.zones + ZONES.length}`;
export const leastCompared = `${MARKET}!$I$${marketRow.lengths + 1}`;
export const mostCompared = `${MARKET}!$I$${marketRow.lengths + 5}`;
const quartileShare = (n: number) => `$B$${marketRow.lengths + 1 + n}`;

/** The market as a whole: averages and quartiles on every basis, where it stands, and how hours spread. */
export function marketSheet(at: At): SheetPlan {
  const { lengths, position, byHours, zones, bands } = marketRow;
  return {
    name: MARKET,
    role: 'calculation',
    columns: { A: 52, B: 24, C: 18, D: 18, E: 18, F: 18, G: 18, H: 18, I: 18 },
    cells: {
      ...block(1, [
        styled('title', 'Market: average, quartiles and standing'),
        styled('subtitle', 'Over the providers that have a price; averages are weighted by hours.'),
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
          ...styled('heading', 'Where the market stands'),
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
              `=IFNA(OT.RATEPERCENTILE(${compared},${quartileShare(n + 1)},${hours}),"${NO_HOURS}")`,
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
      of: (rates) => `SUMPRODUCT(${rates},${hours})/SUMPRODUCT(ISNUMBER(${rates})*1,${hours})`,
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
    ...'CDEFGHI'
      .split('')
      .map((letter) => figure(`=IFERROR(${of(ratesColumnAcross(letter))},"${NO_HOURS}")`, format)),
  ]);
}

function positionRows(at: At): [label: string, value: string, format: string, unit: string][] {
  const year = at('year').central;
  const weeks = at('weeks').central;
  const isBelow = `(${standing}="${BELOW}")`;
  const total = `SUM(${hours})`;
  return [
    ['Rates compared', `=COUNT(${compared})`, formats.number, 'number'],
    [
      'Published minimum price of the year, by OT.MINIMUMPRICE',
      `=IFNA(OT.MINIMUMPRICE(${year}),"None on record")`,
      pence,
      '£ an hour',
    ],
    [
      'How the minimum price is known',
      `=IFERROR(INDEX(${annexColumn.minimumStatus},MATCH(${year},${annexColumn.year},0)),"None on record")`,
      formats.text,
      'words',
    ],
    ['Benchmark', `=${at('benchmark').central}`, pence, '£ an hour'],
    [
      'Average of the rate compared',
      `=IF(${total}>0,SUMPRODUCT(${compared},${hours})/${total},"${NO_HOURS}")`,
      pence,
      '£ an hour, weighted by hours',
    ],
    [
      'Average paid, enhancements included',
      `=IF(${total}>0,SUM(${weeklyCost})/${total},"${NO_HOURS}")`,
      pence,
      '£ an hour, weighted by hours',
    ],
    ['Hours', `=${total}`, formats.oneDecimal, 'hours a week'],
    ['Hours in a year', `=${total}*${weeks}`, formats.number, 'hours a year'],
    [
      'Cost in a year',
      `=SUM(${weeklyCost})*${weeks}`,
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
    ['Value of gaps above the benchmark', `=SUMIF(${valueOfGap},">0")`, formats.pounds, '£ a year, gross'],
    ['Value of gaps below the benchmark', `=SUMIF(${valueOfGap},"<0")`, formats.pounds, '£ a year, gross'],
    [
      'Possible saving, never below the minimum price',
      `=SUM(${possibleSaving})`,
      formats.pounds,
      '£ a year, gross; cash only once prices are agreed',
    ],
    [
      'In words',
      `=IF(${market.providers}=0,"No prices yet",IF(NOT(ISNUMBER(${market.minimumPrice})),"No minimum price on record for the year",IF(${market.providersBelow}=0,"No rate is below the minimum price",${market.providersBelow}&" of "&${market.providers}&" rates, with "&TEXT(${market.hoursBelow},"0%")&" of hours, are below the minimum price: market-sustainability risk")))`,
      formats.text,
      'words',
    ],
  ];
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
      value: `=${money(`$B${row}`)}&${isLast ? '" and over"' : `" to under "&${money(`$C${row}`)}`}`,
      format: formats.text,
      style: 'label',
    },
    figure(`=(INT(N(${leastCompared})/${width})+ROWS($F$${start}:$F${row})-1)*${width}`, pence),
    figure(isLast ? `=MAX($B${row},N(${mostCompared}))+${width}` : `=$B${row}+${width}`, pence),
    figure(`=SUMPRODUCT(${inBand},${hours})`, formats.oneDecimal),
    figure(`=SUMPRODUCT(${inBand})`, formats.number),
  ];
}
