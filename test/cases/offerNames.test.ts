import { parse, tokenize } from '@borgar/fx';
import fc from 'fast-check';
import { withFreeNames } from '../../src/plan/offerNames';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';

const sheet = (name: string, rest: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  columns: {},
  cells: {},
  ...rest,
});

const plan = (): WorkbookPlan => ({
  title: 'Case',
  sheets: [
    sheet('Inputs', {
      cells: { A1: { value: 'Inputs!A1', style: 'title' }, B3: { value: 0.3, style: 'input' } },
      tables: [{ name: 'Packages', range: 'A6:B8' }],
    }),
    sheet('Results', {
      cells: { B2: { value: '=Inputs!B3*SUM(Packages[Hours])+Share' } },
      highlights: [{ range: 'B2', formula: '=Inputs!$B$3<Share', look: 'bad' }],
      charts: [
        {
          title: 'Hours',
          altText: 'Hours by year',
          kind: 'columns',
          categories: 'Inputs!$A$6:$A$8',
          series: [{ name: 'Inputs!', values: 'Results!$B$2:$B$4' }],
          at: 'A5:C9',
          valueAxis: { title: 'Hours', format: '0' },
        },
      ],
    }),
  ],
  names: [{ name: 'Share', refersTo: 'Inputs!$B$3' }],
});

const nothing = { sheets: [], names: [] };

describe('where a sheet is taken', () => {
  const { plan: renamed, renamed: list } = withFreeNames(plan(), { sheets: ['RESULTS'], names: [] });

  it('all sheets of the case get the same number, so that they stay together', () => {
    expect(renamed.sheets.map(({ name }) => name)).toEqual(['Inputs (2)', 'Results (2)']);
    expect(list).toEqual([
      { kind: 'sheet', from: 'Inputs', to: 'Inputs (2)' },
      { kind: 'sheet', from: 'Results', to: 'Results (2)' },
    ]);
  });

  it('a cover lists them by their new names', () => {
    const cover = sheet('Cover', {
      role: 'cover',
      cells: { A1: { value: 'Inputs to change' }, A2: { value: 'Cover' } },
    });
    const { plan: renamed } = withFreeNames({ ...plan(), sheets: [cover] }, { sheets: ['cover'], names: [] });
    expect(renamed.sheets[0]!.cells).toEqual({
      A1: { value: 'Inputs to change' },
      A2: { value: 'Cover (2)' },
    });
  });

  it('whatever refers to them follows, and plain words do not', () => {
    const [inputs, results] = renamed.sheets;
    expect(inputs!.cells.A1).toEqual({ value: 'Inputs!A1', style: 'title' });
    expect(results!.cells.B2!.value).toBe("='Inputs (2)'!B3*SUM(Packages[Hours])+Share");
    expect(results!.highlights![0]!.formula).toBe("='Inputs (2)'!$B$3<Share");
    expect(results!.charts![0]).toMatchObject({
      categories: "'Inputs (2)'!$A$6:$A$8",
      series: [{ name: 'Inputs!', values: "'Results (2)'!$B$2:$B$4" }],
    });
    expect(renamed.names).toEqual([{ name: 'Share', refersTo: "'Inputs (2)'!$B$3" }]);
  });
});

it('gives names of ranges and tables a number of their own, all alike', () => {
  const { plan: renamed, renamed: list } = withFreeNames(plan(), { sheets: [], names: ['packages'] });
  expect(renamed.sheets.map(({ name }) => name)).toEqual(['Inputs', 'Results']);
  expect(renamed.sheets[0]!.tables).toEqual([{ name: 'Packages_2', range: 'A6:B8' }]);
  expect(renamed.sheets[1]!.cells.B2!.value).toBe('=Inputs!B3*SUM(Packages_2[Hours])+Share_2');
  expect(renamed.names).toEqual([{ name: 'Share_2', refersTo: 'Inputs!$B$3' }]);
  expect(list.map(({ from, to }) => [from, to])).toEqual([
    ['Share', 'Share_2'],
    ['Packages', 'Packages_2'],
  ]);
});

const long = 'Savings by year and by care type'.slice(0, 31);

test.each([
  ['the next number where that is taken too', ['Results'], ['Results', 'results (2)'], ['Results (3)']],
  ['a number that is free for all', ['A', 'B'], ['A', 'B (2)'], ['A (3)', 'B (3)']],
  ['no more than 31 characters', [long], [long], ['Savings by year and by care (2)']],
  [
    'two long names apart',
    [`${long.slice(0, 30)}1`, `${long.slice(0, 30)}2`],
    [`${long.slice(0, 30)}1`],
    ['Savings by year and by care (2)', 'Savings by year and by ca_2 (2)'],
  ],
])('offers %s', (_, wanted, taken, expected) => {
  const { plan: renamed } = withFreeNames(
    { title: '', sheets: wanted.map((name) => sheet(name)), names: [] },
    { sheets: taken, names: [] },
  );
  expect(renamed.sheets.map(({ name }) => name)).toEqual(expected);
});

describe('for every plan', () => {
  const sheetName = fc
    .string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(..."abAB 1é'&-().") })
    .filter((name) => name.trim() === name && !/^'|'$/.test(name));
  const rangeName = fc.stringMatching(/^[a-cA-C]_[a-c_]{0,3}$/);
  const unique = <T extends string>(names: fc.Arbitrary<T>, least: number) =>
    fc.uniqueArray(names, { minLength: least, maxLength: 4, selector: (name) => name.toLowerCase() });
  const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

  const plans = fc.tuple(unique(sheetName, 1), unique(rangeName, 2)).map(([sheets, names]): WorkbookPlan => {
    const [table, ...ranges] = names;
    const formula = [
      ...sheets.map((name) => `SUM(${quoted(name)}!$A$1:B2)`),
      ...ranges,
      `SUM(${table}[Hours])`,
      `LEN("${sheets[0]!}!A1")`,
    ].join('+');
    return {
      title: '',
      sheets: sheets.map((name, i) =>
        sheet(name, {
          cells: { A1: { value: `=${formula}` } },
          tables: i === 0 ? [{ name: table!, range: 'A1:B2' }] : [],
        }),
      ),
      names: ranges.map((name) => ({ name, refersTo: `${quoted(sheets[0]!)}!$A$1` })),
    };
  });
  const taken = (of: WorkbookPlan) =>
    fc.record({
      sheets: fc.array(
        fc.oneof(
          sheetName,
          fc.constantFrom(...of.sheets.flatMap(({ name }) => [name, `${name.slice(0, 27)} (2)`])),
        ),
      ),
      names: fc.array(
        fc.oneof(
          rangeName,
          fc.constantFrom(...of.names.flatMap(({ name }) => [name, `${name.toUpperCase()}_2`])),
        ),
      ),
    });
  const both = plans.chain((of) => taken(of).map((names) => [of, names] as const));
  const namesOf = (of: WorkbookPlan) => [
    ...of.names.map(({ name }) => name),
    ...of.sheets.flatMap(({ tables }) => tables!.map(({ name }) => name)),
  ];
  const lower = (names: string[]) => names.map((name) => name.toLowerCase());

  it('nothing changes where nothing is taken', () => {
    fc.assert(
      fc.property(plans, (of) => expect(withFreeNames(of, nothing)).toEqual({ plan: of, renamed: [] })),
    );
  });

  it('no new name is taken, used twice or too long, and a second round has nothing to do', () => {
    fc.assert(
      fc.property(both, ([of, there]) => {
        const { plan: renamed } = withFreeNames(of, there);
        const sheets = renamed.sheets.map(({ name }) => name);
        for (const [ours, theirs] of [
          [sheets, there.sheets],
          [namesOf(renamed), there.names],
        ] as const) {
          const all = lower([...ours]);
          expect(new Set(all).size).toBe(all.length);
          expect(all.filter((name) => lower(theirs).includes(name))).toEqual([]);
        }
        expect(Math.max(...sheets.map(({ length }) => length))).toBeLessThanOrEqual(31);
        expect(withFreeNames(renamed, there).renamed).toEqual([]);
      }),
    );
  });

  it('formulas can still be read, keep their text, and name the sheets and names of the new plan', () => {
    fc.assert(
      fc.property(both, ([of, there]) => {
        const { plan: renamed } = withFreeNames(of, there);
        const names = namesOf(renamed);
        const expected = [
          ...renamed.sheets.map(({ name }) => `SUM(${quoted(name)}!$A$1:B2)`),
          ...names.slice(0, -1),
          `SUM(${names.at(-1)}[Hours])`,
          `LEN("${of.sheets[0]!.name}!A1")`,
        ].join('+');
        for (const { cells } of renamed.sheets) {
          expect(cells.A1!.value).toBe(`=${expected}`);
          expect(() => parse(tokenize(String(cells.A1!.value), { withLocation: true }))).not.toThrow();
        }
        expect(renamed.names.map(({ refersTo }) => refersTo)).toEqual(
          renamed.names.map(() => `${quoted(renamed.sheets[0]!.name)}!$A$1`),
        );
      }),
    );
  });
});
