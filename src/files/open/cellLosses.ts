import { many } from './losses';
import type { LostLook } from './styleSheet';

export type CellLoss =
  | LostLook
  | 'rich'
  | 'pictures'
  | 'blank'
  | 'rows'
  | 'whatIf'
  | 'oldArray'
  | 'unread'
  | 'elsewhere'
  | 'oneOfMany'
  | 'from1904';

/** What is said of so many cells of a sheet, which is named as sentences name it. */
export const cellLosses: Record<CellLoss, (n: number, sheet: string) => string> = {
  turned: (n, sheet) => `Text at an angle in ${many(n, 'cell')} on ${sheet}: it is level now.`,
  shrunk: (n, sheet) => `Text that shrinks to fit in ${many(n, 'cell')} on ${sheet}.`,
  spread: (n, sheet) =>
    `Text that is justified, repeated or centred over several cells in ${many(n, 'cell')} on ${sheet}.`,
  pattern: (n, sheet) =>
    `Patterns and shades behind ${many(n, 'cell')} on ${sheet}: the colour is plain now.`,
  diagonal: (n, sheet) => `Lines from corner to corner in ${many(n, 'cell')} on ${sheet}.`,
  raised: (n, sheet) => `Raised or lowered letters in ${many(n, 'cell')} on ${sheet}.`,
  hiddenFormula: (n, sheet) =>
    `${many(n, 'formula')} on ${sheet} that protection kept from being seen can be seen now.`,
  rich: (n, sheet) =>
    `Bold, colours and other looks within the text of ${many(n, 'cell')} on ${sheet}: the text is kept, in one look.`,
  pictures: (n, sheet) =>
    `${many(n, 'picture or linked data type', 'pictures or linked data types')} within cells on ${sheet}.`,
  blank: (n, sheet) => `The looks of ${many(n, 'blank cell')} on ${sheet}.`,
  rows: (n, sheet) => `The heights, groups or hiding of ${many(n, 'row')} on ${sheet}.`,
  whatIf: (n, sheet) => `${many(n, 'what-if table')} on ${sheet}: its figures stay, as values.`,
  oldArray: (n, sheet) =>
    `${many(n, 'array formula')} on ${sheet} filled a range of a set size; now each fills as many cells as its answer has.`,
  unread: (n, sheet) =>
    `${many(n, 'formula')} on ${sheet} that cannot be read here: the figures stay, as values.`,
  elsewhere: (n, sheet) =>
    `${many(n, 'formula')} on ${sheet} that ${n === 1 ? 'refers' : 'refer'} to other workbooks: the figures stay, as values.`,
  oneOfMany: (n, sheet) =>
    `${many(n, 'formula')} on ${sheet} that ${n === 1 ? 'works' : 'work'} on one cell of a range, where Excel shows @: look at the figures, which may be of the whole range now.`,
  from1904: (n, sheet) =>
    `${many(n, 'date')} on ${sheet} ${n === 1 ? 'was' : 'were'} counted from 1904 and ${n === 1 ? 'is' : 'are'} counted from 1900 now. A formula that holds a day as a plain number needs a look.`,
};
