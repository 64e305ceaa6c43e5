import { compileWorkbook } from '../../../src/formulas/compile/compile';
import { contentsOf } from '../../taskpane/handOver/double';

test('an input with a formula has the value in its place, whatever the formula says', () => {
  const compiled = compileWorkbook({
    contents: contentsOf({
      Case: {
        cells: [
          ['A1', null, 2],
          ['A2', '=A1*10', 20],
          ['B1', '=A1+A2', 22],
        ],
      },
    }),
    names: [],
    inputs: ['A1', 'A2'].map((address) => ({ sheet: 'Case', address })),
    outputs: [{ sheet: 'Case', address: 'B1' }],
    functions: { namespace: 'OT', implementations: new Map(), metadata: { functions: [] } },
  });
  if (compiled.kind === 'stopped') throw new Error(compiled.because);
  expect(
    [
      [2, 20],
      [3, 20],
      [3, 50],
    ].map((values) => compiled.evaluate(values)[0]),
  ).toEqual([22, 23, 53]);
});
