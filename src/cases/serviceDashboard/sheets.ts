/** The sheets that this case has besides those of every case. */
export const EQUITY = 'Equity and teams';
export const QUALITY = 'CQC statements';
export const STORIES = 'Stories';
export const REFERRALS = 'Referrals';
export const LISTS = 'Lists';
export const ROW_BY_ROW = 'Row by row';
export const MONTHS = 'Months';
export const WORKINGS = 'Workings';
