import { reasonOf } from '../taskpane/shared/reasonOf';

/** Called for every exception, which is a fault of the program, with what was being worked out, without the name of a sheet. */
export type OnFault = (where: string, error: unknown) => void;

/** Shown in place of a figure, so that it is not taken for a refusal of an argument. */
export function failedInWords(what: string, culprit: 'function' | 'program', error: unknown): string {
  return `${what} failed in an unexpected way, which is a fault of the ${culprit} and not of your figures: ${reasonOf(error)}`;
}
