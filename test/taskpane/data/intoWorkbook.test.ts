import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { cases } from '../../../src/cases/cases';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { Desk } from '../../../src/extracts/desk';
import { columnLetters, quotedSheet } from '../../../src/formulas/addresses';
import { nth, present } from '../../../src/formulas/present';
import type { CellValue, WorkbookChange } from '../../../src/host/spreadsheet';
import type { Target } from '../../../src/taskpane/data/bringing';
import { feeds, offersOf } from '../../../src/taskpane/data/feeds';
import { cellsOfPlan, inputRows } from '../../../src/taskpane/data/inputRows';
import { casesIn, changeFor } from '../../../src/taskpane/data/put';
import { kindOf } from '../../../src/extracts/kinds';
import { figuresGiven } from '../../../src/extracts/kinds/kind';
import { rememberedFor } from '../../../src/taskpane/data/remembered';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { dialects, type Made } from '../../support/extracts';

const built = loadBuiltFunctions(ensureBuilt('functions'));
/** 30 November 2026. */
const TODAY = 46_356;

const made = (title: string): Made =>
  present(
    dialects.find((one) => one.title === title),
    title,
  ).make(1);

function takenFrom({ bytes, name }: Made) {
  const desk = new Desk();
  const [table] = desk.open(bytes, name);
  present(desk.see(0, {})?.told, 'what was understood');
  return { taken: desk.take(), origin: { name, how: present(table, 'a table').how, day: TODAY } };
}

/** Without the sheets of a case that do no more than calculate: they take the engine long. */
function onlyInputs({ sheets = [], names = [], ...others }: WorkbookChange): WorkbookChange {
  const kept = sheets.filter(({ role, name }) =>
    role === 'evidence' ? name !== 'Evidence' : role === 'inputs',
  );
  const isKept = (refersTo: string) => kept.some(({ name }) => refersTo.startsWith(quotedSheet(name)));
  return { ...others, sheets: kept, names: names.filter(({ refersTo }) => isKept(refersTo)) };
}

async function broughtIn(extract: Made, target: Target) {
  const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, built);
  const { taken, origin } = takenFrom(extract);
  const { change, done } = await changeFor(book.spreadsheet, taken, origin, target, cases);
  await book.spreadsheet.apply(onlyInputs(change));
  const read = async (sheet: string, range: string): Promise<CellValue[][]> =>
    present(nth(await book.spreadsheet.readRanges([range], sheet), 0), `${sheet}!${range}`);
  return { book, done, read };
}

/** The figures of a sheet by the words beside them. */
const byLabel = (rows: CellValue[][]) => new Map(rows.map(([label, value]) => [label, value]));

describe('figures are live formulas over the rows, and are what a careful person would make of them', () => {
  const expected: [string, string, (truth: Made['truth']) => [string, number | undefined][]][] = [
    [
      'packages: Mosaic, with a title and a total',
      'Care packages figures',
      ({ rows, figures }) => [
        ['Packages', rows],
        ['Hours a week before review', figures.hoursBefore],
        ['Hours a week after review', figures.hoursAfter],
        ['Gross full-year effect', figures.gross],
        ['Lost income: client contributions', figures.lostIncome],
      ],
    ],
    [
      'visits: CM2000, stamps',
      'Visits figures',
      ({ byProvider = {} }) => {
        const sum = (key: string) => Object.values(byProvider).reduce((so, own) => so + (own[key] ?? 0), 0);
        return [
          ['Visits', sum('visits')],
          ['Missed visits', sum('missed')],
          ['Planned minutes', sum('plannedMinutes')],
          ['Delivered minutes', sum('actualMinutes')],
          ['Payable minutes, never over the plan', sum('payableMinutes')],
        ];
      },
    ],
    [
      'invoices: ledger',
      'Invoices figures',
      ({ figures }) => [
        ['Hours', figures.hours],
        ['Net amount', figures.amount],
        ['Average rate: amount divided by hours', (figures.amount ?? 0) / (figures.hours ?? 0)],
      ],
    ],
    [
      'referrals: NHS style',
      'Referrals figures',
      ({ figures }) => [
        ['Day of the list', figures.asAt],
        ['Seen', figures.seen],
        ['Waiting on the day of the list', figures.waiting],
        ['Median wait of people seen', figures.median],
        ['Seen within the standard', figures.within],
      ],
    ],
    [
      'staff: hours and a holder',
      'Staff figures',
      ({ figures }) => [
        ['FTE in post', figures.filledFte],
        ['Vacant FTE', figures.vacantFte],
      ],
    ],
  ];

  test('referrals that are not urgent, however it is written, are not among the urgent', async () => {
    const priorities = [
      ...['Urgent', 'URGENT', 'P1 - Urgent', 'Urgent (48 hours)', 'Nottingham urgent', 'Anonymous: urgent'],
      ...[
        'Non-urgent',
        'Non urgent',
        'Not urgent',
        'P3: not an urgent case',
        'Semi-urgent',
        'Less urgent',
        'Routine',
      ],
    ];
    const lines = priorities.map((priority, i) => {
      const day = i === 0 ? '01' : '14';
      return `R${i},${day}/06/2026,20/06/2026,${priority}`;
    });
    const bytes = new TextEncoder().encode(['Reference,Received,First seen,Priority', ...lines].join('\n'));
    const extract = { ...made('referrals: NHS style'), bytes, name: 'referrals.csv' };
    const { book, read } = await broughtIn(extract, { where: 'data' });
    try {
      const shown = byLabel(await read('Referrals figures', 'A1:B60'));
      expect(shown.get('Weeks in the list, first to last referral')).toBe(2);
      expect(shown.get('Urgent referrals a week')).toBe(3);
    } finally {
      book.dispose();
    }
  });

  test.each(expected)('%s', async (title, sheet, figuresOf) => {
    const extract = made(title);
    const { book, read } = await broughtIn(extract, { where: 'data' });
    try {
      const shown = byLabel(await read(sheet, 'A1:B60'));
      for (const [label, value] of figuresOf(extract.truth))
        expect([label, shown.get(label)]).toEqual([label, expect.closeTo(present(value, label), 4)]);
      expect(await read('Mine', 'A1')).toEqual([['kept']]);
      const contents = await book.spreadsheet.contents();
      const errors = contents.flatMap(({ cells }) =>
        cells.filter(({ value }) => typeof value === 'object' && value !== null),
      );
      expect(errors).toEqual([]);
      await book.undo();
      expect((await book.spreadsheet.taken()).sheets).toEqual(['Mine']);
    } finally {
      book.dispose();
    }
  });
});

describe('figures go into a case as live formulas, with the extract as their source', () => {
  const inputs = async (read: (sheet: string, range: string) => Promise<CellValue[][]>, sheet = 'Inputs') => {
    const rows = await read(sheet, 'A1:S160');
    return (label: string) =>
      present(
        rows.find(([first]) => first === label),
        label,
      );
  };
  const packages = 'packages: Mosaic, with a title and a total';

  test('a new care review has packages, rate and lost income of the extract, and follows a row that is corrected', async () => {
    const extract = made(packages);
    const chosen = [
      'Packages to review',
      'Hourly rate paid for home care',
      'Lost income: client contributions, share',
    ];
    const { book, read, done } = await broughtIn(extract, {
      where: 'new',
      id: 'care-review',
      answers: { kind: 'cohort' },
      inputs: chosen,
      providers: false,
    });
    try {
      expect(done.linked).toEqual(chosen);
      const row = await inputs(read);
      const { figures, rows } = extract.truth;
      expect(row('Packages to review')[2]).toBe(rows);
      // A blank start has no proportion to keep; the lost income has that of our assumption, 5% to 8%.
      expect(row('Packages to review')[1]).toBe(rows);
      expect(row('Lost income: client contributions, share')[1]).toBeCloseTo(
        ((5 / 8) * present(figures.lostIncome, '')) / present(figures.gross, ''),
        9,
      );
      expect(row('Lost income: client contributions, share')[2]).toBeCloseTo(
        present(figures.lostIncome, '') / present(figures.gross, ''),
        9,
      );
      for (const label of chosen) {
        expect(row(label)[9]).toBe('Yours');
        expect(row(label)[10]).toMatch(/^Extract extract-1\.csv, brought in on 30 November 2026/);
        expect(row(label)[18]).toBe('OK');
      }
      // A row that is corrected changes the case.
      const headings = nth(await read('Care packages data', 'A4:H4'), 0);
      await book.type('Care packages data', `${columnLetters(headings.indexOf('Rate (£ an hour)'))}5`, 100);
      const before = Number(row('Hourly rate paid for home care')[2]);
      expect((await inputs(read))('Hourly rate paid for home care')[2]).toBeGreaterThan(before);
    } finally {
      book.dispose();
    }
  });

  test('a case that is there receives them too, and says so where something is typed over them', async () => {
    const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, built);
    try {
      const workforce = present(
        cases.find(({ id }) => id === 'workforce'),
        'workforce',
      );
      const { sheets, names } = workforce.build(workforce.example.answers);
      await book.spreadsheet.apply(onlyInputs({ sheets, names }));
      const extract = made('referrals: council style');
      const { taken, origin } = takenFrom(extract);
      const found = await casesIn(book.spreadsheet, 'referrals', ['waiting', 'perWeek', 'urgentPerWeek']);
      expect(found).toEqual([
        {
          id: 'workforce',
          sheet: 'Inputs',
          inputs: [
            'People waiting at the start',
            'Referrals a week, urgent ones among them',
            'Urgent and complex referrals a week',
          ],
        },
      ]);
      const { change } = await changeFor(
        book.spreadsheet,
        taken,
        origin,
        { where: 'case', sheet: 'Inputs', inputs: ['People waiting at the start'], providers: false },
        cases,
      );
      await book.spreadsheet.apply(change);
      const read = async (sheet: string, range: string) =>
        present(nth(await book.spreadsheet.readRanges([range], sheet), 0), range);
      const row = (await inputs(read))('People waiting at the start');
      expect(row[2]).toBe(extract.truth.figures.waiting);
      expect([row[9], String(row[10]).slice(0, 8)]).toEqual(['Yours', 'Extract ']);
      await book.undo();
      expect((await inputs(read))('People waiting at the start')[2]).toBe(1400);
    } finally {
      book.dispose();
    }
  });

  test.each<[string, string, string[], number]>([
    ['that says how many carers there are', 'Carers before,Carers after,', ['2,1,', '2,1,', '2,2,', '1,1,'], ((12 * 24 + 8.5 * 30) * 365) / 7],
    // The package that grew by two hours is not taken off, and that with two carers still counts.
    ['that does not', '', ['', '', '', ''], ((12 * 24 + 8.5 * 30 + 2 * 20) * 365) / 7],
  ])('the inputs of a case have the gross full-year effect of its own extract %s', async (_, heading, carers, gross) => {
    const rows = ['28,16,28,24', '21,12.5,21,30', '42,40,28,20', '7,9,14,22'].map((row, i) => `C${i},${carers[i]}${row}`);
    const text = [`Person ID,${heading}Hours before,Hours after,Visits per week before,Rate`, ...rows].join('\n');
    const extract = { ...made(packages), name: 'reviews.csv', bytes: new TextEncoder().encode(text) };
    const { taken } = takenFrom(extract);
    const given = taken.understood.outputs.map(({ key }) => key);
    const offered = offersOf('care-review', 'packages', figuresGiven(kindOf('packages'), (key) => given.includes(key)));
    expect(offered.filter(({ caution }) => caution !== undefined)).toEqual([]);
    const { book, read, done } = await broughtIn(extract, {
      where: 'new',
      id: 'care-review',
      answers: { kind: 'cohort' },
      inputs: offered.map(({ input }) => input),
      providers: false,
    });
    try {
      expect(done.linked).toContain('Share of reviews that end with one carer');
      const row = await inputs(read);
      const of = (label: string) => Number(row(label)[2]);
      expect(of('Gross full-year effect by your own extract')).toBeCloseTo(gross, 4);
      const minutes = 2 * of('Minutes of a visit with two carers, each carer') - of('Minutes of the visit with one carer');
      const hours = (of('Double-handed visits, each that converts') * minutes * 365) / 7 / 60;
      const share = of('Share of reviews that end with one carer');
      const worth = of('Packages to review') * share * hours * of('Hourly rate paid for home care');
      expect(worth).toBeCloseTo(gross, 4);
    } finally {
      book.dispose();
    }
  }); // prettier-ignore

  test('a new care review releases for each conversion the hours that the reviews did', async () => {
    const rows: [before: number, after: number, carers: string, then: string, visits: number][] = [
      [28, 16, '2', '1', 28],
      [21, 12.5, '2', '1', 21],
      [42, 40, '2', '2', 28],
      [7, 9, '1', '1', 14],
    ];
    const text = [
      'Person ID,Hours before,Hours after,Carers before,Carers after,Visits per week before,Rate',
      ...rows.map((row, i) => [`C${i}`, ...row, 25].join(',')),
    ].join('\n');
    const extract = { ...made(packages), name: 'reviews.csv', bytes: new TextEncoder().encode(text) };
    const [visits, two, one, share, count] = [
      'Double-handed visits, each that converts',
      'Minutes of a visit with two carers, each carer',
      'Minutes of the visit with one carer',
      'Share of reviews that end with one carer',
      'Packages to review',
    ] as const;
    const { book, read, done } = await broughtIn(extract, {
      where: 'new',
      id: 'care-review',
      answers: { kind: 'cohort' },
      inputs: [visits, two, one, share, count],
      providers: false,
    });
    try {
      expect(done.linked).toHaveLength(5);
      const row = await inputs(read);
      const central = (label: string) => Number(row(label)[2]);
      // Three packages have two carers, and two of them end with one.
      expect(central(count)).toBe(3);
      expect(central(share)).toBeCloseTo(2 / 3, 9);
      expect(central(visits)).toBeCloseTo((28 + 21) / 2, 9);
      const released = (central(visits) * (2 * central(two) - central(one))) / 60;
      expect(released).toBeCloseTo((28 - 16 + 21 - 12.5) / 2, 9);
      expect(row(two)[18]).toBe('OK');
    } finally {
      book.dispose();
    }
  });

  test('a new workforce case has the posts of a staff list, role by role, and none of another council', async () => {
    const text = [
      'Post no,Job title,Grade,Contracted hours,Employee,Contract',
      'P1,Senior OT,Band 7,37,E1,Permanent',
      'P2,Senior OT,Band 7,18.5,VACANT,Permanent',
      'P3,Occupational Therapist,SO2,37,E2,Agency',
      'P4,Occupational Therapist,Band 6,29.6,E3,Permanent',
      'P5,OT Assistant,Band 4,22.2,E4,Fixed term',
      'P6,Rehab Officer,Band 4,37,E5,Permanent',
    ].join('\n');
    const extract = { ...made(packages), name: 'staff.csv', bytes: new TextEncoder().encode(text) };
    const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, built);
    try {
      const { taken, origin } = takenFrom(extract);
      const offered = offersOf('workforce', 'staff', []).map(({ input }) => input);
      const target = { where: 'new', id: 'workforce', answers: {}, inputs: offered, providers: false } as const;
      const { change, done } = await changeFor(book.spreadsheet, taken, origin, target, cases);
      const { sheets = [] } = change;
      const kept = sheets.filter(({ name, role }) => name === 'Establishment' || role === 'inputs' || / (?:data|figures)$/.test(name));
      await book.spreadsheet.apply({ sheets: kept });
      const read = async (sheet: string, range: string) =>
        present(nth(await book.spreadsheet.readRanges([range], sheet), 0), range);
      const rows = await read('Establishment', 'A1:G40');
      const top = rows.findIndex(([first]) => String(first).startsWith('2  Your own figures')) + 2;
      expect(rows.slice(top, top + 6).map((row) => row.slice(0, 6))).toEqual([
        // Headcount, in post, permanent, temporary and vacant, of a week of 37 hours.
        ['Occupational therapist', 2, expect.closeTo(1.8, 9), expect.closeTo(0.8, 9), 1, 0],
        ['Senior practitioner', 1, 1, 1, 0, 0.5],
        ['Other allied health professional', 0, 0, 0, 0, 0],
        ['Non-regulated assessor', 1, expect.closeTo(0.6, 9), 0, expect.closeTo(0.6, 9), 0],
        ['Allied health manager', 0, 0, 0, 0, 0],
        ['Apprentice', 0, 0, 0, 0, 0],
      ]);
      expect(String(rows[top]?.[6])).toMatch(/^Extract staff\.csv/);
      expect(rows[3]?.slice(0, 2)).toEqual(['Council', 'My own figures']);
      expect(done.remarks).toEqual([
        expect.stringMatching(/job titles.*Rehab Officer/),
        expect.stringMatching(/salary of occupational therapist was not filled.*SO2/),
      ]);
      const salary = (await inputs(read))('Salary: senior practitioner');
      const uplift = Number((await inputs(read))('Pay awards since the scales were printed')[2]);
      // Band 7 of the last year on record: the middle of its entry and its top.
      const ofBand7 = (await read('Staff figures', 'H1:I60')).find(([, words]) => /band 7,/.test(String(words)));
      expect(Number(salary[2]) * (1 + uplift)).toBeCloseTo(Number(ofBand7?.[0]), 6);
      expect(salary[9]).toBe('Yours');
      // A title that is another role moves there.
      const titles = await read('Staff figures', 'F1:G60');
      const at = titles.findIndex(([title]) => title === 'Rehab Officer') + 1;
      await book.type('Staff figures', `G${at}`, 'Non-regulated assessor');
      expect((await read('Establishment', 'A1:G40'))[top + 3]?.[2]).toBeCloseTo(1.6, 9);
    } finally {
      book.dispose();
    }
  }); // prettier-ignore

  test('a comparison of rates has a row a provider, with hours a week and the average rate of the invoices', async () => {
    const extract = made('invoices: ledger');
    const { book, read, done } = await broughtIn(extract, {
      where: 'new',
      id: 'rate-comparison',
      answers: {},
      inputs: ['Hours bought a week, from another record'],
      providers: true,
    });
    try {
      expect(done.leftOver).toBe(0);
      const rows = await read('Providers', 'A1:N20');
      const top = rows.findIndex((row) => row.includes('Hourly price (£ an hour)'));
      const price = nth(rows, top).indexOf('Hourly price (£ an hour)');
      for (const [name, { hours = 0, amount = 0 }] of Object.entries(extract.truth.byProvider ?? {})) {
        const row = present(
          rows.find(([first]) => first === name),
          name,
        );
        expect(row[price]).toBeCloseTo(amount / hours, 6);
      }
    } finally {
      book.dispose();
    }
  });
});

test('which column is what, as the person put it right, is remembered in the workbook for the next such file', async () => {
  const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, built);
  try {
    const { bytes, name } = made('staff: hours and a holder');
    const first = new Desk();
    first.open(bytes, name);
    first.see(0, { mapping: { contract: null }, units: { hours: { time: 'hours', period: 'fortnight' } } });
    const origin = { name, how: 'test', day: TODAY };
    const { change } = await changeFor(book.spreadsheet, first.take(), origin, { where: 'data' }, cases);
    await book.spreadsheet.apply(change);

    const next = new Desk();
    next.open(
      present(
        dialects.find(({ title }) => title === 'staff: hours and a holder'),
        '',
      ).make(2).bytes,
      name,
    );
    const seen = present(next.see(0, {}), 'what is guessed');
    expect(await rememberedFor(book.spreadsheet, seen)).toEqual({
      mapping: { contract: null },
      units: { hours: { time: 'hours', period: 'fortnight' } },
    });
    // A file with other headings is read anew.
    next.open(made('staff: WTE and a flag').bytes, name);
    expect(await rememberedFor(book.spreadsheet, present(next.see(0, {}), ''))).toBeNull();
  } finally {
    book.dispose();
  }
});

test('every input that an extract fills is in the case that it is said to be in', () => {
  for (const { case: id, input, kind, figure } of feeds) {
    const definition = present(
      cases.find((one) => one.id === id),
      id,
    );
    const plan = definition.build(definition.example.answers);
    const rows = inputRows(
      cellsOfPlan(
        present(
          plan.sheets.find(({ name }) => name === 'Inputs'),
          'Inputs',
        ),
      ),
    );
    expect([input, rows.some(({ label }) => label === input)]).toEqual([input, true]);
    expect([figure, kindOf(kind).figures.some(({ key }) => key === figure)]).toEqual([figure, true]);
  }
});
