import fc, { type Arbitrary } from 'fast-check';
import { families } from '../../src/functions';
import type { FunctionMetadata } from '../../src/functions/catalogue/catalogue';
import type { FunctionNotes } from '../../src/functions/catalogue/notes';
import { findCalls } from '../../src/functions/catalogue/formulaText';
import { twinOf } from '../../src/functions/catalogue/twin';
import { columnLetters } from '../../src/workbooks/cells';

type Cell = number | string;
/** One cell, several in a row or a column, or left out. */
type Given = Cell | { cells: Cell[]; across: boolean } | undefined;

/** A call to a function with its arguments in cells, and its plain-Excel twin over the same cells. */
export interface TwinCase {
  id: string;
  cells: Record<string, Cell>;
  formula: string;
  twin: string;
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 500_000 }),
  fc.double({ min: 0, max: 500_000, noNaN: true }),
  fc.constant(0),
);
const hours = fc.double({ min: 0, max: 168, noNaN: true });
const small = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 36 }),
  fc.double({ min: 0, max: 36, noNaN: true }),
);
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const attrition = fc.oneof(
  fc.constantFrom(0, 1e-9, 1e-5, 0.3),
  fc.double({ min: 0, max: 0.99, noNaN: true }),
);
const weeks = fc.constantFrom<Cell | undefined>(undefined, 50, 52, 365 / 7);
const rate = fc.oneof(
  fc.constantFrom<Cell | undefined>(undefined, 'standard', 'health', 'Sensitivity', 0, 0.035),
  fc.double({ min: -0.5, max: 1, noNaN: true }),
);
const flow = fc.integer({ min: -300_000, max: 300_000 });
const year = fc.constantFrom<Cell>(2015, 2019, 2024, '2019/20', '2015-16', '2022-2023');

const range = <T extends Cell>(cell: Arbitrary<T>, minLength = 1, maxLength = 10) =>
  fc.record({ cells: fc.array(cell, { minLength, maxLength }), across: fc.boolean() });
/** Ranges of one length and one direction, as a user would choose them. */
const alike = (...cells: Arbitrary<Cell>[]) =>
  fc
    .record({ rows: fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 10 }), across: fc.boolean() })
    .map(({ rows, across }) => cells.map((_, i) => ({ cells: rows.map((row) => row[i]!), across })));
const optional = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Optional arguments are left out from the end, as in a call. */
const call = (...args: Arbitrary<unknown>[]) => fc.tuple(...args) as unknown as Arbitrary<Given[]>;
const spread = (first: Arbitrary<Given[]>, ...rest: Arbitrary<unknown>[]) =>
  fc.tuple(first, ...rest).map(([ranges, ...others]) => [...ranges, ...others] as Given[]);

/** An investment: costs first, then benefits, so that it has one internal rate of return. */
const investment = fc.record({
  cells: fc
    .tuple(
      fc.array(fc.integer({ min: -200_000, max: -1_000 }), { minLength: 1, maxLength: 2 }),
      fc.array(fc.integer({ min: 1_000, max: 200_000 }), { minLength: 1, maxLength: 8 }),
    )
    .map(([costs, benefits]) => [...costs, ...benefits]),
  across: fc.boolean(),
});

/** What each function with a twin may sensibly be given. */
export const argumentsOf: Record<string, Arbitrary<Given[]>> = {
  WEEKLYHOURS: spread(alike(small, hours, small)),
  HOURSRELEASED: spread(alike(hours, hours), weeks),
  SINGLEHANDED: call(small, hours, optional(hours), optional(small), optional(share), weeks),
  REVIEWSAVING: fc.oneof(
    spread(alike(hours, hours), small, weeks),
    spread(alike(hours, hours, small), weeks),
  ),
  LOSTINCOME: spread(alike(hours, hours, hours), weeks),
  NETSAVING: spread(alike(hours, hours, hours), weeks),
  FULLYEAREFFECT: call(flow, weeks),
  PARTYEAREFFECT: call(
    flow,
    fc.integer({ min: 40_000, max: 50_000 }),
    fc.constantFrom(undefined, 'months', 'days', 'Days'),
  ),
  ROLLOUTFACTOR: call(optional(small), optional(small)),
  PERSISTENCE: call(attrition, fc.integer({ min: 1, max: 30 })),
  ROI: call(
    range(amount),
    range(fc.integer({ min: 1, max: 100_000 })),
    fc.constantFrom(undefined, 'net', 'gross', 'Gross'),
  ),
  DISCOUNTFACTOR: call(
    fc.oneof(
      fc.constantFrom(0, 1, 30, 31, 75, 76, 125, 126, 200, 201, 300, 301, 1000),
      fc.integer({ min: 0, max: 60 }),
    ),
    rate,
    fc.constantFrom(undefined, 'start', 'mid'),
  ),
  NPV: call(range(flow), rate, fc.constantFrom(undefined, 'start', 'mid', 'Mid')),
  BCR: spread(alike(amount, fc.integer({ min: 1, max: 100_000 })), rate),
  PAYBACK: call(fc.oneof(range(flow), investment), fc.oneof(fc.constant(undefined), rate)),
  IRR: call(investment),
  SWITCHINGVALUE: spread(alike(fc.integer({ min: 1, max: 100_000 }), amount), rate),
  REALTERMS: fc.oneof(call(range(flow), year, year), call(range(flow), year, year, fc.constant('gdp'))),
  ANNUALEQUIVALENT: call(
    fc.double({ min: -3, max: 0.99, noNaN: true }),
    fc.double({ min: 0.5, max: 40, noNaN: true }),
  ),
  DELIVERYRATE: spread(alike(fc.integer({ min: 1, max: 100_000 }), flow)),
};

const BLOCK = { rows: 11, columns: 12 };
const FIRST_ARGUMENT_COLUMN = 3;

/** Cases for every function that has a twin, laid out below one another on one sheet. */
export function twinCases(metadata: FunctionMetadata[], eachFunction: number, seed: number): TwinCase[] {
  const notes = new Map<string, FunctionNotes>(
    families.flatMap((family) => Object.entries(family.functions)),
  );
  const withTwin = metadata.filter((entry) => notes.get(entry.id)?.twin !== undefined);
  let row = 1;
  return withTwin.flatMap((entry) => {
    const given = argumentsOf[entry.id];
    if (!given)
      throw new Error(`no arguments are generated for ${entry.id}, so its twin would not be tested`);
    return fc.sample(given, { numRuns: eachFunction, seed }).map((args) => {
      const laid = layOut(args, row);
      row += BLOCK.rows;
      const formula = `=OT.${entry.id}(${laid.references.join(',')})`;
      const twin = twinOf(findCalls(formula, 'OT')[0]!, { ...entry, ...notes.get(entry.id)! });
      return { id: entry.id, cells: laid.cells, formula, twin: `=${twin}` };
    });
  });
}

function layOut(args: Given[], row: number): { references: string[]; cells: Record<string, Cell> } {
  const cells: Record<string, Cell> = {};
  const last = args.reduce<number>((latest, argument, i) => (argument === undefined ? latest : i), -1);
  const references = args.slice(0, last + 1).map((argument, i) => {
    const left = FIRST_ARGUMENT_COLUMN + i * BLOCK.columns;
    if (argument === undefined) return '';
    if (typeof argument !== 'object') {
      cells[`${columnLetters(left)}${row}`] = argument;
      return `${columnLetters(left)}${row}`;
    }
    const at = (k: number) =>
      argument.across ? `${columnLetters(left + k)}${row}` : `${columnLetters(left)}${row + k}`;
    argument.cells.forEach((cell, k) => (cells[at(k)] = cell));
    return argument.cells.length === 1 ? at(0) : `${at(0)}:${at(argument.cells.length - 1)}`;
  });
  return { references, cells };
}

/** Equal to nine figures of the larger, or both without an answer. */
export function agree(functionGives: unknown, twinGives: unknown): boolean {
  if (typeof functionGives !== 'number' || typeof twinGives !== 'number') {
    return isError(functionGives) && isError(twinGives);
  }
  return (
    Math.abs(functionGives - twinGives) <= 1e-9 * Math.max(1, Math.abs(functionGives), Math.abs(twinGives))
  );
}

function isError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}
