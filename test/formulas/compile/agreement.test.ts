import fc from 'fast-check';
import { cases } from '../../../src/cases/cases';
import { compileWorkbook } from '../../../src/formulas/compile/compile';
import { centralInputs, functions, openPlan } from './openCase';

const RUNS = 5;

test.each(cases.map((definition) => [definition.title, definition] as const))(
  '%s: every number on the results follows its inputs as the spreadsheet itself recalculates them',
  async (_, definition) => {
    const plan = definition.build(definition.example.answers);
    const open = await openPlan(plan);
    const contents = open.contents();
    const inputs = centralInputs(plan);
    const outputs = contents
      .find(({ name }) => name === 'Results')!
      .cells.filter(({ formula, value }) => formula !== null && typeof value === 'number')
      .map(({ address }) => ({ sheet: 'Results', address }));
    const compiled = compileWorkbook({
      contents,
      names: plan.names,
      inputs,
      outputs,
      functions: functions(),
    });
    if (compiled.kind === 'stopped') throw new Error(JSON.stringify(compiled));
    expect(compiled.cells).toBeGreaterThanOrEqual(outputs.length);
    expect(outputs.length).toBeGreaterThan(10);

    const share = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.tuple(...inputs.map(() => share)), async (shares) => {
        const values = inputs.map(({ low, high }, i) => {
          const value = low + shares[i]! * (high - low);
          return Number.isInteger(low) && Number.isInteger(high) ? Math.round(value) : value;
        });
        await open.type(inputs, values);
        const here = compiled.evaluate(values);
        outputs.forEach((place, i) => {
          const there = open.read(place);
          const isNumber = typeof there === 'number';
          const isSame = isNumber
            ? Math.abs(here[i]! - there) <= 1e-9 * Math.max(1, Math.abs(there))
            : Number.isNaN(here[i]);
          if (!isSame) throw new Error(`${place.address}: ${here[i]} here, ${JSON.stringify(there)} there`);
        });
      }),
      { numRuns: RUNS, seed: 20_260_401, endOnFailure: true },
    );
    open.dispose();
  },
  300_000,
);
