import { SHARE_TOLERANCE } from '../../model/percentiles';
import { classify } from '../../formulas/argumentText';
import { nth, present } from '../../formulas/present';

/**
 * The lowest rate at which the cumulative hours reach the percentile. SUMIF adds up the hours at each rate and below,
 * for ranges alone; constants are compared with themselves sorted the other way about.
 */
export function ratePercentileFormula(texts: Readonly<Record<string, string>>): string | null {
  if (texts.hours === undefined) return 'PERCENTILE({rates},{percentile})';
  const wanted = `({percentile}-${SHARE_TOLERANCE.toExponential().toUpperCase()})*SUM({hours})`;
  if (isRange(present(texts.rates, 'rates')) && isRange(texts.hours)) {
    // The k-th lowest rate of all, and the lowest again for cells that hold none: blank, or an empty text.
    const place = '(ROW({rates})-MIN(ROW({rates}))+COLUMN({rates})-MIN(COLUMN({rates})))';
    const sorted = `SMALL({rates},1+${place}*(${place}<COUNT({rates})))`;
    // A criterion is text of 15 figures: the factor keeps a rate with more of them at or under itself.
    const cumulative = `SUMIF({rates},"<="&(${sorted}*1.000000000001),{hours})`;
    return lowest(sorted, `(${cumulative}<${wanted})`);
  }
  const shape = shapeOf(present(texts.rates, 'rates'));
  if (shape === null) return null;
  const across = constant(shape.count, (k) => k + 1, ',');
  const down = constant(shape.count, (k) => k + 1, ';');
  const sorted = `SMALL({rates},${shape.isRow ? down : across})`;
  const atOrBelow = `({rates}<=${sorted})*{hours}`;
  const cumulative = shape.isRow
    ? `MMULT(${atOrBelow},${constant(shape.count, () => 1, ';')})`
    : `MMULT(${constant(shape.count, () => 1, ',')},${atOrBelow})`;
  return lowest(sorted, `(${cumulative}<${wanted})`);
}

function lowest(rates: string, tooLow: string): string {
  return `IF(SUM({hours})=0,NA(),SUMPRODUCT(MIN(${rates}+1E+15*(${tooLow}))))`;
}

function isRange(text: string): boolean {
  return ['reference', 'name'].includes(classify(text, 0).kind);
}

function shapeOf(text: string): { count: number; isRow: boolean } | null {
  const { kind, value } = classify(text, 0);
  if (kind !== 'literal') return null;
  if (!Array.isArray(value)) return { count: 1, isRow: true };
  const [rows, columns] = [value.length, nth(value, 0).length];
  return rows === 1 || columns === 1 ? { count: rows * columns, isRow: rows === 1 } : null;
}

function constant(count: number, cell: (k: number) => number, separator: ',' | ';'): string {
  return `{${Array.from({ length: count }, (_, k) => cell(k)).join(separator)}}`;
}
