import type { InputPlace, KeyedSection } from '../../parts/inputs';
import type { CareReviewAnswers } from '../questions';
import { type Room, roomFor } from '../room';
import { changeInputs } from './change';
import { costInputs } from './costs';
import { fixedFacts } from './fixedFacts';
import { optimismInputs } from './optimism';
import { presentValueInputs } from './presentValue';
import { programmeInputs, reviewingInputs } from './programme';
import { worthInputs } from './worth';

const FIXED = '8  Fixed facts: constants, not assumptions';

const every = (answers: CareReviewAnswers, room: Room) => [
  { title: '1  The programme', inputs: programmeInputs(answers, room) },
  { title: '2  Reviewing', inputs: reviewingInputs(answers) },
  { title: '3  What a review changes', inputs: changeInputs(answers) },
  { title: '4  What it is worth', inputs: worthInputs(answers) },
  { title: '5  What it costs', inputs: costInputs(answers) },
  { title: '6  Optimism bias: with the grade of evidence behind it', inputs: optimismInputs },
  { title: '7  Present value', inputs: presentValueInputs },
  { title: FIXED, inputs: fixedFacts },
];

export type InputKey = ReturnType<typeof every>[number]['inputs'][number]['key'];

export type Sections = KeyedSection<InputKey>[];
/** Where an input is on Inputs. */
export type InputAt = (key: InputKey) => InputPlace;

/** Every input of the case, section by section. */
export const inputSections = (answers: CareReviewAnswers, room = roomFor(5)): Sections =>
  every(answers, room);

/** The assumptions that are the same in the low, central and high case, so that no bound allows for them. */
export function withoutRange(sections: Sections): string[] {
  return sections
    .filter(({ title }) => title !== FIXED)
    .flatMap(({ inputs }) => inputs)
    .filter(({ low, high, key }) => low === undefined && high === undefined && !key.endsWith('Grade'))
    .map(({ label }) => label);
}
