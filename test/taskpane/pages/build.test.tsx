/** @jest-environment jsdom */
import { act, configure, screen } from '@testing-library/react';
import type { CaseDefinition } from '../../../src/cases/parts/caseDefinition';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import {
  button,
  field,
  heading,
  open,
  openPreview,
  openQuestions,
  radio,
  said,
  sheetRows,
  text,
} from '../fixtures/buildPage';
import { asShown } from '../../../src/taskpane/build/answers';
import { fakeCase, offeredFake } from '../fixtures/fakeCase';

// Whole journeys through a form, on machines that may have much else to do.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

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
    await screen.findByRole('button', { name: 'See what will be added' });
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('Care-review case');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('Build a case');
  });

  it('says why an example cannot be made', async () => {
    const broken = { ...fakeCase, example: { ...fakeCase.example, answers: { council: 'Nowhere' } } };
    const { user } = await open(undefined, [offeredFake(broken)]);
    await user.click(button(/^Use the filled example/));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'council must be a council; it is Nowhere',
    );
  });
});

test('a blank start asks whose it is, then the same with neutral values, and builds from nothing else', async () => {
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
  const { user } = await open(undefined, [offeredFake({ ...fakeCase, blank, identity, build })]);
  await user.click(button('Start blank: Care-review case'));
  await screen.findByRole('button', { name: 'See what will be added' });
  expect(text()).toContain('Nothing here is of another council.');
  await user.type(field('Whose council'), 'Exampleshire');
  await user.click(button('Continue'));
  expect(field('Hourly rate (£ an hour)').value).toBe('£0');
  await user.click(radio('The actual spend'));
  await user.click(button('See what will be added'));
  await screen.findByRole('list', { name: 'Sheets' });
  expect(build).toHaveBeenLastCalledWith({ basis: 'spend', caseCouncil: 'Exampleshire' }, 'blank');
  await user.click(button('Back to the answers'));
  expect(field('Whose council').value).toBe('Exampleshire');
});

test('the filled example says that it is one in its title', async () => {
  const build = jest.fn(fakeCase.build);
  const { user } = await open(undefined, [offeredFake({ ...fakeCase, build })]);
  await user.click(button('Use the filled example: Care-review case'));
  await screen.findByRole('list', { name: 'Sheets' });
  expect(build).toHaveBeenLastCalledWith({
    ...fakeCase.example.answers,
    caseTitle: 'Example: A published case',
  });
});

test('a case that cannot be fetched says so under its name, and is asked for again', async () => {
  const load = jest.fn<Promise<CaseDefinition>, []>();
  let fail: (error: Error) => void = () => {};
  load.mockReturnValueOnce(new Promise((_, reject) => (fail = reject))).mockResolvedValue(fakeCase);
  const { user } = await open(undefined, [offeredFake(fakeCase, load)]);
  expect(load).not.toHaveBeenCalled();
  await user.click(button('Build my own: Care-review case'));
  expect(heading().textContent).toBe('Care-review case');
  expect(text()).toContain('Getting the case ready.');
  await act(async () => fail(new Error('no connection')));
  expect((await screen.findByRole('alert')).textContent).toContain('no connection');
  await user.click(button('Try again'));
  await screen.findByRole('button', { name: 'See what will be added' });
  expect(load).toHaveBeenCalledTimes(2);
});

test('a case that arrives after the user has gone back is dropped', async () => {
  let come = () => {};
  const late = new Promise<CaseDefinition>((resolve) => (come = () => resolve(fakeCase)));
  const { user } = await open(undefined, [offeredFake(fakeCase, () => late)]);
  await user.click(button('Build my own: Care-review case'));
  await user.click(button('All cases'));
  await act(async () => come());
  expect(heading().textContent).toBe('Build a case');
});

describe('questions in steps', () => {
  const inSteps: CaseDefinition = {
    ...fakeCase,
    steps: [
      { title: 'The packages', asks: ['packages', 'rate'] },
      { title: 'The rest', asks: ['attrition', 'start', 'council', 'basis', 'sites'] },
    ],
  };
  const openSteps = async () => {
    const opened = await open(undefined, [offeredFake(inSteps)]);
    await opened.user.click(button('Build my own: Care-review case'));
    await screen.findByRole('heading', { name: 'Step 1 of 2: The packages' });
    return opened;
  };

  it('come one step at a time, the keyboard on the heading of the step', async () => {
    const { user } = await openSteps();
    expect(screen.queryByRole('textbox', { name: 'Attrition' })).toBeNull();
    await user.click(button('Continue'));
    expect(document.activeElement?.textContent).toBe('Step 2 of 2: The rest');
    expect(field('Attrition').value).toBe('15%');
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    await user.click(button('Back'));
    expect(document.activeElement?.textContent).toBe('Step 1 of 2: The packages');
  });

  it('hold at a step whose answer is refused, and lead back to one from any other', async () => {
    const { user } = await openSteps();
    await user.clear(field(/^Care packages/));
    await user.type(field(/^Care packages/), 'many');
    await user.click(button('Continue'));
    expect(document.activeElement).toBe(field(/^Care packages/));
    await user.clear(field(/^Care packages/));
    await user.type(field(/^Care packages/), '1200');
    await user.click(button('See what will be added'));
    expect(document.activeElement).toBe(radio(/^The budget/));
    await user.click(button('Back'));
    expect(field(/^Care packages/).value).toBe('1,200');
  });
});

test.each([
  ['1234.5', 'rate', '£1,234.5'],
  ['£25.05', 'rate', '£25.05'],
  ['dear', 'rate', 'dear'],
  ['15', 'attrition', '15%'],
  ['1/4/2027', 'start', '01/04/2027'],
  ['0.0000000001', 'rate', '0.0000000001'],
])('%s typed for %s is shown as %s once it is left', (typed, id, shown) => {
  const question = fakeCase.questions.find((one) => one.id === id);
  expect(question && asShown(question, typed)).toBe(shown);
});

describe('the questions', () => {
  it('come with their defaults, units, help and sources', async () => {
    await openQuestions();
    expect(field('Care packages reviewed (packages)').value).toBe('240');
    expect(field('Hourly rate (£ an hour)').value).toBe('£25.05');
    expect(field('Attrition').value).toBe('15%');
    expect(field('Start date').value).toBe('01/04/2027');
    expect(text()).toContain('Read as 1 April 2027.');
    expect(field('Council').value).toBe('Our council');
    expect(radio('Everywhere').checked).toBe(true);
    expect(radio(/^The budget/).checked).toBe(false);
    expect(radio('The actual spend').checked).toBe(false);
    expect(text()).toContain('What you pay for home care.Published: source of Hourly rateDHSC, 2025/26');
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
    await screen.findByRole('button', { name: 'See what will be added' });
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
    await screen.findByRole('button', { name: 'See what will be added' });
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
    expect(sheet.shown).toEqual([{ sheet: 'Results (2)', address: 'A1' }]);
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
