/** Messages beside charts. */
export const chartWords = {
  none: 'No figures yet: the cells that this chart shows are empty or in error.',
  unreadable: (count: number, of: number) =>
    `${count} of ${of} figures cannot be shown: the cells hold an error or text.`,
  figures: 'Figures',
  nothing: 'none',
} as const;
