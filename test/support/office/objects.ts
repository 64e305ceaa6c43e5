import { areaAt, rangeObjects } from './ranges';
import { HostError, type HostObject } from './requests';
import type { FakeSheet } from './sheet';
import type { Workbook } from './workbook';
import { idOf, NOT_FOUND, tableCollection, worksheetObject } from './worksheets';

/** What the fake tells and keeps while the add-in works with it. */
export interface Listening {
  /** Events the add-in has registered for, by the name in which the wire registers them. */
  registered: Set<string>;
  onWrite: (sheet: string) => void;
  /** Files that were opened as workbooks of their own. */
  opened: string[];
  calculationStates: string[];
}

/** The Excel objects through which the workbook may be asked, each with as much as the add-in uses of it. */
export function workbookObject(workbook: Workbook, listening: Listening): HostObject {
  const sheetObject = (sheet: FakeSheet) =>
    worksheetObject(workbook, sheet, () => ranges, names(`${sheet.name}!`));
  const ranges = rangeObjects(workbook, listening.onWrite, sheetObject);

  const names = (scope = ''): HostObject => {
    const own = () =>
      [...workbook.names].filter(([name]) => (scope ? name.startsWith(scope) : !name.includes('!')));
    return {
      type: 'NamedItemCollection',
      items: () => own().map(([name, refersTo]) => namedItem(name, refersTo, scope)),
      methods: {
        GetItemOrNullObject: (wanted: string) => {
          const key = `${scope}${wanted}`.toLowerCase();
          const found = [...workbook.names].find(([name]) => name.toLowerCase() === key);
          return found ? namedItem(...found, scope) : null;
        },
        Add: (name: string, refersTo: string) => {
          workbook.names.set(`${scope}${name}`, refersTo.replace(/^=/, ''));
          return namedItem(`${scope}${name}`, refersTo, scope);
        },
      },
      item: (wanted) => {
        const found = own().find(([name]) => name.toLowerCase() === `${scope}${wanted}`.toLowerCase());
        if (!found) throw new HostError('ItemNotFound', NOT_FOUND);
        return namedItem(...found, scope);
      },
    };
  };

  const namedItem = (name: string, refersTo: string, scope: string): HostObject => {
    const range = () => {
      const [, quoted, bare, address] = /^(?:'((?:[^']|'')+)'|([^'!=]+))!(.+)$/.exec(refersTo) ?? [];
      return address ? ranges.range(areaAt(quoted?.replaceAll("''", "'") ?? bare!, address)) : null;
    };
    return {
      type: 'NamedItem',
      identity: { Id: name.slice(scope.length) },
      properties: {
        Name: () => name.slice(scope.length),
        Formula: () => `=${refersTo.replace(/^=/, '')}`,
      },
      assign: {
        Formula: (formula: string) => void workbook.names.set(name, formula.replace(/^=/, '')),
      },
      methods: {
        GetRangeOrNullObject: range,
        GetRange: range,
        Delete: () => void workbook.names.delete(name),
      },
    };
  };

  const worksheets: HostObject = {
    type: 'WorksheetCollection',
    items: () => workbook.sheets.map(sheetObject),
    methods: {
      GetItemOrNullObject: (wanted: string) => {
        const sheet = workbook.sheet(wanted);
        return sheet ? sheetObject(sheet) : null;
      },
      Add: (name: string) => {
        if (workbook.sheet(name)) throw new HostError('ItemAlreadyExists', 'There is such a sheet.');
        return sheetObject(workbook.addSheet(name));
      },
      ...Object.fromEntries(
        ['SelectionChanged', 'Activated', 'DataChanged', 'Calculated'].flatMap((event) => [
          [`_Register${event}Event`, () => void listening.registered.add(event)],
          [`_Unregister${event}Event`, () => void listening.registered.delete(event)],
        ]),
      ),
    },
    item: (wanted) => {
      const sheet = workbook.sheets.find((s) => idOf(s) === wanted) ?? workbook.sheet(wanted);
      if (!sheet) throw new HostError('ItemNotFound', NOT_FOUND);
      return sheetObject(sheet);
    },
  };

  const application: HostObject = {
    type: 'Application',
    properties: {
      CalculationState: () => {
        const { calculationStates: states } = listening;
        return states.length > 1 ? states.shift() : states[0];
      },
    },
    methods: {
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      Calculate: () => undefined,
      CreateWorkbook: (base64: string) => ({
        type: 'WorkbookCreated',
        identity: { Id: 'created' },
        methods: { Open: () => void listening.opened.push(base64) },
      }),
    },
  };

  /** Functions that are asked by themselves, in no cell. */
  const worksheetFunctions: HostObject = {
    type: 'Functions',
    methods: {
      Date: (year: number, month: number, day: number) => {
        const first = workbook.dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        const value = (Date.UTC(year, month - 1, day) - first) / 86_400_000;
        return { type: 'FunctionResult', properties: { Value: () => value, Error: () => null } };
      },
    },
  };

  return {
    type: 'Workbook',
    children: {
      Worksheets: () => worksheets,
      Names: () => names(),
      Tables: () => tableCollection(workbook, workbook.sheets, () => ranges),
      Application: () => application,
      Functions: () => worksheetFunctions,
    },
    methods: {
      GetActiveCell: () => {
        const [first = 'A1'] = workbook.selected.address.split(':');
        return ranges.range(areaAt(workbook.selected.sheet, first));
      },
      GetSelectedRange: () => {
        const { sheet, address } = workbook.selected;
        if (address.includes(',')) throw new HostError('InvalidSelection', 'Several ranges.');
        return ranges.range(areaAt(sheet, address));
      },
    },
  };
}
