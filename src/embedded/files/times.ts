/** 14:02, and the day where it is not today. */
export function timeOf(at: Date, now = new Date()): string {
  return inWords(at, now, { hour: '2-digit', minute: '2-digit' });
}

/**
 * When each of some copies was made: to the second where others of its name were made in the same minute, and numbered
 * where even the second is the same.
 */
export function whenMade(copies: readonly { name: string; at: number }[], now = new Date()): string[] {
  const said = (make: (at: Date, now: Date) => string) => copies.map(({ at }) => make(new Date(at), now));
  const [minutes, seconds] = [said(timeOf), said(secondOf)];
  return copies.map(({ name }, i) => {
    const alike = (times: readonly (string | undefined)[]) =>
      [...copies.keys()].filter((other) => copies[other]?.name === name && times[other] === times[i]);
    if (alike(minutes).length === 1) return minutes[i] ?? '';
    const same = alike(seconds);
    const own = seconds[i] ?? '';
    return same.length === 1 ? own : `${own}, ${same.indexOf(i) + 1} of ${same.length}`;
  });
}

const secondOf = (at: Date, now: Date) =>
  inWords(at, now, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function inWords(at: Date, now: Date, to: Intl.DateTimeFormatOptions): string {
  const time = at.toLocaleTimeString('en-GB', to);
  if (at.toDateString() === now.toDateString()) return time;
  return `${time} on ${at.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })}`;
}
