import { financialYearLabel } from '../model/financialYear';
import type { EvidenceRecord } from './record';

interface Year {
  start: number;
  label: string;
}

/** The years from the first to the last that records are of, and how many say none: “2010/11 to 2013/14; 14 state none, in a document of 2014”. */
export function yearsOnRecord(records: readonly EvidenceRecord[]): string {
  const dated = records.map((record) => yearsIn(record.period));
  const years = dated.flat().sort((a, b) => a.start - b.start || a.label.localeCompare(b.label));
  const undated = records.filter((_, i) => dated[i]?.length === 0);
  const [first, last] = [years[0], years[years.length - 1]];
  const span =
    first && last ? (first.label === last.label ? [first.label] : [`${first.label} to ${last.label}`]) : [];
  return undated.length === 0 ? span.join('') : [...span, withoutYear(undated)].join('; ');
}

function withoutYear(records: readonly EvidenceRecord[]): string {
  const dates = [...new Set(records.map(({ document }) => /, ([^,()]+)\)$/.exec(document)?.[1]))];
  const known = dates.filter((date) => date !== undefined);
  const where =
    known.length === 0
      ? ''
      : `, in ${known.length > 1 ? 'documents' : 'a document'} of ${known.join(' and ')}`;
  return `${records.length} ${records.length === 1 ? 'states' : 'state'} none${where}`;
}

/** “2011/12-2013/14”, “Year end 22/23”, “Jan-24”, “2024-03”, “six months to July 2023”. */
function yearsIn(period: string): Year[] {
  const financial = [...period.matchAll(/(?:20)?(\d\d)\/\d\d/g)].map(([, year]) => 2000 + Number(year));
  if (financial.length > 0) return financial.map((start) => ({ start, label: financialYearLabel(start) }));
  const month = /^[A-Z][a-z]{2}-(\d\d)$/.exec(period);
  const calendar = month
    ? [2000 + Number(month[1])]
    : [...period.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year));
  return calendar.map((start) => ({ start, label: String(start) }));
}
