import { createContext } from 'react';
import { serialOf } from '../../model/dates';

/** The day, as an Excel serial, by the clock that the pane was given. */
export const Today = createContext(0);

/** The serial of a moment's day in the user's own calendar. */
export function serialOfToday(now: Date): number {
  return serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
