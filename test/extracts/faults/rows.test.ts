import { HEAD, read, ROW } from '../../support/extracts/readText';

describe('rows that are none', () => {
  test('subtotals within the list, headings again at the top of a page, blank rows and notes are ignored and counted', () => {
    const { counts, columns } = read(
      `${HEAD}${ROW}Oak Total,,10,8,,\n\n${HEAD}C2,Ash,20,10,25,0\nAsh Total,,20,10,,\nGrand Total,,30,18,,\nPrinted by the reporting service,,,,,\n`,
    );
    expect(counts).toMatchObject({
      read: 2,
      taken: 2,
      refused: 0,
      totals: 3,
      headings: 1,
      blank: 1,
      notes: 1,
    });
    expect(columns.hoursBefore).toEqual([10, 20]);
  });

  test('a row of figures without a word is a total', () =>
    expect(read(`${HEAD}${ROW}C2,Ash,20,10,25,0\n,,30,18,,\n`).counts).toMatchObject({
      taken: 2,
      totals: 1,
    }));

  test('a row with a reference alone is a row, and refused', () => {
    const { counts, refused } = read(`${HEAD}${ROW}C2,,,,,\n`);
    expect(counts).toMatchObject({ taken: 1, refused: 1, notes: 0 });
    expect(refused).toEqual([
      { line: 3, heading: 'Hours before', value: '', reason: 'Hours a week before review is blank' },
    ]);
  });

  test('a provider whose name has the word total is a provider', () =>
    expect(read(`${HEAD}C1,Total Care Ltd,10,8,24.62,80\n`).counts).toMatchObject({ taken: 1, totals: 0 }));
});

describe('a look-up that found nothing', () => {
  test.each([
    ['C1,Oak,#N/A,8,24.62,80', 'Hours before'],
    ['C1,Oak,10,8, #n/a ,80', 'Rate'],
    ['C1,Oak,10,8,24.62,#N/A', 'Assessed charge'],
  ])('is refused as a figure: %s', (row, heading) => {
    const { refused } = read(`${HEAD}${row}\nC2,Ash,20,10,25,0\n`);
    expect(refused).toMatchObject([{ line: 2, heading }]);
  });

  test('of an amount that hours and a rate would give is refused all the same', () => {
    const { counts, refused } = read(
      'Invoice number,Provider,Date,Hours,Rate,Net amount\nI1,Oak,01/09/2026,10,20,#N/A\nI2,Oak,08/09/2026,10,20,n/a\n',
    );
    expect(counts).toMatchObject({ taken: 1, refused: 1 });
    expect(refused).toMatchObject([{ line: 2, heading: 'Net amount', value: '#N/A' }]);
  });

  test('is a blank among words', () =>
    expect(read(`${HEAD}C1,#N/A,10,8,24.62,80\n`).columns.provider).toEqual(read(`${HEAD}C1,,10,8,24.62,80\n`).columns.provider)); // prettier-ignore
});

describe('rows refused', () => {
  test.each([
    ['C1,Oak,TBC,8,24.62,80', 'Hours before', 'TBC'],
    ['C1,Oak,10,-3,24.62,80', 'Hours after', '-3'],
    ['C1,Oak,£10,8,24.62,80', 'Hours before', '£10'],
    ['C1,Oak,10,80%,24.62,80', 'Hours after', '80%'],
    ['C1,Oak,10,8,,80', 'Rate', ''],
    ['C1,Oak,10,8,=1+1,80', 'Rate', '=1+1'],
    ['C1,Oak,10,8,24.62,see note', 'Assessed charge', 'see note'],
    ['C1,Oak,900,8,24.62,80', 'Hours before', '900'],
  ])('%s: the column and the value are named', (row, heading, value) =>
    expect(
      read(`${HEAD}${ROW}${ROW.replace('C1', 'C2')}${ROW.replace('C1', 'C3')}${row.replace('C1', 'C9')}\n`)
        .refused,
    ).toEqual([expect.objectContaining({ line: 5, heading, value })]),
  );

  test('a row with more cells than headings is refused, for its cells may have moved', () =>
    expect(read(`${HEAD}${ROW.repeat(1)}C2,Oak, Derby,10,8,24.62,80\n`).refused[0]?.reason).toMatch(
      /more cells than there are headings/,
    ));
});

describe('duplicates', () => {
  test('rows of one meaning are one row, however they are written', () =>
    expect(read(`${HEAD}${ROW}c1, oak ,10:00,8.0,£24.62,£80.00\n`).counts).toMatchObject({
      read: 2,
      taken: 1,
      duplicates: 1,
    }));

  test('a reference that comes again with other figures is kept, and said', () => {
    const { counts, repeated } = read(`${HEAD}${ROW}C1,Oak,12,8,24.62,80\n`);
    expect(counts).toMatchObject({ taken: 2, duplicates: 0 });
    expect(repeated).toEqual({ count: 1, line: 3 });
  });

  test('without anything to tell rows apart, rows that are alike are kept, and said', () => {
    const text = 'Job title,Contracted hours\nSenior OT,37\nSenior OT,37\nOT Assistant,30\n';
    expect(read(text).counts).toMatchObject({ taken: 3, duplicates: 1 });
    expect(read(text, { leavesOutDuplicates: true }).counts).toMatchObject({ taken: 2, duplicates: 1 });
  });
});

describe('what a person should know before the figures are used', () => {
  const LIST = 'Referral ID,Referral date,First contact\n';
  test('dates in both orders: those that do not fit are refused, those that fit both are counted', () => {
    const { cautions, counts, eitherWay } = read(
      `${LIST}R1,13/05/2026,18/05/2026\nR2,05/14/2026,05/19/2026\nR3,04/05/2026,06/05/2026\nR4,20/05/2026,\n`,
    );
    expect(counts).toMatchObject({ taken: 3, refused: 1 });
    expect(eitherWay).toBe(2);
    expect(cautions).toEqual([
      'Dates are written in both orders: 3 can only be read with the day first, 2 only with the month first. Those that do not fit are refused.',
    ]);
  });

  test('two columns of one name, of which one is used', () =>
    expect(
      read('Client ID,Provider,Hours,Hours,Rate,Notes,Notes\nC1,Elm,10,7,24,x,y\nC2,Elm,14,7,24,x,y\n')
        .cautions,
    ).toContain('Several columns are called Hours: C, D. Look whether the right one is used.'));

  test('the title of a part of a list is no post', () => {
    const { counts, columns } = read(
      'Team,Post title,Grade,FTE\nNorth,,,\nNorth,Senior OT,Band 7,1\nNorth total,,,1\nSouth,,,\nSouth,OT Assistant,Band 4,0.5\n',
    );
    expect(counts).toMatchObject({ taken: 2, refused: 0, notes: 2, totals: 1 });
    expect(columns.fte).toEqual([1, 0.5]);
  });
});
