import type { ChartData } from './chartData';

export interface Piece {
  series: number;
  category: number;
  value: number;
  from: number;
  to: number;
}

/** Column on column, as spreadsheets stack them: positive values upwards from zero, negative ones downwards. */
export function stacked({ categories, series }: ChartData): Piece[] {
  return categories.flatMap((_, category) => {
    const ends = { up: 0, down: 0 };
    return series.flatMap(({ values }, index) => {
      const value = values[category];
      if (value === null || value === undefined || value === 0) return [];
      const end = value > 0 ? 'up' : 'down';
      const from = ends[end];
      ends[end] = from + value;
      return [{ series: index, category, value, from, to: ends[end] }];
    });
  });
}

export function sideBySide({ categories, series }: ChartData): Piece[] {
  return categories.flatMap((_, category) =>
    series.flatMap(({ values }, index) => {
      const value = values[category];
      return value === null || value === undefined
        ? []
        : [{ series: index, category, value, from: 0, to: value }];
    }),
  );
}
