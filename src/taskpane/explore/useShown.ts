import { useEffect, useState } from 'react';
import { type CellValue, isCellError, type Spreadsheet } from '../../host/spreadsheet';
import { formatValue } from '../shared/format/values';
import type { ExploredOutput } from './exploration';
import { mannerOf } from './shownLike';
import { words } from './words';
import { isSameFigure } from './evaluator';

/** What the cell in question shows now, where that is another figure than the one given; null while it is the same. */
export function useShown(
  spreadsheet: Spreadsheet,
  output: ExploredOutput | null,
  figure: number | undefined,
  isBusy: boolean,
): string | null {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    setShown(null);
    // While inputs vary, the cell does too.
    if (!output || figure === undefined || isBusy) return undefined;
    let isCurrent = true;
    const look = async () => {
      // Where the workbook cannot be read, what was said of the cell stays.
      const read = await spreadsheet.readRanges([output.address], output.sheet).catch(() => null);
      if (!isCurrent || !read) return;
      const value = read[0]?.[0]?.[0] ?? null;
      setShown(isSameFigure(value, figure) ? null : inWords(value, output));
    };
    void look();
    const forget = spreadsheet.onChange(() => void look());
    return () => {
      isCurrent = false;
      forget();
    };
  }, [spreadsheet, output, figure, isBusy]);
  return shown;
}

function inWords(value: CellValue, { text }: ExploredOutput): string {
  if (typeof value === 'number') return mannerOf(text).show(value);
  if (value === null) return words.nothing;
  return isCellError(value) ? value.error : formatValue(value);
}
