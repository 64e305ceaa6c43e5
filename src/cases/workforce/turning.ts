import { f, type Formula, mapped, type Ref, table, values } from '../../layout';
import { formats } from '../../plan/cells';
import { rankedTable, type Turning } from '../parts/committee/ranked';
import { FIRST_YEAR } from '../parts/years';
import type { Years } from './yearsSheet';

export const TURNS_GAP =
  'It turns where the gap of the first year is zero. Not ranked, among others: posts, leavers, joiners, growth and pay.';
const NO_VALUE = f`"No value does that"`;

interface TurningLine {
  label: string;
  unit: string;
  format: string;
  used: Ref;
  turnsAt: Formula;
}

/** Each input of the central case alone, and the value of it at which the first year has neither a gap nor a surplus. */
export function turningBlocks({ items, lines }: Years) {
  const { each } = items;
  const first = (key: Parameters<typeof lines.at>[0]) => lines.at(key, FIRST_YEAR);
  const [gap, required, effective] = [first('gap'), first('required'), first('effective')];
  /** A point, where what it is divided by is not zero and such a value can be. */
  const can = (divisor: Formula | Ref, point: Formula, isPossible: Formula) =>
    f`IF(${divisor}=0,${NO_VALUE},IF(${isPossible},${point},${NO_VALUE}))`;
  const notNegative = (divisor: Formula | Ref, point: Formula) => can(divisor, point, f`${point}>=0`);
  const share = (divisor: Formula | Ref, point: Formula) =>
    can(divisor, point, f`AND(${point}>=0,${point}<=1)`);
  /** Hours of a referral that is not urgent. */
  const other = f`((1-${each.equipmentShare})*${each.hoursStandard}+${each.equipmentShare}*${each.hoursEquipment})`;
  /** FTE that one hour a week takes. */
  const fteOfHour = f`${each.weeksInYear}/${each.productiveHours}`;
  const others = f`(${each.weeklyReferrals}-${each.urgentUsed})`;
  const straight = (used: Ref, slope: Formula) => f`(${used}-${gap}/(${slope}))`;
  /** The hours of an FTE that would be enough, against those that it has. */
  const ratio = f`${required}/${effective}`;
  const daysOff = [each.bankHolidays, each.sicknessDays, each.trainingDays, each.nonCaseShare];
  const from = values(
    'What turns the answer',
    { heading: { label: 'From what the answer turns, central case', of: () => 'Value' } },
    {
      hoursOfDay: {
        label: 'Hours for cases of one day, by OT.PRODUCTIVEHOURS',
        unit: 'hours a day',
        format: formats.twoDecimals,
        of: f`${each.productiveHours}-OT.PRODUCTIVEHOURS(${[each.weeklyHours, f`${each.leaveDays}+1`, ...daysOff]})`,
      },
    },
  );
  const days = (used: Ref) =>
    notNegative(
      f`(${effective}*${from.each.hoursOfDay})`,
      f`(${used}+${each.productiveHours}*(1-${ratio})/${from.each.hoursOfDay})`,
    );
  const hoursOf = (used: Ref, cases: Ref) =>
    notNegative(cases, straight(used, f`${cases}/${each.productiveHours}`));
  /** Hours a week for cases, and those that the urgent referrals typed would take. */
  const hoursThere = f`${effective}/(${fteOfHour})`;
  const hoursUrgent = f`${each.urgentReferrals}*${each.hoursComplex}`;
  const byUrgent = straight(each.urgentUsed, f`(${each.hoursComplex}-${other})*${fteOfHour}`);
  const rows = {
    weeklyReferrals: {
      label: 'Referrals a week, urgent ones among them',
      unit: 'people a week',
      format: formats.oneDecimal,
      used: each.weeklyReferrals,
      // Referrals are urgent up to the number typed, and of the other kinds beyond it.
      turnsAt: f`IF(AND(${each.hoursComplex}>0,${hoursThere}<=${hoursUrgent}),${hoursThere}/${each.hoursComplex},IF(${other}=0,${NO_VALUE},${each.urgentReferrals}+(${hoursThere}-${hoursUrgent})/${other}))`,
    },
    urgentReferrals: {
      label: 'Urgent and complex referrals a week',
      unit: 'people a week',
      format: formats.oneDecimal,
      used: each.urgentUsed,
      turnsAt: can(
        f`(${each.hoursComplex}-${other})`,
        byUrgent,
        f`AND(${byUrgent}>=0,${byUrgent}<=${each.weeklyReferrals})`,
      ),
    },
    equipmentShare: {
      label: 'Share of the others that is equipment and low-level',
      unit: 'share',
      format: formats.percent,
      used: each.equipmentShare,
      turnsAt: share(
        f`${others}*(${each.hoursEquipment}-${each.hoursStandard})`,
        straight(
          each.equipmentShare,
          f`${others}*(${each.hoursEquipment}-${each.hoursStandard})*${fteOfHour}`,
        ),
      ),
    },
    hoursComplex: {
      label: 'Hours of an urgent or complex case',
      unit: 'hours a case',
      format: formats.oneDecimal,
      used: each.hoursComplex,
      turnsAt: hoursOf(each.hoursComplex, first('casesComplex')),
    },
    hoursStandard: {
      label: 'Hours of a standard case',
      unit: 'hours a case',
      format: formats.oneDecimal,
      used: each.hoursStandard,
      turnsAt: hoursOf(each.hoursStandard, first('casesStandard')),
    },
    hoursEquipment: {
      label: 'Hours of an equipment or low-level case',
      unit: 'hours a case',
      format: formats.oneDecimal,
      used: each.hoursEquipment,
      turnsAt: hoursOf(each.hoursEquipment, first('casesEquipment')),
    },
    nonCaseShare: {
      label: 'Share of time at work not on cases',
      unit: 'share',
      format: formats.percent,
      used: each.nonCaseShare,
      turnsAt: share(effective, f`(1-(1-${each.nonCaseShare})*${ratio})`),
    },
    weeklyHours: {
      label: 'Hours of a full-time week',
      unit: 'hours a week',
      format: formats.oneDecimal,
      used: each.weeklyHours,
      turnsAt: notNegative(effective, f`(${each.weeklyHours}*${ratio})`),
    },
    leaveDays: {
      label: 'Annual leave',
      unit: 'days a year',
      format: formats.oneDecimal,
      used: each.leaveDays,
      turnsAt: days(each.leaveDays),
    },
    sicknessDays: {
      label: 'Sickness',
      unit: 'days a year',
      format: formats.oneDecimal,
      used: each.sicknessDays,
      turnsAt: days(each.sicknessDays),
    },
    trainingDays: {
      label: 'Training',
      unit: 'days a year',
      format: formats.oneDecimal,
      used: each.trainingDays,
      turnsAt: days(each.trainingDays),
    },
    caseloadApprentice: {
      label: 'Share of a full caseload of one apprentice',
      unit: 'share',
      format: formats.percent,
      used: each.caseloadApprentice,
      turnsAt: share(
        f`${first('apprenticesPaid')}*${each.apprenticeFte}`,
        f`(${each.caseloadApprentice}+${gap}/(${first('apprenticesPaid')}*${each.apprenticeFte}))`,
      ),
    },
  } satisfies Record<string, TurningLine>;
  type Key = keyof typeof rows;
  const turning = table<Key, 'used' | 'turnsAt', 'unit'>(
    'Turning points',
    {
      columns: ['used', 'turnsAt'],
      before: ['unit'],
      heading: {
        label: 'Input of the central case, alone',
        of: { used: 'Value used', turnsAt: 'No gap in year 1 at' },
      },
    },
    mapped<Key, TurningLine, Parameters<typeof table<Key, 'used' | 'turnsAt', 'unit'>>[2][Key]>(
      rows,
      ({ label, unit, format, used, turnsAt }) => ({
        label,
        unit,
        format,
        of: { used: f`${used}`, turnsAt },
      }),
    ),
  );
  const ranked = rankedTable(
    mapped<Key, TurningLine, Turning>(rows, ({ label, unit, format }, key) => ({
      label,
      unit,
      format,
      used: turning.at(key, 'used'),
      turnsAt: turning.at(key, 'turnsAt'),
    })),
  );
  return { ranked, blocks: [1, from, 1, turning, 1, ranked.table] };
}
