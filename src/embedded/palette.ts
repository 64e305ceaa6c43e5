import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IStyleData } from '@univerjs/core';
import type { CellStyle } from '../workbooks/plan';

const ink = '#1B1B1B';
const navy = '#1F3864';

function line(colour: string) {
  return { s: BorderStyleTypes.THIN, cl: { rgb: colour } };
}

function frame(colour: string) {
  return { t: line(colour), r: line(colour), b: line(colour), l: line(colour) };
}

const heading: IStyleData = { bl: BooleanNumber.TRUE, cl: { rgb: '#FFFFFF' }, bg: { rgb: navy } };

/**
 * How each kind of cell looks. Inputs and results are framed as well as coloured, so that neither depends on colour
 * alone, and every pairing of ink and ground is readable by people with low vision.
 */
export const palette: Record<CellStyle, IStyleData> = {
  title: { fs: 16, bl: BooleanNumber.TRUE, cl: { rgb: navy } },
  subtitle: { cl: { rgb: '#44546A' } },
  heading,
  numberHeading: { ...heading, ht: HorizontalAlign.RIGHT },
  label: { cl: { rgb: ink } },
  input: { cl: { rgb: '#0B3D91' }, bg: { rgb: '#FFF8DC' }, bd: frame('#8A6D00') },
  calculation: { cl: { rgb: ink } },
  result: { bl: BooleanNumber.TRUE, cl: { rgb: ink }, bg: { rgb: '#E8F3EA' }, bd: frame('#2E6B3E') },
  note: { it: BooleanNumber.TRUE, cl: { rgb: '#4D4D4D' } },
  check: { bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER, cl: { rgb: ink }, bg: { rgb: '#EDEDED' } },
};
