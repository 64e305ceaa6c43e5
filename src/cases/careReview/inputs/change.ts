import { formats } from '../../../plan/cells';
import { keyed, range } from '../../parts/inputs';
import { assumed } from '../../parts/whose';
import type { CareReviewAnswers } from '../questions';
import { commissioning, otLead, share, shareBelowOne, within } from '../../parts/inputs/accepts';
import { askedOf } from './asked';

export function changeInputs(answers: CareReviewAnswers) {
  const { around } = askedOf(answers);
  const { minutesDouble, minutesSingle } = answers.given;
  // High stays short enough to release hours against the low of two carers, unless the answer itself does not.
  const mostMinutes = Math.max(minutesSingle, Math.floor(0.95 * (minutesDouble + minutesDouble)) - 1);
  return keyed([
    {
      ...around('conversionShare', 0.8, 1.2, { most: 1 }),
      label: 'Share of reviews that end with one carer',
      unit: 'share of reviews',
      format: formats.percent,
      owner: otLead,
      cautious: 'Low',
      note: 'Of all packages reviewed, not only of suitable ones.',
      noteAsBuilt: 'Low and high are a fifth either side: our assumption.',
      accepts: share,
    },
    {
      ...around('visitsPerWeek', 0.9, 1.1),
      label: 'Double-handed visits, each that converts',
      unit: 'visits a week',
      format: formats.oneDecimal,
      owner: commissioning,
      cautious: 'Low',
      noteAsBuilt: 'Low and high are a tenth either side: our assumption.',
      accepts: within(0, 200, 'Visits a week'),
    },
    {
      ...around('minutesDouble', 0.95, 1.05),
      label: 'Minutes of a visit with two carers, each carer',
      unit: 'minutes',
      format: formats.oneDecimal,
      owner: commissioning,
      cautious: 'Low',
      noteAsBuilt: 'Low and high are a twentieth either side: our assumption.',
      accepts: within(0, 720, 'Minutes'),
    },
    {
      ...around('minutesSingle', 1, 1.125, { most: mostMinutes }),
      label: 'Minutes of the visit with one carer',
      unit: 'minutes',
      format: formats.oneDecimal,
      owner: commissioning,
      cautious: 'High',
      note: 'Longer than with two.',
      noteAsBuilt: 'The high value is an eighth longer: our assumption.',
      accepts: within(0, 1440, 'Minutes'),
    },
    {
      key: 'counterfactual',
      label: 'Counterfactual: share converted anyway',
      ...range(0.05, 0.15, 0.3),
      unit: 'share of conversions',
      format: formats.percent,
      ...assumed(),
      owner: otLead,
      cautious: 'High',
      note: 'What ordinary reviews would have converted. Their saving is not counted: it would have come without the programme. Their equipment is still counted as a cost.',
      accepts: share,
    },
    {
      key: 'attrition',
      label: 'Attrition: released hours that end each year',
      ...range(0.2, 0.3, 0.4),
      unit: 'share a year',
      format: formats.percent,
      ...assumed(),
      owner: commissioning,
      cautious: 'High',
      note: 'Packages end or grow again; check it against local data',
      accepts: shareBelowOne,
    },
  ]);
}
