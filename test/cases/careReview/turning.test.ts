import { NOT_RANKED, switchingLines, type SwitchingKey } from '../../../src/cases/careReview/switchingLines';
import { openCase, rowsOf } from './builtCase';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());
jest.setTimeout(120_000);

type Inputs = Parameters<typeof built.typeInputs>[0];
const keys = Object.keys(switchingLines) as SwitchingKey[];
const npv = () => built.result('Net present value of cash') as number;
/** The last two rows of Results with the label: the switching value, and its rank. */
const rowsAt = (key: SwitchingKey) =>
  rowsOf('Results', switchingLines[key].label).slice(-2) as [number, number];
const turnsAt = (key: SwitchingKey) => built.read('Results', `C${rowsAt(key)[0]}`);
const change = (key: SwitchingKey) => built.read('Results', `B${rowsAt(key)[1]}`);
const drivers = () =>
  rowsOf('Summary', '=IF(COUNT').map((row) => [
    built.read('Summary', `A${row}`),
    built.read('Summary', `B${row}`),
  ]);

const situations: [string, Inputs, SwitchingKey[]][] = [
  // The minutes of both carers turn the answer at a fifth less: 44.38 to 35.43.
  ['Derby as it is built', {}, ['minutesDouble']],
  [
    'a one-off cost that the saving hardly meets',
    { programmeCost: 560_000, oneOffOptimism: 0.1, runningOptimism: 0.1 },
    [],
  ],
  [
    'some income lost in cash, and stock returned',
    { lostIncomeCash: 0.6, recycled: 0.4, equipment: 900 },
    [],
  ],
];

test.each(situations)(
  'each input alone, typed where the answer turns, makes the net present value zero: %s',
  async (_, inputs, nearest) => {
    await built.typeInputs(inputs);
    const before = npv();
    const points = keys.map((key) => [key, turnsAt(key), change(key)] as const);
    const ranked = points
      .filter(([, , size]) => typeof size === 'number')
      .sort(([, , a], [, , b]) => Math.abs(a as number) - Math.abs(b as number));
    expect(ranked.length).toBeGreaterThan(8);
    const shown = drivers();
    expect(shown.map(([label]) => label)).toEqual(
      ranked.slice(0, 3).map(([key]) => switchingLines[key].label),
    );
    for (const [i, key] of nearest.entries()) expect(ranked[i]![0]).toBe(key);
    const found: [string, boolean][] = [];
    for (const [key, point] of ranked) {
      await built.typeInputs({ ...inputs, [key]: point as number });
      found.push([key, Math.abs(npv()) < 1e-6 * Math.abs(before)]);
    }
    expect(found.filter(([, isZero]) => !isZero)).toEqual([]);
  },
);

test('the summary says of which inputs it names the nearest', () => {
  expect(
    rowsOf('Summary', '4  Nearest to turning the answer, each alone, of the inputs worked out'),
  ).toHaveLength(1);
  expect(rowsOf('Summary', NOT_RANKED)).toHaveLength(1);
});

test('no minute released: the point cannot be worked out, which is not “no value”', async () => {
  await built.typeInputs({ minutesDouble: 20, minutesSingle: 40 });
  expect([turnsAt('minutesDouble'), turnsAt('minutesSingle')]).toEqual(
    Array(2).fill('Cannot be worked out while no minute is released'),
  );
});
