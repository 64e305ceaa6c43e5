/** Called for every exception, which is a fault of the program, with what was being worked out, without the name of a sheet. */
export type OnFault = (where: string, error: unknown) => void;

/** Shown in place of a figure, so that it is not taken for a refusal of an argument. */
export function failedInWords(what: string, culprit: 'function' | 'program', error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${what} failed in an unexpected way, which is a fault of the ${culprit} and not of your figures: ${reason}`;
}
