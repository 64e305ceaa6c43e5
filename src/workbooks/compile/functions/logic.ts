import { both, either, ofKind, ofOne } from '../kernels';
import { BLANK, BOOLEAN, FAULT, NUMBER, TEXT } from '../slots';
import { Fault, faults, truthOf, type Value } from '../values';
import { all, type Argument, type Builtin, type Builtins, ofAny, ofArguments, ofValues } from './builtin';

/** Text and blanks in cells do not count; where nothing does, there is no answer. */
function truths(isDone: (truth: boolean) => boolean, fast: Builtin['make']): Builtin {
  const work = (args: Argument[]): Value => {
    let count = 0;
    let found = false;
    for (const { shape, values } of args) {
      for (const value of values) {
        if (value instanceof Fault) return value;
        if (shape.isCells && (value === null || typeof value === 'string')) continue;
        const truth = truthOf(value);
        if (truth instanceof Fault) return truth;
        count++;
        found ||= isDone(truth);
      }
    }
    return count === 0 ? faults.value : isDone(true) ? found : !found;
  };
  return ofArguments(1, 255, all, work, (shapes) => fast(shapes).fast);
}

const run = () => null;
const isA = (test: (value: Value) => boolean, kind: (kind: number) => boolean) =>
  ofAny(1, ([value]) => test(value ?? null), ofKind(kind));

const isFault = (value: Value) => value instanceof Fault;
const isMissing = (value: Value) => value === faults.missing;

export const logic: Builtins = {
  AND: truths(
    (truth) => !truth,
    () => ({ run, fast: both }),
  ),
  OR: truths(
    (truth) => truth,
    () => ({ run, fast: either }),
  ),
  NOT: ofValues(
    1,
    1,
    ([value]) => {
      const truth = truthOf(value!);
      return truth instanceof Fault ? truth : !truth;
    },
    ofOne((x) => (x === 0 ? 1 : 0), BOOLEAN),
  ),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
  NA: ofValues(0, 0, () => faults.missing),
  ISNUMBER: isA(
    (value) => typeof value === 'number',
    (kind) => kind === NUMBER,
  ),
  ISTEXT: isA(
    (value) => typeof value === 'string',
    (kind) => kind === TEXT,
  ),
  ISNONTEXT: isA(
    (value) => typeof value !== 'string',
    (kind) => kind !== TEXT,
  ),
  ISLOGICAL: isA(
    (value) => typeof value === 'boolean',
    (kind) => kind === BOOLEAN,
  ),
  ISBLANK: isA(
    (value) => value === null,
    (kind) => kind === BLANK,
  ),
  ISERROR: isA(isFault, (kind) => kind === FAULT),
  ISNA: ofAny(1, ([value]) => isMissing(value!)),
  ISERR: ofAny(1, ([value]) => isFault(value!) && !isMissing(value!)),
  N: ofValues(
    1,
    1,
    ([value]) => (typeof value === 'number' ? value : value === true ? 1 : 0),
    ofOne((x) => x),
  ),
};
