import type { EvidenceRecord } from '../evidence/record';
import { parseFinancialYear } from '../model/financialYear';
import { standingOf } from '../model/benchmark';
import { everything, indexOf, name, recordsOf, requiredName } from './arguments/evidence';
import { anyNumber } from './arguments/domain';
import { noAnswer } from './arguments/refusal';
import { number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, Value } from './catalogue/notes';

/** What was meant, and not what came about. */
const INTENDED = new Set(['planned', 'target', 'forecast', 'estimate', 'budget']);

/**
 * Where a value stands among the published figures of one measure: how many there are, least, quartiles, most, rank and percentile.
 * @customfunction BENCHMARK
 * @param measure A measure on record, such as "home_care_rate". OT.EVIDENCELIST gives them, each with its unit.
 * @param value The value to place, in the unit of the measure: percentages on record are numbers such as 85.
 * @param [period] A period as it stands on record, such as "2013/14". Left out: every period.
 * @returns A table of two columns. The rank is 1 for the least. The percentile is as Excel’s PERCENTRANK.INC, the quartiles as QUARTILE.INC.
 */
export function benchmark(measure: unknown, value: unknown, period?: unknown): unknown[][] {
  const wanted = requiredName('measure', measure, 'a measure in words, such as "home_care_rate"');
  const own = number('value', value, anyNumber);
  const wantedPeriod = name('period', period, 'a period in words, such as "2013/14"');
  const ofMeasure = recordsOf('measure', wanted, everything().measure);
  const inPeriod = wantedPeriod === null ? ofMeasure : recordsIn(wantedPeriod, ofMeasure);
  const compared = comparable(inPeriod);
  const { unit, measure: label } = compared[0]!;
  const standing = standingOf(
    own,
    compared.map((record) => record.value),
  );
  const leftOut = inPeriod.length - compared.length;
  const cautions = compared.filter((record) => record.note !== '').length;
  const { percentile, rank } = standing;
  const named = (figure: number) => withNote(compared.find((record) => record.value === figure)!);
  return spilled(
    [
      ['Item', 'Result'],
      ['Measure', label],
      ['Unit', unit],
      ['Records compared', compared.length],
      ['Bodies they are of', new Set(compared.map((record) => record.council)).size],
      ['Least', standing.least],
      ['Lower quartile', standing.lowerQuartile],
      ['Median', standing.median],
      ['Upper quartile', standing.upperQuartile],
      ['Most', standing.most],
      ['Your value', own],
      ['Rank, 1 being the least', rank],
      ['Percentile', percentile ?? (own < standing.least ? 'below the least' : 'above the most')],
      ['Periods', counted(compared, 'period')],
      ['Stages', counted(compared, 'stage')],
      ['Left out: totals, and what was only planned', leftOut],
      ['Records with a note to read first', cautions],
      ['The least is', named(standing.least)],
      ['The most is', named(standing.most)],
    ],
    'value',
  );
}

function recordsIn(wanted: string, records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const year = parseFinancialYear(wanted);
  const sameYear = (record: EvidenceRecord) => year !== null && parseFinancialYear(record.period) === year;
  const found = records.filter(sameYear);
  if (found.length > 0) return found;
  const index = indexOf(records, 'period');
  if (index.of(wanted) === undefined && records.every((record) => record.period === ''))
    noAnswer('period must be left out for this measure; no record of it states one');
  return recordsOf('period', wanted, index, ' for this measure');
}

/** A total would stand beside its own parts, and a plan beside what came of it: neither is another council. */
function comparable(records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const kept = (keep: (record: EvidenceRecord) => boolean, among: readonly EvidenceRecord[]) =>
    among.some(keep) ? among.filter(keep) : among;
  return kept(
    (record) => !INTENDED.has(record.stage),
    kept((record) => !record.isTotal, records),
  );
}

function withNote({ id, note }: EvidenceRecord): string {
  return note === '' ? id : `${id}: ${note}`;
}

/** "2011/12 (46), 2012/13 (45), not stated (2)", the commonest first. */
function counted(records: readonly EvidenceRecord[], by: 'period' | 'stage'): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = record[by] || 'not stated';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([key, count]) => `${key} (${count})`);
  const shown = rows.slice(0, 6).join(', ');
  return rows.length > 6 ? `${shown} and ${rows.length - 6} more` : shown;
}

const EXAMPLE: Value[][] = [
  ['Item', 'Result'],
  ['Measure', 'home_care_rate'],
  ['Unit', 'GBP_per_hour'],
  ['Records compared', 20],
  ['Bodies they are of', 14],
  ['Least', 10.5],
  ['Lower quartile', 12.575],
  ['Median', 13.42],
  ['Upper quartile', 14.02],
  ['Most', 17],
  ['Your value', 14],
  ['Rank, 1 being the least', 13],
  ['Percentile', 12 / 19],
  [
    'Periods',
    'not stated (14), c. 2014 (not printed) (2), 2012/13 (1), 2010/11 (1), 2013/14 (1), c. 2014 (not printed; "currently") (1)',
  ],
  ['Stages', 'after (8), current (6), before (5), intermediate (1)'],
  ['Left out: totals, and what was only planned', 0],
  ['Records with a note to read first', 6],
  ['The least is', 'asce-23-home-care-rate: unit not printed; read as per hour'],
  ['The most is', 'asce-21-home-care-rate-before'],
];

export const benchmarkFamily: Family = {
  title: 'Evidence',
  functions: {
    BENCHMARK: {
      example: { formula: '=OT.BENCHMARK("home_care_rate",14)', value: EXAMPLE },
      refusals: [
        'A measure that is not on record is #N/A, with some that are; so is a period in which it has no record.',
      ],
      inWords:
        'Quartiles of the records of the measure by QUARTILE.INC; rank and percentile of the value among them.',
      source:
        'Excel’s QUARTILE.INC, and PERCENTRANK.INC without its rounding to three digits. Every record of a measure has one unit. Regional and national totals are left out beside the councils in them, and plans, targets and estimates beside what came about; the table counts them.',
    },
  },
};
