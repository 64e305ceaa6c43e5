import { providersColumn } from './places';

/** How many rows of the Providers sheet have the published price as built, and the hours that we assumed. */
export const publishedRows = `COUNTIF(${providersColumn('U')},"Published")`;
export const assumedRows = `COUNTIF(${providersColumn('V')},"Our assumption")`;
