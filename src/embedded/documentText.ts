/** The text of a document of Univer’s, which ends with \r\n and breaks a line with \r. To a spreadsheet a line ends with \n. */
export function documentText(dataStream: string): string {
  return dataStream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
}
