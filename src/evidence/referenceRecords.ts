import type { EvidenceRecord } from './record';
import { seriesById } from './series';
import { financialYearLabel, financialYearOf } from '../model/financialYear';
import { editionOf, firstDay, periodOf, type Series, type SeriesRecord, type Status } from './seriesRecord';

const TOPIC = 'reference';

/** What a reader must know of a value that was not read at its source, or is not published. */
const CAUTIONS: Record<Status, string> = {
  verified: '',
  secondary: 'Secondary: read in a page that quotes the official one.',
  forecast: 'Forecast, and a later one may have replaced it.',
  computed: 'Computed: worked out from other records, an estimate that is not published.',
};

/** The values of every series, as records beside the published ones. */
export function referenceRecords(series: Readonly<Record<string, Series>> = seriesById): EvidenceRecord[] {
  return Object.entries(series).flatMap(([name, held]) =>
    held.records.map((record) => asEvidence(name, held, record)),
  );
}

function asEvidence(name: string, series: Series, record: SeriesRecord): EvidenceRecord {
  const { of, value, printed = '', status, source, address, read, note } = record;
  const measure = [name, of ?? ''].map(slug).filter(Boolean).join('-');
  const notes = [CAUTIONS[status], note, series.note, editionOf(series)];
  return {
    id: ['ref', measure, record.key ?? keyOf(series, record)].filter(Boolean).join('-'),
    topic: TOPIC,
    council: series.geography,
    region: '',
    measure: measure.replace(/-/g, '_'),
    value,
    unit: series.unit,
    period: periodOf(series, record),
    stage: '',
    document: status === 'verified' ? source : `${source} (${status})`,
    section: `${address}, read ${read}`,
    isInTable: false,
    isTotal: false,
    lever: '',
    printed,
    note: notes.flatMap((words) => (words ? [sentence(words)] : [])).join(' '),
  };
}

/** What the dates of a record add to its id. */
function keyOf({ dated }: Series, record: SeriesRecord): string {
  const { from } = record;
  if (from === undefined || dated === 'undated') return '';
  if (dated === 'calendar year') return from.slice(0, 4);
  const start = firstDay(record);
  return slug(dated === 'year' && start !== null ? financialYearLabel(financialYearOf(start)) : from);
}

function sentence(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
