import { referenceRecords } from '../../src/evidence/referenceRecords';
import { seriesById, seriesIds } from '../../src/evidence/series';
import { families } from '../../src/functions';
import { findCalls } from '../../src/formulas/calls';
import { cases } from '../../src/cases/cases';

const usesOf = new Map(
  families.flatMap(({ functions }) =>
    Object.entries(functions).map(([id, { uses = [] }]) => [id, uses as string[]] as const),
  ),
);
const seriesOfRecord = new Map(
  seriesIds.flatMap((id) => referenceRecords({ [id]: seriesById[id] }).map((record) => [record.id, id])),
);

test.each(cases.map((definition) => [definition.id, definition] as const))(
  'every series that %s calls or cites is among those whose dates it gives',
  (_, { build, example, series }) => {
    const texts = build(example.answers).sheets.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    );
    const called = texts
      .filter((text) => text.startsWith('='))
      .flatMap((text) => findCalls(text, 'OT').flatMap(({ name }) => usesOf.get(name) ?? []));
    const cited = texts.flatMap((text) =>
      [...text.matchAll(/\bref-[a-z0-9]+(?:-[a-z0-9]+)*/g)].map(([record]) => seriesOfRecord.get(record)!),
    );
    const found = new Set([...called, ...cited]);
    expect(series).toEqual(expect.arrayContaining([...found]));
    expect(found.size > 0).toBe(series.length > 0);
  },
);
