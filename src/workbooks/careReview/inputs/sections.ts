import type { InputSection } from '../../parts/inputs';
import type { CareReviewInputs } from '../questions';
import { askedOf } from './asked';
import { changeInputs } from './change';
import { costInputs } from './costs';
import { fixedFacts } from './fixedFacts';
import { programmeInputs, reviewingInputs } from './programme';
import { worthInputs } from './worth';

/** Every input of the case, section by section. */
export function inputSections(given: CareReviewInputs): InputSection[] {
  const { around } = askedOf(given);
  return [
    { title: '1  The programme', inputs: programmeInputs(given) },
    { title: '2  Reviewing', inputs: reviewingInputs(given) },
    { title: '3  What a review changes', inputs: changeInputs(given) },
    { title: '4  What it is worth', inputs: worthInputs(around('hourlyRate', 0.95, 1.05)) },
    { title: '5  What it costs', inputs: costInputs(around('programmeCost', 0.9, 1.2)) },
    { title: '6  Fixed facts: constants, not assumptions', inputs: fixedFacts },
  ];
}
