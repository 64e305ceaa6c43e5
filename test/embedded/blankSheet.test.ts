import { blankPlan } from '../../src/embedded/page/blankPlan';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { openPlan } from '../support/embedded/openEmbedded';

const [blank] = blankPlan().sheets as [SheetPlan];
const cover: SheetPlan = { name: 'Cover', role: 'cover', columns: {}, cells: { A1: { value: 'A case' } } };
const inputs: SheetPlan = { name: 'Inputs', role: 'inputs', columns: {}, cells: { A1: { value: 'Inputs' } } };
const planOf = (change: Partial<SheetPlan>, more: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  ...blankPlan(),
  sheets: [{ ...blank, ...change }],
  ...more,
});

test.each<[situation: string, plan: WorkbookPlan, added: SheetPlan[], left: string[]]>([
  ['a case on an untouched blank sheet', planOf({}), [cover, inputs], ['Cover', 'Inputs']],
  ['sheets that are no case', planOf({}), [inputs], ['Sheet1', 'Inputs']],
  ['a value in it', planOf({ cells: { B9: { value: 0 } } }), [cover], ['Sheet1', 'Cover']],
  ['empty text in it', planOf({ cells: { B9: { value: '' } } }), [cover], ['Sheet1', 'Cover']],
  ['a format in it', planOf({ cells: { B9: { format: '0%' } } }), [cover], ['Sheet1', 'Cover']],
  ['a note in it', planOf({ cells: { B9: { note: 'Ask' } } }), [cover], ['Sheet1', 'Cover']],
  ['a name of its own', planOf({ name: 'Mine' }), [cover], ['Mine', 'Cover']],
  ['frozen rows', planOf({ frozenRows: 1 }), [cover], ['Sheet1', 'Cover']],
  ['a merged cell', planOf({ merges: ['B2:C3'] }), [cover], ['Sheet1', 'Cover']],
  ['a row of another height', planOf({ rowHeights: { 3: 40 } }), [cover], ['Sheet1', 'Cover']],
  [
    'a rule for what may be typed in it',
    planOf({ validations: [{ range: 'B4', rule: { kind: 'list', values: ['Yes', 'No'] }, message: '' }] }),
    [cover],
    ['Sheet1', 'Cover'],
  ],
  [
    'a highlight in it',
    planOf({ highlights: [{ range: 'B4', formula: '=$B4>1', look: 'bad' }] }),
    [cover],
    ['Sheet1', 'Cover'],
  ],
  [
    'a name for a cell of it',
    planOf({}, { names: [{ name: 'Price', refersTo: 'Sheet1!$A$1' }] }),
    [cover],
    ['Sheet1', 'Cover'],
  ],
  [
    'a sheet beside it',
    { ...blankPlan(), sheets: [blank, { ...blank, name: 'Sheet2' }] },
    [cover],
    ['Sheet1', 'Sheet2', 'Cover'],
  ],
])('%s', async (_situation, plan, added, left) => {
  const book = await openPlan(plan);
  try {
    const order = async () => (await book.spreadsheet.taken()).sheets;
    const before = await order();
    await book.spreadsheet.apply({ sheets: added, names: [] });
    expect(await order()).toEqual(left);
    await book.undo();
    expect(await order()).toEqual(before);
    await book.redo();
    expect(await order()).toEqual(left);
    expect(book.notPutBack).toEqual([]);
  } finally {
    book.dispose();
  }
});
