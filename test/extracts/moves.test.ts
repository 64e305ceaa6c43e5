import { movesBetween } from '../../src/extracts/again/moves';

type Row = (string | number | null)[];

const places = (name: string, cells: Row[]) => ({
  figures: { name, cells },
  data: { name: `${name} data`, headings: ['Line', 'Hours'], first: 4, last: 6 },
});
const move = (before: Row[], after: Row[]) => movesBetween(places('Old', before), places('New', after));

const title: Row[] = [['By provider'], ['Provider', 'Hours', 'Hours a week', 'Rate']];

describe('a reference to figures, once others are in their place', () => {
  const before: Row[] = [...title, ['Ash', 1, 2, 3], ['Elm', 4, 5, 6], ['Oak', 7, 8, 9]];

  test.each<[string, string, Row[], string | null]>([
    ['a cell goes to the row of its name', 'B4', [...title, ['Ash', 1], ['Bay', 1], ['Elm', 4]], '$B$5'],
    ['a cell never goes to a blank one', 'C4', [...title, ['Ash', 1, null, 3], ['Elm', 4, null, 6]], null],
    ['a cell never goes to one without text', 'C4', [...title, ['Elm', 4, '', 6]], null],
    ['rows in the same order go together', 'B3:B5', [[], ...before], '$B$4:$B$6'],
    ['rows of which one is another do not', 'B3:B5', [...title, ['Ash', 1], ['Fir', 4], ['Oak', 7]], null],
    ['rows with one more between do not', 'B3:B5', [...title, ['Ash', 1], ['Bay', 1], ['Elm', 4], ['Oak', 7]], null],
    ['rows of which one is blank now do not', 'C3:C5', [...title, ['Ash', 1, 2], ['Elm', 4, null], ['Oak', 7, 8]], null],
  ])('%s', (_what, range, after, expected) => {
    const to = move(before, after)('Old', range);
    expect(to).toEqual(expected === null ? null : { sheet: 'New', range: expected });
  }); // prettier-ignore

  test('a cell that is blank in both reads a blank as before', () => {
    const rows: Row[] = [...title, ['Ash', 1, null, 3]];
    expect(move(rows, [[], ...rows])('Old', 'C3')).toEqual({ sheet: 'New', range: '$C$4' });
  });

  test('a block with a blank between goes where the same one is blank', () => {
    const rows: Row[] = [...title, ['Ash', 1], [], ['Elm', 4]];
    expect(move(rows, [[], ...rows])('Old', 'B3:B5')).toEqual({ sheet: 'New', range: '$B$4:$B$6' });
    expect(move(rows, [...title, ['Ash', 1], ['Bay', 2], ['Elm', 4]])('Old', 'B3:B5')).toBeNull();
  });
});

describe('a reference to rows, once others are in their place', () => {
  const data = (headings: string[], last: number) => ({ name: 'Rows', headings, first: 4, last });
  const before = {
    figures: { name: 'Old', cells: [] },
    data: data(['Line', 'Ref', 'Before', 'After', ''], 6),
  };
  const after = {
    figures: { name: 'New', cells: [] },
    data: data(['Line', 'Unit', 'Before', 'After', 'Ref'], 9),
  };
  const to = movesBetween(before, after);

  test.each<[string, string, string | null]>([
    ['a column goes to that of the same heading', '$B$5:$B$7', '$E$5:$E$10'],
    ['columns side by side stay so', 'C5:D7', '$C$5:$D$10'],
    ['columns that are no longer side by side do not go', 'B5:C7', null],
    ['a column with its heading keeps it', 'C4:C7', '$C$4:$C$10'],
    ['a heading goes to the heading', 'B4', '$E$4'],
    ['headings side by side go together', 'C4:D4', '$C$4:$D$4'],
    ['room below the rows stays as much', 'C5:C9', '$C$5:$C$12'],
    ['some of the rows are no column', 'C5:C6', null],
    ['a cell among the rows is no column', 'C5', null],
    ['a column without a heading does not go', 'E5:E7', null],
    ['a whole column goes to that of the same heading', 'B:B', '$E:$E'],
    ['whole columns side by side stay so', '$C:$D', '$C:$D'],
    ['whole columns of which one is elsewhere do not go', 'A:B', null],
  ])('%s', (_what, range, expected) =>
    expect(to('Rows', range)).toEqual(expected === null ? null : { sheet: 'Rows', range: expected }),
  );

  test('whole columns of the figures stay, for a figure is found in them by its words', () =>
    expect(to('Old', '$A:$B')).toEqual({ sheet: 'New', range: '$A:$B' }));
  test('whole rows do not go', () => expect(to('Old', '1:3')).toBeNull());
});
