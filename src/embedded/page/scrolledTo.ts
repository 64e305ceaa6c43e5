/** Along one side of the window, in pixels from where the cells begin that scroll. */
export interface Span {
  /** Where the cell begins and ends. */
  from: number;
  to: number;
  /** How much of the sheet is visible. */
  room: number;
  /** How much of it is scrolled past. */
  scrolled: number;
}

/** How far to scroll so that the cell is visible: no further than needed, and its beginning where it has no room. */
export function scrolledTo({ from, to, room, scrolled }: Span): number {
  return Math.max(0, Math.min(from, Math.max(scrolled, to - room)));
}
