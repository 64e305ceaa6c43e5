import type { WorkbookPlan } from '../../../src/plan/plan';

/** Pictures in every notation: planned, forecast, a line over columns, a band, a title that a cell says. */
export const everyPicture: WorkbookPlan = {
  title: 'Pictures',
  names: [],
  sheets: [
    {
      name: "Year's & sums",
      columns: { A: 30 },
      cells: {
        A1: { value: 'Cash rises by half', style: 'title' },
        ...Object.fromEntries(
          [2026, 2027, 2028, 2029].flatMap((year, i) => [
            [`A${i + 3}`, { value: `${year}` }],
            ...['B', 'C', 'D', 'E'].map((letter, at) => [`${letter}${i + 3}`, { value: year - 2020 + at }]),
          ]),
        ),
      },
      charts: [
        {
          title: 'Planned and forecast',
          titleFrom: "'Year''s & sums'!$A$1",
          altText: 'Columns in outline and in stripes, with a line over them.',
          kind: 'stackedColumns',
          categories: "'Year''s & sums'!$A$3:$A$6",
          series: [
            { name: 'Total', values: "'Year''s & sums'!$E$3:$E$6", look: 'total', isLine: true },
            { name: 'Cost', values: "'Year''s & sums'!$D$3:$D$6", look: 'fall', basis: 'plan' },
            { name: 'Saving', values: "'Year''s & sums'!$C$3:$C$6", look: 'rise', basis: 'forecast' },
            { name: 'Other', values: "'Year''s & sums'!$B$3:$B$6", basis: 'plan' },
          ],
          at: 'D52:G67',
          valueAxis: { title: 'Cash by year, £', format: '£#,##0' },
        },
        {
          title: 'Low to high',
          altText: 'Three lines with a band from low to high.',
          kind: 'lines',
          categories: "'Year''s & sums'!$A$3:$A$6",
          series: [
            { name: 'Low', values: "'Year''s & sums'!$B$3:$B$6", look: 'low' },
            { name: 'Central', values: "'Year''s & sums'!$C$3:$C$6", look: 'central' },
            { name: 'High', values: "'Year''s & sums'!$D$3:$D$6", look: 'high' },
          ],
          at: 'D69:G84',
          valueAxis: { title: 'Cash so far, £', format: '£#,##0' },
        },
      ],
    },
  ],
};
