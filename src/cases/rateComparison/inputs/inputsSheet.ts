import { f, fix, type Formula, full, join, words } from '../../../layout';
import { type InputPlace, type Inputs, inputsSheet, type Keyed, type ScenarioName } from '../../parts/inputs';
import type { MoreList } from '../../parts/more/moreInputs';
import { mtfsInputs, type MtfsKey, MTFS_TITLE } from '../../parts/mtfs/mtfsInputs';
import type { Annex } from '../annexSheet';
import { alternativeSections } from './alternatives';
import { costSections } from './cost';
import { fixedSections } from './fixed';
import { marketSections } from './market';
import { PLAN_TITLE, planInputs, type PlanKey } from './plan';
import type { YearRoom } from '../../parts/years';
import type { RateComparisonInputs } from './rateInputs';

const every = (inputs: RateComparisonInputs) => [
  ...marketSections(inputs),
  ...costSections(inputs),
  ...alternativeSections(inputs),
  ...fixedSections(),
];
export type InputKey = ReturnType<typeof every>[number]['inputs'][number]['key'];

/** What formulas on other sheets read of Inputs. */
export interface Given {
  /** The central value as typed. */
  typed(key: InputKey): Formula;
  /** What a case uses. */
  used(key: InputKey, scenario: ScenarioName): Formula;
  /** The same; the column follows where the formula is copied along its row. */
  across(key: InputKey, scenario: ScenarioName): Formula;
  /** What the three cases use. */
  all(key: InputKey): Formula;
  /** Whether the area is still the one that the case opens with where none is given. */
  isAreaPublished: Formula;
  /** Whether pay or mileage is called published, or published of another year than the prices. */
  isAnyPublished: Formula;
  isAnyOfAnotherYear: Formula;
  /** How far a figure called published is from the record of the year, either way. */
  publishedDifference: Formula;
}

type At = (key: InputKey) => InputPlace;

/** Inputs that open with the value on record for the year of the prices, and how the Annex sheet calls it. */
const ofRecord = { pay: 'wage', mileage: 'mileage' } as const;
const fromRecord = Object.keys(ofRecord) as (keyof typeof ofRecord)[];
const PUBLISHED = words('Published');
const ANOTHER_YEAR = words('Published, of another year');

export type EveryKey = InputKey | PlanKey | MtfsKey;

export function inputsOf(
  inputs: RateComparisonInputs,
  room: YearRoom,
  annex: Annex,
  more: MoreList,
): Inputs<EveryKey> & { given: Given } {
  const onRecord: OnRecord = (key) => annex.inYear(ofRecord[key], full(made.at('year').central));
  const made: Inputs<EveryKey> = inputsSheet<EveryKey>(
    'Home-care rates',
    [
      ...every(inputs).map((section) => ({
        ...section,
        inputs: section.inputs.map((input) => ofTheYear(input, (key) => made.at(key), onRecord)),
      })),
      { title: PLAN_TITLE, inputs: planInputs(inputs, room) },
      { title: MTFS_TITLE, inputs: mtfsInputs },
    ],
    more,
  );
  return { ...made, given: givenOf(made.at, onRecord) };
}

type OnRecord = (key: keyof typeof ofRecord) => Formula;

function givenOf(at: At, onRecord: OnRecord): Given {
  const typed = (key: InputKey) => f`${at(key).central}`;
  const whose = (key: InputKey) => at(key).whose;
  const isPublished = (key: InputKey) => f`LEFT(${whose(key)},LEN(${PUBLISHED}))=${PUBLISHED}`;
  return {
    typed,
    used: (key, scenario) => f`${at(key).usedBy[scenario]}`,
    across: (key, scenario) => f`${fix(at(key).usedBy[scenario], 'A$1')}`,
    all: (key) => f`${at(key).used}`,
    isAreaPublished: f`${whose('area')}=${PUBLISHED}`,
    isAnyPublished: f`OR(${fromRecord.map(isPublished)})`,
    isAnyOfAnotherYear: f`OR(${fromRecord.map((key) => f`${whose(key)}=${ANOTHER_YEAR}`)})`,
    publishedDifference: join(
      fromRecord.map((key) => f`IF(${isPublished(key)},ABS(${typed(key)}-${onRecord(key)}),0)`),
      '+',
    ),
  };
}

/** A figure left as published while the year is changed is no longer that of the year, and is not called so. */
function ofTheYear(input: Keyed<InputKey>, at: At, onRecord: OnRecord): Keyed<InputKey> {
  const key = fromRecord.find((one) => one === input.key);
  if (key === undefined || input.whose !== 'Published') return input;
  const whoseAsBuilt = () =>
    f`IF(IFNA(${full(at(key).central)}=${onRecord(key)},FALSE),${PUBLISHED},${ANOTHER_YEAR})`;
  return { ...input, whoseAsBuilt };
}
