import { conditionalFormat, formatObject, paintObject } from './painting';
import { HostError, invalid, type HostObject } from './requests';
import type { Bag, FakeSheet } from './sheet';
import type { Area, Workbook } from './workbook';
import { addressOf, parse, plain } from './addresses';
import { isCellError, type CellValue } from '../../../src/host/spreadsheet';

const LAST = { row: 1_048_576, column: 16_384 };
const LONGEST_ADDRESS = 8_192;

/** `B3`, `B3:C4`, `C:C` or `1:4`. */
export function areaAt(sheet: string, address: string): Area {
  const plainAddress = address.replaceAll('$', '').toUpperCase();
  const [, firstColumn, lastColumn] = /^([A-Z]+):([A-Z]+)$/.exec(plainAddress) ?? [];
  if (firstColumn) return areaAt(sheet, `${firstColumn}1:${lastColumn}${LAST.row}`);
  const [, firstRow, lastRow] = /^(\d+):(\d+)$/.exec(plainAddress) ?? [];
  if (firstRow) return areaAt(sheet, `A${firstRow}:XFD${lastRow}`);
  const [, from, to = from] = /^([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(plainAddress) ?? [];
  if (!from || !to) throw invalid();
  const [a, b] = [parse(from), parse(to)];
  const [top, left] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const [rows, columns] = [Math.abs(a.row - b.row) + 1, Math.abs(a.column - b.column) + 1];
  if (top < 1 || top + rows - 1 > LAST.row || left + columns - 1 > LAST.column) throw invalid();
  return { sheet, top, left, rows, columns };
}

const addressOfArea = ({ top, left, rows, columns }: Area) =>
  `${addressOf(top, left)}:${addressOf(top + rows - 1, left + columns - 1)}`;

const areOver = (a: Area, b: Area) =>
  a.top < b.top + b.rows &&
  b.top < a.top + a.rows &&
  a.left < b.left + b.columns &&
  b.left < a.left + a.columns;

/** Where cells are on their sheet, as if all were as wide and as high as at first. */
export const inPoints = ({ top, left, rows, columns }: Area) => ({
  Top: () => (top - 1) * 15,
  Left: () => (left - 1) * 48,
  Width: () => columns * 48,
  Height: () => rows * 15,
});

function around(a: Area, b: Area): Area {
  const [top, left] = [Math.min(a.top, b.top), Math.min(a.left, b.left)];
  const [bottom, right] = [
    Math.max(a.top + a.rows, b.top + b.rows),
    Math.max(a.left + a.columns, b.left + b.columns),
  ];
  return { sheet: a.sheet, top, left, rows: bottom - top, columns: right - left };
}

/** The objects of ranges, and of several ranges at once. */
export function rangeObjects(
  workbook: Workbook,
  onWrite: (sheet: string) => void,
  worksheet: (sheet: FakeSheet) => HostObject,
) {
  const sheetOf = ({ sheet }: Area) => workbook.sheet(sheet)!;

  /** The only ones that are put in and taken out here. */
  const wholeRows = (area: Area, isAsMeant: boolean) => {
    if (!isAsMeant || area.columns !== LAST.column) throw invalid();
    if (sheetOf(area).isProtected) throw new HostError('AccessDenied', 'The sheet is protected.');
  };

  const range = (area: Area): HostObject => {
    const first = addressOf(area.top, area.left);
    const last = addressOf(area.top + area.rows - 1, area.left + area.columns - 1);
    const shape = first === last ? first : `${first}:${last}`;
    const sheetInFormula = /^\w+$/.test(area.sheet) ? area.sheet : `'${area.sheet.replaceAll("'", "''")}'`;
    const grid = <T>(read: (address: string) => T): T[][] =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_, c) => read(addressOf(area.top + r, area.left + c))),
      );
    /** A block must have the shape of its range; a null in it leaves its cell alone. */
    const entries = <T>(rows: (T | null)[][]): [string, T][] => {
      if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) throw invalid();
      return rows.flatMap((row, r) =>
        row.flatMap((value, c): [string, T][] =>
          value === null ? [] : [[addressOf(area.top + r, area.left + c), value]],
        ),
      );
    };
    return {
      type: 'Range',
      represents: area,
      properties: {
        Address: () => `${sheetInFormula}!${shape}`,
        ...inPoints(area),
        RowIndex: () => area.top - 1,
        RowCount: () => area.rows,
        Values: () => grid((address) => plain(workbook.value(area.sheet, address))),
        ValueTypes: () => grid((address) => valueType(workbook.value(area.sheet, address))),
        Formulas: () => grid((address) => workbook.formula(area.sheet, address)),
        Text: () => grid((address) => workbook.text(area.sheet, address)),
        NumberFormat: () => grid((address) => workbook.numberFormat(area.sheet, address)),
      },
      assign: {
        Formulas: (rows: (string | number | boolean | null)[][]) => {
          const typed = entries(rows).map(([address, value]): [string, string | number | boolean] => [
            address,
            asRead(value),
          ]);
          guard(
            sheetOf(area),
            typed.map(([address]) => address),
          );
          workbook.typeAll(area.sheet, typed);
          onWrite(area.sheet);
        },
        NumberFormat: (rows: (string | null)[][]) => {
          for (const [address, format] of entries(rows))
            workbook.setNumberFormat(area.sheet, address, format);
        },
      },
      children: { Worksheet: () => worksheet(sheetOf(area)), ...parts([area]) },
      methods: {
        GetUsedRangeOrNullObject: () => {
          const places = workbook
            .cells(area.sheet)
            .map(([address]) => parse(address))
            .filter(
              ({ row, column }) =>
                row >= area.top &&
                row < area.top + area.rows &&
                column >= area.left &&
                column < area.left + area.columns,
            )
            .map(({ row, column }) => ({ sheet: area.sheet, top: row, left: column, rows: 1, columns: 1 }));
          const [one, ...others] = places;
          return one ? range(others.reduce(around, one)) : null;
        },
        GetSpillParentOrNullObject: () => {
          const anchor = workbook.spilledFrom(area.sheet, first);
          return anchor === null ? null : range(areaAt(area.sheet, anchor));
        },
        GetSpillingToRangeOrNullObject: () => {
          const spilled = workbook.spill(area.sheet, first);
          return spilled && range(spilled);
        },
        // Microsoft's library sends more than 1,500 cells in slices.
        _ValidateArraySize: (rows: number, columns: number) => {
          if (rows !== area.rows || columns !== area.columns) throw invalid();
        },
        Insert: (direction: string) => {
          wholeRows(area, direction === 'Down');
          workbook.shiftRows({ sheet: area.sheet, at: area.top, count: area.rows });
          return range(area);
        },
        Delete: (direction: string) => {
          wholeRows(area, direction === 'Up');
          workbook.shiftRows({ sheet: area.sheet, at: area.top, count: -area.rows });
        },
        Merge: () => void sheetOf(area).painted.push({ areas: [area], what: 'merged', value: true }),
        GetMergedAreasOrNullObject: () => {
          const joined = sheetOf(area)
            .painted.filter(({ what }) => what === 'merged')
            .flatMap(({ areas }) => areas.filter((one) => areOver(one, area)));
          return joined.length === 0 ? null : ranges(sheetOf(area), joined.map(addressOfArea).join(','));
        },
        GetRow: (index: number) => range({ ...area, top: area.top + index, rows: 1 }),
        Group: (way: string) => void sheetOf(area).groups.push({ way, area }),
        HideGroupDetails: (way: string) => void sheetOf(area).folded.push({ way, area }),
        GetBoundingRect: (other: Area) => range(around(area, other)),
        Select: () => void (workbook.selected = { sheet: area.sheet, address: first }),
      },
    };
  };

  const ranges = (sheet: FakeSheet, addresses: string): HostObject => {
    if (addresses.length > LONGEST_ADDRESS) throw invalid();
    const areas = addresses.split(',').map((address) => areaAt(sheet.name, address));
    const named = areas.map((area) => `${sheet.name}!${addressOfArea(area)}`).join(',');
    return {
      type: 'RangeAreas',
      represents: areas,
      properties: { Address: () => named },
      children: parts(areas),
    };
  };

  /** What ranges and several ranges have alike: looks, what may be typed, and looks that depend on a formula. */
  const parts = (areas: Area[]): Record<string, () => HostObject> => {
    const sheet = sheetOf(areas[0]!);
    return {
      Format: () => formatObject(sheet, areas),
      DataValidation: () =>
        paintObject(sheet, areas, 'DataValidation', 'validation.', ['Rule', 'ErrorAlert', 'Prompt']),
      ConditionalFormats: () => ({
        type: 'ConditionalFormatCollection',
        methods: {
          ClearAll: () => void sheet.conditionalFormats.splice(0),
          Add: (kind: string) => {
            if (kind !== 'Custom') throw invalid();
            const bag: Bag = {};
            sheet.conditionalFormats.push({ areas, bag });
            return conditionalFormat(bag, sheet.conditionalFormats.length);
          },
        },
      }),
    };
  };

  return { range, ranges };
}

/** Locked cells of a protected sheet cannot be typed into. */
function guard(sheet: FakeSheet, addresses: string[]): void {
  if (!sheet.isProtected) return;
  const isLocked = (address: string) => {
    const { row, column } = parse(address);
    return sheet.look(row, column, 'protection.Locked') !== false;
  };
  if (addresses.some(isLocked)) throw new HostError('AccessDenied', "You can't change a locked cell.");
}

/** What Excel makes of an entry: some text is a number or a date to it unless an apostrophe comes first. */
function asRead(typed: string | number | boolean): string | number | boolean {
  if (typeof typed !== 'string' || typed === '') return typed;
  if (/^=.*\($/.test(typed)) throw invalid();
  if (/^(true|false)$/i.test(typed)) return typed.toLowerCase() === 'true';
  if (!Number.isNaN(Number(typed))) return Number(typed);
  if (/^\d+[/-]\d+$|^[a-z]+ \d{4}$/i.test(typed)) return 46_000;
  return typed;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
}
