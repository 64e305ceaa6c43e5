/** Which numbers an argument accepts, both ends included, and how to say so. */
export interface Domain {
  accepts: string;
  least: number;
  most: number;
  isWhole: boolean;
}

/** One function for all, and no closure in each: the engine writes it into the loop that reads a long extract. */
export function admits({ least, most, isWhole }: Domain, value: number): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

/** Beyond this no council figure lies, and products of several arguments stay within what a cell can hold. */
const LARGEST = 1e15;
const LEAST_ABOVE_ZERO = Number.MIN_VALUE;
/** The number next to it, nearer to nought. */
const justLess = (size: number) => size * (1 - 2 ** -53);

function between(least: number, most: number, accepts: string): Domain {
  return { accepts, least: Math.max(least, -LARGEST), most: Math.min(most, LARGEST), isWhole: false };
}

export const anyNumber = between(-LARGEST, LARGEST, 'a number no larger than 1,000,000,000,000,000');
export const zeroOrMore = between(0, LARGEST, 'zero or more');
export const moreThanZero = moreThanZeroUpTo(LARGEST, 'more than zero');
export const share = between(0, 1, 'a share from 0 to 1, such as 0.3 for 30%');
export const shareBelowOne = between(0, justLess(1), 'a share from 0 to less than 1, such as 0.3 for 30%');
export const rateOfChange = between(-justLess(1), 1, 'a rate above -1 and up to 1, such as 0.03 for 3%');
export const weeks = moreThanZeroUpTo(53, 'more than zero and at most 53');

export function wholeNumber(least: number, most: number): Domain {
  return { ...between(least, most, `a whole number from ${least} to ${most}`), isWhole: true };
}

export function upTo(most: number, accepts: string): Domain {
  return between(-LARGEST, most, accepts);
}

export function moreThanZeroUpTo(most: number, accepts: string): Domain {
  return between(LEAST_ABOVE_ZERO, most, accepts);
}

export function fromUntil(least: number, end: number, accepts: string): Domain {
  return between(least, justLess(end), accepts);
}
