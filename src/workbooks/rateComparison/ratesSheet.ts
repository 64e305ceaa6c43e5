import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import type { At } from './inputs';
import {
  BELOW,
  FIRST,
  LAST,
  market,
  MINUTES,
  MIX,
  NO_PRICE,
  PROVIDERS,
  RATES,
  ROOM,
  ratesColumn,
} from './places';
import { LENGTHS } from './providers';

const lengthColumns = ['C', 'D', 'E', 'F'];
const pence = formats.poundsAndPence;

/** Every provider’s price as pounds an hour, on stated bases, against the average, the benchmark and the minimum price. */
export function ratesSheet(at: At): SheetPlan {
  return {
    name: RATES,
    role: 'calculation',
    columns: {
      A: 40,
      B: 44,
      ...Object.fromEntries('CDEFGHIJKLMNOPQR'.split('').map((letter) => [letter, 15])),
      S: 58,
      T: 20,
    },
    cells: {
      ...block(1, [
        styled('title', 'Rates: every price as pounds an hour'),
        styled(
          'subtitle',
          'A price by the visit × minutes in an hour ÷ minutes of the visit; an hourly price is the same at every length. Each row is the same row of the Providers sheet.',
        ),
      ]),
      ...block(4, [
        [
          ...styled('heading', 'Length of visit', 'Unit'),
          ...styled('numberHeading', ...LENGTHS.map((l) => `${l} minutes`)),
        ],
        [
          ...styled('label', 'Minutes of a visit'),
          ...styled('note', 'minutes'),
          ...LENGTHS.map((length): CellPlan => ({
            value: length,
            format: formats.number,
            style: 'calculation',
          })),
        ],
        [
          ...styled('label', 'Local mix of visits'),
          ...styled('note', 'share of visits'),
          ...LENGTHS.map((_, n): CellPlan => ({
            value: `=${at(`mix${n}`).central}`,
            format: formats.percent,
            style: 'calculation',
          })),
        ],
      ]),
      ...block(FIRST - 1, [
        headings.map(([heading, isNumber]): CellPlan => ({
          value: heading,
          style: isNumber ? 'numberHeading' : 'heading',
          isWrapped: true,
        })),
        ...Array.from({ length: ROOM }, (_, n) => rateRow(FIRST + n, at)),
      ]),
    },
    frozenRows: FIRST - 1,
    frozenColumns: 1,
    timelines: [`C${FIRST}:F${LAST}`],
    highlights: [
      { range: `S${FIRST}:S${LAST}`, formula: `=LEFT($S${FIRST},LEN("Below"))="Below"`, look: 'bad' },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

const headings: [string, boolean][] = [
  ['Provider', false],
  ['Basis of the rate at the mix of visits', false],
  ...LENGTHS.map((length): [string, boolean] => [`At ${length} minutes (£ an hour)`, true]),
  ['At the mix of visits, before enhancements (£ an hour)', true],
  ['At the mix of visits, enhancements included (£ an hour)', true],
  ['Rate compared, on the basis chosen (£ an hour)', true],
  ['Hours counted (hours a week)', true],
  ['Cost, enhancements included (£ a week)', true],
  ['Share of hours (%)', true],
  ['Gap to the average (£ an hour)', true],
  ['Gap to the benchmark (£ an hour)', true],
  ['Gap to the minimum price (£ an hour)', true],
  ['Value of the gap to the benchmark; nil below the minimum price (£ a year)', true],
  ['Possible saving: down to the benchmark, never below the minimum price (£ a year, gross)', true],
  ['Rank, dearest first (number)', true],
  ['Standing in the market', false],
  ['Provider, for the ranking to find', false],
];

function rateRow(row: number, at: At): CellPlan[] {
  const cell = (letter: string) => `$${letter}${row}`;
  const given = (letter: string) => `${PROVIDERS}!$${letter}${row}`;
  const across = (from: string, to: string) => `${PROVIDERS}!$${from}${row}:$${to}${row}`;
  const prices = across('F', 'I');
  const visits = across('J', 'M');
  const minutes = at('minutes').central;
  const unlessBlank = (formula: string) => `=IF(${given('A')}="","",${formula})`;
  const ifPriced = (formula: string) => `=IF(ISNUMBER(${cell('I')}),${formula},"")`;
  const ownVisits = `SUM(${visits})>0`;
  /** Where every length that is visited has a price; words otherwise. */
  const atVisits = (counts: string) =>
    `IF(SUMPRODUCT(ISNUMBER(${counts})*(${counts}>0)*(1-ISNUMBER(${prices})*(${prices}>0)))>0,"${NO_PRICE}",` +
    `IFERROR(SUMPRODUCT(${prices},${counts})*${minutes}/SUMPRODUCT(${counts},${MINUTES}),"${NO_PRICE}"))`;
  const hourly = `IF(N(${given('E')})>0,${given('E')},"${NO_PRICE}")`;
  const isBelow = `AND(${given('B')}<>"No",ISNUMBER(${market.minimumPrice}),${cell('I')}<${market.minimumPrice})`;
  const annual = `${cell('J')}*${at('weeks').central}`;
  const figure = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  const text = (value: string): CellPlan => ({ value, format: formats.text, style: 'calculation' });
  const { compared } = ratesColumn;
  return [
    text(unlessBlank(given('A'))),
    text(
      unlessBlank(
        `IF(NOT(ISNUMBER(${cell('G')})),"No price to compare",IF(${given('D')}="Hourly","Hourly price, the same at every length",IF(${ownVisits},"Prices by the visit, at the provider’s own visits","Prices by the visit, at the local mix of visits")))`,
      ),
    ),
    ...lengthColumns.map((letter, n) => {
      const price = `${PROVIDERS}!${'FGHI'[n]}${row}`;
      return figure(
        unlessBlank(
          `IF(${given('D')}="Hourly",${hourly},IF(AND(${given('D')}="Per visit",N(${price})>0),${price}*${minutes}/${letter}$5,"${NO_PRICE}"))`,
        ),
        pence,
      );
    }),
    figure(
      unlessBlank(
        `IF(${given('D')}="Hourly",${hourly},IF(${given('D')}="Per visit",IF(${ownVisits},${atVisits(visits)},${atVisits(MIX)}),"${NO_PRICE}"))`,
      ),
      pence,
    ),
    figure(`=IF(ISNUMBER(${cell('G')}),${cell('G')}*(1+N(${given('O')})*N(${given('P')})),"")`, pence),
    figure(
      `=IF(ISNUMBER(${cell('H')}),IF(${at('basis').central}="Before enhancements",${cell('G')},${cell('H')}),"")`,
      pence,
    ),
    figure(
      ifPriced(`IF(${ownVisits},SUMPRODUCT(${visits},${MINUTES})/${minutes},N(${given('N')}))`),
      formats.oneDecimal,
    ),
    figure(ifPriced(`${cell('H')}*${cell('J')}`), formats.pounds),
    figure(
      ifPriced(`IF(SUM(${ratesColumn.hours})>0,${cell('J')}/SUM(${ratesColumn.hours}),0)`),
      formats.percent,
    ),
    figure(
      ifPriced(`IF(ISNUMBER(${market.averageCompared}),${cell('I')}-${market.averageCompared},"")`),
      pence,
    ),
    figure(ifPriced(`${cell('I')}-${market.benchmark}`), pence),
    figure(
      ifPriced(
        `IF(AND(${given('B')}<>"No",ISNUMBER(${market.minimumPrice})),${cell('I')}-${market.minimumPrice},"Not judged")`,
      ),
      pence,
    ),
    figure(ifPriced(`IF(${isBelow},0,(${cell('I')}-${market.benchmark})*${annual})`), formats.pounds),
    figure(
      ifPriced(
        `MAX(0,${cell('I')}-MAX(${market.benchmark},IF(${given('B')}="No",0,N(${market.minimumPrice}))))*${annual}`,
      ),
      formats.pounds,
    ),
    figure(
      ifPriced(
        `1+SUMPRODUCT(ISNUMBER(${compared})*(${compared}>${cell('I')}))+SUMPRODUCT(ISNUMBER(${compared})*(${compared}=${cell('I')})*(ROW(${compared})<ROW(${cell('I')})))`,
      ),
      formats.number,
    ),
    text(
      unlessBlank(
        `IF(NOT(ISNUMBER(${cell('I')})),"No price to compare",IF(${given('B')}="No","The minimum price does not apply",IF(NOT(ISNUMBER(${market.minimumPrice})),"No minimum price on record for the year",IF(${isBelow},"${BELOW}",IF(${market.benchmark}<${market.minimumPrice},"At or above the minimum price; the benchmark is below it","At or above the minimum price")))))`,
      ),
    ),
    text(unlessBlank(given('A'))),
  ];
}
