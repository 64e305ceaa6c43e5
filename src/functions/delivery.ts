import { gdpDeflator } from '../evidence/reference';
import * as model from '../model/businessCase';
import { financialYearLabel } from '../model/financialYear';
import { indexAt, type PriceIndex } from '../model/priceIndex';
import { sum } from '../model/sums';
import { isBlank, place, rectangle, shown, singleCell } from './arguments/cells';
import { anyNumber, moreThanZero, moreThanZeroUpTo, upTo, zeroOrMore } from './arguments/domain';
import { named } from './arguments/named';
import { numbers, paired } from './arguments/ranges';
import { finite, noAnswer, refuse } from './arguments/refusal';
import {
  calendarOrFinancialYear,
  checkedNumber,
  number,
  optionalNumber,
  type Year,
} from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, Value } from './catalogue/notes';
import { realTermsFormula } from './catalogue/twinParts';
import { programmeSummaryPlain } from './plainForms/delivery';

/**
 * Amounts moved from the prices of one year to those of another, by the GDP deflator or an index of your own.
 * @customfunction REALTERMS
 * @param amounts Pounds at the prices of fromYear, added up over the cells.
 * @param fromYear The year whose prices they are: 2019, or "2019/20".
 * @param toYear The year whose prices are wanted: 2023, or "2023/24".
 * @param [series] "gdp" for the bundled GDP deflator, or a range of two columns, year and index. Default "gdp".
 * @returns Pounds at the prices of toYear. A year without an index number is #N/A.
 */
export function realTerms(
  amounts: unknown[][],
  fromYear: unknown,
  toYear: unknown,
  series?: unknown[][],
): number {
  const total = sum(numbers('amounts', amounts, anyNumber));
  const index = priceIndex(series);
  const at = (name: string, argument: unknown) =>
    indexNumber(name, index, calendarOrFinancialYear(name, singleCell(name, argument)));
  const from = at('fromYear', fromYear);
  return finite((total * at('toYear', toYear)) / from, 'amounts', 'series');
}

function priceIndex(series: unknown): PriceIndex {
  const grid = rectangle('series', series);
  if (grid.cells.length === 1) {
    const cell = grid.cells[0];
    if (isBlank(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === 'gdp'))
      return gdpDeflator;
  }
  if (grid.columns !== 2) {
    const found =
      grid.cells.length === 1 ? `it is ${shown(grid.cells[0])}` : `it has ${grid.columns} columns`;
    return refuse(`series must be "gdp" or a range of two columns, year and index; ${found}`);
  }
  const own = { calendar: new Map<number, number>(), financial: new Map<number, number>() };
  for (let i = 0; i < grid.cells.length; i += 2) {
    if (isBlank(grid.cells[i]) && isBlank(grid.cells[i + 1])) continue;
    const year = calendarOrFinancialYear('series', grid.cells[i], place(grid, i));
    const value = checkedNumber('series', grid.cells[i + 1], moreThanZero, place(grid, i + 1));
    (year.isFinancial ? own.financial : own.calendar).set(year.start, value);
  }
  if (own.calendar.size + own.financial.size === 0)
    return refuse('series must hold at least one year and index; it is blank');
  return own;
}

function indexNumber(name: string, index: PriceIndex, year: Year): number {
  const found = indexAt(index, year);
  if (found !== null) return found;
  const label = ({ start, isFinancial }: Year) => (isFinancial ? financialYearLabel(start) : String(start));
  const years = [
    ...[...index.calendar.keys()].map((start) => ({ start, isFinancial: false })),
    ...[...index.financial.keys()].map((start) => ({ start, isFinancial: true })),
  ].sort((a, b) => a.start - b.start);
  return noAnswer(
    `${name} must be a year that the index holds, ${label(years[0]!)} to ${label(years[years.length - 1]!)}; it is ${label(year)}`,
  );
}

/**
 * The yearly change that, compounded, makes a total change over several years: a 25% cut over four years is 6.94% a year.
 * @customfunction ANNUALEQUIVALENT
 * @param totalChange The fall over the whole period as a share: 0.25 for a 25% cut, negative for a rise. At most 1.
 * @param years How many years. More than zero and at most 1000.
 * @returns A rate a year, a fall being positive.
 */
export function annualEquivalent(totalChange: unknown, years: unknown): number {
  const result = model.annualEquivalent(
    number('totalChange', totalChange, upTo(1, 'a share of at most 1, such as 0.25 for a 25% cut')),
    number('years', years, moreThanZeroUpTo(1000, 'more than zero and at most 1000')),
  );
  return finite(result, 'totalChange', 'years');
}

function plannedAndDelivered(planned: unknown, delivered: unknown) {
  return paired({
    planned: { argument: planned, domain: zeroOrMore },
    delivered: { argument: delivered, domain: anyNumber },
  });
}

/**
 * Share of planned savings that was delivered.
 * @customfunction DELIVERYRATE
 * @param planned Pounds planned: one cell a saving. Zero or more.
 * @param delivered Pounds delivered, in the same order.
 * @returns A ratio: 0.9 is 90% of plan. A plan of zero has none (#N/A).
 */
export function deliveryRate(planned: unknown[][], delivered: unknown[][]): number {
  const rows = plannedAndDelivered(planned, delivered);
  const plan = sum(rows.planned);
  if (plan === 0) noAnswer('planned must total more than zero for there to be a rate; it totals 0');
  return finite(sum(rows.delivered) / plan, 'planned', 'delivered');
}

/**
 * Savings planned and delivered line by line, with variance, delivery rate and the word Green, Amber or Red, and a total.
 * @customfunction PROGRAMMESUMMARY
 * @param names Name of each saving: one cell a saving.
 * @param planned Pounds planned, in the same order. Zero or more.
 * @param delivered Pounds delivered, in the same order.
 * @param [amberBelow] Delivery rate under which a saving is not Green. Zero or more. Default 1.
 * @param [redBelow] Delivery rate under which it is Red. Zero or more, at most amberBelow. Default 0.75.
 * @returns A table with a row a saving and a total.
 */
export function programmeSummary(
  names: unknown[][],
  planned: unknown[][],
  delivered: unknown[][],
  amberBelow?: unknown,
  redBelow?: unknown,
): unknown[][] {
  const amber = optionalNumber('amberBelow', amberBelow, zeroOrMore, 1);
  const red = optionalNumber('redBelow', redBelow, zeroOrMore, 0.75);
  if (red > amber) refuse(`redBelow must be at most amberBelow (${amber}); it is ${red}`);

  const rows = named('names', names, {
    planned: { argument: planned, domain: zeroOrMore },
    delivered: { argument: delivered, domain: anyNumber },
  });
  const line = (name: string, plan: number, done: number): Value[] => {
    if (plan === 0) return [name, plan, done, done, 'not applicable', 'Not rated'];
    const rate = done / plan;
    return [name, plan, done, done - plan, rate, model.ratingOf(rate, amber, red)];
  };
  return spilled(
    [
      ['Saving', 'Planned (£)', 'Delivered (£)', 'Variance (£)', 'Delivery rate', 'Rating'],
      ...rows.names.map((name, i) => line(name, rows.columns.planned[i]!, rows.columns.delivered[i]!)),
      line('Total', sum(rows.columns.planned), sum(rows.columns.delivered)),
    ],
    'planned',
    'delivered',
  );
}

export const deliveryFamily: Family = {
  title: 'Prices and delivery',
  functions: {
    REALTERMS: {
      example: { formula: '=OT.REALTERMS(100000,2019,2024)', value: 123289.36012822094 },
      defaults: { series: '"gdp"' },
      refusals: [
        'A year that the index does not hold is #N/A; the message gives the years it holds.',
        'A series that is neither "gdp" nor a range of two columns, each row a year and an index above zero, is #VALUE!.',
      ],
      twin: realTermsFormula,
      typicalCall: '=OT.REALTERMS(B5:B9,2019,2024)',
      inWords:
        'Amounts added up × index of toYear ÷ index of fromYear; a financial year’s index is ¾ of its first calendar year’s and ¼ of its second’s.',
      source:
        'HM Treasury’s practice for real terms. GDP deflator: ONS quarterly national accounts, December 2025.',
      caution:
        'The bundled GDP deflator is a secondary value: it was read in a copy of the ONS series, not at the ONS. Check it, or give an index of your own, before relying on it.',
    },
    ANNUALEQUIVALENT: {
      example: { formula: '=OT.ANNUALEQUIVALENT(0.25,4)', value: 0.06939514089790061 },
      twin: '1-(1-{totalChange})^(1/{years})',
      inWords: '1 − (1 − total change)^(1 ÷ years).',
      source: 'Compound rate of change.',
    },
    DELIVERYRATE: {
      example: { formula: '=OT.DELIVERYRATE({500000;300000},{450000;310000})', value: 0.95 },
      refusals: ['A plan that totals zero is #N/A: there is no rate.'],
      twin: 'SUM({delivered})/SUM({planned})',
      inWords: 'Total delivered ÷ total planned.',
      source: 'Savings monitoring reports.',
    },
    PROGRAMMESUMMARY: {
      example: {
        formula: '=OT.PROGRAMMESUMMARY({"Care reviews";"Reablement"},{500000;300000},{450000;210000})',
        value: [
          ['Saving', 'Planned (£)', 'Delivered (£)', 'Variance (£)', 'Delivery rate', 'Rating'],
          ['Care reviews', 500000, 450000, -50000, 0.9, 'Amber'],
          ['Reablement', 300000, 210000, -90000, 0.7, 'Red'],
          ['Total', 800000, 660000, -140000, 0.825, 'Amber'],
        ],
      },
      defaults: { amberBelow: '1', redBelow: '0.75' },
      refusals: ['A redBelow above amberBelow is #VALUE!.'],
      plain: programmeSummaryPlain,
      inWords:
        'Variance = delivered − planned; delivery rate = delivered ÷ planned; Green at or above amberBelow, Red under redBelow, Amber between.',
      source: 'Savings monitoring reports, with Red, Amber and Green ratings.',
    },
  },
};
