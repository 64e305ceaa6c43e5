import fc from 'fast-check';
import { cases } from '../../../src/cases/cases';
import { compileWorkbook } from '../../../src/formulas/compile/compile';
import { centralInputs, functions, openPlan } from './openCase';

const RUNS = 5;

const planned = cases.map((definition) => ({
  ...definition,
  plan: definition.build(definition.example.answers),
}));
/** A list of people has no low and no high: there is nothing to vary. */
const [ranged, others] = [true, false].map((is) =>
  planned.filter(({ plan }) => centralInputs(plan).length > 0 === is),
) as [typeof planned, typeof planned];

test('every case but that of a list of people has inputs that vary', () => {
  expect(others.map(({ id }) => id)).toEqual(['service-dashboard']);
});

test.each(ranged.map(({ title, plan }) => [title, plan] as const))(
  '%s: every number on the results follows its inputs as the spreadsheet itself recalculates them',
  async (_, plan) => {
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
