import { oneOf } from '../../parts/inputs/accepts';
import { currentYearLabel } from '../../../evidence/currentYear';
import { insuranceYears } from '../../../evidence/reference';
import { formats } from '../../../plan/cells';
import { keyed, range } from '../../parts/inputs';
import { assumed, published } from '../../parts/whose';
import type { CareReviewAnswers } from '../questions';
import { sources } from '../sources';
import { askedOf } from './asked';
import { finance, otLead, rise, share, within } from '../../parts/inputs/accepts';

export const costInputs = (answers: CareReviewAnswers) =>
  keyed([
    {
      ...askedOf(answers).around('programmeCost', 0.9, 1.2),
      label: 'One-off programme cost',
      unit: '£, once',
      format: formats.pounds,
      owner: finance,
      cautious: 'High',
      note: 'Paid in the first month, at its prices.',
      noteAsBuilt: 'Low and high are a tenth below and a fifth above: our assumption.',
      accepts: within(0, 100_000_000, 'Pounds'),
    },
    {
      key: 'salary',
      label: 'Salary of a reviewer',
      ...range(43_000, 45_000, 47_000),
      unit: '£ a year, each FTE',
      format: formats.pounds,
      ...assumed(sources.payScale),
      owner: finance,
      cautious: 'High',
      note: 'At prices of the first financial year, before on-costs',
      accepts: within(0, 500_000, 'Pounds a year'),
    },
    {
      key: 'pension',
      label: 'Employer pension contribution',
      ...range(0.18, 0.2, 0.23),
      unit: 'share of salary',
      format: formats.percent,
      ...assumed(),
      owner: finance,
      cautious: 'High',
      accepts: share,
    },
    {
      key: 'otherOnCosts',
      label: 'Other on-costs',
      ...range(0.005, 0.005, 0.02),
      unit: 'share of salary',
      format: formats.percent,
      ...assumed(),
      owner: finance,
      cautious: 'High',
      note: 'Such as the apprenticeship levy',
      accepts: share,
    },
    {
      key: 'nationalInsurance',
      label: 'Employer National Insurance as in',
      central: currentYearLabel,
      unit: 'financial year',
      format: formats.text,
      ...published(sources.insurance),
      owner: finance,
      note: 'Every year of the case keeps this rate and threshold; the uplift of pay raises the whole cost',
      accepts: oneOf(insuranceYears),
    },
    {
      key: 'payUplift',
      label: 'Uplift of pay',
      ...range(0.02, 0.03, 0.04),
      unit: 'a year',
      format: formats.percent,
      ...assumed(),
      owner: finance,
      cautious: 'High',
      note: 'Compounds each April after the first financial year',
      accepts: rise,
    },
    {
      key: 'equipment',
      label: 'Equipment for each conversion',
      ...range(400, 600, 1_000),
      unit: '£ a conversion',
      format: formats.pounds,
      ...assumed(),
      owner: otLead,
      cautious: 'High',
      note: 'Paid in the month of the review, at prices of the first financial year',
      accepts: within(0, 100_000, 'Pounds'),
    },
    {
      key: 'recycled',
      label: 'Equipment met from returned stock',
      ...range(0, 0.1, 0.2),
      unit: 'share of its cost',
      format: formats.percent,
      ...assumed(),
      owner: otLead,
      cautious: 'Low',
      accepts: share,
    },
  ]);
