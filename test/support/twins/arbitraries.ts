import fc, { type Arbitrary } from 'fast-check';

export type Cell = number | string;
/** One cell, several in a row or a column, or left out. */
export type Given = Cell | { cells: Cell[]; across: boolean } | undefined;

export const amount = fc.oneof(
  fc.integer({ min: 0, max: 500_000 }),
  fc.double({ min: 0, max: 500_000, noNaN: true }),
  fc.constant(0),
);
export const hours = fc.double({ min: 0, max: 168, noNaN: true });
export const small = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 36 }),
  fc.double({ min: 0, max: 36, noNaN: true }),
);
export const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
export const attrition = fc.oneof(
  fc.constantFrom(0, 1e-9, 1e-5, 0.3),
  fc.double({ min: 0, max: 0.99, noNaN: true }),
);
export const weeks = fc.constantFrom<Cell | undefined>(undefined, 50, 52, 365 / 7);
export const rate = fc.oneof(
  fc.constantFrom<Cell | undefined>(undefined, 'standard', 'health', 'Sensitivity', 0, 0.035),
  fc.double({ min: -0.5, max: 1, noNaN: true }),
);
export const flow = fc.integer({ min: -300_000, max: 300_000 });
export const year = fc.constantFrom<Cell>(2015, 2019, 2024, '2019/20', '2015-16', '2022-2023');

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
