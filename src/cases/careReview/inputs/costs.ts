import { oneOf } from '../../parts/inputs/accepts';
import { currentYearLabel } from '../../../evidence/currentYear';
import { insuranceYears } from '../../../evidence/reference';
import { formats } from '../../../plan/cells';
import { keyed } from '../../parts/inputs';
import { assumed, published } from '../../parts/whose';
import type { CareReviewAnswers } from '../questions';
import { sources } from '../sources';
import { askedOf } from './asked';
import { finance, otLead, rise } from './accepts';
import { share, within } from '../../parts/inputs/accepts';

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
      low: 43_000,
      central: 45_000,
      high: 47_000,
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
      low: 0.18,
      central: 0.2,
      high: 0.23,
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
      low: 0.005,
      central: 0.005,
      high: 0.02,
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
      low: 0.02,
      central: 0.03,
      high: 0.04,
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
      low: 400,
      central: 600,
      high: 1_000,
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
      low: 0,
      central: 0.1,
      high: 0.2,
      unit: 'share of its cost',
      format: formats.percent,
      ...assumed(),
      owner: otLead,
      cautious: 'Low',
      accepts: share,
    },
  ]);
