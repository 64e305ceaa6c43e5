import type { SheetPlan, WorkbookPlan } from '../../../src/plan/plan';

const thin = { style: 'thin', colour: '#7F7F7F' } as const;

/** What a person's own sheet may have and no case of ours has. */
const own: SheetPlan = {
  name: 'Own & "odd"',
  columns: { A: 30, B: 12.5, D: 40 },
  columnStates: { B: { isHidden: true }, C: { level: 1 }, D: { level: 1, isCollapsed: true } },
  rowHeights: { 1: 30, 40: 22.5 },
  rowStates: { 3: { level: 2 }, 4: { level: 1, isHidden: true }, 5: { isCollapsed: true } },
  otherColumns: 10.43,
  otherRows: 16,
  merges: ['A1:D1', 'A10:B12'],
  tabColour: '#C55A11',
  hidesGridlines: true,
  zoom: 85,
  frozenRows: 2,
  frozenColumns: 1,
  isProtected: true,
  protection: {
    hasPassword: true,
    inFile: { password: '83AF', objects: '1', scenarios: '1', formatCells: '0', selectLockedCells: '1' },
  },
  links: [
    { at: 'A2', to: 'https://www.example.org/a?b=1&c=2#part', tip: 'The source & more' },
    { at: 'A3:B3', to: "#'Lists'!A1" },
    { at: 'A4', to: 'mailto:care@example.org' },
  ],
  cells: {
    A1: { value: 'Heading', look: { isBold: true, size: 18, font: 'Georgia', align: 'centre' } },
    A2: { value: 'Source', look: { ink: '#0563C1', isUnderlined: true } },
    A3: { value: 'Lists' },
    A4: { value: 1234.5, format: '£#,##0.00', look: { fill: '#FFF2CC', isStruckOut: true, isItalic: true } },
    A5: { value: 'Indented', look: { align: 'left', indent: 2, verticalAlign: 'middle' } },
    A6: {
      look: {
        borders: {
          top: thin,
          bottom: { style: 'double', colour: '#000000' },
          left: { ...thin, style: 'hair' },
        },
      },
    },
    A7: { value: 7, style: 'input', look: { fill: null, borders: { left: null } } },
    A8: { value: 'No longer to the right', style: 'numberHeading', look: { align: 'general' } },
    A9: { value: 'Locked words', isWrapped: true, look: { verticalAlign: 'top' } },
    B9: { value: 'Source of the figure', isOpen: true },
    A10: { value: '=1+1', isText: true },
    A20: { value: '=#N/A' },
    A21: { value: '=Rate*2', note: 'Twice.' },
    A22: { note: 'A note on a blank cell.' },
  },
  validations: [
    { range: 'A4', rule: { kind: 'listFrom', source: '=Lists!$A$1:$A$3' }, message: '', refusesBlank: true },
    {
      range: 'B4:B9',
      rule: { kind: 'formula', formula: '=LEN(B4)<=10' },
      message: 'Ten letters.',
      messageTitle: 'Too long',
      otherwise: 'asked',
    },
    {
      range: 'C4',
      rule: { kind: 'compared', what: 'date', operator: 'notBetween', first: '=TODAY()', second: 46113 },
      message: '',
      otherwise: 'told',
    },
    {
      range: 'C5',
      rule: { kind: 'compared', what: 'textLength', operator: 'lessThan', first: 5 },
      message: '',
    },
    {
      range: 'C6',
      rule: { kind: 'compared', what: 'time', operator: 'between', first: 0.25, second: 0.5 },
      message: '',
    },
    { range: 'C7', rule: { kind: 'any' }, message: '', prompt: { title: 'Owner', text: 'Who says so?' } },
    {
      range: 'C8',
      rule: { kind: 'list', values: ['yes', 'no'], hasNoArrow: true },
      message: 'yes or no.',
      otherwise: 'accepted',
    },
  ],
  highlights: [
    { range: 'A4:A9', formula: '=$A4>100', look: { ink: '#9C0006', fill: '#FFC7CE' }, isLast: true },
    { range: 'C4', formula: '=C4=""', look: 'caution' },
    {
      range: 'D4',
      formula: '=D4<0',
      look: {
        isBold: false,
        isItalic: true,
        isUnderlined: true,
        isStruckOut: false,
        format: '0.00',
        borders: { top: thin },
      },
    },
  ],
  print: {
    orientation: 'landscape',
    titleRows: '1:2',
    areas: ['A1:D30'],
    page: {
      paper: 8,
      scale: 70,
      margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.25, footer: 0.25 },
      header: '&CDraft',
      footer: '&P of &N',
      rowBreaks: [10, 20],
      columnBreaks: [3],
      isCentredAcross: true,
      isCentredDown: true,
      hasGridlines: true,
      hasHeadings: true,
      isOverThenDown: true,
    },
  },
};

export const ownWorkbook: WorkbookPlan = {
  title: 'A workbook of one’s own',
  plainLook: { font: 'Arial', size: 10, ink: '#000000', verticalAlign: 'bottom' },
  structureLock: { lockStructure: '1', workbookPassword: '83AF' },
  names: [
    { name: 'Rate', refersTo: '\'Own & "odd"\'!$A$4' },
    { name: 'Rate', sheet: 'Lists', refersTo: 'Lists!$A$1' },
    { name: 'Secret', isHidden: true, refersTo: '25.5' },
  ],
  sheets: [
    own,
    {
      name: 'Lists',
      columns: {},
      visibility: 'hidden',
      cells: { A1: { value: 'one' }, A2: { value: 'two' }, A3: { value: 'three' } },
      print: { orientation: 'portrait', page: { fit: { across: 1, down: 2 } } },
    },
    { name: 'Deep', columns: {}, visibility: 'veryHidden', cells: {} },
  ],
};
