import { discountSchedules } from '../../evidence/reference';
import type { DiscountSchedule } from '../../model/discounting';
import { yearsArgumentOf, type YearsArgument } from './yearsArgument';
import { nth, present } from '../../formulas/present';

/**
 * Pieces of twins that depend on how an argument is written. Each gives a template: `{name}` is an
 * argument and is filled in, with brackets where it needs them, when the twin is written.
 */

const FIRST_BAND_ENDS = present(discountSchedules.standard.bandEnds[0], 'the end of the first band');
const scheduleNames = Object.keys(discountSchedules) as (keyof typeof discountSchedules)[];

/** A discount factor at a time in years. `rate` is the argument's text. */
export function discountFactorFormula(time: string, rate: string): string {
  return `1/${growth(time, rate)}`;
}

/** Σ flow / growth over a row or column of years. */
export function discountedSum(name: string, texts: Readonly<Record<string, string>>): string {
  const { rate = '"standard"', timing = '"start"' } = texts;
  const years = yearsArgumentOf(present(texts[name], name), name);
  const time =
    timing === '"start"' ? years.index : `(${years.index}-0.5*({timing}="mid")*(${years.index}>=1))`;
  return `SUMPRODUCT({${name}}/${growthOver(years, time, rate)})`;
}

/**
 * The last time at which the cumulative total comes up to zero from below. A year k that begins behind gives the time
 * k − 1 + the share of its flow that brings it to zero, at most 1; the last of them gives the latest, which is the
 * answer where the case ends at zero or above. A difference from rounding alone is not behind.
 */
export function paybackFormula(name: string, texts: Readonly<Record<string, string>>): string | null {
  const years = yearsArgumentOf(present(texts[name], name), name);
  const rate = present(texts.rate, 'rate');
  // Every band of a schedule, written out for each of these terms, is longer than Excel lets a formula be.
  if (years.count === null && !isNumber(rate)) return null;
  const flows =
    isNumber(rate) && Number(rate) === 0
      ? // MMULT takes no blank cells.
        `({${name}}+0)`
      : `({${name}}/${growthOver(years, years.index, rate)})`;
  const zero = `-1E-12*SUMPRODUCT(ABS(${flows}))`;
  const forOrientation = (isRow: boolean) => {
    const across = isRow ? years.index : years.transposed;
    const down = isRow ? years.transposed : years.index;
    const before = isRow ? `MMULT(${flows},--(${down}<${across}))` : `MMULT(--(${down}>${across}),${flows})`;
    const needed = `-(${flows}>0)*${before}/(${flows}+(${flows}<=0)*(1-${flows}))`;
    const share = `(1+${needed}-ABS(1-(${needed})))/2`;
    return `SUMPRODUCT(MAX((${before}<${zero})*(${years.index}-1+${share})))`;
  };
  const time =
    years.isRow !== null
      ? forOrientation(years.isRow)
      : `IF(COLUMNS({${name}})>1,${forOrientation(true)},${forOrientation(false)})`;
  const hasNoCost = `SUMPRODUCT(--({${name}}<0))=0`;
  return `IF(OR(${hasNoCost},SUMPRODUCT(${flows})<${zero}),NA(),${time})`;
}

/**
 * A spreadsheet's IRR looks from 10% a year, and can end below −100% or nowhere when the true rate is far from that.
 * Here it looks from the rate at which all the costs, and all the benefits, fall at their average years, or, where
 * that is lower, from what the costs would lose in one year: from below it does not overshoot.
 */
export function rateOfReturnFormula(name: string, texts: Readonly<Record<string, string>>): string {
  const { index } = yearsArgumentOf(present(texts[name], name), name);
  const total = (sign: '<' | '>') => `SUMPRODUCT(({${name}}${sign}0)*{${name}})`;
  const averageYear = (sign: '<' | '>') =>
    `SUMPRODUCT(({${name}}${sign}0)*{${name}}*${index})/${total(sign)}`;
  const returned = `(${total('>')}/-${total('<')})`;
  const guess = `MIN(${returned},${returned}^(1/(${averageYear('>')}-${averageYear('<')})))-1`;
  // IRR passes over blank cells, and would take the years after them for earlier ones.
  return `SUMPRODUCT(IRR({${name}}+0,${guess}))`;
}

/** Up to year 30 a schedule has one rate, which is all that most cases need. */
function growthOver(years: YearsArgument, time: string, rate: string): string {
  if (years.count === null || years.count - 1 > FIRST_BAND_ENDS) return growth(time, rate);
  return earlyGrowth(time, rate);
}

/** What £1 grows to by a time within the first band of the schedules. `rate` is the argument's text. */
export function earlyGrowth(time: string | number, rate: string): string {
  if (isNumber(rate)) return `(1+{rate})^${time}`;
  const named = namedSchedule(rate);
  return named ? `${1 + nth(named.rates, 0)}^${time}` : `(1+${rateInCell(0)})^${time}`;
}

/** What £1 grows to by a time in years, which may be an array. */
function growth(time: string, rate: string): string {
  if (isNumber(rate)) return `(1+{rate})^${time}`;
  const named = namedSchedule(rate);
  return `(${named ? byBand(time, (band) => String(named.rates[band])) : byBand(time, rateInCell)})`;
}

function byBand(time: string, rateOfBand: (band: number) => string): string {
  const ends = discountSchedules.standard.bandEnds;
  return ends
    .map((end, band) => {
      const from = band === 0 ? 0 : present(ends[band - 1], 'the end of a band');
      const reached = end === null ? time : `((${time}<${end})*${time}+(${time}>=${end})*${end})`;
      const years = from === 0 ? reached : `((${time}>${from})*(${reached}-${from}))`;
      return `(1+${rateOfBand(band)})^${years}`;
    })
    .join('*');
}

/** A cell may hold a rate or a schedule's name. */
function rateInCell(band: number): string {
  const rates = scheduleNames.map((name) => discountSchedules[name].rates[band]).join(',');
  const names = scheduleNames.map((name) => `"${name}"`).join(',');
  return `IF(ISNUMBER({rate}),{rate},INDEX({${rates}},MATCH({rate},{${names}},0)))`;
}

function namedSchedule(rate: string): DiscountSchedule | null {
  const name = scheduleNames.find((known) => rate.trim().toLowerCase() === `"${known}"`);
  return name ? discountSchedules[name] : null;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
