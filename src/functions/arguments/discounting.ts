import { discountSchedules, discountScheduleNames } from '../../evidence/reference';
import { flatRate, type DiscountSchedule } from '../../model/discounting';
import { isBlank, shown, singleCell } from './cells';
import { admits, rateOfChange } from './domain';
import { refuse } from './refusal';
import { quotedList } from './scalars';

/** A rate as a number, or the name of a Green Book schedule. */
export function discounting(name: string, argument: unknown, ifOmitted: DiscountSchedule): DiscountSchedule {
  const cell = singleCell(name, argument);
  if (isBlank(cell)) return ifOmitted;
  if (typeof cell === 'number' && admits(rateOfChange, cell)) return flatRate(cell);
  const schedule = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  const found = discountScheduleNames.find((known) => known === schedule);
  if (found) return discountSchedules[found];
  return refuse(
    `${name} must be ${rateOfChange.accepts}, or ${quotedList(discountScheduleNames)}; it is ${shown(cell)}`,
  );
}
