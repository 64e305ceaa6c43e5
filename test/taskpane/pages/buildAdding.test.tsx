/** @jest-environment jsdom */
import { act, configure, screen } from '@testing-library/react';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { button, heading, openExample, openPreview, said, text } from '../fixtures/buildPage';

// Whole journeys through a form, on machines that may have much else to do.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

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

  it('leads on to one’s own data, for the case that was added', async () => {
    const { user } = await openPreview();
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    await user.click(button('Bring in your data'));
    await screen.findByText('Step 1 of 5: Choose');
  });

  it('ends on the result, and says what was added and how to take it away', async () => {
    const { user, sheet } = await openPreview();
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    expect(document.activeElement).toBe(heading());
    expect(sheet.shown).toEqual([{ sheet: 'Results', address: 'A1' }]);
    expect(text()).toContain('3 sheets with 8 cells:InputsResultsChecks');
    expect(text()).toContain('press Undo above the sheet');
    await user.click(button('Go to Results'));
    expect(sheet.shown).toHaveLength(2);
    await user.click(button('Build another case'));
    expect(heading().textContent).toBe('Build a case');
    expect(document.activeElement).toBe(heading());
  });

  it('promises an undo only until anything else happens, and says no more of sheets that are gone', async () => {
    const { user, sheet } = await openPreview();
    await user.click(button('Add to this workbook'));
    await screen.findByText('Added to this workbook', { selector: 'h2' });
    await act(async () => sheet.stepped());
    expect(heading().textContent).toBe('Added to this workbook');
    expect(text()).not.toContain('press Undo');
    sheet.others.sheets.length = 0;
    await act(async () => sheet.stepped());
    expect(heading().textContent).toBe('Build a case');
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
