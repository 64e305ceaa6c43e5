import { formats } from '../../cells';
import type { Input } from '../../parts/inputs';
import type { CareReviewInputs } from '../questions';
import { sources } from '../sources';
import { commissioning, otLead, share, shareBelowOne, within } from './accepts';
import { askedOf } from './asked';

export function changeInputs(given: CareReviewInputs): Input[] {
  const { asked, around } = askedOf(given);
  return [
    {
      ...around('conversionShare', 0.8, 1.2, 1),
      label: 'Share of reviews that end with one carer',
      unit: 'share of reviews',
      format: formats.percent,
      owner: otLead,
      cautious: 'Low',
      note: 'Of all packages reviewed, not only of suitable ones. Low and high are a fifth either side: our assumption.',
      accepts: share,
    },
    {
      ...asked('visitsPerWeek'),
      label: 'Double-handed visits, each that converts',
      unit: 'visits a week',
      format: formats.oneDecimal,
      owner: commissioning,
      accepts: within(0, 200, 'Visits a week'),
    },
    {
      ...asked('minutesDouble'),
      label: 'Minutes of a visit with two carers, each carer',
      unit: 'minutes',
      format: formats.oneDecimal,
      owner: commissioning,
      accepts: within(0, 720, 'Minutes'),
    },
    {
      ...around('minutesSingle', 1, 1.125),
      label: 'Minutes of the visit with one carer',
      unit: 'minutes',
      format: formats.oneDecimal,
      owner: commissioning,
      cautious: 'High',
      note: 'Longer than with two. The high value is an eighth longer: our assumption.',
      accepts: within(0, 1440, 'Minutes'),
    },
    {
      key: 'counterfactual',
      label: 'Counterfactual: share converted anyway',
      low: 0.05,
      central: 0.15,
      high: 0.3,
      unit: 'share of conversions',
      format: formats.percent,
      source: sources.assumption,
      owner: otLead,
      cautious: 'High',
      note: 'What ordinary reviews would have converted. Their saving is not counted: it would have come without the programme. Their equipment is still counted as a cost.',
      accepts: share,
    },
    {
      key: 'attrition',
      label: 'Attrition: released hours that end each year',
      low: 0.2,
      central: 0.3,
      high: 0.4,
      unit: 'share a year',
      format: formats.percent,
      source: sources.assumption,
      owner: commissioning,
      cautious: 'High',
      note: 'Packages end or grow again; check it against local data',
      accepts: shareBelowOne,
    },
  ];
}
