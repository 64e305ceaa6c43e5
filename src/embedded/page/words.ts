import { columnLetters } from '../../formulas/addresses';
import { plural } from '../../taskpane/shared/format/plural';
import type { Readers } from '../../formulas/readers';

const accepted =
  "Type an address, such as B14, A1:C4 or 'Care packages'!B3, a defined name, or the name of a sheet.";

/** Everything the page says around the workbook and the pane, in one place. */
export const words = {
  title: 'OT Business Case',
  needsScript: 'This page needs JavaScript, which is switched off in this browser.',

  workbookName: 'Name of the workbook',

  status: {
    region: 'State of the workbook',
    calculating: 'Calculating…',
    checks: (said: string[]) => `Checks: ${said.join('; ')}`,
    noted: 'What is not kept',
  },

  start: {
    title: 'Start',
    about: [
      'Work out, in the cells of a workbook, whether an occupational-therapy investment pays, and hand it over as Excel.',
      'Nothing leaves this machine: files are read and written here, by this page alone.',
    ],
    continue: 'Continue',
    continueWith: (name: string, at: string) => `Continue “${name}”, as it was at ${at}`,
    forget: (name: string, at: string) => `Forget “${name}” of ${at}`,
    forgetShort: 'Forget',
    lost: 'A copy is kept in this browser when a page closes without saving. It is deleted after seven days.',
    yours: 'Your own work',
    open: 'Open a file…',
    build: 'Start a case',
    blank: 'Blank workbook',
    back: 'Back to the workbook',
    examples: 'An example',
    derby: 'Derby: a published claim',
    example: (title: string, of: string) => `${title}: ${of}`,
    opening: 'Opening…',
    failed: (reason: string) => `It could not be opened. ${reason}`,
    help: 'Keys, and the grid without seeing it',
    canvas: 'The grid is drawn as a picture; the pane gives every number of the selected cell as text.',
    keys: [
      'F6: next part of the page. Ctrl+G: go to a cell, name or sheet. Ctrl+Page Down: next sheet (with Alt where the browser keeps it).',
      'Ctrl+S: save. Ctrl+Shift+S: save under another name. Ctrl+O: open a file. Ctrl+P: print.',
    ],
  },

  /** While another workbook is opened. */
  opening: {
    progress: 'Opening a workbook',
    reading: (name: string) => `Reading ${name}.`,
    drawing: (name: string) => `Putting ${name} into the grid.`,
    calculating: (name: string) => `Working out every formula of ${name}.`,
    back: 'Putting back the workbook that was open.',
    stop: 'Stop (Escape)',
  },

  loading: {
    program: 'Loading the spreadsheet and the functions…',
    workbook: (title: string) => `Opening “${title}”…`,
    calculating: 'Working out every formula…',
    slow: 'This is taking longer than it should.',
    reload: 'Reload',
  },

  failure: {
    title: 'The workbook could not be opened',
    advice: 'If you started this page from a command line, check that the command is still running.',
    functions: (status: string) => `The list of functions, functions.json, could not be loaded (${status}).`,
    late: 'The formulas were not worked out within a minute.',
    reload: 'Try again',
  },

  /** Lines above the workbook, which stays usable. */
  lines: {
    charts: (reason: string) => `The charts cannot be shown. ${reason}`,
    late: (reason: string) => `Lists, checks of what is typed, and highlights cannot be shown. ${reason}`,
    engine: 'The spreadsheet program failed at something. The details are in the pane, under Hand over.',
    back: 'Back was pressed. Your changes are not saved, and leaving the page loses them. Save the workbook first, or press Back again to leave.',
    keys: (keys: string) =>
      `${keys} would leave this page, and your changes are not saved. Save the workbook before you leave.`,
    notPutBack: {
      undo: 'Undo did not put everything back as it was. Compare the workbook with your last saved copy, and pass on the details under Hand over.',
      redo: 'Redo did not put everything back as it was. Compare the workbook with your last saved copy, and pass on the details under Hand over.',
    },
    again: 'Try again',
    close: 'Close',
  },

  toolbar: {
    label: 'Workbook',
    start: 'Start page',
    open: 'Open a file (Ctrl+O)',
    save: 'Save (Ctrl+S)',
    print: 'Print (Ctrl+P)',
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Y)',
    bold: 'Bold (Ctrl+B)',
    pounds: 'Show as pounds',
    percent: 'Show as a percentage',
    fewerDecimals: 'Fewer decimal places',
    moreDecimals: 'More decimal places',
    find: 'Find and replace (Ctrl+F)',
    more: 'More actions',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zoomReset: (zoom: number) => `Zoom: ${zoom}%. Show at 100%`,
  },

  /** What the button does: to a sheet that is protected, and to one whose protection was taken off. */
  protection: { on: 'Unprotect sheet', off: 'Protect sheet' },

  hidePane: 'Hide pane',
  showPane: 'Show pane',

  grid: {
    region: 'Workbook',
    canvas: 'The grid, drawn as a picture',
    entry:
      'Grid. Arrow keys move, typing fills the selected cell, and F6 goes to the pane, which gives the cell as text.',
    formulaBar: 'Formula of the selected cell',
    nameBox:
      "Name box. Type an address, such as B14 or 'Care packages'!B3, a name or a sheet, and press Enter.",
    names: 'Names in this workbook',
    expand: 'Make the formula bar taller or lower',
    entryRegion: 'Typing into the grid',
    formulaBarRegion: 'Typing into the formula bar',
    entryButtons: ['Leave the entry (Escape)', 'Take the entry (Enter)'],
    /** In the order of the page; the last two are there when the tabs need more room than there is. */
    sheetBar: ['Add a sheet', 'Show earlier sheet tabs', 'Show later sheet tabs'],
    sheetList: 'List the sheets',
    menu: 'Choices',
    messages: ['Notifications', 'Messages'],
  },

  goTo: {
    unknown: (typed: string) =>
      `“${typed.trim()}” is not a cell, name or sheet of this workbook. ${accepted}`,
    noSheet: (name: string) => `There is no sheet called “${name}”. ${accepted}`,
    outside: (address: string, sheet: string, rows: number, columns: number) =>
      `${address.trim()} is not on the sheet “${sheet}”, which ends at ${columnLetters(columns - 1)}${rows}.`,
    hidden: (sheet: string) =>
      `The sheet “${sheet}” is hidden. Choose it under “List the sheets” to show it.`,
    failed: (reason: string) => `That place could not be shown. ${reason}`,
    noCells: (name: string) =>
      `The name “${name}” refers to no cells, so there is nowhere to go. ${accepted}`,
  },

  deleteSheet: (sheet: string, { cells, sheets }: Readers) => {
    if (cells === 0) return `Delete the sheet “${sheet}”? No other sheet reads it. Undo brings it back.`;
    const readers = `${plural(cells, 'cell')} in ${plural(sheets, 'sheet')}`;
    return `The sheet “${sheet}” is read by ${readers}; ${cells === 1 ? 'it' : 'they'} will show #REF!. Undo brings it back.`;
  },

  pane: { region: 'Explanation of the selected cell, and the functions', divider: 'Width of the pane' },

  /** Univer's own words where British English has others, under Univer's keys. */
  univer: {
    'sheets-data-validation-ui': { alert: { title: 'Not accepted here' } },
    design: { ColorPicker: { more: 'More colours' } },
    'find-replace': {
      dialog: {
        'find-placeholder': 'Find in this sheet',
        'advanced-finding': 'More choices, and replace',
        'replace-placeholder': 'Replace with',
        'replace-all': 'Replace all',
        'case-sensitive': 'Match capitals',
        'match-the-whole-cell': 'Match whole cells',
        'find-direction': { title: 'Order', row: 'By row', column: 'By column' },
        'find-scope': { title: 'Where', 'current-sheet': 'This sheet', workbook: 'The workbook' },
        'find-by': { title: 'In', value: 'Values', formula: 'Formulas' },
        'no-match': 'Nothing more is found.',
        'no-result': 'Nothing found',
      },
      // {0} and {1} are filled in by Univer.
      replace: { 'partial-success': '{0} replaced. {1} could not be replaced.' },
    },
    'data-validation': { operators: { legal: 'is valid' } },
    ui: { ribbon: { menu: 'Menu' } },
    formula: { operation: { pasteFormula: 'Paste formulas' } },
    specialPaste: {
      value: 'Paste values',
      format: 'Paste formats',
      formula: 'Paste formulas',
      colWidth: 'Paste column widths',
      besidesBorder: 'Paste all but borders',
    },
    sheet: {
      cf: { iconSet: { direction: 'Direction', shape: 'Shapes', mark: 'Marks', rank: 'Ranks' } },
    },
    'sheets-formula': {
      progress: {
        analyzing: 'Reading the formulas',
        calculating: 'Calculating',
        'array-analysis': 'Reading the formulas that fill tables',
        'array-calculation': 'Calculating the formulas that fill tables',
        done: 'Calculated',
      },
    },
    'sheets-ui': {
      borderLine: {
        borderTlbr: 'Diagonal line down',
        borderTlbcTlmr: 'Two diagonal lines down',
        borderTlbrTlbcTlmr: 'Three diagonal lines down',
        borderBlTr: 'Diagonal line up',
        borderMltrBctr: 'Two diagonal lines up',
      },
      filter: {
        confirm: {
          error: 'Not moved',
          notAllowedToInsertRange: 'Cells of a filtered range cannot be moved. Take the filter off first.',
        },
      },
      info: {
        error: 'A number stored as text',
        forceStringInfo: 'Sums leave it out. Type the number again to count it.',
      },
      merge: {
        confirm: {
          warning: 'Merged cells',
          dismantleMergeCellWarning: 'This takes some merged cells apart. Go on?',
        },
      },
      definedName: {
        managerTitle: 'Manage names',
        managerDescription: 'Add, change or delete the names of cells and formulas.',
      },
      sheetConfig: { changeColor: 'Change colour', resetColor: 'Reset colour', chooseText: 'Confirm colour' },
    },
  },
} as const;
