import { endPlaces } from '../../../src/files/xlsx/chartPlaces';

/** On a plot from 0 to 100 a line of words takes 10. */
test.each<[string, number[], string[]]>([
  ['apart', [90, 50, 10], ['r', 'r', 'r']],
  ['two near', [52, 48, 10], ['t', 'r', 'r']],
  ['in any order', [10, 48, 52], ['r', 'r', 't']],
  ['three near', [55, 50, 45], ['t', 'r', 'b']],
  ['the same', [50, 50], ['t', 'r']],
  ['none', [], []],
])('the words at the ends of lines that are %s are not over one another', (_what, values, places) => {
  const ends = values.map((value, series) => ({ series, value }));
  const placed = endPlaces(ends, [0, 100]);
  expect(values.map((_, series) => placed.get(series))).toEqual(places);
});
