import { cases } from '../../src/cases/cases';
import { onePage } from '../../src/cases/parts/committee/summarySheet';
import { columnLetters } from '../../src/formulas/addresses';
import { isTypedInto } from '../../src/plan/cells';
import type { SheetPlan } from '../../src/plan/plan';
import { pagesAcross, printMargins } from '../../src/plan/printPages';
import { rowHeight } from '../../src/plan/rowHeights';

/** A case over financial years, with room for as many as are asked for. */
const hasYears = ({ identity }: (typeof cases)[number]) => identity.some(({ id }) => id === 'caseYears');

const built = [
  ...cases.map(({ id, build, example }) => [id, build(example.answers)] as const),
  ...cases
    .filter(hasYears)
    .map(
      ({ id, build, example }) =>
        [`${id} of ten years`, build({ ...example.answers, caseYears: '10' })] as const,
    ),
];
const sheetOf = (plan: (typeof built)[number][1], name: string) =>
  plan.sheets.find((sheet) => sheet.name === name)!;

/** A part of a sheet that prints, in points of its own, before it is made to fit the paper. */
function printed({ cells, columns, rowHeights = {} }: SheetPlan, area: string) {
  const [, top, last, bottom] = /^[A-Z]+(\d+):([A-Z]+)(\d+)$/.exec(area)!;
  const letters = Array.from({ length: 26 }, (_, i) => columnLetters(i));
  const across = letters
    .slice(0, letters.indexOf(last!) + 1)
    .reduce((sum, letter) => sum + (columns[letter] ?? 8.43) * 7 + 5, 0);
  let down = 0;
  for (let row = Number(top); row <= Number(bottom); row++) {
    const own = letters.flatMap((letter) => {
      const plan = cells[`${letter}${row}`];
      return plan ? [{ plan, width: columns[letter] }] : [];
    });
    down += rowHeights[row] ?? rowHeight(own) ?? 15;
  }
  // Pixels to points.
  return { across: across * 0.75, down };
}

/** Of A4, in type of eight points or more. */
function expectOnePage(sheet: SheetPlan, area: string) {
  const { across, down } = printed(sheet, area);
  const [width, height] = sheet.print!.orientation === 'portrait' ? [8.27, 11.69] : [11.69, 8.27];
  const room = (width - printMargins.left - printMargins.right) * 72;
  const scale = Math.min(1, room / across);
  expect(11 * scale).toBeGreaterThanOrEqual(8);
  expect(down * scale).toBeLessThanOrEqual((height - printMargins.top - printMargins.bottom) * 72);
}

describe.each(built)('the committee summary of %s', (_, plan) => {
  test.each(['Summary', 'Committee text'])(
    '%s prints on one page in type of eight points or more',
    (name) => {
      const sheet = sheetOf(plan, name);
      const { areas } = sheet.print!;
      expect(areas).toHaveLength(1);
      for (const area of areas!) expectOnePage(sheet, area);
      expect(pagesAcross(sheet)).toBeNull();
    },
  );

  test('comes after the cover, and results before inputs', () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Cover', 'Summary', 'Committee text', 'Results']);
    // A case that asks for money has its plan and its options too.
    const isOfMoney = names.includes('MTFS');
    if (isOfMoney) expect(names.slice(4, 6)).toEqual(['MTFS', 'Options']);
    const inputs = names.indexOf('Inputs');
    const results = plan.sheets.flatMap(({ role }, i) => (role === 'results' ? [i] : []));
    expect(Math.max(...results)).toBe(inputs - 1);
  });

  test('every field prints “Not completed” until a person types it, and the boxes are theirs', () => {
    const { cells } = sheetOf(plan, 'Committee text');
    const rows = Object.keys(cells).filter(
      (at) => /^B\d+$/.test(at) && String(cells[at]!.value).includes('"Not completed"'),
    );
    expect(rows).toHaveLength(11);
    for (const at of rows) {
      const typed = `C${at.slice(1)}`;
      expect(cells[at]!.value).toBe(`=IF($${typed}="","Not completed",$${typed})`);
      expect([typed, cells[typed]!.value, isTypedInto(cells[typed]!)]).toEqual([typed, undefined, true]);
    }
    const boxes = Object.keys(cells).filter(
      (at) => /^A\d+$/.test(at) && /^(Section 151|Monitoring|Budget holder)/.test(String(cells[at]!.value)),
    );
    expect(boxes).toHaveLength(9);
    for (const at of boxes) {
      const box = cells[`B${at.slice(1)}`]!;
      expect([box.value, isTypedInto(box)]).toEqual([undefined, true]);
    }
  });

  test('what is asked has room for three lines over the whole page, and says so where it is longer', () => {
    const { cells, merges, rowHeights, print } = sheetOf(plan, 'Summary');
    const at = Object.keys(cells)
      .find((one) => cells[one]!.value === 'What is asked')!
      .replace('A', 'B');
    const last = /:([A-Z]+)\d+$/.exec(print!.areas![0]!)![1]!;
    expect(merges).toContain(`${at}:${last}${at.slice(1)}`);
    expect([cells[at]!.isWrapped, rowHeights?.[Number(at.slice(1))]]).toEqual([true, 45]);
    expect(cells[at]!.value).toContain('"… (in full on page two)"');
  });

  test('a sum over the years is not said to be of every year', () => {
    const texts = plan.sheets
      .filter(({ name }) => name === 'Summary' || name === 'Options')
      .flatMap(({ cells }) => Object.values(cells).map(({ value }) => String(value)));
    expect(texts.filter((text) => /every year/i.test(text))).toEqual([]);
  });

  test('Options, where money is asked for, says which of its figures compare options without further lines, and which count them', () => {
    if (!plan.sheets.some(({ name }) => name === 'MTFS')) return;
    const texts = Object.entries(sheetOf(plan, 'Options').cells)
      .filter(([at]) => at.startsWith('A'))
      .map(([, { value }]) => String(value));
    const rows = texts.filter((text) => /Like for like, without/.test(text)).join();
    expect(rows).toMatch(/net cash/);
    const said = texts.flatMap(
      (text) => /“Like for like” compare (.+) without them\. .* counts? them\.$/.exec(text)?.[1] ?? [],
    );
    expect(said).toHaveLength(1);
    for (const figure of ['net present value', 'net cash', 'gap', 'payback'])
      expect([figure, said.join().includes(figure)]).toEqual([figure, rows.includes(figure)]);
  });

  test('no figure of the summary is typed: every one is a formula', () => {
    const { cells } = sheetOf(plan, 'Summary');
    expect(Object.values(cells).filter(({ value }) => typeof value === 'number')).toEqual([]);
    expect(Object.values(cells).filter((cell) => isTypedInto(cell))).toEqual([]);
  });
});

test('the room on a page is what a page of A4 has', () => {
  expect(onePage.across).toBeLessThanOrEqual((8.27 - printMargins.left - printMargins.right) * 96 * (11 / 8));
});
