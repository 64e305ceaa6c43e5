import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { CellValue } from '../../../src/host/spreadsheet';
import { guarded } from '../unguarded';

/** By arithmetic; B1 holds 10. */
const names = {
  k: '{1,2,3}',
  down: '{1;2}',
  also: 'k',
  Doubled: '{1,2}*2',
  Share: '{10,20}%',
  Below: '-{1,2}',
  Last: '5-k',
  Words: '{"a","b"}',
  Rate: 'S!$B$1',
};

const powers = [1, 2, 3].map((year) => 1.035 ** -year);

const cases: [formula: string, answer: CellValue[][]][] = [
  ['=2*k', [[2, 4, 6]]],
  ['=B1*k', [[10, 20, 30]]],
  ['=k*2', [[2, 4, 6]]],
  ['=k*k', [[1, 4, 9]]],
  ['=2-k', [[1, 0, -1]]],
  ['=1-2*k', [[-1, -3, -5]]],
  ['=2>k', [[true, false, false]]],
  ['="x"&Words', [['xa', 'xb']]],
  ['=SUM(B1*k)', [[60]]],
  ['=1/1.035^k', [powers]],
  ['=SUM(100/1.035^k)', [[100 * powers.reduce((sum, one) => sum + one, 0)]]],
  ['=NPV(0.035,100*k)', [[powers.reduce((sum, one, i) => sum + 100 * (i + 1) * one, 0)]]],
  ['=10*down', [[10], [20]]],
  ['=10*also', [[10, 20, 30]]],
  ['=10*Doubled', [[20, 40]]],
  ['=10*Share', [[1, 2]]],
  ['=10*Below', [[-10, -20]]],
  ['=10*Last', [[40, 30, 20]]],
  ['=B1*(k+1)', [[20, 30, 40]]],
  ['=-k', [[-1, -2, -3]]],
  ['=2*-k', [[-2, -4, -6]]],
  ['=Rate*k+B1', [[20, 30, 40]]],
  ['=S!B1*S!k', [[10, 20, 30]]],
  ['=IF(B1>5,2*k,0)', [[2, 4, 6]]],
  ['=LET(x,{1,2},2*x)', [[2, 4]]],
  ['=LET(x,k,2*x)', [[2, 4, 6]]],
  ['=LET(k,5,2*k)', [[10]]],
  ['=LAMBDA(x,2*x)(k)', [[2, 4, 6]]],
  ['=SUM(MAP(k,LAMBDA(x,SUM(x*k))))', [[36]]],
  ['=B1*( ( k ) )', [[10, 20, 30]]],
  ['=B1/(Share/k)', [[100, 100, { error: '#N/A' }]]],
  ['="2*k"', [['2*k']]],
];

let book: HeadlessWorkbook;
beforeAll(async () => {
  const formulas = Object.fromEntries(cases.map(([value], i) => [`D${i * 4 + 1}`, { value }]));
  book = await guarded(
    workbookData({
      title: '',
      sheets: [{ name: 'S', columns: {}, cells: { B1: { value: 10 }, ...formulas } }],
      names: Object.entries(names).map(([name, refersTo]) => ({ name, refersTo })),
    }),
  );
});
afterAll(() => book.dispose());

test.each(cases.map(([formula, answer], i) => [formula, answer, i] as const))('%s is %j', (_, answer, i) => {
  const rows = book.readTable(`S!D${i * 4 + 1}`);
  const close = (value: CellValue) =>
    typeof value === 'number' ? (expect.closeTo(value, 10) as number) : value;
  expect(rows).toEqual(answer.map((row) => row.map(close)));
});
