import { addressOfRef } from '../../../../src/layout';
import { workforceCase } from '../../../../src/cases/workforce/case';
import { exampleInputs } from '../../../../src/cases/workforce/inputs';
import type { MixKey } from '../../../../src/cases/workforce/mixLines';
import { optionRows, scenarioRows, singleRows } from '../../../../src/cases/workforce/resultRows';

const { results, mix } = workforceCase(exampleInputs);
const columns = ['C', 'D', 'E'] as const;
const scenarios = ['low', 'central', 'high'] as const;
const options = ['A', 'B', 'C'] as const;

const isIn = <K extends string>(key: string, rows: { readonly [P in K]: unknown }): key is K => key in rows;

/** A figure of Results: that of the central case, of the first option or the only one, unless a column is named. */
export function resultCell(key: string, column?: string): string {
  const index = columns.findIndex((one) => one === column);
  if (isIn(key, scenarioRows)) return addressOfRef(results.byScenario.at(key, scenarios[index] ?? 'central'));
  if (isIn(key, optionRows)) return addressOfRef(results.byOption.at(key, options[index] ?? 'A'));
  if (isIn(key, singleRows)) return addressOfRef(results.now.at(key, 'figure'));
  throw new Error(`There is no result ${key}`);
}

export const mixCell = (option: number, key: MixKey) => addressOfRef(mix.lines.at(key, options[option]!));
