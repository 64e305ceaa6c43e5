/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { chartData, chartReferences } from '../../../src/taskpane/shared/charts/chartData';
import { PlanChart } from '../../../src/taskpane/shared/charts/PlanChart';
import type { CellValue } from '../../../src/host/spreadsheet';
import type { ChartPlan } from '../../../src/plan/plan';

const plan = (rest: Partial<ChartPlan> = {}): ChartPlan => ({
  title: 'Savings by year',
  altText: 'Savings rise each year.',
  kind: 'columns',
  categories: 'Results!$B$3:$D$3',
  series: [
    { name: 'Saving', values: 'Results!$B$4:$D$4' },
    { name: 'Cost', values: 'Results!$B$5:$D$5' },
  ],
  at: 'A1:H20',
  valueAxis: { title: '£ thousand', format: '£#,##0;-£#,##0' },
  categoryAxis: { title: 'Financial year' },
  ...rest,
});
const years = [['2026/27', '2027/28', '2028/29']];
const show = (chart: ChartPlan, series: (CellValue[][] | null)[], labels: CellValue[][] | null = years) => {
  const data = chartData(chart, labels, series);
  const { container } = render(<PlanChart chart={chart} data={data} />);
  return { container, marks: [...container.querySelectorAll('svg title')].map((mark) => mark.textContent) };
};
const figures = (container: HTMLElement) =>
  [...container.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent));

const savings = [[[1200, 2400, -300]], [[-500, 0, null]]];

it('asks for the cells of its categories and of each series', () => {
  expect(chartReferences(plan())).toEqual(['Results!$B$3:$D$3', 'Results!$B$4:$D$4', 'Results!$B$5:$D$5']);
});

it.each(['columns', 'stackedColumns', 'lines', 'dots'] as const)(
  '%s say what they show, in words and in figures',
  (kind) => {
    const { container } = show(plan({ kind }), savings);
    expect(screen.getByRole('img', { name: 'Savings by year. Savings rise each year.' })).toBeTruthy();
    expect(within(container).getByText('Figures')).toBeTruthy();
    expect(figures(container)).toEqual([
      ['Financial year', 'Saving', 'Cost'],
      ['2026/27', '£1,200', '-£500'],
      ['2027/28', '£2,400', '£0'],
      ['2028/29', '-£300', 'none'],
    ]);
    const texts = [...container.querySelectorAll('svg text')].map((one) => one.textContent);
    // Lines say their names at their ends, with the last figure.
    const names = kind === 'lines' ? ['Saving -£300', 'Cost £0'] : ['Saving', 'Cost'];
    expect(texts).toEqual(expect.arrayContaining(['£ thousand', 'Financial year', ...names]));
  },
);

it.each(['columns', 'lines', 'dots'] as const)('%s tell two series of one name apart', (kind) => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const series = plan().series.map((one) => ({ ...one, name: 'Saving' }));
  const { container } = show(plan({ kind, series }), savings);
  expect(figures(container)[1]).toEqual(['2026/27', '£1,200', '-£500']);
  expect(error.mock.calls).toEqual([]);
  error.mockRestore();
});

it('has a mark for each figure that says what it is', () => {
  const { marks } = show(plan(), savings);
  expect(marks).toEqual(
    expect.arrayContaining(['2026/27, Saving: £1,200', '2026/27, Cost: -£500', '2028/29, Saving: -£300']),
  );
  expect(marks).not.toContain(expect.stringContaining('2028/29, Cost'));
});

it('starts columns at zero, with negative values below', () => {
  const { container } = show(plan({ series: [plan().series[0]!] }), [[[1000, 500, -500]]]);
  const [first, second, third] = [...container.querySelectorAll('svg g > rect')].map((column) => ({
    top: Number(column.getAttribute('y')),
    height: Number(column.getAttribute('height')),
  }));
  expect(first!.height).toBeCloseTo(second!.height * 2);
  expect(third!.height).toBeCloseTo(second!.height);
  expect(third!.top).toBeCloseTo(first!.top + first!.height);
});

it('floats the steps of a waterfall on a hidden series, and says how much and which way', () => {
  const waterfall = plan({
    kind: 'stackedColumns',
    series: [
      { name: 'Base', values: 'A1:C1', look: 'base' },
      { name: 'Rise', values: 'A2:C2', look: 'rise' },
      { name: 'Fall', values: 'A3:C3', look: 'fall' },
      { name: 'Net', values: 'A4:C4', look: 'total' },
      { name: 'Fall below zero', values: 'A5:C5', look: 'fall' },
    ],
  });
  const { container, marks } = show(
    waterfall,
    [[[0, 900, 700]], [[null, null, 50]], [[null, 560, null]], [[1460, null, null]], [[null, null, null]]],
    [['Gross', 'Not reduced', 'Admissions']],
  );
  const texts = [...container.querySelectorAll('svg text')].map((text) => text.textContent);
  expect(texts).toEqual(expect.arrayContaining(['£1,460', '−£560', '+£50']));
  expect(texts).not.toContain('Base');
  expect(texts).not.toContain('Fall below zero');
  expect(marks).toEqual(expect.arrayContaining(['Not reduced, Fall: £560']));
  expect(marks.join()).not.toContain('Base');
  const fall = [...container.querySelectorAll('svg g > rect')].find((column) =>
    column.textContent?.includes('Fall'),
  )!;
  const total = [...container.querySelectorAll('svg g > rect')].find((column) =>
    column.textContent?.includes('Net'),
  )!;
  expect(Number(fall.getAttribute('y'))).toBeCloseTo(Number(total.getAttribute('y')));
});

it.each<[string, (CellValue[][] | null)[]]>([
  ['blank cells', [[[null, null, null]], [['', null, null]]]],
  ['cells in error', [[[{ error: '#N/A' }, { error: '#N/A' }, { error: '#N/A' }]], [[null, null, null]]]],
  ['cells that are not there', [null, null]],
])('says in words that there are no figures yet: %s', (_what, series) => {
  const { container } = show(plan(), series);
  expect(container.querySelector('svg')!.textContent).toContain('No figures yet');
  expect(screen.getByRole('img', { name: /No figures yet/ })).toBeTruthy();
});

it('says how many figures it could not show', () => {
  show(plan(), [[[1, { error: '#VALUE!' }, 'n/a']], [[4, 5, null]]]);
  expect(screen.getByRole('img', { name: /2 of 6 figures cannot be shown/ })).toBeTruthy();
});

it('leaves a gap for #N/A without calling it an error', () => {
  show(plan(), [[[1, { error: '#N/A' }, 3]], [[4, 5, 6]]]);
  expect(screen.queryByRole('img', { name: /cannot be shown/ })).toBeNull();
  expect(screen.getByRole('img', { name: new RegExp(plan().title) })).toBeTruthy();
});

it('breaks a line where a figure is missing', () => {
  const { container } = show(
    plan({ kind: 'lines', series: [plan().series[0]!] }),
    [[[1], [null], [3], [4]]],
    [['a'], ['b'], ['c'], ['d']],
  );
  const stroke = container.querySelector('path[fill="none"]')!.getAttribute('d')!;
  expect(stroke.match(/M/g)).toHaveLength(2);
});

it.each([
  ['one point', [['2026/27']], [[5]]],
  ['one point of zero', [['2026/27']], [[0]]],
  ['figures that are all alike', years, [[7, 7, 7]]],
  ['all below zero', years, [[-7, -70, -700]]],
])('draws %s without a figure that is no number', (_what, labels, values) => {
  for (const kind of ['columns', 'stackedColumns', 'lines', 'dots'] as const) {
    const { container } = show(plan({ kind, series: [plan().series[0]!] }), [values], labels);
    expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  }
});

it('tells fifteen providers with long names apart, slanting and cutting short what would not fit', () => {
  const names = Array.from({ length: 15 }, (_, i) => [`Provider of home care number ${i + 1}`]);
  const { container } = show(
    plan({ kind: 'dots' }),
    [names.map((_, i) => [22 + i / 10]), names.map(() => [24.1])],
    names,
  );
  const slanted = [...container.querySelectorAll('text[transform*="rotate"]')].map(
    (text) => text.textContent,
  );
  expect(slanted).toHaveLength(15);
  expect(slanted[0]).toBe('Provider of home ca…');
  expect(figures(container)).toHaveLength(16);
});

it('tells series apart by more than colour', () => {
  const distinct = (kind: ChartPlan['kind'], what: (svg: Element) => (string | null)[]) => {
    const seen = what(show(plan({ kind }), savings).container.querySelector('svg')!);
    expect(new Set(seen).size).toBe(2);
  };
  distinct('lines', (svg) =>
    [...svg.querySelectorAll('path[fill="none"]')].map((line) => line.getAttribute('stroke-dasharray')),
  );
  distinct('dots', (svg) =>
    [...svg.querySelectorAll('path[stroke="#FFFFFF"]')].map((dot) => dot.getAttribute('d')),
  );
});

it('draws what has happened solid, what is planned in outline and what is forecast in stripes', () => {
  const [saving, cost] = plan().series;
  const fills = (basis?: 'plan' | 'forecast') => {
    const series = [{ ...saving!, ...(basis && { basis }) }, cost!];
    const pattern = show(plan({ series }), savings).container.querySelector('pattern')!;
    return [pattern.querySelector('rect')!.getAttribute('fill'), pattern.querySelectorAll('path').length];
  };
  expect(fills()).toEqual(['#1F3864', 0]);
  expect(fills('plan')).toEqual(['#CED3DD', 0]);
  expect(fills('forecast')).toEqual(['#FFFFFF', 1]);
});
