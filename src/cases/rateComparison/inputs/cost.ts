import { range } from '../../parts/inputs';
import { formats } from '../../../plan/cells';
import { published } from '../../parts/whose';
import { mileageIn, wageAccepted, wageFrom, yearOf } from '../records';
import type { RateComparisonInputs } from './rateInputs';
import { growth, pence, percent, section } from './rows';
import { upTo } from '../../parts/inputs/accepts';

const WAGE = 'National Minimum Wage Regulations; GOV.UK, National Living Wage of the year';

export function costSections(i: RateComparisonInputs) {
  const year = yearOf(i.financialYear);
  const wage = wageAccepted(year + 1);
  return [
    section('4  What an hour costs to provide', 'Commissioning', [
      {
        key: 'pay',
        label: 'Care worker’s basic pay',
        central: wageFrom(year) ?? '',
        ...pence,
        accepts: upTo(500, 0.01),
        ...published(WAGE),
        note: 'Of the year of the prices. Change it when the year is changed: a check compares it with the record',
      },
      {
        key: 'travel',
        label: 'Paid travel to each visit',
        central: 8,
        format: formats.oneDecimal,
        unit: 'minutes',
        accepts: upTo(240),
      },
      {
        key: 'paidHours',
        label: 'Paid hours of a care worker',
        central: 25,
        format: formats.oneDecimal,
        unit: 'hours a week',
        accepts: upTo(168, 1),
      },
      {
        key: 'miles',
        label: 'Miles driven to each visit',
        central: 2.5,
        format: formats.oneDecimal,
        unit: 'miles',
        accepts: upTo(200),
      },
      {
        key: 'mileage',
        label: 'Mileage rate',
        central: mileageIn(year) ?? '',
        ...pence,
        unit: '£ a mile',
        ...published('HMRC approved mileage rate for cars, of the year'),
        note: 'Of the year of the prices. Change it when the year is changed: a check compares it with the record',
      },
      { key: 'training', label: 'Paid training', central: 0.02, ...percent, unit: 'of pay' },
      { key: 'sickness', label: 'Sick pay', central: 0.03, ...percent, unit: 'of pay' },
      {
        key: 'pension',
        label: 'Employer pension',
        central: 0.03,
        ...percent,
        unit: 'of pay',
        ...published('Pensions Act 2008: the least under automatic enrolment'),
      },
      {
        key: 'running',
        label: 'Running costs',
        central: 9,
        ...pence,
        note: 'In the prices of the year chosen',
      },
      {
        key: 'surplus',
        label: 'Surplus',
        central: 0.05,
        ...percent,
        unit: 'of the price',
        accepts: upTo(0.9),
      },
    ]),
    section('5  Uplift', 'Finance', [
      {
        key: 'payShare',
        label: 'Share of the rate that is pay',
        central: i.payShare,
        ...percent,
        unit: 'of the rate',
      },
      {
        key: 'expectedWage',
        label: 'National Living Wage you expect from next April',
        central: i.expectedWage ?? '',
        mayBeBlank: true,
        ...pence,
        ...i.owned.expectedWage,
        accepts: upTo(wage.most, wage.least),
        note: 'Used only where no rate is on record for the April after the year of the prices, and marked as yours',
      },
      {
        key: 'payAbove',
        label: 'Pay growth in year 1, above the rise of the wage floor',
        ...range(-0.01, 0, 0.01),
        cautious: 'High',
        ...percent,
        unit: 'points',
        accepts: growth,
      },
      {
        key: 'payLater',
        label: 'Pay growth in later years',
        ...range(0.025, 0.035, 0.045),
        cautious: 'High',
        ...percent,
        unit: 'a year',
        accepts: growth,
      },
      {
        key: 'prices',
        label: 'Growth of other costs',
        ...range(0.02, 0.03, 0.04),
        cautious: 'High',
        ...percent,
        unit: 'a year',
        accepts: growth,
      },
    ]),
  ];
}
