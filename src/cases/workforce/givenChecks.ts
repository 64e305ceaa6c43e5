import { f, join } from '../../layout';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import { scenarioNames } from '../parts/inputs';
import { printedFigures, typedFigures, usedFigures } from './establishmentPlaces';
import type { Establishment } from './establishmentSheet';
import { ofAnother } from './ofSize';
import type { InputAt, WorkforceInputs } from './inputs';

const figures = { unit: 'figures', format: formats.number };

/** Of what the person gives: that it is theirs, that there is some, and that it can be so. */
export function givenChecks(inputs: WorkforceInputs, at: InputAt, establishment: Establishment): Check[] {
  const whose = establishment.used.column('whose');
  const [inPost, headcount] = [usedFigures(establishment, 'fte'), usedFigures(establishment, 'headcount')];
  const why = inputs.neutral
    ? 'it is the zero of a blank start. Where it is zero, answer 0 on Build.'
    : 'it is of the example’s size. A figure equal to ours is yours once its low or high is.';
  const [printed, typed] = [
    printedFigures(establishment, 'headcount'),
    typedFigures(establishment, 'headcount'),
  ];
  return [
    {
      what: 'The demand is your own',
      why: `Type referrals, urgent ones and the list on Inputs or Build: until then ${why}`,
      difference: ofAnother(inputs, 'demand', at, whose),
      ...figures,
    },
    {
      what: 'Joiners and apprentices who start are your own',
      why: `Type both on Inputs, or answer them on Build: until then ${why}`,
      difference: ofAnother(inputs, 'joiners', at, whose),
      ...figures,
    },
    {
      what: 'There is demand',
      why: 'Type referrals or people waiting on Inputs, low and high too: without either a case has nothing to staff.',
      difference: join(
        scenarioNames.map(
          (scenario) =>
            f`IF(${at('weeklyReferrals').usedBy[scenario]}+${at('openingList').usedBy[scenario]}>0,0,1)`,
        ),
        '+',
      ),
      unit: 'cases',
      format: formats.number,
    },
    {
      what: 'Those in post are at most the headcount, role by role',
      why: 'Look at headcount and FTE in part 2 of the Establishment sheet: one person is at most one FTE.',
      difference: f`SUMPRODUCT(((ISNUMBER(${printed})+ISNUMBER(${typed}))>0)*(${inPost}>${headcount})*(${inPost}-${headcount}))`,
      unit: 'FTE',
      format: '0.000',
    },
  ];
}
