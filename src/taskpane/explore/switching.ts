import { type Evaluator, oneAtATime, type Watch } from './evaluator';
import { asTaken, type ExploredInput } from './exploredInput';
import { nth } from '../../formulas/present';

export type Switching =
  | { kind: 'at'; value: number }
  /** Not anywhere between these. */
  | { kind: 'never'; least: number; most: number };

const TOLERANCE = 1e-7;
const MOST_STEPS = 60;
const MOST_HALVINGS = 8;
/** How far beyond its range an input is tried. */
const FAR = 10;

/** Between which values an input may lie at all, as far as its three numbers and its unit tell. */
export function widestOf({ low, central, high, unit }: ExploredInput): [number, number] {
  const range = high - low || Math.abs(central) || 1;
  const isShare = low >= 0 && high <= 1 && /%|\bshare\b|^of\b/i.test(unit);
  if (isShare) return [0, 1];
  return [low >= 0 ? 0 : central - FAR * range, central + FAR * range];
}

/** Asks for the result at one value after another, and answers where it crosses the target nearest to the present value. */
export function* switchingOf(
  input: ExploredInput,
  base: number,
  target: number,
): Generator<number, Switching, number> {
  const { central } = input;
  const gap = base - target;
  if (gap === 0) return { kind: 'at', value: central };
  const found: number[] = [];
  const tried: number[] = [];
  for (const [near, bound] of [
    [input.low, widestOf(input)[0]],
    [input.high, widestOf(input)[1]],
  ] as const) {
    let from = { x: central, y: gap };
    // The near end first, so that of two crossings the nearer is found.
    for (const end of near === central ? [bound] : [near, bound]) {
      if (end === from.x) continue;
      let x = asTaken(input, end);
      let y = (yield x) - target;
      // Beyond what the workbook accepts there is no number: come closer until there is.
      for (let halving = 0; Number.isNaN(y) && halving < MOST_HALVINGS; halving++) {
        x = asTaken(input, (x + from.x) / 2);
        y = (yield x) - target;
      }
      if (Number.isNaN(y)) break;
      if (y === 0 || y > 0 !== gap > 0) {
        found.push(yield* (input.isWhole ? wholeCrossing : crossing)(from, { x, y }, target));
        break;
      }
      from = { x, y };
    }
    tried.push(from.x);
  }
  const distance = (value: number) => Math.abs(value - central);
  const [nearest] = found.sort((one, other) => distance(one) - distance(other));
  if (nearest !== undefined) return { kind: 'at', value: nearest };
  return { kind: 'never', least: nth(tried, 0), most: nth(tried, 1) };
}

interface Point {
  x: number;
  y: number;
}

/** As a share of the way between two points. */
const JUST_BEFORE = 1e-6;

/**
 * The first value, starting from the value in the workbook, at which the target is reached: false position with the
 * Illinois step, and a plain halving whenever that closes in too slowly. A result may stay on the target from there on,
 * as one that never falls below nought does.
 */
function* crossing(near: Point, far: Point, target: number): Generator<number, number, number> {
  const least = TOLERANCE * Math.abs(far.x - near.x);
  const noise = 1e-12 * Math.max(Math.abs(near.y), Math.abs(target));
  const isOn = (y: number) => Math.abs(y) <= noise;
  const isBelow = near.y < 0;
  let pull = { near: near.y, far: far.y };
  let last: 'near' | 'far' | null = null;
  let isProbe = isOn(far.y);
  for (let step = 0; step < MOST_STEPS && Math.abs(far.x - near.x) > least; step++) {
    const way = far.x - near.x;
    const share = isProbe
      ? 1 - JUST_BEFORE
      : isOn(far.y) || step % 3 === 2
        ? 0.5
        : pull.near / (pull.near - pull.far);
    const x = near.x + share * way;
    const y = (yield x) - target;
    if (Number.isNaN(y)) return far.x;
    if (isOn(y) || y < 0 !== isBelow) {
      isProbe = isOn(y) && !isOn(far.y);
      pull = { near: last === 'far' ? pull.near / 2 : pull.near, far: y };
      far = { x, y };
      last = 'far';
    } else {
      // Reached only at the far end.
      if (isProbe) return far.x;
      pull = { near: y, far: last === 'near' ? pull.far / 2 : pull.far };
      near = { x, y };
      last = 'near';
    }
  }
  return far.x;
}

/** The first whole number, starting from the value in the workbook, at which the target is reached or passed. */
function* wholeCrossing(one: Point, other: Point, target: number): Generator<number, number, number> {
  let [near, far] = [one.x, other.x];
  while (Math.abs(far - near) > 1) {
    const x = Math.round((near + far) / 2);
    const y = (yield x) - target;
    if (Number.isNaN(y)) return far;
    if (y !== 0 && y > 0 === one.y > 0) near = x;
    else far = x;
  }
  return far;
}

/** Every input at once, so that the workbook is asked for a value of each in one go. */
export async function switchingValues(
  inputs: ExploredInput[],
  base: number,
  target: number,
  evaluator: Evaluator,
  watch: Watch = {},
): Promise<Switching[]> {
  const searches = inputs.map((input) => switchingOf(input, base, target));
  const states = searches.map((search) => search.next());
  let asked = 0;
  for (;;) {
    const changes = states.flatMap(({ done, value }, at) => (done ? [] : [{ at, value }]));
    if (changes.length === 0) return states.map(({ value }) => value as Switching);
    const before = asked;
    const answers = await evaluator.evaluate(oneAtATime(inputs, changes), {
      ...watch,
      onProgress: (done) => watch.onProgress?.(before + done),
    });
    asked += changes.length;
    changes.forEach(({ at }, k) => (states[at] = nth(searches, at).next(nth(answers, k))));
  }
}
