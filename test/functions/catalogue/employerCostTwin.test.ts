import { employerNationalInsurance } from '../../../src/evidence/reference';
import { employerNationalInsuranceFormula } from '../../../src/functions/catalogue/employerCostTwin';

const among = (values: number[]) => `{${values.join(',')}}`;
const years = among(employerNationalInsurance.map(({ from }) => from));
const rates = among(employerNationalInsurance.map(({ value }) => value.rate));
const thresholds = among(employerNationalInsurance.map(({ value }) => value.threshold));
const LOOKED_UP =
  `INDEX(${rates},MATCH(VALUE(LEFT(TRIM({year}),4)),${years},0))` +
  `*MAX(0,{pay}-INDEX(${thresholds},MATCH(VALUE(LEFT(TRIM({year}),4)),${years},0)))`;

test.each([
  ['a year as text is its rate and threshold', '"2026/27"', '0.15*MAX(0,{pay}-5000)'],
  ['however it is written', '"2024-2025"', '0.138*MAX(0,{pay}-9100)'],
  ['a cell is looked up among the years on record', 'B4', LOOKED_UP],
  ['so is a year that is not among them, and gives #N/A there', '"2009/10"', LOOKED_UP],
])('%s', (_, text, formula) => {
  expect(employerNationalInsuranceFormula('{pay}', 'year', text)).toBe(formula);
});
