import { quotedSheet } from '../../formulas/addresses';
import { formats } from '../../plan/cells';
import type { Figure, Output } from '../kinds/kind';

export const numberFormats: Record<Output['format'], string> = {
  text: formats.text,
  date: formats.date,
  dateTime: 'd mmm yyyy hh:mm',
  pence: formats.poundsAndPence,
  number: formats.number,
  twoDecimals: formats.twoDecimals,
};

export const figureFormats: Record<Figure['format'], string> = {
  number: formats.number,
  twoDecimals: formats.twoDecimals,
  oneDecimal: formats.oneDecimal,
  pounds: formats.pounds,
  pence: formats.poundsAndPence,
  percent: formats.percent,
  date: formats.date,
  general: formats.general,
};

/** `'Care packages'!$D$6:$D$605` */
export const rangeOn = (sheet: string, range: string) => `${quotedSheet(sheet)}!${range}`;
