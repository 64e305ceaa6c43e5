import { propose } from '../../../src/extracts/propose';
import { readFile } from '../../../src/extracts/read/readFile';
import { nth } from '../../../src/formulas/present';
import { bytesOf, read } from '../../support/extracts/readText';

describe('columns without a heading', () => {
  const WITHOUT = 'Person ID,Provider,Hours before,Hours after,Rate,\n';
  test('are said by their place, with how many rows fill them, and are not used', () => {
    const { reading, cautions, counts, outputs } = read(
      `${WITHOUT}C1,Oak,10,8,24.62,\nC2,Oak,10,8,24.62,80\nC3,Oak,9,8,24.62,\nC4,Oak,9,8,24.62,5\n`,
    );
    expect(counts).toMatchObject({ taken: 4, refused: 0 });
    expect(reading.unnamed).toEqual([{ column: 5, name: 'Column F', filled: 2, rows: 4 }]);
    expect(cautions).toEqual([
      'Column F has no heading; 2 of 4 rows have something in it: not used unless you name it.',
    ]);
    expect(outputs.map(({ key }) => key)).not.toContain('charge');
  });

  test('are used where the person names them', () => {
    const { columns, cautions, refused } = read(
      `${WITHOUT}C1,Oak,10,8,24.62,\nC2,Oak,10,8,24.62,80\nC3,Oak,9,8,24.62,none yet\n`,
      { mapping: { charge: 5 } },
    );
    expect(columns.charge).toEqual([0, 80]);
    expect(refused).toEqual([expect.objectContaining({ heading: 'Column F', value: 'none yet' })]);
    expect(cautions).toEqual([
      'Column F has no heading; 2 of 3 rows have something in it: used, as you named it.',
    ]);
  });

  test('with names or numbers of people in them are identifiers all the same', () => {
    const { reading } = read(`${WITHOUT}C1,Oak,10,8,24.62,943 476 5919\nC2,Oak,10,8,24.62,4505577104\n`);
    expect(reading.identifiers).toEqual([
      { column: 5, heading: 'Column F', kind: 'NHS number', by: 'contents' },
    ]);
  });
});

describe('headings', () => {
  test('in two rows are read together', () => {
    const { reading, columns } = read(
      'ID,Provider,Before review,,After review,,Unit cost\n,,Hours,Cost,Hours,Cost,\nC1,Oak,10,246.20,8,196.96,24.62\n',
    );
    expect(reading.headings[2]).toBe('Before review Hours');
    expect(columns.hoursBefore).toEqual([10]);
    expect(columns.costAfter).toEqual([196.96]);
  });

  test('of a group end before a column that no other group has', () => {
    const { reading, columns } = read(
      ',,Before review,,After review,,,\nPerson ID,Provider,Hours,Carers,Hours,Carers,Unit cost,Charge\n1,Oak,14:00,2,7:00,1,£24.62,£80.00\n2,Ash,21:30,2,21:30,2,£25.00,0\n',
    );
    expect(reading.headings.slice(4)).toEqual([
      'After review Hours',
      'After review Carers',
      'Unit cost',
      'Charge',
    ]);
    expect([columns.rate, columns.charge]).toEqual([
      [24.62, 25],
      [80, 0],
    ]);
  });

  test('of funded and contracted posts are the establishment and those in post', () => {
    const { columns } = read(
      'Unit,Post,Band,Funded WTE,Contracted WTE\nOT Team,Occupational Therapist,Band 6,5.60,4.60\nOT Team,OT Assistant,Band 4,3.00,3.00\n',
    );
    expect(columns).toMatchObject({
      title: ['Occupational Therapist', 'OT Assistant'],
      fte: [5.6, 3],
      inPost: [4.6, 3],
    });
  });

  test('line breaks within a heading and within a cell are spaces', () => {
    const { columns } = read('Person ID,Provider,"Hours\nbefore",Hours after,Rate\nC1,"Oak\nCare",10,8,25\n');
    expect(columns.provider).toEqual(['Oak Care']);
  });

  test('unlike any kind ask the person', () =>
    expect(propose(nth(readFile(bytesOf('Colour,Shape\nred,round\n'), 'other.csv'), 0))).toBeNull());
});
