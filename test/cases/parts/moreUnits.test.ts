import { cases } from '../../../src/cases/cases';

const withLines = cases
  .map(({ id, build, example }) => [id, build(example.answers)] as const)
  .filter(([, { sheets }]) => sheets.some(({ name }) => name === 'More lines'));

test('most cases have further lines', () => expect(withLines.length).toBeGreaterThanOrEqual(5));

test.each(withLines)(
  'further lines of %s that are not cash say so in their unit, and no other line does',
  (_, { sheets }) => {
    const { cells } = sheets.find(({ name }) => name === 'More lines')!;
    const lines = Object.entries(cells).flatMap(([at, { value }]) => {
      const unit = at.startsWith('A') && cells[`B${at.slice(1)}`]?.value;
      return typeof unit === 'string' && unit.startsWith('£') ? [[String(value), unit] as const] : [];
    });
    // Nine sums, two of them in two more cases, four of other bodies, and net cash in three cases.
    expect(lines).toHaveLength(9 + 4 + 4 + 3);
    const isNotCash = (label: string) => /capacity|avoided/i.test(label);
    expect(lines).toEqual(
      lines.map(([label]) => [label, isNotCash(label) ? '£ of the year, not cash' : '£, cash of the year']),
    );
  },
);
