import { type Cell, f, type Formula, type Own, type Ref, table } from '../../layout';
import { formats } from '../../plan/cells';
import { type Blank, overBlanks } from '../parts/blankColumns';
import { type Result, says, type Scenario } from './resultLines';

const { pounds, poundsAndPence, number, text } = formats;

/** Cells of the published claim; its return is a ratio: 3.25 is 325%. */
export interface Claim {
  packages: Ref;
  saving: Ref;
  hours: Ref;
  roi: Ref;
}

const perHour = (amount: Formula | Ref, over: Formula | Ref) =>
  f`IF(${over}>0,${amount}/${over},${says.noHours})`;

const why = (value: string): Cell => ({ value, style: 'note', isWrapped: true });

/** The published claim beside the central case. */
export const claimTable = (
  { year, month, input }: Scenario,
  result: Own<Result>,
  claim: Claim,
  apart: readonly Blank[],
) => {
  const { packages, saving, hours, roi } = claim;
  return table(
    'Published claim',
    {
      columns: ['published', 'ours'],
      before: [],
      after: ['blank0', 'unit', ...apart, 'why'],
      heading: {
        label: 'Measure',
        beside: { ...overBlanks(['blank0', ...apart]), why: 'Why they differ' },
        of: { published: 'As published', ours: 'This case' },
      },
    },
    {
      packages: {
        label: 'Packages reviewed',
        unit: 'packages',
        format: number,
        beside: { why: why('Published: period not stated. This case: reviews within the horizon') },
        of: { published: packages, ours: year.reviews },
      },
      saving: {
        label: 'Saving',
        unit: '£, called net',
        format: pounds,
        beside: {
          why: why(
            'This case: net of lost income, before costs, over the horizon, after attrition, counterfactual and optimism bias',
          ),
        },
        of: { published: saving, ours: year.net },
      },
      hours: {
        label: 'Hours of care released',
        unit: 'hours',
        format: number,
        beside: {
          why: why('Published: whether in a year or in all is not stated. This case: over the horizon'),
        },
        of: { published: hours, ours: year.hoursCounted },
      },
      fullYearHours: {
        label: 'Hours a year of the conversions made, if every one lasted',
        unit: 'hours a year',
        format: number,
        beside: {
          why: why(
            'This case: conversions within the horizon, before attrition, counterfactual and optimism bias: the nearest to the published figure',
          ),
        },
        of: { published: hours, ours: month.fullYearHours },
      },
      fullYearSaving: {
        label: 'Saving a year of those hours',
        unit: '£ a year, gross',
        format: pounds,
        beside: { why: why('This case: those hours at the hourly rate of the first financial year') },
        of: { published: saving, ours: f`${month.fullYearHours}*${input('hourlyRate')}` },
      },
      savingPerHour: {
        label: 'Saving for each hour',
        unit: '£ an hour, net',
        format: poundsAndPence,
        beside: { why: why('Below the hourly rate where client contributions are lost') },
        of: { published: perHour(saving, hours), ours: perHour(year.net, year.hoursCounted) },
      },
      roi: {
        label: 'Return',
        unit: 'in words',
        format: text,
        isWrapped: true,
        beside: {
          why: why('Published: four readings are possible, see OT.ROIREADINGS. This case: cash only'),
        },
        of: { published: f`TEXT(${roi},"0%")&", definition not stated"`, ours: result.returnText },
      },
    },
  );
};
