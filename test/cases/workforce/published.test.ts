import fs from 'node:fs';
import path from 'node:path';
import { evidence } from '../../../src/evidence/library';
import { workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs } from '../../../src/cases/workforce/inputs';
import {
  allCouncils,
  councilsOf,
  figures,
  printedRows,
  printedTotals,
  REGIONS,
  roles,
} from '../../../src/cases/workforce/published';

const plan = workforceScenario(exampleInputs);
const region = plan.sheets.find(({ name }) => name === 'Region')!;
/** The records as they are kept, read without the library. */
const kept = fs
  .readFileSync(path.join(__dirname, '../../../src/evidence/records/midlands-ahp-2024.csv'), 'utf8')
  .split('\n');

test('councils of both regions are there, each with a row for every role', () => {
  expect(REGIONS.map((name) => councilsOf(name).length)).toEqual([11, 14]);
  expect(allCouncils()).toEqual(expect.arrayContaining(['Nottinghamshire County', 'City of Wolverhampton']));
  expect(printedRows()).toHaveLength(25 * roles.length);
});

test('every figure is on the Region sheet as the evidence has it, and none where none is printed', () => {
  const labelled = (row: number, ...labels: string[]) =>
    labels.every((label, i) => region.cells[`${'ABC'[i]}${row}`]?.value === label);
  for (const { council, region: of, role, stem } of printedRows()) {
    const row = Array.from({ length: 200 }, (_, i) => i + 1).find((n) =>
      labelled(n, council, of, role.name),
    )!;
    figures.forEach((figure, i) => {
      const id = role.slug === 'apprentices' ? stem : `${stem}-${figure}`;
      const shown = region.cells[`${'DEFGH'[i]}${row}`]?.value;
      const isPrinted = role.slug !== 'apprentices' || figure === 'headcount';
      expect([id, shown]).toEqual([id, isPrinted ? evidence().byId.get(id)?.value : undefined]);
      const line = kept.find((one) => one.startsWith(`${id},`));
      if (shown === undefined) expect(isPrinted ? line : undefined).toBeUndefined();
      else expect(line).toContain(`,${String(shown)},`);
    });
  }
});

test('a council whose name has a sign that ids have not is found by its name', () => {
  const row = printedRows().find(
    ({ council, role }) => council === 'Telford & Wrekin Council' && role.slug === 'occupational-therapist',
  )!;
  expect(row.stem).toBe('ahp24-wf-occupational-therapist-telford-and-wrekin-council');
  expect(row.values.headcount).toBe(6);
});

test.each([
  ['Sandwell Council', 'non-regulated-assessor', {}],
  ['City of Wolverhampton', 'ahp-manager', {}],
  [
    'Herefordshire Council',
    'non-regulated-assessor',
    { headcount: 15, fte: 12.91, 'fte-permanent': 10.91, 'fte-temporary': 2 },
  ],
])('%s has of %s the printed figures and no more', (council, slug, values) => {
  const row = printedRows().find((one) => one.council === council && one.role.slug === slug)!;
  expect(row.values).toEqual(values);
});

test('Nottinghamshire’s therapists are as printed', () => {
  const row = printedRows().find(
    ({ council, role }) => council === 'Nottinghamshire County' && role.slug === 'occupational-therapist',
  )!;
  expect(row.values).toEqual({
    headcount: 93,
    fte: 73.98,
    'fte-permanent': 70.98,
    'fte-temporary': 3,
    'vacant-fte': 10.51,
  });
});

test.each(
  REGIONS.flatMap((name) => printedTotals(name).map((total) => [total.role.name, name, total] as const)),
)(
  'the rows of %s in the %s add up to the printed total, but for vacancies known to differ',
  (_, name, total) => {
    const known: Record<string, number> = { 'occupational-therapist': 0.12, 'non-regulated-assessor': 0.01 };
    for (const [figure, printed] of Object.entries(total.values)) {
      const sum = printedRows()
        .filter(({ role, region: of }) => role === total.role && of === name)
        .reduce((all, { values }) => all + (values[figure as keyof typeof values] ?? 0), 0);
      const differs = figure === 'vacant-fte' && name === 'East Midlands' ? (known[total.role.slug] ?? 0) : 0;
      expect(sum - printed).toBeCloseTo(differs, 8);
    }
  },
);
