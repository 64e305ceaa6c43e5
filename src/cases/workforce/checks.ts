import { f, type Formula, join, type Ref } from '../../layout';
import { formats } from '../../plan/cells';
import type { EvidenceOnSheet } from '../parts/evidence';
import { type Inputs, scenarioNames } from '../parts/inputs';
import type { Check } from '../parts/checks';
import { headcountOf, printedFigures, typedFigures, usedFigures } from './establishmentPlaces';
import { APPRENTICES, type Establishment } from './establishmentSheet';
import { givenChecks } from './givenChecks';
import type { InputKey, WorkforceInputs } from './inputs';
import { options, tiers } from './specs/mix';
import { printedRows, roles } from './published';
import type { Results } from './resultsSheet';
import { scenarioChecks } from './scenarioChecks';
import type { SkillMixTables } from './skillMixSheet';
import type { Scenarios } from './scenarioTables';
import { FIRST_YEAR } from '../parts/years';

const fte = { unit: 'FTE', format: '0.000' };
const people = { unit: 'people', format: '0.000' };
const pounds = { unit: '£', format: formats.poundsAndPence };
const number = { unit: 'number', format: formats.number };

export function workforceChecks(
  given: WorkforceInputs,
  { at, isComplete, inOrder }: Inputs<InputKey>,
  evidence: EvidenceOnSheet,
  scenarios: Scenarios,
  mix: SkillMixTables,
  results: Results,
): Check[] {
  const { council } = given;
  const { establishment } = scenarios.central.years;
  const used = (key: Parameters<typeof usedFigures>[1]) => usedFigures(establishment, key);
  const casesNow = scenarios.central.years.lines.at('cases', FIRST_YEAR);
  return [
    {
      what: 'Every role has its posts, filled and vacant, printed or typed',
      why: 'Type them in part 2 of the Establishment sheet, a zero where there are none: a blank is not a zero.',
      difference: missingFigures(establishment),
      ...number,
    },
    {
      what: 'There are posts in roles that take cases',
      why: 'Type the posts in part 2 of the Establishment sheet; the caseloads are on Inputs.',
      difference: f`IF(SUMPRODUCT((${used('caseload')}>0)*${used('established')})>0,0,1)`,
      ...number,
    },
    {
      what: 'Apprentices at the start, on Inputs, are those of the Establishment sheet',
      why: 'Type the same headcount on both sheets: staffing cost by year follows Inputs.',
      difference: f`${at('apprenticesNow').central}-${headcountOf(establishment, 'apprentices')}`,
      ...people,
    },
    {
      what: 'Apprentices typed as FTE are typed as a headcount too',
      why: 'Type the headcount in part 2 of the Establishment sheet: apprentices are costed by it.',
      difference: f`MAX(0,${establishment.used.at('fte', APPRENTICES)}-${establishment.used.at('headcount', APPRENTICES)})`,
      ...fte,
    },
    {
      what: 'Establishment by role adds up to in post and vacant posts in all',
      why: 'Look at part 3 of the Establishment sheet.',
      difference: f`SUM(${establishment.used.column('established')})-${establishment.usedTotal('fte')}-${establishment.usedTotal('vacant-fte')}`,
      ...fte,
    },
    {
      what: 'Permanent and temporary make up those in post, role by role',
      why: 'Type permanent and temporary wherever you type those in post, in part 2 of the Establishment sheet.',
      difference: f`SUMPRODUCT(ABS(${used('fte-permanent')}+${used('fte-temporary')}-${used('fte')}))`,
      ...fte,
    },
    ...givenChecks(given, at, establishment),
    ...(council === null ? [] : [asPrinted(council, evidence, establishment)]),
    ...scenarioNames.flatMap((scenario) => scenarioChecks(scenario, at, scenarios[scenario])),
    ...options.flatMap(({ name, key }): Check[] => [
      {
        what: `Skill mix, ${name}: cost is that of its parts`,
        why: 'Look at the Skill mix sheet: a formula has been changed.',
        difference: f`${mix.lines.at('cost', key)}-${mix.costOfParts(key)}`,
        ...pounds,
      },
      {
        what: `Skill mix, ${name}: FTE needed is FTE required and the differences named`,
        why: 'Look at the Skill mix sheet: a formula has been changed, or the option does not take every case once.',
        difference: join(
          (['fte', 'required', 'partCaseload', 'extraFte'] as const).map((part) => mix.lines.at(part, key)),
          '-',
        ),
        ...fte,
      },
    ]),
    {
      what: 'Every option of the skill mix takes every case of the first year',
      why: 'The shares of a tier taken by senior practitioners and assessors are more than 100% on Inputs.',
      difference: join(
        options.map(({ key }) => f`ABS(${mix.lines.at('cases', key)}-${casesNow})`),
        '+',
      ),
      unit: 'cases',
      format: '0.000',
    },
    {
      what: 'No tier is given out more than once',
      why: 'The shares of a tier taken by senior practitioners and assessors are more than 100% on Inputs.',
      difference: join(
        options.flatMap((option) =>
          tiers.map((tier) => {
            const shareOf = (who: 'senior' | 'assessor') => at(`${who}${option.key}${tier.key}`).central;
            return f`MAX(0,${shareOf('senior')}+${shareOf('assessor')}-1)`;
          }),
        ),
        '+',
      ),
      unit: 'share',
      format: '0.000',
    },
    {
      what: 'Urgent referrals are no more than all referrals, in every case',
      why: 'Lower the urgent referrals on Inputs: until then all referrals count as urgent.',
      difference: join(
        scenarioNames
          .map((scenario) => scenarios[scenario].years.items.each)
          .map((each) => f`MAX(0,${each.urgentReferrals}-${each.weeklyReferrals})`),
        '+',
      ),
      ...people,
    },
    inOrder,
    isComplete,
    {
      what: 'No result shows an error',
      why: 'Find the first error by following the cells that the result depends on.',
      difference: f`SUMPRODUCT(ISERROR(${results.all})*1)`,
      ...number,
    },
    {
      what: 'The years begin on 1 April',
      why: 'Put the first of April as the first day on Inputs.',
      difference: f`ABS(DAY(${at('firstDay').central})-1)+ABS(MONTH(${at('firstDay').central})-${at('firstMonth').central})`,
      ...number,
    },
    {
      what: 'The pay is of no later year than the first year shown',
      why: 'Choose an earlier year of the pay, or a later first day, on Inputs.',
      difference: f`MAX(0,VALUE(LEFT(${at('payYear').central},FIND("/",${at('payYear').central})-1))-YEAR(${at('firstDay').central}))`,
      unit: 'years',
      format: formats.number,
    },
    evidence.isAsInLibrary,
  ];
}

/** How many posts, filled or vacant, are neither printed nor typed; of apprentices only a headcount is printed. */
function missingFigures(establishment: Establishment): Formula {
  const { printed: theirs, yours } = establishment;
  const missing = (printed: Ref, typed: Ref) => f`(1-ISNUMBER(${printed}))*(1-ISNUMBER(${typed}))`;
  const posts = (['fte', 'vacant-fte'] as const).map(
    (column) =>
      f`SUMPRODUCT(${missing(printedFigures(establishment, column), typedFigures(establishment, column))})`,
  );
  const apprentices = missing(theirs.at('headcount', APPRENTICES), yours.at('headcount', APPRENTICES));
  return join([...posts, apprentices], '+');
}

function asPrinted(council: string, evidence: EvidenceOnSheet, { printed: posts }: Establishment): Check {
  const differences = printedRows().flatMap((row) => {
    const inPost = row.values.fte;
    if (row.council !== council || inPost === undefined) return [];
    return [f`ABS(${posts.at('fte', roles.indexOf(row.role))}-${evidence.value(`${row.stem}-fte`)})`];
  });
  return {
    what: 'Those in post as printed are those of the Evidence sheet',
    why: 'A row of the Region sheet, or the name of the council, has been changed.',
    difference: join(differences, '+'),
    ...fte,
  };
}
