/** The period that each date of an extract covers, as far as the dates and their heading show it. */
export type Each = 'week' | 'fortnight' | 'fourweeks' | 'monthStart' | 'monthEnd' | 'monthDay' | 'fromTo';

/** Days of a period of whole weeks. */
export const DAYS = { week: 7, fortnight: 14, fourweeks: 28 } as const;

/** A formula for the weeks that a column of dates covers. */
export function weeksCovered(each: Each | null, dates: string, until: string | null): string {
  const [first, last] = [`INT(MIN(${dates}))`, `INT(MAX(${until ?? dates}))`];
  switch (each) {
    case 'week':
    case 'fortnight':
    case 'fourweeks':
      return `(${last}-${first}+${DAYS[each]})/7`;
    case 'monthStart':
      return `(EOMONTH(${last},0)-${first}+1)/7`;
    case 'monthEnd':
      return `(${last}-EOMONTH(${first},-1))/7`;
    case 'monthDay':
      return `(EDATE(${last},1)-${first})/7`;
    case 'fromTo':
    case null:
      return `(${last}-${first}+1)/7`;
  }
}
