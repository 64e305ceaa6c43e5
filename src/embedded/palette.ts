import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { lookOfStyle, palette } from '../plan/palette';
import type { BorderLine, BorderSide, CellPlan, CellStyle, OwnLook } from '../plan/plan';

const alignment = {
  left: HorizontalAlign.LEFT,
  centre: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const verticals = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const lines: Record<BorderLine['style'], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};
const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
const eachSide = Object.keys(sides) as BorderSide[];

/** What Univer draws where nothing is said, and what takes away what a style has. */
const unsaid = {
  ...{
    font: 'Arial',
    size: 11,
    ink: '#000000',
    fill: null,
    align: 'general',
    verticalAlign: 'bottom',
    indent: 0,
  },
  ...{ isBold: false, isItalic: false, isUnderlined: false, isStruckOut: false },
} as const;
/** Univer indents in pixels, Excel in steps of three characters. */
const PIXELS_A_STEP = 9;

/** A planned cell's look and number format as Univer writes them. */
export function univerStyle({ style, look = {}, format, isWrapped }: CellPlan): IStyleData {
  const base = style ? lookOfStyle(style) : {};
  const borders = { ...base.borders, ...look.borders };
  return {
    ...univerLook({ ...base, ...look, borders }),
    ...(format && { n: { pattern: format } }),
    ...(isWrapped && { tb: WrapStrategy.WRAP }),
  };
}

export function univerLook(look: OwnLook): IStyleData {
  const { font, size, ink, fill, isBold, isItalic, isUnderlined, isStruckOut } = look;
  const { align, verticalAlign, indent, borders } = look;
  return {
    ...(font && { ff: font }),
    ...(size && { fs: size }),
    ...(ink && { cl: { rgb: ink } }),
    ...(fill && { bg: { rgb: fill } }),
    ...(isBold && { bl: BooleanNumber.TRUE }),
    ...(isItalic && { it: BooleanNumber.TRUE }),
    ...(isUnderlined && { ul: { s: BooleanNumber.TRUE } }),
    ...(isStruckOut && { st: { s: BooleanNumber.TRUE } }),
    ...(align && align !== 'general' && { ht: alignment[align] }),
    ...(verticalAlign && { vt: verticals[verticalAlign] }),
    ...(indent && { pd: { [align === 'right' ? 'r' : 'l']: indent * PIXELS_A_STEP } }),
    ...univerBorders(borders),
  };
}

function univerBorders(borders: OwnLook['borders']): { bd?: IBorderData } {
  const drawn = eachSide.flatMap((side) => {
    const line = borders?.[side];
    return line ? [[sides[side], { s: lines[line.style], cl: { rgb: line.colour } }] as const] : [];
  });
  return drawn.length > 0 ? { bd: Object.fromEntries(drawn) } : {};
}

/**
 * What a cell looks like, as a style of the plan and what differs from it. Where the style is not known any more, it is
 * the one from which the look differs least.
 * @param known the style that the cell was given, undefined where it had none, null where that is not known
 */
export function plannedLook(
  drawn: Nullable<IStyleData>,
  known: CellStyle | undefined | null,
): Pick<CellPlan, 'style' | 'look'> {
  const full = lookDrawn(drawn ?? {});
  const styles = known === null ? [undefined, ...(Object.keys(palette) as CellStyle[])] : [known];
  const [nearest] = styles
    .map((style) => ({ style, look: difference(full, style ? lookOfStyle(style) : {}) }))
    .sort((a, b) => Object.keys(a.look).length - Object.keys(b.look).length || weight(b) - weight(a));
  return {
    ...(nearest?.style && { style: nearest.style }),
    ...(nearest && Object.keys(nearest.look).length > 0 && { look: nearest.look }),
  };
}

/** Of two as near, the style that says more. */
function weight({ style }: { style: CellStyle | undefined }): number {
  return style ? Object.keys(lookOfStyle(style)).length : 0;
}

/** What must be said besides a style. */
function difference({ borders: drawn, ...full }: OwnLook, { borders: given, ...base }: OwnLook): OwnLook {
  const keys = [...new Set([...Object.keys(full), ...Object.keys(base)])] as (keyof typeof unsaid)[];
  const said = keys
    .filter((key) => full[key] !== base[key])
    .map((key) => [key, full[key] ?? unsaid[key]] as const);
  const borders = eachSide
    .filter((side) => !isSame(drawn?.[side], given?.[side]))
    .map((side) => [side, drawn?.[side] ?? null] as const);
  return {
    ...(Object.fromEntries(said) as OwnLook),
    ...(borders.length > 0 && { borders: Object.fromEntries(borders) }),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Everything that Univer draws of a look. */
export function lookDrawn(drawn: IStyleData): OwnLook {
  const { ff, fs, cl, bg, bl, it, ul, st, ht, vt, pd, bd } = drawn;
  const [ink, fill, borders] = [hex(cl?.rgb), hex(bg?.rgb), bordersDrawn(bd)];
  const align = keyOf(alignment, ht);
  const verticalAlign = keyOf(verticals, vt);
  const indent = Math.round((pd?.l ?? pd?.r ?? 0) / PIXELS_A_STEP);
  return {
    ...(ff && { font: ff }),
    ...(fs && { size: fs }),
    ...(ink && { ink }),
    ...(fill && { fill }),
    ...(bl === BooleanNumber.TRUE && { isBold: true }),
    ...(it === BooleanNumber.TRUE && { isItalic: true }),
    ...(ul?.s === BooleanNumber.TRUE && { isUnderlined: true }),
    ...(st?.s === BooleanNumber.TRUE && { isStruckOut: true }),
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
    ...(indent > 0 && { indent }),
    ...(borders && { borders }),
  };
}

function bordersDrawn(bd: Nullable<IBorderData>): OwnLook['borders'] {
  const drawn = eachSide.flatMap((side) => {
    const line = lineDrawn(bd?.[sides[side]]);
    return line ? [[side, line] as const] : [];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

/** Univer draws more kinds of broken line than a plan has. */
function lineDrawn(line: Nullable<IBorderStyleData>): BorderLine | null {
  if (!line || line.s === BorderStyleTypes.NONE) return null;
  return { style: keyOf(lines, line.s) ?? 'dashed', colour: hex(line.cl.rgb) ?? unsaid.ink };
}

function keyOf<Key extends string, Value>(table: Record<Key, Value>, value: Value | null | undefined) {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

/** `#RRGGBB`, of a colour written thus or as `rgb(0,0,0)`. */
function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  if (/^#[0-9a-f]{6}/i.test(colour)) return colour.slice(0, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(colour)?.slice(1);
  return (
    parts && `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
  );
}
