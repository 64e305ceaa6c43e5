/** Everything the page says around the workbook and the pane, in one place. */
export const words = {
  title: 'OT Business Case',
  needsScript: 'This page needs JavaScript, which is switched off in this browser.',

  about: {
    kept: 'Nothing is saved or sent: your changes stay in this tab and go when it is closed or reloaded.',
    canvas: 'The grid is drawn as a picture; the pane gives every number of the selected cell as text.',
    keys: 'F6: from grid to pane and back. Ctrl+G: go to a cell.',
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
    advice:
      'Nothing has been lost. If you started this page yourself, check that npm start is still running.',
    program: 'Part of the page could not be loaded.',
    functions: (status: string) => `The list of functions, functions.json, could not be loaded (${status}).`,
    late: 'The formulas were not worked out within a minute.',
    reload: 'Reload',
  },

  toolbar: {
    label: 'Workbook',
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Y)',
    bold: 'Bold (Ctrl+B)',
    pounds: 'Show as pounds',
    percent: 'Show as a percentage',
    fewerDecimals: 'Fewer decimal places',
    moreDecimals: 'More decimal places',
    find: 'Find and replace (Ctrl+F)',
  },

  /** What the button does: to a sheet that is protected, and to one whose protection was taken off. */
  protection: { on: 'Unprotect sheet', off: 'Protect sheet' },

  restart: 'Start again with the example',
  hidePane: 'Hide pane',
  showPane: 'Show pane',

  grid: {
    region: 'Workbook',
    canvas: 'The grid, drawn as a picture',
    entry:
      'Grid. Arrow keys move, typing fills the selected cell, and F6 goes to the pane, which gives the cell as text.',
    formulaBar: 'Formula of the selected cell',
    nameBox: 'Name box. Type the address of a cell, such as B14, or a name, and press Enter.',
    names: 'Names in this workbook',
    expand: 'Make the formula bar taller or lower',
    addSheet: 'Add a sheet',
    sheets: 'List the sheets',
  },

  pane: { region: 'Explanation of the selected cell, and the functions', divider: 'Width of the pane' },

  /** Univer's own words where British English has others, under Univer's keys. */
  univer: {
    'sheets-data-validation-ui': { alert: { title: 'This cannot stand here' } },
    design: { ColorPicker: { more: 'More colours' } },
    'sheets-ui': {
      sheetConfig: { changeColor: 'Change colour', resetColor: 'Reset colour', chooseText: 'Confirm colour' },
    },
  },
} as const;
