import fs from 'node:fs';
import path from 'node:path';
import { evidence } from '../../../src/evidence/library';
import { workforceScenario } from '../../../src/workbooks/workforce/case';
import { exampleInputs } from '../../../src/workbooks/workforce/inputs';
import {
  figures,
  printedTotals,
  regionCouncils,
  regionRows,
  roles,
} from '../../../src/workbooks/workforce/published';

const plan = workforceScenario(exampleInputs);
const region = plan.sheets.find(({ name }) => name === 'Region')!;
/** The records as they are kept, read without the library. */
const kept = fs
  .readFileSync(path.join(__dirname, '../../../src/evidence/records/midlands-ahp-2024.csv'), 'utf8')
  .split('\n');

test('the region has eleven councils, each with a row for every role', () => {
  expect(regionCouncils()).toHaveLength(11);
  expect(regionRows()).toHaveLength(11 * roles.length);
});

test('every printed figure stands on the Region sheet as the evidence has it', () => {
  const rows = regionRows();
  const rowOf = (council: string, role: string) =>
    Object.keys(region.cells).find(
      (address) =>
        /^A\d+$/.test(address) &&
        region.cells[address]!.value === council &&
        region.cells[`B${address.slice(1)}`]?.value === role,
    )!;
  for (const { council, role, stem } of rows) {
    const row = rowOf(council, role.name).slice(1);
    figures.forEach((figure, i) => {
      const id = role.slug === 'apprentices' ? stem : `${stem}-${figure}`;
      const shown = region.cells[`${'CDEFG'[i]}${row}`]?.value;
      if (role.slug === 'apprentices' && figure !== 'headcount') {
        expect(shown).toBeUndefined();
        return;
      }
      expect([id, shown]).toEqual([id, evidence().byId.get(id)?.value]);
      expect(kept.find((line) => line.startsWith(`${id},`))).toContain(`,${String(shown)},`);
    });
  }
});

test('Nottinghamshire’s therapists are as printed', () => {
  const row = regionRows().find(
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

test.each(printedTotals().map((total) => [total.role.name, total] as const))(
  'the rows of %s add up to the printed total, but for vacancies known to differ',
  (_, total) => {
    const known: Record<string, number> = { 'occupational-therapist': 0.12, 'non-regulated-assessor': 0.01 };
    for (const [figure, printed] of Object.entries(total.values)) {
      const sum = regionRows()
        .filter(({ role }) => role === total.role)
        .reduce((all, { values }) => all + (values[figure as keyof typeof values] ?? 0), 0);
      const differs = figure === 'vacant-fte' ? (known[total.role.slug] ?? 0) : 0;
      expect(sum - printed).toBeCloseTo(differs, 8);
    }
  },
);
