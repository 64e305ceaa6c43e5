/** 14:02, and the day where it is not today. */
export function timeOf(at: Date, now = new Date()): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === now.toDateString()) return time;
  return `${time} on ${at.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })}`;
}
