import * as fc from 'fast-check';
import { sheetFunctions } from '../../../src/formulas/functions';
import { numberIn } from '../../../src/formulas/functions/coercion';
import { realSerial } from '../../../src/model/dates';
import type { Argument } from '../../../src/formulas/functions/define';
import { isLong } from '../../support/long';
import { array, called, cells, omitted, type Plain } from './called';

const day = (year: number, month: number, date: number) => realSerial({ year, month, day: date })!;

test.each([
  ['1,000', 1000],
  ['£1,234.50', 1234.5],
  ['-£5', -5],
  ['£-5', -5],
  ['(£1,234.50)', -1234.5],
  ['(50)', -50],
  ['5%', 0.05],
  ['(5%)', -0.05],
  ['+5', 5],
  ['5-', -5],
  ['1e3', 1000],
  ['3 1/2', 3.5],
  ['-3 1/2', -3.5],
  ['12:30', 12.5 / 24],
  ['26:15', 26.25 / 24],
  ['6:45:30 pm', (18 * 3600 + 45 * 60 + 30) / 86_400],
  ['1/4/2026', day(2026, 4, 1)],
  ['1 April 2026', day(2026, 4, 1)],
  ['April 2026', day(2026, 4, 1)],
  ['Apr-26', day(2026, 4, 1)],
  ['Apr 2026', day(2026, 4, 1)],
  ['1-Apr-26', day(2026, 4, 1)],
  ['April 1, 2026', day(2026, 4, 1)],
  ['01.04.2026', day(2026, 4, 1)],
  ['1st April 2026', day(2026, 4, 1)],
  ['%5', 0.05],
  ['- £5', -5],
  ['£(5)', -5],
  ['1,250.00-', -1250],
  ['\u22125', -5],
  ['\u00a05\u00a0', 5],
  ['1234567890123456789', 1234567890123450000],
  ['9am', null],
  ['--5', null],
  ['++5', null],
  ['Apr-26-26', null],
  ['2026-04-01', day(2026, 4, 1)],
  ['2026-04-01 06:00', day(2026, 4, 1) + 0.25],
  [' 7 ', 7],
  ['1,00', null],
  ['31/2/2026', null],
  ['3 1/0', null],
  ['(-5)', null],
  ['', null],
  ['abc', null],
  ['Infinity', null],
  ['0x10', null],
  ['constructor', null],
])('the text %j is the number %s', (text, number) => {
  const found = numberIn(text);
  if (number === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(number, 10);
});

test.each([
  ['1/4', 4, 1],
  ['1 Apr', 4, 1],
  ['31-Dec', 12, 31],
])('%s is of the year in which it is calculated', (text, month, date) => {
  jest.useFakeTimers({ now: new Date(2031, 5, 1) });
  try {
    expect(called('DATEVALUE', text)).toBe(day(2031, month, date));
    expect(numberIn(text)).toBe(day(2031, month, date));
  } finally {
    jest.useRealTimers();
  }
});

test.each(['£5', '5%', '3 1/2', '(5)', '46113', '0.5', '1,000', ''])(
  '%j is no date and no time, though a number',
  (text) => {
    expect([called('DATEVALUE', text), called('TIMEVALUE', text)]).toEqual(['#VALUE!', '#VALUE!']);
  },
);

const mixed = cells(4, '4', true, null, 'text', -2.5, false, 0);

const twice = cells(1, 2, 2);

test.each<[name: string, args: (Plain | Argument)[], answer: Plain | Plain[][]]>([
  // Of 48 bits, of which JavaScript's own operators see 32.
  ['BITXOR', [2 ** 48 - 1, 1], 2 ** 48 - 2],
  ['BITOR', [2 ** 40, 5], 2 ** 40 + 5],
  ['BITAND', [2 ** 32 + 1, 2 ** 32], 2 ** 32],
  ['BITAND', [2 ** 48, 1], '#NUM!'],
  ['BITAND', [1.5, 1], '#NUM!'],
  // By definition, or as Microsoft's page for CONVERT has it.
  ['CONVERT', [68, 'F', 'C'], 20],
  ['CONVERT', [1, 'F', 'C'], -17.2222222222222],
  ['CONVERT', [-40, 'C', 'F'], -40],
  ['CONVERT', [2.5, 'ft', 'sec'], '#N/A'],
  ['CONVERT', [1, 'lbm', 'kg'], 0.45359237],
  ['CONVERT', [1, 'ft', 'm'], 0.3048],
  ['CONVERT', [1, 'mi', 'km'], 1.609344],
  ['CONVERT', [1, 'uk_gal', 'l'], 4.54609],
  ['CONVERT', [1, 'ha', 'm2'], 10_000],
  ['CONVERT', [1, 'uk_acre', 'm^2'], 4046.8564224],
  ['CONVERT', [1, 'cm2', 'm2'], 0.0001],
  ['CONVERT', [1, 'cm3', 'ml'], 1],
  ['CONVERT', [1, 'eV', 'J'], 1.602176634e-19],
  ['CONVERT', [1, 'T', 'ga'], 10_000],
  ['CONVERT', [1, 'kK', 'K'], 1000],
  ['CONVERT', [1, 'Mibyte', 'byte'], 1_048_576],
  ['CONVERT', [1, 'kft', 'm'], '#N/A'],
  ['CONVERT', [1, 'KG', 'g'], '#N/A'],
  ['CONVERT', [1, 'constructor', 'm'], '#N/A'],
  ['CONVERT', [true, 'm', 'ft'], '#VALUE!'],
  // The example of Microsoft's page for AMORDEGRC; then its lives, and the end of the writing off.
  ['AMORDEGRC', [2400, day(2008, 8, 19), day(2008, 12, 31), 300, 1, 0.15, 1], 776],
  ['AMORDEGRC', [1000, day(2025, 4, 1), day(2026, 3, 31), 0, 0, 0.5], '#NUM!'],
  ['AMORDEGRC', [1000, day(2025, 4, 1), day(2026, 3, 31), 0, 0, 0.23], '#NUM!'],
  ['AMORDEGRC', [2400, day(2008, 8, 19), day(2008, 12, 31), 300, 1, 0.15, 2], '#NUM!'],
  ['AMORDEGRC', [2400, day(2008, 8, 19), day(2008, 12, 31), 300, 8, 0.15, 1], 0],
  // Of a maturity at the end of a month all coupons are at the ends of theirs; on the 30th, none is in March for February.
  ['COUPNCD', [day(2020, 3, 15), day(2027, 9, 30), 2], day(2020, 3, 31)],
  ['COUPPCD', [day(2026, 3, 15), day(2028, 2, 29), 1], day(2026, 2, 28)],
  ['COUPPCD', [day(2020, 3, 15), day(2027, 8, 30), 2], day(2020, 2, 29)],
  ['COUPDAYSNC', [day(2020, 3, 15), day(2027, 9, 30), 2, 2], 16],
  ['COUPNUM', [day(2020, 2, 29), day(2020, 8, 31), 2], 1],
  ['COUPNUM', [day(2020, 3, 15), day(2120, 3, 15), 4], 400],
  ['COUPPCD', [day(2020, 8, 31), day(2027, 8, 31), 2], day(2020, 8, 31)],
  ['PRICE', [day(2026, 1, 1), day(2027, 1, 1), 0.05, 0.05, 100, 2], 100],
  ['YIELD', [day(2026, 1, 1), day(2026, 7, 1), 0.05, 100, 100, 2], 0.05],
  ['PRICE', [day(2026, 1, 1), day(2027, 1, 1), 0.05, -0.01, 100, 2], '#NUM!'],
  ['DURATION', [day(2026, 1, 1), day(2027, 1, 1), 0, 0.05, 1], 1],
  // The examples of Microsoft's page for ACCRINT, and 107 actual days of 182 or of 360.
  ['ACCRINT', [day(2008, 3, 1), day(2008, 8, 31), day(2008, 5, 1), 0.1, 1080, 2, 0], 18],
  ['ACCRINT', [day(2008, 3, 5), day(2008, 8, 31), day(2008, 5, 1), 0.1, 900, 2, 0, false], 14],
  [
    'ACCRINT',
    [day(2008, 4, 5), day(2008, 8, 31), day(2008, 5, 1), 0.1, 1800, 2, 0, true],
    (180 * (26 / 180)) / 2,
  ],
  ['ACCRINT', [day(2020, 1, 15), day(2020, 7, 15), day(2020, 5, 1), 0.1, 3600, 2, 2], 107],
  ['ACCRINT', [day(2020, 1, 15), day(2020, 7, 15), day(2020, 5, 1), 0.1, 3640, 2, 1], 107],
  ['ACCRINT', [day(2025, 1, 1), day(2025, 7, 1), day(2027, 1, 1), 0.1, null, 2], 200],
  ['ACCRINT', [day(2025, 1, 1), day(2025, 7, 1), day(2027, 1, 1), 0.1, 1000, 2, 0, false], 150],
  ['ACCRINT', [day(2025, 1, 1), day(2025, 7, 1), day(2024, 1, 1), 0.1, 1000, 2], '#NUM!'],
  // A whole column has the blank cells below the last that is filled.
  ['COUNTBLANK', [{ ...cells(1, null, ''), beyond: 10 }], 12],
  ['COUNTIF', [{ ...cells(1, null, 2), beyond: 10 }, ''], 11],
  ['COUNTIF', [{ ...cells(1, null, 2), beyond: 10 }, '<>1'], 12],
  ['COUNTIF', [{ ...cells(1, null, 2), beyond: 10 }, '>0'], 2],
  ['COUNTIFS', [{ ...cells(1, null), beyond: 9 }, '', { ...cells('a', null), beyond: 9 }, ''], 10],
  ['COUNTIFS', [{ ...cells(1, null), beyond: 9 }, '', { ...cells('a', 'a'), beyond: 9 }, 'a'], 1],
  ['ISOMITTED', [omitted], true],
  ['ISOMITTED', [5], false],
  // The nearest fraction, and numbers beyond those that JavaScript writes out.
  ['TEXT', [0.3, '?/?'], '2/7'],
  ['TEXT', [0.3, '# ??/??'], '  3/10'],
  ['TEXT', [Math.PI, '# ?/?'], '3 1/7'],
  ['TEXT', [Math.PI, '?/???'], '355/113'],
  ['TEXT', [1e22, '0'], '10000000000000000000000'],
  ['TEXT', [-1.5e22, '#,##0.0'], '-15,000,000,000,000,000,000,000.0'],
  ['TEXT', [1e22, '£#,##0'], '£10,000,000,000,000,000,000,000'],
  ['TEXT', [1e22, '0.00E+00'], '1.00E+22'],
  // Where a format has one part a minus before nothing but zeros is left out; where it has several, it is its own.
  ['TEXT', [-0.004, '0.00'], '0.00'],
  ['TEXT', [-0.01, '0.0;-0.0'], '-0.0'],
  // The same cells in two places, of which one alone is taken cell by cell.
  ['COUNTIF', [twice, twice], [[1], [2], [2]]],
  ['SUMIF', [twice, twice], [[1], [4], [4]]],
  ['MATCH', [twice, twice, 0], [[1], [2], [2]]],
  ['VLOOKUP', [twice, twice, 1, false], [[1], [2], [2]]],
  ['LARGE', [twice, twice], [[2], [2], [2]]],
  ['RANK', [twice, twice], [[3], [1], [1]]],
  ['COUNT', [1, omitted, 3], 3],
  ['COUNT', [mixed], 3],
  ['COUNT', ['3', true, 'x'], 2],
  ['SUM', ['3', cells(5)], 8],
  ['SUM', [cells('3', true)], 0],
  ['SUM', [array(['3', true, 2])], 2],
  ['SUM', ['x'], '#VALUE!'],
  ['AVERAGE', [1, omitted, 2], 1],
  ['MIN', [5, omitted, 7], 0],
  ['MAX', [-5, omitted, -7], 0],
  ['PRODUCT', [2, omitted, 3], 0],
  ['PRODUCT', [cells(null, 'a')], 0],
  ['COUNTA', [mixed], 7],
  ['IF', ['FALSE', 1, 2], 2],
  ['IF', ['abc', 1, 2], '#VALUE!'],
  ['IF', [true, omitted, 5], 0],
  ['IF', [true, 5, array([1], [2])], 5],
  ['IF', [array([true, false]), 'a', 'b'], [['a', 'b']]],
  ['IFERROR', ['#DIV/0!', omitted], 0],
  [
    'CHOOSE',
    [array([1, 2]), cells(1, 2), cells('a', 'b')],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  ['MAXIFS', [cells(1, 2), cells('a', 'b'), 'c'], 0],
  ['MINIFS', [cells(1, 2), cells('a', 'b'), 'c'], 0],
  ['SUMIFS', [cells(1, 2), cells('a', 'b', 'c'), 'a'], '#VALUE!'],
  ['MOD', [7e12, 11], 7],
  ['MOD', [-1e12, 7], 6],
  ['MOD', [1_000_000_000_000_001, 1000], 1],
  ['MOD', [10.1, 0.1], 0],
  ['MOD', [1e15, 7], '#NUM!'],
  ['INT', [1e14 - 0.1], 99_999_999_999_999],
  ['INT', [0.29 * 100], 29],
  ['INT', [-2.5], -3],
  ['INT', [123_456_789_012_345.5], 123_456_789_012_345],
  ['COUNTIF', [mixed, 4], 2],
  ['COUNTIF', [mixed, ''], 1],
  ['COUNTIF', [cells('cash', 'crash', 'c*h'), 'c~*h'], 1],
  ['UNIQUE', [cells('x', 'X', 'y')], [['x'], ['y']]],
  ['MATCH', [2, cells(1, 2, 2, 2, 5), 1], 4],
  ['MATCH', [2, cells(1, 2, 2, 2, 5), 0], 2],
  ['MATCH', ['f*', cells('pear', 'fig'), 0], 2],
  ['LOOKUP', [2, array([1, '#DIV/0!', 1, '#DIV/0!']), array(['a', 'b', 'c', 'd'])], 'c'],
  ['LEFT', [46113, 2], '46'],
  ['RIGHT', [46113, 4], '6113'],
  ['LEN', [true], 4],
  ['FIND', ['1', 46113], 3],
  ['SEARCH', ['c*h', 'cash'], 1],
  ['SEARCH', ['h?w', 'somehow'], 5],
  ['SEARCH', ['~?', 'a?b'], 2],
  ['TEXT', [1.005, '0.00'], '1.01'],
  ['TEXT', [-1234.5, '£#,##0.00;(£#,##0.00)'], '(£1,234.50)'],
  ['TEXT', [-1, 'dd/mm/yyyy'], '#VALUE!'],
  ['VALUE', ['(50)'], -50],
  ['VALUE', [true], '#VALUE!'],
  ['EDATE', [day(2026, 1, 31), 1], day(2026, 2, 28)],
  ['EDATE', [day(2024, 1, 31), 1], day(2024, 2, 29)],
  ['EDATE', [day(2026, 4, 1), 12], day(2027, 4, 1)],
  ['EDATE', [day(2026, 3, 31), -1.5], day(2026, 2, 28)],
  ['EDATE', [day(2024, 2, 29), 12], day(2025, 2, 28)],
  ['EDATE', ['31/1/2026', 1], day(2026, 2, 28)],
  ['EDATE', [day(2026, 4, 1), null], day(2026, 4, 1)],
  ['EDATE', ['soon', 1], '#VALUE!'],
  ['EDATE', [true, 1], '#VALUE!'],
  ['EDATE', [-1, 1], '#NUM!'],
  ['EDATE', [day(2026, 1, 1), -2000], '#NUM!'],
  ['EDATE', [day(9999, 12, 1), 1], '#NUM!'],
  ['PERCENTOF', [cells(1, 3), cells(1, 3, 4)], 0.5],
  ['PERCENTOF', [cells(1), cells(0)], '#DIV/0!'],
  ['REGEXTEST', ['Care package', 'pack'], true],
  ['REGEXTEST', ['Care package', '^PACK'], false],
  ['REGEXTEST', ['Care package', 'care', 1], true],
  ['REGEXTEST', ['a', '('], '#VALUE!'],
  ['REGEXEXTRACT', ['a12b345', '[0-9]+'], '12'],
  ['REGEXEXTRACT', ['a12b345', '[0-9]+', 1], [['12'], ['345']]],
  ['REGEXEXTRACT', ['SonyaBrown', '([A-Z][a-z]+)([A-Z][a-z]+)', 2], [['Sonya', 'Brown']]],
  ['REGEXEXTRACT', ['abc', '[0-9]'], '#N/A'],
  ['REGEXREPLACE', ['a1b2', '[0-9]', 'x'], 'axbx'],
  ['REGEXREPLACE', ['a1b2', '[0-9]', 'x', 2], 'a1bx'],
  ['REGEXREPLACE', ['a1b2', '[0-9]', 'x', -1], 'a1bx'],
  ['REGEXREPLACE', ['SonyaBrown', '([A-Z][a-z]+)([A-Z][a-z]+)', '$2, $1'], 'Brown, Sonya'],
  ['IMAGE', ['x'], '#VALUE!'],
  ['SORT', [cells(3, null, 'b', true, 1)], [[1], [3], ['b'], [true], [null]]],
  ['SORT', [cells(3, null, 1), 1, -1], [[3], [1], [null]]],
  ['ROUND', [array([1.005, 2.675]), 2], [[1.01, 2.68]]],
  ['LARGE', [cells(5, 'x', 7), array([1, 2])], [[7, 5]]],
])('%s(%j) is %j', (name, args, answer) => {
  expect(called(name, ...args)).toEqual(answer);
});

const tall = cells(...Array.from({ length: 20_000 }, () => 1));
const wide: Argument = { ...tall, rows: 1, columns: 20_000 };
const long = 'x'.repeat(32_767);
const longColumn = cells(...Array.from({ length: 20_000 }, () => long));

test.each<[name: string, args: (Plain | Argument)[], answer: Plain]>([
  ['SEQUENCE', [1_048_577], '#VALUE!'],
  ['SEQUENCE', [1, 16_385], '#VALUE!'],
  ['SEQUENCE', [1_048_576, 16_384], '#VALUE!'],
  ['SEQUENCE', [1e300], '#VALUE!'],
  ['MUNIT', [1e6], '#VALUE!'],
  ['MMULT', [tall, wide], '#VALUE!'],
  ['EXPAND', [1, 1_048_577, 1], '#NUM!'],
  ['EXPAND', [1, 10_000, 10_000], '#NUM!'],
  ['HSTACK', [wide, wide], '#NUM!'],
  ['VSTACK', [tall, wide], '#NUM!'],
  ['TOROW', [tall], '#NUM!'],
  ['WRAPROWS', [tall, 20_000], '#NUM!'],
  ['WRAPCOLS', [tall, 1], '#NUM!'],
  ['TRANSPOSE', [tall], '#NUM!'],
  ['CHOOSE', [tall, wide], '#NUM!'],
  ['POWER', [tall, wide], '#NUM!'],
  ['TEXTSPLIT', [','.repeat(16_000) + ';'.repeat(16_000), ',', ';'], '#NUM!'],
  ['REPT', ['ab', 16_384], '#VALUE!'],
  ['REPT', ['x', 1e300], '#VALUE!'],
  ['CONCATENATE', [long, 'x'], '#VALUE!'],
  ['CONCAT', [longColumn], '#VALUE!'],
  ['TEXTJOIN', [long, false, longColumn], '#VALUE!'],
  ['ARRAYTOTEXT', [longColumn], '#VALUE!'],
  ['ARRAYTOTEXT', [longColumn, 1], '#VALUE!'],
  ['SUBSTITUTE', [long, 'x', long], '#VALUE!'],
  ['REPLACE', [long, 1, 0, 'x'], '#VALUE!'],
  ['VDB', [1000, 10, 1e12, 1, 1e11], '#NUM!'],
  ['DB', [1000, 10, 1e12, 1e11], '#NUM!'],
  ['CUMIPMT', [0.05, 1e12, 1000, 1, 1e12, 0], '#NUM!'],
  ['MULTINOMIAL', [1e12, 1], '#NUM!'],
  ['PERMUT', [1e12, 1e12], '#NUM!'],
  ['HYPGEOM.DIST', [1e10, 1e10, 2e10, 3e10, true], '#NUM!'],
  ['BINOM.INV', [1e12, 0.5, 0.5], 5e11],
])('%s stops at once at a result larger than a sheet or a page can bear', (name, args, answer) => {
  expect(called(name, ...args)).toBe(answer);
});

test('a text of as many characters as a cell holds is a text', () => {
  expect(called('REPT', 'x', 32_767)).toBe(long);
  expect(called('CONCATENATE', long.slice(1), 'y')).toHaveLength(32_767);
  expect(called('SUBSTITUTE', long, 'x', 'y')).toBe('y'.repeat(32_767));
});

const z = '4+3i';
const tangentOf = Math.cos(8) + Math.cosh(6);
const cotangentOf = Math.cosh(6) - Math.cos(8);
const squareOf = (re: number, im: number) => re ** 2 + im ** 2;
/** By the identities for the parts of each. */
test.each<[name: string, real: number]>([
  ['IMTAN', Math.sin(8) / tangentOf],
  ['IMCOT', Math.sin(8) / cotangentOf],
  ['IMSINH', Math.sinh(4) * Math.cos(3)],
  ['IMCOSH', Math.cosh(4) * Math.cos(3)],
  ['IMSEC', (Math.cos(4) * Math.cosh(3)) / squareOf(Math.cos(4) * Math.cosh(3), Math.sin(4) * Math.sinh(3))],
  ['IMCSC', (Math.sin(4) * Math.cosh(3)) / squareOf(Math.sin(4) * Math.cosh(3), Math.cos(4) * Math.sinh(3))],
  ['IMSECH', (Math.cosh(4) * Math.cos(3)) / squareOf(Math.cosh(4) * Math.cos(3), Math.sinh(4) * Math.sin(3))],
  ['IMCSCH', (Math.sinh(4) * Math.cos(3)) / squareOf(Math.sinh(4) * Math.cos(3), Math.cosh(4) * Math.sin(3))],
])('the real part of %s of 4+3i is %d', (name, real) => {
  expect(called('IMREAL', called(name, z) as Plain)).toBeCloseTo(real, 12);
});

test('no function changes what it is given, or answers with anything but values', () => {
  const value = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ noNaN: true, min: -300, max: 300 }),
    fc.constantFrom<Plain>(
      1e7,
      1e15,
      -1e300,
      '',
      'a',
      'B',
      '5',
      '1/4/2026',
      '>3',
      'a*',
      '#N/A',
      true,
      false,
      null,
    ),
  );
  const list = fc.array(value, { minLength: 1, maxLength: 5 });
  const argument = fc.oneof(
    value,
    list.map((own) => cells(...own)),
    list.map((own) => array(own)),
    fc.constant(omitted),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...sheetFunctions.keys()),
      fc.array(argument, { maxLength: 5 }),
      (name, args) => {
        const kept = args.map((arg) =>
          typeof arg === 'object' && arg !== null ? { ...arg, values: Object.freeze([...arg.values]) } : arg,
        );
        const answer = called(name, ...kept);
        expect(called(name, ...kept)).toEqual(answer);
        for (const one of [answer].flat(2)) {
          expect(one === null || ['number', 'string', 'boolean'].includes(typeof one)).toBe(true);
          if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
        }
      },
    ),
    {
      numRuns: isLong ? 300_000 : 5000,
      examples: [['LINEST', [array([-1e300, 0]), omitted, cells(0), 1]]],
    },
  );
});

test('functions over text cope with 20,000 cells', () => {
  const many = cells(...Array.from({ length: 20_000 }, (_, i) => `Care package ${i % 97}`));
  expect([called('LEFT', many, 4)].flat(2)).toHaveLength(20_000);
  called('SEARCH', 'p?ck', many);
  called('COUNTIF', many, '*package 5*');
  called('UNIQUE', many);
  called('SORT', many);
  called('TEXT', cells(...Array.from({ length: 20_000 }, (_, i) => i / 7)), '£#,##0.00');
});
