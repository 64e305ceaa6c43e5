import type { Period } from '../match/words';
import type { Unit } from '../units';

const periods: Record<Period, string> = {
  day: 'a day',
  week: 'a week',
  fortnight: 'a fortnight',
  fourweeks: 'four weeks',
  month: 'a month',
  year: 'a year',
};
const times: Record<NonNullable<Unit['time']>, string> = {
  hours: 'hours',
  minutes: 'minutes',
  days: 'hours, as times',
};

/** `minutes, for a week` */
export function unitInWords({ time, period }: Unit): string {
  return [time && times[time], period && `for ${periods[period]}`].filter(Boolean).join(', ');
}

/** The unit that such words say; null for others. */
export function unitSaid(words: string): Unit | null {
  for (const time of [undefined, ...(Object.keys(times) as (keyof typeof times)[])])
    for (const period of [undefined, ...(Object.keys(periods) as Period[])]) {
      const unit = { ...(time && { time }), ...(period && { period }) };
      if (words !== '' && unitInWords(unit) === words) return unit;
    }
  return null;
}
