/** The sheets that every case has; calculation sheets have names of their own. */
export const COVER = 'Cover';
export const INPUTS = 'Inputs';
export const RESULTS = 'Results';
export const EVIDENCE = 'Evidence';
export const LOG = 'Log';
