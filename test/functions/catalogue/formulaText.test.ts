import fc from 'fast-check';
import { findCalls, referencesIn, replaceCalls, withNamespace } from '../../../src/formulas/calls';

const argumentsOf = (formula: string) =>
  findCalls(formula, 'OT')[0]!.arguments.map(({ kind, text }) => [kind, text]);

describe('finding calls', () => {
  it.each([
    ['=OT.ROI(4,1)', ['ROI']],
    ['=ot.roi(4,1)', ['ROI']],
    ['=_xldudf_OT_ROI(4,1)', ['ROI']],
    ['=@OT.ROI(4,1)', ['ROI']],
    ['=OT.ENGINE()', ['ENGINE']],
    ['=IF(A1>0,OT.ROI(B1,C1),OT.BCR(B1,C1))', ['ROI', 'BCR']],
    ['=ROUND(OT.ROI(OT.REVIEWSAVING(A1:A9,B1:B9,C1),D1),2)', ['ROI', 'REVIEWSAVING']],
    ['=LET(x,OT.ROI(1,2),x+1)', ['ROI']],
    ['=LAMBDA(x,OT.ROI(x,2))(4)', ['ROI']],
    ['=SUM(A1:A3)', []],
    ['=ROI(4,1)', []],
    ['=OTHER.ROI(4,1)', []],
    ['=OTDEV.ROI(4,1)', []],
    ['="OT.ROI(4,1)"', []],
    ["='OT.ROI(4,1)'!A1", []],
    ['=OT.ROI', []],
  ])('%s', (formula, names) => {
    expect(findCalls(formula, 'OT').map((call) => call.name)).toEqual(names);
  });

  it('takes another namespace and no other', () => {
    expect(findCalls('=OTDEV.ROI(4,1)+OT.ROI(1,2)', 'OTDEV').map((call) => call.text)).toEqual([
      'OTDEV.ROI(4,1)',
    ]);
  });

  it('gives positions that cut the call and its arguments out of the formula', () => {
    const formula = '=1 + OT.ROI( SUM(A1, A2) ,\n (B1) ) * 2';
    const call = findCalls(formula, 'OT')[0]!;
    expect(formula.slice(call.start, call.end)).toBe(call.text);
    expect(call.text).toBe('OT.ROI( SUM(A1, A2) ,\n (B1) )');
    expect(call.arguments.map(({ start, end }) => formula.slice(start, end))).toEqual([
      'SUM(A1, A2)',
      '(B1)',
    ]);
  });

  it.each(['', '=', '=OT.ROI(', '=OT.ROI(1,2', '=OT.ROI(1,2))', '=OT.ROI("abc,1)', '=)(', 'a £ %%'])(
    'finds none in %p, which is no formula',
    (formula) => expect(findCalls(formula, 'OT')).toEqual([]),
  );

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'=(),;{}"\'![]#@%+-*/^&<>: \n1aA',
      'OT.',
      'OT.ROI(',
      'A1:B2',
      'LET(',
      '#REF!',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => {
        findCalls(formula, 'OT');
        expect(replaceCalls(formula, 'OT', () => null)).toBe(formula);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('arguments', () => {
  it.each([
    ["=OT.X(A1,Sheet1!A1:B2,'My sheet'!A:A,$B$3#)", ['reference', 'reference', 'reference', 'reference']],
    ['=OT.X(Table1[Cost],[@Cost])', ['reference', 'reference']],
    ['=OT.X(HourlyRate)', ['name']],
    ['=OT.X(1,"a, b",TRUE,-5,30%,{1,2;3,4},#N/A)', Array(7).fill('literal')],
    ['=OT.X(A1+1,-A1,SUM(A1),DATE(2026,7,1),(A1,B1),A1:INDEX(B:B,3))', Array(6).fill('expression')],
    ['=OT.X(1,,3)', ['literal', 'omitted', 'literal']],
    ['=OT.X(,)', ['omitted', 'omitted']],
    ['=OT.X(1, )', ['literal', 'omitted']],
    ['=OT.X( )', []],
  ])('%s', (formula, kinds) => {
    expect(findCalls(formula, 'OT')[0]!.arguments.map((argument) => argument.kind)).toEqual(kinds);
  });

  it('keeps brackets, unions, constants and nested calls whole', () => {
    expect(argumentsOf('=OT.X((A1+B1)*2,(A1,B1),{1,2;3,4},IF(A1,"x,y",2))').map(([, text]) => text)).toEqual([
      '(A1+B1)*2',
      '(A1,B1)',
      '{1,2;3,4}',
      'IF(A1,"x,y",2)',
    ]);
  });

  it.each([
    ['-5', -5],
    ['30%', 0.3],
    ['"say ""no"""', 'say "no"'],
    ['false', false],
    [
      '{1,"a";TRUE,-2}',
      [
        [1, 'a'],
        [true, -2],
      ],
    ],
    ['#N/A', { error: '#N/A' }],
  ])('reads the constant %s', (text, value) => {
    expect(findCalls(`=OT.X(${text})`, 'OT')[0]!.arguments[0]!.value).toEqual(value);
  });
});

describe('replacing calls', () => {
  const sum = (formula: string) =>
    replaceCalls(formula, 'OT', (call) => call.arguments.map((argument) => argument.text).join('+'));

  it.each([
    ['=OT.S(A1,B1)', '=A1+B1'],
    ['=OT.S(A1,B1)*2', '=(A1+B1)*2'],
    ['=ROUND(OT.S(A1,B1),2)', '=ROUND(A1+B1,2)'],
    ['=OT.S(A1)*2', '=A1*2'],
    ['=2-OT.S(A1,B1)', '=2-(A1+B1)'],
    ['=OT.S(OT.S(A1,B1),C1)', '=A1+B1+C1'],
    ['=OT.S(2*OT.S(A1,B1),C1)', '=2*(A1+B1)+C1'],
    ['=OT.S(1,2)&"OT.S(1,2)"&OT.S(3,4)', '=(1+2)&"OT.S(1,2)"&(3+4)'],
    ['=SUM(A1)', '=SUM(A1)'],
    ['=OT.S(1,2', '=OT.S(1,2'],
  ])('%s becomes %s', (formula, expected) => expect(sum(formula)).toBe(expected));

  it('gives the outer call its arguments with their own calls replaced', () => {
    const seen: string[] = [];
    replaceCalls('=OT.A(OT.B(1),x)', 'OT', (call) => {
      seen.push(`${call.name}:${call.arguments.map(({ kind, text }) => `${kind} ${text}`).join('|')}`);
      return call.name === 'B' ? '7' : null;
    });
    expect(seen).toEqual(['B:literal 1', 'A:literal 7|name x']);
  });

  it('leaves a call that has no replacement, and replaces the calls inside it', () => {
    expect(replaceCalls('=OT.A( OT.B(1) ,2)+1', 'OT', (call) => (call.name === 'B' ? '1+1' : null))).toBe(
      '=OT.A( 1+1 ,2)+1',
    );
  });
});

it.each([
  ['=OT.ROI(4,1)', '=OTDEV.ROI(4,1)'],
  ['=ROUND(OT.ROI(OT.NPV({1,2}),1),2)', '=ROUND(OTDEV.ROI(OTDEV.NPV({1,2}),1),2)'],
  ['="OT.ROI(4,1)"&OT.ENGINE()', '="OT.ROI(4,1)"&OTDEV.ENGINE()'],
])('puts %s under another namespace', (formula, expected) => {
  expect(withNamespace(formula, 'OT', 'OTDEV')).toBe(expected);
});

it.each([
  ['A1+A1*Rate', ['A1', 'Rate']],
  ["SUM('My sheet'!A1:B2)/Table1[Cost]", ["'My sheet'!A1:B2", 'Table1[Cost]']],
  ['D2#', ['D2#']],
  ['"A1"', []],
  ['A1+', []],
])('names the references in %s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
