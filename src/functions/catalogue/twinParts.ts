import { discountSchedules } from '../../evidence/reference';
import type { DiscountSchedule } from '../../model/discounting';
import { yearsOf, type YearsArgument } from './yearsArgument';

/**
 * Pieces of twins that depend on how an argument is written. Each gives a template: `{name}` stands for an
 * argument and is filled in, with brackets where it needs them, by whoever writes the twin.
 */

const FIRST_BAND_ENDS = discountSchedules.standard.bandEnds[0]!;
const scheduleNames = Object.keys(discountSchedules) as (keyof typeof discountSchedules)[];

/** A discount factor at a time in years. `rate` is the argument's text. */
export function discountFactorFormula(time: string, rate: string): string {
  return `1/${growth(time, rate)}`;
}

/** Σ flow / growth over a row or column of years. */
export function discountedSum(name: string, texts: Readonly<Record<string, string>>): string {
  const { rate = '"standard"', timing = '"start"' } = texts;
  const years = yearsOf(texts[name]!, name);
  const time =
    timing === '"start"' ? years.index : `(${years.index}-0.5*({timing}="mid")*(${years.index}>=1))`;
  return `SUMPRODUCT({${name}}/${growthOver(years, time, rate)})`;
}

/**
 * The first time at which the cumulative total is not below zero. In the year that takes it there the time is k
 * less the share of the flow that is left over; later years give later times, so the least of all is the answer.
 */
export function paybackFormula(name: string, texts: Readonly<Record<string, string>>): string | null {
  const years = yearsOf(texts[name]!, name);
  const rate = texts.rate!;
  // Every band of a schedule, written out for each of these terms, is longer than Excel lets a formula be.
  if (years.count === null && !isNumber(rate)) return null;
  const flows =
    isNumber(rate) && Number(rate) === 0
      ? // MMULT takes no blank cells.
        `({${name}}+0)`
      : `({${name}}/${growthOver(years, years.index, rate)})`;
  const forOrientation = (isRow: boolean) => {
    const across = isRow ? years.index : years.transposed;
    const down = isRow ? years.transposed : years.index;
    const cumulative = isRow
      ? `MMULT(${flows},--(${down}<=${across}))`
      : `MMULT(--(${down}>=${across}),${flows})`;
    const leftOver = `(${flows}>0)*${cumulative}/(${flows}+(${flows}<=0)*(1-${flows}))`;
    const share = `(${years.index}>0)*(1+${leftOver}-ABS(1-${leftOver}))/2`;
    return (
      `IF(SUMPRODUCT(MAX(${cumulative}))<0,NA(),` +
      `SUMPRODUCT(MIN((${cumulative}>=0)*(${years.index}-${share})+(${cumulative}<0)*1E+9)))`
    );
  };
  if (years.isRow !== null) return forOrientation(years.isRow);
  return `IF(COLUMNS({${name}})>1,${forOrientation(true)},${forOrientation(false)})`;
}

/**
 * A spreadsheet's IRR looks from 10% a year, and can end below −100% or nowhere when the true rate is far from that.
 * Here it looks from the rate at which all the costs, and all the benefits, fall at their average years, or, where
 * that is lower, from what the costs would lose in one year: from below it does not overshoot.
 */
export function rateOfReturnFormula(name: string, texts: Readonly<Record<string, string>>): string {
  const { index } = yearsOf(texts[name]!, name);
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
  if (isNumber(rate)) return `(1+{rate})^${time}`;
  const named = namedSchedule(rate);
  return named ? `${1 + named.rates[0]!}^${time}` : `(1+${rateInCell(0)})^${time}`;
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
      const from = band === 0 ? 0 : ends[band - 1]!;
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
