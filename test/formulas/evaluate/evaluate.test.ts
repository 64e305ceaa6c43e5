import fc from 'fast-check';
import { CannotEvaluate, cellsArgument, evaluate, type Known } from '../../../src/formulas/evaluate/evaluate';
import { call } from '../../../src/formulas/functions/call';
import { ErrorValue, errorValues, type Value } from '../../../src/formulas/functions/values';
import { ourFunction } from '../../../src/formulas/ourFunctions';

const read: Record<string, Value[][]> = {
  A1: [[3]],
  A2: [[null]],
  A3: [['5']],
  A4: [['home']],
  A5: [[true]],
  A6: [[errorValues.division]],
  'A1:A4': [[3], [null], ['5'], ['home']],
  'A1:A5': [[3], [null], ['5'], ['home'], [true]],
  'B1:B4': [[10], [20], [30], [40]],
  B2: [[20]],
  'B1:C2': [
    [10, 1],
    [20, 2],
  ],
  'D1#': [[7], [8]],
  Rate: [[0.25]],
};

const doubled = ourFunction(
  { id: 'DOUBLED', name: 'DOUBLED', parameters: [{}, { optional: true }], result: {} },
  (amount: number, times: number | null) => {
    if (amount < 0) throw Object.assign(new Error('amount must be zero or more'), { code: '#NUM!' });
    return amount * (times ?? 2);
  },
  { refused: () => undefined, failed: () => errorValues.value },
);

const known: Known = {
  address: 'E4',
  cells: (written) => (read[written] ? cellsArgument(read[written]) : null),
  ours: (name, args) => (name === 'OT.DOUBLED' ? call(doubled, args) : undefined),
};

/** One value, or rows of them; an error as its code. */
function valueOf(text: string) {
  const found = evaluate(text, known);
  if (found instanceof CannotEvaluate) throw new Error(found.because);
  const { rows, columns, values } = found;
  const shown = values.map((value) => (value instanceof ErrorValue ? value.code : value));
  if (shown.length === 1) return shown[0];
  return Array.from({ length: rows }, (_, row) => shown.slice(row * columns, (row + 1) * columns));
}

describe('constants and operators', () => {
  test.each([
    ['42', 42],
    ['"home"', 'home'],
    ['"say ""no"""', 'say "no"'],
    ['TRUE', true],
    ['#N/A', '#N/A'],
    ['50%', 0.5],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['2^3^2', 64],
    ['-A1^2', 9],
    ['2^-1', 0.5],
    ['--"3"', 3],
    ['0^0', '#NUM!'],
    ['1/0', '#DIV/0!'],
    ['1E308*10', '#NUM!'],
    ['"3"+"4"', 7],
    ['"three"+4', '#VALUE!'],
    ['TRUE+TRUE', 2],
    ['A1&" hours"', '3 hours'],
    ['0.1&""', '0.1'],
    ['"Home"="HOME"', true],
    ['"a"<"B"', true],
    ['10>"2"', false],
    ['TRUE>"x"', true],
    ['A6+1', '#DIV/0!'],
    ['A6&"x"', '#DIV/0!'],
    [
      '{1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '{1,2}*{10;20}',
      [
        [10, 20],
        [20, 40],
      ],
    ],
    ['{1,2}+{1,2,3}', [[2, 4, '#N/A']]],
  ])('%s is %j', (text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });

  test.each([
    ['=0.5-0.4-0.1', 0],
    ['=(0.5-0.4-0.1)', -2.7755575615628914e-17],
    ['0.5-0.4-0.1', -2.7755575615628914e-17],
  ])('%s is %d: only what a whole formula takes away last comes out as zero', (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });
});

describe('references', () => {
  test.each([
    ['A2', null],
    ['A2+1', 1],
    ['A2&"x"', 'x'],
    ['A2=0', true],
    ['A2=""', true],
    ['A3+1', 6],
    ['A4+1', '#VALUE!'],
    ['A5+1', 2],
    ['A1:A5', [[3], [null], ['5'], ['home'], [true]]],
    ['B1:B4/10', [[1], [2], [3], [4]]],
    ['D1#', [[7], [8]]],
    ['SUM(D1#)', 15],
    ['#REF!#', '#REF!'],
    ['SUM(#REF!#)', '#REF!'],
    ['A1*Rate', 0.75],
    ['@A1', 3],
    ['@{5,6}', 5],
    ['SUM((B1:B4,A1))', 103],
    ['B1:C2 B1:B4', [[10], [20]]],
    ['B1:C2 A1:A5', '#NULL!'],
  ])('%s is %j', (text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });

  test.each([
    ['text and truth values count where they are written out', 'SUM("5",TRUE,A1)', 9],
    ['and are passed over in cells', 'SUM(A1:A5)', 3],
    ['in arrays too', 'SUM({"5",1})', 1],
    ['in a cell that INDEX hands on', 'SUM(INDEX(A1:A5,3))', 0],
    ['in cells that IF hands on', 'SUM(IF(TRUE,A1:A5))', 3],
    ['a cell that INDEX does not find is no cell', 'COUNTIF(INDEX(B1:B4,9),20)', '#REF!'],
    ['an error that a cell holds is one', 'COUNTIF(INDEX(A6,1),20)', 0],
    ['but not where IF gives what is written out', 'SUM(IF(TRUE,"5"))', 5],
    ['in a cell that XLOOKUP hands on', 'SUM(XLOOKUP(30,B1:B4,A1:A4))', 0],
  ])('%s: %s is %j', (_, text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });
});

// Examples of Microsoft's page of the function, at support.microsoft.com/office, or worked out by hand.
describe('functions', () => {
  test.each([
    ['IF(A1>2,"over","under")', 'over'],
    ['IF(A1>5,1)', false],
    ['IF(A1>2,,5)', 0],
    ['IF(B1:B4>20,"high","low")', [['low'], ['low'], ['high'], ['high']]],
    ['IFERROR(A6,"error in calculation")', 'error in calculation'],
    ['CHOOSE(2,"2nd","3rd","4th")', '3rd'],
    ['SWITCH(3,1,"Sunday",2,"Monday",3,"Tuesday","No match")', 'Tuesday'],
    ['ROUND(2.15,1)', 2.2],
    ['ROUND(-1.475,2)', -1.48],
    ['ROUND(21.5,-1)', 20],
    ['MOD(-3,2)', 1],
    ['MOD(3,-2)', -1],
    ['INT(-8.9)', -9],
    ['TEXT(1234.567,"#,##0.00")', '1,234.57'],
    ['DATE(2008,1,35)', 39_482],
    ['ROUND(PMT(0.08/12,10,10000),2)', -1037.03],
    ['ROUND(NPV(0.1,-10000,3000,4200,6800),2)', 1188.44],
    ['SUMPRODUCT({3,4;8,6;1,9},{2,7;6,7;5,3})', 156],
    ['INDEX({1,2;3,4},0,2)', [[2], [4]]],
    ['SUMIF(B1:B4,">15")', 90],
    ['_xlfn.XLOOKUP(30,B1:B4,B1:B4*2)', 60],
    ['_xlfn._xlws.SORT({2;1})', [[1], [2]]],
    ['COUNTA(A1:A5)', 4],
    ['OT.DOUBLED(A1)', 6],
    ['OT.DOUBLED(A1,)+OT.DOUBLED(A1,5)', 21],
    ['OT.DOUBLED(-1)', '#NUM!'],
    ['IFERROR(OT.DOUBLED(-1),0)', 0],
    ['OT.DOUBLED(A6)', '#DIV/0!'],
    ['OT.DOUBLED(B1:B4)', [[20], [40], [60], [80]]],
  ])('%s is %j', (text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });

  test.each([
    ['ROW()', 4],
    ['COLUMN()', 5],
    ['ROW(C7)', 7],
    ['COLUMN(AA1)', 27],
    ['ROW(A1:A3)', [[1], [2], [3]]],
    ['COLUMN(B1:C2)', [[2, 3]]],
    ['ROWS(B1:C2)*10+COLUMNS(B1:C2)', 22],
    ['ROWS(A:A)', 1_048_576],
    ['ROWS({1;2;3})', 3],
    ['COLUMNS(Rate)', 1],
  ])('of places, such as %s, need no cells: %j', (text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });
});

describe('names of LET and LAMBDA', () => {
  test.each([
    ['LET(x,5,SUM(x,1))', 6],
    ['LET(x,2,y,x*3,x+y)', 8],
    ['LET(Hours,B1:B4,SUM(hours)/ROWS(Hours))', 25],
    ['LET(x,1,LET(x,x+1,x*10)+x)', 21],
    ['LAMBDA(x,y,x-y)(7,A1)', 4],
    ['LET(twice,LAMBDA(n,n*2),twice(twice(A1)))', 12],
    ['LET(n,10,add,LAMBDA(x,x+n),LET(n,1,add(n)))', 11],
    ['LET(f,LAMBDA(x,x),f(1,2))', '#VALUE!'],
    ['LET(x,A6,IFERROR(x,0))', 0],
  ])('%s is %j', (text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });
});

describe('an unknown value', () => {
  test.each([
    ['SUM(', 'it cannot be read'],
    ['Nowhere*2', 'Nowhere could not be read'],
    ['OFFSET(A1,0,0)', 'OFFSET is not among the functions'],
    ['1+TODAY()', 'TODAY is not among the functions'],
    ['SUM()', 'SUM takes at least 1 argument; none was given'],
    ['SUM(B2:INDEX(B1:B4,2))', 'a range that is put together'],
    ['SUM(Rate B1:B4)', 'a range that is put together'],
    ['@B1:B4', 'the one cell that @ takes'],
    ['ROW(INDEX(B1:B4,2))', 'ROW of a part that is worked out'],
    ['MAP({1,2},LAMBDA(x,x+1))', 'a LAMBDA that is not called'],
    ['LET(f,LAMBDA(x,x),f)', 'f is a function, and it is not called'],
    ['OT.DOUBLED(Nowhere)', 'Nowhere could not be read'],
    ['OT.UNKNOWN(1)', 'OT.UNKNOWN is not among the functions'],
    ['IF(Nowhere,1,2)', 'Nowhere could not be read'],
    ['IF(B1:B4>20,Nowhere,2)', 'Nowhere could not be read'],
  ])('stops what needs it and says why: %s', (text, because) => {
    const found = evaluate(text, known);
    expect(found).toBeInstanceOf(CannotEvaluate);
    expect(found).toHaveProperty('because', expect.stringContaining(because));
  });

  test.each([
    ['IF(A1>2,"known",Nowhere)', 'known'],
    ['CHOOSE(1,A1,Nowhere)', 3],
    ['IFS(A1>2,"known",Nowhere,1)', 'known'],
    ['SWITCH(A1,3,"known",Nowhere,1)', 'known'],
    ['IFERROR(A1,Nowhere)', 3],
    ['LET(x,Nowhere,A1)', 3],
  ])('and nothing that does not: %s', (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  test('is never an exception, whatever the text', () => {
    const word = fc.constantFrom(
      ...'= ( ) , ; : # @ % { } + - * / ^ & < > " \' ! A1 B1:B4 x 2 "t" TRUE #REF! SUM( IF( LET( LAMBDA( ROW( INDEX( OT.DOUBLED('.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join('');
        const found = evaluate(text, known);
        expect(found instanceof CannotEvaluate || found.values.length === found.rows * found.columns).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
