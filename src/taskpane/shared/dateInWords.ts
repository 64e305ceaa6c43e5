const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Today as the user's own calendar has it. */
export function todayInWords(now: Date): string {
  return day.format(now);
}
