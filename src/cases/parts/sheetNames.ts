/** The sheets that every case has; calculation sheets have names of their own. */
export const COVER = 'Cover';
export const SUMMARY = 'Summary';
export const COMMITTEE = 'Committee text';
export const MTFS = 'MTFS';
export const OPTIONS = 'Options';
export const MORE = 'More lines';
export const INPUTS = 'Inputs';
export const RESULTS = 'Results';
export const EVIDENCE = 'Evidence';
export const LOG = 'Log';
