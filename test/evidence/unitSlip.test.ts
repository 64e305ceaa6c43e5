import fc from 'fast-check';
import { evidence } from '../../src/evidence/library';
import type { EvidenceRecord } from '../../src/evidence/record';
import { unitSlip } from '../../src/evidence/unitSlip';
import { yearsOnRecord } from '../../src/evidence/years';

const { records, byId } = evidence();
const of = (measure: string) => records.filter((record) => record.measure === measure);
const measures = [...new Set(records.map(({ measure }) => measure))];
const record = fc.constantFrom(...measures).chain((measure) => fc.constantFrom(...of(measure)));

test('no figure on record is taken for one in another unit, nor anything between two of its measure', () => {
  fc.assert(
    fc.property(record, fc.double({ min: 0, max: 1, noNaN: true }), ({ measure }, between) => {
      const values = of(measure).map(({ value }) => value);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      expect(unitSlip(least + between * (most - least), of(measure))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

const turnover = of('turnover_rate');

test('any per cent above 1 of a share of a whole is refused, and what to write is its digits moved two places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1001, max: 99_999 }), (thousandths) => {
      const percent = thousandths / 1000;
      const digits = String(thousandths).padStart(5, '0');
      const moved = Number(`${digits.slice(0, -5)}.${digits.slice(-5)}`);
      expect(unitSlip(percent, turnover)).toEqual({ meant: 'per cent', inUnit: moved });
      expect(unitSlip(moved, turnover)).toBeNull();
    }),
  );
});

test.each([
  ['£ a week for pay a year', 'experienced_ot_pay_low', 700, '£ a week', 36500],
  ['£ a year for a weekly cost', 'average_package_cost_per_week', 17_940, '£ a year', 344.054794521],
  ['£ thousand for pounds', 'pa_finder_contract_value', 81, '£ thousand', 81_000],
  ['a negative sum in millions', 'gross_spend', -98, '£ million', -98e6],
])('%s', (_, measure, value, meant, inUnit) => {
  expect(unitSlip(value, of(measure))).toEqual({ meant, inUnit });
});

const withPeriods = (...periods: string[]): EvidenceRecord[] =>
  periods.map((period) => ({ ...byId.get('tots-derby-roi')!, period }));

test.each([
  [['2013/14', '2011/12'], '2011/12 to 2013/14'],
  [['2011/12-2013/14'], '2011/12 to 2013/14'],
  [['2013/14', '2013/14'], '2013/14'],
  [['Year end 19/20', 'Jan-24'], '2019/20 to 2024'],
  [['six months to July 2023'], '2023'],
  [['2024-03'], '2024'],
  [['recent years'], '1 states none, in a document of 2025/26'],
  [['2018', '', ''], '2018; 2 state none, in a document of 2025/26'],
])('records of %j are of %s', (periods, years) => {
  expect(yearsOnRecord(withPeriods(...periods))).toBe(years);
});

test('records without a year in two documents are dated by both', () => {
  const undated = [byId.get('tots-derby-roi')!, byId.get('asce-15-home-care-rate')!];
  expect(yearsOnRecord(undated)).toBe('2 state none, in documents of 2025/26 and 2014');
});
