import {
  addressOfRef,
  f,
  fix,
  full,
  join,
  list,
  rightOf,
  rows,
  sheet,
  span,
  table,
  values,
  words,
  workbook,
} from '../../src/layout';

const scenarios = ['low', 'central', 'high'] as const;
const look = { label: 'Label', unit: '£', format: '0' };

function tables() {
  const given = values('Given', {}, { rate: { ...look, of: 0.5 } });
  const cases = table(
    'Cases',
    { columns: scenarios, after: ['note'], own: 'A$1' },
    {
      hours: { ...look, of: { low: 1, central: f`${given.at('rate')}*2`, high: 3 } },
      cost: { ...look, of: (r) => f`${r.hours}*${given.at('rate')}`, beside: { note: 'A year' } },
    },
  );
  return { given, cases };
}

/** Nothing here is run: the compiler must refuse each, and tsc fails where it does not. */
export function refusedByTheCompiler() {
  const { given, cases } = tables();
  // @ts-expect-error there is no such line
  cases.at('hour', 'low');
  // @ts-expect-error nor such a column
  cases.at('hours', 'lowest');
  // @ts-expect-error nor such a value
  given.at('rates');
  cases.at('cost', 'note');
  table(
    'Wrong',
    { columns: scenarios },
    {
      // @ts-expect-error a line names another that is not there
      a: { ...look, of: (r) => f`${r.b}` },
    },
  );
  table(
    'Wrong',
    { columns: scenarios },
    {
      // @ts-expect-error one scenario is left out
      a: { ...look, of: { low: 1, high: 2 } },
    },
  );
  table(
    'Wrong',
    { columns: scenarios },
    {
      // @ts-expect-error there is no column beside the table
      a: { ...look, of: 1, beside: { note: 'words' } },
    },
  );
  // @ts-expect-error a link is never text
  words(f`${'$C$7'}*2`.kind);
  list('Wrong', { spare: 1 }, [1, 2], {
    // @ts-expect-error a column names another that is not there
    n: { heading: 'N', of: (r) => f`${r.m}` },
  });
}

test('a formula may be one for each column, and one for all', () => {
  const { given, cases } = tables();
  const { cells } = sheet('A', [given, cases], { widths: [] }).plan();
  expect(['C2', 'D2', 'E2', 'E3', 'F3'].map((at) => cells[at]?.value)).toEqual([
    1,
    '=$C$1*2',
    3,
    '=E$2*$C$1',
    'A year',
  ]);
});

test.each([
  ['a cell', ({ cases }: ReturnType<typeof tables>) => cases.at('cost', 'high'), '$E$3'],
  ['a line', ({ cases }) => cases.all('cost'), '$C$3:$E$3'],
  [
    'lines one below another',
    ({ cases }) => span(cases.at('hours', 'low'), cases.at('cost', 'low')),
    '$C$2:$C$3',
  ],
  [
    'from one block to another',
    ({ given, cases }) => fix(span(given.at('rate'), cases.at('cost', 'high')), 'A1'),
    'C1:E3',
  ],
  ['with the name of its own sheet', ({ given }) => full(given.at('rate')), "'A 1'!$C$1"],
  [
    'words, and several cells',
    ({ given }) => f`${words('say "5"')}&SUM(${[given.at('rate'), 2]})`,
    '"say ""5"""&SUM($C$1,2)',
  ],
  [
    'joined by a sign',
    ({ cases }) => join([cases.at('cost', 'low'), cases.at('cost', 'high')], '+'),
    '$C$3+$E$3',
  ],
])('%s as the sheet writes it', (_what, of, written) => {
  const made = tables();
  const value = of(made);
  const shown = rows('Shown', [[{ value }]]);
  expect(sheet('A 1', [made.given, made.cases, shown], { widths: [] }).plan().cells.A4?.value).toBe(
    `=${written}`,
  );
});

test('a reference on another sheet has the name of its sheet', () => {
  const { given } = tables();
  sheet("Council's", [given], { widths: [] });
  expect(addressOfRef(given.at('rate'))).toBe("'Council''s'!$C$1");
});

test('a unit may look along its line, a heading has a look of its own, and a formula says how many lines its words take', () => {
  const looked = table(
    'Looked',
    { columns: scenarios, heading: { label: { value: 'Words', style: 'title' } } },
    {
      text: {
        ...look,
        unit: (all) => ({ value: f`COUNT(${all})`, style: 'label' }),
        of: { low: f`REPT("Long ",9)`, central: 'Words', high: 'Words' },
        isWrapped: true,
        lines: 3,
      },
    },
  );
  const { cells } = sheet('A', [looked], { widths: [] }).plan();
  const apart = { align: 'left', indent: 1 };
  expect([cells.A1, cells.B2, cells.C2, cells.D2]).toEqual([
    { value: 'Words', style: 'title' },
    { value: '=COUNT($C$2:$E$2)', style: 'label' },
    { value: '=REPT("Long ",9)', format: '0', style: 'calculation', isWrapped: true, lines: 3, look: apart },
    { value: 'Words', format: '0', style: 'calculation', isWrapped: true, look: apart },
  ]);
});

test('a cell to the right of another is in its row, beside its block too', () => {
  const { cases } = tables();
  sheet('A', [cases], { widths: [] });
  const right = (columns?: number) =>
    addressOfRef(rightOf(fix(cases.at('cost', 'high'), '$A1'), columns), 'A');
  expect([right(), right(3)]).toEqual(['$F2', '$H2']);
});

describe('is refused', () => {
  const { given } = tables();
  test('a reference to a block on no sheet', () => {
    const shown = rows('Shown', [[{ value: given.at('rate') }]]);
    const one = sheet('A', [shown], { widths: [] });
    expect(() => workbook('W', [one])).toThrow('Given is on no sheet, and something refers to it');
  });
  test('a block on two sheets', () => {
    const block = rows('Title', []);
    sheet('A', [block], { widths: [] });
    expect(() => sheet('B', [block], { widths: [] })).toThrow('Title is on A already');
  });
  test('a formula that is text', () => {
    const one = sheet('A', [rows('Shown', [[{ value: '=A1' }]])], { widths: [] });
    expect(() => one.plan()).toThrow(
      'A formula must be made with f, so that its links are checked; it is the text =A1',
    );
  });
  test('the column before the first where there is nothing', () => {
    const one = table(
      'Years',
      { columns: ['y1', 'y2'] },
      { n: { ...look, of: (_r, at) => f`${at.prev.n}+1` } },
    );
    expect(() => sheet('A', [one], { widths: [] }).plan()).toThrow(
      'Years: there is nothing before the first column of n',
    );
  });
  test('a heading of a table without headings', () => {
    expect(() => tables().cases.headings).toThrow('Cases has no headings');
  });
  test('a key of digits, which would not keep its place', () => {
    const one = () => table('Years', { columns: scenarios }, { 2026: { ...look, of: 1 } });
    expect(one).toThrow('Years: a key must have a letter; one is 2026');
  });
  test('a list with a negative number of spare rows', () => {
    expect(() => list('Providers', { spare: -1 }, [], {})).toThrow(
      'Providers: spare must be zero or more; it is -1',
    );
  });
});
