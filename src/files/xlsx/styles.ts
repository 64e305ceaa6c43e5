import { isTypedInto, plannedFormula } from '../../plan/cells';
import { highlightLook, highlightLooks } from '../../plan/palette';
import type {
  BorderLine,
  BorderSide,
  CellPlan,
  CellStyle,
  HighlightKind,
  HighlightLook,
  HighlightPlan,
  OwnLook,
} from '../../plan/plan';
import { ourPlainLook, styleLook, wholeLook, type WholeLook } from '../looks';
import { MAIN } from '../package/names';
import { styleNames } from '../styleNames';
import { DECLARATION, element, spreadsheetText } from '../xml/write';
import { needsQuote } from './quoted';

const FIRST_OWN_FORMAT = 164;
const builtInFormats = new Map([
  ['General', 0],
  ['@', 49],
]);
const kinds = Object.keys(highlightLooks) as HighlightKind[];

/** Collects the styles that cells ask for, and writes them once each. */
export class Styles {
  private readonly plain: WholeLook;
  private readonly fonts: Entries;
  private readonly fills = new Entries([patternFill('none'), patternFill('gray125')]);
  private readonly borders = new Entries([borderOf(ourPlainLook.borders)]);
  private readonly formats = new Entries([]);
  private readonly cellFormats: Entries;
  private readonly named = new Map<CellStyle, string>();
  private readonly differences = new Entries([]);
  private readonly known = new Map<string, number>();

  constructor(plainLook?: OwnLook) {
    this.plain = wholeLook(ourPlainLook, plainLook);
    this.fonts = new Entries([fontOf(this.plain)]);
    this.cellFormats = new Entries([
      plainLook
        ? this.format(this.plain, { xfId: 0 }, { hasFormat: false, isOpen: false })
        : element('xf', { ...nothing, xfId: 0 }),
    ]);
    for (const kind of kinds) this.highlight(kind);
  }

  /** The number by which a cell names its style. */
  of(cell: CellPlan): number {
    const { style, look, format, isWrapped } = cell;
    const isOpen = isTypedInto(cell);
    const isQuoted = format !== '@' && needsQuote(cell);
    if (!style && !look && !format && !isWrapped && !isOpen && !isQuoted) return 0;
    const code = numberFormat(cell);
    const key = JSON.stringify([style, look, code, format !== undefined, isWrapped, isOpen, isQuoted]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const whole = wholeLook(style ? styleLook(style) : this.plain, look);
    const number = this.cellFormats.place(
      this.format(
        whole,
        { numFmtId: this.formatNumber(code), xfId: style ? this.styleNumber(style) : 0 },
        { hasFormat: format !== undefined, isOpen, isWrapped, isQuoted },
      ),
    );
    this.known.set(key, number);
    return number;
  }

  /** The number by which a conditional format names its look. */
  highlight(look: HighlightPlan['look']): number {
    const { format, ...own } = highlightLook(look);
    const code = format === undefined ? '' : numberFormatOf(this.formatNumber(format), format);
    return this.differences.place(differenceOf(own, code));
  }

  xml(): string {
    const formats = this.formats.all.map((code, i) => numberFormatOf(FIRST_OWN_FORMAT + i, code));
    const styles = [...this.named.keys()].map((style, i) =>
      element('cellStyle', { name: styleNames[style], xfId: i + 1 }),
    );
    return (
      DECLARATION +
      element(
        'styleSheet',
        { xmlns: MAIN },
        formats.length > 0 ? counted('numFmts', formats) : '',
        counted('fonts', this.fonts.all),
        counted('fills', this.fills.all),
        counted('borders', this.borders.all),
        counted('cellStyleXfs', [element('xf', nothing), ...this.named.values()]),
        counted('cellXfs', this.cellFormats.all),
        counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }), ...styles]),
        counted('dxfs', this.differences.all),
        element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2' }),
      )
    );
  }

  private styleNumber(style: CellStyle): number {
    if (!this.named.has(style)) {
      const options = { hasFormat: false, isOpen: style === 'input' };
      this.named.set(style, this.format(styleLook(style), {}, options));
    }
    return [...this.named.keys()].indexOf(style) + 1;
  }

  private format(
    look: WholeLook,
    ids: { numFmtId?: number; xfId?: number },
    {
      hasFormat,
      isOpen,
      isWrapped,
      isQuoted,
    }: {
      hasFormat: boolean;
      isOpen: boolean;
      isWrapped?: boolean | undefined;
      isQuoted?: boolean | undefined;
    },
  ): string {
    const { fill, borders, align, verticalAlign, indent } = look;
    const hasBorder = Object.values(borders).some((line) => line !== null);
    const vertical = verticalAlign === 'middle' ? 'center' : verticalAlign;
    const alignment = {
      horizontal: align === 'general' ? undefined : align === 'centre' ? 'center' : align,
      // Excel's own, which it leaves out.
      vertical: vertical === 'bottom' ? undefined : vertical,
      wrapText: isWrapped || undefined,
      indent: indent || undefined,
    };
    const isAligned = Object.values(alignment).some((value) => value !== undefined);
    return element(
      'xf',
      {
        numFmtId: ids.numFmtId ?? 0,
        fontId: this.fonts.place(fontOf(look)),
        fillId: fill === null ? 0 : this.fills.place(solidFill(fill)),
        borderId: this.borders.place(borderOf(borders)),
        quotePrefix: isQuoted || undefined,
        xfId: ids.xfId,
        applyNumberFormat: hasFormat,
        applyFont: true,
        applyFill: fill !== null,
        applyBorder: hasBorder,
        applyAlignment: true,
        applyProtection: isOpen || undefined,
      },
      isAligned ? element('alignment', alignment) : '',
      isOpen ? element('protection', { locked: false }) : '',
    );
  }

  private formatNumber(code: string): number {
    return builtInFormats.get(code) ?? FIRST_OWN_FORMAT + this.formats.place(code);
  }
}

function numberFormatOf(numFmtId: number, code: string): string {
  return element('numFmt', { numFmtId, formatCode: spreadsheetText(code) });
}

/** A formula retyped in a cell of the format for text would stay text. */
function numberFormat(cell: CellPlan): string {
  const { format } = cell;
  return format === undefined || (format === '@' && plannedFormula(cell) !== null) ? 'General' : format;
}

const nothing = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

function fontOf({ font, ink, isBold, isItalic, isUnderlined, isStruckOut, size }: WholeLook): string {
  return element(
    'font',
    {},
    isBold ? element('b') : '',
    isItalic ? element('i') : '',
    isStruckOut ? element('strike') : '',
    isUnderlined ? element('u') : '',
    element('sz', { val: size }),
    element('color', { rgb: opaque(ink) }),
    element('name', { val: font }),
    font === ourPlainLook.font ? element('family', { val: 2 }) : '',
  );
}

function solidFill(colour: string): string {
  const pattern = element(
    'patternFill',
    { patternType: 'solid' },
    element('fgColor', { rgb: opaque(colour) }),
    element('bgColor', { indexed: 64 }),
  );
  return element('fill', {}, pattern);
}

function patternFill(patternType: string): string {
  return element('fill', {}, element('patternFill', { patternType }));
}

/** In the order of the file format. */
const sides: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'];

function borderOf(lines: { readonly [Side in BorderSide]?: BorderLine | null }): string {
  return element(
    'border',
    {},
    ...sides.map((side) => {
      const line = lines[side];
      return line
        ? element(side, { style: line.style }, element('color', { rgb: opaque(line.colour) }))
        : element(side);
    }),
    element('diagonal'),
  );
}

function differenceOf(look: Omit<HighlightLook, 'format'>, format: string): string {
  const { ink, fill, isBold, isItalic, isUnderlined, isStruckOut, borders } = look;
  const yesNo = (name: string, is: boolean | undefined) =>
    is === undefined ? '' : element(name, is ? {} : { val: name === 'u' ? 'none' : false });
  const font = [
    yesNo('b', isBold),
    yesNo('i', isItalic),
    yesNo('strike', isStruckOut),
    ink === undefined ? '' : element('color', { rgb: opaque(ink) }),
    yesNo('u', isUnderlined),
  ].join('');
  return element(
    'dxf',
    {},
    font === '' ? '' : element('font', {}, font),
    format,
    fill ? element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: opaque(fill) }))) : '',
    borders ? borderOf(borders).replace('<diagonal/>', '') : '',
  );
}

function counted(name: string, entries: readonly string[]): string {
  return element(name, { count: entries.length }, ...entries);
}

function opaque(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** A list without duplicates, whose entries are named by their place. */
class Entries {
  readonly all: string[];
  private readonly places: Map<string, number>;

  constructor(first: string[]) {
    this.all = first;
    this.places = new Map(first.map((entry, i) => [entry, i]));
  }

  place(entry: string): number {
    const known = this.places.get(entry);
    if (known !== undefined) return known;
    this.places.set(entry, this.all.length);
    return this.all.push(entry) - 1;
  }
}
