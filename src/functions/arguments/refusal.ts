/** The two codes for which Excel shows a message: a wrong argument, and a question without an answer. */

export function refuse(message: string): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

export function noAnswer(message: string): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** The last gate before a cell: no overflow leaves as a number. */
export function finite(result: number, ...argumentNames: string[]): number {
  if (Number.isFinite(result)) return result === 0 ? 0 : result;
  return refuse(
    `${argumentNames.join(' and ')} must give a result that Excel can hold; this one is too large`,
  );
}
