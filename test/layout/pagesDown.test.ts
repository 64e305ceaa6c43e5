import { rows, sheet, type Stack, workbook } from '../../src/layout';
import type { CellPlan } from '../../src/plan/plan';

/**
 * A page of A4 across between its margins is 8.27 − 0.6 − 0.7 = 6.97 inches or 502 points high, of which 482 are reckoned
 * with. The sheet is printed at full size. So a page holds 32 rows of 15 points, one of them the title.
 */
const pages = (stack: Stack) => {
  const title = rows('Title', [[{ value: 'Title' }]]);
  const made = sheet('Long', [title, 1, ...stack], { widths: [80], print: { orientation: 'landscape' } });
  return workbook('Long', [made]).sheets[0]!.print?.areas;
};
const cells = (count: number, look: Partial<CellPlan> = {}) =>
  Array.from({ length: count }, () => [{ value: 'Words', ...look }]);
/** A table of so many rows with a blank one below. */
const part = (count: number): Stack => [rows(`Table of ${count}`, cells(count)), 1];
const headed = (...counts: number[]) =>
  rows(
    `Headed ${counts.join()}`,
    counts.flatMap((count) => [[{ value: 'Item', style: 'heading' as const }], ...cells(count - 1)]),
  );

test.each<[string, Stack, string[] | undefined]>([
  ['parts that fit are on one page', [...part(12), ...part(12)], undefined],
  ['a part that does not fit begins the next', [...part(18), ...part(14), ...part(8)], ['A1:A21', 'A22:A44']],
  ['each as long as a page has one', [...part(26), ...part(26)], ['A1:A29', 'A30:A55']],
  ['one longer than a page begins where it is', part(60), undefined],
  ['but not at the foot of a page', [...part(24), ...part(60)], ['A1:A27', 'A28:A87']],
  ['one longer than a page is divided where its headings are again', [headed(20, 20)], ['A1:A22', 'A23:A42']],
])('%s', (_what, stack, areas) => {
  expect(pages(stack)).toEqual(areas);
});
