import type { CellValue } from '../../../src/host/spreadsheet';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

const value: CellValue = { error: '#VALUE!' };

/** A1 is 4, A2 an empty text, A3 a blank and A4 the text x. */
const cases: [formula: string, shown: CellValue][] = [
  ['=SUM (A1,A3)', 4],
  ['=IF (A1>0,"y","n")', 'y'],
  ['=1+max  (A1,2)', 5],
  ['=LET (x,2,x*3)', 6],
  ['="SUM ("&A1', 'SUM (4'],
  ['=SUM(A1:B1 (A1:A4))', 4],
  ['=1E-308/10', 0],
  ['=((1+2))%', 0.03],
  ['=(((1+2)))%%', 0.0003],
  ['=((A1))%*2', 0.08],
  ['=((A1)%)', 0.04],
  ['=(A1)%', 0.04],
  ['=A1%', 0.04],
  ['=((SUM(A1,1)))%', 0.05],
  ['=((A1)+(1))%', 0.05],
  ['=10*((1+2))%', 0.3],
  ['=-((A1))', -4],
  ['=-A1%', -0.04],
  ['=A3%', 0],
  ['=-A3', 0],
  ['=A2%', value],
  ['=-A2', value],
  ['=-(-A2)', value],
  ['=-IF(0,A1,A2)', value],
  ['=IF(0,A1,A2)%', value],
  ['=-A4', value],
  ['=A4%', value],
  ['=SUM(-A1:A1)', -4],
  ['=SUM(IFERROR(-A1:A4,1))', -2],
  ['=SUM(IFERROR((A1:A4)%,1))', 2.04],
];

let book: HeadlessWorkbook;
beforeAll(async () => {
  const held = { A1: { value: 4 }, A2: { value: '=""' }, A4: { value: 'x' } };
  const formulas = Object.fromEntries(cases.map(([text], i) => [`C${i + 1}`, { value: text }]));
  const sheets = [{ name: 'S', columns: {}, cells: { ...held, ...formulas } }];
  book = await guarded(workbookData({ title: '', sheets, names: [] }));
});
afterAll(() => book.dispose());

test.each(cases.map(([formula, shown], i) => [formula, shown, `S!C${i + 1}`] as const))(
  'of signs and spaces, %s shows %j',
  (_, shown, at) => {
    expect(book.read(at)).toEqual(shown);
  },
);
