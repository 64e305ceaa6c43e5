import { propose } from '../../src/extracts/propose';
import { Columns } from '../../src/extracts/raw';
import { readFile } from '../../src/extracts/read/readFile';
import { understand } from '../../src/extracts/understand';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { nth, present } from '../../src/formulas/present';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('an extract that would fill the memory with nothing is refused in words, in a moment', () => {
  test('a cell in the last column of the last row of a sheet', () => {
    const cells = { A1: { value: 'Provider' }, XFD1048576: { value: 1 } };
    const plan = { title: 'Extract', names: [], sheets: [{ name: 'Data', columns: {}, cells }] };
    const file = xlsxFile(plan, { value: () => null, spill: () => null });
    expect(() => readFile(file, 'far.xlsx')).toThrow(
      'far.xlsx, sheet Data reaches to column XFD and row 1,048,576: 20,000,000 cells, blank ones among them, are the most that can be read.',
    );
  });

  test('a wide row of text above many short ones', () =>
    expect(() => readFile(bytesOf(`${'a,'.repeat(20_000)}\n${'1\n'.repeat(2_000)}`), 'wide.csv')).toThrow(
      /^wide\.csv reaches to column \w+ and row 1,000: /,
    ));

  test('a list of 100,000 rows and 200 columns is not', () => {
    const into = new Columns('list');
    into.rows = 99_999;
    expect(() => into.add(new Array<null>(200).fill(null))).not.toThrow();
  });
});

describe('an amount with VAT is no net amount', () => {
  const read = (text: string, mapping = {}) => {
    const table = nth(readFile(bytesOf(text), 'invoices.csv'), 0);
    const reading = present(propose(table, { kind: 'invoices', mapping }), 'a kind');
    return { reading, ...understand(table, reading) };
  };
  const TEXT =
    'Invoice No,Provider,Week ending,Hours,Rate,Gross amount\nI1,Alpha,05/04/2026,400,25,12000\nI2,Alpha,12/04/2026,400,25,12000\n';

  test('beside hours and a rate the net amount is worked out', () => {
    const { reading, columns, cautions } = read(TEXT);
    expect(reading.mapping.amount).toBeUndefined();
    expect(columns.amount).toEqual([10_000, 10_000]);
    expect(cautions).toEqual([]);
  });

  test('one that a person chooses all the same is said', () => {
    const { cautions, odd } = read(TEXT, { amount: 5 });
    expect(cautions).toEqual([
      expect.stringMatching(/^The net amount is read from the column Gross amount: VAT/),
    ]);
    expect(odd.map(({ what }) => what)).toEqual([
      'The amount is hours times rate and 20% more: VAT may be in it',
    ]);
  });
});
