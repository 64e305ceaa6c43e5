/* eslint-disable @typescript-eslint/no-non-null-assertion -- The columns of the packed library are equally long: what one row has, all have. */
import { packed } from './packed';
import type { EvidenceRecord, MissingFigure } from './record';
import documents from './records/documents.json';
import { referenceRecords } from './referenceRecords';
import { unpack } from './unpack';

export interface Library {
  /** In the order of the documents, and then the reference values. */
  records: readonly EvidenceRecord[];
  byId: ReadonlyMap<string, EvidenceRecord>;
  missing: readonly MissingFigure[];
}

let library: Library | undefined;

/** Read when first asked for, so that a workbook without evidence does not wait for it. */
export function evidence(): Library {
  library ??= read();
  return library;
}

/** @throws where the library has no record of the id. */
export function recordOf(id: string): EvidenceRecord {
  const record = evidence().byId.get(id);
  if (!record) throw new Error(`There is no evidence ${id}`);
  return record;
}

/** Why an id that one would expect has no figure. */
export function missingFigure(id: string): MissingFigure | undefined {
  return evidence().missing.find((gap) => id === gap.id || id.startsWith(`${gap.id}-`));
}

function read(): Library {
  const columns = unpack(packed);
  const column = (name: string) => columns.get(name)!;
  const [topics, councils, regions, measures] = ['topic', 'council', 'region', 'measure'].map(column);
  const [values, units, periods, stages] = ['value', 'unit', 'period', 'stage'].map(column);
  const [sections, scopes, inTable] = ['section', 'scope', 'in_table'].map(column);
  const [levers, qualifiers, printed] = ['lever', 'qualifier', 'printed'].map(column);
  const [notes, restated] = ['note', 'restates'].map(column);
  const documentOf = column('document').map(citation);
  const printedRecords = column('id').map((id, i): EvidenceRecord => ({
    id,
    topic: topics![i]!,
    council: councils![i]!,
    region: regions![i]!,
    measure: measures![i]!,
    value: Number(values![i]),
    unit: units![i]!,
    period: periods![i]!,
    stage: stages![i]!,
    document: documentOf[i]!,
    section: sections![i]!,
    isInTable: inTable![i] === 'yes',
    isTotal: scopes![i] === 'total',
    lever: levers![i]!,
    qualifier: qualifiers![i]!,
    printed: printed![i]!,
    note: notes![i]!,
    restates: restated![i]!,
  }));
  const records = [...printedRecords, ...referenceRecords()];
  const missing = column('gap.id').map((id, i) => ({
    id,
    council: column('gap.council')[i]!,
    document: citation(column('gap.document')[i]!),
    section: column('gap.section')[i]!,
    reason: column('gap.reason')[i]!,
  }));
  return { records, byId: new Map(records.map((record) => [record.id, record])), missing };
}

function citation(id: string): string {
  const { title, publisher, date } = documents[id as keyof typeof documents];
  return `${title} (${publisher}, ${date})`;
}
