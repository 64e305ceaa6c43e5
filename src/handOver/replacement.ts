/** One formula of the workbook that the copy does not hold as it was. */
export interface Replacement {
  /** None for a defined name of the whole workbook. */
  sheet: string | null;
  /** A cell, the name of a defined name, or the cells of a rule. */
  where: string;
  /** As people see it: `=OT.ROI(B2,B3)`. */
  original: string;
  became: 'formula' | 'value' | 'removed';
  now: string;
  why: string;
}

export interface Stamp {
  /** `OT Business Case for Excel 0.1.0` */
  engine: string;
  vintage: string;
  /** In words: `22 November 2026`. */
  date: string;
}
