import type { Spreadsheet } from '../../../host/spreadsheet';

export const scenarios = {
  title: 'Scenarios side by side',
  note: 'Saves the chosen inputs and the result as they are now, under a name, on the sheet “Scenarios” of this workbook.',
  name: 'Name of the scenario',
  save: 'Save the scenario',
  saved: (name: string) => `“${name}” is saved on the sheet “Scenarios”.`,
  nameless: 'Type a name for the scenario, which must not begin with an equals sign.',
  long: (most: number) =>
    `The name of a scenario has at most ${most} characters, to fit the head of a column.`,
  full: (most: number) =>
    `The sheet “Scenarios” has room for ${most}. Save under a name that is there, or delete one.`,
  tooMany: (most: number) => `A scenario has at most ${most} cells. Choose fewer inputs.`,
  table: 'Saved scenarios',
  result: 'Result',
  putBack: (name: string) => `Put the inputs of “${name}” back`,
  moved: (name: string, cells: { sheet: string; address: string; label: string }[]) =>
    `Nothing was put back. ${cells
      .slice(0, 5)
      .map(({ sheet, address, label }) => `${sheet} ${address} was “${label}”`)
      .join(
        '; ',
      )}${cells.length > 5 ? `; and ${cells.length - 5} more` : ''} when “${name}” was saved, and is no longer that: rows may have been inserted, or the cell may hold a formula. Type the values of “${name}” from the sheet “Scenarios”, or save it again.`,
  notPutBack: (name: string, cells: string[]) =>
    `Read again: ${cells.join(', ')} ${cells.length === 1 ? 'does' : 'do'} not hold what “${name}” has. Type ${cells.length === 1 ? 'it' : 'them'} from the sheet “Scenarios”.`,
  putBackDone: (name: string, kind: Spreadsheet['kind'], kept: string[]) =>
    `Read again: the workbook has the inputs of “${name}”. ${kind === 'embedded' ? 'Undo takes them away again.' : 'Excel may not undo this: to go back, put another saved scenario back.'}${kept.length > 0 ? ` Formulas were left as they are: ${kept.join('; ')}.` : ''}`,
  differing: 'Only inputs that differ between scenarios are shown here; the sheet has all.',
  sheet: {
    name: 'Scenarios',
    title: 'Scenarios',
    note: 'Written by the Explore page. Values as they were when each scenario was saved; nothing here calculates.',
    headings: ['Kind', 'What', 'Sheet', 'Cell', 'Unit'],
    kinds: { input: 'Input', result: 'Result', workedOut: 'Formula' },
    resultUnit: 'as in its cell',
  },
} as const;
