import { rows, sheet } from '../../src/layout';

/** A page of A4 across holds 467 points here, of which the title takes 15. */
const pages = (...heights: number[]) => {
  const sections = heights.map((height, i) => rows(`Section ${i}`, [[{ value: 'Words' }]], height));
  const title = rows('Title', [[{ value: 'Title' }]]);
  const last = rows('End', [[{ value: 'End' }]]);
  return sheet('Long', [title, ...sections, last], {
    widths: [80, 54],
    print: { orientation: 'landscape', sections },
  }).plan().print?.areas;
};

test.each<[string, number[], string[]]>([
  ['sections that fit are on one page', [10, 10], ['A1:B22']],
  ['a section that does not fit begins the next', [20, 15, 10], ['A1:B21', 'A22:B47']],
  ['each as long as a page has one', [25, 25], ['A1:B26', 'A27:B52']],
  ['one longer than a page begins where it stands', [60], ['A1:B62']],
])('%s', (_what, heights, areas) => {
  expect(pages(...heights)).toEqual(areas);
});
