import type { WorkbookToCopy } from '../../../src/taskpane/explore/copying/messages';
import { catalogue } from '../fixtures/catalogue';
import { contentsOf, type Held } from '../handOver/double';

/** Hours times rate, less a cost. */
export const held = (
  hours: number,
  formula = '=OT.SAVING(A1,0,A2,1)-A3',
  result = hours * 25 - 2000,
): Held[] => [
  ['A1', null, hours],
  ['A2', null, 25],
  ['A3', null, 2000],
  ['B1', formula, result],
];
export const workbook = (cells: Held[] = held(100)): WorkbookToCopy => ({
  contents: contentsOf({ Case: { cells } }),
  names: [],
  inputs: ['A1', 'A2'].map((address) => ({ sheet: 'Case', address })),
  outputs: [{ sheet: 'Case', address: 'B1' }],
  functions: {
    namespace: 'OT',
    metadata: {
      functions: catalogue.map(({ id, name, parameters, result }) => ({ id, name, parameters, result })),
    },
  },
});
/** Of hours and rate; the last is no number. */
export const columns = () => [Float64Array.of(100, 80, NaN), Float64Array.of(25, 20, 25)];
