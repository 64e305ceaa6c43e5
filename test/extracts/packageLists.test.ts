import { propose } from '../../src/extracts/propose';
import { readFile } from '../../src/extracts/read/readFile';
import { figuresGiven } from '../../src/extracts/kinds/kind';
import { understand } from '../../src/extracts/understand';
import { nth, present } from '../../src/formulas/present';

function read(text: string) {
  const table = nth(readFile(new TextEncoder().encode(text), 'extract.csv'), 0);
  const reading = present(propose(table), 'a kind of extract');
  const understood = understand(table, reading);
  const keys = new Set(understood.outputs.map(({ key }) => key));
  return { reading, ...understood, figures: figuresGiven(understood.kind, (key) => keys.has(key)) };
}

describe('a list of packages as they are now', () => {
  const NOW =
    'Person ID,Provider,Planned weekly hours,No of carers,Visits per week,Hourly rate,Client contribution (£ pw)\n' +
    'C1,Oak,14,2,28,24.50,80\nC2,Ash,7,1,14,25.00,\nC3,Oak,21,2,28,24.50,0\n';

  test('is understood without hours after a review, and says so', () => {
    const { kind, columns, counts, cautions, figures } = read(NOW);
    expect(kind.id).toBe('packages');
    expect(counts).toMatchObject({ taken: 3, refused: 0 });
    expect(columns.hoursBefore).toEqual([14, 7, 21]);
    expect(columns.carersBefore).toEqual(['Yes', 'No', 'Yes']);
    expect(columns.visitsBefore).toEqual([28, 14, 28]);
    expect(cautions.join()).toMatch(/still to be reviewed/);
    expect(figures).toEqual(expect.arrayContaining(['count', 'double', 'doubleShare', 'rate', 'visitsEach', 'charges']));
    for (const key of ['gross', 'lostShare', 'reducedShare', 'hoursAfterEach', 'toOneShare'])
      expect(figures).not.toContain(key);
  }); // prettier-ignore
});

describe('carers before and after a review', () => {
  const reviewed = (before: string, after: string, rows: [string, string][]) =>
    read(
      `Person ID,Hours before,Hours after,${before},${after},Rate\n${rows
        .map(([b, a], i) => `C${i},14,10,${b},${a},25`)
        .join('\n')}\n`,
    ).columns;
  test.each([
    ['Carers before', 'Carers after', [['2', '1'], ['2', '2'], ['1', '1']]],
    ['Double-handed before', 'Double-handed after', [['Y', 'N'], ['Yes', 'Yes'], ['N', 'N']]],
    ['Previous double up', 'New double up', [['TRUE', 'FALSE'], ['TRUE', 'TRUE'], ['FALSE', 'FALSE']]],
  ] as [string, string, [string, string][]][])('under %s and %s', (before, after, rows) => {
    const columns = reviewed(before, after, rows);
    expect(columns.carersBefore).toEqual(['Yes', 'Yes', 'No']);
    expect(columns.carersAfter).toEqual(['No', 'Yes', 'No']);
  }); // prettier-ignore

  test('a count of carers that is 1 throughout is one carer, and no yes', () =>
    expect(
      read('Person ID,Weekly hours,No. of carers,Rate\nC1,14,1,25\nC2,10,1,25\n').columns.carersBefore,
    ).toEqual(['No', 'No']));
});
