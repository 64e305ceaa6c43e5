/** The one part of a file that holds what .xlsx has no place for. */
export const EXTRAS = 'urn:ot-business-case:extras';
