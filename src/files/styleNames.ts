import type { CellStyle } from '../plan/plan';

/** The names of our kinds of cell in Excel's gallery of cell styles, by which a file keeps them. */
export const styleNames: Record<CellStyle, string> = {
  title: 'OT Title',
  subtitle: 'OT Subtitle',
  section: 'OT Section',
  answer: 'OT Answer',
  heading: 'OT Heading',
  numberHeading: 'OT Number heading',
  label: 'OT Label',
  unit: 'OT Unit',
  input: 'OT Input',
  calculation: 'OT Calculation',
  total: 'OT Total',
  result: 'OT Result',
  headline: 'OT Headline',
  note: 'OT Note',
  check: 'OT Check',
};

export const stylesByName: ReadonlyMap<string, CellStyle> = new Map(
  (Object.keys(styleNames) as CellStyle[]).map((style) => [styleNames[style].toLowerCase(), style]),
);
