import manifest from '../../package.json';
import { evidence, missingFigure } from '../evidence/library';
import { nearest } from '../evidence/nearest';
import { asPrinted, sourceOf, type EvidenceRecord } from '../evidence/record';
import { dataVintage } from '../evidence/vintage';
import { cut, everything, indexOf, name, quotedWords, recordsOf, requiredName } from './arguments/evidence';
import { noAnswer } from './arguments/refusal';
import { choice } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { ExampleValue, Family } from './catalogue/notes';
import { present } from '../formulas/present';

const NOT_STATED = 'not stated';

const fields: Record<string, (record: EvidenceRecord) => ExampleValue> = {
  value: (record) => record.value,
  unit: (record) => record.unit,
  period: (record) => record.period || NOT_STATED,
  council: (record) => record.council,
  measure: (record) => record.measure,
  source: sourceOf,
  note: (record) => record.note,
  stage: (record) => record.stage || NOT_STATED,
  printed: asPrinted,
  qualifier: (record) => record.qualifier ?? '',
  topic: (record) => record.topic,
  lever: (record) => record.lever,
  region: (record) => record.region,
  restates: (record) => record.restates ?? '',
};

/**
 * One figure of the evidence library, or what must be known about it: where it was printed, for what period, and what to beware of.
 * @customfunction EVIDENCE
 * @param id The id of a record, such as "tots-derby-roi". OT.EVIDENCELIST gives them.
 * @param [field] "value", "unit", "period", "council", "measure", "source", "note", "stage", "printed", "qualifier", "topic", "lever", "region" or "restates". Default "value".
 * @returns The value as a number in the record’s own unit, a share as a fraction, or text. A note that is empty means that nothing is recorded against the figure.
 */
export function evidenceRecord(id: unknown, field?: unknown): unknown {
  const wanted = requiredName('id', id, 'the id of an evidence record, such as "tots-derby-roi"');
  const read = present(fields[choice('field', field, Object.keys(fields), 'value')], 'the field');
  return read(evidence().byId.get(wanted.toLowerCase()) ?? noSuchRecord(wanted));
}

function noSuchRecord(wanted: string): never {
  const missing = missingFigure(wanted.toLowerCase());
  if (missing) {
    return noAnswer(
      `id must be a figure that can be read; "${cut(wanted)}" has a place in ${missing.section} and none: ${missing.reason}`,
    );
  }
  const near = nearest(wanted, [...evidence().byId.keys()], 4);
  const like = near.length > 0 ? `written like it are ${quotedWords(near)}` : 'none is written like it';
  return noAnswer(`id must be on record; "${cut(wanted)}" is not: ${like}; OT.EVIDENCELIST gives them all`);
}

const LISTED = [
  ...['council', 'measure', 'period', 'value', 'unit', 'source', 'stage', 'note'],
  ...['qualifier', 'printed', 'restates'],
];
const HEADER = ['Id', ...LISTED.map((field) => field.charAt(0).toUpperCase() + field.slice(1))];

/**
 * Every record of the evidence library, or those of one topic or measure, each with its source and what to beware of.
 * @customfunction EVIDENCELIST
 * @param [topic] A topic, such as "care-review". Left out: every topic.
 * @param [measure] A measure, such as "home_care_rate". Left out: every measure.
 * @returns A table with a row a record, in the order of the documents. The last column names the record of which a row is a second statement: leave such rows out of a count.
 */
export function evidenceList(topic?: unknown, measure?: unknown): unknown[][] {
  const wantedTopic = name('topic', topic, 'a topic in words, such as "care-review"');
  const wantedMeasure = name('measure', measure, 'a measure in words, such as "home_care_rate"');
  const { records } = evidence();
  const ofTopic = wantedTopic === null ? records : recordsOf('topic', wantedTopic, everything().topic);
  const found = wantedMeasure === null ? ofTopic : ofMeasure(ofTopic, wantedMeasure, wantedTopic);
  const row = (record: EvidenceRecord) => [
    record.id,
    ...LISTED.map((field) => present(fields[field], field)(record)),
  ];
  return spilled([HEADER, ...found.map(row)], 'topic', 'measure');
}

function ofMeasure(records: readonly EvidenceRecord[], measure: string, topic: string | null) {
  return topic === null
    ? recordsOf('measure', measure, everything().measure)
    : recordsOf('measure', measure, indexOf(records, 'measure'), ` under topic "${cut(topic)}"`);
}

/**
 * Which version of the add-in and which data gave a result: a line to print beside it.
 * @customfunction ENGINE
 * @returns Text such as: OT Business Case for Excel 1.0.0; 2,040 published figures from 5 documents of 2014 to 2026.
 */
export function engine(): string {
  return `OT Business Case for Excel ${manifest.version}; ${dataVintage()}`;
}

const LIBRARY =
  'Figures transcribed from five published documents, each with its place in the document, and dated reference values. Where a document’s own arithmetic does not add up or a definition is missing, the note says so.';

function panel(stage: string, value: number): ExampleValue[] {
  const [id, council] = [`asce-27-panel-${stage}`, 'Peterborough City Council'];
  const source =
    'Adult Social Care Efficiency Programme, Final Report: Annex, review of savings for each council in the programme (Local Government Association, 2014); Entry 27 Peterborough City Council';
  return [
    id,
    council,
    'saving_panel',
    NOT_STATED,
    value,
    'GBP',
    source,
    stage,
    '',
    '',
    `£${value.toLocaleString('en-GB')}`,
    '',
  ];
}

export const evidenceFamily: Family = {
  title: 'Evidence',
  functions: {
    EVIDENCE: {
      example: { formula: '=OT.EVIDENCE("tots-derby-roi")', value: 3.25 },
      defaults: { field: '"value"' },
      refusals: [
        'An id that is not on record is #N/A, with the ids written most like it. A figure that the document has a place for and no readable number is #N/A with the reason.',
      ],
      inWords: 'The record with that id, and of it the field asked for.',
      source: LIBRARY,
    },
    EVIDENCELIST: {
      example: {
        formula: '=OT.EVIDENCELIST("panel")',
        value: [HEADER, panel('delivered', 124112), panel('planned', 320000)],
      },
      refusals: ['A topic or measure that is not on record is #N/A, with some that are.'],
      inWords:
        'Every record of the topic and the measure asked for, in the order of the documents. Shares are fractions; Printed has their per cent, with the document’s own qualifier.',
      source: LIBRARY,
    },
    ENGINE: {
      example: {
        formula: '=OT.ENGINE()',
        get value() {
          return engine();
        },
      },
      inWords:
        'The version of the add-in, the number of published figures and documents it holds, the day to which its reference values were read, the edition of its GDP deflator, and a fingerprint of its data.',
      source:
        'The version of the add-in, and a fingerprint of its data that changes when any figure in it does.',
    },
  },
};
