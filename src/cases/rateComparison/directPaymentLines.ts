import { f, type Formula, type Ref, table } from '../../layout';
import {
  alternativeShape,
  cashWords,
  deduction,
  firstOfCases,
  hours,
  IF_TAKEN_OUT,
  ifGiven,
  inWords,
  inYear,
  once,
  perHour,
  share,
  yearly,
} from './alternativeLine';
import type { Given } from './inputs';
import type { Market } from './marketLines';
import type { PriceYears } from './priceYears';
import { ifNumber } from './says';

/** Some hours move to direct payments, low, central and high. */
export const directPaymentLines = (
  { across }: Given,
  { each: market }: Market,
  priceYears: PriceYears,
  wageFloor: Ref,
) => {
  const years = (): Formula => firstOfCases((scenario) => made.at('years', scenario));
  const saving = (net: string) => ({ beside: { net, cash: cashWords(IF_TAKEN_OUT, years) } });
  const made = table('Direct payments', alternativeShape, {
    share: { label: 'Hours that move', ...share, of: (_r, { column }) => across('moving', column) },
    moved: { label: 'Hours moved', ...hours, of: (r) => f`${market.annualHours}*${r.share}` },
    current: { label: 'Average paid now', ...perHour, of: market.averagePaid },
    direct: {
      label: 'Direct-payment rate',
      ...perHour,
      of: (_r, { column }) => ifGiven(across('directRate', column)),
    },
    gross: {
      label: 'Gross saving, full-year effect',
      ...yearly,
      ...saving('Gross'),
      of: (r) => ifNumber(r.current, ifNumber(r.direct, f`${r.moved}*(${r.current}-${r.direct})`)),
    },
    lost: {
      label: 'Client income lost',
      ...yearly,
      ...deduction,
      of: (r, { column }) => f`MAX(0,N(${r.gross}))*${across('lost', column)}`,
    },
    support: {
      label: 'Cost of support',
      ...yearly,
      ...deduction,
      of: (r, { column }) => f`${r.moved}*${across('support', column)}`,
    },
    net: {
      label: 'Net saving, full-year effect',
      ...yearly,
      ...saving('Net of lost income and support'),
      style: 'result',
      of: (r) => ifNumber(r.gross, f`${r.gross}-${r.lost}-${r.support}`),
    },
    setUp: { label: 'Setting up', ...once, ...deduction, of: (_r, { column }) => across('setUp', column) },
    first: {
      label: 'Net saving in the first full year',
      ...inYear,
      ...saving('Net of lost income, support and setting up'),
      style: 'result',
      of: (r) => ifNumber(r.net, f`${r.net}-${r.setUp}`),
    },
    years: {
      label: 'Years of the rates',
      ...inWords,
      of: (r) => priceYears.mixed([{ rate: 'directRate', unless: f`${r.share}=0` }]),
    },
    risk: {
      label: 'Risk',
      ...inWords,
      of: (r) =>
        f`IF(NOT(ISNUMBER(${r.direct})),${r.direct},IF(NOT(ISNUMBER(${wageFloor})),"No National Living Wage on record",IF(${r.direct}<${wageFloor},"Below the National Living Wage: an employer could not pay it","At or above the National Living Wage, before employer costs")))`,
    },
  });
  return made;
};
