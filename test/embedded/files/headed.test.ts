import { strFromU8, unzipSync } from 'fflate';
import { presentWorkbook } from '../../../src/embedded/workbookFile';
import type { ShownWorkbook } from '../../../src/files/xlsx/shown';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { handOverCopy } from '../../../src/handOver/handOverCopy';
import { identityNames, type IdentityPart } from '../../../src/plan/identity';
import { withFreeNames } from '../../../src/plan/offerNames';
import type { CellPlan, PrintPlan, WorkbookPlan } from '../../../src/plan/plan';
import { catalogue, stamp } from '../../handOver/fixture';
import { openPlan } from '../../support/embedded/openEmbedded';

const rows: Record<IdentityPart, number> = {
  title: 1,
  council: 2,
  service: 3,
  author: 4,
  date: 5,
  version: 6,
  status: 7,
};
const parts = Object.keys(rows) as IdentityPart[];

/** A case with this identity on its cover, whose pages were headed for another council when it was built. */
function caseOf(
  typed: Partial<Record<IdentityPart, string | number>>,
  print: Partial<PrintPlan> = {},
): WorkbookPlan {
  const cell = (part: IdentityPart): [string, CellPlan] => [
    `B${rows[part]}`,
    { ...(typed[part] !== undefined && { value: typed[part] }), style: 'input' },
  ];
  return {
    title: 'A kind of case',
    sheets: [
      {
        name: 'Cover',
        role: 'cover',
        columns: { A: 20, B: 20 },
        cells: Object.fromEntries(parts.map(cell)),
        print: { orientation: 'portrait', ...print },
      },
      {
        name: 'Results',
        columns: {},
        cells: { A1: { value: '=OT.ROI(2,1)' } },
        print: {
          orientation: 'landscape',
          header: { left: 'Before Council' },
          footer: { centre: 'Version 0' },
        },
      },
    ],
    names: parts.map((part) => ({ name: identityNames[part], refersTo: `Cover!$B$${rows[part]}` })),
  };
}

/** What is typed into the cells of a plan, and its formulas as they are. */
const typedIn = (plan: WorkbookPlan): ShownWorkbook => ({
  value: (sheet, at) => plan.sheets.find(({ name }) => name === sheet)!.cells[at]?.value ?? null,
  spill: () => null,
});

async function present(plan: WorkbookPlan) {
  const book = await openPlan(plan);
  try {
    await book.calculate();
    return presentWorkbook({ ...book, title: plan.title });
  } finally {
    book.dispose();
  }
}

const typed = { council: 'Ours & Theirs', title: 'Our case', date: 46_478, version: '2', status: 'Draft' };
const heads = {
  header: { left: 'Ours & Theirs', right: 'Our case' },
  footer: { centre: 'Version 2, Draft, 1 April 2027' },
};

test('what the cover says now is at the head and the foot of every page that is saved or printed, and the title', async () => {
  const { plan } = await present(caseOf(typed));
  expect(plan.title).toBe('Our case');
  for (const { print } of plan.sheets) expect(print).toMatchObject(heads);
});

test('what was taken away from the cover leaves the pages too', async () => {
  const { plan } = await present(caseOf({ title: 'Our case' }));
  for (const { print } of plan.sheets) expect([print!.header, print!.footer]).toEqual([undefined, undefined]);
});

test('a head that a person chose is kept', async () => {
  const header = { centre: 'Exempt from publication' };
  const { plan } = await present(caseOf(typed, { header }));
  expect(plan.sheets[0]!.print!.header).toEqual(header);
  expect(plan.sheets[1]!.print).toMatchObject(heads);
});

test('a workbook that is no case keeps its heads and its title', async () => {
  const { plan } = await present({ ...caseOf(typed), names: [] });
  expect(plan.title).toBe('A kind of case');
  expect(plan.sheets[1]!.print!.header).toEqual({ left: 'Before Council' });
});

test.each([
  [
    'ours follow the cover',
    {},
    '&amp;LOurs &amp;&amp; Theirs&amp;ROur case',
    '&amp;L&amp;A&amp;CVersion 2, Draft, 1 April 2027&amp;RPage &amp;P of &amp;N',
  ],
  [
    'a person’s own is kept',
    { header: { centre: 'Exempt' } },
    '&amp;CExempt',
    '&amp;L&amp;A&amp;RPage &amp;P of &amp;N',
  ],
])('in the copy that is handed over, %s', (_, print, head, foot) => {
  const plan = caseOf(typed, print);
  const file = xlsxFile(plan, typedIn(plan));
  const copy = handOverCopy(file, { catalogue, namespace: 'OT', stamp }).file;
  const cover = strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!);
  expect(cover).toContain(`<oddHeader>${head}</oddHeader>`);
  expect(cover).toContain(`<oddFooter>${foot}</oddFooter>`);
  expect(openXlsx(copy).plan.sheets[1]!.print).toMatchObject(heads);
});

/** Another case of this kind, under names that are free. */
const withSecond = (first: WorkbookPlan, second: WorkbookPlan): WorkbookPlan => {
  const { plan } = withFreeNames(second, {
    sheets: first.sheets.map(({ name }) => name),
    names: first.names.map(({ name }) => name),
  });
  return { ...first, sheets: [...first.sheets, ...plan.sheets], names: [...first.names, ...plan.names] };
};

test('of two cases each has its own heads, where it is saved and where it is handed over', async () => {
  const reading = (plan: WorkbookPlan): WorkbookPlan => ({
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === 'Results' ? { ...sheet, cells: { ...sheet.cells, A2: { value: '=Cover!B2' } } } : sheet,
    ),
  });
  const theirs = { council: 'Another Council', title: 'Another case' };
  const both = withSecond(reading(caseOf(typed)), reading(caseOf(theirs)));
  const lefts = (plan: WorkbookPlan) => plan.sheets.map(({ name, print }) => [name, print?.header?.left]);
  const expected = [
    ['Cover', 'Ours & Theirs'],
    ['Results', 'Ours & Theirs'],
    ['Cover (2)', 'Another Council'],
    ['Results (2)', 'Another Council'],
  ];
  const { plan } = await present(both);
  expect(lefts(plan)).toEqual(expected);
  expect(plan.title).toBe('Our case');
  const before = { ...both, sheets: both.sheets.map((sheet) => ({ ...sheet, print: { ...sheet.print!, header: { left: 'Before' } } })) }; // prettier-ignore
  const copy = handOverCopy(xlsxFile(before, typedIn(before)), { catalogue, namespace: 'OT', stamp }).file;
  expect(lefts(openXlsx(copy).plan).slice(0, 4)).toEqual(expected);
});
