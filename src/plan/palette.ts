import type {
  BorderLine,
  CellStyle,
  HighlightKind,
  HighlightLook,
  HighlightPlan,
  OwnLook,
  SheetRole,
} from './plan';

/** How a kind of cell looks, in terms every spreadsheet has. Colours are `#RRGGBB`. */
export interface CellLook {
  ink: string;
  fill?: string;
  /** A thin line on all four sides. */
  frame?: string;
  /** A thin line above, as a total has. */
  ruleAbove?: string;
  isBold?: boolean;
  /** In points; the spreadsheet's own size where none is given. */
  size?: number;
  align?: 'left' | 'right' | 'centre';
  /** In steps of Excel's own, of words to the left: beside a number they never touch it. */
  indent?: number;
  /** The least height of a row that holds one, in points. */
  height?: number;
}

/** One meaning a colour, through cells, tabs and pictures. */
export const colours = {
  ink: '#1B1B1B',
  navy: '#1F3864',
  /** Units, and words beside figures. */
  grey: '#4D4D4D',
  /** What a person types. */
  input: '#0B3D91',
  inputFill: '#FFF8DC',
  inputFrame: '#8A6D00',
  resultFill: '#EEF2F8',
  /** Money that goes out. */
  cost: '#8F3410',
  /** Money that is released or comes in. */
  saving: '#1F7391',
  /** What is left of both: net cash, a total. */
  net: '#14233F',
} as const;

const { ink, navy, grey } = colours;

const heading: CellLook = { ink: '#FFFFFF', fill: navy, isBold: true, height: 20 };

/**
 * Inputs are framed as well as coloured and results bold as well as tinted, so that neither depends on colour alone,
 * and every pairing of ink and fill is readable by people with low vision.
 */
export const palette: Record<CellStyle, CellLook> = {
  title: { ink: navy, isBold: true, size: 16, height: 26 },
  subtitle: { ink: grey },
  section: { ink: navy, isBold: true, size: 12, height: 22 },
  answer: { ink: navy, isBold: true, size: 12, height: 22 },
  heading,
  numberHeading: { ...heading, align: 'right' },
  label: { ink },
  unit: { ink: grey, align: 'left', indent: 1 },
  input: { ink: colours.input, fill: colours.inputFill, frame: colours.inputFrame },
  calculation: { ink },
  total: { ink, ruleAbove: ink, isBold: true },
  result: { ink, fill: colours.resultFill, isBold: true },
  headline: { ink: navy, fill: colours.resultFill, isBold: true, size: 12 },
  note: { ink: grey, align: 'left', indent: 1 },
  check: { ink, fill: '#EDEDED', isBold: true, align: 'centre' },
};

/** The look of a kind of cell, with its lines, as a person’s own look is said. Text is centred in its row. */
export function lookOfStyle(style: CellStyle): OwnLook {
  const { frame, ruleAbove, height: _, ...look } = palette[style];
  const thin = (colour: string): BorderLine => ({ style: 'thin', colour });
  const lines = frame
    ? { top: thin(frame), right: thin(frame), bottom: thin(frame), left: thin(frame) }
    : ruleAbove && { top: thin(ruleAbove) };
  return { ...look, verticalAlign: 'middle', ...(lines && { borders: lines }) };
}

export const highlightLooks: Record<HighlightKind, Pick<CellLook, 'ink' | 'fill' | 'isBold'>> = {
  good: { ink: '#14532D', fill: '#DCF5E3' },
  caution: { ink: '#6B4700', fill: '#FFF1CC', isBold: true },
  bad: { ink: '#8B1A1A', fill: '#FBE3E3', isBold: true },
};

/** How a highlight looks, of ours or of a person's own. */
export function highlightLook(look: HighlightPlan['look']): HighlightLook {
  return typeof look === 'string' ? highlightLooks[look] : look;
}

/** Of the dot beside the words that say whose a figure is. */
export const ownerColours = { published: '#1F7391', yours: '#0B3D91', ours: '#8F3410' } as const;

/** Of the tab of a sheet, by what the sheet is for. */
export const tabColours: Record<SheetRole, string> = {
  cover: navy,
  summary: navy,
  results: '#1F7391',
  inputs: '#C9A200',
  calculation: '#8C8C8C',
  checks: '#2E6B3E',
  evidence: '#7B4EA3',
  log: '#4D4D4D',
};

/** The order in which a reader meets the sheets of a workbook. */
export const rolesInOrder: readonly SheetRole[] = [
  'cover',
  'summary',
  'results',
  'inputs',
  'calculation',
  'checks',
  'evidence',
  'log',
];

/**
 * Colours of charts. A series that has a look has the colour of its meaning; others take these in order, each lighter
 * or darker than its neighbours for people who see few colours and for print in grey.
 */
export const chartColours = {
  series: ['#1F3864', '#B4530A', '#5A3D7A', '#2E7D5B', '#6B1F4E', '#6E6E6E'],
  rise: colours.saving,
  fall: colours.cost,
  total: colours.net,
  low: '#8A5A2B',
  central: '#16294A',
  high: '#2A7A68',
} as const;

/** The fill of what is planned, whose outline has the full colour. */
export function tintOf(colour: string): string {
  const part = (at: number) => {
    const full = parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - full) * 0.22)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
