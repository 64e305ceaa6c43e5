/** Packages as a council has them, the same every time: hours before and after, rate, assessed charge. */
export function packages(rows: number): Float64Array[] {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  const columns = Array.from({ length: 4 }, () => new Float64Array(rows));
  for (let i = 0; i < rows; i++) {
    const before = 3.5 * Math.ceil(12 * random());
    columns[0]![i] = before;
    columns[1]![i] = random() < 0.4 ? before * random() : before * (random() < 0.2 ? 1.3 : 1);
    columns[2]![i] = 20 + 8 * random();
    columns[3]![i] = random() < 0.3 ? 0 : 400 * random();
  }
  return columns;
}

/** As Excel sends it. */
export function asRange(column: Float64Array): number[][] {
  return Array.from(column, (value) => [value]);
}
