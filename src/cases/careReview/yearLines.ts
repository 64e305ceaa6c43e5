import { f, type Formula, full, lines, type Own, type Ref, table, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { MonthLine, MonthlySheet } from './monthlySheet';
import { shownWithin, type Year } from '../parts/years';
import { BESIDE, type BesideMonths, sum } from './months';

/** The lines of a case that are used only year by year. */
export interface YearlyRates {
  discountRate: Formula;
  sensitivityRate: Formula;
  generalInflation: Formula;
  /** General inflation of the opposite case: what the cautious value would be at its other end. */
  otherInflation: Formula;
}

const { number, pounds, factor } = formats;
const FIRST_YEAR_PRICES = '£, cash, first-year prices';
const PRESENT = '£, cash, present value';

const withinHorizon = (r: Own<'number'>, formula: Formula | Ref) => f`IF(${r.number}="","",${formula})`;

/** A line of the months, added up for those that fall in the year. */
const summing =
  ({ lines: month }: MonthlySheet) =>
  (key: MonthLine, label: string, unit: string, format: string = pounds) => ({
    label,
    unit,
    format,
    beside: { total: sum },
    of: (r: Own<'number'>) => f`SUMIF(${month.all('aprils')},${r.number}-1,${month.all(key)})`,
  });

const gathered = (summed: ReturnType<typeof summing>) =>
  lines<Year, 'number', BesideMonths>()({
    inHorizon: summed('inHorizon', 'Months within the horizon', 'months', number),
    reviews: summed('reviews', 'Reviews done', 'reviews', number),
    conversions: summed('conversions', 'Conversions to one carer', 'packages', number),
    hoursCounted: summed('hoursCounted', 'Hours released, after optimism bias', 'hours', number),
    hoursCash: summed('hoursCash', 'of which taken as cash', 'hours', number),
    hoursKept: summed('hoursKept', 'of which capacity', 'hours', number),
    gross: summed('gross', 'Gross saving, additional, before optimism bias', '£'),
    grossAtOnePound: summed('grossAtOnePound', 'Gross saving at £1 an hour in the first financial year', '£'),
    optimismTaken: summed('optimismTaken', 'Optimism bias, taken off', '£'),
    lostIncomeTaken: summed('lostIncomeTaken', 'Lost income, taken off', '£'),
    lostIncomeCash: summed('lostIncomeCash', 'of which lost in cash', '£, cash'),
    net: summed('net', 'Net saving, before programme costs', '£'),
    cash: summed('cash', 'of which cash-releasing', '£, cash'),
    kept: summed('kept', 'of which capacity', '£, not cash'),
    oneOff: summed('oneOff', 'One-off programme cost', '£'),
    team: summed('team', 'Running cost: reviewers', '£'),
    equipmentBought: summed('equipmentBought', 'Equipment', '£'),
    oneOffOptimismAdded: summed('oneOffOptimismAdded', 'Optimism bias on the one-off cost, added', '£'),
    runningOptimismAdded: summed(
      'runningOptimismAdded',
      'Optimism bias on reviewers and equipment, added',
      '£',
    ),
    conversionCost: summed(
      'conversionCost',
      'Cost that grows with conversions: equipment with its optimism bias',
      '£',
    ),
    moreCost: summed('moreCost', 'Further costs', '£'),
    moreCash: summed('moreCash', 'Further savings, income and transfers', '£, cash'),
    cost: summed('cost', 'Total cost', '£'),
    netCash: {
      ...summed('netCash', 'Net cash flow, cash of the year', '£, cash'),
      beside: { total: sum, opening: 0 },
    },
  });
type Gathered = keyof ReturnType<typeof gathered>;

const flows = lines<Year, Gathered, BesideMonths>()({
  cumulative: {
    label: 'Net cash flow so far, cash of the year',
    unit: '£, cash',
    format: pounds,
    beside: { opening: 0 },
    of: (r, { prev }) => f`${prev.cumulative}+${r.netCash}`,
  },
  oneOffInAll: {
    label: 'One-off cost with its optimism bias',
    unit: '£',
    format: pounds,
    beside: { total: sum, opening: 0 },
    of: (r) => f`${r.oneOff}+${r.oneOffOptimismAdded}`,
  },
  recurringMovement: {
    label: 'MTFS movement (year on year), recurring: change in net cash flow before one-off cost',
    unit: '£, cash',
    format: pounds,
    of: (r, { prev }) => f`${r.netCash}+${r.oneOffInAll}-${prev.netCash}-${prev.oneOffInAll}`,
  },
  oneOffMovement: {
    label: 'MTFS movement (year on year), one-off: the cost in its year, its reversal in the next',
    unit: '£, cash',
    format: pounds,
    of: (r, { prev }) => f`${prev.oneOffInAll}-${r.oneOffInAll}`,
  },
});

const reached = (summed: ReturnType<typeof summing>) =>
  lines<Year, 'number', BesideMonths>()({
    runRate: {
      ...summed(
        'runRate',
        'Gross full-year effect of the hours in force at the year’s end',
        '£ a year, gross',
      ),
      beside: {},
    },
  });

/** `prices` is the price basis, which the label of a present value ends with. */
const present = (rates: YearlyRates, prices: () => Formula) => {
  const { discountRate, sensitivityRate, generalInflation, otherInflation } = rates;
  const inPrices = (label: string) => () => f`${words(`${label}, `)}&${prices()}`;
  /** Cash of the year brought to the prices of the first year by general inflation, then discounted at the real rate. */
  const presentValue = <K extends Gathered>(label: string, key: K) => ({
    label: inPrices(label),
    unit: PRESENT,
    format: pounds,
    beside: { total: sum },
    of: (r: Own<K | 'priceIndex' | 'discount'>) => f`${r[key]}/${r.priceIndex}*${r.discount}`,
  });
  return lines<Year, 'number' | Gathered, BesideMonths>()({
    priceIndex: {
      label: 'General price level: the first financial year is 1',
      unit: 'index',
      format: factor,
      of: (r) => f`(1+${generalInflation})^(${r.number}-1)`,
    },
    real: {
      label: inPrices('Net cash flow, not discounted'),
      unit: FIRST_YEAR_PRICES,
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.netCash}/${r.priceIndex}`,
    },
    discount: {
      label: 'Discount factor, real: the first financial year is year 0',
      unit: 'factor',
      format: factor,
      of: (r) => f`1/(1+${discountRate})^(${r.number}-1)`,
    },
    discounted: {
      label: inPrices('Net cash flow, discounted'),
      unit: PRESENT,
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.real}*${r.discount}`,
    },
    discountedAtProposed: {
      label: inPrices('Net cash flow, discounted at the rate of the sensitivity'),
      unit: PRESENT,
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.real}/(1+${sensitivityRate})^(${r.number}-1)`,
    },
    cashPresent: presentValue('Cash-releasing saving, discounted', 'cash'),
    morePresent: presentValue('Further savings, income and transfers, discounted', 'moreCash'),
    moreNetPresent: {
      label: inPrices('Further lines, net of their costs, discounted'),
      unit: PRESENT,
      format: pounds,
      beside: { total: sum },
      of: (r) => f`(${r.moreCash}-${r.moreCost})/${r.priceIndex}*${r.discount}`,
    },
    grossAtOnePoundPresent: presentValue(
      'Gross saving at £1 an hour in the first financial year, discounted',
      'grossAtOnePound',
    ),
    costPresent: presentValue('Total cost, discounted', 'cost'),
    teamPresent: presentValue('Cost of reviewers before optimism bias, discounted', 'team'),
    conversionCostPresent: presentValue('Cost that grows with conversions, discounted', 'conversionCost'),
    nominalFactor: {
      label: 'Second route: factor at the nominal rate, (1 + real rate) × (1 + general inflation) − 1',
      unit: 'factor',
      format: factor,
      of: (r) => f`1/(1+((1+${discountRate})*(1+${generalInflation})-1))^(${r.number}-1)`,
    },
    nominalRoute: {
      label: inPrices('Second route: net cash flow, cash of the year discounted at the nominal rate'),
      unit: PRESENT,
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.netCash}*${r.nominalFactor}`,
    },
    atOtherInflation: {
      label: inPrices('Net cash flow, discounted, at the other end of general inflation'),
      unit: PRESENT,
      format: pounds,
      beside: { total: sum },
      of: (r) => f`${r.netCash}/(1+${otherInflation})^(${r.number}-1)*${r.discount}`,
    },
  });
};

export type YearLines = ReturnType<typeof yearLines>;
export type YearLine = Parameters<YearLines['all']>[0];

/** The price basis of present values, to be joined to other words: `in 2027/28 prices`. */
export const pricesOf = ({ heading }: Pick<YearLines, 'heading'>): Formula =>
  f`"in "&${full(heading('year1'))}&" prices"`;

/** One scenario by financial year. */
export const yearLines = (monthly: MonthlySheet, rates: YearlyRates) => {
  const { given } = monthly;
  const summed = summing(monthly);
  const firstYear = f`YEAR(EDATE(${given.firstMonth},-${given.monthsToApril}))`;
  const prices = (): Formula => pricesOf(made);
  const made = table(
    'By financial year',
    {
      columns: monthly.room.years,
      before: BESIDE,
      own: 'A$1',
      again: ['priceIndex'],
      heading: {
        label: 'Item',
        beside: {
          total: { value: 'Total', style: 'numberHeading' },
          opening: { value: 'Opening', style: 'numberHeading' },
        },
        of: (r) =>
          withinHorizon(
            r,
            f`(${firstYear}+${r.number}-1)&"/"&RIGHT(${firstYear}+${r.number},${given.yearDigits})`,
          ),
      },
    },
    {
      number: {
        label: 'Financial year, counted from the first',
        unit: 'year',
        format: number,
        beside: { opening: 0 },
        of: (_r, { prev }) =>
          f`IF(${prev.number}="","",IF(${prev.number}+1<=${given.horizon},${prev.number}+1,""))`,
      },
      ...shownWithin(withinHorizon, gathered(summed)),
      ...shownWithin(withinHorizon, flows),
      ...shownWithin(withinHorizon, present(rates, prices)),
      ...shownWithin(withinHorizon, reached(summed)),
    },
  );
  return Object.assign(made, { columns: monthly.room.years });
};
