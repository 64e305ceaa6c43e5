import fc from 'fast-check';
import {
  addressLists,
  addressFromOne,
  rectangleOf,
  countedFromOne,
  rectangles,
  type Rectangle,
} from '../../../src/host/excel/writer/areas';
import { blocksOf } from '../../../src/host/excel/writer/blocks';

const near = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }));
const anywhere = fc.tuple(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }));
const address = fc
  .oneof({ weight: 9, arbitrary: near }, anywhere)
  .map(([row, column]) => addressFromOne(row, column));
const addresses = fc.uniqueArray(address, { maxLength: 200 });

const cellsIn = ({ top, left, rows, columns }: Rectangle) =>
  Array.from({ length: rows * columns }, (_, i) =>
    addressFromOne(top + Math.floor(i / columns), left + (i % columns)),
  );

test('an address says the same cell as its row and column', () => {
  fc.assert(
    fc.property(anywhere, ([row, column]) =>
      expect(countedFromOne(addressFromOne(row, column))).toEqual({ row, column }),
    ),
  );
});

test.each(['', 'B', '4', 'B4:C5', 'Sums!B4'])('%p is no cell', (text) => {
  expect(() => countedFromOne(text)).toThrow('is not the address of a cell, such as B4.');
});

test('rectangles hold exactly the cells they are made of, each once', () => {
  fc.assert(
    fc.property(addresses, (cells) => {
      expect(rectangles(cells).flatMap(cellsIn).sort()).toEqual([...cells].sort());
    }),
  );
});

test('a full block is one rectangle', () => {
  expect(rectangles(cellsIn(rectangleOf('C7:AB90')))).toEqual([rectangleOf('C7:AB90')]);
});

test('lists of areas are as long as Excel takes, and lose none', () => {
  const areas = rectangles(Array.from({ length: 5_000 }, (_, r) => addressFromOne(2 * r + 1, (r % 7) + 20)));
  const lists = addressLists(areas);
  expect(lists.flatMap((list) => list.split(',')).map(rectangleOf)).toEqual(areas);
  expect(lists.every((list) => list.length <= 8_192)).toBe(true);
  expect(lists.length).toBeLessThan(6);
});

test('blocks put every value in its place and nothing anywhere else', () => {
  fc.assert(
    fc.property(addresses, (cells) => {
      const values = new Map(cells.map((cell, i) => [cell, i]));
      const written = blocksOf(values).flatMap(({ area, rows }) =>
        cellsIn(area).flatMap((cell, i): [string, number][] => {
          const value = rows[Math.floor(i / area.columns)]![i % area.columns]!;
          return value === null ? [] : [[cell, value]];
        }),
      );
      expect(new Map(written)).toEqual(values);
      expect(written).toHaveLength(values.size);
    }),
  );
});

test('cells far from each other are not written as one block', () => {
  const blocks = blocksOf(
    new Map([
      ['A1', 1],
      ['XFD1048576', 2],
    ]),
  );
  expect(blocks.map(({ rows }) => rows)).toEqual([[[1]], [[2]]]);
});
