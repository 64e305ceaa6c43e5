import { isTypedInto } from '../../plan/cells';
import { type CellLook, highlightLooks, palette } from '../../plan/palette';
import type { CellPlan, HighlightKind } from '../../plan/plan';
import { MAIN } from './package';
import { DECLARATION, element, spreadsheetText } from './xml';

const FIRST_OWN_FORMAT = 164;
const builtInFormats = new Map([
  ['General', 0],
  ['@', 49],
]);
const looks = Object.keys(highlightLooks) as HighlightKind[];
const plainLook: CellLook = { ink: '#1B1B1B' };

/** Collects the styles that cells ask for, and writes them once each. */
export class Styles {
  private readonly fonts = new Entries([fontOf(plainLook)]);
  private readonly fills = new Entries([patternFill('none'), patternFill('gray125')]);
  private readonly borders = new Entries([borderOf(undefined)]);
  private readonly formats = new Entries([]);
  private readonly cellFormats = new Entries([element('xf', { ...nothing, xfId: 0 })]);

  /** The number by which a cell names its style. */
  of(cell: CellPlan): number {
    const { style, format, isWrapped, value } = cell;
    const isOpen = isTypedInto(cell);
    if (!style && !format && !isWrapped && !isOpen) return 0;
    const look = style ? palette[style] : plainLook;
    const alignment = element('alignment', {
      horizontal: look.align === 'centre' ? 'center' : look.align,
      vertical: 'top',
      wrapText: isWrapped || undefined,
    });
    return this.cellFormats.place(
      element(
        'xf',
        {
          numFmtId: this.formatNumber(numberFormat(format, value)),
          fontId: this.fonts.place(fontOf(look)),
          fillId: look.fill ? this.fills.place(solidFill(look.fill)) : 0,
          borderId: this.borders.place(borderOf(look.frame)),
          xfId: 0,
          applyNumberFormat: format !== undefined,
          applyFont: true,
          applyFill: look.fill !== undefined,
          applyBorder: look.frame !== undefined,
          applyAlignment: true,
          applyProtection: isOpen || undefined,
        },
        alignment,
        isOpen ? element('protection', { locked: false }) : '',
      ),
    );
  }

  xml(): string {
    const formats = this.formats.all.map((code, i) =>
      element('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode: spreadsheetText(code) }),
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
        counted('cellStyleXfs', [element('xf', nothing)]),
        counted('cellXfs', this.cellFormats.all),
        counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        counted('dxfs', looks.map(differenceOf)),
        element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2' }),
      )
    );
  }

  private formatNumber(code: string): number {
    return builtInFormats.get(code) ?? FIRST_OWN_FORMAT + this.formats.place(code);
  }
}

/** The number by which a conditional format names its look. */
export function highlightNumber(look: HighlightKind): number {
  return looks.indexOf(look);
}

/** A formula retyped in a cell of the format for text would stay text. */
function numberFormat(format: string | undefined, value: CellPlan['value']): string {
  const isFormula = typeof value === 'string' && value.startsWith('=');
  return format === undefined || (format === '@' && isFormula) ? 'General' : format;
}

const nothing = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

function fontOf({ ink, isBold, isItalic, size = 11 }: CellLook): string {
  return element(
    'font',
    {},
    isBold ? element('b') : '',
    isItalic ? element('i') : '',
    element('sz', { val: size }),
    element('color', { rgb: opaque(ink) }),
    element('name', { val: 'Calibri' }),
    element('family', { val: 2 }),
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

function borderOf(colour: string | undefined): string {
  const side = (name: string) =>
    colour ? element(name, { style: 'thin' }, element('color', { rgb: opaque(colour) })) : element(name);
  return element(
    'border',
    {},
    ...['left', 'right', 'top', 'bottom', 'diagonal'].map((name) =>
      name === 'diagonal' ? element(name) : side(name),
    ),
  );
}

function differenceOf(look: HighlightKind): string {
  const { ink, fill, isBold } = highlightLooks[look];
  return element(
    'dxf',
    {},
    element('font', {}, isBold ? element('b') : '', element('color', { rgb: opaque(ink) })),
    fill ? element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: opaque(fill) }))) : '',
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

  constructor(first: string[]) {
    this.all = first;
  }

  place(entry: string): number {
    const known = this.all.indexOf(entry);
    return known >= 0 ? known : this.all.push(entry) - 1;
  }
}
