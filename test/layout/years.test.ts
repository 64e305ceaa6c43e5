import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import { f, type Formula, rows, sheet, table, values, workbook } from '../../src/layout';

const years = ['y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'y8', 'y9', 'y10'] as const;

/** People wait and staff are taken on by how many wait: each table looks at the other, at later lines and at last year. */
function waitingAndStaff() {
  const given = values(
    'Given',
    { heading: { label: 'Given' } },
    {
      seenByOne: { label: 'Seen by one FTE', unit: 'people a year', format: '0', of: 90 },
      growth: { label: 'Growth of referrals', unit: 'a year', format: '0%', of: 0.02 },
      leavers: { label: 'Leavers', unit: 'a year', format: '0%', of: 0.15 },
    },
  );
  const waiting = table(
    'Waiting',
    {
      columns: years,
      before: ['unit', 'total', 'opening'],
      heading: {
        label: 'People',
        beside: { total: 'Total', opening: 'At the start' },
        of: (_r, at) => `Year ${at.index + 1}`,
      },
    },
    {
      shortfall: {
        label: 'Not seen',
        unit: 'people',
        format: '0',
        // A line further down, and one of the other table.
        of: (r, at): Formula =>
          f`${r.referrals}-MIN(${r.referrals},${staff.in(at).paid}*${given.at('seenByOne')})`,
        beside: { total: (all) => f`SUM(${all})` },
      },
      referrals: {
        label: 'Referrals',
        unit: 'people',
        format: '0',
        of: (_r, at) => f`${at.prev.referrals}*(1+${given.at('growth')})`,
        first: 1000,
        beside: { total: (all) => f`SUM(${all})` },
      },
      list: {
        label: 'Waiting at the end',
        unit: 'people',
        format: '0',
        of: (r, at) => f`${at.prev.list}+${r.shortfall}`,
        beside: { opening: 120 },
      },
    },
  );
  const staff = table(
    'Staff',
    { columns: years, before: ['unit', 'total', 'opening'], own: 'A$1' },
    {
      joiners: {
        label: 'Taken on: one for each hundred who waited a year ago',
        unit: 'FTE',
        format: '0.0',
        of: (_r, at): Formula => f`${waiting.before(at).list}/100`,
      },
      paid: {
        label: 'Paid',
        unit: 'FTE',
        format: '0.0',
        of: (r, at) => f`${at.prev.paid}*(1-${given.at('leavers')})+${r.joiners}`,
        beside: { opening: 10 },
      },
      share: {
        label: 'Share of all years',
        unit: 'share',
        format: '0%',
        of: (r, at) => f`${r.paid}/SUM(${at.all.paid})`,
      },
    },
  );
  const sheets = [
    sheet('By year', [rows('Title', [[{ value: 'Waiting', style: 'title' }]]), 1, given, 1, waiting], {
      widths: [40, 16],
      timelines: [waiting.body],
    }),
    sheet('Staff', [staff], { widths: [40, 16] }),
  ];
  return {
    plan: workbook('Waiting and staff', sheets, [{ name: 'Referrals', refersTo: waiting.all('referrals') }]),
    waiting,
    staff,
  };
}

const { plan } = waitingAndStaff();
const [byYear, staff] = plan.sheets as [(typeof plan.sheets)[0], (typeof plan.sheets)[0]];

test.each([
  ['a later line, and the same column of the other table', byYear, 'E9', '=E10-MIN(E10,Staff!E$2*$C$4)'],
  ['the same in the last year', byYear, 'N9', '=N10-MIN(N10,Staff!N$2*$C$4)'],
  ['the first column has a content of its own', byYear, 'E10', 1000],
  ['the column before', byYear, 'F10', '=E10*(1+$C$5)'],
  ['the opening is before the first column', byYear, 'E11', '=D11+E9'],
  ['an opening', byYear, 'D11', 120],
  ['a total over every column', byYear, 'C9', '=SUM($E$9:$N$9)'],
  ['a heading', byYear, 'N8', 'Year 10'],
  ['the other table a year before, in the first year', staff, 'E1', "='By year'!D11/100"],
  ['the other table a year before, later', staff, 'N1', "='By year'!M11/100"],
  ['a value of another sheet', staff, 'F2', "=E$2*(1-'By year'!$C$6)+F$1"],
  ['a line over every column', staff, 'F3', '=F$2/SUM($E$2:$N$2)'],
])('%s', (_what, { cells }, at, written) => {
  expect(cells[at]?.value).toBe(written);
});

test('a name and a timeline are those of the whole line and table', () => {
  expect(plan.names).toEqual([{ name: 'Referrals', refersTo: "'By year'!$E$10:$N$10" }]);
  expect(byYear.timelines).toEqual(['E9:N11']);
});

test('the figures agree with the same arithmetic written separately', async () => {
  const book = await createHeadlessWorkbook({
    ...loadBuiltFunctions(ensureBuilt('functions')),
    snapshot: workbookData(plan),
  });
  let [referrals, list, paid, notSeen] = [1000 / 1.02, 120, 10, 0];
  years.forEach((_, i) => {
    referrals *= 1.02;
    paid = paid * 0.85 + list / 100;
    const short = referrals - Math.min(referrals, paid * 90);
    notSeen += short;
    list += short;
    const column = 'EFGHIJKLMN'[i];
    expect(book.read(`'By year'!${column}9`)).toBeCloseTo(short, 9);
    expect(book.read(`'By year'!${column}11`)).toBeCloseTo(list, 9);
    expect(book.read(`Staff!${column}2`)).toBeCloseTo(paid, 9);
  });
  expect(book.read("'By year'!C9")).toBeCloseTo(notSeen, 9);
  book.dispose();
});
