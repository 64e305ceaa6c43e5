import { formats } from '../../plan/cells';
import { startOfFinancialYear } from '../../model/financialYear';
import { type InputPlace, keyed } from '../parts/inputs';
import { decimal, finance, rise, share, startDate, within } from '../parts/inputs/accepts';
import { assumed } from '../parts/whose';
import { horizonInput, type YearRoom } from '../parts/years';

/** The first year and the month reported of the example, and of a blank start. */
export const EXAMPLE_FIRST = 2011;

const factor = decimal(0, 3, 'A share of what is typed by line, from 0% to 300%.');

/** Everything on Inputs but the funding of one-offs, which every workbook asks alike. */
export const programmeInputs = (room: YearRoom) =>
  keyed([
    {
      key: 'firstDay',
      label: 'First day of the first year',
      central: startOfFinancialYear(EXAMPLE_FIRST),
      unit: 'date',
      format: formats.date,
      ...assumed('The first year of the published example. Type 1 April of your own first year.'),
      owner: finance,
      note: '1 April: the base is the budget as the day begins',
      accepts: startDate,
    },
    horizonInput(
      room,
      5,
      'As far as there is room.',
      'Financial years, from the one that the first day begins',
    ),
    {
      key: 'demographicFactor',
      label: 'Demographic and other pressures, against what is typed by line',
      low: 0.9,
      central: 1,
      high: 1.1,
      unit: 'share of what is typed',
      format: formats.percent,
      ...assumed('A tenth either way. Replace it with your own range.'),
      owner: finance,
      note: 'One factor for every line: 100% is as typed on Budget lines',
      cautious: 'High',
      accepts: factor,
    },
    {
      key: 'priceFactor',
      label: 'Price pressures, against what is typed by line',
      low: 0.9,
      central: 1,
      high: 1.1,
      unit: 'share of what is typed',
      format: formats.percent,
      ...assumed('A tenth either way. Replace it with your own range.'),
      owner: finance,
      note: 'One factor for every line: 100% is as typed on Budget lines',
      cautious: 'High',
      accepts: factor,
    },
    {
      key: 'generalInflation',
      label: 'General inflation (GDP deflator)',
      central: 0.02,
      unit: 'a year',
      format: formats.percent,
      ...assumed('The target of the Bank of England. Replace it with a forecast of the GDP deflator.'),
      owner: finance,
      note: 'Brings each year’s cash to first-year prices before it is discounted; pressures are typed by line',
      accepts: rise,
    },
    {
      key: 'monthsInYear',
      label: 'Months in a year',
      central: 12,
      unit: 'months',
      format: formats.number,
      ...assumed('Arithmetic'),
      owner: finance,
      accepts: decimal(12, 12, 'Twelve.'),
    },
  ]);

export const trackingInputs = keyed([
  {
    key: 'reportedTo',
    label: 'Delivery is reported up to',
    central: startOfFinancialYear(EXAMPLE_FIRST + 2) - 1,
    unit: 'date',
    format: formats.date,
    ...assumed('The end of the last year of the published example. Type the last day of the month reported.'),
    owner: finance,
    note: 'The Tracker is of the financial year of this date, up to and including its month',
    accepts: startDate,
  },
  {
    key: 'amberBelow',
    label: 'Amber below this delivery rate',
    central: 1,
    unit: 'share of the plan to date',
    format: formats.percent,
    ...assumed('As OT.PROGRAMMESUMMARY has it.'),
    owner: finance,
    accepts: decimal(0, 2, 'A share from 0% to 200%.'),
  },
  {
    key: 'redBelow',
    label: 'Red below this delivery rate',
    central: 0.75,
    unit: 'share of the plan to date',
    format: formats.percent,
    ...assumed('As OT.PROGRAMMESUMMARY has it.'),
    owner: finance,
    note: 'No more than the rate for Amber',
    accepts: decimal(0, 2, 'A share from 0% to 200%.'),
  },
]);

export const reserveInputs = keyed([
  {
    key: 'yearlyRepayment',
    label: 'Paid back to reserves each year after the plan',
    central: 0,
    unit: '£ a year',
    format: formats.pounds,
    ...assumed('None until it is decided.'),
    owner: finance,
    note: 'OT.RESERVEREPAYMENT works out how long it takes on Reserves',
    accepts: within(0, 1_000_000_000, 'Pounds'),
  },
  {
    key: 'reserveInterest',
    label: 'Interest on what was drawn from reserves',
    central: 0,
    unit: 'a year',
    format: formats.percent,
    ...assumed('None: what the money would have earned, if the policy on reserves counts it.'),
    owner: finance,
    accepts: share,
  },
]);

export type ProgrammeKey =
  | ReturnType<typeof programmeInputs>[number]['key']
  | (typeof trackingInputs)[number]['key']
  | (typeof reserveInputs)[number]['key'];
export type InputAt = (key: ProgrammeKey) => InputPlace;
