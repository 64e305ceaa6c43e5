import { checked, Fault, faults, numberOf } from '../values';
import { type Builtins, ofArguments, single } from './builtin';
import { numbersIn } from './statistics';

export const finance: Builtins = {
  /** The first amount comes one period from now. */
  NPV: ofArguments(
    2,
    255,
    (argument) => argument > 0,
    ([rate, ...amounts]) => {
      const given = numberOf(single(rate));
      if (typeof given !== 'number') return given;
      if (given === -1) return faults.division;
      let worth = 0;
      let factor = 1;
      for (const amount of amounts) {
        const { shape, values } = amount;
        const isWritten = !shape.isCells && values.length === 1;
        const written = isWritten ? numberOf(values[0]!) : null;
        if (written instanceof Fault) return written;
        const numbers = written === null ? numbersIn(amount) : [written];
        if (numbers instanceof Fault) return numbers;
        for (const number of numbers) worth += number / (factor *= 1 + given);
      }
      return checked(worth);
    },
  ),
};
