import { inputsSheet } from '../../parts/inputs';
import { alternativeSections } from './alternatives';
import { costSections } from './cost';
import { fixedSections } from './fixed';
import { marketSections } from './market';
import type { RateComparisonInputs } from './rateInputs';

export const inputsOf = (inputs: RateComparisonInputs) =>
  inputsSheet('Inputs: home-care rates', [
    ...marketSections(inputs),
    ...costSections(inputs),
    ...alternativeSections(inputs),
    ...fixedSections(),
  ]);

/** Where each input is. Its place does not depend on its value. */
export type At = ReturnType<typeof inputsOf>['at'];
