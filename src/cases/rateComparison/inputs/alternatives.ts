import { range } from '../../parts/inputs';
import { assumed, ofNobody, published } from '../../parts/whose';
import { PUBLISHED_COUNCIL, PUBLISHED_YEAR } from '../providers';
import { DIRECT_PAYMENT_ID, isPublishedTable, type RateComparisonInputs } from './rateInputs';
import { directRateYear, newRateYear, spotRateYear } from './rateYears';
import { around, hourlyRate, pence, percent, pounds, section } from './rows';

/** A rate that nobody has given yet is blank, and so is its range. */
const aroundOrBlank = (rate: number | null) =>
  rate === null ? ({ low: '', central: '', high: '' } as const) : around(rate, 0.05);

/** A cost of the size of one council, which a blank start leaves at zero. */
const sized = ({ isBlank = false }: RateComparisonInputs, of: ReturnType<typeof range>) =>
  isBlank ? { ...range(0, 0, 0), ...ofNobody } : of;

export const alternativeSections = (i: RateComparisonInputs) => [
  section('6  Retender', 'Commissioning', [
    {
      key: 'newRate',
      label: 'Rate under the new contract',
      ...aroundOrBlank(i.newRate),
      cautious: 'High',
      ...hourlyRate,
      ...i.owned.newRate,
      note: 'As paid: enhancements and mileage included. Low and high are 5% either side, our assumption',
    },
    newRateYear(i),
    {
      key: 'spotShare',
      label: 'Hours still bought at the spot rate',
      ...range(i.spotShare / 2, i.spotShare, Math.min(1, i.spotShare * 2)),
      cautious: 'High',
      ...percent,
      unit: 'of hours',
    },
    {
      key: 'spotRate',
      label: 'Spot rate',
      ...aroundOrBlank(i.newRate === null ? null : Math.round(i.newRate * 110) / 100),
      cautious: 'High',
      ...hourlyRate,
      ...(i.newRate === null ? ofNobody : assumed('10% above the new rate')),
      note: 'As paid: enhancements and mileage included',
    },
    spotRateYear(i),
    {
      key: 'tender',
      label: 'Cost of the tender, once',
      ...sized(i, range(20_000, 40_000, 60_000)),
      cautious: 'High',
      ...pounds,
    },
    {
      key: 'transition',
      label: 'Transition and double running, once',
      ...sized(i, range(10_000, 30_000, 60_000)),
      cautious: 'High',
      ...pounds,
    },
    {
      key: 'lost',
      label: 'Client income lost',
      ...range(0.05, 0.1, 0.15),
      cautious: 'High',
      ...percent,
      unit: 'of the gross saving',
      note: 'People who pay the full cost pay less when the rate falls; also used for direct payments',
    },
  ]),
  section('7  Direct payments', 'Commissioning', [
    {
      key: 'moving',
      label: 'Hours that move to direct payments',
      ...range(0.05, 0.1, 0.15),
      cautious: 'Low',
      ...percent,
      unit: 'of hours',
    },
    {
      key: 'directRate',
      label: 'Direct-payment rate',
      ...around(i.directPaymentRate, 0.1),
      cautious: 'High',
      ...hourlyRate,
      ...(isPublishedTable(i)
        ? published(
            `${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates, self-employed personal assistant (${DIRECT_PAYMENT_ID})`,
          )
        : assumed(
            `What one council paid self-employed personal assistants in ${PUBLISHED_YEAR}. Replace it with your own figure.`,
          )),
      note: 'Include what an employer pays on top of wages. Low and high are 10% either side, our assumption',
    },
    directRateYear(i),
    {
      key: 'support',
      label: 'Support service for direct payments',
      ...range(0.5, 1, 1.5),
      cautious: 'High',
      ...pence,
      unit: '£ an hour moved',
      note: 'In the prices of the year chosen',
    },
    {
      key: 'setUp',
      label: 'Setting up, once',
      ...sized(i, range(5000, 10_000, 20_000)),
      cautious: 'High',
      ...pounds,
    },
  ]),
];
