import { useEffect, useRef } from 'react';
import { type CellValue, isCellError, type Spreadsheet } from '../../host/spreadsheet';
import { formatValue } from '../shared/format/values';
import type { Exploration, ListedInput } from './exploration';
import { placeKey } from './exploredInput';
import { type FoundRow, rowAgain, rowOf, wordsIn } from './suggestions';
import { words } from './words';

/** By `sheet!address` of the cell: what its row holds from column A, or the cell alone where its row is not known. */
export type RowReadings = ReadonlyMap<string, CellValue[]>;

/** Keeps the list of inputs as the workbook has it after every change; while inputs vary, it is left alone. */
export function useFollowing(
  spreadsheet: Spreadsheet,
  exploration: Exploration,
  isBusy: boolean,
  onFollow: (readings: RowReadings) => void,
): void {
  const { inputs, unusable } = exploration;
  const rows = [...inputs, ...unusable].map(({ sheet, address, found }) => ({
    key: placeKey({ sheet, address }),
    sheet,
    reference: found ? rowOf(found) : address,
  }));
  const wanted = JSON.stringify(rows);
  const told = useRef(onFollow);
  useEffect(() => {
    told.current = onFollow;
  });
  useEffect(() => {
    const rows = JSON.parse(wanted) as { key: string; sheet: string; reference: string }[];
    if (isBusy || rows.length === 0) return undefined;
    let isCurrent = true;
    let turn = 0;
    const look = async () => {
      const own = ++turn;
      const readings = new Map<string, CellValue[]>();
      for (const sheet of new Set(rows.map((row) => row.sheet))) {
        const here = rows.filter((row) => row.sheet === sheet);
        const read = await spreadsheet.readRanges(
          here.map(({ reference }) => reference),
          sheet,
        );
        here.forEach(({ key }, i) => readings.set(key, read[i]?.[0] ?? []));
      }
      if (isCurrent && own === turn) told.current(readings);
    };
    // Where the workbook cannot be read, the next request says so.
    const follow = () => void look().catch(() => undefined);
    follow();
    const forget = spreadsheet.onChange(follow);
    return () => {
      isCurrent = false;
      forget();
    };
  }, [spreadsheet, wanted, isBusy]);
}

/** The exploration with its list as the workbook has it now; the same one where nothing has changed. */
export function followed(exploration: Exploration, readings: RowReadings): Exploration {
  const inputs = exploration.inputs.map((input) => {
    const values = readings.get(placeKey(input));
    return values ? followedInput(input, values) : input;
  });
  const unusable: Exploration['unusable'] = [];
  for (const row of exploration.unusable) {
    const values = readings.get(placeKey(row));
    // Values alone do not say that a formula has been typed over.
    const isStill = row.because === 'follows' || row.because === 'filled';
    const again = values && !isStill ? rowAgain(row.sheet, row.found, values) : row;
    if (again === null) continue;
    if (!('because' in again)) inputs.push({ ...again, isChosen: true, isOwn: false });
    else unusable.push(again.because === row.because ? row : again);
  }
  const isSame =
    inputs.length === exploration.inputs.length &&
    inputs.every((input, i) => input === exploration.inputs[i]) &&
    unusable.length === exploration.unusable.length &&
    unusable.every((row, i) => row === exploration.unusable[i]);
  return isSame ? exploration : { ...exploration, inputs, unusable };
}

function followedInput(input: ListedInput, values: CellValue[]): ListedInput {
  const { found } = input;
  const now = values[found ? found.columns.central : 0] ?? null;
  const next: ListedInput = {
    ...input,
    central: typeof now === 'number' ? now : input.central,
    holds: typeof now === 'number' ? null : inWords(now),
    isMoved: found !== undefined && wordsIn(values, found) !== input.label,
    ...(found && followedRange(input, found, values)),
  };
  return JSON.stringify(next) === JSON.stringify(withMarks(input)) ? input : next;
}

/** A range that a person gave stays theirs. */
function followedRange(
  input: ListedInput,
  found: FoundRow,
  values: CellValue[],
): Pick<ListedInput, 'low' | 'high' | 'found'> {
  const followedEnd = (end: 'low' | 'high') => {
    const now = values[found.columns[end]];
    const held = typeof now === 'number' ? now : found[end];
    return { held, given: input[end] === found[end] ? held : input[end] };
  };
  const [low, high] = [followedEnd('low'), followedEnd('high')];
  return { low: low.given, high: high.given, found: { ...found, low: low.held, high: high.held } };
}

function withMarks(input: ListedInput): ListedInput {
  return { ...input, holds: input.holds ?? null, isMoved: input.isMoved ?? false };
}

function inWords(value: CellValue): string {
  if (value === null || value === '') return words.nothing;
  return isCellError(value) ? value.error : formatValue(value);
}
