import type { Dated, DatedByDay } from '../../evidence/reference';
import { parseFinancialYear } from '../../model/financialYear';
import { endOfRecords } from '../arguments/dated';

/** Templates that look a value up among dated records, as `{name}` gives the year or the date. */

/** The value of a financial year: written out where the formula names the year, looked up where a cell does. */
export function valueInYear<T>(
  name: string,
  text: string,
  records: Dated<T>[],
  valueOf: (value: T) => number,
): string {
  const year = parseFinancialYear(text.replace(/^"|"$/g, ''));
  if (year !== null) {
    const record = records.find(({ from }) => from === year);
    return record ? String(valueOf(record.value)) : 'NA()';
  }
  const values = records.map(({ value }) => valueOf(value)).join(',');
  const years = records.map(({ from }) => from).join(',');
  return `INDEX({${values}},MATCH(VALUE(LEFT(TRIM({${name}}),4)),{${years}},0))`;
}

/** The value in force on a date; before the first record and after the year of the last there is none. */
export function valueOnDate(name: string, records: DatedByDay<number>[]): string {
  const dates = records.map(({ from }) => from).join(',');
  const values = records.map(({ value }) => value).join(',');
  return `IF({${name}}>=${endOfRecords(records)},NA(),LOOKUP({${name}},{${dates}},{${values}}))`;
}
