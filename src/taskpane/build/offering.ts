import type { Answers, CaseDefinition, Start } from '../../cases/parts/caseDefinition';
import { exampleOf } from '../../cases/parts/exampleOf';
import type { TakenNames } from '../../host/spreadsheet';
import { withFreeNames } from '../../plan/offerNames';
import type { Draft, Offer } from './building';

export function draftOf(
  definition: CaseDefinition,
  answers: Answers | 'example',
  start: Start = 'defaults',
): Draft {
  const isExample = answers === 'example';
  return {
    definition,
    isExample,
    start,
    plan: isExample ? exampleOf(definition) : definition.build(answers, start),
  };
}

export function offerFor({ plan }: Draft, taken: TakenNames): Offer {
  return withFreeNames(plan, taken);
}

export function isSameOffer(one: Offer, other: Offer): boolean {
  return JSON.stringify(one.renamed) === JSON.stringify(other.renamed);
}
