import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  WrapStrategy,
} from '@univerjs/core';
import { type CellLook, palette } from '../plan/palette';
import type { CellPlan, CellStyle } from '../plan/plan';

const alignment = { right: HorizontalAlign.RIGHT, centre: HorizontalAlign.CENTER };

/** A planned cell's look and number format as Univer writes them. */
export function univerStyle({ style, format, isWrapped }: CellPlan): IStyleData {
  return {
    ...(style && lookOf(palette[style])),
    ...(format && { n: { pattern: format } }),
    ...(isWrapped && { tb: WrapStrategy.WRAP }),
  };
}

function lookOf({ ink, fill, frame, isBold, isItalic, size, align }: CellLook): IStyleData {
  return {
    cl: { rgb: ink },
    ...(fill && { bg: { rgb: fill } }),
    ...(frame && { bd: frameOf(frame) }),
    ...(isBold && { bl: BooleanNumber.TRUE }),
    ...(isItalic && { it: BooleanNumber.TRUE }),
    ...(size && { fs: size }),
    ...(align && { ht: alignment[align] }),
  };
}

/** The kind of cell with this look, for any number format, and even where the user has made it bold. */
export function styleLike({ cl, bg, it, fs, ht }: IStyleData): CellStyle | undefined {
  return (Object.keys(palette) as CellStyle[]).find((style) => {
    const { ink, fill, isItalic = false, size, align } = palette[style];
    return (
      ink === cl?.rgb &&
      fill === bg?.rgb &&
      isItalic === (it === BooleanNumber.TRUE) &&
      size === (fs ?? undefined) &&
      (align && alignment[align]) === (ht ?? undefined)
    );
  });
}

function frameOf(colour: string) {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: colour } };
  return { t: line, r: line, b: line, l: line };
}
