import { formats } from '../../../plan/cells';
import { keyed, range } from '../../parts/inputs';
import { assumed } from '../../parts/whose';
import type { CareReviewAnswers } from '../questions';
import { commissioning, finance, rise, share, within } from '../../parts/inputs/accepts';
import { askedOf } from './asked';

export function worthInputs(answers: CareReviewAnswers) {
  const { around } = askedOf(answers);
  return keyed([
    {
      ...around('hourlyRate', 0.95, 1.05),
      label: 'Hourly rate paid for home care',
      unit: '£ an hour, first-year prices',
      format: formats.poundsAndPence,
      owner: commissioning,
      cautious: 'Low',
      note: 'The price of the first financial year, taken as typed: a price of an earlier year is not raised. Before client contributions.',
      noteAsBuilt: 'Low and high are a twentieth either side: our assumption.',
      accepts: within(0, 200, 'Pounds an hour'),
    },
    {
      key: 'rateUplift',
      label: 'Uplift of the hourly rate and of equipment prices',
      ...range(0.02, 0.03, 0.05),
      unit: 'a year',
      format: formats.percent,
      ...assumed(),
      owner: commissioning,
      cautious: 'Low',
      note: 'Compounds each April after the first financial year, whose prices are as typed',
      accepts: rise,
    },
    {
      key: 'lostIncome',
      label: 'Lost income: client contributions, share',
      ...range(0.05, 0.08, 0.12),
      unit: 'of gross saving',
      format: formats.percent,
      ...assumed(),
      owner: finance,
      cautious: 'High',
      note: 'OT.LOSTINCOME works it out person by person: most people pay an assessed maximum, so an average share is rough',
      accepts: share,
    },
    {
      key: 'lostIncomeCash',
      label: 'Share of lost income that is lost in cash',
      ...range(0.9, 1, 1),
      unit: 'of lost income',
      format: formats.percent,
      ...assumed('Client charges are lost in cash even where the freed hours are not.'),
      owner: finance,
      cautious: 'High',
      note: 'Lower only where freed hours go to people who pay charges.',
      noteAsBuilt: 'Low is our assumption.',
      accepts: share,
    },
    {
      ...around('cashable', 5 / 6, 1.25, { most: 1 }),
      label: 'Share of the saving that is cash-releasing (cashable)',
      unit: 'of hours and saving',
      format: formats.percent,
      owner: finance,
      cautious: 'Low',
      note: 'The rest is capacity: those hours go back into the system and no budget falls.',
      noteAsBuilt: 'Low is a sixth less, high a quarter more, 100% at most: our assumption.',
      accepts: share,
    },
    {
      key: 'hoursPerPerson',
      label: 'Average home care for one person',
      ...range(12, 14, 16),
      unit: 'hours a week',
      format: formats.oneDecimal,
      ...assumed(),
      owner: commissioning,
      cautious: 'High',
      note: 'For the number of people whom the capacity could serve',
      accepts: within(0.1, 168, 'Hours a week'),
    },
  ]);
}
