/** Messages about a workbook that is given to the user as a file. */
export const deliveryWords = {
  window: 'The workbook is open in a new window. Save it there.',
  download: (name: string) => `The workbook is downloaded as “${name}”.`,
  instead: (name: string, because: string) =>
    `Excel opened no new window. ${because} The workbook is downloaded as “${name}” instead.`,

  other: {
    title: 'If no window opened and no download arrived',
    download: 'Download it',
    downloaded: (name: string) => `A download of “${name}” was started.`,
    blocked: (reason: string) => `Downloads are blocked here: ${reason}. Copy the text instead.`,
    text: 'Show it as text to copy',
    textNote:
      'The values of every sheet, without formulas and formats; a date is its number of days. Paste it into a blank sheet, or ask IT to allow downloads in Excel.',
    textLabel: 'The workbook as text',
    copy: 'Copy the workbook as text',
    unreadable: (reason: string) => `The file could not be read as text: ${reason}`,
  },
} as const;
