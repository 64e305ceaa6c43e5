import type { Stamp } from '../../handOver/replacement';
import { plural } from '../shared/format/plural';

const formulas = (count: number) => plural(count, 'formula');

/** What the Hand over page says of copies, repairs and freezing. */
export const words = {
  heading: 'Hand over',
  cancel: 'Cancel',
  failed: (reason: string) => `This failed: ${reason}`,

  copy: {
    title: 'Make a copy for people without the add-in',
    note: 'The copy needs no add-in. Each formula that calls an OT function becomes ordinary Excel that gives the same figure and follows the same inputs. Where there is none, the cell says that its value is fixed, and on what day. A sheet in the copy lists every one. This workbook stays as it is.',
    button: 'Make the copy',
    name: (date: string) => `Hand-over copy, ${date}.xlsx`,
    what: (date: string) => `hand-over copy, ${date}`,
    failed: (reason: string) => `Making the copy failed: ${reason}`,
    none: 'No formula called an OT function, so nothing had to be replaced.',
    formulas: (count: number) => `${formulas(count)} became ordinary Excel.`,
    values: (count: number) =>
      `${formulas(count)} became ${count === 1 ? 'a fixed value' : 'fixed values'}, each of which says so in its cell.`,
    calculating: (count: number) =>
      `${plural(count, 'formula was', 'formulas were')} still calculating, so the copy has no figure there. Wait until this workbook shows figures, then make the copy again.`,
    checks: (live: number, all: number) =>
      live === all
        ? `All ${all} checks are live in the copy.`
        : `${live} of ${all} checks are live in the copy.`,
    errors: (count: number) =>
      `${plural(count, 'of these values is an error', 'of these values are errors')}. Put them right here first, if the copy is to show figures.`,
    removed: (count: number) =>
      `${plural(count, 'defined name or rule', 'defined names and rules')} had no plain-Excel twin and had to go.`,
    listed: 'The last sheet of the copy lists each, and why.',
  },

  repair: {
    title: 'Repair formulas that show #NAME?',
    note: 'Excel shows #NAME? where a workbook was opened without the add-in. This enters those formulas again, on protected sheets too, and changes nothing else. A sheet with a password is left as it is.',
    button: 'Repair',
    none: 'No formula with an OT function shows #NAME?.',
    repaired: (sheet: string, count: number) => `${sheet}: ${formulas(count)} repaired.`,
    stillBroken: (cells: string) =>
      `Still #NAME?: ${cells}. Close the workbook, open it again with the add-in running, and repair once more.`,
    misspelt: (cell: string, name: string) =>
      `${cell} calls ${name}, which does not exist. Correct its name.`,
  },

  freeze: {
    title: 'Freeze the results',
    note: 'Formulas become the values they show now, so that a result that was reported cannot move. A note on each cell and a new sheet say which formula gave it, with which version and data. Sheets that are protected stay protected. This changes the workbook.',
    scope: 'Which formulas',
    scopes: { ours: 'Formulas that call OT functions', all: 'All formulas' },
    look: 'See what would be frozen',
    none: 'There is no such formula to freeze.',
    question: (count: number, cells: number, sheets: string[]) =>
      `Freeze ${formulas(count)} (${plural(cells, 'cell')}) on ${sheets.join(', ')}? Notes already on the cells of those formulas are replaced.`,
    confirm: 'Freeze',
    part: 'Not everything can be frozen. These formulas would stay live:',
    confirmPart: 'Freeze the rest',
    cancelled: 'Nothing was frozen.',
    changed: 'The workbook changed in the meantime, so nothing was frozen. Look again.',
    done: (count: number, sheet: string) =>
      `${formulas(count)} frozen. The sheet “${sheet}” says which formula was in which cell.`,
    undo: {
      embedded: 'To go back, undo once.',
      excel:
        'Excel may not undo this. To go back, close the workbook without saving and open it again, or enter the formulas from that sheet again.',
    },
    before: 'Excel may not be able to undo this: save the workbook under another name first.',
    waiting: (cell: string) =>
      `${cell} is still calculating, so its formula stays. Wait until it shows a figure, then look again.`,
    refused: (cell: string, shows: string) =>
      `${cell} shows ${shows}, which cannot be kept as a value, so its formula stays.`,
  },

  /** Cells for the user to look at: the first few by name, then how many more. */
  shut: (sheet: string, count: number) =>
    `${sheet} is protected with a password: ${formulas(count)} left as ${count === 1 ? 'it is' : 'they are'}. Choose Review, Unprotect Sheet, and do this again.`,
  more: (count: number) => `And ${plural(count, 'more cell')} of that kind.`,

  download: {
    title: 'Download this workbook',
    note: 'As an .xlsx file, OT functions included, to be opened in Excel.',
    button: 'Download (.xlsx)',
    name: (date: string) => `OT business case, ${date}.xlsx`,
    done: (name: string) => `“${name}” was given to the browser. Look for it where your downloads are kept.`,
    failed: (reason: string) => `The download failed: ${reason}`,
  },

  committee: {
    title: 'Committee summary for a report',
    note: 'Page one and two of the committee summary as a Word document: headings and tables with the figures as they are now, to be pasted into a report. A field that is still blank says “Not completed”. A workbook of several cases gives one for each.',
    button: 'Committee summary (Word)',
    what: 'committee summary',
    name: 'Committee summary.docx',
    done: (name: string) => `“${name}” was given to the browser. Look for it where your downloads are kept.`,
    failed: (reason: string) => `The document could not be made: ${reason}`,
  },

  frozen: {
    sheet: (date: string) => `Frozen ${date}`,
    note: (formula: string, { date, engine, vintage }: Stamp) =>
      `Frozen on ${date}. The value came from ${formula}, with ${engine}; data: ${vintage}.`,
    list: {
      sheet: {
        title: (date: string) => `Frozen on ${date}: the formulas that were replaced`,
        engine: (engine: string) => `Worked out with ${engine}.`,
        data: (vintage: string) => `Data: ${vintage}.`,
        explanation:
          'Each formula below was replaced by the value it showed. To have it calculate again, enter it in its cell without the quotation marks.',
        headings: ['Sheet', 'Cell', 'Formula', 'Value', 'Cells filled', 'Worked out with', 'Data', 'Date'],
      },
    },
  },
} as const;
