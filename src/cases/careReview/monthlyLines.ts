import { f, type Formula, lines, type Ref, table } from '../../layout';
import { formats } from '../../plan/cells';
import { shownWithin } from '../parts/years';
import { BESIDE, type BesideMonths, type Given, drawnWithin, most, sum, withinHorizon } from './months';
import type { Month, Room } from './room';
import type { MonthlyMore } from './moreByMonth';
import { reviewingLines } from './reviewingLines';

const { number, oneDecimal, factor, pounds, poundsAndPence } = formats;

type Reviewing = keyof ReturnType<typeof reviewingLines>;
type Earlier = 'monthNumber' | 'aprils' | Reviewing;

const money = (given: Given, month: (at: { column: Month }) => Ref, more: MonthlyMore) =>
  lines<Month, Earlier, BesideMonths>()({
    fullYearHours: {
      label: 'Hours a year of the month’s conversions if every one lasted: before any adjustment',
      unit: 'hours a year',
      format: number,
      beside: { total: sum },
      of: (r) => f`${r.conversions}*${given.hoursPerConversion}*${given.weeksInYear}`,
    },
    arriving: {
      label: 'Weekly hours of the conversions that take effect this month',
      unit: 'hours a week',
      format: oneDecimal,
      beside: { opening: 0 },
      of: (r, { all }) =>
        f`IF(${r.monthNumber}>${given.lagMonths},INDEX(${all.additional},1,${r.monthNumber}-${given.lagMonths}),0)*${given.hoursPerConversion}`,
    },
    settled: {
      label: 'Weekly hours still in force from earlier months, after attrition',
      unit: 'hours a week',
      format: oneDecimal,
      beside: { opening: 0 },
      of: (_r, { prev }) => f`(${prev.settled}+${prev.arriving})*${given.survival}`,
    },
    inForce: {
      label: 'Weekly hours in force, averaged over the month: this month’s conversions count half',
      unit: 'hours a week',
      format: oneDecimal,
      beside: { total: most },
      of: (r) => f`${r.settled}+${r.arriving}*${given.firstMonthShare}`,
    },
    hours: {
      label: 'Hours released in the month, before optimism bias',
      unit: 'hours',
      format: number,
      beside: { total: sum },
      of: (r) => f`${r.inForce}*${given.weeksInMonth}`,
    },
    hoursCounted: {
      label: 'Hours released in the month, after optimism bias',
      unit: 'hours',
      format: number,
      beside: { total: sum },
      of: (r) => f`${r.hours}*(1-${given.optimism})`,
    },
    hoursCash: {
      label: 'of which taken as cash',
      unit: 'hours',
      format: number,
      beside: { total: sum },
      of: (r) => f`${r.hoursCounted}*${given.cashable}`,
    },
    hoursKept: {
      label: 'of which capacity: hours that go back into the system',
      unit: 'hours',
      format: number,
      beside: { total: sum },
      of: (r) => f`${r.hoursCounted}*(1-${given.cashable})`,
    },
    hoursUnsplit: {
      label: 'Hours counted in neither, or twice: must be zero',
      unit: 'hours',
      format: number,
      beside: { total: sum },
      of: (r) => f`ABS(${r.hoursCash}+${r.hoursKept}-${r.hoursCounted})`,
    },

    prices: {
      label: 'Index of the hourly rate and of equipment: the first financial year is 1',
      unit: 'index',
      format: factor,
      of: (r) => f`(1+${given.rateUplift})^${r.aprils}`,
    },
    rate: {
      label: 'Hourly rate in force',
      unit: '£ an hour',
      format: poundsAndPence,
      of: (r) => f`${given.hourlyRate}*${r.prices}`,
    },
    gross: {
      label: 'Gross saving, additional, before optimism bias',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.hours}*${r.rate}`,
    },
    grossAtOnePound: {
      label: 'The same at £1 an hour in the first financial year, which is never zero with the rate',
      unit: '£, gross',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.hours}*${r.prices}`,
    },
    optimismTaken: {
      label: 'Optimism bias, taken off',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.gross}*${given.optimism}`,
    },
    lostIncomeTaken: {
      label: 'Lost income, taken off',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`(${r.gross}-${r.optimismTaken})*${given.lostIncome}`,
    },
    lostIncomeCash: {
      label: 'of which lost in cash',
      unit: '£, cash',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.lostIncomeTaken}*${given.lostIncomeCash}`,
    },
    net: {
      label: 'Net saving: gross less optimism bias and lost income, before programme costs',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.gross}-${r.optimismTaken}-${r.lostIncomeTaken}`,
    },
    cash: {
      label: 'of which cash-releasing: its share of gross, less the income lost in cash',
      unit: '£, cash',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`(${r.gross}-${r.optimismTaken})*${given.cashable}-${r.lostIncomeCash}`,
    },
    kept: {
      label: 'of which capacity: the rest of gross, less the rest of lost income',
      unit: '£, not cash',
      format: pounds,
      beside: { total: sum },
      of: (r) =>
        f`(${r.gross}-${r.optimismTaken})*(1-${given.cashable})-${r.lostIncomeTaken}*(1-${given.lostIncomeCash})`,
    },
    unsplit: {
      label: 'Saving counted in neither, or twice: must be zero',
      unit: '£, net',
      format: poundsAndPence,
      beside: { total: sum },
      of: (r) => f`ABS(${r.cash}+${r.kept}-${r.net})`,
    },

    teamShare: {
      label: 'Share of the month for which reviewers are paid: a cohort’s last month in proportion',
      unit: 'share',
      format: formats.percent,
      of: (r) => f`IF(${r.capacity}=0,1,${r.reviews}/${r.capacity})`,
    },
    team: {
      label: 'Reviewers',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${given.teamYear}/${given.monthsInYear}*(1+${given.payUplift})^${r.aprils}*${r.teamShare}`,
    },
    oneOff: {
      label: 'One-off programme cost',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`IF(${r.monthNumber}=1,${given.programmeCost},0)`,
    },
    equipmentBought: {
      label: 'Equipment, for every conversion',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.conversions}*${given.equipmentEach}*${r.prices}`,
    },
    oneOffOptimismAdded: {
      label: 'Optimism bias on the one-off cost, added',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.oneOff}*${given.oneOffOptimism}`,
    },
    runningOptimismAdded: {
      label: 'Optimism bias on reviewers and equipment, added',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`(${r.team}+${r.equipmentBought})*${given.runningOptimism}`,
    },
    conversionCost: {
      label: 'Cost that grows with conversions: equipment with its optimism bias',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.equipmentBought}*(1+${given.runningOptimism})`,
    },
    moreCost: {
      label: 'Further costs, of the rows on Inputs',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) => more(r, 'costs', given),
    },
    moreCash: {
      label: 'Further savings, income and transfers, of the rows on Inputs',
      unit: '£, cash',
      format: pounds,
      beside: { total: sum },
      of: (r) => more(r, 'gains', given),
    },
    cost: {
      label: 'Total cost',
      unit: '£',
      format: pounds,
      beside: { total: sum },
      of: (r) =>
        f`${r.team}+${r.oneOff}+${r.equipmentBought}+${r.oneOffOptimismAdded}+${r.runningOptimismAdded}+${r.moreCost}`,
    },

    netCash: {
      label: 'Net cash flow: cash-releasing saving and further cash, less total cost',
      unit: '£, cash',
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.cash}+${r.moreCash}-${r.cost}`,
    },
    cumulative: {
      label: 'Net cash flow so far',
      unit: '£, cash',
      format: pounds,
      beside: { opening: 0 },
      of: (r, { prev }) => f`${prev.cumulative}+${r.netCash}`,
    },
    behind: {
      label: 'Month number where net cash so far is negative, else zero',
      unit: 'month',
      format: number,
      beside: { total: most },
      of: (r) => f`IF(${r.cumulative}<0,${r.monthNumber},0)`,
    },
    ahead: {
      label: 'Net cash so far is not negative: 1 is yes',
      unit: '1 or 0',
      format: number,
      beside: { total: sum },
      of: (r) => f`IF(${r.cumulative}>=0,1,0)`,
    },
    waiting: {
      label: 'No saving yet: 1 is yes',
      unit: '1 or 0',
      format: number,
      beside: { total: sum, opening: 1 },
      of: (r, { prev }) => f`MIN(${prev.waiting},IF(${r.hours}>0,0,1))`,
    },
    yearCloses: {
      label: 'Last month of its financial year: 1 is yes',
      unit: '1 or 0',
      format: number,
      beside: { total: sum },
      of: (_r, at) => f`IF(MONTH(EDATE(${month(at)},-${given.monthsToApril}))=${given.monthsInYear},1,0)`,
    },
    runRate: {
      label: 'Gross full-year effect of the hours in force at the year’s end, after optimism bias',
      unit: '£ a year, gross',
      format: pounds,
      of: (r) => f`${r.yearCloses}*${r.inForce}*${given.weeksInYear}*${r.rate}*(1-${given.optimism})`,
    },
  });

export type MonthlyLines = ReturnType<typeof monthlyLines>;

/** Reviews, hours, savings and costs by month. `month` is the first day of the month of a formula. */
export const monthlyLines = (
  { months }: Room,
  given: Given,
  month: (at: { column: Month }) => Ref,
  more: MonthlyMore,
) =>
  table(
    'Month by month',
    {
      columns: months,
      before: BESIDE,
      own: 'A$1',
      heading: {
        label: 'Item',
        beside: {
          total: { value: 'Total', style: 'numberHeading' },
          opening: { value: 'Opening', style: 'numberHeading' },
        },
      },
    },
    {
      monthNumber: {
        label: 'Month number',
        unit: 'month',
        format: number,
        beside: { opening: 0 },
        of: (_r, { prev }) => f`${prev.monthNumber}+1`,
      },
      inHorizon: {
        label: 'Within the horizon: 1 is yes',
        unit: '1 or 0',
        format: number,
        beside: { total: sum },
        of: (r) => f`IF(${r.monthNumber}<=${given.horizonMonths},1,0)`,
      },

      aprils: {
        label: 'Aprils since the first month',
        unit: 'years',
        format: number,
        of: (r, at): Formula => {
          const year = (date: Ref) => f`YEAR(EDATE(${date},-${given.monthsToApril}))`;
          return withinHorizon(r, f`${year(month(at))}-${year(given.firstMonth)}`);
        },
      },
      ...shownWithin(withinHorizon, reviewingLines(given)),
      ...shownWithin(withinHorizon, money(given, month, more)),
      drawn: {
        label:
          'Net cash so far, as drawn on Results: #N/A beyond the horizon is deliberate, and draws nothing',
        unit: '£, cash',
        format: pounds,
        of: (r) => drawnWithin(r, r.cumulative),
      },
    },
  );
