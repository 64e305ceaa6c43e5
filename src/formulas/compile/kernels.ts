/* eslint-disable @typescript-eslint/no-non-null-assertion -- A kernel is given as many operands as it takes, and walks the lanes it counts. */
import {
  BLANK,
  BOOLEAN,
  DIVISION_AT,
  ERROR,
  isNumeric,
  MIXED,
  NUMBER,
  OTHER,
  OVERFLOW_AT,
  type Slot,
  WHOLE_LINE_AT,
} from './slots';
import { isSame } from '../functions/values';
import { lastAdded, lastTaken } from '../functions/operators';

/** The same step for many trials at once, where its operands allow; false where they do not. */
export type Fast = (out: Slot, operands: Slot[], count: number) => boolean;

type Loop = (out: Float64Array, x: Float64Array, y: Float64Array, count: number) => number;

/** A loop gives 0, or anything else if a result was no finite number. */
function arithmetic(loop: Loop, isDivision = false): Fast {
  return (out, operands, count) => {
    const x = operands[0]!;
    const y = operands[1]!;
    if (!isNumeric(x) || !isNumeric(y)) return false;
    out.kind = NUMBER;
    if (loop(out.numbers, x.numbers, y.numbers, count) !== 0) markErrors(out, y.numbers, count, isDivision);
    return true;
  };
}

function markErrors(out: Slot, y: Float64Array, count: number, isDivision: boolean): void {
  out.kind = MIXED;
  for (let i = 0; i < count; i++) {
    const isFine = Number.isFinite(out.numbers[i]!);
    out.tags[i] = isFine ? NUMBER : ERROR;
    if (!isFine) out.numbers[i] = isDivision && y[i] === 0 ? DIVISION_AT : OVERFLOW_AT;
  }
}

export const add = arithmetic((out, x, y, count) => {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    const r = x[i]! + y[i]!;
    bad += r - r;
    out[i] = r;
  }
  return bad;
});

export const subtract = arithmetic((out, x, y, count) => {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    const r = x[i]! - y[i]!;
    bad += r - r;
    out[i] = r;
  }
  return bad;
});

export const addLast = arithmetic((out, x, y, count) => {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    const r = lastAdded(x[i]!, y[i]!);
    bad += r - r;
    out[i] = r;
  }
  return bad;
});

export const subtractLast = arithmetic((out, x, y, count) => {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    const r = lastTaken(x[i]!, y[i]!);
    bad += r - r;
    out[i] = r;
  }
  return bad;
});

export const multiply = arithmetic((out, x, y, count) => {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    const r = x[i]! * y[i]!;
    bad += r - r;
    out[i] = r;
  }
  return bad;
});

export const divide = arithmetic((out, x, y, count) => {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    const r = x[i]! / y[i]!;
    bad += r - r;
    out[i] = r;
  }
  return bad;
}, true);

type Test = (out: Float64Array, x: Float64Array, y: Float64Array, count: number) => void;

function comparison(test: Test): Fast {
  return (out, operands, count) => {
    const x = operands[0]!;
    const y = operands[1]!;
    if (x.kind > BLANK || y.kind > BLANK) return false;
    out.kind = BOOLEAN;
    test(out.numbers, x.numbers, y.numbers, count);
    return true;
  };
}

export const comparisons: Record<string, Fast> = {
  '=': comparison((out, x, y, n) => {
    for (let i = 0; i < n; i++) out[i] = isSame(x[i]!, y[i]!) ? 1 : 0;
  }),
  '<>': comparison((out, x, y, n) => {
    for (let i = 0; i < n; i++) out[i] = isSame(x[i]!, y[i]!) ? 0 : 1;
  }),
  '<': comparison((out, x, y, n) => {
    for (let i = 0; i < n; i++) out[i] = x[i]! < y[i]! && !isSame(x[i]!, y[i]!) ? 1 : 0;
  }),
  '>': comparison((out, x, y, n) => {
    for (let i = 0; i < n; i++) out[i] = x[i]! > y[i]! && !isSame(x[i]!, y[i]!) ? 1 : 0;
  }),
  '<=': comparison((out, x, y, n) => {
    for (let i = 0; i < n; i++) out[i] = x[i]! <= y[i]! || isSame(x[i]!, y[i]!) ? 1 : 0;
  }),
  '>=': comparison((out, x, y, n) => {
    for (let i = 0; i < n; i++) out[i] = x[i]! >= y[i]! || isSame(x[i]!, y[i]!) ? 1 : 0;
  }),
};

/** Operands: the condition, what holds if so, what holds if not. */
export const choose: Fast = (out, [test, yes, no], count) => {
  if (!isNumeric(test!)) return false;
  const [c, a, b] = [test!.numbers, yes!.numbers, no!.numbers];
  for (let i = 0; i < count; i++) out.numbers[i] = c[i] !== 0 ? a[i]! : b[i]!;
  if (yes!.kind === no!.kind && yes!.kind !== MIXED) {
    out.kind = yes!.kind;
    return true;
  }
  let first = -1;
  out.kind = MIXED;
  let isMixed = false;
  for (let i = 0; i < count; i++) {
    const from = c[i] !== 0 ? yes! : no!;
    const kind = from.kind === MIXED ? from.tags[i]! : from.kind;
    out.tags[i] = kind;
    if (first < 0) first = kind;
    else if (kind !== first) isMixed = true;
  }
  if (!isMixed) out.kind = first;
  return true;
};

/** Cells that hold no number do not count; an error is left to the slower way. */
export const sum: Fast = (out, operands, count) => {
  const total = out.numbers.fill(0, 0, count);
  for (const { kind, numbers, tags } of operands) {
    if (kind === NUMBER) {
      for (let i = 0; i < count; i++) total[i] = total[i]! + numbers[i]!;
    } else if (kind === MIXED) {
      for (let i = 0; i < count; i++) {
        if (tags[i] === NUMBER) total[i] = total[i]! + numbers[i]!;
        else if (tags[i]! >= ERROR) return false;
      }
    } else if (kind >= ERROR) return false;
  }
  out.kind = NUMBER;
  return allFinite(total, count);
};

/** Pairs of operands, multiplied and added up; values that are not numbers count as zero. */
export const sumOfProducts: Fast = (out, operands, count) => {
  const total = out.numbers.fill(0, 0, count);
  for (let k = 0; k < operands.length; k += 2) {
    const [x, y] = [operands[k]!, operands[k + 1]!];
    if (x.kind >= ERROR || y.kind >= ERROR) return false;
    if (x.kind !== NUMBER || y.kind !== NUMBER) continue;
    const [a, b] = [x.numbers, y.numbers];
    for (let i = 0; i < count; i++) total[i] = total[i]! + a[i]! * b[i]!;
  }
  out.kind = NUMBER;
  return allFinite(total, count);
};

type Keep = (best: Float64Array, numbers: Float64Array, count: number) => void;

function extreme(keep: Keep): Fast {
  return (out, operands, count) => {
    for (const { kind } of operands) if (kind >= ERROR) return false;
    let isFirst = true;
    for (const { kind, numbers } of operands) {
      if (kind !== NUMBER) continue;
      if (isFirst) out.numbers.set(numbers.subarray(0, count));
      else keep(out.numbers, numbers, count);
      isFirst = false;
    }
    if (isFirst) out.numbers.fill(0, 0, count);
    out.kind = NUMBER;
    return true;
  };
}

export const largest = extreme((best, numbers, count) => {
  for (let i = 0; i < count; i++) best[i] = Math.max(best[i]!, numbers[i]!);
});
export const smallest = extreme((best, numbers, count) => {
  for (let i = 0; i < count; i++) best[i] = Math.min(best[i]!, numbers[i]!);
});

export const both = truths((x, y) => x & y, 1);
export const either = truths((x, y) => x | y, 0);

function truths(join: (x: number, y: number) => number, start: number): Fast {
  return (out, operands, count) => {
    for (const { kind } of operands) if (kind !== NUMBER && kind !== BOOLEAN) return false;
    out.numbers.fill(start, 0, count);
    for (const { numbers } of operands)
      for (let i = 0; i < count; i++) out.numbers[i] = join(out.numbers[i]!, numbers[i] !== 0 ? 1 : 0);
    out.kind = BOOLEAN;
    return true;
  };
}

/** One number from one number, always finite. */
export function ofOne(work: (x: number) => number, kind = NUMBER): Fast {
  return (out, [x], count) => {
    if (!isNumeric(x!)) return false;
    for (let i = 0; i < count; i++) out.numbers[i] = work(x!.numbers[i]!);
    out.kind = kind;
    return true;
  };
}

/** One number from two; results that are not finite are left to the slower way. */
export function ofTwo(work: (x: number, y: number) => number): Fast {
  return (out, [x, y], count) => {
    if (!isNumeric(x!) || !isNumeric(y!)) return false;
    for (let i = 0; i < count; i++) out.numbers[i] = work(x!.numbers[i]!, y!.numbers[i]!);
    out.kind = NUMBER;
    return allFinite(out.numbers, count);
  };
}

/** A truth about the kind of value alone. */
export function ofKind(isSo: (kind: number) => boolean): Fast {
  return (out, [x], count) => {
    const { kind, tags } = x!;
    if (kind === OTHER) return false;
    if (kind !== MIXED) out.numbers.fill(isSo(kind) ? 1 : 0, 0, count);
    else
      for (let i = 0; i < count; i++) {
        if (tags[i] === OTHER) return false;
        out.numbers[i] = isSo(tags[i]!) ? 1 : 0;
      }
    out.kind = BOOLEAN;
    return true;
  };
}

/** Heap indices of the answers for places outside: before the first, at zero and after the last. */
export interface Beyond {
  before: number;
  zero: number;
  after: number;
}

/** The first operand says, from 1, which of the others it is; they must be numbers. */
export function pickOne({ before, zero, after }: Beyond): Fast {
  return (out, operands, count) => {
    const at = operands[0]!;
    if (at.kind !== NUMBER) return false;
    for (let k = 1; k < operands.length; k++) if (operands[k]!.kind !== NUMBER) return false;
    let bad = 0;
    for (let i = 0; i < count; i++) {
      const place = Math.trunc(at.numbers[i]!);
      const isThere = place >= 1 && place < operands.length;
      if (isThere) out.numbers[i] = operands[place]!.numbers[i]!;
      else {
        out.numbers[i] = place > 0 ? after : place < 0 ? before : zero;
        bad++;
      }
      out.tags[i] = isThere ? NUMBER : out.numbers[i] === WHOLE_LINE_AT ? OTHER : ERROR;
    }
    out.kind = bad === 0 ? NUMBER : bad < count ? MIXED : out.tags[0]!;
    return true;
  };
}

/** The second where the first is an error. */
export const orElse: Fast = (out, [x, other], count) => {
  const from = x!.kind === ERROR ? other! : x!;
  if (from.kind === MIXED) return false;
  out.numbers.set(from.numbers.subarray(0, count));
  out.kind = from.kind;
  return true;
};

function allFinite(numbers: Float64Array, count: number): boolean {
  let bad = 0;
  for (let i = 0; i < count; i++) bad += numbers[i]! - numbers[i]!;
  return bad === 0;
}
