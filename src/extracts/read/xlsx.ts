import { isDateFormat } from 'numfmt';
import { PackageReader } from '../../files/read/package';
import { WorkbookFile } from '../../files/read/workbookFile';
import { attribute, childrenOf, rootOf } from '../../files/read/xml';
import { isoDate, secondOfDay } from '../../model/dates';
import { Columns, type RawCell, type RawTable } from '../raw';

/** The sheets of an .xlsx file that hold something, each as an extract. */
export function readXlsx(bytes: Uint8Array, name: string): RawTable[] {
  const file = new WorkbookFile(new PackageReader(bytes));
  const formats = formatsOf(file);
  const since1904 = countsFrom1904(file);
  return file.sheets.flatMap((sheet) => {
    const rows: RawCell[][] = [];
    for (const cell of sheet.cells) {
      const stored = file.value(cell);
      if (!stored) continue;
      const row = (rows[cell.row - 1] ??= []);
      const style = Number(attribute(cell.attributes, 's') ?? 0);
      row[cell.column - 1] =
        stored.kind === 'number'
          ? shown(Number(stored.text), formats[style] ?? 'General', since1904)
          : stored.kind === 'logical'
            ? stored.text === '1'
            : stored.kind === 'error'
              ? null
              : stored.text;
    }
    if (rows.length === 0) return [];
    const into = new Columns();
    for (let i = 0; i < rows.length; i++) into.add(Array.from(rows[i] ?? [], (cell) => cell ?? null));
    return [
      { name: `${name}, sheet ${sheet.name}`, columns: into.columns, rows: into.rows, how: 'Excel workbook' },
    ];
  });
}

/** A number of a date or time as text that says which it is; every other number as it is. */
export function shown(value: number, format: string, since1904 = false): RawCell {
  if (format === 'General' || !isDateFormat(format)) return value;
  if (/\[h+\]/i.test(format)) {
    const minutes = Math.round(value * 1440);
    return `${minutes < 0 ? '-' : ''}${Math.floor(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  }
  if (value < 0) return value;
  const seconds = secondOfDay(value);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (value < 1) return time;
  const day = isoDate(Math.floor(value + 0.5 / 86_400) + (since1904 ? SINCE_1904 : 0));
  return seconds === 0 ? day : `${day} ${time}`;
}

const SINCE_1904 = 1462;
const two = (number: number) => String(number).padStart(2, '0');

/** The format of each style of a cell. */
function formatsOf(file: WorkbookFile): string[] {
  const styles = file.parts.relationships(file.part).find(({ kind }) => kind === 'styles');
  if (!styles || !file.parts.has(styles.target)) return [];
  const parts = childrenOf(rootOf(file.parts.read(styles.target)).content);
  const part = (name: string) => childrenOf(parts.find((each) => each.name === name)?.content ?? '');
  const own = new Map(
    part('numFmts').map(({ attributes }) => [
      attribute(attributes, 'numFmtId'),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  return part('cellXfs').map(({ attributes }) => {
    const id = attribute(attributes, 'numFmtId') ?? '0';
    return own.get(id) ?? builtIn[id] ?? 'General';
  });
}

/** Formats that Excel names by a number alone and that show dates or times. */
const builtIn: Record<string, string> = {
  14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM',
  20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0',
}; // prettier-ignore

function countsFrom1904(file: WorkbookFile): boolean {
  const properties = childrenOf(rootOf(file.parts.read(file.part)).content).find(
    ({ name }) => name === 'workbookPr',
  );
  return ['1', 'true'].includes(attribute(properties?.attributes ?? '', 'date1904') ?? '');
}
