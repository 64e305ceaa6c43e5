import { lookOfStyle } from '../plan/palette';
import type { BorderLine, BorderSide, CellStyle, OwnLook } from '../plan/plan';

/** A look with nothing left open. */
export interface WholeLook {
  font: string;
  size: number;
  ink: string;
  fill: string | null;
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  isStruckOut: boolean;
  align: NonNullable<OwnLook['align']>;
  verticalAlign: NonNullable<OwnLook['verticalAlign']>;
  indent: number;
  borders: { readonly [Side in BorderSide]: BorderLine | null };
}

export const sides: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'];
const noBorders = { left: null, right: null, top: null, bottom: null };

/** How a cell of ours looks that has no style. */
export const ourPlainLook: WholeLook = {
  font: 'Calibri',
  size: 11,
  ink: '#1B1B1B',
  fill: null,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruckOut: false,
  align: 'general',
  verticalAlign: 'top',
  indent: 0,
  borders: noBorders,
};

/** A look with another over it. */
export function wholeLook(under: WholeLook, { borders, ...look }: OwnLook = {}): WholeLook {
  return { ...under, ...look, borders: borders ? { ...under.borders, ...borders } : under.borders };
}

/** How a kind of cell looks, the same in every workbook. */
export function styleLook(style: CellStyle): WholeLook {
  return wholeLook(ourPlainLook, lookOfStyle(style));
}

/** What one look has that another under it does not give; undefined where they are the same. */
export function ownLook(look: WholeLook, under: WholeLook): OwnLook | undefined {
  const own: Record<string, unknown> = {};
  for (const [what, value] of Object.entries(look)) {
    if (what !== 'borders' && value !== under[what as keyof WholeLook]) own[what] = value;
  }
  const borders = sides.filter((side) => !isSameLine(look.borders[side], under.borders[side]));
  if (borders.length > 0) {
    own.borders = Object.fromEntries(borders.map((side) => [side, look.borders[side]]));
  }
  return Object.keys(own).length > 0 ? own : undefined;
}

function isSameLine(one: BorderLine | null, other: BorderLine | null): boolean {
  return one === other || (one?.style === other?.style && one?.colour === other?.colour);
}
