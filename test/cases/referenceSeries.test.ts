import type { Answers, Start } from '../../src/cases/parts/caseDefinition';
import { lastDay, seriesOf } from '../../src/evidence/onRecord';
import { referenceRecords } from '../../src/evidence/referenceRecords';
import { seriesById, type SeriesId, seriesIds } from '../../src/evidence/series';
import { families } from '../../src/functions';
import { findCalls } from '../../src/formulas/calls';
import { cases } from '../../src/cases/cases';
import type { WorkbookPlan } from '../../src/plan/plan';

const usesOf = new Map(
  families.flatMap(({ functions }) =>
    Object.entries(functions).map(([id, { uses = [] }]) => [id, uses] as const),
  ),
);
const seriesOfRecord = new Map(
  seriesIds.flatMap((id) => referenceRecords({ [id]: seriesById[id] }).map((record) => [record.id, id])),
);

/** The series that a workbook calls or cites. */
function foundIn({ sheets }: WorkbookPlan): Set<SeriesId> {
  const texts = sheets.flatMap(({ cells }) =>
    Object.values(cells).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
  const called = texts
    .filter((text) => text.startsWith('='))
    .flatMap((text) => findCalls(text, 'OT').flatMap(({ name }) => usesOf.get(name) ?? []));
  const cited = texts.flatMap((text) =>
    [...text.matchAll(/\bref-[a-z0-9]+(?:-[a-z0-9]+)*/g)].map(([record]) => seriesOfRecord.get(record)!),
  );
  return new Set([...called, ...cited]);
}

/** Series with a last day, by the titles under “Reference values used”. */
function onCover({ sheets }: WorkbookPlan): string[] {
  const { cells } = sheets.find(({ name }) => name === 'Cover')!;
  const heading = Object.keys(cells).find((at) => cells[at]!.value === 'Reference values used')!;
  const titles: string[] = [];
  for (let row = Number(heading.slice(1)) + 1; cells[`A${row}`]?.value !== undefined; row++)
    titles.push(String(cells[`A${row}`]!.value));
  return titles;
}
const titlesOf = (ids: Iterable<SeriesId>) =>
  [...ids].filter((id) => lastDay(id) !== null).map((id) => seriesOf(id).title);

test.each(cases.map((definition) => [definition.id, definition] as const))(
  'every series that %s calls or cites is among those whose dates it gives',
  (_, { build, example, series }) => {
    const found = foundIn(build(example.answers));
    expect(series).toEqual(expect.arrayContaining([...found]));
    expect(found.size > 0).toBe(series.length > 0);
  },
);

/** A value taken without the name of its council, which is left out of a case that is not its own. */
const takenUnnamed: Record<string, SeriesId[]> = { 'rate-comparison': ['council_rate'] };
const ownRates: Record<string, Answers> = {
  'care-review': { kind: 'team', hourlyRate: 24 },
  'rate-comparison': { startingTable: 'blank', benchmarkRate: 24, newRate: 23 },
  workforce: {},
};

describe.each(cases.map((definition) => [definition.id, definition] as const))(
  'the cover of %s',
  (id, own) => {
    test.each<[string, Answers, Start | undefined]>([
      ['the example', own.example.answers, undefined],
      ['rates of one’s own', ownRates[id]!, undefined],
      ['a blank start', {}, 'blank'],
    ])('lists the reference values that are used, and no other: %s', (_, answers, start) => {
      const plan = own.build({ ...(id === 'care-review' && { kind: 'cohort' }), ...answers }, start);
      const used = new Set([...foundIn(plan), ...(takenUnnamed[id] ?? [])]);
      expect(onCover(plan).sort()).toEqual(titlesOf(used).sort());
    });
  },
);

/** The published average fee, which is a default of two cases. */
const FEE = 'average_council_homecare_fee';
test.each<[string, Answers, Start | undefined, boolean]>([
  ['care-review', { kind: 'cohort' }, undefined, true],
  ['care-review', { kind: 'cohort' }, 'blank', false],
  ['care-review', { kind: 'team', hourlyRate: 24 }, undefined, false],
  ['rate-comparison', {}, undefined, true],
  // A blank start keeps the published benchmark until another is typed.
  ['rate-comparison', {}, 'blank', true],
  ['rate-comparison', { benchmarkRate: 24 }, 'blank', false],
  ['rate-comparison', { benchmarkRate: 24 }, undefined, true],
])('%s with %j, start %s: the average fee is on Cover and Evidence: %s', (id, answers, start, isUsed) => {
  const plan = cases.find((one) => one.id === id)!.build(answers, start);
  expect([onCover(plan).includes(seriesOf(FEE).title), foundIn(plan).has(FEE)]).toEqual([isUsed, isUsed]);
});
