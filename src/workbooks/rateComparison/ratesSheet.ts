import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { buildUpAtMix, buildUpTotals } from './buildUpSheet';
import { type At, ASSOCIATION, BUILT_UP, NO_FLOOR, OWN_COST } from './inputs';
import {
  BELOW,
  BELOW_FLOOR,
  FIRST,
  LAST,
  market,
  MINUTES,
  MIX,
  NO_BENCHMARK,
  NO_FLOOR_CHOSEN,
  NO_PRICE,
  NOT_JUDGED,
  NOT_KNOWN,
  PROVIDERS,
  RATES,
  ROOM,
  ratesColumn,
} from './places';
import { LENGTHS } from './providers';

const lengthColumns = ['C', 'D', 'E', 'F'];
const pence = formats.poundsAndPence;

/** Every provider’s price as pounds an hour, on stated bases, against the average, the benchmark and the floor. */
export function ratesSheet(at: At): SheetPlan {
  return {
    name: RATES,
    role: 'calculation',
    columns: {
      A: 40,
      B: 44,
      ...Object.fromEntries('CDEFGHIJKLMNOPQRSTUVWX'.split('').map((letter) => [letter, 17])),
      Y: 52,
      Z: 52,
      AA: 20,
    },
    cells: {
      ...block(1, [
        styled('title', 'Rates: every price as pounds an hour'),
        styled(
          'subtitle',
          'A price by the visit × minutes in an hour ÷ minutes of the visit, with mileage or a supplement paid on top; an hourly price is the same at every length. Floors are compared before enhancements. In the prices of the year chosen, unless a check of years fails. Each row is the same row of the Providers sheet.',
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
            value: Number(length),
            format: formats.number,
            style: 'calculation',
          })),
        ],
        [
          ...styled('label', 'Local mix of visits'),
          ...styled('note', 'share of visits'),
          ...LENGTHS.map((_, n): CellPlan => ({
            value: `=${at(`mix${LENGTHS[n]!}`).central}`,
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
      { range: `Y${FIRST}:Z${LAST}`, formula: `=LEFT(Y${FIRST},LEN("Below"))="Below"`, look: 'bad' },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

const headings: [string, boolean][] = [
  ['Provider', false],
  ['Basis of the rate at the mix of visits', false],
  ...LENGTHS.map((length): [string, boolean] => [
    `At ${length} minutes, before enhancements (£ an hour)`,
    true,
  ]),
  ['At the mix of visits, before enhancements (£ an hour)', true],
  ['At the mix of visits, enhancements included (£ an hour)', true],
  ['Rate compared, on the basis chosen (£ an hour)', true],
  ['Hours counted (hours a week)', true],
  ['Cost, enhancements included (£ a week)', true],
  ['Share of hours (%)', true],
  ['Gap to the average (£ an hour)', true],
  ['Gap to the benchmark (£ an hour)', true],
  ['Before enhancements, less the published minimum price (£ an hour)', true],
  ['Floor chosen, before enhancements (£ an hour)', true],
  ['Before enhancements, less the floor (£ an hour)', true],
  ['Floor, enhancements included (£ an hour)', true],
  ['Floor on the basis compared (£ an hour)', true],
  ['Value of the gap to the benchmark, whole (£ a year)', true],
  ['Counted as a saving: down to the benchmark or the floor (£ a year, gross)', true],
  ['Not counted because of the floor (£ a year, gross)', true],
  ['Built-up cost at the same visits, before enhancements (£ an hour)', true],
  ['Rank, dearest first (number)', true],
  ['Against the floor chosen', false],
  ['Against the published minimum price', false],
  ['Provider, for the ranking to find', false],
];

function rateRow(row: number, at: At): CellPlan[] {
  const cell = (letter: string) => `$${letter}${row}`;
  const given = (letter: string) => `${PROVIDERS}!$${letter}${row}`;
  const across = (from: string, to: string) => `${PROVIDERS}!$${from}${row}:$${to}${row}`;
  const prices = across('F', 'I');
  const visits = across('J', 'M');
  const onTop = `N(${given('S')})`;
  const minutes = at('minutes').central;
  const unlessBlank = (formula: string) => `=IF(${given('A')}="","",${formula})`;
  const ifPriced = (formula: string) => `=IF(ISNUMBER(${cell('I')}),${formula},"")`;
  const ifBenchmark = (formula: string) => `IF(ISNUMBER(${market.benchmark}),${formula},"${NO_BENCHMARK}")`;
  const ownVisits = `SUM(${visits})>0`;
  /** Where every length that is visited has a price; words otherwise. */
  const atVisits = (counts: string) =>
    `IF(SUMPRODUCT(ISNUMBER(${counts})*(${counts}>0)*(1-ISNUMBER(${prices})*(${prices}>0)))>0,"${NO_PRICE}",` +
    `IF(SUMPRODUCT(${counts},${MINUTES})>0,SUMPRODUCT(${prices},${counts})*${minutes}/SUMPRODUCT(${counts},${MINUTES})+${onTop},"${NO_PRICE}"))`;
  const hourly = `IF(N(${given('E')})>0,${given('E')}+${onTop},"${NO_PRICE}")`;
  const isOutside = `${given('B')}="No"`;
  const annual = `${cell('J')}*${at('weeks').central}`;
  const isBefore = `${at('basis').central}="Before enhancements"`;
  const figure = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  const text = (value: string): CellPlan => ({ value, format: formats.text, style: 'calculation' });
  const enhancement = `N(${given('O')})*N(${given('P')})`;
  const { compared } = ratesColumn;
  const gap = (to: string, otherwise: string) =>
    ifPriced(`IF(ISNUMBER(${to}),${cell('G')}-${to},${otherwise})`);
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
          `IF(${given('D')}="Hourly",${hourly},IF(AND(${given('D')}="Per visit",N(${price})>0),${price}*${minutes}/${letter}$5+${onTop},"${NO_PRICE}"))`,
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
    figure(`=IF(ISNUMBER(${cell('G')}),${cell('G')}+(${cell('G')}-${onTop})*${enhancement},"")`, pence),
    figure(`=IF(ISNUMBER(${cell('H')}),IF(${isBefore},${cell('G')},${cell('H')}),"")`, pence),
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
    figure(ifPriced(ifBenchmark(`${cell('I')}-${market.benchmark}`)), pence),
    figure(
      ifPriced(
        `IF(AND(${given('B')}<>"No",ISNUMBER(${market.minimumPrice})),${cell('G')}-${market.minimumPrice},"${NOT_JUDGED}")`,
      ),
      pence,
    ),
    figure(ifPriced(`IF(${isOutside},"${NOT_JUDGED}",${floorOf(given('T'), cell('W'), at)})`), pence),
    figure(gap(cell('P'), cell('P')), pence),
    figure(
      ifPriced(
        `IF(ISNUMBER(${cell('P')}),${cell('P')}+MAX(0,${cell('P')}-${onTop})*${enhancement},${cell('P')})`,
      ),
      pence,
    ),
    figure(ifPriced(`IF(${isBefore},${cell('P')},${cell('R')})`), pence),
    figure(ifPriced(ifBenchmark(`(${cell('I')}-${market.benchmark})*${annual}`)), formats.pounds),
    figure(
      ifPriced(
        ifBenchmark(
          `IF(${cell('P')}="${NOT_KNOWN}",${cell('P')},MAX(0,${cell('I')}-MAX(${market.benchmark},N(${cell('S')})))*${annual})`,
        ),
      ),
      formats.pounds,
    ),
    figure(
      ifPriced(
        ifBenchmark(
          `IF(${cell('P')}="${NOT_KNOWN}",${cell('P')},IF(ISNUMBER(${cell('S')}),MAX(0,MIN(${cell('I')},${cell('S')})-${market.benchmark})*${annual},0))`,
        ),
      ),
      formats.pounds,
    ),
    figure(
      ifPriced(
        `IF(${ownVisits},SUMPRODUCT(${visits},${MINUTES},${buildUpTotals})/SUMPRODUCT(${visits},${MINUTES}),${buildUpAtMix})`,
      ),
      pence,
    ),
    figure(
      ifPriced(
        `1+SUMPRODUCT(ISNUMBER(${compared})*(${compared}>${cell('I')}))+SUMPRODUCT(ISNUMBER(${compared})*(${compared}=${cell('I')})*(ROW(${compared})<ROW(${cell('I')})))`,
      ),
      formats.number,
    ),
    text(
      unlessBlank(
        `IF(NOT(ISNUMBER(${cell('I')})),"No price to compare",IF(${isOutside},"The floor does not apply",IF(${cell('P')}="${NO_FLOOR_CHOSEN}","No floor chosen",IF(NOT(ISNUMBER(${cell('P')})),"The floor chosen is not known",IF(${cell('G')}<${cell('P')},"${BELOW_FLOOR}",IF(AND(ISNUMBER(${market.benchmark}),${market.benchmark}<${cell('S')}),"At or above the floor; the benchmark is below it","At or above the floor"))))))`,
      ),
    ),
    text(
      unlessBlank(
        `IF(NOT(ISNUMBER(${cell('I')})),"No price to compare",IF(${isOutside},"The minimum price does not apply",IF(NOT(ISNUMBER(${market.minimumPrice})),"No minimum price on record for the year",IF(${cell('G')}<${market.minimumPrice},"${BELOW}","At or above the minimum price"))))`,
      ),
    ),
    text(unlessBlank(given('A'))),
  ];
}

/** The floor of a row by the choice on the Inputs sheet, before enhancements; words where there is none. */
function floorOf(ownInRow: string, builtUp: string, at: At): string {
  const chosen = at('floor').central;
  const own = at('ownCost').central;
  const ifNumber = (cell: string, otherwise: string) => `IF(ISNUMBER(${cell}),${cell},${otherwise})`;
  const notKnown = `"${NOT_KNOWN}"`;
  return (
    `IF(${chosen}="${NO_FLOOR}","${NO_FLOOR_CHOSEN}",IF(${chosen}="${BUILT_UP}",${builtUp},` +
    `IF(${chosen}="${OWN_COST}",${ifNumber(ownInRow, ifNumber(own, notKnown))},` +
    `IF(${chosen}="${ASSOCIATION}",${ifNumber(market.minimumPrice, notKnown)},${notKnown}))))`
  );
}
