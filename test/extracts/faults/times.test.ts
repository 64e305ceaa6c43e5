import { read } from '../../support/extracts/readText';

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
