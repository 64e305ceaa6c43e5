import { bagObject, within } from './bags';
import { HostError, invalid, type HostObject } from './requests';
import type { Bag, FakeSheet } from './sheet';
import type { Area } from './workbook';

/** An object whose properties are painted on the cells. */
export function paintObject(
  sheet: FakeSheet,
  areas: Area[],
  type: string,
  prefix: string,
  names: string[],
  more: Partial<HostObject> = {},
): HostObject {
  const { top, left } = areas[0]!;
  return {
    type,
    ...more,
    properties: Object.fromEntries(
      names.map((name) => [name, () => sheet.look(top, left, prefix + name) ?? defaults[name] ?? null]),
    ),
    assign: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          if (sheet.isProtected) throw new HostError('AccessDenied', 'The sheet is protected.');
          sheet.paint(areas, prefix + name, value, defaults[name]);
        },
      ]),
    ),
  };
}

const defaults: Bag = { Locked: true, Prompt: { title: '', message: '', showPrompt: true } };

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export function formatObject(sheet: FakeSheet, areas: Area[]): HostObject {
  const painted = (type: string, prefix: string, names: string[], more?: Partial<HostObject>) =>
    paintObject(sheet, areas, type, prefix, names, more);
  const own = [
    'ColumnWidth',
    'RowHeight',
    'WrapText',
    'HorizontalAlignment',
    'VerticalAlignment',
    'IndentLevel',
  ];
  return painted('RangeFormat', '', own, {
    children: {
      Font: () => painted('RangeFont', 'font.', ['Color', 'Bold', 'Italic', 'Size']),
      Fill: () => painted('RangeFill', 'fill.', ['Color']),
      Protection: () => painted('FormatProtection', 'protection.', ['Locked']),
      Borders: () => ({
        type: 'RangeBorderCollection',
        item: (side) => {
          if (!SIDES.includes(side)) throw invalid();
          return painted('RangeBorder', `border.${side}.`, ['Style', 'Color']);
        },
      }),
    },
    methods: { AutofitRows: () => sheet.painted.push({ areas, what: 'autofit', value: true }) },
  });
}

export function conditionalFormat(bag: Bag, id: number): HostObject {
  const format = within(bag, 'format');
  return {
    type: 'ConditionalFormat',
    identity: { Id: String(id) },
    children: {
      Custom: () => ({
        type: 'CustomConditionalFormat',
        children: {
          Rule: () => bagObject('ConditionalFormatRule', within(bag, 'rule'), ['Formula']),
          Format: () => ({
            type: 'ConditionalRangeFormat',
            children: {
              Font: () => bagObject('ConditionalRangeFont', within(format, 'font'), ['Color', 'Bold']),
              Fill: () => bagObject('ConditionalRangeFill', within(format, 'fill'), ['Color']),
            },
          }),
        },
      }),
    },
  };
}
