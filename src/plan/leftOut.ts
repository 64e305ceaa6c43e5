/**
 * Names of cells that a copy for people outside leaves out: `LeftOut_Notes`. What they hold is about people, and goes to
 * nobody with the copy.
 */
export const LEFT_OUT = 'LeftOut_';

/** Whether a name is of this kind; a copy in another workbook has a number behind it. */
export const isLeftOut = (name: string): boolean => name.startsWith(LEFT_OUT);
