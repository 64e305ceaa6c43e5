import { cautionOf, type EvidenceRecord } from '../evidence/record';
import { unitSlip } from '../evidence/unitSlip';
import { yearsOnRecord } from '../evidence/years';
import { parseFinancialYear } from '../model/financialYear';
import { benchmarkPosition } from '../model/benchmark';
import { everything, indexOf, name, recordsOf, requiredName } from './arguments/evidence';
import { shown } from './arguments/cells';
import { anyNumber } from './arguments/domain';
import { noAnswer, refuse } from './arguments/refusal';
import { choice, number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { ExampleValue, Family } from './catalogue/notes';
import { nth, present } from '../formulas/present';

/** What each stage that can be asked for takes in; the rest, such as a rate between two others, is in all alone. */
const TAKEN: Record<'now' | 'before' | 'planned', readonly string[]> = {
  now: ['current', 'after', 'actual', 'delivered', ''],
  before: ['before'],
  planned: ['planned', 'target', 'forecast', 'estimate', 'budget'],
};
const STAGES = ['now', 'before', 'planned', 'all'] as const;
type Stage = (typeof STAGES)[number];

/**
 * Where a value is among the published figures of one measure: how many there are, least, quartiles, most, rank and percentile, and the years they are of.
 * @customfunction BENCHMARK
 * @param measure A measure on record, such as "home_care_rate". OT.EVIDENCELIST gives them, each with its unit.
 * @param value The value to place, in the unit of the measure. A share is a fraction: 13.6% is 0.136.
 * @param [period] A period as a document prints it, such as "2013/14". Left out: every period.
 * @param [stage] "now": current, after, actual, delivered, or not stated. "before": before a change. "planned": planned, target, forecast, estimate or budget. "all": every record together. Default "now".
 * @returns A table of two columns. The rank is 1 for the least. The percentile is as Excel’s PERCENTRANK.INC, the quartiles as QUARTILE.INC.
 */
export function benchmark(measure: unknown, value: unknown, period?: unknown, stage?: unknown): unknown[][] {
  const wanted = requiredName('measure', measure, 'a measure in words, such as "home_care_rate"');
  const own = number('value', value, anyNumber);
  const wantedPeriod = name('period', period, 'a period in words, such as "2013/14"');
  const wantedStage = choice('stage', stage, STAGES, 'now');
  const ofMeasure = recordsOf('measure', wanted, everything().measure);
  const inPeriod = wantedPeriod === null ? ofMeasure : recordsIn(wantedPeriod, ofMeasure);
  const inStage = recordsAt(wantedStage, inPeriod);
  const stated = statedOnce(inStage);
  const compared = withoutTotals(stated);
  refuseOtherUnit(own, compared);
  refuseBelowZero(own, compared);
  const { unit, measure: label } = nth(compared, 0);
  const standing = benchmarkPosition(
    own,
    compared.map((record) => record.value),
  );
  const { percentile, rank } = standing;
  const named = (figure: number) =>
    withCaution(
      present(
        compared.find((record) => record.value === figure),
        'the record of a figure',
      ),
    );
  return spilled(
    [
      ['Item', 'Result'],
      ['Measure', label],
      ['Unit', unit],
      ['Stage', wantedStage],
      ['Figures compared', compared.length],
      ['Bodies they are of', new Set(compared.map((record) => record.council)).size],
      ['Years they are of', yearsOnRecord(compared)],
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
      ['Left out: records at another stage', inPeriod.length - inStage.length],
      ['Left out: figures stated again', inStage.length - stated.length],
      ['Left out: totals', stated.length - compared.length],
      ['Figures with a qualifier, such as about', compared.filter(({ qualifier }) => qualifier).length],
      ['Figures with a note to read first', compared.filter(({ note }) => note !== '').length],
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

/** What was before a change, what came of it and what was only meant are compared together only when all are asked for. */
function recordsAt(wanted: Stage, records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const at = (stage: Stage) =>
    stage === 'all' ? records : records.filter((record) => TAKEN[stage].includes(record.stage));
  const found = at(wanted);
  if (found.length > 0) return found;
  const others = STAGES.filter((stage) => at(stage).length > 0).map(
    (stage) => `"${stage}" (${at(stage).length})`,
  );
  return noAnswer(
    `stage must be one at which this measure has records; "${wanted}" has none: on record are ${others.join(' and ')}`,
  );
}

/** One document that prints a figure twice, rounded or word for word, has printed one figure. */
function statedOnce(records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const ids = new Set(records.map(({ id }) => id));
  return records.filter(({ restates }) => !restates || !ids.has(restates));
}

/** A total beside its own parts would be counted as another council. */
function withoutTotals(records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const parts = records.filter((record) => !record.isTotal);
  return parts.length > 0 ? parts : records;
}

function refuseOtherUnit(value: number, compared: readonly EvidenceRecord[]): void {
  const slip = unitSlip(value, compared);
  if (!slip) return;
  const { unit } = nth(compared, 0);
  const write = `${shown(value)} can only be ${slip.meant}, which is written ${slip.inUnit}`;
  if (slip.meant !== 'per cent') refuse(`value must be in the unit of the records, ${unit}; ${write}`);
  const asShare = `${Number((value * 100).toPrecision(12))}%`;
  refuse(
    `value must be a share, as 0.136 is 13.6%; ${shown(value)} would be ${asShare}: write ${slip.inUnit} for ${shown(value)}%`,
  );
}

/** What can fall as well as rise, or cost more than it saves. */
const CAN_BE_NEGATIVE = /increase|growth|return|change|saving|variance|gap/;

function refuseBelowZero(value: number, compared: readonly EvidenceRecord[]): void {
  if (value >= 0 || CAN_BE_NEGATIVE.test(nth(compared, 0).measure)) return;
  if (compared.every((record) => record.value >= 0))
    refuse(`value must be zero or more, as every record of this measure is; it is ${shown(value)}`);
}

function withCaution(record: EvidenceRecord): string {
  const caution = cautionOf(record);
  return caution === '' ? record.id : `${record.id}: ${caution}`;
}

/** "2011/12 (46); 2012/13 (45); not stated (2)", the commonest first. */
function counted(records: readonly EvidenceRecord[], by: 'period' | 'stage'): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = record[by] || 'not stated';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([key, count]) => `${key} (${count})`);
  const listed = rows.slice(0, 6).join('; ');
  return rows.length > 6 ? `${listed}; and ${rows.length - 6} more` : listed;
}

const EXAMPLE: ExampleValue[][] = [
  ['Item', 'Result'],
  ['Measure', 'turnover_rate'],
  ['Unit', 'share'],
  ['Stage', 'now'],
  ['Figures compared', 6],
  ['Bodies they are of', 6],
  ['Years they are of', '2022/23'],
  ['Least', 0.116],
  ['Lower quartile', 0.155],
  ['Median', 0.1665],
  ['Upper quartile', 0.217],
  ['Most', 0.356],
  ['Your value', 0.136],
  ['Rank, 1 being the least', 2],
  ['Percentile', 0.02 / 0.037 / 5],
  ['Periods', '2022/23 (6)'],
  ['Stages', 'not stated (6)'],
  ['Left out: records at another stage', 0],
  ['Left out: figures stated again', 0],
  ['Left out: totals', 0],
  ['Figures with a qualifier, such as about', 0],
  ['Figures with a note to read first', 1],
  [
    'The least is',
    'ahp24-turnover-managerial: Chart text: values for all job roles, direct care, personal assistant, senior management, OT and nurse not in the text',
  ],
  ['The most is', 'ahp24-turnover-care-worker'],
];

export const benchmarkFamily: Family = {
  title: 'Evidence',
  functions: {
    BENCHMARK: {
      example: { formula: '=OT.BENCHMARK("turnover_rate",0.136)', value: EXAMPLE },
      defaults: { stage: '"now"' },
      refusals: [
        'A measure that is not on record is #N/A, with some that are; so is a period or a stage at which it has no record.',
        'A value below zero is #VALUE! where no record of the measure is, unless it is a change, a return or a saving.',
        'A value that can only be in another unit, such as 13.6 where the records are shares, is #VALUE! with what to write.',
      ],
      inWords:
        'Quartiles of the figures of the measure at one stage by QUARTILE.INC; rank and percentile of the value among them.',
      source:
        'Excel’s QUARTILE.INC, and PERCENTRANK.INC without its rounding to three digits. Every record of a measure has one unit. Figures before a change, figures now and figures that were only planned are never compared together unless all are asked for. A figure that one document states twice counts once. Regional and national totals are left out beside the councils in them. The table counts what it leaves out.',
    },
  },
};
