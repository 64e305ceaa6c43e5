import { families } from '../../src/functions';
import { returnOnInvestment } from '../../src/functions/businessCase';
import { evidenceRecord } from '../../src/functions/evidence';
import { unpack } from '../../src/evidence/unpack';

jest.mock('../../src/evidence/unpack', () => {
  const actual = jest.requireActual<typeof import('../../src/evidence/unpack')>('../../src/evidence/unpack');
  return { unpack: jest.fn(actual.unpack) };
});

test('the records are unpacked once, for the first formula that asks for one, and for no other', () => {
  expect(families.length).toBeGreaterThan(5);
  expect(returnOnInvestment([[4]], [[1]])).toBe(3);
  expect(unpack).not.toHaveBeenCalled();
  expect(evidenceRecord('tots-derby-roi')).toBe(3.25);
  expect(evidenceRecord('tots-derby-roi', 'unit')).toBe('share');
  expect(unpack).toHaveBeenCalledTimes(1);
});
