import fc from 'fast-check';
import { cases } from '../../../src/cases/cases';
import { identityFrom, identityQuestions, joinedWords } from '../../../src/cases/parts/identity';
import { raw, written } from '../../../src/layout';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { identityInFile } from '../../../src/files/inPlace/identity';
import { headed } from '../../../src/plan/heads';
import { fileNameOf, identityIn } from '../../../src/plan/identity';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { allCouncils } from '../../../src/cases/workforce/published';

const own = {
  caseCouncil: 'Exampleshire & District Council',
  caseService: 'Adult social care',
  caseTitle: 'Reviews 2027',
  caseAuthor: 'A. Person',
  caseOwner1: 'Head of commissioning',
  caseDate: '1/4/2027',
  caseVersion: '0.2',
  caseStatus: 'Draft',
};
const every = cases.map((definition) => [definition.id, definition] as const);
/** What a case cannot be built without. */
const needed = (id: string) => (id === 'care-review' ? { kind: 'cohort' } : {});
const cellOf = (plan: WorkbookPlan, label: string) => {
  const { cells } = plan.sheets.find(({ role }) => role === 'cover')!;
  const row = Object.keys(cells)
    .find((at) => /^A\d+$/.test(at) && cells[at]!.value === label)!
    .slice(1);
  return cells[`B${row}`]!;
};

test.each(every)('%s asks whose it is, needs none of it, and opens blank', (id, definition) => {
  const whose = definition.identity.filter(({ id: asked }) => asked !== 'caseYears');
  expect(whose.map(({ default: given }) => given)).toEqual(whose.map(() => ''));
  const plan = definition.build({ ...definition.example.answers });
  expect(identityIn(plan)).toEqual({ title: expect.any(String) });
  for (const label of ['Council', 'Service', 'Author', 'Date of this version', 'Version', 'Status'])
    expect([label, cellOf(plan, label).style, cellOf(plan, label).value]).toEqual([
      label,
      'input',
      undefined,
    ]);
  expect(plan.sheets.every(({ print }) => !print?.header)).toBe(true);
  expect(needed(id)).toBeDefined();
});

test.each(every)(
  '%s has what was given on the cover, at the head and foot of every page, and in its file',
  (id, { build }) => {
    const plan = build({ ...needed(id), ...own });
    expect(cellOf(plan, 'Council').value).toBe(own.caseCouncil);
    // 1 April 2027.
    expect(cellOf(plan, 'Date of this version').value).toBe(46_478);
    const expected = {
      council: own.caseCouncil,
      service: own.caseService,
      title: own.caseTitle,
      author: own.caseAuthor,
      date: '1 April 2027',
      version: '0.2',
      status: 'Draft',
    };
    expect(identityIn(plan)).toEqual(expected);
    for (const { print } of plan.sheets) {
      expect(print!.header).toEqual({ left: `${own.caseCouncil}, ${own.caseService}`, right: own.caseTitle });
      expect(print!.footer).toEqual({ centre: 'Version 0.2, Draft, 1 April 2027' });
    }
    const file = xlsxFile(
      {
        ...plan,
        sheets: plan.sheets.filter(({ role }) => role === 'cover'),
        names: plan.names.filter(({ name }) => name.startsWith('Case')),
      },
      {
        value: (_sheet, address) => plan.sheets[0]!.cells[address]?.value ?? null,
        spill: () => null,
      },
    );
    expect(identityInFile(file)).toEqual(expected);
  },
);

test('what is typed on the cover afterwards is at the head of the pages once the plan is headed again', () => {
  const plan = cases[0]!.build({ kind: 'team' });
  const cover = plan.sheets[0]!;
  const at = Object.keys(cover.cells).find((address) => cover.cells[address] === cellOf(plan, 'Council'))!;
  const typed = {
    ...plan,
    sheets: [
      { ...cover, cells: { ...cover.cells, [at]: { value: 'Typed Council' } } },
      ...plan.sheets.slice(1),
    ],
  };
  expect(headed(typed).sheets[3]!.print!.header!.left).toBe('Typed Council');
});

test.each([
  [
    'a date that is none',
    { caseDate: '31/2/2027' },
    'caseDate must be a date as day/month/year, such as 1/4/2027; it is "31/2/2027"',
  ],
  ['a date the American way round', { caseDate: '4/31/2027' }, 'caseDate must be a date'],
  [
    'another status',
    { caseStatus: 'Nearly' },
    'caseStatus must be one of Draft, For decision, Agreed, or blank; it is "Nearly"',
  ],
])('refuses %s in words', (_, answers, message) => {
  expect(() => identityFrom(answers, ['home care'])).toThrow(message);
});

test('each budget has an owner of its own', () => {
  const budgets = ['home care', 'equipment'];
  expect(identityQuestions(budgets).filter(({ label }) => label.startsWith('Owner of'))).toHaveLength(2);
  const { identity, rest } = identityFrom({ caseOwner2: 'Therapy lead', packages: 7 }, budgets);
  expect(identity.owners).toEqual({ 'home care': '', equipment: 'Therapy lead' });
  expect(rest).toEqual({ packages: 7 });
});

test('words joined by commas leave out what is blank', () => {
  expect(written(joinedWords([raw('A1'), raw('B1')]))).toBe(
    'IF(A1="","",""&A1)&IF(B1="","",IF(OR(A1<>""),", ","")&B1)',
  );
});

test.each([
  [
    'all of it',
    { council: 'Derby City', title: 'Reviews', version: '1.0', status: 'Agreed' },
    {},
    'Derby City, Reviews, version 1.0, agreed.xlsx',
  ],
  ['nothing', {}, {}, 'OT business case.xlsx'],
  ['what no file system takes', { title: 'A/B: "C"?*<>|\\ 50%#' }, {}, 'A B C 50.xlsx'],
  ['dots at both ends', { title: '..hidden..' }, {}, 'hidden.xlsx'],
  [
    'a Word document',
    { title: 'Reviews' },
    { ending: 'docx', what: 'committee summary' },
    'Reviews, committee summary.docx',
  ],
])('the name of a file: %s', (_, identity, how, expected) => {
  expect(fileNameOf(identity, how)).toBe(expected);
});

test('whatever is typed, the name of a file is one that any system takes', () => {
  fc.assert(
    fc.property(
      fc.record({ council: fc.string({ unit: 'grapheme' }), title: fc.string(), version: fc.string() }),
      (typed) => {
        const name = fileNameOf(typed);
        expect(name).toMatch(/^[^"*:<>?/\\|\p{C}.~ ][^"*:<>?/\\|\p{C}]*\.xlsx$/u);
        expect(name.length).toBeLessThanOrEqual(125);
        expect(name).not.toMatch(/[ .]\.xlsx$/);
      },
    ),
  );
});

/** Where the name of another council is a citation: sources, evidence, published tables. */
const cites = (sheet: string, role: string | undefined, address: string) =>
  role === 'evidence' ||
  ['Region', 'Annex'].includes(sheet) ||
  (sheet === 'Inputs' && /^[KM]\d+$/.test(address));
const example = /Derby|Wolverhampton|Leicester|Nottingham/;

test.each(every)(
  'a blank start of %s has nothing of another council but citations',
  (id, { build, blank }) => {
    expect(allCouncils().some((council) => example.test(council))).toBe(true);
    const plan = build({ ...needed(id), ...own }, 'blank');
    const found = plan.sheets.flatMap(({ name, role, cells }) =>
      Object.entries(cells)
        .filter(([address, { value }]) => !cites(name, role, address) && example.test(String(value ?? '')))
        .map(([address, { value }]) => `${name}!${address} ${String(value).slice(0, 90)}`),
    );
    expect(found).toEqual([]);
    const text = JSON.stringify([plan.title, ...plan.sheets.map(({ name, print }) => [name, print])]);
    expect(text).not.toMatch(example);
    // What it opens with is neutral, and ours.
    for (const question of blank) {
      if (question.default === null) continue;
      expect([question.id, example.test(String(question.default))]).toEqual([question.id, false]);
    }
  },
);

test.each(every)(
  'every question of %s has the same kind and bounds in a blank start',
  (_, { id, questions, blank }) => {
    const shape = (all: typeof questions) =>
      all.map((question) => ({ ...question, default: 0, whose: 0, source: 0, help: 0 }));
    expect(shape(blank)).toEqual(shape(questions));
    // What the dashboard begins with is of no council: days and standards.
    if (id === 'service-dashboard') return;
    expect(blank.map(({ default: given }) => given)).not.toEqual(
      questions.map(({ default: given }) => given),
    );
  },
);
