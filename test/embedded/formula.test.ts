import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { ensureEngine } from '../../scripts/ensureEngine';

const root = join(__dirname, '..', '..');

function formula(args: string[], input = ''): Promise<{ out: string; errors: string; code: number | null }> {
  return new Promise((resolve) => {
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const child = spawn(process.execPath, [tsx, join(root, 'scripts', 'formula.ts'), ...args], { cwd: root });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('close', (code) => resolve({ out, errors, code }));
    child.stdin.end(input);
  });
}

const asked: [what: string, formula: string, answer: string | RegExp][] = [
  ['a formula', '=OT.ROI(4,1)', '3'],
  ['a formula without its sign', 'OT.ROI(4,1)', '3'],
  ['a blank line', '', ''],
  ['every digit of a number', '=1/3', String(1 / 3)],
  ['a boolean', '=1<2', 'TRUE'],
  ['text that looks like a number', '="1/2"', '1/2'],
  ['text of two lines', '="a"&CHAR(10)&"b"', 'a b'],
  ['a date', 'DATE(2026,4,1)', '46113'],
  ['a date written day first', '=DATEVALUE("1/4/2026")', '46113'],
  ['a day there is not', '=DATEVALUE("12/31/2026")', '#VALUE!'],
  ['an array constant within functions', '=SUM(OT.ROI({4,8},{1,1}),1)', '6'],
  ['a table', '={1,"a";TRUE,2.50}', '1\ta | TRUE\t2.5'],
  ['a spilled answer', '=OT.MTFSMOVEMENT({100,150})', /^\S.*\t.* \| .*100 \| .*50$/],
  ['a refusal', '=OT.ROI(1,0)', /^#N\/A\tcosts .*0$/],
  ['an error without words', '=OT.NOSUCH(1)', '#NAME?'],
];

let answers: string[];
let lines: Awaited<ReturnType<typeof formula>>;
let table: typeof lines;
let refusal: typeof lines;

beforeAll(async () => {
  ensureBuilt('functions');
  await ensureEngine();
  [lines, table, refusal] = await Promise.all([
    formula([], `${asked.map(([, line]) => line).join('\r\n')}\n`),
    formula(['{1,"a";TRUE,2.50}']),
    formula(['=OT.ROI(1,"a lot")']),
  ]);
  answers = lines.out.split('\n');
}, 120_000);

describe('a line of standard input gives a line', () => {
  it.each(asked.map(([what, , answer], i) => [what, answer, i] as const))('%s', (_, answer, i) => {
    if (typeof answer === 'string') expect(answers[i]).toBe(answer);
    else expect(answers[i]).toMatch(answer);
  });

  it('and nothing more', () => {
    expect(answers.slice(asked.length)).toEqual(['']);
    expect(lines).toMatchObject({ errors: '', code: 0 });
  });
});

it('a single table is printed row by row', () => {
  expect(table).toEqual({ out: '1\ta\nTRUE\t2.5\n', errors: '', code: 0 });
});

it('a single refusal says why and ends with 1', () => {
  expect(refusal.out).toMatch(/^#VALUE!\tcosts must be .*a lot.*\n$/);
  expect(refusal).toMatchObject({ errors: '', code: 1 });
});
