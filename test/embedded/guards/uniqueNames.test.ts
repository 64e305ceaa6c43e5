import { withUniqueNames } from '../../../src/embedded/guards/uniqueNames';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

/** By the rule that a name is the nearest of those that are given around it; A1:A3 holds 5, 3, 8. */
const cases: [formula: string, answer: unknown][] = [
  ['=LET(x,3,f,LAMBDA(x,x*2),f(4)+x)', 11],
  ['=LET(x,1,LET(x,2,x)+x)', 3],
  ['=LET(x,1,y,LET(x,2,x),x+y)', 3],
  ['=LAMBDA(x,LAMBDA(x,x+1)(x*2))(5)', 11],
  ['=LET(y,1,LAMBDA(x,LET(y,2,x+y))(y))', 3],
  ['=LET(x,5,MAP({1,2},LAMBDA(x,x*10)))', [[10, 20]]],
  ['=LET(x,5,SUM(MAP({1,2},LAMBDA(x,x*10)))+x)', 35],
  ['=LET(x,5,y,x+1,REDUCE(0,{1,2},LAMBDA(x,y,x+y))+x+y)', 14],
  ['=MAP({1,2},LAMBDA(x,SUM(MAP({1,2},LAMBDA(x,x*10)))+x))', [[31, 32]]],
  ['=LET(a,2,f,LAMBDA(b,a*b),LET(a,3,f(1)))', 2],
  ['=LET(f,LAMBDA(x,LET(y,x,y*2)),y,7,f(y)+f(y+1))', 30],
  ['=LET(f,LAMBDA(x,LET(y,x,y*2)),f(f(3)))', 12],
  ['=LET(f,LAMBDA(x,SUM(MAP({1,2},LAMBDA(y,x*y)))),f(f(3)))', 27],
  ['=LET(f,LAMBDA(x,LET(y,x,g,LAMBDA(z,z+y),g(y)*2)),f(f(1)))', 16],
  ['=LET(f,LAMBDA(x,x+1),g,LAMBDA(x,f(x)*2),g(3))', 8],
  ['=LET(x,A1:A3,y,LET(x,2,x),SUM(x)*y)', 32],
  ['=LET(sum,5,SUM(sum,1))', 6],
  ['=LET(x,"x",LET(x,1,x)&x)', '1x'],
  ['=LAMBDA(x,y,IF(ISOMITTED(y),x,x+y))(1,)', 1],
  ['=LAMBDA(x,y,IF(ISOMITTED(y),x,x+y))(1,2)', 3],
  ['=LAMBDA(x,y,x+y)(1,)', 1],
];

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  const formulas = Object.fromEntries(cases.map(([value], i) => [`D${i * 3 + 1}`, { value }]));
  const cells = { A1: { value: 5 }, A2: { value: 3 }, A3: { value: 8 }, ...formulas };
  workbook = await guarded(
    workbookData({ title: '', names: [], sheets: [{ name: 'S', columns: {}, cells }] }),
  );
});
afterAll(() => workbook.dispose());

test.each(cases.map(([formula, answer], i) => [formula, answer, i] as const))('%s is %j', (_, answer, i) => {
  expect(workbook.readTable(`S!D${i * 3 + 1}`)).toEqual(Array.isArray(answer) ? answer : [[answer]]);
});

test.each([
  ['=LET(x,1,x+1)', '=LET(x,1,x+1)'],
  ['=A1+"LET(x,1,LET(x,2,x))"', '=A1+"LET(x,1,LET(x,2,x))"'],
  ['=LET(x,1,LET(X, 2,x)+x)', '=LET(x,1,LET(X_2, 2,X_2)+x)'],
  ['=LET(x,1,x_2,3,LET(x,2,x)+x)', '=LET(x,1,x_2,3,LET(x_3,2,x_3)+x)'],
  // Excel refuses it, so that it is left to be refused.
  ['=LET(x,1,x,2,x)', '=LET(x,1,x,2,x)'],
])('%s is read as %s', (formula, read) => {
  expect(withUniqueNames(formula)).toBe(read);
});
