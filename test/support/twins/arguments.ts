import type { Arbitrary } from 'fast-check';
import type { Given } from './arbitraries';
import { businessCaseArguments } from './businessCase';
import { programmeArguments } from './programme';

/** What each function with a twin may sensibly be given. */
export const argumentsOf: Record<string, Arbitrary<Given[]>> = {
  ...businessCaseArguments,
  ...programmeArguments,
};
