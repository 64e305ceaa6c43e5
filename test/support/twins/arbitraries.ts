import fc, { type Arbitrary } from 'fast-check';

export type Cell = number | string;
/** One cell, several in a row or a column, or left out. */
export type Given = Cell | { cells: Cell[]; across: boolean } | undefined;

/**
 * Six places: spreadsheets take numbers that differ in their last figures alone for the same, and some cannot
 * square the smallest that there are.
 */
export const decimal = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((n) => Math.round(n * 1e6) / 1e6);

export const amount = fc.oneof(fc.integer({ min: 0, max: 500_000 }), decimal(0, 500_000), fc.constant(0));
export const hours = decimal(0, 168);
export const small = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 36 }), decimal(0, 36));
export const share = fc.oneof(fc.constantFrom(0, 1), decimal(0, 1));
export const attrition = fc.oneof(fc.constantFrom(0, 1e-9, 1e-5, 0.3), decimal(0, 0.99));
export const weeks = fc.constantFrom<Cell | undefined>(undefined, 50, 52, 365 / 7);
export const rate = fc.oneof(
  fc.constantFrom<Cell | undefined>(undefined, 'standard', 'health', 'Sensitivity', 0, 0.035),
  decimal(-0.5, 1),
);
export const flow = fc.integer({ min: -300_000, max: 300_000 });
export const year = fc.constantFrom<Cell>(2019, '2007/08', '2015-16', '2019/20', '2022-2023', ' 2028/29 ');

export const range = <T extends Cell>(cell: Arbitrary<T>, minLength = 1, maxLength = 10) =>
  fc.record({ cells: fc.array(cell, { minLength, maxLength }), across: fc.boolean() });
/** Ranges of one length and one direction, as a user would choose them. */
export const alike = (...cells: Arbitrary<Cell>[]) =>
  fc
    .record({ rows: fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 10 }), across: fc.boolean() })
    .map(({ rows, across }) => cells.map((_, i) => ({ cells: rows.map((row) => row[i]!), across })));
export const optional = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Optional arguments are left out from the end, as in a call. */
export const call = (...args: Arbitrary<unknown>[]) => fc.tuple(...args) as unknown as Arbitrary<Given[]>;
export const spread = (first: Arbitrary<Given[]>, ...rest: Arbitrary<unknown>[]) =>
  fc.tuple(first, ...rest).map(([ranges, ...others]) => [...ranges, ...others] as Given[]);
