/** The two codes for which Excel shows a message: a wrong argument, and a question without an answer. */

export function refuse(message: string): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

export function noAnswer(message: string): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** How a refusal shows an amount: £1,234.50. */
export function pounds(amount: number): string {
  const text = Math.abs(amount)
    .toFixed(2)
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${amount < 0 ? '-' : ''}£${text}`;
}

/** The last gate before a cell: no overflow leaves as a number. */
export function finite(result: number, ...argumentNames: string[]): number {
  if (Number.isFinite(result)) return result === 0 ? 0 : result;
  return refuse(
    `${argumentNames.join(' and ')} must give a result that Excel can hold; this one is too large`,
  );
}
