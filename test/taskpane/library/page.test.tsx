/** @jest-environment jsdom */
import { act, configure, screen, within } from '@testing-library/react';
import { calculationById, calculations } from '../../../src/calculations/library';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { button, heading, open, said, text } from '../fixtures/buildPage';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

const vacancy = calculationById.get('vacancy-value')!;

async function openLibrary(sheet?: FakeSpreadsheet) {
  const opened = await open(sheet);
  await opened.user.click(button('Find a calculation'));
  await screen.findByRole('heading', { name: 'Find a calculation' });
  return opened;
}

const search = () =>
  screen.getByRole<HTMLInputElement>('searchbox', { name: 'Your question, or the figure you want' });
const row = (question: string) => screen.getByRole('button', { name: new RegExp(`^${escaped(question)}`) });
const rows = () => screen.getAllByRole('listitem').map((item) => item.textContent);
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function openOne(question = vacancy.question, sheet?: FakeSpreadsheet) {
  const opened = await openLibrary(sheet);
  await opened.user.type(search(), question);
  await opened.user.click(row(question));
  return opened;
}

test('every calculation is offered, twenty at a time', async () => {
  const { user } = await openLibrary();
  expect(said()).toContain(`${calculations.length} calculations`);
  expect(rows()).toHaveLength(20);
  await user.click(button('Show 20 more'));
  expect(rows()).toHaveLength(40);
});

test('a question finds its calculation, which the arrow keys reach and Escape leaves', async () => {
  const { user } = await openLibrary();
  await user.type(search(), vacancy.question);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain(vacancy.question);
  await user.keyboard('{Enter}');
  expect(heading().textContent).toBe(vacancy.question);
  expect(document.activeElement).toBe(heading());
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(row(vacancy.question));
  expect(search().value).toBe(vacancy.question);
  await user.keyboard('{Escape}');
  expect(heading().textContent).toBe('Build a case');
  expect(document.activeElement).toBe(heading());
});

test('Escape in a search that holds words does not leave the page', async () => {
  const { user } = await openLibrary();
  await user.type(search(), 'rate');
  await user.keyboard('{Escape}');
  expect(heading().textContent).toBe('Find a calculation');
});

test('topic, kind of benefit and document narrow what is found, and the fold says to what', async () => {
  const { user } = await openLibrary();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Topic' }), 'Workforce');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of benefit' }), 'One-off underspend');
  expect(text()).toContain('Narrowed by Workforce, One-off underspend');
  const own = calculations.filter(
    ({ topic, benefit, lines = [] }) =>
      topic === 'workforce' && [benefit, ...lines.map((line) => line.benefit)].includes('one-off underspend'),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(rows()).toHaveLength(own.length);
});

describe('Nothing found', () => {
  test('in a topic says how many are elsewhere, and shows them', async () => {
    const { user } = await openLibrary();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Topic' }), 'Workforce');
    await user.type(search(), 'glide path');
    expect(said()).toContain('No calculation has all of these words.');
    expect(text()).toContain('1 calculation is outside the topic, benefit and document that you chose.');
    await user.click(button('Search all topics, benefits and documents'));
    expect(rows()).toHaveLength(1);
  });

  test('for a mistyped word offers the word that was meant', async () => {
    const { user } = await openLibrary();
    await user.type(search(), 'vacansy rate');
    await user.click(button('Search for “vacancy rate”'));
    expect(search().value).toBe('vacancy rate');
    expect(rows().length).toBeGreaterThan(0);
  });

  test('for a strange word names it and shows what is nearest', async () => {
    const { user } = await openLibrary();
    await user.type(search(), 'qqqqqq vacancy spiral');
    expect(text()).toContain('No calculation has “qqqqqq”. Try another word.');
    expect(screen.getByRole('heading', { name: 'Nearest' })).toBeTruthy();
    expect(rows()[0]).toContain('Vacancy spiral');
  });
});

test('one calculation says what it answers, its inputs, formulas in words, published figures and caution', async () => {
  const one = calculationById.get('fee-glide-path')!;
  await openOne(one.question);
  const shown = text();
  for (const words of [
    one.answers,
    'Fee now a week (£ a week)',
    'Example: £1,700',
    'Published: Wakefield Council',
    'Formula: ',
    'Agrees with the document',
    one.caution,
  ])
    expect(shown).toContain(words);
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Caution',
    'Inputs',
    'Results',
    'Published figures',
    'Related calculations',
  ]);
});

test('related calculations open one from another, and the way back is the same', async () => {
  const { user } = await openOne();
  const section = screen.getByRole('heading', { name: 'Related calculations' }).closest('section')!;
  const [first] = within(section).getAllByRole('button');
  const next = calculationById.get(first!.dataset.calculation!)!;
  await user.click(first!);
  expect(heading().textContent).toBe(next.question);
  expect(document.activeElement).toBe(heading());
  await user.click(button(`Back to ${vacancy.title}`));
  expect(heading().textContent).toBe(vacancy.question);
  await user.click(button('All calculations'));
  expect(search().value).toBe(vacancy.question);
});

test('what was found is still there after another page', async () => {
  const { user } = await openOne();
  await user.click(screen.getByRole('tab', { name: 'Functions' }));
  await user.click(screen.getByRole('tab', { name: 'Build' }));
  expect(heading().textContent).toBe(vacancy.question);
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Build' }));
});

test('each of the 138 systems is listed with what answers it', async () => {
  const { user } = await openLibrary();
  await user.click(button('What answers each of the 138 systems'));
  const numbers = screen
    .getAllByRole('heading', { level: 3, hidden: true })
    .map(({ textContent }) => Number(/^(\d+)\. /.exec(textContent ?? '')?.[1]));
  expect(numbers).toEqual(Array.from({ length: 138 }, (_, i) => i + 1));
  await user.click(document.querySelector('[data-calculation="care-review-programme"]')!);
  await user.click(button('What answers each system'));
  expect(heading().textContent).toBe('What answers each system');
});

describe('Inserting', () => {
  test('on a sheet of its own asks for one change, and says where it is', async () => {
    const { user, sheet } = await openOne();
    await user.click(button('Add on a sheet of its own'));
    await screen.findByText(/^Added on the sheet/);
    expect(sheet.changes).toHaveLength(1);
    expect(sheet.changes[0]!.sheets).toHaveLength(1);
    expect(sheet.shown.at(-1)).toEqual({ sheet: sheet.changes[0]!.sheets![0]!.name, address: 'A1' });
  });

  test('where a cell is in the way changes nothing, and offers a place below', async () => {
    const { user, sheet } = await openOne(
      vacancy.question,
      new FakeSpreadsheet({ A1: { value: 1 }, B7: { value: 'kept' } }),
    );
    await user.click(button('Insert at the selected cell'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'A1 on the sheet “Sheet1” is not blank.',
    );
    expect(sheet.changes).toEqual([]);
    await user.click(button('Insert from A9 instead'));
    await screen.findByText('Added on the sheet “Sheet1”, from cell A9.', { exact: false });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(sheet.cells.A9?.value).toBe(vacancy.title);
    expect(sheet.cells.B7?.value).toBe('kept');
  });

  test('that fails is said in words', async () => {
    const { user, sheet } = await openOne();
    sheet.failure = 'The workbook is busy.';
    await user.click(button('Add on a sheet of its own'));
    expect((await screen.findByRole('alert')).textContent).toBe('Nothing was addedThe workbook is busy.');
  });

  test('that is undone is no longer said to be there', async () => {
    const { user, sheet } = await openOne();
    await user.click(button('Add on a sheet of its own'));
    await screen.findByText(/^Added on the sheet/);
    act(() => sheet.stepped());
    await screen.findByRole('button', { name: 'Add on a sheet of its own' });
    expect(said()).not.toContain('Added');
  });

  test('that is written offers its results as levers, and says where there is no programme', async () => {
    const { user } = await openOne(calculationById.get('care-review-programme')!.question);
    expect(screen.queryByRole('button', { name: /as a lever$/ })).toBeNull();
    await user.click(button('Add on a sheet of its own'));
    await screen.findByText(/^Added on the sheet/);
    await user.click(screen.getAllByRole('button', { name: /^Send “.+” as a lever$/ })[0]!);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Nothing was sentThis workbook has no savings programme/,
    );
  });

  test('in Excel says that it may not be undone', async () => {
    const sheet = new FakeSpreadsheet();
    sheet.kind = 'excel';
    await openOne(vacancy.question, sheet);
    expect(text()).toContain('Excel may not undo this.');
  });
});
