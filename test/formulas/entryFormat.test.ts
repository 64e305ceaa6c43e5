import { entryFormat } from '../../src/formulas/entryFormat';

const formats: Record<string, string> = {
  R1: 'd mmm yyyy',
  R2: 'd mmm yyyy',
  P1: '£#,##0',
  P2: '£#,##0.00',
  'Rates!P1': '£#,##0',
  'P1:P3': '£#,##0',
  S1: '0.0%',
  H1: '#,##0 "hours a day"',
};
const entered = (formula: string) => entryFormat(formula, (reference) => formats[reference]);

test.each([
  ['=R1+7', 'd mmm yyyy'],
  ['=7+R1', 'd mmm yyyy'],
  ['=R1-7', 'd mmm yyyy'],
  ['=R2-R1', undefined],
  ['=R1*2', undefined],
  ['=P1', '£#,##0'],
  ['=-P1', '£#,##0'],
  ['=Rates!P1', '£#,##0'],
  ['=P1+P2', '£#,##0'],
  ['=A1+P2', '£#,##0.00'],
  ['=P1*S1', '£#,##0'],
  ['=S1*P1', '£#,##0'],
  ['=S1*S1', '0.0%'],
  ['=P1*12', '£#,##0'],
  ['=P1/12', '£#,##0'],
  ['=P1/P2', undefined],
  ['=12/P1', undefined],
  ['=(P1+P2)*2', '£#,##0'],
  ['=H1-H1', '#,##0 "hours a day"'],
  ['=SUM(P1:P3)', '£#,##0'],
  ['=SUM(P1:P3)*1.05', '£#,##0'],
  ['=ROUND(P1,0)', '£#,##0'],
  ['=COUNT(P1:P3)', undefined],
  ['=DATE(2026,4,1)', 'dd/mm/yyyy'],
  ['=TODAY()+1', 'dd/mm/yyyy'],
  ['=NOW()', 'dd/mm/yyyy hh:mm'],
  ['=TIME(9,0,0)', 'hh:mm'],
  ['=PMT(0.05,10,1000)', '£#,##0.00;-£#,##0.00'],
  ['=IRR(A1:A3)', '0%'],
  ['=P1&"a"', undefined],
  ['=P1>1', undefined],
  ['=1+1', undefined],
  ['=SUM(', undefined],
])('%s entered in a cell without a format is shown as %s', (formula, format) => {
  expect(entered(formula)).toBe(format);
});
