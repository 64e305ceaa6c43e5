import { f, type Formula, type Own, type Ref, table } from '../../layout';
import type { ScenarioName } from '../parts/inputs';
import {
  alternativeShape,
  CASH,
  cashWords,
  deduction,
  firstOfCases,
  hours,
  ifGiven,
  inWords,
  inYear,
  once,
  perHour,
  share,
  yearly,
} from './alternativeLine';
import type { Given, InputKey } from './inputs';
import type { Market } from './marketLines';
import type { PriceYears } from './priceYears';
import { either, ifNumber, poundsText, says } from './says';

type At = { column: ScenarioName };

/** A retender of all the hours, low, central and high. */
export const retenderLines = (given: Given, { each: market }: Market, priceYears: PriceYears) => {
  const used = (key: InputKey) => (_r: unknown, at: At) => given.across(key, at.column);
  const years = (): Formula => firstOfCases((scenario) => made.at('years', scenario));
  const saving = (net: string) => ({ beside: { net, cash: cashWords(CASH, years) } });
  const counted = (net: string) => ({
    beside: { net, cash: cashWords(CASH, () => either(years(), market.floorYears)) },
  });
  /** Words where a rate is not given; the spot rate is not wanted where no hours are bought at it. */
  const mean = ({ spot }: Own<'spot'>, rate: Ref, ofSpot: Ref) =>
    ifNumber(rate, f`IF(${spot}=0,${rate},${ifNumber(ofSpot, f`(1-${spot})*${rate}+${spot}*${ofSpot}`)})`);
  const notBelowFloor = ({ floor, current }: Own<'floor' | 'current'>, rate: Ref) =>
    f`IF(NOT(ISNUMBER(${rate})),${rate},IF(${floor}=${says.notKnown},${floor},IF(AND(ISNUMBER(${floor}),ISNUMBER(${current})),MAX(${rate},MIN(${current},${floor})),${rate})))`;
  const byFunction = (
    r: Own<'current' | 'new' | 'hours' | 'once' | 'spot' | 'spotRate'>,
    lost: Ref,
    minimum: Formula[],
  ) =>
    f`OT.RETENDERSAVING(${[r.current, r.new, r.hours, r.once, lost, r.spot, f`SUM(${r.spotRate})`, ...minimum]})`;
  const ifWhole = (r: Own<'current' | 'after'>, formula: Formula) =>
    ifNumber(r.current, ifNumber(r.after, formula));
  const ifCounted = (r: Own<'current' | 'countedAfter'>, formula: Formula) =>
    ifNumber(r.current, ifNumber(r.countedAfter, formula));
  const lost = (gross: Ref, at: At) => f`MAX(0,N(${gross}))*${given.across('lost', at.column)}`;

  const made = table('Retender', alternativeShape, {
    hours: { label: 'Hours', ...hours, of: market.annualHours },
    current: { label: 'Average paid now', ...perHour, of: market.averagePaid },
    new: {
      label: 'Rate under the new contract',
      ...perHour,
      of: (_r, { column }) => ifGiven(given.across('newRate', column)),
    },
    spot: { label: 'Leakage: hours still bought at the spot rate', ...share, of: used('spotShare') },
    spotRate: {
      label: 'Spot rate',
      ...perHour,
      of: (_r, { column }) => ifGiven(given.across('spotRate', column)),
    },
    after: { label: 'Average rate afterwards', ...perHour, of: (r) => mean(r, r.new, r.spotRate) },
    gross: {
      label: 'Gross saving, full-year effect',
      ...yearly,
      ...saving('Gross; whole, recurring'),
      of: (r) => ifWhole(r, f`${r.hours}*(${r.current}-${r.after})`),
    },
    lost: { label: 'Client income lost', ...yearly, ...deduction, of: (r, at) => lost(r.gross, at) },
    net: {
      label: 'Net saving, full-year effect',
      ...yearly,
      ...saving('Net of lost income; whole, recurring'),
      style: 'result',
      of: (r) => ifNumber(r.gross, f`${r.gross}-${r.lost}`),
    },
    tender: { label: 'Cost of the tender', ...once, ...deduction, of: used('tender') },
    transition: { label: 'Transition and double running', ...once, ...deduction, of: used('transition') },
    once: {
      label: 'One-off costs',
      ...once,
      ...deduction,
      style: 'result',
      of: (r) => f`${r.tender}+${r.transition}`,
    },
    first: {
      label: 'Net saving in the first full year',
      ...inYear,
      ...saving('Net of lost income and one-off costs; whole'),
      style: 'result',
      of: (r) => ifNumber(r.net, f`${r.net}-${r.once}`),
    },
    firstByFunction: {
      label: 'The same by OT.RETENDERSAVING',
      ...inYear,
      ...saving('Net of lost income and one-off costs; whole'),
      of: (r) => ifWhole(r, byFunction(r, r.lost, [])),
    },
    floor: { label: 'Floor chosen, enhancements included', ...perHour, of: market.averageFloorPaid },
    countedNew: {
      label: 'New rate as counted, no lower than the floor',
      ...perHour,
      of: (r) => notBelowFloor(r, r.new),
    },
    countedSpot: { label: 'Spot rate as counted', ...perHour, of: (r) => notBelowFloor(r, r.spotRate) },
    countedAfter: {
      label: 'Average rate afterwards, as counted',
      ...perHour,
      of: (r) => mean(r, r.countedNew, r.countedSpot),
    },
    countedGross: {
      label: 'Counted: gross saving, full-year effect',
      ...yearly,
      ...counted('Gross; counted above the floor, recurring'),
      of: (r) => ifCounted(r, f`${r.hours}*(${r.current}-${r.countedAfter})`),
    },
    countedLost: {
      label: 'Counted: client income lost',
      ...yearly,
      ...deduction,
      of: (r, at) => lost(r.countedGross, at),
    },
    countedNet: {
      label: 'Counted as a saving in later years',
      ...yearly,
      ...counted('Net of lost income; counted above the floor, recurring'),
      style: 'result',
      of: (r) => ifNumber(r.countedGross, f`${r.countedGross}-${r.countedLost}`),
    },
    counted: {
      label: 'Counted as a saving in the first full year',
      ...inYear,
      ...counted('Net of lost income and one-off costs; counted above the floor'),
      style: 'result',
      of: (r) => ifNumber(r.countedNet, f`${r.countedNet}-${r.once}`),
    },
    countedByFunction: {
      label: 'The same by OT.RETENDERSAVING with the floor',
      ...inYear,
      ...counted('Net of lost income and one-off costs; counted above the floor'),
      of: (r) => ifCounted(r, byFunction(r, r.countedLost, [f`SUM(${r.floor})`])),
    },
    years: {
      label: 'Years of the rates',
      ...inWords,
      of: (r) => priceYears.mixed([{ rate: 'newRate' }, { rate: 'spotRate', unless: f`${r.spot}=0` }]),
    },
    words: {
      label: 'In words',
      ...inWords,
      of: (r) => savingWords(r, given.typed('year'), either(r.years, market.floorYears)),
    },
    risk: {
      label: 'Market risk',
      ...inWords,
      of: (r) => {
        const least = f`MIN(${r.new},IF(${r.spot}>0,${r.spotRate},${r.new}))`;
        const judged = f`IF(${least}<${r.floor},${says.belowFloor},"At or above the floor chosen")`;
        return f`IF(NOT(ISNUMBER(${r.after})),${r.after},IF(${r.floor}=${says.notKnown},"The floor chosen is not known",IF(${r.floor}=${says.noFloorChosen},"No floor chosen",IF(NOT(ISNUMBER(${r.floor})),${r.floor},${judged}))))`;
      },
    },
  });
  return made;
};

/** What a retender saves, whole and counted, in one sentence that says why the two differ. A cost is called one. */
function savingWords(
  { net: whole, countedNet, current, floor }: Own<'net' | 'countedNet' | 'current' | 'floor'>,
  year: Formula,
  mixed: Formula,
): Formula {
  const cost = (cell: Ref) => poundsText(f`-${cell}`);
  const signed = (cell: Ref) => f`IF(${cell}<0,"a cost of "&${cost(cell)},${poundsText(cell)})`;
  const why = f`IF(${current}<=${floor},"the average paid is under the floor already","a new or spot rate is below the floor")`;
  const split = f`IF(NOT(ISNUMBER(${countedNet})),"the floor chosen is not known",IF(ROUND(${whole}-${countedNet},0)=0,IF(${whole}<0,"there is no saving to count","all of it counted"),${signed(countedNet)}&" counted: "&${why}))`;
  const all = f`IF(${whole}<0,"A cost of "&${cost(whole)}&" a year",${poundsText(whole)}&" a year whole")`;
  return ifNumber(whole, f`${all}&"; "&${split}&"; "&IF(${mixed}="",${year}&" prices",${mixed})`);
}
