/* eslint-disable @typescript-eslint/no-non-null-assertion -- A kernel is given as many operands as it takes, and walks the lanes it counts. */
import { calendarDate } from '../../model/dates';
import { monthEnd, monthsOn } from '../functions/dates';
import { remainder } from '../functions/maths';
import { round, roundDown, roundUp, integerBelow } from '../functions/rounding';
import { isSame } from '../functions/values';
import type { Shape } from './grid';
import { both, either, type Fast, largest, ofKind, ofOne, ofTwo, smallest, sum } from './kernels';
import { BLANK, BOOLEAN, ERROR, NUMBER, TEXT } from './slots';

type Quick = (shapes: Shape[]) => Fast | undefined;

const always =
  (fast: Fast): Quick =>
  () =>
    fast;
const ofX = (work: (x: number) => number) => always(ofOne(work));
const ofXY = (work: (x: number, y: number) => number): Quick => {
  const fast = ofTwo(work);
  return (shapes) => (shapes.length === 2 ? fast : undefined);
};
const kind = (isSo: (kind: number) => boolean) => always(ofKind(isSo));

const FIRST = 61;
const LATEST = 2_958_466;

/** From March 1900 on; NaN leaves any other to the slower way. */
function ofDay(work: (serial: number) => number): Quick {
  const fast = ofTwo((serial) => (serial >= FIRST && serial < LATEST ? work(serial) : NaN));
  return always((out, operands, count) => fast(out, [operands[0]!, operands[0]!], count));
}

/** Where everything is a number: those equal to the criterion are added up. */
const quickSum: Quick = ([range, asked, sums]) => {
  const size = range!.rows * range!.columns;
  if (sums && (sums.isOmitted || sums.rows !== range!.rows || sums.columns !== range!.columns))
    return undefined;
  const from = sums?.from ?? 0;
  return (out, operands, count) => {
    for (const operand of operands) if (operand.kind !== NUMBER) return false;
    const target = operands[asked!.from]!.numbers;
    const total = out.numbers.fill(0, 0, count);
    for (let k = 0; k < size; k++) {
      const cells = operands[k]!.numbers;
      const amounts = operands[from + k]!.numbers;
      for (let i = 0; i < count; i++) if (isSame(cells[i]!, target[i]!)) total[i] = total[i]! + amounts[i]!;
    }
    out.kind = NUMBER;
    return true;
  };
};

/** Ways over many trials at once, by the names of functions; where one does not apply, the function itself is called. */
export const quickWays: Partial<Record<string, Quick>> = {
  ABS: ofX(Math.abs),
  SIGN: ofX(Math.sign),
  INT: ofX(integerBelow),
  MOD: ofXY((x, y) => (y === 0 ? NaN : remainder(x, y))),
  ROUND: ofXY(round),
  ROUNDUP: ofXY(roundUp),
  ROUNDDOWN: ofXY(roundDown),
  SUM: always(sum),
  MIN: always(smallest),
  MAX: always(largest),
  SUMIF: quickSum,
  AND: always(both),
  OR: always(either),
  NOT: always(ofOne((x) => (x === 0 ? 1 : 0), BOOLEAN)),
  ISNUMBER: kind((found) => found === NUMBER),
  ISTEXT: kind((found) => found === TEXT),
  ISNONTEXT: kind((found) => found !== TEXT),
  ISLOGICAL: kind((found) => found === BOOLEAN),
  ISBLANK: kind((found) => found === BLANK),
  ISERROR: kind((found) => found === ERROR),
  YEAR: ofDay((serial) => calendarDate(serial).year),
  MONTH: ofDay((serial) => calendarDate(serial).month),
  DAY: ofDay((serial) => calendarDate(serial).day),
  EDATE: ofXY((serial, months) => (serial >= FIRST ? monthsOn(serial, months) : NaN)),
  EOMONTH: ofXY((serial, months) => (serial >= FIRST ? monthEnd(serial, months) : NaN)),
};

/** Those whose typed arguments are made numbers first, so that the quicker way can take them. */
export const ofNumbersOnly: ReadonlySet<string> = new Set([
  'SUM',
  'MIN',
  'MAX',
  'AVERAGE',
  'PRODUCT',
  'MEDIAN',
]);
