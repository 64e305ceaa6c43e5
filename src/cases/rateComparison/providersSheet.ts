import {
  type Cell,
  crossing,
  f,
  type Formula,
  join,
  list,
  type Own,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  words,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { ValidationPlan } from '../../plan/plan';
import { PRICE_YEARS } from './inputs';
import { titled, wrapped } from './looks';
import { byLength, type Provider, STRUCTURES, ZONES } from './providers';
import { PROVIDERS, ROOM } from './sheets';

type Accepts = Pick<ValidationPlan, 'rule' | 'message'>;

const between = (least: number, most: number, what: string): Accepts => ({
  rule: { kind: 'decimal', least, most },
  message: `${what} from ${least} to ${most.toLocaleString('en-GB')}.`,
});
const oneOf = (values: readonly string[]): Accepts => ({
  rule: { kind: 'list', values: [...values] },
  message: `One of: ${values.join(', ')}.`,
});

interface Row {
  readonly from?: Provider;
}

const shown = (heading: string, format: string, width: number) => ({
  heading: wrapped(heading, format === formats.text ? 'heading' : 'numberHeading'),
  format,
  width,
});

/** The typed columns of a provider. A row without a name is left blank. */
const typed = (
  heading: string,
  format: string,
  width: number,
  read: (provider: Provider) => string | number | undefined,
  accepts?: Accepts,
) => ({
  ...shown(heading, format, width),
  ...(accepts && { accepts }),
  of: (_r: unknown, { from }: Row) => (from?.name ? read(from) : undefined),
});

const { poundsAndPence: pence, percent, oneDecimal, text } = formats;
const FLOOR_APPLIES = ['Yes', 'No'];
const OWN = { price: 'Published', hours: 'Our assumption' } as const;
const CHANGED = 'Yours, changed here';

const perHour = (heading: string, width: number, read: Parameters<typeof typed>[3]) =>
  typed(heading, pence, width, read, between(0, 500, 'Pounds an hour,'));

/** The typed columns, in order; `year` is that of a price which has none. */
const typedColumns = (year: string) => ({
  name: typed('Provider', text, 40, ({ name }) => name),
  floorApplies: typed(
    'Floor and minimum price apply',
    text,
    22,
    ({ isMinimumPriceApplied }) => (isMinimumPriceApplied === false ? 'No' : 'Yes'),
    oneOf(FLOOR_APPLIES),
  ),
  zone: typed('Zone', text, 13, ({ zone }) => zone, oneOf(ZONES)),
  structure: typed('Price structure', text, 14, ({ structure }) => structure, oneOf(STRUCTURES)),
  hourly: perHour('Hourly price (£ an hour)', 14, ({ hourlyPrice }) => hourlyPrice),
  ...byLength('price', (length, n) =>
    typed(
      `Price of a ${length}-minute visit (£)`,
      pence,
      14,
      ({ visitPrices }) => visitPrices?.[n],
      between(0, 500, 'Pounds a visit,'),
    ),
  ),
  ...byLength('visits', (length, n) =>
    typed(
      `Visits a week of ${length} minutes (visits)`,
      oneDecimal,
      14,
      ({ weeklyVisits }) => weeklyVisits?.[n],
      between(0, 1_000_000, 'Visits a week,'),
    ),
  ),
  hours: typed(
    'Hours a week, where visits are not known (hours)',
    oneDecimal,
    18,
    ({ weeklyHours }) => weeklyHours,
    between(0, 1_000_000, 'Hours a week,'),
  ),
  enhancedShare: typed(
    'Evening and weekend share of hours (%)',
    percent,
    16,
    ({ enhancedShare }) => enhancedShare,
    { rule: { kind: 'decimal', least: 0, most: 1 }, message: 'A share from 0% to 100%.' },
  ),
  enhancement: typed(
    'Evening and weekend enhancement of price (%)',
    percent,
    16,
    ({ enhancement }) => enhancement,
    { rule: { kind: 'decimal', least: 0, most: 2 }, message: 'A rise from 0% to 200%.' },
  ),
  year: typed('Year of price', text, 12, ({ year: own = year }) => own, oneOf(PRICE_YEARS)),
  source: {
    ...shown('Source', text, 90),
    of: (r: Own<'name' | 'whosePrice' | 'whoseHours'>, { from }: Row) => sourceOf(r, from),
  },
  paidOnTop: perHour(
    'Mileage or supplement paid on top of the price (£ an hour)',
    18,
    ({ paidOnTop }) => paidOnTop,
  ),
  ownCost: perHour(
    'Own cost of care for this row, before enhancements (£ an hour)',
    18,
    ({ ownCost }) => ownCost,
  ),
});

/** The source of a row, which says so once the price or the hours are the person’s. They may type their own over it. */
function sourceOf(r: Own<'name' | 'whosePrice' | 'whoseHours'>, provider: Provider | undefined) {
  if (!provider?.name) return undefined;
  const { source, sourceOfHours } = provider;
  if (sourceOfHours === undefined) return source;
  const unless = (whose: Ref, owner: string, asBuilt: string, otherwise: string) =>
    f`IF(${whose}=${words(owner)},${words(asBuilt)},${words(otherwise)})`;
  const ofPrice = unless(r.whosePrice, OWN.price, source, 'Yours: changed here.');
  const ofHours = unless(r.whoseHours, OWN.hours, sourceOfHours, 'Hours: yours, changed here.');
  return f`IF(${r.name}="","",${ofPrice}&" "&${ofHours})`;
}

type Typed = Own<keyof ReturnType<typeof typedColumns>>;

/** Whether the price and all that makes it up are as the row was built: the name, the structure and every column of it. */
function isPriceAsBuilt(r: Typed & Own<'priceBuilt'>, provider: Provider | undefined): Formula {
  const { name = '', structure = '', year = '' } = provider ?? {};
  const same = [
    f`${r.name}=${words(name)}`,
    f`${r.structure}=${words(structure)}`,
    f`${r.year}=${words(year)}`,
  ];
  const isBlank = f`COUNTA(${span(r.price15, r.price60)})+COUNTA(${span(r.enhancedShare, r.enhancement)})+COUNTA(${r.paidOnTop})=0`;
  return f`AND(${[...same, f`${r.hourly}=${r.priceBuilt}`, isBlank]})`;
}

const whoseWords = (r: Own<'name'>, built: Ref, isAsBuilt: Formula, owner: string) =>
  f`IF(${r.name}="","",IF(NOT(ISNUMBER(${built})),"Yours",IF(${isAsBuilt},${words(owner)},${words(CHANGED)})))`;

/** What a cell adds to a count: 1 where it is none of the choices. */
const notOffered = (cell: Ref, choices: readonly string[]) =>
  f`IF(OR(${choices.map((choice) => f`${cell}=${words(choice)}`)}),0,1)`;
const blankOr = (cell: Ref, choices: readonly string[]) => f`IF(${cell}="",0,${notOffered(cell, choices)})`;

/** How many cells that are not blank hold no number, or one out of bounds. Every least is zero. */
function outside(from: Ref, to: Ref, most: Ref): Formula {
  const cells = span(from, to);
  const allowed = span(crossing(most, from), crossing(most, to));
  return f`SUMPRODUCT((${cells}<>"")*(1-ISNUMBER(${cells})*(${cells}>=0)*(${cells}<=${allowed})))`;
}

/** Whose the price and the hours of a row are, and what both were when the case was built. */
const providersList = (providers: readonly Provider[], year: string, most: Ref) =>
  list('Providers', { spare: ROOM - providers.length, table: 'ProviderPrices', grows: true }, providers, {
    ...typedColumns(year),
    whosePrice: {
      ...shown('Whose price', text, 22),
      style: 'note',
      of: (r, { from }) => whoseWords(r, r.priceBuilt, isPriceAsBuilt(r, from), OWN.price),
    },
    whoseHours: {
      ...shown('Whose hours', text, 22),
      style: 'note',
      of: (r) =>
        whoseWords(
          r,
          r.hoursBuilt,
          f`AND(SUM(${span(r.visits15, r.visits60)})=0,${r.hours}=${r.hoursBuilt})`,
          OWN.hours,
        ),
    },
    priceBuilt: {
      ...shown('Published price as built (£ an hour)', pence, 16),
      style: 'note',
      of: (_r, { from }) => (from?.isPublished ? from.hourlyPrice : undefined),
    },
    hoursBuilt: {
      ...shown('Assumed hours as built (hours a week)', oneDecimal, 16),
      style: 'note',
      of: (_r, { from }) => (from?.isPublished ? from.weeklyHours : undefined),
    },
    /** How many cells of the row are not as accepted. */
    numbers: {
      ...shown('Numbers not as accepted (number)', formats.number, 16),
      style: 'note',
      of: (r) => f`${outside(r.hourly, r.enhancement, most)}+${outside(r.paidOnTop, r.ownCost, most)}`,
    },
    choices: {
      ...shown('Choices not offered (number)', formats.number, 16),
      style: 'note',
      of: (r) =>
        f`IF(${r.name}="",0,${join(
          [
            blankOr(r.floorApplies, FLOOR_APPLIES),
            notOffered(r.structure, STRUCTURES),
            blankOr(r.year, PRICE_YEARS),
          ],
          '+',
        )})`,
    },
  });

export type Providers = ReturnType<typeof providersList>;

/** How many rows have the published price as built, and the hours that we assumed. */
export const publishedRows = (providers: Providers) =>
  f`COUNTIF(${providers.column('whosePrice')},${words(OWN.price)})`;
export const assumedRows = (providers: Providers) =>
  f`COUNTIF(${providers.column('whoseHours')},${words(OWN.hours)})`;

export function providersSheet(given: Provider[], year: string): { sheet: Sheet; providers: Providers } {
  if (given.length > ROOM) {
    throw new Error(`providers must be at most ${ROOM}; there are ${given.length}`);
  }
  const master = masterCheck();
  const most = rows('Most accepted', [
    [
      { value: 'Most accepted (in the unit of the column)', style: 'note' },
      ...Object.values(typedColumns(year))
        .slice(1)
        .map((column): Cell => {
          const rule = 'accepts' in column ? column.accepts?.rule : undefined;
          return rule && rule.kind !== 'list' && rule.most !== undefined
            ? { value: rule.most, format: column.format, style: 'note' }
            : { style: 'note' };
        }),
    ],
  ]);
  const providers = providersList(given, year, most.at(0, 0));
  const stack = [
    titled(
      'Providers: prices and hours',
      `A row a provider, or a row a price of a provider; room for ${ROOM} to begin with; blank rows are ignored. Price structure “Hourly” uses the hourly price; “Per visit” uses the prices of visits.`,
    ),
    master.rows,
    1,
    rows('How', [
      styled(
        'note',
        'Give visits a week by length where you know them; hours follow from them. Otherwise give hours a week: prices by the visit are taken at the local mix on Inputs. A price is before enhancements.',
      ),
    ]),
    most,
    providers,
  ];
  const headings = providers.heading('name');
  return {
    providers,
    sheet: sheet(PROVIDERS, stack, {
      role: 'inputs',
      widths: providers.widths,
      frozen: { rows: headings, columns: headings },
      tables: providers.tables,
      validations: providers.validations,
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: headings },
    }),
  };
}
