import { repair, repairPlan } from '../../../src/taskpane/finish/repair';
import { repairInWords } from '../../../src/taskpane/finish/reports';
import { contentsOf, Double, type Held } from './double';

const functions = new Set(['ROI', 'SAVING']);
const NAME = { error: '#NAME?' };
const one = (...cells: Held[]) => contentsOf({ Claim: { cells } });

test.each<[situation: string, cell: Held, entered: string | null]>([
  ['as files hold it', ['B2', '=_xldudf_OT_ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  ['after @', ['B2', '=@_xldudf_OT_ROI(A1,2)', NAME], '=@OT.ROI(A1,2)'],
  ['of the development copy', ['B2', '=1+OTDEV.ROI( A1 ,2)', NAME], '=1+OT.ROI( A1 ,2)'],
  ['of the development copy, as files hold it', ['B2', '=_xldudf_OTDEV_ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  ['as it should be', ['B2', '=OT.ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  [
    'one in another, mixed',
    ['B2', '=OT.ROI(_xldudf_OT_SAVING(1,2),"OTDEV.ROI(1)")', NAME],
    '=OT.ROI(OT.SAVING(1,2),"OTDEV.ROI(1)")',
  ],
  ['after the number of a file', ['B2', '=[2]!_xldudf_OT_ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  ['after the name of a file', ['B2', "='x.xla'!_xldudf_OT_ROI(A1,2)", NAME], '=OT.ROI(A1,2)'],
  [
    'after the path of a file',
    ['B2', "=1+'C:\\add-ins\\[x.xlam]Sheet'!OT.ROI(A1,'My sheet'!B1)", NAME],
    "=1+OT.ROI(A1,'My sheet'!B1)",
  ],
  ['after an apostrophe in a path', ['B2', "='it''s[1].xla'!_xldudf_OT_ROI(1,2)", NAME], '=OT.ROI(1,2)'],
  ['after the name of a file without quotes', ['B2', '=x.xlam!OT.ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  [
    'after the number of a file, with a dot',
    ['B2', '=SUM([1]!OT.ROI(A1,2),3)', NAME],
    '=SUM(OT.ROI(A1,2),3)',
  ],
  ['after _xll', ['B2', '=_xll.OT.ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  ['after _xludf', ['B2', '=_xludf._xldudf_OT_ROI(A1,2)', NAME], '=OT.ROI(A1,2)'],
  ['in small letters', ['B2', '=[2]!_xldudf_ot_roi(A1,2)', NAME], '=OT.ROI(A1,2)'],
  ['in small letters, with a dot', ['B2', '=ot.roi(A1,2)', NAME], '=OT.ROI(A1,2)'],
  [
    'one in another, after a file',
    ['B2', '=@[2]!_xldudf_OT_ROI([2]!_xldudf_OT_SAVING(1,2),"[2]!_xldudf_OT_ROI(1)")', NAME],
    '=@OT.ROI(OT.SAVING(1,2),"[2]!_xldudf_OT_ROI(1)")',
  ],
  ['of another add-in, after a file', ['B2', '=[2]!_xldudf_CONTOSO_ROI(A1,2)', NAME], null],
  [
    'that shows other words, as files hold it',
    ['B2', '=IFERROR(_xldudf_OT_ROI(A1,2),"None")', 'None'],
    '=IFERROR(OT.ROI(A1,2),"None")',
  ],
  ['that shows a number', ['B2', '=OT.ROI(A1,2)', 3], null],
  ['that shows another error', ['B2', '=OT.ROI(A1,2)', { error: '#N/A' }], null],
  ['of another add-in', ['B2', '=CONTOSO.ROI(A1,2)', NAME], null],
  ['of no add-in', ['B2', '=Rate*2', NAME], null],
  ['that is text', ['B2', null, '#NAME?'], null],
])('a formula %s is entered again only if that helps', (_, cell, entered) => {
  const { changes } = repairPlan(one(cell), 'OT', functions);
  expect(changes).toEqual(entered === null ? [] : [{ sheet: 'Claim', address: 'B2', value: entered }]);
});

test('enters formulas under the name that the add-in has here', () => {
  const { changes } = repairPlan(one(['B2', '=OT.ROI(A1,2)', NAME]), 'OTDEV', functions);
  expect(changes[0]!.value).toBe('=OTDEV.ROI(A1,2)');
});

test('says what was repaired, what was not and why', async () => {
  const held = contentsOf({
    Claim: {
      cells: [
        ['B2', '=_xldudf_OT_ROI(A1,2)', NAME],
        ['B3', '=_xldudf_OT_ROI(A1,Rate)', NAME],
        ['B4', '=OT.RIO(1)', NAME],
      ],
    },
    Guarded: { isProtected: true, cells: [['A1', '=_xldudf_OT_ROI(1,2)', NAME]] },
    Shut: { isProtected: true, cells: [['A1', '=_xldudf_OT_ROI(1,2)', NAME]] },
  });
  const double = new Double(held, { calculate: ({ value }) => (String(value).includes('Rate') ? NAME : 3) });
  double.passwords = ['Shut'];
  const report = await repair(double.spreadsheet, functions);
  expect(double.applied).toHaveLength(1);
  expect(repairInWords(report)).toEqual([
    'Claim: 1 formula repaired.',
    'Guarded: 1 formula repaired.',
    'Still #NAME?: Claim B3. Close the workbook, open it again with the add-in running, and repair once more.',
    'Shut is protected with a password: 1 formula left as it is. Choose Review, Unprotect Sheet, and do this again.',
    'Claim B4 calls RIO, which does not exist. Correct its name.',
  ]);
});

test('changes nothing where nothing is broken, and says so', async () => {
  const double = new Double(one(['B2', '=OT.ROI(1,2)', 3]));
  expect(repairInWords(await repair(double.spreadsheet, functions))).toEqual([
    'No formula with an OT function shows #NAME?.',
  ]);
  expect(double.applied).toEqual([]);
});

test('names a few cells and counts the rest', async () => {
  const cells = Array.from({ length: 30 }, (_, i): Held => [`A${i + 1}`, '=OT.RIO(1)', NAME]);
  const lines = repairInWords(await repair(new Double(one(...cells)).spreadsheet, functions));
  expect(lines).toHaveLength(9);
  expect(lines[8]).toBe('And 22 more cells of that kind.');
});
