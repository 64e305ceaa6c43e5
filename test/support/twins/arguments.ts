import type { Arbitrary } from 'fast-check';
import type { Given } from './arbitraries';
import { businessCaseArguments } from './businessCase';
import { workforceArguments } from './workforce';
import { homecareRatesArguments } from './homecareRates';
import { programmeArguments } from './programme';

/** What each function with a twin may sensibly be given. */
export const argumentsOf: Record<string, Arbitrary<Given[]>> = {
  ...businessCaseArguments,
  ...workforceArguments,
  ...homecareRatesArguments,
  ...programmeArguments,
};
