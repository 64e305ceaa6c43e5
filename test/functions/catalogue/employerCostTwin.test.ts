import { employerNationalInsuranceFormula } from '../../../src/functions/catalogue/employerCostTwin';

const LOOKED_UP =
  'INDEX({0.138,0.138,0.15,0.15},MATCH(VALUE(LEFT(TRIM({year}),4)),{2023,2024,2025,2026},0))' +
  '*MAX(0,{pay}-INDEX({9100,9100,5000,5000},MATCH(VALUE(LEFT(TRIM({year}),4)),{2023,2024,2025,2026},0)))';

test.each([
  ['a year as text is its rate and threshold', '"2026/27"', '0.15*MAX(0,{pay}-5000)'],
  ['however it is written', '"2024-2025"', '0.138*MAX(0,{pay}-9100)'],
  ['a cell is looked up among the years on record', 'B4', LOOKED_UP],
  ['so is a year that is not among them, and gives #N/A there', '"2031/32"', LOOKED_UP],
])('%s', (_, text, formula) => {
  expect(employerNationalInsuranceFormula('{pay}', 'year', text)).toBe(formula);
});
