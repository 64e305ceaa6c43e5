import { plural } from '../../shared/format/plural';

/** What the library says. */
export const libraryWords = {
  back: 'All cases',
  backToList: 'All calculations',
  heading: 'Find a calculation',
  search: 'Your question, or the figure that you want',
  topic: 'Topic',
  benefit: 'Kind of benefit',
  document: 'Document',
  any: 'Any',
  found: (count: number) =>
    count === 0 ? 'No calculation has all of these words.' : plural(count, 'calculation'),
  more: (count: number) => `Show ${count} more`,
  inputs: 'What you give',
  results: 'What is worked out',
  published: 'What documents print',
  caution: 'Caution',
  onSheet: 'Add on a sheet of its own',
  atSelection: 'Insert at the selected cell',
  help: 'Either is one step: one undo takes it away in the browser. Excel has no such undo for an add-in.',
  working: 'Writing…',
  written: (where: string) => `Written: ${where}.`,
  leftOut: 'Some looks were left out. The figures are whole.',
  failed: 'Nothing was inserted.',
  occupied: (address: string, sheet: string, range: string) =>
    `${address} on the sheet “${sheet}” is not blank. The calculation needs ${range}: select a cell with that room, or add it on a sheet of its own.`,
  noRoom: (sheet: string, range: string) =>
    `The cells ${range} on the sheet “${sheet}” cannot be read. Select another cell, or add the calculation on a sheet of its own.`,
};
