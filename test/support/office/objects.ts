import { isCellError, type CellValue } from '../../../src/host/spreadsheet';
import { HostError, type HostObject } from './requests';
import { addressOf, parse, plain, type Area, type Workbook } from './workbook';

/** The Excel objects through which the workbook may be asked, each with as much as the add-in uses of it. */
export interface Listening {
  /** Events the add-in has registered for, by the name in which the wire registers them. */
  registered: Set<string>;
  onWrite: (sheet: string) => void;
}

const INVALID = 'The argument is invalid or missing or has an incorrect format.';
const NOT_FOUND = "The requested resource doesn't exist.";

export function workbookObject(workbook: Workbook, listening: Listening): HostObject {
  const sheetNamed = (name: string) =>
    workbook.sheets.find((sheet) => sheet.toLowerCase() === name.toLowerCase());

  const range = (area: Area): HostObject => {
    const grid = <T>(read: (address: string) => T): T[][] =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_, c) => read(addressOf(area.top + r, area.left + c))),
      );
    const first = addressOf(area.top, area.left);
    const last = addressOf(area.top + area.rows - 1, area.left + area.columns - 1);
    const shape = first === last ? first : `${first}:${last}`;
    const sheetInFormula = /^\w+$/.test(area.sheet) ? area.sheet : `'${area.sheet.replaceAll("'", "''")}'`;
    return {
      type: 'Range',
      properties: {
        Address: () => `${sheetInFormula}!${shape}`,
        Values: () => grid((address) => plain(workbook.value(area.sheet, address))),
        ValueTypes: () => grid((address) => valueType(workbook.value(area.sheet, address))),
        Formulas: () => grid((address) => workbook.formula(area.sheet, address)),
        Text: () => grid((address) => workbook.text(area.sheet, address)),
      },
      assign: {
        Formulas: (formulas: (string | number | boolean)[][]) => {
          if (formulas.length !== area.rows || formulas[0]!.length !== area.columns)
            throw new HostError('InvalidArgument', INVALID);
          formulas.forEach((cells, r) =>
            cells.forEach((typed, c) => {
              if (/^=.*\($/.test(String(typed))) throw new HostError('InvalidArgument', INVALID);
              workbook.type(area.sheet, addressOf(area.top + r, area.left + c), typed);
            }),
          );
          listening.onWrite(area.sheet);
        },
      },
      children: { Worksheet: () => sheet(area.sheet) },
      methods: {
        GetSpillParentOrNullObject: () => {
          const anchor = workbook.spilledFrom(area.sheet, first);
          return anchor === null ? null : cell(area.sheet, anchor);
        },
        GetSpillingToRangeOrNullObject: () => {
          const spilled = workbook.spill(area.sheet, first);
          return spilled && range(spilled);
        },
      },
    };
  };

  const cell = (name: string, address: string) => {
    const { row, column } = parse(address);
    return range({ sheet: name, top: row, left: column, rows: 1, columns: 1 });
  };

  const rangeAt = (name: string, address: string) => {
    const [, from, to = from] = /^\$?([A-Z]+\$?\d+)(?::\$?([A-Z]+\$?\d+))?$/i.exec(address) ?? [];
    if (!from || !to) throw new HostError('InvalidArgument', INVALID);
    const [a, b] = [parse(from), parse(to)];
    const [top, left] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
    const [rows, columns] = [Math.abs(a.row - b.row) + 1, Math.abs(a.column - b.column) + 1];
    if (top + rows - 1 > 1_048_576 || left + columns - 1 > 16_384)
      throw new HostError('InvalidArgument', INVALID);
    return range({ sheet: name, top, left, rows, columns });
  };

  const names = (scope = ''): HostObject => ({
    type: 'NamedItemCollection',
    methods: {
      GetItemOrNullObject: (wanted: string) => {
        const key = `${scope}${wanted}`.toLowerCase();
        const found = [...workbook.names].find(([name]) => name.toLowerCase() === key);
        return found ? namedItem(...found) : null;
      },
    },
  });

  const namedItem = (name: string, refersTo: string): HostObject => ({
    type: 'NamedItem',
    identity: { Id: name },
    methods: {
      GetRangeOrNullObject: () => {
        const [, quoted, bare, address] = /^(?:'((?:[^']|'')+)'|([^'!=]+))!(.+)$/.exec(refersTo) ?? [];
        return address ? rangeAt(quoted?.replaceAll("''", "'") ?? bare!, address) : null;
      },
    },
  });

  const sheet = (name: string): HostObject => ({
    type: 'Worksheet',
    identity: { Id: `{${name}}` },
    properties: { Name: () => name, Id: () => `{${name}}` },
    children: { Names: () => names(`${name}!`) },
    methods: { GetRange: (address: string) => rangeAt(name, address) },
  });

  const worksheets: HostObject = {
    type: 'WorksheetCollection',
    methods: {
      GetItemOrNullObject: (wanted: string) => {
        const name = sheetNamed(wanted);
        return name === undefined ? null : sheet(name);
      },
      ...Object.fromEntries(
        ['SelectionChanged', 'Activated', 'DataChanged', 'Calculated'].flatMap((event) => [
          [`_Register${event}Event`, () => void listening.registered.add(event)],
          [`_Unregister${event}Event`, () => void listening.registered.delete(event)],
        ]),
      ),
    },
    item: (wanted) => {
      const name = workbook.sheets.find((s) => `{${s}}` === wanted) ?? sheetNamed(wanted);
      if (name === undefined) throw new HostError('ItemNotFound', NOT_FOUND);
      return sheet(name);
    },
  };

  return {
    type: 'Workbook',
    children: { Worksheets: () => worksheets, Names: () => names() },
    methods: { GetActiveCell: () => cell(workbook.selected.sheet, workbook.selected.address) },
  };
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
}
