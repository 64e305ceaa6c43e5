/** The prefix of the names under which a workbook remembers which column of an extract is what. */
export const REMEMBERED = 'Extract_columns_';
