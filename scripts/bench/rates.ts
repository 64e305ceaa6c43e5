import type { contenders } from './contenders';
import { library } from './peers';
import { medians, timed } from './rounds';
import { atMost, faster, type Row } from './table';

const ROWS = 10_000;

/** Ten years each: a cost, then benefits that may be late and may be small. */
function flows(): number[][] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  return Array.from({ length: ROWS }, () => {
    const cost = -(50_000 + 500_000 * random());
    const late = Math.floor(3 * random());
    return Array.from({ length: 10 }, (_, year) =>
      year === 0 ? cost : year <= late ? 0 : 200_000 * random(),
    );
  });
}

export async function rates(ours: typeof contenders): Promise<Row[]> {
  const rows = flows();
  const formulajs = library<{ IRR(values: number[]): number | Error }>('@formulajs/formulajs');
  const found = await medians({
    ours: timed(() => ours.rates(rows)),
    theirs: formulajs && timed(() => rows.map((row) => formulajs.IRR(row))),
  });
  return [
    atMost(
      'internal rates of return of 10,000 rows: wrong roots',
      '',
      wrong(rows, ours.rates(rows)),
      0,
      0,
      'each against its net present value',
    ),
    faster('the same, against formulajs', found.ours, found.theirs, 8, 12, 'formulajs could not be fetched'),
  ];
}

/** With one change of sign there is just one rate, and on either side of it the value has another sign. */
function wrong(rows: number[][], found: (number[] | null)[]): number {
  const value = (row: number[], rate: number) =>
    row.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0);
  return rows.filter((row, i) => {
    const [rate, ...others] = found[i] ?? [];
    if (rate === undefined || others.length > 0) return true;
    const near = 1e-9 * (1 + rate);
    return !(value(row, rate - near) > 0 && value(row, rate + near) < 0);
  }).length;
}
