import fc from 'fast-check';
import { SameRows, under, type HeldRows } from '../../src/extracts/again/under';
import { kindOf } from '../../src/extracts/kinds';
import type { Value } from '../../src/extracts/kinds/kind';
import type { Understood } from '../../src/extracts/understand';

const counts = { read: 0, taken: 0, refused: 0, duplicates: 0, totals: 0, blank: 0, headings: 0, notes: 0 };

type Row = [reference: string | null, hours: number | null];

const columnsOf = (rows: Row[]): Record<string, Value[]> => ({
  reference: rows.map(([reference]) => reference),
  hours: rows.map(([, hours]) => hours),
});
const held = (rows: Row[]): HeldRows => ({ lines: rows.map((_, i) => i + 2), columns: columnsOf(rows) });
const fresh = (rows: Row[]): Understood => ({
  kind: kindOf('packages'),
  cautions: [],
  outputs: [
    { key: 'reference', heading: 'Reference', format: 'text', width: 10 },
    { key: 'hours', heading: 'Hours', format: 'number', width: 10 },
  ],
  columns: columnsOf(rows),
  lines: rows.map((_, i) => i + 2),
  refused: [],
  counts,
  odd: [],
  blanks: {},
  eitherWay: 0,
  repeated: null,
});
const rowsOf = ({ columns, lines }: Understood): Row[] =>
  lines.map((_, i) => [columns.reference?.[i], columns.hours?.[i]] as Row);

const before: Row[] = [
  ['C1', 10],
  ['C2', 20],
  [null, 5],
];

describe('rows under those that are there', () => {
  test('with other references go under them', () => {
    const { understood, shared } = under(held(before), fresh([['C3', 7]]), null);
    expect(rowsOf(understood)).toEqual([...before, ['C3', 7]]);
    expect(shared).toEqual({ before: 3, exact: 0, changed: 0, alike: 0, replaced: 0, choice: null });
  });

  test('that are there with the same values are left out and counted, in any capitals', () => {
    const { understood, shared } = under(held(before), fresh([['c1', 10], ['C3', 7]]), null); // prettier-ignore
    expect(rowsOf(understood)).toEqual([...before, ['C3', 7]]);
    expect(shared.exact).toBe(1);
  });

  test.each<[string, Row[], object]>([
    ['other values', [['C2', 14]], { changed: 1, alike: 0 }],
    ['no reference', [[null, 5]], { changed: 0, alike: 1 }],
  ])('that are there with %s are asked about', (_what, rows, expected) => {
    try {
      under(held(before), fresh(rows), null);
      throw new Error('Nothing was asked.');
    } catch (error) {
      expect(error).toBeInstanceOf(SameRows);
      expect((error as SameRows).shared).toMatchObject(expected);
    }
  });

  test.each<['leave' | 'newer' | 'add', Row[], number]>([
    ['leave', before, 0],
    ['newer', [['C1', 10], [null, 5], ['C2', 14]], 1],
    ['add', [...before, ['C2', 14], [null, 5]], 0],
  ])('as the person chose: %s', (choice, rows, replaced) => {
    const { understood, shared } = under(held(before), fresh([['C2', 14], [null, 5]]), choice); // prettier-ignore
    expect(rowsOf(understood)).toEqual(rows);
    expect(shared).toMatchObject({ before: 3, changed: 1, alike: 1, replaced });
  }); // prettier-ignore

  test.each<[string, Row[], Row[], Row[]]>([
    ['one line that stays and one that changed', [['I1', 10], ['I1', 5]], [['I1', 10], ['I1', 6]], [['I1', 10], ['I1', 6]]],
    ['a like line more than before', [['I1', 10]], [['I1', 10], ['I1', 10]], [['I1', 10], ['I1', 10]]],
    ['like lines of which one changed', [['I1', 10], ['I1', 10]], [['I1', 10], ['I1', 6]], [['I1', 10], ['I1', 6]]],
    ['a line less than before, and one that changed', [['I1', 10], ['I1', 5], ['I1', 3]], [['I1', 6], ['I1', 3]], [['I1', 3], ['I1', 6]]],
  ])('the newer of several lines under one reference: %s', (_what, there, rows, expected) => {
    expect(rowsOf(under(held(there), fresh(rows), 'newer').understood)).toEqual(expected);
  }); // prettier-ignore

  test('of several under one reference, the same extract again changes nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 }))),
        (rows) => {
          const { understood, shared } = under(held(rows), fresh(rows), null);
          expect(rowsOf(understood)).toEqual(rows);
          expect(shared).toMatchObject({ exact: rows.length, changed: 0 });
        },
      ),
    ));

  test('whatever they are, the same extract twice is that extract once', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 0, max: 99 })), {
          selector: ([reference]) => reference,
          maxLength: 30,
        }),
        (rows) => {
          const { understood, shared } = under(held(rows), fresh(rows), null);
          expect(rowsOf(understood)).toEqual(rows);
          expect(shared.exact).toBe(rows.length);
        },
      ),
    ));
});
