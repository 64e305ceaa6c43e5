/** The prefix of our functions in Excel; it must be the one that the manifest declares. */
export const excelNamespace = process.env.NODE_ENV === 'production' ? 'OT' : 'OTDEV';
