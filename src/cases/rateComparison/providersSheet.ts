import { block, formats, styled } from '../../plan/cells';
import { columnLetters } from '../../formulas/addresses';
import type { CellPlan, SheetPlan, ValidationPlan } from '../../plan/plan';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { PRICE_YEARS } from './inputs';
import { FIRST, LAST, PROVIDERS, ROOM } from './places';
import { LENGTHS, STRUCTURES, ZONES, type ByLength, type Provider } from './providers';

const four = (values: ByLength | undefined) => LENGTHS.map((_, n) => values?.[n]);

interface Column {
  heading: string;
  format: string;
  isWords?: boolean;
  width: number;
  of: (provider: Provider) => string | number | undefined;
  accepts?: Pick<ValidationPlan, 'rule' | 'message'>;
}

const between = (least: number, most: number, what: string): Column['accepts'] => ({
  rule: { kind: 'decimal', least, most },
  message: `${what} from ${least} to ${most.toLocaleString('en-GB')}.`,
});
const oneOf = (values: readonly string[]): Column['accepts'] => ({
  rule: { kind: 'list', values: [...values] },
  message: `One of: ${values.join(', ')}.`,
});
const words = (heading: string, width: number, of: Column['of'], accepts?: Column['accepts']): Column => ({
  heading,
  format: formats.text,
  isWords: true,
  width,
  of,
  ...(accepts && { accepts }),
});

const FLOOR_APPLIES = ['Yes', 'No'];
const columns: Column[] = [
  words('Provider', 40, ({ name }) => name),
  words(
    'Floor and minimum price apply',
    22,
    ({ isMinimumPriceApplied }) => (isMinimumPriceApplied === false ? 'No' : 'Yes'),
    oneOf(FLOOR_APPLIES),
  ),
  words('Zone', 13, ({ zone }) => zone, oneOf(ZONES)),
  words('Price structure', 14, ({ structure }) => structure, oneOf(STRUCTURES)),
  {
    heading: 'Hourly price (£ an hour)',
    format: formats.poundsAndPence,
    width: 14,
    of: ({ hourlyPrice }) => hourlyPrice,
    accepts: between(0, 500, 'Pounds an hour,'),
  },
  ...LENGTHS.map((length, n): Column => ({
    heading: `Price of a ${length}-minute visit (£)`,
    format: formats.poundsAndPence,
    width: 14,
    of: ({ visitPrices }) => four(visitPrices)[n],
    accepts: between(0, 500, 'Pounds a visit,'),
  })),
  ...LENGTHS.map((length, n): Column => ({
    heading: `Visits a week of ${length} minutes (visits)`,
    format: formats.oneDecimal,
    width: 14,
    of: ({ weeklyVisits }) => four(weeklyVisits)[n],
    accepts: between(0, 1_000_000, 'Visits a week,'),
  })),
  {
    heading: 'Hours a week, where visits are not known (hours)',
    format: formats.oneDecimal,
    width: 18,
    of: ({ weeklyHours }) => weeklyHours,
    accepts: between(0, 1_000_000, 'Hours a week,'),
  },
  {
    heading: 'Evening and weekend share of hours (%)',
    format: formats.percent,
    width: 16,
    of: ({ enhancedShare }) => enhancedShare,
    accepts: { rule: { kind: 'decimal', least: 0, most: 1 }, message: 'A share from 0% to 100%.' },
  },
  {
    heading: 'Evening and weekend enhancement of price (%)',
    format: formats.percent,
    width: 16,
    of: ({ enhancement }) => enhancement,
    accepts: { rule: { kind: 'decimal', least: 0, most: 2 }, message: 'A rise from 0% to 200%.' },
  },
  words('Year of price', 12, ({ year }) => year, oneOf(PRICE_YEARS)),
  words('Source', 90, () => undefined),
  {
    heading: 'Mileage or supplement paid on top of the price (£ an hour)',
    format: formats.poundsAndPence,
    width: 18,
    of: ({ paidOnTop }) => paidOnTop,
    accepts: between(0, 500, 'Pounds an hour,'),
  },
  {
    heading: 'Own cost of care for this row, before enhancements (£ an hour)',
    format: formats.poundsAndPence,
    width: 18,
    of: ({ ownCost }) => ownCost,
    accepts: between(0, 500, 'Pounds an hour,'),
  },
];

/** Whose the price and the hours of a row are, and what both were when the case was built. */
const whoseHeadings: [heading: string, width: number, isWords: boolean][] = [
  ['Whose price', 22, true],
  ['Whose hours', 22, true],
  ['Published price as built (£ an hour)', 16, false],
  ['Assumed hours as built (hours a week)', 16, false],
  ['Numbers not as accepted (number)', 16, false],
  ['Choices not offered (number)', 16, false],
];

/** Whether the price and all that makes it up are as the row was built: the name, the structure and every column of it. */
function isPriceAsBuilt(provider: Provider | undefined, row: number): string {
  const cell = (heading: keyof typeof letters) => `$${letters[heading]}${row}`;
  const blank = `COUNTA($F${row}:$I${row})+COUNTA($O${row}:$P${row})+COUNTA($S${row})=0`;
  const same = [
    ['name', provider?.name],
    ['structure', provider?.structure],
    ['year', provider?.year],
  ] as const;
  return `AND(${same.map(([heading, built]) => `${cell(heading)}="${built ?? ''}"`).join(',')},${cell('price')}=${cell('priceBuilt')},${blank})`;
}

function whoseCells(provider: Provider | undefined, row: number): CellPlan[] {
  const cell = (heading: keyof typeof letters) => `$${letters[heading]}${row}`;
  const words = (built: string, isAsBuilt: string, owner: string): CellPlan => ({
    value: `=IF(${cell('name')}="","",IF(NOT(ISNUMBER(${built})),"Yours",IF(${isAsBuilt},"${owner}","Yours, changed here")))`,
    format: formats.text,
    style: 'note',
  });
  const asBuilt = (value: number | undefined, format: string): CellPlan => ({
    ...(value !== undefined && { value }),
    format,
    style: 'note',
  });
  const count = (value: string): CellPlan => ({ value: `=${value}`, format: formats.number, style: 'note' });
  return [
    words(cell('priceBuilt'), isPriceAsBuilt(provider, row), 'Published'),
    words(
      cell('hoursBuilt'),
      `AND(SUM($J${row}:$M${row})=0,${cell('hours')}=${cell('hoursBuilt')})`,
      'Our assumption',
    ),
    asBuilt(provider?.isPublished ? provider.hourlyPrice : undefined, formats.poundsAndPence),
    asBuilt(provider?.isPublished ? provider.weeklyHours : undefined, formats.oneDecimal),
    count(`${outside('E', 'P', row)}+${outside('S', 'T', row)}`),
    count(
      `IF(${cell('name')}="",0,${[
        blankOr(`$B${row}`, FLOOR_APPLIES),
        notOffered(cell('structure'), STRUCTURES),
        blankOr(cell('year'), PRICE_YEARS),
      ].join('+')})`,
    ),
  ];
}

/** How many cells that are not blank hold no number, or one out of bounds. Every least is zero. */
function outside(from: string, to: string, row: number): string {
  const cells = `$${from}${row}:$${to}${row}`;
  const most = `$${from}$${MOST}:$${to}$${MOST}`;
  return `SUMPRODUCT((${cells}<>"")*(1-ISNUMBER(${cells})*(${cells}>=0)*(${cells}<=${most})))`;
}

/** What a cell adds to a count: 1 where it is none of the choices. */
const notOffered = (cell: string, choices: readonly string[]) =>
  `IF(OR(${choices.map((choice) => `${cell}="${choice}"`).join(',')}),0,1)`;
const blankOr = (cell: string, choices: readonly string[]) => `IF(${cell}="",0,${notOffered(cell, choices)})`;

/** The source of a row, which says so once the price or the hours are the person’s. They may type their own over it. */
function sourceCell(provider: Provider | undefined, row: number): CellPlan {
  const cell: CellPlan = { format: formats.text, style: 'input' };
  if (!provider?.name) return cell;
  const { source, sourceOfHours } = provider;
  if (sourceOfHours === undefined) return { ...cell, value: source };
  const unless = (whose: string, owner: string, words: string, otherwise: string) =>
    `IF($${whose}${row}="${owner}","${words}","${otherwise}")`;
  return {
    ...cell,
    value:
      `=IF($A${row}="","",${unless(letters.whosePrice, 'Published', source, 'Yours: changed here.')}&" "&` +
      `${unless(letters.whoseHours, 'Our assumption', sourceOfHours, 'Hours: yours, changed here.')})`,
  };
}

const letters = {
  name: 'A',
  structure: 'D',
  price: 'E',
  hours: 'N',
  year: 'Q',
  source: 'R',
  whosePrice: 'U',
  whoseHours: 'V',
  priceBuilt: 'W',
  hoursBuilt: 'X',
} as const;
/** Where each row counts what is not as accepted. */
export const tableColumns = { numbers: 'Y', choices: 'Z' } as const;
/** The row with the most that each column accepts. */
const MOST = 6;

export function providersSheet(providers: Provider[], year: string): SheetPlan {
  if (providers.length > ROOM) {
    throw new Error(`providers must be at most ${ROOM}; there are ${providers.length}`);
  }
  const letter = (n: number) => columnLetters(n);
  const row = (provider: Provider | undefined, n: number): CellPlan[] => [
    ...columns.map(({ of, format }, column): CellPlan => {
      if (letter(column) === letters.source) return sourceCell(provider, FIRST + n);
      const value = provider?.name ? of({ year, ...provider }) : undefined;
      return { ...(value !== undefined && { value }), format, style: 'input' };
    }),
    ...whoseCells(provider, FIRST + n),
  ];
  const widths = [...columns.map(({ width }) => width), ...whoseHeadings.map(([, width]) => width)];
  return {
    name: PROVIDERS,
    role: 'inputs',
    columns: Object.fromEntries(widths.map((width, n) => [letter(n), width])),
    cells: {
      ...block(1, [
        styled('title', 'Providers: prices and hours'),
        styled(
          'subtitle',
          `A row a provider, or a row a price of a provider; room for ${ROOM}; blank rows are ignored. Price structure “Hourly” uses the hourly price; “Per visit” uses the prices of visits.`,
        ),
      ]),
      ...masterCheckCells(3),
      ...block(5, [
        styled(
          'note',
          'Give visits a week by length where you know them; hours follow from them. Otherwise give hours a week, and prices by the visit are taken at the local mix on the Inputs sheet. A price is before enhancements.',
        ),
      ]),
      ...block(MOST, [
        [
          { value: 'Most accepted (in the unit of the column)', style: 'note' },
          ...columns
            .slice(1)
            .map(({ accepts, format }): CellPlan =>
              accepts && accepts.rule.kind !== 'list' && accepts.rule.most !== undefined
                ? { value: accepts.rule.most, format, style: 'note' }
                : { style: 'note' },
            ),
        ],
      ]),
      ...block(FIRST - 1, [
        [
          ...columns.map(({ heading, isWords = false }) => [heading, isWords] as const),
          ...whoseHeadings.map(([heading, , isWords]) => [heading, isWords] as const),
        ].map(([heading, isWords]): CellPlan => ({
          value: heading,
          style: isWords ? 'heading' : 'numberHeading',
          isWrapped: true,
        })),
        ...Array.from({ length: ROOM }, (_, n) => row(providers[n], n)),
      ]),
    },
    frozenRows: FIRST - 1,
    frozenColumns: 1,
    tables: [{ name: 'ProviderPrices', range: `A${FIRST - 1}:${letter(widths.length - 1)}${LAST}` }],
    validations: columns.flatMap(({ accepts }, n) =>
      accepts ? [{ range: `${letter(n)}${FIRST}:${letter(n)}${LAST}`, ...accepts }] : [],
    ),
    highlights: masterCheckHighlights('$B$3'),
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}
