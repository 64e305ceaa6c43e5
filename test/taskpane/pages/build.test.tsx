/** @jest-environment jsdom */
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App';
import type { CaseLoader } from '../../../src/taskpane/build/loadCases';
import type { CaseDefinition } from '../../../src/cases/parts/caseDefinition';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { catalogue, implementations } from '../fixtures/catalogue';
import { fakeCase } from '../fixtures/fakeCase';

// Whole journeys through a form, on machines that may have much else to do.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

const other: CaseDefinition = { ...fakeCase, id: 'workforce', title: 'Workforce', questions: [] };

async function open(sheet = new FakeSpreadsheet(), loadCases: CaseLoader = async () => [fakeCase, other]) {
  const user = userEvent.setup();
  render(
    <App
      spreadsheet={sheet}
      catalogue={catalogue}
      implementations={implementations}
      loadCases={loadCases}
      opens="build"
    />,
  );
  await act(async () => {});
  return { user, sheet };
}

async function openQuestions(sheet?: FakeSpreadsheet) {
  const opened = await open(sheet);
  await opened.user.click(button('Build my own: Care-review case'));
  return opened;
}

async function openPreview(sheet?: FakeSpreadsheet) {
  const opened = await openQuestions(sheet);
  await opened.user.click(radio('The actual spend'));
  await opened.user.click(button('See what will be added'));
  await screen.findByRole('list', { name: 'Sheets' });
  return opened;
}

async function openExample(sheet?: FakeSpreadsheet) {
  const opened = await open(sheet);
  await opened.user.click(button('Use the filled example: Care-review case'));
  await screen.findByRole('list', { name: 'Sheets' });
  return opened;
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const heading = () => screen.getByRole('heading', { level: 2 });
const text = () => screen.getByRole('tabpanel').textContent;
const said = () =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join('');
const sheetRows = () =>
  within(screen.getByRole('list', { name: 'Sheets' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('choosing', () => {
  it('shows each case, for whom it is and what it answers', async () => {
    await open();
    const [first, second] = screen.getAllByRole('listitem').map((card) => card.textContent);
    expect(first).toContain(
      'Care-review caseFor: a finance officerShows whether reviewing care packages pays for itself.',
    );
    expect(first).toContain('Filled example: A published case');
    expect(second).toContain('Workforce');
  });

  it('leaves the keyboard on the tab when the page opens, and on the heading after each step', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('tab', { name: 'Functions' }));
    await user.click(screen.getByRole('tab', { name: 'Build' }));
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Build' }));
    await user.click(button('Build my own: Care-review case'));
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('Care-review case');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('Build a case');
  });

  it('says why an example cannot be made', async () => {
    const broken = { ...fakeCase, example: { ...fakeCase.example, answers: { council: 'Nowhere' } } };
    const { user } = await open(undefined, async () => [broken]);
    await user.click(button(/^Use the filled example/));
    expect(screen.getByRole('alert').textContent).toContain('council must be a council; it is Nowhere');
  });
});

test('a blank start asks the same with neutral values, and whose it is, and builds from nothing else', async () => {
  const build = jest.fn(fakeCase.build);
  const blank = fakeCase.questions.map((question) =>
    question.id === 'rate' ? { ...question, default: 0, source: 'A blank start.' } : question,
  ) as CaseDefinition['questions'];
  const identity: CaseDefinition['identity'] = [
    {
      id: 'caseCouncil',
      kind: 'text',
      label: 'Whose council',
      help: '',
      whose: 'Yours',
      source: '',
      default: '',
    },
  ];
  const { user } = await open(undefined, async () => [{ ...fakeCase, blank, identity, build }]);
  await user.click(button('Start blank: Care-review case'));
  expect(text()).toContain('Nothing here is of another council.');
  expect(field('Hourly rate (£ an hour)').value).toBe('0');
  await user.click(screen.getByText('Whose it is (you may leave this blank)'));
  await user.type(field('Whose council'), 'Exampleshire');
  await user.click(radio('The actual spend'));
  await user.click(button('See what will be added'));
  await screen.findByRole('list', { name: 'Sheets' });
  expect(build).toHaveBeenLastCalledWith({ basis: 'spend', caseCouncil: 'Exampleshire' }, 'blank');
  await user.click(button('Back to the answers'));
  expect(field('Hourly rate (£ an hour)').value).toBe('0');
});

test('cases that cannot be fetched are asked for again', async () => {
  const load = jest.fn<Promise<CaseDefinition[]>, []>();
  load.mockRejectedValueOnce(new Error('no connection')).mockResolvedValue([fakeCase]);
  const { user } = await open(undefined, load);
  expect(screen.getByRole('alert').textContent).toContain('no connection');
  await user.click(button('Try again'));
  expect(await screen.findByRole('heading', { level: 2, name: 'Build a case' })).toBeTruthy();
});

describe('the questions', () => {
  it('come with their defaults, units, help and sources', async () => {
    await openQuestions();
    expect(field('Care packages reviewed (packages)').value).toBe('240');
    expect(field('Hourly rate (£ an hour)').value).toBe('25.05');
    expect(field('Attrition').value).toBe('15%');
    expect(field('Start date').value).toBe('01/04/2027');
    expect(text()).toContain('Read as 1 April 2027.');
    expect(field('Council').value).toBe('Our council');
    expect(radio('Everywhere').checked).toBe(true);
    expect(radio(/^The budget/).checked).toBe(false);
    expect(radio('The actual spend').checked).toBe(false);
    expect(text()).toContain('What you pay for home care.Published: DHSC, 2025/26');
  });

  it('are answered by keyboard alone, down to the sheets in the workbook', async () => {
    const { user, sheet } = await open();
    // Where Tab leads only a real browser knows; here the keyboard is put where it leads.
    const press = async (element: HTMLElement, keys: string) => {
      act(() => element.focus());
      expect(document.activeElement).toBe(element);
      await user.keyboard(keys);
    };
    await press(button('Build my own: Care-review case'), '{Enter}');
    await press(field(/^Care packages/), '{Control>}a{/Control}{Backspace}1,200');
    await press(radio('The actual spend'), ' ');
    expect(radio('The actual spend').checked).toBe(true);
    await press(field(/^Care packages/), '{Enter}');
    await screen.findByRole('list', { name: 'Sheets' });
    await press(button('Add to this workbook'), '{Enter}');
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    expect(sheet.changes[0]!.sheets![0]!.cells).toMatchObject({
      B2: { value: 1200 },
      B3: { value: 25.05 },
      B4: { value: 0.15 },
    });
  });

  it('are each refused in words when they are left, and forgiven as soon as they are right', async () => {
    const { user } = await openQuestions();
    const rate = field(/^Hourly rate/);
    await user.clear(rate);
    await user.type(rate, 'dear');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.tab();
    expect(screen.getByRole('alert').textContent).toBe(
      'Type a number of 0 or more, such as 25.05. “dear” is not accepted.',
    );
    expect(rate.getAttribute('aria-invalid')).toBe('true');
    const described = rate.getAttribute('aria-describedby')!.split(' ');
    expect(described).toContain(screen.getByRole('alert').id);
    await user.clear(rate);
    await user.type(rate, '£30');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stay in front while one is wrong, with the keyboard on the first of those', async () => {
    const { user } = await openQuestions();
    await user.clear(field('Attrition'));
    await user.type(field('Attrition'), '150');
    await user.click(button('See what will be added'));
    expect(document.activeElement).toBe(field('Attrition'));
    expect(said()).toContain('2 answers need changing. The first is selected.');
    expect(text()).toContain('Choose one of these.');
    await user.clear(field('Attrition'));
    await user.type(field('Attrition'), '15');
    await user.click(button('See what will be added'));
    expect(document.activeElement).toBe(radio(/^The budget/));
    expect(said()).toContain('One answer needs changing.');
  });

  it('each go back to the default, and the keyboard to the field', async () => {
    const { user } = await openQuestions();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
    await user.clear(field('Attrition'));
    expect(text()).toContain('Yours. Its source can be written beside it once the case is built.');
    await user.click(button('Restore the default, 15%: Attrition'));
    expect(field('Attrition').value).toBe('15%');
    expect(document.activeElement).toBe(field('Attrition'));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(radio('A pilot'));
    await user.click(button('Restore the default, Everywhere: Where it runs'));
    expect(document.activeElement).toBe(radio('Everywhere'));
    expect(radio('Everywhere').checked).toBe(true);
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });

  it('keep what was typed through other pages, other cases and the way back from the preview', async () => {
    const { user } = await openQuestions();
    await user.clear(field('Council'));
    await user.type(field('Council'), 'Derby');
    await user.click(radio('The actual spend'));
    const isKept = () => field('Council').value === 'Derby' && radio('The actual spend').checked;

    await user.click(screen.getByRole('tab', { name: 'Functions' }));
    await user.click(screen.getByRole('tab', { name: 'Build' }));
    expect(isKept()).toBe(true);

    await user.click(button('All cases'));
    await user.click(button('Build my own: Workforce'));
    await user.click(button('All cases'));
    await user.click(button('Build my own: Care-review case'));
    expect(isKept()).toBe(true);

    await user.click(button('See what will be added'));
    await user.click(await screen.findByRole('button', { name: 'Back to the answers' }));
    expect(isKept()).toBe(true);
  });

  it('say why no sheets can be made from them', async () => {
    const { user } = await openQuestions();
    await user.clear(field('Council'));
    await user.type(field('Council'), 'Nowhere');
    await user.click(radio('The actual spend'));
    await user.click(button('See what will be added'));
    expect(screen.getByRole('alert').textContent).toContain('council must be a council; it is Nowhere');
    expect(field('Council').value).toBe('Nowhere');
  });
});

describe('the preview', () => {
  it('says how much will be added, and what each sheet is for', async () => {
    await openPreview();
    expect(document.activeElement).toBe(heading());
    expect(text()).toContain(
      '3 sheets after the last one: 8 cells, 4 with a formula. Besides: 1 chart, 1 table, 2 checks, 2 names for cells.',
    );
    expect(sheetRows()).toEqual([
      'InputsEvery figure you can change, with its source4 cells, 0 formulas, 1 table',
      'ResultsThe results, with charts1 cell, 1 formula, 1 chart',
      'ChecksWhether the figures agree with each other3 cells, 3 formulas',
    ]);
    expect(text()).not.toContain('taken');
  });

  it('offers new names where some are taken, and adds the sheets under those', async () => {
    const sheet = new FakeSpreadsheet({}, { rate: 'A1' }, 'RESULTS');
    const { user } = await openPreview(sheet);
    expect(sheetRows()[1]).toContain('Results (2)Instead of “Results”');
    expect(text()).toContain('MasterCheck becomes MasterCheck_2, and so on for 2 more.');
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    const [change] = sheet.changes;
    expect(change!.sheets!.map(({ name }) => name)).toEqual(['Inputs (2)', 'Results (2)', 'Checks (2)']);
    expect(change!.sheets![1]!.cells.B2!.value).toBe("='Inputs (2)'!B2*Rate_2");
    expect(change!.names![1]).toEqual({ name: 'Rate_2', refersTo: "'Inputs (2)'!$B$3" });
    expect(sheet.shown).toEqual([{ sheet: 'Results (2)', address: 'B2' }]);
  });

  it('asks again where a name was taken after it was shown', async () => {
    const { user, sheet } = await openPreview();
    sheet.others.sheets.push('Inputs');
    await user.click(button('Add to this workbook'));
    expect((await screen.findByRole('alert')).textContent).toContain('The workbook has changed');
    expect(sheet.changes).toEqual([]);
    expect(sheetRows()[0]).toContain('Inputs (2)');
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    expect(sheet.changes).toHaveLength(1);
  });

  it('says why the workbook cannot be read, and reads it again when asked', async () => {
    const sheet = new FakeSpreadsheet();
    const { user } = await openQuestions(sheet);
    await user.click(radio('The actual spend'));
    sheet.failure = 'A cell is being edited.';
    await user.click(button('See what will be added'));
    expect((await screen.findByRole('alert')).textContent).toContain('A cell is being edited.');
    sheet.failure = null;
    await user.click(button('Try again'));
    expect(await screen.findByRole('list', { name: 'Sheets' })).toBeTruthy();
  });

  it('drops an answer that comes after the user has gone back', async () => {
    const sheet = new FakeSpreadsheet();
    let answer = () => {};
    sheet.taken = () => new Promise((resolve) => (answer = () => resolve({ sheets: ['Sheet1'], names: [] })));
    const { user } = await openQuestions(sheet);
    await user.click(radio('The actual spend'));
    await user.click(button('See what will be added'));
    expect(text()).toContain('Reading this workbook.');
    await user.keyboard('{Escape}');
    await act(async () => answer());
    expect(heading().textContent).toBe('Care-review case');
    expect(button('See what will be added')).toBeTruthy();
  });
});

describe('adding', () => {
  const held = () => {
    const sheet = new FakeSpreadsheet();
    let release = () => {};
    sheet.gate = new Promise((resolve) => (release = resolve));
    return { sheet, release: () => act(async () => release()) };
  };

  it('says how far it is, and cannot be begun twice or left', async () => {
    const { sheet, release } = held();
    const { user } = await openPreview(sheet);
    await user.click(button('Add to this workbook'));
    const bar = await screen.findByRole('progressbar', { name: 'Progress' });
    expect(Number(bar.getAttribute('aria-valuenow')) / Number(bar.getAttribute('aria-valuemax'))).toBeCloseTo(
      2.5 / 3,
    );
    expect(said()).toContain('Writing Checks.');
    expect(button('Add to this workbook').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Add to this workbook'));
    await user.click(button('Back to the answers'));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await release();
    expect(sheet.changes).toHaveLength(1);
  });

  it('names what Excel left out, and that figures may be old', async () => {
    const sheet = new FakeSpreadsheet();
    sheet.applied = {
      leftOut: [{ sheet: 'Checks', what: 'paper size', reason: 'Not here.' }],
      calculation: { is: 'unfinished' },
    };
    const { user } = await openPreview(sheet);
    await user.click(button('Add to this workbook'));
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain('Checks: paper size. Not here.');
    expect(told).toContain('figures may still be old');
  });

  it('goes on while another page is in front', async () => {
    const { sheet, release } = held();
    const { user } = await openPreview(sheet);
    await user.click(button('Add to this workbook'));
    await user.click(screen.getByRole('tab', { name: 'Functions' }));
    await release();
    await user.click(screen.getByRole('tab', { name: 'Build' }));
    expect(heading().textContent).toBe('Added to this workbook');
  });

  it('that fails says why in the spreadsheet’s own words, and can be tried again', async () => {
    const { sheet, release } = held();
    const { user } = await openPreview(sheet);
    await user.click(button('Add to this workbook'));
    await screen.findByRole('progressbar');
    sheet.failure = 'The workbook is protected. Nothing was left behind.';
    await release();
    expect(screen.getByRole('alert').textContent).toBe(
      'Adding the sheets failedThe workbook is protected. Nothing was left behind.',
    );
    expect(document.activeElement).toBe(button('Try again'));
    sheet.failure = null;
    await user.click(button('Try again'));
    expect(await screen.findByText('Added to this workbook', { selector: 'h2' })).toBeTruthy();
    expect(sheet.changes).toHaveLength(1);
  });

  it('ends on the result, and says what was added and how to take it away', async () => {
    const { user, sheet } = await openPreview();
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    expect(document.activeElement).toBe(heading());
    expect(sheet.shown).toEqual([{ sheet: 'Results', address: 'B2' }]);
    expect(text()).toContain('3 sheets with 8 cells:InputsResultsChecks');
    expect(text()).toContain('press Undo above the sheet');
    await user.click(button('Go to Results'));
    expect(sheet.shown).toHaveLength(2);
    await user.click(button('Build another case'));
    expect(heading().textContent).toBe('Build a case');
    expect(document.activeElement).toBe(heading());
  });

  it('does not disturb a user who is at work in the sheet by then', async () => {
    const { sheet, release } = held();
    const { user } = await openPreview(sheet);
    const cell = document.body.appendChild(document.createElement('input'));
    await user.click(button('Add to this workbook'));
    cell.focus();
    await release();
    expect(heading().textContent).toBe('Added to this workbook');
    expect(document.activeElement).toBe(cell);
    cell.remove();
  });

  it('says in Excel which sheets and names to delete, even if the result cannot be shown', async () => {
    const sheet = new FakeSpreadsheet();
    sheet.kind = 'excel';
    const { user } = await openPreview(sheet);
    sheet.show = () => Promise.reject(new Error('Excel is busy.'));
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    expect(screen.getByRole('alert').textContent).toBe(
      'Results could not be brought to the front: Excel is busy.',
    );
    expect(text()).toContain('delete these sheets, and under Formulas, Name Manager, the names');
    expect(sheet.changes).toHaveLength(1);
  });
});

describe('the filled example', () => {
  it('is added with its own answers', async () => {
    const { user, sheet } = await openExample();
    expect(heading().textContent).toBe('What will be added: A published case');
    expect(screen.queryByRole('button', { name: 'Open it as a new workbook' })).toBeNull();
    await user.click(button('Add the filled example to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    expect(sheet.changes[0]!.sheets![0]!.cells.B2).toEqual({ value: 12, style: 'input' });
  });

  it('leads back to the cases on Escape', async () => {
    const { user } = await openExample();
    await user.keyboard('{Escape}');
    expect(heading().textContent).toBe('Build a case');
  });

  const inExcel = () => Object.assign(new FakeSpreadsheet(), { kind: 'excel' as const });
  const answer = (response: Promise<object>) =>
    Object.assign(globalThis, { fetch: jest.fn(() => response) }).fetch;

  it('opens in Excel as a workbook of its own, from the pane’s own server', async () => {
    const fetched = answer(
      Promise.resolve({ ok: true, arrayBuffer: async () => new Uint8Array([1, 2]).buffer }),
    );
    const { user, sheet } = await openExample(inExcel());
    await user.click(button('Open it as a new workbook'));
    expect(await screen.findByText(/Nothing was added to this workbook\./)).toBeTruthy();
    expect(fetched).toHaveBeenCalledWith('examples/care-review.xlsx');
    expect(sheet.delivered).toEqual([{ file: new Uint8Array([1, 2]), name: 'care-review-example.xlsx' }]);
    expect(sheet.changes).toEqual([]);
  });

  it.each([
    ['is not there', Promise.resolve({ ok: false, status: 404, statusText: 'Not Found' }), '404 Not Found'],
    [
      'cannot be reached',
      { then: (_: unknown, no: (e: Error) => void) => no(new Error('offline')) },
      'offline',
    ],
  ])('says why it does not open where the file %s', async (_, response, reason) => {
    answer(Promise.resolve(response as object));
    const { user, sheet } = await openExample(inExcel());
    await user.click(button('Open it as a new workbook'));
    expect(
      await screen.findByText(
        `The example could not be opened: examples/care-review.xlsx could not be read from the add-in’s server (${reason}).`,
      ),
    ).toBeTruthy();
    expect(sheet.delivered).toEqual([]);
  });
});
