/** Told of every exception, which is a fault of the program: what was being worked out, without the name of a sheet. */
export type OnFault = (where: string, error: unknown) => void;

/** Said where a figure would be, so that nobody takes it for a refusal of what they gave. */
export function failedInWords(what: string, culprit: 'function' | 'program', error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${what} failed in an unexpected way, which is a fault of the ${culprit} and not of your figures: ${reason}`;
}
