import { indexAt, type PriceIndex } from '../../src/model/priceIndex';

const index: PriceIndex = {
  calendar: new Map([
    [2022, 80],
    [2023, 100],
  ]),
  financial: new Map([[2030, 150]]),
};

test.each([
  ['a calendar year', { start: 2023, isFinancial: false }, 100],
  ['a calendar year without a number', { start: 2024, isFinancial: false }, null],
  ['a calendar year of which only the financial year is known', { start: 2030, isFinancial: false }, null],
  ['a financial year of its own', { start: 2030, isFinancial: true }, 150],
  ['a financial year, three quarters in its first calendar year', { start: 2022, isFinancial: true }, 85],
  ['a financial year whose second calendar year is missing', { start: 2023, isFinancial: true }, null],
  ['a financial year whose first calendar year is missing', { start: 2021, isFinancial: true }, null],
])('%s', (_, year, value) => {
  expect(indexAt(index, year)).toBe(value);
});
