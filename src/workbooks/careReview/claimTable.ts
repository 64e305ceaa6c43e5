import { formats, styled } from '../cells';
import type { CellPlan } from '../plan';
import { type Scenario, words } from './resultLines';

const { pounds, poundsAndPence, number, text } = formats;

/** Cells of the published claim; its return is a ratio: 3.25 is 325%. */
export interface Claim {
  packages: string;
  saving: string;
  hours: string;
  roi: string;
}

/** The table that sets the published claim beside the central case. */
export function claimTable({ year, month, input, result }: Scenario, claim: Claim): CellPlan[][] {
  const { packages, saving, hours, roi } = claim;
  const row = (
    label: string,
    unit: string,
    format: string,
    claimed: string,
    ours: string,
    why: string,
  ): CellPlan[] => [
    { value: label, style: 'label' },
    { value: unit, style: 'note' },
    ...[claimed, ours].map((formula): CellPlan => ({
      value: `=${formula}`,
      format,
      style: 'calculation',
      ...(format === text && { isWrapped: true }),
    })),
    { value: why, style: 'note' },
  ];
  const perHour = (amount: string, over: string) => `IF(${over}>0,${amount}/${over},"${words.noHours}")`;
  return [
    styled('subtitle', '4  Derby City Council’s published claim against this case, central'),
    [
      ...styled('heading', 'Measure', 'Unit'),
      ...styled('numberHeading', 'As published', 'This case'),
      ...styled('heading', 'Why they differ'),
    ],
    row(
      'Packages reviewed',
      'packages',
      number,
      packages,
      year.total('reviews'),
      'Published: period not stated. This case: reviews within the horizon',
    ),
    row(
      'Saving',
      '£, called net',
      pounds,
      saving,
      year.total('net'),
      'This case: net of lost income, before costs, over the horizon, after attrition, counterfactual and optimism bias',
    ),
    row(
      'Hours of care released',
      'hours',
      number,
      hours,
      year.total('hoursCounted'),
      'Published: whether in a year or in all is not stated. This case: over the horizon',
    ),
    row(
      'Hours a year of the conversions made, if every one lasted',
      'hours a year',
      number,
      hours,
      month.total('fullYearHours'),
      'This case: conversions within the horizon, before attrition, counterfactual and optimism bias: the nearest to the published figure',
    ),
    row(
      'Saving a year of those hours',
      '£ a year, gross',
      pounds,
      saving,
      `${month.total('fullYearHours')}*${input('hourlyRate')}`,
      'This case: those hours at the hourly rate of the first financial year',
    ),
    row(
      'Saving for each hour',
      '£ an hour, net',
      poundsAndPence,
      perHour(saving, hours),
      perHour(year.total('net'), year.total('hoursCounted')),
      'Below the hourly rate where client contributions are lost',
    ),
    row(
      'Return',
      'in words',
      text,
      `TEXT(${roi},"0%")&", definition not stated"`,
      result('returnText'),
      'Published: four readings are possible, see OT.ROIREADINGS. This case: cash only',
    ),
  ];
}
