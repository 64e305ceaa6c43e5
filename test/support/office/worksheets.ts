import { bagObject, within } from './bags';
import { chartCollection } from './charts';
import { areaAt, type rangeObjects } from './ranges';
import { HostError, invalid, type HostObject } from './requests';
import type { FakeSheet, FakeTable } from './sheet';
import type { Area, Workbook } from './workbook';

export const NOT_FOUND = "The requested resource doesn't exist.";

type Ranges = ReturnType<typeof rangeObjects>;

/** A sheet and what belongs to it alone. */
export function worksheetObject(
  workbook: Workbook,
  sheet: FakeSheet,
  ranges: () => Ranges,
  names: HostObject,
): HostObject {
  const { name } = sheet;
  return {
    type: 'Worksheet',
    identity: { Id: idOf(sheet) },
    properties: { Name: () => name, Id: () => idOf(sheet), Visibility: () => sheet.visibility },
    assign: { TabColor: (colour: unknown) => void (sheet.page.tabColour = colour) },
    children: {
      Names: () => names,
      Protection: () => protection(sheet),
      Tables: () => tableCollection(workbook, [sheet], ranges),
      Charts: () => chartCollection(sheet),
      FreezePanes: () => freezePanes(sheet),
      PageLayout: () =>
        bagObject(
          'PageLayout',
          sheet.page,
          ['Orientation', 'PaperSize', 'Zoom', 'LeftMargin', 'RightMargin'],
          {
            children: {
              HeadersFooters: () => ({
                type: 'HeaderFooterGroup',
                children: {
                  DefaultForAllPages: () =>
                    bagObject('HeaderFooter', within(sheet.page, 'heads'), [
                      ...['LeftHeader', 'CenterHeader', 'RightHeader'],
                      ...['LeftFooter', 'CenterFooter', 'RightFooter'],
                    ]),
                },
              }),
            },
            methods: {
              SetPrintTitleRows: (rows: string) => void (sheet.page.titleRows = rows),
              SetPrintTitleColumns: (columns: string) => void (sheet.page.titleColumns = columns),
              SetPrintArea: (areas: string) => void (sheet.page.areas = areas),
            },
          },
        ),
      VerticalPageBreaks: () => ({
        type: 'PageBreakCollection',
        methods: {
          Add: (at: string) => {
            sheet.page.breaks = [...((sheet.page.breaks as string[] | undefined) ?? []), at];
            return { type: 'PageBreak' };
          },
        },
      }),
    },
    methods: {
      GetRange: (address: string | null) => ranges().range(areaAt(name, address ?? 'A:XFD')),
      GetRanges: (addresses: string) => ranges().ranges(sheet, addresses),
      GetUsedRangeOrNullObject: () => {
        const area = workbook.usedArea(name);
        return area && ranges().range(area);
      },
      Activate: () => void (workbook.selected = { sheet: name, address: 'A1' }),
      Delete: () => workbook.deleteSheet(sheet),
    },
  };
}

export const idOf = ({ name }: FakeSheet) => `{${name}}`;

function protection(sheet: FakeSheet): HostObject {
  return {
    type: 'WorksheetProtection',
    properties: { Protected: () => sheet.isProtected, Options: () => sheet.protection },
    methods: {
      Protect: (options: unknown) => {
        if (sheet.refusesProtection) throw new HostError('GeneralException', 'No idea.');
        if (sheet.isProtected) throw new HostError('AccessDenied', 'The sheet is protected already.');
        sheet.isProtected = true;
        sheet.protection = options;
      },
      Unprotect: (password?: string) => {
        if (sheet.isProtected && sheet.password !== null && password !== sheet.password) throw invalid();
        sheet.isProtected = false;
        sheet.protection = null;
      },
    },
  };
}

function freezePanes(sheet: FakeSheet): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      FreezeRows: (rows: number) => void (sheet.frozen = { rows, columns: 0 }),
      FreezeColumns: (columns: number) => void (sheet.frozen = { rows: 0, columns }),
      FreezeAt: (address: string) => {
        const { rows, columns } = areaAt(sheet.name, address);
        sheet.frozen = { rows, columns };
      },
    },
  };
}

export function tableCollection(workbook: Workbook, sheets: FakeSheet[], ranges: () => Ranges): HostObject {
  const tableObject = ({ bag, area }: FakeTable): HostObject =>
    bagObject('Table', bag, ['Name', 'Style'], {
      identity: { Id: String(bag.Name) },
      methods: {
        GetRange: () => ranges().range(area),
        ConvertToRange: () => {
          const { tables } = workbook.sheet(area.sheet)!;
          tables.splice(
            tables.findIndex((one) => one.bag === bag),
            1,
          );
          return ranges().range(area);
        },
      },
    });
  const all = () => sheets.flatMap(({ tables }) => tables);
  return {
    type: 'TableCollection',
    items: () => all().map(tableObject),
    methods: {
      Add: (area: Area, hasHeaders: boolean) => {
        const headings = Array.from({ length: area.columns }, (_, c) => c + area.left);
        if (!hasHeaders) throw invalid();
        const sheet = workbook.sheet(area.sheet)!;
        const table: FakeTable = {
          area,
          bag: { Name: `Table${all().length + 1}`, headings: headings.length },
        };
        sheet.tables.push(table);
        return tableObject(table);
      },
    },
    item: (wanted) => {
      const found = all().find(({ bag }) => bag.Name === wanted);
      if (!found) throw new HostError('ItemNotFound', NOT_FOUND);
      return tableObject(found);
    },
  };
}
