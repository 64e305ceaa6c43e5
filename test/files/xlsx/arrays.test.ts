import { needsArray } from '../../../src/files/xlsx/arrays';

const names = [
  { name: 'Rate', refersTo: 'Inputs!$B$3' },
  { name: 'Hours', refersTo: 'Inputs!$B$4:$B$9' },
];

test.each([
  '=A1+B1*2',
  '=Rate*2',
  '=SUM(A1:A9)/COUNT(A1:A9)',
  '=SUM(Hours,Rate)',
  '=SUMPRODUCT(Hours*A1:A6)',
  '=SUMPRODUCT((A1:A6="x")*(B1:B6>2))/SUM(C1:C6)',
  '=SUMPRODUCT(ABS(A1:A6-B1:B6))',
  '=SUMPRODUCT(ISNUMBER(A1:A6)*(ROW(A1:A6)<ROW($B$3)))',
  '=INDEX(B1:B9,MATCH(A1,A1:A9,0))',
  '=SUMIFS(A:A,B:B,"x",C:C,D1)',
  '=IF(A1>0,"yes","no")',
  '=NPV(Rate,A1:A9)',
  '=ROWS(A1:A9)-COUNTIF(A1:A9,"OK")',
  '=VLOOKUP(A1,B1:C9,2,FALSE)',
  '=Costs[@Year]*2',
  '=AND(A1:A9)',
  '=@A1:A9*2',
  '=ROW()-ROW($A$5)',
  '=CHOOSE(A1,1,2)',
])('%s is an ordinary formula', (formula) => {
  expect(needsArray(formula, names)).toBe(false);
});

test.each([
  '=OT.ROI(4,1)',
  '=1+OT.ROI(A1:A3,B1)',
  '=A1:A9',
  '=Hours',
  '=A1:A9*2',
  '=SUM(A1:A9*2)',
  '=SUM(Hours*Rate)',
  '=MAX(IF(A1:A9>0,B1:B9))',
  '=INDEX(B1:B9,MATCH(1,(A1:A9="x")*(C1:C9="y"),0))',
  '=INDEX(B1:C9,0,1)',
  '=SUMIFS(A:A,B:B,D1:D3)',
  '=SUM(SUMIF(A1:A9,D1:D3,B1:B9))',
  '=SUM(ABS(A1:A6))',
  '=SUMPRODUCT(ABS(IF(A1:A9>0,1,0)))',
  '=SUMPRODUCT(SUM(A1:A9*2))',
  '=SUMPRODUCT(IF(A1:A9>0,1,0))',
  '=TRANSPOSE(A1:A9)',
  '=LEN(A1:A9)',
  '=-A1:A9',
  '={1,2}',
  '=FILTER(A1:A9,B1:B9)',
  '=LET(x,1,x)',
  '=SUM(A1#)',
  '=SUM(Unknown*2)',
  '=SUM(Costs[Year]*2)',
])('%s may work on many cells at once', (formula) => {
  expect(needsArray(formula, names)).toBe(true);
});
