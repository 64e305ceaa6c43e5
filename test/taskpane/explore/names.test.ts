import type { Spreadsheet } from '../../../src/host/spreadsheet';
import { addedInput, chosenOutput, inputsFor } from '../../../src/taskpane/explore/choosing';
import { oneAtATime, recalculating } from '../../../src/taskpane/explore/evaluator';
import { type Exploration, nothingExplored } from '../../../src/taskpane/explore/exploration';
import { findSwitching, runTrials, workOut } from '../../../src/taskpane/explore/working';
import type { Calculation, Typed, WorkbookFixture } from '../../host/fixture';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { openForWriting } from '../../support/office/openForWriting';
import { catalogue, implementations } from '../fixtures/catalogue';

const number = (at: string) => (cell: Parameters<Calculation>[0]) => cell(at) as number;
const [hours, rate, cost] = [number('Inputs!C3'), number('Inputs!C4'), number('Inputs!C5')];
const row = (at: number, label: string, ...values: number[]): [string, Typed][] =>
  [label, ...values].map((value, i) => [`${'ABCD'[i]}${at}`, value]);

/** A saving reached through names alone: of cells, of a range, of a constant, and of one sheet. */
const fixture: WorkbookFixture = {
  sheets: {
    Inputs: Object.fromEntries([
      ...['Input', 'Low', 'Central', 'High'].map((head, i): [string, Typed] => [`${'ABCD'[i]}2`, head]),
      ...row(3, 'Hours', 80, 100, 130),
      ...row(4, 'Rate', 20, 25.5, 26),
      ...row(5, 'Cost', 1500, 2000, 2100),
      ...row(6, 'Idle', 1, 2, 3),
    ]),
    Results: { A1: '=Hours*Rate', A2: '=Gross*Share-SUM(Costs)' },
  },
  names: {
    Hours: 'Inputs!$C$3',
    Rate: 'Inputs!$C$4',
    Costs: 'Inputs!$C$5:$C$5',
    Share: '0.9',
    Idle: 'Inputs!$C$6',
    'Results!Gross': 'Results!$A$1',
  },
  results: {
    '=Hours*Rate': (cell) => hours(cell) * rate(cell),
    '=Gross*Share-SUM(Costs)': (cell) => hours(cell) * rate(cell) * 0.9 - cost(cell),
  },
};

const functions = { catalogue, implementations };
const watch = {};

describe.each([
  ['the embedded workbook', () => openEmbedded(fixture)],
  ['Excel', async () => openForWriting({}, fixture)],
])('a workbook with names in %s', (_host, open) => {
  let workbook: Awaited<ReturnType<typeof open>>;
  let spreadsheet: Spreadsheet;
  beforeEach(async () => {
    workbook = await open();
    ({ spreadsheet } = workbook);
    workbook.select('Results', 'A2');
  });
  afterEach(() => workbook.dispose());

  async function explored(): Promise<Exploration> {
    const output = await chosenOutput(spreadsheet);
    return { ...nothingExplored, ...(await inputsFor(spreadsheet, output, [])) };
  }

  test('lists the inputs that feed the result through names, and no others', async () => {
    const { inputs, leftOut, isDependenceKnown } = await explored();
    expect(inputs.map(({ label }) => label)).toEqual(['Hours', 'Rate', 'Cost']);
    expect([leftOut, isDependenceKnown]).toEqual([['Idle'], true]);
  });

  test('takes an input of the user’s own by the same measure', async () => {
    const { output } = await explored();
    workbook.select('Inputs', 'C4');
    expect(await addedInput(spreadsheet, output!, [])).toMatchObject({ address: 'C4', label: 'Rate' });
    workbook.select('Inputs', 'C6');
    await expect(addedInput(spreadsheet, output!, [])).rejects.toThrow('Inputs C6');
  });

  test('is compiled, and gives what recalculating it gives', async () => {
    const exploration = await explored();
    const worked = await workOut(spreadsheet, functions, exploration, watch, () => {});
    expect([worked.way, worked.stop]).toEqual(['compiled', null]);

    const now = { ...exploration, worked };
    const slow = recalculating(spreadsheet, worked.inputs, exploration.output!);
    const { simulation } = await runTrials(spreadsheet, functions, now, { trials: 64, seed: 5 }, watch);
    const recalculated = await slow.evaluate(simulation.draws);
    expect(recalculated.every((value, i) => Math.abs(value - simulation.values[i]!) < 1e-9)).toBe(true);
    expect(new Set(recalculated).size).toBe(64);

    const [most] = await findSwitching(spreadsheet, functions, now, 0, watch);
    expect(most).toMatchObject({ kind: 'at' });
    const change = { at: 0, value: (most as { value: number }).value };
    expect((await slow.evaluate(oneAtATime(worked.inputs, [change])))[0]).toBeCloseTo(0, 6);
  });
});
