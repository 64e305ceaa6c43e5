/** Messages where a script or a file does not load; small, because little else may have loaded. */
export const loadingWords = {
  title: 'The page could not start',
  again: 'Try again',
  offline: 'This computer is offline. Connect it, then try again.',
  blocked: (file: string) =>
    `${file} could not be loaded: the server does not answer, or something here blocks it. Try again.`,
  incomplete: (file: string) => `${file} arrived incomplete. Try again.`,
  late: (file: string) => `${file} did not arrive within a minute. Check the connection, then try again.`,
  otherRelease: (file: string) =>
    `${file} is of another release than the rest of the page, because a new release has been put in place. Download the workbook if you have changed it, then reload the page.`,
  otherReleaseAtStart: (file: string) =>
    `${file} is of another release than the rest of the page. Try again; if this stays, empty the browser’s cache.`,
  part: 'A part of the program',
  office: 'Microsoft’s script for Excel, office.js,',
  notExcel: 'This page is the pane of an Excel add-in. Open it from the Home tab in Excel.',
  unknown: 'A part of the program did not start.',
} as const;
