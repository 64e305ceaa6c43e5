import { yearsInWords } from '../evidence/inWords';
import { gdpDeflator, type Status } from '../evidence/reference';
import { seriesById } from '../evidence/series';
import { editionOf } from '../evidence/seriesRecord';
import * as model from '../model/businessCase';
import { financialYearLabel, type FinancialYear } from '../model/financialYear';
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
  type GivenYear,
} from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, ExampleValue } from './catalogue/notes';
import { realTermsFormula } from './catalogue/realTermsTwin';
import { programmeSummaryPlain } from './plainForms/delivery';
import { nth } from '../formulas/present';

/**
 * Amounts moved from the prices of one year to those of another, by the GDP deflator or an index of your own.
 * @customfunction REALTERMS
 * @param amounts Pounds at the prices of fromYear, added up over the cells.
 * @param fromYear The year whose prices they are: a financial year such as "2019/20", or any year of an index of your own.
 * @param toYear The year whose prices are wanted, such as "2023/24".
 * @param [series] "gdp" for the bundled GDP deflator of financial years, or a range of two columns, year and index. Default "gdp".
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
  const from = indexNumber('fromYear', fromYear, index);
  return finite((total * indexNumber('toYear', toYear, index)) / from, 'amounts', 'series');
}

/** An index number a year. A calendar year and a financial year are two things, and neither is made of the other. */
interface PriceIndex {
  isBundled: boolean;
  calendar: ReadonlyMap<number, number>;
  financial: ReadonlyMap<FinancialYear, number>;
}

const bundledIndex: PriceIndex = {
  isBundled: true,
  calendar: new Map(),
  financial: new Map(gdpDeflator.map(({ from, value }) => [from, value])),
};

function priceIndex(series: unknown): PriceIndex {
  const grid = rectangle('series', series);
  if (grid.cells.length === 1) {
    const cell = grid.cells[0];
    if (isBlank(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === 'gdp'))
      return bundledIndex;
  }
  if (grid.columns !== 2) {
    const found =
      grid.cells.length === 1 ? `it is ${shown(grid.cells[0])}` : `it has ${grid.columns} columns`;
    return refuse(`series must be "gdp" or a range of two columns, year and index; ${found}`);
  }
  const own = {
    isBundled: false,
    calendar: new Map<number, number>(),
    financial: new Map<FinancialYear, number>(),
  };
  for (let i = 0; i < grid.cells.length; i += 2) {
    if (isBlank(grid.cells[i]) && isBlank(grid.cells[i + 1])) continue;
    const year = calendarOrFinancialYear('series', grid.cells[i], place(grid, i));
    const value = checkedNumber('series', grid.cells[i + 1], moreThanZero, place(grid, i + 1));
    const known = year.isFinancial ? own.financial : own.calendar;
    if (known.has(year.start))
      return refuse(`series must hold each year once; ${place(grid, i)} is ${yearLabel(year)} again`);
    known.set(year.start, value);
  }
  if (own.calendar.size + own.financial.size === 0)
    return refuse('series must hold at least one year and index; it is blank');
  return own;
}

function indexNumber(name: string, argument: unknown, index: PriceIndex): number {
  const year = calendarOrFinancialYear(name, singleCell(name, argument));
  if (index.isBundled && !year.isFinancial) {
    return refuse(
      `${name} must be a financial year such as "2019/20": the bundled deflator has no calendar years; it is ${year.start}`,
    );
  }
  const found = (year.isFinancial ? index.financial : index.calendar).get(year.start);
  if (found !== undefined) return found;
  const years = [...index.calendar.keys()].sort((a, b) => a - b).map(String);
  const held = [
    years.length > 1 ? `${years[0]} to ${years[years.length - 1]}` : years.join(''),
    yearsInWords([...index.financial.keys()]),
  ].filter(Boolean);
  return noAnswer(
    `${name} must be a year that the index holds, ${held.join(' and ')}; it is ${yearLabel(year)}`,
  );
}

function yearLabel({ start, isFinancial }: GivenYear): string {
  return isFinancial ? financialYearLabel(start) : String(start);
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
 * @returns A ratio: 0.9 is 90% of plan. A plan of zero has none (#N/A). One saving over its plan hides another under it: OT.PROGRAMMESUMMARY shows each.
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
  const line = (name: string, plan: number, done: number): ExampleValue[] => {
    if (plan === 0) return [name, plan, done, done, 'not applicable', 'Not rated'];
    const rate = done / plan;
    return [name, plan, done, done - plan, rate, model.ratingOf(rate, amber, red)];
  };
  return spilled(
    [
      ['Saving', 'Planned (£)', 'Delivered (£)', 'Variance (£)', 'Delivery rate', 'Rating'],
      ...rows.names.map((name, i) =>
        line(name, nth(rows.columns.planned, i), nth(rows.columns.delivered, i)),
      ),
      line('Total', sum(rows.columns.planned), sum(rows.columns.delivered)),
    ],
    'planned',
    'delivered',
  );
}

/** Which figures are outturn and which are not, and of which edition. */
function deflatorCaution(): string {
  const yearsWith = (status: Status) =>
    yearsInWords(gdpDeflator.filter((record) => record.status === status).map(({ from }) => from));
  return (
    `The bundled GDP deflator: ${editionOf(seriesById.gdp_deflator_financial_year)}. ` +
    `${yearsWith('secondary')} are outturn: secondary values, read in a copy and not at HM Treasury. ` +
    `${yearsWith('forecast')} are a forecast. ` +
    `${yearsWith('computed')} are carried back from another edition. ` +
    'Give an index of your own where a newer edition matters.'
  );
}

export const deliveryFamily: Family = {
  title: 'Prices and delivery',
  functions: {
    REALTERMS: {
      example: { formula: '=OT.REALTERMS(1000,"2020/21","2023/24")', value: 1129.4693369208264 },
      uses: ['gdp_deflator_financial_year'],
      defaults: { series: '"gdp"' },
      refusals: [
        'A year that the index does not hold is #N/A; the message gives the years it holds.',
        'A calendar year, such as 2019, is #VALUE! with the bundled deflator: a financial year is never blended from calendar years. An index of your own may hold either.',
        'A series that is neither "gdp" nor a range of two columns, each row a year and an index above zero, is #VALUE!. So is a year that it holds twice.',
      ],
      twin: realTermsFormula,
      typicalCall: '=OT.REALTERMS(B5:B9,"2019/20","2024/25")',
      inWords: 'Amounts added up × index of toYear ÷ index of fromYear.',
      source:
        'HM Treasury’s practice for real terms: the GDP deflator of financial years (ONS L8GG), carried on by the OBR’s forecast of its growth.',
      caution: deflatorCaution(),
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
