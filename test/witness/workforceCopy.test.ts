import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculatedEach } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { serialOf } from '../../src/model/dates';
import { workforceDefinition } from '../../src/cases/workforce/case';
import type { Change } from './changed/changes';
import { withChanges } from './changed/copies';
import { shownIn, withoutResults } from './compared';
import { handedOver } from './examples';
import { program, where, witnessed } from './libreOffice';

jest.setTimeout(300_000);

const plan = workforceDefinition.build({ council: 'Rutland County' });
const address = (sheet: string, label: string) => {
  const { cells } = plan.sheets.find(({ name }) => name === sheet)!;
  const found = Object.keys(cells).filter((one) => /^A\d+$/.test(one) && cells[one]!.value === label);
  return found[found.length - 1]!.slice(1);
};
const typed = (label: string, ...values: (number | string)[]): Change[] => {
  const columns = values.length === 1 ? ['C'] : ['B', 'C', 'D'];
  return values.map((to, i) => ({
    sheet: 'Inputs',
    address: `${columns[i]!}${address('Inputs', label)}`,
    from: '',
    to,
  }));
};
const post = (at: string, to: number): Change => ({ sheet: 'Establishment', address: at, from: '', to });

const [REFERRALS, WAITING] = ['Referrals a week, urgent ones among them', 'People waiting at the start'];
const own = [
  ...typed(REFERRALS, 20, 21, 22),
  ...typed('Urgent and complex referrals a week', 1, 2, 3),
  ...typed(WAITING, 70, 80, 90),
  ...typed('Joiners a year, apprentices apart', 0, 1, 2),
  ...typed('Apprentices who start each year', 0, 0, 1),
];
const ofExample = ['The demand is your own', 'Joiners and apprentices who start are your own'];

const situations: [situation: string, changes: Change[], failed: string[]][] = [
  ['nothing typed', [], ofExample],
  ['figures of its own', own, []],
  [
    'nobody referred and nobody waiting',
    [...own.slice(9), ...typed(REFERRALS, 0, 0, 0), ...typed(WAITING, 0, 0, 0), ...own.slice(3, 6)],
    ['There is demand', 'Urgent referrals are no more than all referrals, in every case'],
  ],
  [
    'a headcount of 3 beside 7.2 FTE',
    [...own, post('B17', 3), post('C17', 7.2), post('D17', 7.2), post('E17', 0), post('F17', 0)],
    ['Those in post are at most the headcount, role by role'],
  ],
];
const yearsAgo = [
  ...typed('Year of the pay and National Insurance', '2024/25'),
  ...typed('Pay growth a year after the pay year', 0.03),
  ...typed('First day of the first year shown', serialOf({ year: 2025, month: 4, day: 1 })),
];

let copy: Uint8Array;
let recalculated: ReadonlyMap<string, unknown>[];
beforeAll(async () => {
  if (program === null) return;
  const built = loadBuiltFunctions(ensureBuilt('functions'));
  copy = handedOver(plan, await computedWorkbook(plan, built), built.metadata).copy;
  const blanked = withoutResults(copy).file;
  const files = [...situations.map(([, changes]) => changes), yearsAgo].map((changes) =>
    withChanges(blanked, changes),
  );
  recalculated = recalculatedEach(program, files).map((file) => shownIn(file));
});

const checkRows = () =>
  [...recalculated[0]!.keys()]
    .flatMap((at) => /^Checks!D(\d+)$/.exec(at)?.[1] ?? [])
    .filter((row) => Number(row) > 8);

witnessed(`every check that a person’s own figures decide is live in the copy, ${where}`, () => {
  const shown = recalculated[0]!;
  const live = checkRows()
    .filter((row) => shown.get(`Checks!E${row}`) === 'Yes')
    .map((row) => shown.get(`Checks!A${row}`));
  expect(live).toEqual(
    expect.arrayContaining([...ofExample, ...situations.slice(2).map(([, , [failed]]) => failed)]),
  );
});

witnessed.each(situations.map(([situation, , failed], i) => [situation, i, failed] as const))(
  `%s: the copy fails these checks and no others, ${where}`,
  (_, i, failed) => {
    const shown = recalculated[i]!;
    const failing = checkRows()
      .filter((row) => shown.get(`Checks!D${row}`) === 'Fails')
      .map((row) => String(shown.get(`Checks!A${row}`)));
    expect(failing.sort()).toEqual([...failed].sort());
    expect(/fail$/.test(String(shown.get('Results!B3')))).toBe(failed.length > 0);
  },
);

witnessed(`the copy says whose National Insurance is used, and uses the latest on record, ${where}`, () => {
  const shown = recalculated[situations.length]!;
  const row = address('Establishment', 'National Insurance of');
  expect(['C', 'D', 'E', 'F', 'G', 'H'].map((column) => shown.get(`Establishment!${column}${row}`))).toEqual([
    '2024/25',
    '2025/26',
    '2026/27',
    '2026/27',
    '2026/27',
    '2026/27',
  ]);
  expect([...shown.values()]).toContain(
    'National Insurance of 2026/27 is used for 2027/28 and after: none on record',
  );
});
