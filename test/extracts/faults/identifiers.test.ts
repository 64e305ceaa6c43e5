import { HEAD, read, ROW } from '../../support/extracts/readText';

describe('identifiers', () => {
  const text =
    'Referral ID,NHS No,Surname,Date received,Date first seen\nR1,943 476 5919,=Jones,01/09/2026,10/09/2026\nR2,4505577104,Patel,02/09/2026,\nR3,9434765919,=Jones,03/09/2026,\n';
  test('are left out unless the person says otherwise', () =>
    expect(Object.keys(read(text).columns)).toEqual(['reference', 'received', 'seen']));

  test('are replaced by keys, the same for the same person', () =>
    expect(read(text, { choices: { 1: 'key' } }).columns.column1).toEqual(['P0001', 'P0002', 'P0001']));

  test('are kept where the person says so, = and all', () =>
    expect(read(text, { choices: { 2: 'keep' } }).columns.column2).toEqual(['=Jones', 'Patel', '=Jones']));

  test('a kept column whose heading is another’s has a heading of its own, as a table needs', () => {
    const { outputs } = read(
      'Person ID,Reference,Hours before,Hours after\nC1,943 476 5919,10,8\nC2,4505577104,20,10\n',
      { choices: { 1: 'keep' } },
    );
    expect(outputs.map(({ heading }) => heading)).toEqual([
      'Reference',
      'Hours a week before',
      'Hours a week after',
      'Reference (2)',
    ]);
  });

  test.each(['Postholder', 'Post holder', 'Incumbent', 'Occupant'])('names under %s are found', (heading) =>
    expect(
      read(
        `Team,Post title,FTE,${heading}\nNorth,Senior OT,1,Smith John\nNorth,OT,1,VACANT\nNorth,OT,1,Anil Patel\n`,
      ).reading.identifiers,
    ).toEqual([{ column: 3, heading, kind: 'name', by: 'heading' }]),
  );

  test('are not shown among the values of refused rows', () => {
    const { refused } = read(
      'Post holder,Job title,Contracted hours\nMary Smith,OT,37\nAnil Patel,OT,many\n',
      {
        mapping: { hours: 2, holder: 0 },
      },
    );
    expect(JSON.stringify(refused)).not.toMatch(/Patel/);
  });
});

test('a refused value with an identifier in it is not shown', () =>
  expect(
    JSON.stringify(
      read(`${HEAD}${ROW}C2,Oak,10,8,rang 07700 900123,80\nC3,Oak,10,8,24.62,80\nC4,Oak,1,1,24.62,80\n`)
        .refused,
    ),
  ).not.toMatch(/07700/));
