import { highlightLooks } from '../../plan/palette';
import type {
  BorderLine,
  CellPlan,
  CellStyle,
  HighlightKind,
  HighlightLook,
  HighlightPlan,
  OwnLook,
} from '../../plan/plan';
import { ourPlainLook, ownLook, sides, styleLook, wholeLook, type WholeLook } from '../looks';
import { stylesByName } from '../styleNames';
import { childOf, childrenNamed, isTrue, numberIn, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';
import type { Colours } from './colours';
import { formatOf } from './numberFormats';

/** What a cell that names a style has of it, and what of it a plan has no place for. */
export interface ReadStyle {
  plan: Pick<CellPlan, 'style' | 'look' | 'format' | 'isWrapped' | 'isOpen'>;
  isPlain: boolean;
  lost: readonly LostLook[];
}

export type LostLook = 'turned' | 'shrunk' | 'spread' | 'pattern' | 'diagonal' | 'raised' | 'hiddenFormula';

/** The list of looks of a workbook, by the numbers that cells name. */
export class StyleSheet {
  readonly plainLook: OwnLook | undefined;
  private readonly styles: ReadStyle[];
  private readonly differences: HighlightPlan['look'][];
  private readonly reader: LookReader;

  constructor(root: XmlNode, colours: Colours) {
    const reader = new LookReader(root, colours);
    this.reader = reader;
    const formats = new Map(
      childrenNamed(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
        Number(attributes.numFmtId),
        plainText(attributes.formatCode ?? ''),
      ]),
    );
    const names = new Map(
      childrenNamed(childOf(root, 'cellStyles'), 'cellStyle').map(({ attributes }) => [
        Number(attributes.xfId),
        stylesByName.get((attributes.name ?? '').toLowerCase()),
      ]),
    );
    const entries = childrenNamed(childOf(root, 'cellXfs'), 'xf');
    const first = entries[0] ? reader.look(entries[0]) : wholeLook(ourPlainLook, { verticalAlign: 'bottom' });
    // Ours has no alignment of its own, so that blank cells are as Excel has them.
    const isOurs = ownLook(first, wholeLook(ourPlainLook, { verticalAlign: 'bottom' })) === undefined;
    this.plainLook = isOurs ? undefined : ownLook(first, ourPlainLook);
    const plain = isOurs ? ourPlainLook : first;
    this.styles = entries.map((entry, i) => {
      const style = names.get(Number(entry.attributes.xfId ?? 0));
      return readStyle(entry, reader, { style, plain, formats, isFirst: i === 0 });
    });
    this.differences = childrenNamed(childOf(root, 'dxfs'), 'dxf').map((entry) => reader.difference(entry));
  }

  of(number: number): ReadStyle {
    return this.styles[number] ?? noStyle;
  }

  /** The look of a conditional format. */
  highlight(number: number): HighlightPlan['look'] {
    return this.differences[number] ?? {};
  }

  /** The same, where the format has it within. */
  highlightWithin(rule: XmlNode): HighlightPlan['look'] {
    const within = childOf(rule, 'dxf');
    return within ? this.reader.difference(within) : {};
  }
}

const noStyle: ReadStyle = { plan: {}, isPlain: true, lost: [] };

function readStyle(
  entry: XmlNode,
  reader: LookReader,
  about: {
    style: CellStyle | undefined;
    plain: WholeLook;
    formats: ReadonlyMap<number, string>;
    isFirst: boolean;
  },
): ReadStyle {
  const whole = reader.look(entry);
  const alignment = childOf(entry, 'alignment')?.attributes ?? {};
  const protection = childOf(entry, 'protection')?.attributes ?? {};
  const isOpen = protection.locked !== undefined && !isTrue(protection.locked);
  // A locked input is opened as an ordinary cell.
  const style = about.style === 'input' && !isOpen ? undefined : about.style;
  const look = about.isFirst ? undefined : ownLook(whole, style ? styleLook(style) : about.plain);
  const format = formatOf(Number(entry.attributes.numFmtId ?? 0), about.formats);
  const plan: ReadStyle['plan'] = {
    ...(style && { style }),
    ...(look && { look }),
    ...(format !== undefined && { format }),
    ...(isTrue(alignment.wrapText) && { isWrapped: true }),
    ...(isOpen && style !== 'input' && { isOpen: true }),
  };
  return {
    plan,
    isPlain: Object.keys(plan).length === 0,
    lost: [...reader.lost(entry), ...(isTrue(protection.hidden) ? (['hiddenFormula'] as const) : [])],
  };
}

const aligns: Readonly<Record<string, WholeLook['align']>> = {
  left: 'left',
  center: 'centre',
  right: 'right',
};
const verticals: Readonly<Record<string, WholeLook['verticalAlign']>> = { top: 'top', center: 'middle' };
const spread = new Set(['fill', 'justify', 'centerContinuous', 'distributed']);

/** Fonts, fills and borders by number. */
class LookReader {
  private readonly fonts: (Partial<WholeLook> & { isRaised: boolean })[];
  private readonly fills: { colour: string | null; isPattern: boolean }[];
  private readonly borders: { lines: WholeLook['borders']; isDiagonal: boolean }[];

  constructor(
    root: XmlNode,
    private readonly colours: Colours,
  ) {
    this.fonts = childrenNamed(childOf(root, 'fonts'), 'font').map((node) => this.font(node));
    this.fills = childrenNamed(childOf(root, 'fills'), 'fill').map((node) => this.fill(node));
    this.borders = childrenNamed(childOf(root, 'borders'), 'border').map((node) => this.border(node));
  }

  look({ attributes, children }: XmlNode): WholeLook {
    const font = this.fonts[Number(attributes.fontId ?? 0)];
    const alignment = children.find(({ name }) => name === 'alignment')?.attributes ?? {};
    const { isRaised: _, ...ofFont } = font ?? { isRaised: false };
    return {
      ...excelLook,
      ...ofFont,
      fill: this.fills[Number(attributes.fillId ?? 0)]?.colour ?? null,
      borders: this.borders[Number(attributes.borderId ?? 0)]?.lines ?? excelLook.borders,
      align: aligns[alignment.horizontal ?? ''] ?? 'general',
      verticalAlign: verticals[alignment.vertical ?? ''] ?? 'bottom',
      indent: numberIn(alignment.indent) ?? 0,
    };
  }

  lost({ attributes, children }: XmlNode): LostLook[] {
    const alignment = children.find(({ name }) => name === 'alignment')?.attributes ?? {};
    const has: Record<Exclude<LostLook, 'hiddenFormula'>, boolean> = {
      turned: (numberIn(alignment.textRotation) ?? 0) !== 0,
      shrunk: isTrue(alignment.shrinkToFit),
      spread: spread.has(alignment.horizontal ?? ''),
      pattern: this.fills[Number(attributes.fillId ?? 0)]?.isPattern ?? false,
      diagonal: this.borders[Number(attributes.borderId ?? 0)]?.isDiagonal ?? false,
      raised: this.fonts[Number(attributes.fontId ?? 0)]?.isRaised ?? false,
    };
    return (Object.keys(has) as (keyof typeof has)[]).filter((one) => has[one]);
  }

  difference(node: XmlNode): HighlightPlan['look'] {
    const font = childOf(node, 'font');
    const pattern = childOf(childOf(node, 'fill'), 'patternFill');
    const border = childOf(node, 'border');
    const ink = this.colours.of(childOf(font, 'color')?.attributes);
    // A highlight that fills has its colour in the place of the background, unless it has a pattern.
    const fill =
      this.colours.of(childOf(pattern, 'bgColor')?.attributes) ??
      this.colours.of(childOf(pattern, 'fgColor')?.attributes);
    const format = childOf(node, 'numFmt')?.attributes.formatCode;
    const lines = border ? this.border(border).lines : null;
    const drawn = lines && sides.filter((side) => lines[side] !== null);
    const underline = childOf(font, 'u')?.attributes.val;
    const look: HighlightLook = {
      ...(ink !== undefined && { ink }),
      ...(fill !== undefined && pattern?.attributes.patternType !== 'none' && { fill }),
      ...yesNo('isBold', childOf(font, 'b')),
      ...yesNo('isItalic', childOf(font, 'i')),
      ...yesNo('isStruckOut', childOf(font, 'strike')),
      ...(childOf(font, 'u') && { isUnderlined: underline !== 'none' }),
      ...(lines &&
        drawn &&
        drawn.length > 0 && {
          borders: Object.fromEntries(drawn.map((side) => [side, lines[side]])),
        }),
      ...(format !== undefined && { format: plainText(format) }),
    };
    return kindLike(look) ?? look;
  }

  private font(node: XmlNode): Partial<WholeLook> & { isRaised: boolean } {
    const size = numberIn(childOf(node, 'sz')?.attributes.val);
    const font = (childOf(node, 'name') ?? childOf(node, 'rFont'))?.attributes.val;
    const ink = this.colours.of(childOf(node, 'color')?.attributes);
    const underline = childOf(node, 'u');
    return {
      ...(size !== undefined && { size }),
      ...(font !== undefined && { font }),
      ...(ink !== undefined && { ink }),
      isBold: isOn(childOf(node, 'b')),
      isItalic: isOn(childOf(node, 'i')),
      isStruckOut: isOn(childOf(node, 'strike')),
      isUnderlined: underline !== undefined && underline.attributes.val !== 'none',
      isRaised: ['superscript', 'subscript'].includes(childOf(node, 'vertAlign')?.attributes.val ?? ''),
    };
  }

  private fill(node: XmlNode): { colour: string | null; isPattern: boolean } {
    const gradient = childOf(node, 'gradientFill');
    if (gradient) {
      const stop = childOf(childOf(gradient, 'stop'), 'color');
      return { colour: this.colours.of(stop?.attributes) ?? null, isPattern: true };
    }
    const pattern = childOf(node, 'patternFill');
    const type = pattern?.attributes.patternType ?? 'none';
    if (type === 'none') return { colour: null, isPattern: false };
    const [front, back] = ['fgColor', 'bgColor'].map((name) =>
      this.colours.of(childOf(pattern, name)?.attributes),
    );
    if (type === 'solid') return { colour: front ?? '#000000', isPattern: false };
    return { colour: back ?? '#FFFFFF', isPattern: true };
  }

  private border(node: XmlNode): { lines: WholeLook['borders']; isDiagonal: boolean } {
    const line = (side: string): BorderLine | null => {
      // The strict form of the file calls left and right the start and the end.
      const found = childOf(node, side) ?? childOf(node, { left: 'start', right: 'end' }[side] ?? side);
      const style = found?.attributes.style;
      if (style === undefined || style === 'none') return null;
      const colour = this.colours.of(childOf(found, 'color')?.attributes) ?? '#000000';
      return { style: lineStyles[style] ?? 'thin', colour };
    };
    const diagonal = childOf(node, 'diagonal')?.attributes.style;
    return {
      lines: { left: line('left'), right: line('right'), top: line('top'), bottom: line('bottom') },
      isDiagonal: diagonal !== undefined && diagonal !== 'none',
    };
  }
}

const excelLook: WholeLook = wholeLook(ourPlainLook, { ink: '#000000', verticalAlign: 'bottom' });

/** Excel’s thirteen styles of line by those that a plan has. */
const lineStyles: Readonly<Record<string, BorderLine['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  hair: 'hair',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
};

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && (node.attributes.val === undefined || isTrue(node.attributes.val));
}

function yesNo(what: 'isBold' | 'isItalic' | 'isStruckOut', node: XmlNode | undefined): HighlightLook {
  return node ? { [what]: isOn(node) } : {};
}

/** One of ours, by how it looks. */
function kindLike(look: HighlightLook): HighlightKind | undefined {
  const { ink, fill, isBold = false, ...more } = look;
  const others = Object.values(more).filter((value) => value !== false);
  if (others.length > 0) return undefined;
  return (Object.keys(highlightLooks) as HighlightKind[]).find((kind) => {
    const ours = highlightLooks[kind];
    return ours.ink === ink && ours.fill === fill && (ours.isBold ?? false) === isBold;
  });
}
