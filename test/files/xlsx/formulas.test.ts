import { families } from '../../../src/functions';
import { fromFile, toFile } from '../../../src/files/xlsx/formulas';

const both: [typed: string, inFile: string][] = [
  ['=OT.ROI(4,1)', '_xldudf_OT_ROI(4,1)'],
  ['=1+OT.ROI(A1:A3,OT.NPV(B1))', '1+_xldudf_OT_ROI(A1:A3,_xldudf_OT_NPV(B1))'],
  ['="OT.ROI(4,1)"&A1', '"OT.ROI(4,1)"&A1'],
  ["='OT.ROI(4'!A1", "'OT.ROI(4'!A1"],
  ['=SUM(A1:A3)', 'SUM(A1:A3)'],
  ['=XLOOKUP(A1,B1:B3,C1:C3)', '_xlfn.XLOOKUP(A1,B1:B3,C1:C3)'],
  ['=SORT(FILTER(A1:A3,B1:B3>1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>1))'],
  ['=MAXIFS(A:A,B:B,">1")', '_xlfn.MAXIFS(A:A,B:B,">1")'],
  ['=STDEV.S(A1:A3)', '_xlfn.STDEV.S(A1:A3)'],
  ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=x+LET(x,1,x)', 'x+_xlfn.LET(_xlpm.x,1,_xlpm.x)'],
  ['=LET(x,x,x)', '_xlfn.LET(_xlpm.x,x,_xlpm.x)'],
  ['=LET(f,LAMBDA(a,a*2),f(3))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2),_xlpm.f(3))'],
  ['=LAMBDA(a,a+1)(2)', '_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1)(2)'],
  ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  ['=@A1:A3*2', '_xlfn.SINGLE(A1:A3)*2'],
  ['=@OT.ROI(A1,B1)', '_xlfn.SINGLE(_xldudf_OT_ROI(A1,B1))'],
  ['=Costs[@Year]*2', 'Costs[[#This Row],[Year]]*2'],
  ['=SUM(Costs[Year])', 'SUM(Costs[Year])'],
  ["='It''s'!$A$1:$B$2", "'It''s'!$A$1:$B$2"],
  ['={1,2;"a",TRUE}', '{1,2;"a",TRUE}'],
];

test.each(both)('%s is held as %s', (typed, inFile) => {
  expect(toFile(typed)).toBe(inFile);
  expect(fromFile(inFile)).toBe(typed);
});

test('another namespace is written for, and read as OT again', () => {
  expect(toFile('=OT.ROI(4,1)', 'OTDEV')).toBe('_xldudf_OTDEV_ROI(4,1)');
  expect(fromFile('_xldudf_OTDEV_ROI(4,1)', 'OTDEV')).toBe('=OT.ROI(4,1)');
});

test.each(['=SUM(', '=1+', '=A1 B2 ) 3'])(
  '%s, which cannot be read, is not written as a formula',
  (formula) => {
    expect(toFile(formula)).toBeNull();
  },
);

const examples = families.flatMap((family) =>
  Object.values(family.functions).map(({ example }) => example.formula),
);

test('the example of every function comes back as it was', () => {
  expect(examples.map((formula) => fromFile(toFile(formula)!))).toEqual(examples);
  expect(examples.filter((formula) => !toFile(formula)!.includes('_xldudf_OT_'))).toEqual([]);
});
