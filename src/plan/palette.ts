import type { CellStyle, HighlightKind, HighlightLook, HighlightPlan } from './plan';

/** How a kind of cell looks, in terms every spreadsheet has. Colours are `#RRGGBB`. */
export interface CellLook {
  ink: string;
  fill?: string;
  /** A thin line on all four sides. */
  frame?: string;
  isBold?: boolean;
  isItalic?: boolean;
  /** In points; the spreadsheet's own size where none is given. */
  size?: number;
  align?: 'right' | 'centre';
}

const ink = '#1B1B1B';
const navy = '#1F3864';

const heading: CellLook = { ink: '#FFFFFF', fill: navy, isBold: true };

/**
 * Inputs and results are framed as well as coloured, so that neither depends on colour alone, and every pairing of ink
 * and fill is readable by people with low vision.
 */
export const palette: Record<CellStyle, CellLook> = {
  title: { ink: navy, isBold: true, size: 16 },
  subtitle: { ink: '#44546A' },
  heading,
  numberHeading: { ...heading, align: 'right' },
  label: { ink },
  input: { ink: '#0B3D91', fill: '#FFF8DC', frame: '#8A6D00' },
  calculation: { ink },
  result: { ink, fill: '#E8F3EA', frame: '#2E6B3E', isBold: true },
  note: { ink: '#4D4D4D', isItalic: true },
  check: { ink, fill: '#EDEDED', isBold: true, align: 'centre' },
};

export const highlightLooks: Record<HighlightKind, Pick<CellLook, 'ink' | 'fill' | 'isBold'>> = {
  good: { ink: '#14532D', fill: '#DCF5E3' },
  caution: { ink: '#6B4700', fill: '#FFF1CC', isBold: true },
  bad: { ink: '#8B1A1A', fill: '#FBE3E3', isBold: true },
};

/** How a highlight looks, of ours or of a person's own. */
export function highlightLook(look: HighlightPlan['look']): HighlightLook {
  return typeof look === 'string' ? highlightLooks[look] : look;
}

/** Colours of series in charts, in order, each distinct from its neighbours for people who see few colours. */
export const chartColours = {
  series: ['#1F3864', '#C55A11', '#2E6B3E', '#7B4EA3', '#8A6D00', '#4D4D4D'],
  rise: '#2E6B3E',
  fall: '#B3402A',
  total: '#1F3864',
} as const;
