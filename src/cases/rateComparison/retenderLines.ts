import { formats } from '../../plan/cells';
import { CASH, hours, ifGiven, ifNumber, type Line, rate, share, usedIn } from './alternativeLine';
import type { At } from './inputs';
import { BELOW_FLOOR, firstOf, market, NO_FLOOR_CHOSEN, NOT_KNOWN, poundsText } from './places';
import { mixedYears } from './years';

export function retenderLines(at: At, row: (key: string) => (letter: string) => string): Line[] {
  const used = usedIn(at);
  const [yearly, current, fresh, spot, spotRate, after] = [
    row('hours'),
    row('current'),
    row('new'),
    row('spot'),
    row('spotRate'),
    row('after'),
  ];
  const [gross, lost, net, tender, transition, once] = [
    row('gross'),
    row('lost'),
    row('net'),
    row('tender'),
    row('transition'),
    row('once'),
  ];
  const [floor, countedNew, countedSpot, countedAfter] = [
    row('floor'),
    row('countedNew'),
    row('countedSpot'),
    row('countedAfter'),
  ];
  const [countedGross, countedLost, countedNet] = [
    row('countedGross'),
    row('countedLost'),
    row('countedNet'),
  ];
  const years = row('years');
  const yearlyPounds = { unit: '£ a year', format: formats.pounds };
  const inYear = { unit: '£ in that year', format: formats.pounds };
  const oncePounds = { unit: '£, once', format: formats.pounds, net: 'Deduction', cash: 'Cash' };
  /** Words where a rate is not given; the spot rate is not wanted where no hours are bought at it. */
  const mean = (rate: string, ofSpot: string) => (l: string) =>
    ifNumber(
      rate,
      `IF(${spot(l)}=0,${rate},${ifNumber(ofSpot, `(1-${spot(l)})*${rate}+${spot(l)}*${ofSpot}`)})`,
    );
  const notBelowFloor = (rate: (l: string) => string) => (l: string) =>
    `IF(NOT(ISNUMBER(${rate(l)})),${rate(l)},IF(${floor(l)}="${NOT_KNOWN}",${floor(l)},IF(AND(ISNUMBER(${floor(l)}),ISNUMBER(${current(l)})),MAX(${rate(l)},MIN(${current(l)},${floor(l)})),${rate(l)})))`;
  const saving = (l: string, lostIncome: string, minimum: string[]) =>
    `OT.RETENDERSAVING(${[current(l), fresh(l), yearly(l), once(l), lostIncome, spot(l), `SUM(${spotRate(l)})`, ...minimum].join(',')})`;
  const ifWhole = (l: string, formula: string) => ifNumber(current(l), ifNumber(after(l), formula));
  const ifCounted = (l: string, formula: string) => ifNumber(current(l), ifNumber(countedAfter(l), formula));
  return [
    { key: 'hours', label: 'Hours', ...hours, of: () => market.annualHours },
    { key: 'current', label: 'Average paid now', ...rate, of: () => market.averagePaid },
    { key: 'new', label: 'Rate under the new contract', ...rate, of: (l) => ifGiven(used('newRate')(l)) },
    { key: 'spot', label: 'Leakage: hours still bought at the spot rate', ...share, of: used('spotShare') },
    { key: 'spotRate', label: 'Spot rate', ...rate, of: (l) => ifGiven(used('spotRate')(l)) },
    {
      key: 'after',
      label: 'Average rate afterwards',
      ...rate,
      of: (l) => mean(fresh(l), spotRate(l))(l),
    },
    {
      key: 'gross',
      label: 'Gross saving, full-year effect',
      ...yearlyPounds,
      net: 'Gross; whole, recurring',
      cash: CASH,
      of: (l) => ifWhole(l, `${yearly(l)}*(${current(l)}-${after(l)})`),
    },
    {
      key: 'lost',
      label: 'Client income lost',
      ...yearlyPounds,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${gross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'net',
      label: 'Net saving, full-year effect',
      ...yearlyPounds,
      net: 'Net of lost income; whole, recurring',
      cash: CASH,
      of: (l) => ifNumber(gross(l), `${gross(l)}-${lost(l)}`),
      style: 'result',
    },
    { key: 'tender', label: 'Cost of the tender', ...oncePounds, of: used('tender') },
    { key: 'transition', label: 'Transition and double running', ...oncePounds, of: used('transition') },
    {
      key: 'once',
      label: 'One-off costs',
      ...oncePounds,
      of: (l) => `${tender(l)}+${transition(l)}`,
      style: 'result',
    },
    {
      key: 'first',
      label: 'Net saving in the first full year',
      ...inYear,
      net: 'Net of lost income and one-off costs; whole',
      cash: CASH,
      of: (l) => ifNumber(net(l), `${net(l)}-${once(l)}`),
      style: 'result',
    },
    {
      key: 'function',
      label: 'The same by OT.RETENDERSAVING',
      ...inYear,
      net: 'Net of lost income and one-off costs; whole',
      cash: CASH,
      of: (l) => ifWhole(l, saving(l, lost(l), [])),
    },
    {
      key: 'floor',
      label: 'Floor chosen, enhancements included',
      ...rate,
      of: () => market.averageFloorPaid,
    },
    {
      key: 'countedNew',
      label: 'New rate as counted, no lower than the floor',
      ...rate,
      of: notBelowFloor(fresh),
    },
    {
      key: 'countedSpot',
      label: 'Spot rate as counted',
      ...rate,
      of: notBelowFloor(spotRate),
    },
    {
      key: 'countedAfter',
      label: 'Average rate afterwards, as counted',
      ...rate,
      of: (l) => mean(countedNew(l), countedSpot(l))(l),
    },
    {
      key: 'countedGross',
      label: 'Counted: gross saving, full-year effect',
      ...yearlyPounds,
      net: 'Gross; counted above the floor, recurring',
      cash: CASH,
      isCounted: true,
      of: (l) => ifCounted(l, `${yearly(l)}*(${current(l)}-${countedAfter(l)})`),
    },
    {
      key: 'countedLost',
      label: 'Counted: client income lost',
      ...yearlyPounds,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${countedGross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'countedNet',
      label: 'Counted as a saving in later years',
      ...yearlyPounds,
      net: 'Net of lost income; counted above the floor, recurring',
      cash: CASH,
      isCounted: true,
      of: (l) => ifNumber(countedGross(l), `${countedGross(l)}-${countedLost(l)}`),
      style: 'result',
    },
    {
      key: 'counted',
      label: 'Counted as a saving in the first full year',
      ...inYear,
      net: 'Net of lost income and one-off costs; counted above the floor',
      cash: CASH,
      isCounted: true,
      of: (l) => ifNumber(countedNet(l), `${countedNet(l)}-${once(l)}`),
      style: 'result',
    },
    {
      key: 'countedFunction',
      label: 'The same by OT.RETENDERSAVING with the floor',
      ...inYear,
      net: 'Net of lost income and one-off costs; counted above the floor',
      cash: CASH,
      isCounted: true,
      of: (l) => ifCounted(l, saving(l, countedLost(l), [`SUM(${floor(l)})`])),
    },
    {
      key: 'years',
      label: 'Years of the rates',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) => mixedYears(at, [{ key: 'newRate' }, { key: 'spotRate', unless: `${spot(l)}=0` }]),
    },
    {
      key: 'words',
      label: 'In words',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        retenderWords(at('year').central, {
          whole: net(l),
          counted: countedNet(l),
          current: current(l),
          floor: floor(l),
          years: years(l),
        }),
    },
    {
      key: 'risk',
      label: 'Market risk',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        `IF(NOT(ISNUMBER(${after(l)})),${after(l)},IF(${floor(l)}="${NOT_KNOWN}","The floor chosen is not known",IF(${floor(l)}="${NO_FLOOR_CHOSEN}","No floor chosen",IF(NOT(ISNUMBER(${floor(l)})),${floor(l)},IF(MIN(${fresh(l)},IF(${spot(l)}>0,${spotRate(l)},${fresh(l)}))<${floor(l)},"${BELOW_FLOOR}","At or above the floor chosen")))))`,
    },
  ];
}

/** What a retender saves, whole and counted, in one sentence that says why the two differ. A cost is called one. */
function retenderWords(
  year: string,
  cells: Record<'whole' | 'counted' | 'current' | 'floor' | 'years', string>,
): string {
  const { whole, counted, current, floor, years } = cells;
  const signed = (cell: string) => `IF(${cell}<0,"a cost of "&${poundsText(`-${cell}`)},${poundsText(cell)})`;
  const why = `IF(${current}<=${floor},"the average paid is under the floor already","a new or spot rate is below the floor")`;
  const split =
    `IF(NOT(ISNUMBER(${counted})),"the floor chosen is not known",` +
    `IF(ROUND(${whole}-${counted},0)=0,IF(${whole}<0,"there is no saving to count","all of it counted"),` +
    `${signed(counted)}&" counted: "&${why}))`;
  const all = `IF(${whole}<0,"A cost of "&${poundsText(`-${whole}`)}&" a year",${poundsText(whole)}&" a year whole")`;
  const mixed = firstOf(years, market.floorYears);
  return ifNumber(whole, `${all}&"; "&${split}&"; "&IF(${mixed}="",${year}&" prices",${mixed})`);
}
