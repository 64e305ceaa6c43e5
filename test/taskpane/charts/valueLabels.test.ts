import fc from 'fast-check';
import { widthOf } from '../../../src/taskpane/shared/charts/layout';
import { placedLabels, type WantedLabel } from '../../../src/taskpane/shared/charts/valueLabels';

const column = (
  middle: number,
  top: number,
  bottom: number,
  more: Partial<WantedLabel> = {},
): WantedLabel => ({
  text: '£500k',
  middle,
  left: middle - 15,
  right: middle + 15,
  top,
  bottom,
  hangs: false,
  weight: bottom - top,
  ...more,
});
const placesOf = (wanted: WantedLabel[]) => placedLabels(wanted, 200).map((label) => label && label.y);

test.each<[string, WantedLabel[], (number | null)[]]>([
  ['over its column', [column(50, 100, 200)], [95]],
  ['under a column below zero', [column(50, 60, 120, { hangs: true })], [135]],
  [
    'a line higher where a taller neighbour has its place',
    [column(50, 100, 200), column(80, 101, 200)],
    [95, 79],
  ],
  [
    'under a step where those beside it leave no room above',
    [column(50, 40, 60), column(80, 60, 70)],
    [35, 85],
  ],
  ['nowhere where there is no room', [column(50, 4, 200), column(80, 5, 200)], [-1, null]],
])('a label is %s', (_what, wanted, places) => {
  expect(placesOf(wanted)).toEqual(places);
});

test('no label is over another', () => {
  const wanted = fc.record({
    middle: fc.integer({ min: 0, max: 400 }),
    top: fc.integer({ min: 0, max: 200 }),
    height: fc.integer({ min: 1, max: 200 }),
    hangs: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 14 }), (columns) => {
      const placed = placedLabels(
        columns.map(({ middle, top, height, hangs }) => column(middle, top, top + height, { hangs })),
        200,
      ).filter((label) => label !== null);
      const meeting = placed.filter((one, i) =>
        placed.slice(i + 1).some((other) => {
          const across = Math.abs(one.x - other.x);
          // Letters are 11 pixels high above their foot and 3 below it.
          return across + 2 < widthOf('£500k') && Math.abs(one.y - other.y) < 14;
        }),
      );
      expect(meeting).toEqual([]);
    }),
  );
});
