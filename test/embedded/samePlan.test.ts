import fc from 'fast-check';
import { cases } from '../../src/cases/cases';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { presentPlan } from '../../src/embedded/presentPlan';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { openPlan } from '../support/embedded/openEmbedded';
import { anyPlan } from '../support/plans/anyPlan';
import { saidOnly } from '../support/plans/saidOnly';
import { isLong, ofToday, seedOfTheDay } from '../support/long';

/** The plan after it has been a workbook of Univer's. */
async function through(plan: WorkbookPlan): Promise<WorkbookPlan> {
  const book = await openPlan(plan);
  try {
    return presentPlan({ ...book, title: book.workbook.getName() });
  } finally {
    book.dispose();
  }
}

const built = [
  { id: 'derby', plan: derbyCase },
  ...cases.map(({ id, example, build }) => ({ id, plan: () => build(example.answers) })),
];

test.each(ofToday('Cases through the workbook', built, 1, ({ id }) => id))(
  'the case $id is the same plan once it is a workbook',
  async ({ plan }) => {
    const planned = plan();
    expect(saidOnly(await through(planned))).toEqual(saidOnly(planned));
  },
  120_000,
);

test('whatever a plan says, the workbook says again', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      expect(saidOnly(await through(plan))).toEqual(saidOnly(plan));
    }),
    { numRuns: isLong ? 200 : 12, seed: seedOfTheDay },
  );
}, 120_000);

const one = (sheet: Partial<SheetPlan>, rest: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  title: 'Mine',
  sheets: [{ name: 'First', columns: {}, cells: {}, ...sheet }],
  names: [],
  ...rest,
});

describe('what a person does to a cell', () => {
  const cells: Record<string, CellPlan> = {
    A1: { value: 1, style: 'input' },
    B1: { value: 2, style: 'result', format: '£#,##0' },
    C1: { value: 3 },
    D1: { value: 4, style: 'label' },
  };
  test.each<[string, string, object, Pick<CellPlan, 'style' | 'look'>]>([
    ['makes an input bold', 'A1', { bl: 1 }, { style: 'input', look: { isBold: true } }],
    ['takes the weight off a result', 'B1', { bl: 0 }, { style: 'result', look: { isBold: false } }],
    ['fills an input', 'A1', { bg: { rgb: '#ff0000' } }, { style: 'input', look: { fill: '#FF0000' } }],
    ['takes the fill off an input', 'A1', { bg: null }, { style: 'input', look: { fill: null } }],
    ['colours a plain cell', 'C1', { cl: { rgb: 'rgb(0, 128, 0)' } }, { look: { ink: '#008000' } }],
    ['centres a label', 'D1', { ht: 2 }, { style: 'label', look: { align: 'centre' } }],
    ['underlines it', 'D1', { ul: { s: 1 } }, { style: 'label', look: { isUnderlined: true } }],
    [
      'draws a line under it',
      'D1',
      { bd: { b: { s: 8, cl: { rgb: '#123456' } } } },
      { style: 'label', look: { borders: { bottom: { style: 'medium', colour: '#123456' } } } },
    ],
  ])('%s', async (_what, address, style, expected) => {
    const book = await openPlan(one({ cells }));
    try {
      await book.look('First', address, style);
      const { A1, B1, C1, D1 } = presentPlan({ ...book, title: '' }).sheets[0]!.cells;
      const { style: now, look } = { A1, B1, C1, D1 }[address]!;
      expect({ ...(now && { style: now }), ...(look && { look }) }).toEqual(expected);
    } finally {
      book.dispose();
    }
  });
});
