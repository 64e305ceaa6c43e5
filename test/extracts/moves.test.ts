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
