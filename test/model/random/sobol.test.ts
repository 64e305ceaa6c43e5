import {
  MOST_DIMENSIONS,
  RUN,
  scrambled,
  sobolWords,
  unscrambled,
  type SobolDimension,
} from '../../../src/model/random/sobol';

function draws(sequence: SobolDimension, first: number, count: number): number[] {
  const words: number[] = [];
  for (let point = first; point < first + count;) {
    const { words: run, from, flip } = sobolWords(sequence, point);
    const end = Math.min(first + count - point, RUN - from);
    for (let i = 0; i < end; i++) words.push(run[from + i]! ^ flip);
    point += end;
  }
  return words.map((word) => ((word >>> 0) + 0.5) / 2 ** 32);
}

/** The first ten points in three dimensions, as Joe and Kuo print them beside their direction numbers. */
test.each(
  [
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
    [0.625, 0.125, 0.875],
    [0.125, 0.625, 0.375],
    [0.1875, 0.3125, 0.9375],
    [0.6875, 0.8125, 0.4375],
  ].map((expected, point) => [point, expected] as const),
)('point %i is the published one', (point, expected) => {
  expect([0, 1, 2].map((dimension) => draws(unscrambled(dimension), point, 1)[0]! - 2 ** -33)).toEqual(
    expected,
  );
});

const points = (seed: number, dimension: number, first: number, count: number, scramble = 0) =>
  draws(scrambled(seed, scramble, dimension), first, count);

test.each(Array.from({ length: MOST_DIMENSIONS }, (_, dimension) => dimension))(
  'each 1,024th of dimension %i holds just one of 1,024 scrambled points',
  (dimension) => {
    const cells = points(7, dimension, 0, 1024).map((u) => Math.floor(u * 1024));
    expect(new Set(cells).size).toBe(1024);
  },
);

test('any pair of the first dimensions fills every square of a 16 by 16 board alike', () => {
  for (let one = 0; one < 8; one++) {
    for (let other = 0; other < one; other++) {
      const [x, y] = [points(3, one, 0, 4096), points(3, other, 0, 4096)];
      const board = new Array<number>(256).fill(0);
      x.forEach((u, i) => board[Math.floor(u * 16) * 16 + Math.floor(y[i]! * 16)]!++);
      // A few pairs have squares with a point too many or too few: they are not nets at this size.
      expect(Math.max(...board.map((n) => Math.abs(n - 16)))).toBeLessThanOrEqual(16);
    }
  }
});

test('a run of points is the same whether it is begun at its start or in its midst', () => {
  expect(points(5, 11, 0, 3000).slice(1234)).toEqual(points(5, 11, 1234, 1766));
});

test('scrambles of one seed, and seeds of one scramble, are not alike', () => {
  const runs = [points(1, 0, 0, 64), points(1, 0, 0, 64, 1), points(2, 0, 0, 64), points(1, 1, 0, 64)];
  expect(new Set(runs.map((run) => run.join())).size).toBe(4);
});

test('scrambled points are strictly between 0 and 1', () => {
  for (let seed = 0; seed < 50; seed++) {
    for (const u of points(seed, seed % MOST_DIMENSIONS, 0, 256)) {
      expect(u > 0 && u < 1).toBe(true);
    }
  }
});
