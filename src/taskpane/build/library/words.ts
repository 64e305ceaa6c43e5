import type { Obstacle } from '../../../host/laidOver';
import { plural } from '../../shared/format/plural';

/** What is over cells, and its verb. */
const covering: Record<Obstacle['kind'], (name: string) => string> = {
  'joined cells': (name) => `The joined cells ${name} are`,
  table: (name) => `The table ${name} is`,
  chart: (name) => `The chart “${name}” is`,
};

/** What the library says. */
export const libraryWords = {
  back: 'All cases',
  backToList: 'All calculations',
  backTo: (title: string) => `Back to ${title}`,
  heading: 'Find a calculation',
  search: 'Your question, or the figure you want',
  narrow: 'Narrow by topic, benefit or document',
  narrowed: (by: string[]) => `Narrowed by ${by.join(', ')}`,
  topic: 'Topic',
  benefit: 'Kind of benefit',
  document: 'Document with published figures',
  any: 'Any',
  found: (count: number) => plural(count, 'calculation'),
  none: 'No calculation has all of these words.',
  unknown: (words: string[]) =>
    `No calculation has ${words.map((word) => `“${word}”`).join(' or ')}. Try another word.`,
  meant: (query: string) => `Search for “${query}”`,
  outside: (count: number) =>
    `${plural(count, 'calculation')} ${count === 1 ? 'is' : 'are'} outside the topic, benefit and document that you chose.`,
  everywhere: 'Search all topics, benefits and documents',
  near: 'Nearest',
  more: (count: number) => `Show ${count} more`,
  inputs: 'Inputs',
  columns: 'Columns',
  input: (label: string, unit: string) =>
    unit === '' || unit === label.toLowerCase() ? label : `${label} (${unit})`,
  example: (values: string) => `Example: ${values}`,
  results: 'Results',
  formula: (words: string) => `Formula: ${words}`,
  published: 'Published figures',
  caution: 'Caution',
  source: 'Source',
  related: 'Related calculations',
  onSheet: 'Add on a sheet of its own',
  atSelection: 'Insert at the selected cell',
  atFree: (address: string) => `Insert from ${address} instead`,
  help: {
    embedded: 'It is added in one step: one undo takes all of it away.',
    excel:
      'Excel may not undo this. To go back, delete the sheet, or the cells and their names under Formulas, Name Manager.',
  },
  working: 'Adding the calculation.',
  written: (sheet: string, address: string) =>
    `Added on the sheet “${sheet}”, from cell ${address}. Type your figures into the framed cells.`,
  rows: 'To add people or items to its table, choose Add rows to a list, on the first page of Build.',
  failed: 'Nothing was added',
  lever: {
    heading: 'Send a result to the savings programme',
    send: (label: string) => `Send “${label}” as a lever`,
    sending: 'Sending the result.',
    sent: (name: string, row: number, sheet: string) =>
      `“${name}” is in row ${row} of the sheet “${sheet}”, and follows the result. Type its budget line, its start, how it lasts and how sure you are: until then it does not count.`,
    failed: 'Nothing was sent',
    noProgramme:
      'This workbook has no savings programme. Add one under Build, “Savings programme”, then send the result again.',
    full: (sheet: string) =>
      `Every row of the sheet “${sheet}” has a lever. Clear a row that is no longer needed, then send the result again.`,
    source: (title: string, sheet: string) => `Calculation “${title}” on the sheet “${sheet}”`,
  },
  occupied: (address: string, sheet: string, range: string) =>
    `${address} on the sheet “${sheet}” is not blank. The calculation needs ${range}. Select a cell with that room, or add it on a sheet of its own.`,
  covered: ({ kind, name }: Obstacle, sheet: string, range: string) =>
    `${covering[kind](name)} in the way on the sheet “${sheet}”. The calculation needs ${range}. Select a cell with that room, or add it on a sheet of its own.`,
  beyond: (address: string, sheet: string, rows: number, columns: number) =>
    `${address} is too near the edge of the sheet “${sheet}”. The calculation needs ${plural(rows, 'row')} and ${plural(columns, 'column')}. Select a cell with that room, or add it on a sheet of its own.`,
  protected: (sheet: string) =>
    `The sheet “${sheet}” is protected. Select a cell on another sheet, or add the calculation on a sheet of its own.`,
  coverage: 'What answers each of the 138 systems',
  coverageHeading: 'What answers each system',
  coverageIntro: (missed: number) =>
    `The documents describe 138 systems. Each is answered by one calculation or more, and ${missed} other calculations answer further questions.`,
  missed: 'Other calculations',
  backToFind: 'Find a calculation',
};
