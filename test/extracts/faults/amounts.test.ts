import { HEAD, read } from '../../support/extracts/readText';

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
      'No row has a date. Type the weeks that the invoices cover, or hours a week are not known.',
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

test('salaries of a staff list are added up, and said to fill no input', () => {
  const { columns, cautions } = read(
    'Post no,Job title,FTE,Annual salary,Employer cost\n1,OT,1,"£41,511.00","£52,000"\n2,OT,0.5,"£20,755.50","£26,000"\n3,OT,1,,\n',
  );
  expect(columns.salary).toEqual([41_511, 20_755.5, null]);
  expect(cautions.join()).toMatch(/Salaries .* fill no input/);
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
