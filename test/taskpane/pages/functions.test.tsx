/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App';
import { FakeSpreadsheet, type FakeCell } from '../../support/fakeSpreadsheet';
import { catalogue, implementations } from '../fixtures/catalogue';

async function open(cells: Record<string, FakeCell> = {}, namespace = 'OT') {
  const user = userEvent.setup();
  const sheet = new FakeSpreadsheet(cells, {}, 'Sheet1', namespace);
  render(<App spreadsheet={sheet} catalogue={catalogue} implementations={implementations} cases={[]} />);
  await user.click(screen.getByRole('tab', { name: 'Functions' }));
  return { user, sheet };
}

async function openFunction(name: string, cells?: Record<string, FakeCell>, namespace?: string) {
  const opened = await open(cells, namespace);
  await opened.user.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }));
  return opened;
}

const listed = () =>
  [...document.querySelectorAll('[data-function]')].map((row) => row.getAttribute('data-function'));
const insert = () => screen.getByRole('button', { name: 'Insert example' });

describe('the list', () => {
  it('groups the functions by family and says how many there are', async () => {
    await open();
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Care packages and reviews',
      'The business case',
    ]);
    expect(screen.getByRole('status').textContent).toBe('5 functions');
  });

  it('narrows as one types, and says what was found', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox', { name: 'Search the functions' }), 'year');
    expect(listed()).toEqual(['SAVING', 'PARTYEAR', 'MOVEMENT']);
    expect(screen.getByRole('status').textContent).toBe('3 functions for “year”');
    await user.type(screen.getByRole('searchbox'), 'ly zebra');
    expect(listed()).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('No function matches “yearly zebra”.');
  });

  it('is walked through by keyboard, from the search into a function and back to it', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-function')).toBe('SAVING');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe(
      'OT.SAVING(hoursBefore, hoursAfter, hourlyRate, [weeksPerYear])',
    );
    await user.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('data-function')).toBe('SAVING');
  });

  it('keeps the search while another page is in front', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'roi');
    await user.click(screen.getByRole('tab', { name: 'Selected cell' }));
    await user.click(screen.getByRole('tab', { name: 'Functions' }));
    expect(listed()).toEqual(['ROI']);
  });
});

describe('the help of a function', () => {
  it('tells signature, formula in words, arguments, refusals, twin, example and source', async () => {
    await openFunction('OT.ROI');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('OT.ROI(benefits, costs, [basis])');
    const page = screen.getByRole('tabpanel').textContent;
    expect(page).toContain('basisoptionalDefault "net""net" or "gross".');
    expect(page).toContain('What it refusesCosts that total zero are #N/A.');
    expect(page).toContain('=SUM(benefits)/SUM(costs)-(basis="net")');
    expect(page).toContain('=OT.ROI(4,1)Gives 3');
    expect(page).toContain('HM Treasury.');
    expect(page).toContain('In words(Benefits − costs) ÷ costs.');
    expect(page).toContain('Price basisBenefits and costs must be in the prices of one year.');
  });

  it('shows the table of an example, and why a table has no twin', async () => {
    await openFunction('OT.MOVEMENT');
    const rows = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual(['YearMovement', '1100', '250.5']);
    expect(screen.getByText(/which one ordinary formula cannot do/)).toBeTruthy();
  });

  it('says so where there are no arguments', async () => {
    await openFunction('OT.ENGINE');
    expect(screen.getByText('Takes no arguments.')).toBeTruthy();
  });
});

describe('inserting the example', () => {
  it('writes it into a blank cell, under the namespace of the spreadsheet', async () => {
    const { user, sheet } = await openFunction('OTDEV.ROI', {}, 'OTDEV');
    await user.click(insert());
    expect(await screen.findByText('Inserted in A1.')).toBeTruthy();
    expect(sheet.insertions).toEqual([{ address: 'A1', formula: '=OTDEV.ROI(4,1)' }]);
  });

  const occupied = () => ({ A1: { value: 4200, text: '£4,200' } });

  it('asks before it replaces what a cell holds, with the keyboard on Cancel', async () => {
    const { user, sheet } = await openFunction('OT.ROI', occupied());
    await user.click(insert());
    const question = await screen.findByRole('alertdialog');
    expect(question.textContent).toContain('A1 already holds: £4,200');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(sheet.insertions).toEqual([]);
  });

  it('replaces when told to', async () => {
    const { user, sheet } = await openFunction('OT.ROI', occupied());
    await user.click(insert());
    await user.click(await screen.findByRole('button', { name: 'Replace' }));
    expect(await screen.findByText('Inserted in A1.')).toBeTruthy();
    expect(sheet.insertions).toEqual([{ address: 'A1', formula: '=OT.ROI(4,1)' }]);
    expect(document.activeElement).toBe(insert());
  });

  it.each([
    ['Cancel', '{Enter}'],
    ['Escape', '{Escape}'],
  ])('changes nothing on %s', async (_, key) => {
    const { user, sheet } = await openFunction('OT.ROI', occupied());
    await user.click(insert());
    await screen.findByRole('alertdialog');
    await user.keyboard(key);
    expect(screen.getByText('Nothing was inserted in A1.')).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(sheet.insertions).toEqual([]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('OT.ROI');
  });

  it('drops the question when the selection moves', async () => {
    const { user, sheet } = await openFunction('OT.ROI', { ...occupied(), B1: { value: 7 } });
    await user.click(insert());
    await screen.findByRole('alertdialog');
    act(() => sheet.select('B1'));
    expect(await screen.findByText('The selection moved, so nothing was inserted in A1.')).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(sheet.insertions).toEqual([]);
  });

  it('never replaces another cell than the one it asked about, even if no event told of the move', async () => {
    const { user, sheet } = await openFunction('OT.ROI', { ...occupied(), B1: { value: 7 } });
    await user.click(insert());
    await screen.findByRole('alertdialog');
    sheet.selected = 'B1';
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(await screen.findByText('The selection moved, so nothing was inserted in A1.')).toBeTruthy();
    expect(sheet.insertions).toEqual([]);
  });

  it('leaves the keyboard where it is when the selection moves while a person is in the grid', async () => {
    const { user, sheet } = await openFunction('OT.ROI', { ...occupied(), B1: { value: 7 } });
    const grid = document.body.appendChild(document.createElement('input'));
    await user.click(insert());
    await screen.findByRole('alertdialog');
    act(() => grid.focus());
    act(() => sheet.select('C1'));
    await screen.findByText('The selection moved, so nothing was inserted in A1.');
    expect(document.activeElement).toBe(grid);
    await user.keyboard('words{Enter}');
    expect(grid.value).toBe('words');
    expect(sheet.insertions).toEqual([]);
    grid.remove();
  });

  it('does not fetch the keyboard from the grid when the question comes late', async () => {
    const { user, sheet } = await openFunction('OT.ROI', occupied());
    const grid = document.body.appendChild(document.createElement('input'));
    const selection = sheet.selection.bind(sheet);
    let go: () => void = () => undefined;
    sheet.selection = async () => {
      await new Promise<void>((resolve) => (go = resolve));
      sheet.selection = selection;
      return selection();
    };
    await user.click(insert());
    act(() => grid.focus());
    await act(async () => go());
    await screen.findByRole('alertdialog');
    expect(document.activeElement).toBe(grid);
    grid.remove();
  });

  it('inserts into no other cell than was selected when it was asked for', async () => {
    const { user, sheet } = await openFunction('OT.ROI');
    const selection = sheet.selection.bind(sheet);
    sheet.selection = async () => {
      const cell = await selection();
      sheet.selected = 'B7';
      return cell;
    };
    await user.click(insert());
    expect(await screen.findByText('The selection moved, so nothing was inserted in A1.')).toBeTruthy();
    expect(sheet.insertions).toEqual([]);
  });

  it('says in words why nothing was inserted', async () => {
    const { user, sheet } = await openFunction('OT.ROI');
    sheet.failure = 'The sheet is protected.';
    await user.click(insert());
    expect(await screen.findByText('Inserting failed: The sheet is protected.')).toBeTruthy();
  });
});
