// Functions that show what reaches a function from Excel, and what Excel makes of what it gives back.

export const arrived: unknown[][] = [];

/**
 * Keeps what it was given.
 * @customfunction TAKES
 * @param cell Any one cell.
 * @param [optional] Any one cell, or nothing.
 * @param [range] Any range, or nothing.
 * @returns TRUE.
 */
export function takes(cell: unknown, optional?: unknown, range?: unknown[][]): boolean {
  arrived.push([cell, optional, range]);
  return true;
}

const gifts: Record<string, () => unknown> = {
  NaN: () => NaN,
  Infinity: () => Infinity,
  '-Infinity': () => -Infinity,
  null: () => null,
  undefined: () => undefined,
  '-0': () => -0,
  'a block with holes': () => [
    [1, NaN, Infinity],
    [null, undefined, 'text'],
  ],
  'a returned error': () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'returned'),
  'an error in a block': () => [
    [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'inside')],
  ],
  'a plain error': () => {
    throw new Error('broken');
  },
};

/**
 * Gives back what it was asked for.
 * @customfunction GIVES
 * @param what Which result.
 * @returns That result.
 */
export function gives(what: unknown): unknown {
  return gifts[String(what)]!();
}

/**
 * Refuses with the error it was asked for.
 * @customfunction REFUSES
 * @param code Name of the error.
 * @param [message] The words of the refusal.
 * @returns Nothing.
 */
export function refuses(code: unknown, message?: unknown): unknown {
  const named = CustomFunctions.ErrorCode[code as keyof typeof CustomFunctions.ErrorCode];
  throw new CustomFunctions.Error(named, message === null ? undefined : String(message));
}
