import type { CellStyle } from '../plan/plan';

/** The names of our kinds of cell in Excel's gallery of cell styles, by which a file keeps them. */
export const styleNames: Record<CellStyle, string> = {
  title: 'OT Title',
  subtitle: 'OT Subtitle',
  heading: 'OT Heading',
  numberHeading: 'OT Number heading',
  label: 'OT Label',
  input: 'OT Input',
  calculation: 'OT Calculation',
  result: 'OT Result',
  note: 'OT Note',
  check: 'OT Check',
};

export const stylesByName: ReadonlyMap<string, CellStyle> = new Map(
  (Object.keys(styleNames) as CellStyle[]).map((style) => [styleNames[style].toLowerCase(), style]),
);
