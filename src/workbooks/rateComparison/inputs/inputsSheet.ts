import { type InputPlace, inputsSheet } from '../../parts/inputs';
import type { SheetPlan } from '../../plan';
import { annexColumn } from '../places';
import { alternativeSections } from './alternatives';
import { costSections } from './cost';
import { fixedSections } from './fixed';
import { marketSections } from './market';
import type { RateComparisonInputs } from './rateInputs';

const every = (inputs: RateComparisonInputs) => [
  ...marketSections(inputs),
  ...costSections(inputs),
  ...alternativeSections(inputs),
  ...fixedSections(),
];
export type InputKey = ReturnType<typeof every>[number]['inputs'][number]['key'];

export function inputsOf(inputs: RateComparisonInputs) {
  const { sheet, at, isComplete } = inputsSheet<InputKey>('Inputs: home-care rates', every(inputs));
  return { sheet: ofTheYear(sheet, at), at, isComplete };
}

/** Inputs that open with the value on record for the year of the prices, and the column of the Annex sheet that has it. */
const ofRecord = { pay: annexColumn.wage, mileage: annexColumn.mileage };
const onRecord = (at: At, key: keyof typeof ofRecord) =>
  `INDEX(${ofRecord[key]},MATCH(${at('year').central},${annexColumn.year},0))`;
const PUBLISHED = 'Published';
const ANOTHER_YEAR = 'Published, of another year';
const whose = (at: At, key: InputKey) => `Inputs!$J$${at(key).row}`;

/** A figure left as published while the year is changed is no longer that of the year, and is not called so. */
function ofTheYear(sheet: SheetPlan, at: At): SheetPlan {
  const cells = { ...sheet.cells };
  for (const key of ['pay', 'mileage'] as const) {
    const address = `J${at(key).row}`;
    const words = `IF(IFNA(${at(key).central}=${onRecord(at, key)},FALSE),"${PUBLISHED}","${ANOTHER_YEAR}")`;
    const asBuilt = cells[address]!;
    cells[address] = { ...asBuilt, value: String(asBuilt.value).replace(`"${PUBLISHED}"`, words) };
  }
  return { ...sheet, cells };
}

/** How far what is called published is from the record of the year, either way. */
export const publishedDifference = (at: At) =>
  (['pay', 'mileage'] as const)
    .map(
      (key) =>
        `IF(LEFT(${whose(at, key)},LEN("${PUBLISHED}"))="${PUBLISHED}",ABS(${at(key).central}-${onRecord(at, key)}),0)`,
    )
    .join('+');
export const isAnyPublished = (at: At) =>
  `OR(${(['pay', 'mileage'] as const).map((key) => `LEFT(${whose(at, key)},LEN("${PUBLISHED}"))="${PUBLISHED}"`).join(',')})`;
export const isAnyOfAnotherYear = (at: At) =>
  `OR(${(['pay', 'mileage'] as const).map((key) => `${whose(at, key)}="${ANOTHER_YEAR}"`).join(',')})`;
/** Whether the area is still the one that the case opens with where none is given. */
export const isAreaPublished = (at: At) => `${whose(at, 'area')}="${PUBLISHED}"`;

/** Where each input is. Its place does not depend on its value. */
export type At = (key: InputKey) => InputPlace;
