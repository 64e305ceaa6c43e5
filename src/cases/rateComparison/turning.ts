import { f, type Formula, join, mapped, type Ref, table, values } from '../../layout';
import { formats } from '../../plan/cells';
import { rankedTable, type Turning } from '../parts/committee/ranked';
import { perHour, share, yearly } from './alternativeLine';
import type { Alternatives } from './alternativesSheet';
import type { CashLines, PlanAt } from './cashLines';
import type { Given } from './inputs';
import type { Uplift } from './upliftSheet';

export const TURNS_RATES =
  'It turns where the net present value is zero. Not ranked, among others: the average paid now, the floor, uplifts and dates.';
const NO_VALUE = f`"No value does that"`;
const NOT_PREFERRED = f`"Not of the option preferred"`;

interface TurningLine {
  label: string;
  unit: string;
  format: string;
  used: Formula | Ref;
  turnsAt: Formula;
}

/**
 * Each input of the preferred option alone, and the value of it at which the net present value of cash is zero, central
 * case. Net savings rise with the average rate and are brought back by the same rise, so that a year of them is worth
 * its share of the year times its discount factor: the point can be worked out.
 */
export function turningBlocks(
  at: PlanAt,
  { used }: Given,
  { retender, direct }: Alternatives,
  uplift: Uplift,
  central: CashLines,
) {
  const preferred = at('preferred').central;
  const of = (key: Parameters<typeof retender.at>[0]) => retender.at(key, 'central');
  const ofDirect = (key: Parameters<typeof direct.at>[0]) => direct.at(key, 'central');
  const lost = used('lost', 'central');
  const choose = (forRetender: Formula | Ref, forDirect: Formula | Ref) =>
    f`IF(${preferred}="Retender",${forRetender},IF(${preferred}="Direct payments",${forDirect},${NOT_PREFERRED}))`;
  const once = choose(of('once'), ofDirect('setUp'));
  const net = choose(of('countedNet'), ofDirect('net'));
  const from = values(
    'What turns the answer',
    { heading: { label: 'From what the answer turns, central case', of: () => 'Value' } },
    {
      worth: {
        label: 'Present value of a net saving of £1 a year',
        unit: '£',
        format: formats.factor,
        of: f`SUMPRODUCT(${central.all('months')},${central.all('discount')})/${at('monthsInYear').central}`,
      },
      onceWorth: {
        label: 'Present value of £1 of one-off costs',
        unit: '£',
        format: formats.factor,
        of: f`IF(AND(COUNTIF(${central.all('isFirst')},1)=1,COUNT(${central.all('discounted')})=${uplift.horizon}),INDEX(${central.all('discount')},1,MATCH(1,${central.all('isFirst')},0))/INDEX(${central.all('index')},1,MATCH(1,${central.all('isFirst')},0)),"Not known")`,
      },
      further: {
        label: 'Present value of further lines',
        unit: '£, present value',
        format: formats.pounds,
        of: f`SUM(${central.all('moreDiscounted')})`,
      },
      net: { label: 'Net saving in a full year, counted to the floor', ...yearly, of: net },
      once: { label: 'One-off costs', unit: '£, once', format: formats.pounds, of: once },
      needed: {
        label: 'The net saving at which the net present value is zero',
        ...yearly,
        of: (r) =>
          f`IF(AND(ISNUMBER(${r.onceWorth}),ISNUMBER(${r.once}),ISNUMBER(${r.net}),N(${r.worth})>0),(${r.once}*${r.onceWorth}-${r.further})/${r.worth},"Not known")`,
      },
      gross: {
        label: 'The gross saving that leaves it, lost income and support met',
        ...yearly,
        of: (r) => {
          const before = f`(${r.needed}+${choose(f`0`, ofDirect('support'))})`;
          return f`IF(ISNUMBER(${r.needed}),IF(${before}>0,IF(${lost}<1,${before}/(1-${lost}),${NO_VALUE}),${before}),"Not known")`;
        },
      },
    },
  );
  const { each } = from;
  /** A point that can be: words where what it rests on is words, or it would be divided by nothing. */
  const known = (
    rests: readonly (Formula | Ref)[],
    divisor: Formula | Ref,
    point: Formula,
    can: (point: Formula) => Formula,
  ) =>
    f`IF(AND(ISNUMBER(${each.gross}),${join(
      rests.map((one) => f`ISNUMBER(${one})`),
      ',',
    )}),IF(${divisor}=0,${NO_VALUE},IF(${can(point)},${point},${NO_VALUE})),"Not known")`;
  const ifRetender = (point: Formula) => f`IF(${preferred}="Retender",${point},${NOT_PREFERRED})`;
  const ifDirect = (point: Formula) => f`IF(${preferred}="Direct payments",${point},${NOT_PREFERRED})`;
  const between = (point: Formula) => f`AND(${point}>=0,${point}<=1)`;
  const positive = (point: Formula) => f`${point}>0`;
  const ofHours = known([each.net], each.net, f`(${of('hours')}*${each.needed}/${each.net})`, positive);
  const notNegative = (point: Formula) => f`${point}>=0`;
  /** A rate that is counted as it is: below the floor it would not be. */
  const counted = (point: Formula) =>
    f`AND(${point}>0,OR(NOT(ISNUMBER(${of('floor')})),${point}>=MIN(${of('current')},${of('floor')})))`;
  const after = f`(${of('current')}-${each.gross}/${of('hours')})`;
  const [spot, newRate, spotRate] = [of('spot'), of('countedNew'), of('countedSpot')];
  /** The net saving of a year if every hour moved: it does not vanish with the share that moves. */
  const cheaper = f`(${ofDirect('current')}-${ofDirect('direct')})`;
  const ofAllHours = f`(${of('hours')}*(${cheaper}-MAX(0,${cheaper})*${lost}-${used('support', 'central')}))`;
  const grossNow = choose(of('countedGross'), ofDirect('gross'));
  const lines = {
    newRate: {
      label: 'Rate under the new contract',
      ...perHour,
      used: of('new'),
      turnsAt: ifRetender(
        known(
          [of('current')],
          f`${of('hours')}*(1-${spot})`,
          f`((${after}-IF(${spot}=0,0,${spot}*${spotRate}))/(1-${spot}))`,
          counted,
        ),
      ),
    },
    spotRate: {
      label: 'Spot rate',
      ...perHour,
      used: of('spotRate'),
      turnsAt: ifRetender(
        known(
          [of('current'), newRate],
          f`${of('hours')}*${spot}`,
          f`((${after}-(1-${spot})*${newRate})/${spot})`,
          counted,
        ),
      ),
    },
    spotShare: {
      label: 'Hours still bought at the spot rate',
      ...share,
      used: spot,
      turnsAt: ifRetender(
        known(
          [of('current'), newRate, spotRate],
          f`${of('hours')}*(${spotRate}-${newRate})`,
          f`((${after}-${newRate})/(${spotRate}-${newRate}))`,
          between,
        ),
      ),
    },
    directRate: {
      label: 'Direct-payment rate',
      ...perHour,
      used: ofDirect('direct'),
      turnsAt: ifDirect(
        known(
          [ofDirect('current')],
          ofDirect('moved'),
          f`(${ofDirect('current')}-${each.gross}/${ofDirect('moved')})`,
          positive,
        ),
      ),
    },
    moving: {
      label: 'Hours that move to direct payments',
      ...share,
      used: ofDirect('share'),
      turnsAt: ifDirect(
        known(
          [ofDirect('current'), ofDirect('direct')],
          ofAllHours,
          f`(${each.needed}/${ofAllHours})`,
          between,
        ),
      ),
    },
    support: {
      label: 'Support service for direct payments',
      ...perHour,
      used: used('support', 'central'),
      turnsAt: ifDirect(
        known(
          [ofDirect('gross')],
          ofDirect('moved'),
          f`((${ofDirect('gross')}-${ofDirect('lost')}-${each.needed})/${ofDirect('moved')})`,
          notNegative,
        ),
      ),
    },
    lost: {
      label: 'Client income lost',
      unit: 'of a gross saving',
      format: formats.percent,
      used: lost,
      turnsAt: choose(
        known(
          [grossNow],
          grossNow,
          f`(1-${each.needed}/${grossNow})`,
          (point) => f`AND(${grossNow}>0,${between(point)})`,
        ),
        known(
          [grossNow],
          grossNow,
          f`(1-(${each.needed}+${ofDirect('support')})/${grossNow})`,
          (point) => f`AND(${grossNow}>0,${between(point)})`,
        ),
      ),
    },
    hours: {
      label: 'Hours of the table, all together',
      unit: 'hours a year',
      format: formats.number,
      used: of('hours'),
      turnsAt: choose(ofHours, ofHours),
    },
    once: {
      label: 'One-off costs of the preferred option',
      unit: '£, once',
      format: formats.pounds,
      used: each.once,
      turnsAt: known(
        [each.net],
        each.onceWorth,
        f`((${each.net}*${each.worth}+${each.further})/${each.onceWorth})`,
        notNegative,
      ),
    },
  } satisfies Record<string, TurningLine>;
  type Key = keyof typeof lines;
  const turning = table<Key, 'used' | 'turnsAt', 'unit'>(
    'Turning points',
    {
      columns: ['used', 'turnsAt'],
      before: ['unit'],
      heading: { label: 'Input, alone', of: { used: 'Value used', turnsAt: 'Answer turns at' } },
    },
    mapped<Key, TurningLine, Parameters<typeof table<Key, 'used' | 'turnsAt', 'unit'>>[2][Key]>(
      lines,
      ({ label, unit, format, used: now, turnsAt }) => ({
        label,
        unit,
        format,
        of: { used: f`${now}`, turnsAt },
      }),
    ),
  );
  const ranked = rankedTable(
    mapped<Key, TurningLine, Turning>(lines, ({ label, unit, format }, key) => ({
      label,
      unit,
      format,
      used: turning.at(key, 'used'),
      turnsAt: turning.at(key, 'turnsAt'),
    })),
  );
  return { ranked, blocks: [1, from, 1, turning, 1, ranked.table] };
}
