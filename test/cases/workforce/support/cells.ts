import type { WrittenValue } from '../../../../src/embedded/headless';
import { workforceScenario } from '../../../../src/cases/workforce/case';
import { exampleInputs } from '../../../../src/cases/workforce/inputs';
import type { ScenarioName } from '../../../../src/cases/parts/inputs';
import { inWeek as weekOf, type WeekKey } from './places';

/** The example as planned. */
export const plan = workforceScenario(exampleInputs);

/** Without dollar signs. */
export const plain = (reference: string) => reference.replaceAll('$', '');
const inputRow = (label: string) => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  const address = Object.keys(cells).find((one) => /^A\d+$/.test(one) && cells[one]!.value === label);
  if (!address) throw new Error(`No input is labelled ${label}`);
  return address.slice(1);
};
/** The cell of an input in a column of Inputs. */
export const input = (column: string, label: string) => `Inputs!${column}${inputRow(label)}`;
/** A cell in the row with a label, or so many rows below it. */
export const at = (name: string, column: string, label: string, below = 0) => {
  const { cells } = plan.sheets.find((sheet) => sheet.name === name)!;
  const found = Object.keys(cells).find((one) => /^A\d+$/.test(one) && cells[one]!.value === label);
  if (!found) throw new Error(`No row of ${name} is labelled ${label}`);
  return `'${name}'!${column}${Number(found.slice(1)) + below}`;
};
export const inWeek = (scenario: ScenarioName, key: WeekKey, week: number) =>
  plain(weekOf(scenario, key, week));
/** What the plan has in a cell, `'Years low'!B3`. */
export const planned = (reference: string): WrittenValue => {
  const [, sheet, address] = /^'?([^'!]+)'?!(.+)$/.exec(reference)!;
  return plan.sheets.find(({ name }) => name === sheet)!.cells[address!]?.value ?? null;
};

/** Zero in every cell that the plan fills for these inputs. */
export function zero(...labels: string[]): Record<string, WrittenValue> {
  return Object.fromEntries(
    labels.flatMap((label) =>
      ['B', 'C', 'D']
        .filter((column) => planned(input(column, label)) !== null)
        .map((column) => [input(column, label), 0]),
    ),
  );
}
