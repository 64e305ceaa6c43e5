import { block, formats, styled } from '../../../src/plan/cells';
import type { WorkbookPlan } from '../../../src/plan/plan';

/** A workbook with everything that a plan can hold, and with ordinary formulas that any spreadsheet can work out. */
export const everyFeature: WorkbookPlan = {
  title: 'Every feature & <every> "kind"',
  names: [
    { name: 'Rate', refersTo: "'In puts'!$B$4" },
    { name: 'Hours', refersTo: "'In puts'!$B$6:$B$8" },
  ],
  sheets: [
    {
      name: 'In puts',
      columns: { A: 30, B: 14, C: 16, D: 16, E: 16, AA: 5 },
      frozenRows: 2,
      frozenColumns: 1,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: '1:2' },
      validations: [
        { range: 'B4', rule: { kind: 'decimal', least: 0, most: 100 }, message: 'Pounds an hour, 0 to 100.' },
        { range: 'B6:B8', rule: { kind: 'whole', least: 0 }, message: 'Whole hours, 0 or more.' },
        { range: 'B9', rule: { kind: 'date', least: 46113 }, message: 'A date from 1 April 2026.' },
        {
          range: 'B10',
          rule: { kind: 'list', values: ['net', 'gross', 'a "quoted" one'] },
          message: 'net or gross.',
        },
      ],
      highlights: [
        { range: 'B12', formula: '=$B$12<>"OK"', look: 'bad' },
        { range: 'B12', formula: '=$B$12="OK"', look: 'good' },
      ],
      cells: {
        ...block(1, [
          styled('title', 'Every feature'),
          styled('subtitle', 'Subtitle, with “quotation marks” & an ampersand'),
          [...styled('heading', 'Input'), ...styled('numberHeading', 'Value')],
          [
            { value: 'Hourly rate', style: 'label' },
            {
              value: 25.05,
              style: 'input',
              format: formats.poundsAndPence,
              note: 'Pounds an hour.\nTwo lines & <tags>.',
            },
            {
              value: 'A long note that runs over several lines because it is wrapped in its column',
              style: 'note',
              isWrapped: true,
            },
          ],
          [],
          [
            { value: 'First', style: 'label' },
            { value: 10, style: 'input' },
          ],
          [
            { value: 'Second', style: 'label' },
            { value: 20, style: 'input' },
          ],
          [
            { value: 'Third', style: 'label' },
            { value: 30, style: 'input', note: 'Another note.' },
          ],
          [
            { value: 'Start', style: 'label' },
            { value: 46113, style: 'input', format: formats.date },
          ],
          [
            { value: 'Basis', style: 'label' },
            { value: 'net', style: 'input', format: '@' },
          ],
          [
            { value: 'Is it so?', style: 'label' },
            { value: true, style: 'input' },
          ],
          [
            { value: 'Check', style: 'label' },
            { value: '=IF(SUM(Hours)=60,"OK","Check")', style: 'check' },
          ],
        ]),
      },
    },
    {
      name: "Year's & sums",
      columns: { A: 22, B: 14, C: 14, D: 14, E: 14, F: 14 },
      cells: {
        ...block(1, [
          styled('title', 'Results'),
          [...styled('heading', 'Year'), ...styled('numberHeading', 'Base', 'Rise', 'Fall', 'Total')],
          [{ value: '2026/27' }, { value: 0 }, { value: 0 }, { value: 0 }, { value: '=100*Rate' }],
          [{ value: '2027/28' }, { value: '=E3' }, { value: 500 }, { value: 0 }, { value: 0 }],
          [{ value: '2028/29' }, { value: '=B4+C4-D5' }, { value: 0 }, { value: 700 }, { value: 0 }],
          [{ value: '2029/30' }, { value: 0 }, { value: 0 }, { value: 0 }, { value: '=B5' }],
        ]),
        ...block(8, [
          [{ value: 'Sum product' }, { value: '=SUMPRODUCT(Hours*2)' }],
          [{ value: 'Array sum' }, { value: '=SUM(Hours*2)' }],
          [{ value: 'Rate' }, { value: '=Rate', style: 'result', format: formats.poundsAndPence }],
          [{ value: 'True' }, { value: '=1=1' }],
          [{ value: 'No value' }, { value: '=NA()' }],
          [{ value: 'Words' }, { value: '=" a"&"<&>"&CHAR(10)&"b "' }],
          [{ value: 'Latest' }, { value: '=MAXIFS(Hours,Hours,"<25")' }],
          [{ value: 'Joined' }, { value: '=TEXTJOIN("; ",TRUE,Hours)', format: '@' }],
          [{ value: 'Turned' }, { value: '=TRANSPOSE(Hours)' }],
        ]),
        B17: { value: 'Below' },
        C16: { style: 'calculation', format: formats.oneDecimal },
        A52: { value: 'Council', style: 'heading' },
        B52: { value: 'Rate', style: 'numberHeading' },
        A53: { value: 'Derby' },
        B53: { value: 25.05 },
        A54: { value: 'Leicester' },
        B54: { value: 24.5 },
      },
      tables: [{ name: 'Rates', range: 'A52:B54' }],
      rowStates: { 53: { level: 1 }, 54: { level: 1 } },
      tabColour: '#1F7391',
      charts: [
        {
          title: 'Waterfall & bridge',
          altText: 'The total rises by £500, falls by £700.',
          kind: 'stackedColumns',
          categories: "'Year''s & sums'!$A$3:$A$6",
          series: [
            { name: 'Base', values: "'Year''s & sums'!$B$3:$B$6", look: 'base' },
            { name: 'Rise', values: "'Year''s & sums'!$C$3:$C$6", look: 'rise' },
            { name: 'Fall', values: "'Year''s & sums'!$D$3:$D$6", look: 'fall' },
            { name: 'Total', values: "'Year''s & sums'!$E$3:$E$6", look: 'total' },
          ],
          at: 'A18:C33',
          valueAxis: { title: '£', format: '£#,##0' },
          categoryAxis: { title: 'Financial year' },
        },
        {
          title: 'Columns',
          altText: 'Base and total of each year.',
          kind: 'columns',
          categories: '$A$3:$A$6',
          series: [
            { name: 'Base', values: '$B$3:$B$6' },
            { name: 'Total', values: '$E$3:$E$6' },
          ],
          at: 'D18:G33',
          valueAxis: { title: '£', format: '£#,##0' },
        },
        {
          title: 'Lines',
          altText: 'Base and total of each year as lines.',
          kind: 'lines',
          categories: '$A$3:$A$6',
          series: [
            { name: 'Base', values: '$B$3:$B$6' },
            { name: 'Total', values: '$E$3:$E$6' },
          ],
          at: 'A35:C50',
          valueAxis: { title: '£', format: '£#,##0' },
        },
        {
          title: 'Dots',
          altText: 'Hours of each package.',
          kind: 'dots',
          categories: "'In puts'!$A$6:$A$8",
          series: [{ name: 'Hours', values: "'In puts'!$B$6:$B$8" }],
          at: 'D35:G50',
          valueAxis: { title: 'Hours', format: '0' },
        },
      ],
      print: { orientation: 'portrait' },
    },
  ],
};
