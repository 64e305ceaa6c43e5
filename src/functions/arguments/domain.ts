/** Which numbers an argument accepts, and how to say so. */
export interface Domain {
  accepts: string;
  admits(value: number): boolean;
}

/** Beyond this no council figure lies, and products of several arguments stay within what a cell can hold. */
const LARGEST = 1e15;

const within = (accepts: string, admits: (value: number) => boolean): Domain => ({
  accepts,
  admits: (value) => Math.abs(value) <= LARGEST && admits(value),
});

export const anyNumber = within('a number no larger than 1,000,000,000,000,000', () => true);
export const zeroOrMore = within('zero or more', (value) => value >= 0);
export const moreThanZero = within('more than zero', (value) => value > 0);
export const share = within('a share from 0 to 1, such as 0.3 for 30%', (value) => value >= 0 && value <= 1);
export const shareBelowOne = within(
  'a share from 0 to less than 1, such as 0.3 for 30%',
  (value) => value >= 0 && value < 1,
);
export const rateOfChange = within(
  'a rate above -1 and up to 1, such as 0.03 for 3%',
  (value) => value > -1 && value <= 1,
);
export const weeks = within('more than zero and at most 53', (value) => value > 0 && value <= 53);

export function wholeNumber(least: number, most: number): Domain {
  return within(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );
}

export function upTo(most: number, accepts: string): Domain {
  return within(accepts, (value) => value <= most);
}

export function moreThanZeroUpTo(most: number, accepts: string): Domain {
  return within(accepts, (value) => value > 0 && value <= most);
}
