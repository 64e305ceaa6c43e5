import fc from 'fast-check';
import { findCalls } from '../../../src/formulas/calls';
import { shownTwin, substitute, twinOf, type TwinSource } from '../../../src/functions/catalogue/twin';

const source = (
  twin: TwinSource['twin'],
  names: string[],
  defaults?: Record<string, string>,
): TwinSource => ({
  parameters: names.map((name) => ({ name, description: name })),
  ...(defaults && { defaults }),
  ...(twin !== undefined && { twin }),
});
const twin = (formula: string, of: TwinSource, blank?: string[]) =>
  twinOf(findCalls(formula, 'OT')[0]!, of, new Set(blank));

const hours = source(
  '(SUM({hoursBefore})-SUM({hoursAfter}))*{weeksPerYear}',
  ['hoursBefore', 'hoursAfter', 'weeksPerYear'],
  { weeksPerYear: '365/7' },
);

describe('the twin of a call', () => {
  it.each([
    ['=OT.H(B2:B9,C2:C9)', '(SUM(B2:B9)-SUM(C2:C9))*(365/7)'],
    ['=OT.H(B2:B9,C2:C9,)', '(SUM(B2:B9)-SUM(C2:C9))*(365/7)'],
    ['=OT.H(B2:B9,C2:C9,52)', '(SUM(B2:B9)-SUM(C2:C9))*52'],
    ['=OT.H(B2:B9,C2:C9,E1)', '(SUM(B2:B9)-SUM(C2:C9))*E1'],
    ['=OT.H(B2:B9,C2:C9,E1-1)', '(SUM(B2:B9)-SUM(C2:C9))*(E1-1)'],
    ['=OT.H(B2+B3,C2,WEEKS(E1))', '(SUM(B2+B3)-SUM(C2))*WEEKS(E1)'],
  ])('%s', (formula, expected) => expect(twin(formula, hours)).toBe(expected));

  it('takes the default for an argument that is a blank cell', () => {
    expect(twin('=OT.H(B2,C2,E1)', hours, ['weeksPerYear'])).toBe('(SUM(B2)-SUM(C2))*(365/7)');
  });

  it('follows a default that is another argument', () => {
    const of = source('{double}*2-{single}', ['double', 'single'], { single: '{double}' });
    expect(twin('=OT.X(45)', of)).toBe('45*2-45');
    expect(twin('=OT.X(45,50)', of)).toBe('45*2-50');
  });

  it('drops the equals sign of a template', () => {
    expect(twin('=OT.X(A1)', source('={a}+1', ['a']))).toBe('A1+1');
  });

  it.each([
    ['a function without a twin', '=OT.X(A1)', source(undefined, ['a'])],
    ['a missing required argument', '=OT.X(A1)', source('{a}+{b}', ['a', 'b'])],
    ['an empty required argument', '=OT.X(,A1)', source('{a}+{b}', ['a', 'b'])],
    ['more arguments than the function has', '=OT.X(A1,B1)', source('{a}+1', ['a'])],
  ])('is none for %s', (_, formula, of) => expect(twin(formula, of)).toBeNull());
});

describe('a twin whose shape depends on how an argument is written', () => {
  const of = source(
    (texts) => (texts.rate === '0' ? 'SUM({flows})' : `NPV({rate},{flows})*(1+{rate})`),
    ['flows', 'rate'],
    { rate: '0' },
  );
  of.parameters[1]!.optional = true;

  it.each([
    ['=OT.X(A1:A5)', 'SUM(A1:A5)'],
    ['=OT.X(A1:A5,B1-1%)', 'NPV(B1-1%,A1:A5)*(1+(B1-1%))'],
  ])('%s', (formula, expected) => expect(twin(formula, of)).toBe(expected));

  it('is none without a required argument', () => expect(twin('=OT.X(,0.1)', of)).toBeNull());

  it('is shown for the example, or for a call that reads better', () => {
    const example = { formula: '=OT.X({1,2},0.1)', value: 3 };
    expect(shownTwin({ ...of, example })).toEqual({
      formula: 'NPV(0.1,{1,2})*(1+0.1)',
      of: '=OT.X({1,2},0.1)',
    });
    expect(shownTwin({ ...of, example, typicalCall: '=OT.X(B5:F5)' })).toEqual({
      formula: 'SUM(B5:F5)',
      of: '=OT.X(B5:F5)',
    });
  });
});

describe('a twin that is shown without a call', () => {
  const example = { formula: '=OT.X(1)', value: 1 };

  it('has names for arguments', () => {
    expect(shownTwin({ ...hours, example })).toEqual({
      formula: '(SUM(hoursBefore)-SUM(hoursAfter))*weeksPerYear',
      of: null,
    });
  });

  it('is none where there is no twin', () => {
    expect(shownTwin({ ...source(undefined, ['a']), example })).toBeNull();
  });
});

describe('brackets', () => {
  it.each([
    ['A1', '2*A1'],
    ['A1:A3', '2*A1:A3'],
    ['Rate', '2*Rate'],
    ['Table1[Cost]', '2*Table1[Cost]'],
    ['D2#', '2*D2#'],
    ['-5', '2*-5'],
    ['30%', '2*30%'],
    ['{1,2;3,4}', '2*{1,2;3,4}'],
    ['"a+b"', '2*"a+b"'],
    ['SUM(A1+B1)', '2*SUM(A1+B1)'],
    ['(A1+B1)', '2*(A1+B1)'],
    ['(A1)+(B1)', '2*((A1)+(B1))'],
    ['A1+B1', '2*(A1+B1)'],
    ['-A1', '2*(-A1)'],
    ['A1%', '2*(A1%)'],
    ['A1&"x"', '2*(A1&"x")'],
    ['A1>0', '2*(A1>0)'],
    ['A1:A9 B2:C3', '2*(A1:A9 B2:C3)'],
  ])('%s where an operator is beside it', (text, expected) => {
    expect(substitute('2*{a}', new Map([['a', text]]))).toBe(expected);
  });

  it.each([
    ['SUM({a})', 'SUM(A1+B1)'],
    ['IF({a},1,2)', 'IF(A1+B1,1,2)'],
    ['ROUND(1, {a} )', 'ROUND(1, A1+B1 )'],
    ['SUM({a}*1)', 'SUM((A1+B1)*1)'],
    ['{a}', 'A1+B1'],
  ])('are not put where nothing could bind: %s', (template, expected) => {
    expect(substitute(template, new Map([['a', 'A1+B1']]))).toBe(expected);
  });

  it('go round a negative number that is raised to a power', () => {
    expect(substitute('{a}^2', new Map([['a', '-5']]))).toBe('(-5)^2');
  });

  it('never take a constant array for a place to fill', () => {
    expect(substitute('SUM({a}*{1,2})', new Map([['a', '{3,4}']]))).toBe('SUM({3,4}*{1,2})');
  });

  it('keep the value of whatever arithmetic is put in', () => {
    const leaf = fc.oneof(
      fc.integer({ min: 1, max: 9 }).map(String),
      fc.integer({ min: -9, max: -1 }).map(String),
    );
    const { sum } = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum'))
          .map(([left, operator, right]) => `${left}${operator}${/^-/.test(right) ? `(${right})` : right}`),
        tie('sum').map((inner) => `(${inner})`),
      ),
    }));
    const templates = fc.constantFrom('{a}*{b}', '{a}-{b}', '1/{a}-{b}*3', '({a}+{b})/{a}', '-{a}+{b}');
    const calculate = (text: string) => Number(new Function(`return ${text.replace(/-(?=-)/g, '- ')}`)());
    fc.assert(
      fc.property(templates, sum, sum, (template, a, b) => {
        const filled = substitute(template, new Map(Object.entries({ a, b }))) as string;
        const everywhere = template
          .replace('{a}', `(${a})`)
          .replace('{a}', `(${a})`)
          .replace('{b}', `(${b})`);
        expect(calculate(filled)).toEqual(calculate(everywhere));
      }),
      { numRuns: 500 },
    );
  });
});
