import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');
const folders = ['src/host', 'src/taskpane', 'src/embedded'];

/** Each of these reads the workbook again first, which its own tests hold: excelSafety, embeddedReadBack, excelCalculation. */
const READ_BACK = [
  'src/host/embedded/readBack.ts',
  'src/host/excel/writer/failure.ts',
  'src/host/recalculation.ts',
];

const CLAIM =
  /\b(is|are|stays?) (as (it|they) (was|were)|unchanged|not affected)|not affected|nothing (has been|was) (lost|changed|left)/i;

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/')),
);

function claimsIn(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return code.split('\n').filter((line) => CLAIM.test(line));
}

test('nothing but what has read the workbook again says that it is as it was', () => {
  const claiming = files.filter((file) => claimsIn(file).length > 0);
  expect(claiming.sort()).toEqual(READ_BACK);
});

test.each([
  ["'The workbook is not affected.'", true],
  ["'B3 is unchanged.'", true],
  ["'Stopped. The inputs are as they were.'", true],
  ["'Nothing has been lost.'", true],
  ["'Nothing was inserted in B3.'", false],
])('%s is such a claim: %s', (line, isOne) => expect(CLAIM.test(line)).toBe(isOne));
