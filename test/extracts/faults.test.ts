import { Keys } from '../../src/extracts/identifiers/keys';
import { type Decided, propose } from '../../src/extracts/propose';
import { readFile } from '../../src/extracts/read/readFile';
import { understand } from '../../src/extracts/understand';
import { nth, present } from '../../src/formulas/present';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string, decided: Decided = {}, keys = new Keys()) {
  const table = nth(readFile(bytesOf(text), 'extract.csv'), 0);
  const reading = present(propose(table, decided), 'a kind of extract');
  return { reading, ...understand(table, reading, keys) };
}

const HEAD = 'Person ID,Provider,Hours before,Hours after,Rate,Assessed charge\n';
const ROW = 'C1,Oak,10,8,24.62,80\n';

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

describe('a file of credit notes alone', () => {
  const CREDITS = 'Invoice number,Provider,Date,Hours,Rate,Net amount\n';
  test.each([
    ['with hours below zero', '-10', [-10, -5, -2]],
    ['with hours above zero, that the ledger turns with its amounts', '10', [10, 5, 2]],
  ])('%s', (_what, first, hours) => {
    const own = (figure: number) => (first.startsWith('-') ? -figure : figure);
    const rows = [10, 5, 2].map((n, i) => `I${i},Oak,0${i + 1}/09/2026,${own(n)},20,-${n * 20}\n`);
    const { counts, columns } = read(CREDITS + rows.join(''));
    expect(counts).toMatchObject({ taken: 3, refused: 0 });
    expect(columns.hours).toEqual(hours);
    expect(columns.amount).toEqual(hours.map((n) => n * 20));
  });
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

describe('credits', () => {
  const HEADINGS = 'Invoice number,Provider,Hours,Rate,Net amount\n';
  test.each([
    ['CR', '246.20 CR'],
    ['brackets', '(246.20)'],
    ['a minus before', '-£246.20'],
    ['a minus after', '246.20-'],
  ])('an amount with %s is taken off with its hours, and that is said', (_, amount) => {
    const { columns, odd } = read(
      `${HEADINGS}I1,Oak,20,24.62,492.40\nI2,Oak,10,24.62,${amount}\nI3,Oak,-10,24.62,${amount}\n`,
    );
    expect([columns.hours, columns.amount]).toEqual([
      [20, -10, -10],
      [492.4, -246.2, -246.2],
    ]);
    expect(odd).toEqual([{ what: 'A credit: its hours and amount are taken off', count: 2, line: 3 }]);
  });

  test('where every amount is one, that is the side of the ledger, and is said', () => {
    const rows = [1, 2, 3].map((n) => `I${n},Oak,10,24.62,246.20CR\n`).join('');
    const { columns, cautions } = read(HEADINGS + rows);
    expect([columns.hours, columns.amount]).toEqual([
      [10, 10, 10],
      [246.2, 246.2, 246.2],
    ]);
    expect(cautions).toEqual([
      'Net amount (£): every figure is written as a credit (CR, in brackets or with a minus), and is read as above zero.',
    ]);
  });

  test('charges that are all income of a ledger are charges; one among others is refused', () => {
    const rows = (charges: string[]) =>
      charges.map((charge, i) => `C${i},Oak,10,8,24.62,${charge}\n`).join('');
    expect(read(HEAD + rows(['80.00CR', '0', '(12.50)', '7.00 CR'])).columns.charge).toEqual([
      80, 0, 12.5, 7,
    ]);
    const { columns, refused } = read(HEAD + rows(['80.00', '0', '12.50 CR', '7.00']));
    expect(columns.charge).toEqual([80, 0, 7]);
    expect(refused).toEqual([
      expect.objectContaining({ line: 4, value: '12.50 CR', heading: 'Assessed charge' }),
    ]);
  });

  test('hours below zero with an amount above it are refused', () =>
    expect(read(`${HEADINGS}I1,Oak,20,24.62,492.40\nI2,Oak,-10,24.62,246.20\n`).refused).toHaveLength(1));
});

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

test('salaries of a staff list are added up, and said to fill no input', () => {
  const { columns, cautions } = read(
    'Post no,Job title,FTE,Annual salary,Employer cost\n1,OT,1,"£41,511.00","£52,000"\n2,OT,0.5,"£20,755.50","£26,000"\n3,OT,1,,\n',
  );
  expect(columns.salary).toEqual([41_511, 20_755.5, null]);
  expect(cautions.join()).toMatch(/Salaries .* fill no input/);
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

describe('units', () => {
  test('hours far beyond a week are asked about', () => {
    const { reading } = read(
      'ID,Provider,Care before,Care after,Rate\nC1,Oak,600,480,25\nC2,Oak,840,840,25\nC3,Oak,420,300,25\n',
    );
    expect(reading.units.hoursBefore).toMatchObject({ time: 'minutes', isSure: false });
  });

  test('the person’s answer is used', () => {
    const units = {
      hoursBefore: { time: 'minutes', period: 'week' },
      hoursAfter: { time: 'minutes', period: 'week' },
    } as const;
    const { columns } = read(
      'ID,Provider,Care before,Care after,Rate\nC1,Oak,600,480,25\nC2,Oak,840,840,25\n',
      { units },
    );
    expect([columns.hoursBefore, columns.hoursAfter]).toEqual([
      [10, 14],
      [8, 14],
    ]);
  });

  test('a charge of four weeks is a quarter of it a week', () =>
    expect(
      read('ID,Provider,Hours before,Hours after,Rate,Charge (4 weekly)\nC1,Oak,10,8,25,200\n').columns
        .charge,
    ).toEqual([50]));

  test('contracted hours under the heading FTE are hours', () =>
    expect(read('Post no,Job title,FTE\n1,OT,37\n2,OT,18.5\n3,OT,30\n').columns.hours).toEqual([
      37, 18.5, 30,
    ]));
});

describe('visits', () => {
  const head = 'Visit,Provider,Planned start,Planned end,Actual start,Actual end\n';
  test.each([
    ['over midnight, dated', '01/09/2026 23:45,02/09/2026 00:30,01/09/2026 23:50,02/09/2026 00:20', 45, 30],
    [
      'over midnight, with the date of the start twice',
      '01/09/2026 23:45,01/09/2026 00:30,01/09/2026 23:50,01/09/2026 00:20',
      45,
      30,
    ],
    ['missed', '01/09/2026 08:00,01/09/2026 08:30,,', 30, 0],
  ])('%s', (_, times, planned, actual) => {
    const { columns } = read(
      `${head}V1,Oak,${times}\nV2,Oak,01/09/2026 08:00,01/09/2026 08:30,01/09/2026 08:00,01/09/2026 08:30\n`,
    );
    expect([columns.plannedMinutes?.[0], columns.actualMinutes?.[0]]).toEqual([planned, actual]);
  });

  test.each([
    [
      'with a start and no end is refused',
      '01/09/2026 08:00,01/09/2026 08:30,01/09/2026 08:02,',
      'Actual end',
    ],
    ['that ends on an earlier day is refused', '02/09/2026 08:00,01/09/2026 08:30,,', 'Planned end'],
  ])('a visit %s', (_, times, heading) => {
    const { refused } = read(
      `${head}V1,Oak,${times}\nV2,Oak,01/09/2026 08:00,01/09/2026 08:30,01/09/2026 08:00,01/09/2026 08:30\n`,
    );
    expect(refused).toEqual([expect.objectContaining({ line: 2, heading })]);
  });
});

describe('referrals', () => {
  test('a person seen before the referral is refused, and a list is of its last day', () => {
    const { refused, reading } = read(
      'Referral ID,Date received,Date first seen,Priority\nR1,01/09/2026,10/09/2026,Urgent\nR2,05/09/2026,02/09/2026,Routine\nR3,20/10/2026,,Routine\n',
    );
    expect(refused).toEqual([
      expect.objectContaining({ line: 3, heading: 'Date first seen', value: '02/09/2026' }),
    ]);
    // 20 October 2026.
    expect(reading.settings.asAt).toBe(46_315);
  });
});

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

describe('files that cannot be read are refused in words', () => {
  test.each([
    ['empty', new Uint8Array(), /is empty/],
    ['of blank lines', bytesOf('\n\n \n'), /is empty/],
    [
      'a quotation mark that is never closed',
      bytesOf(`${HEAD}"C1,Oak,10,8,24,80\nC2,Oak,10,8,24,80\n`),
      /quotation mark/,
    ],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /Save it as/],
    ['a PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /./],
  ])('%s', (_, bytes, message) => expect(() => readFile(bytes, 'extract.csv')).toThrow(message));
});

test('a file that says what separates its cells is believed', () =>
  expect(nth(readFile(bytesOf('sep=;\na,b;c\n1,2;3\n'), 'x.csv'), 0).columns).toEqual([
    ['a,b', '1,2'],
    ['c', '3'],
  ]));
