/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CellPlace } from '../../../src/host/spreadsheet';
import { AddRows } from '../../../src/taskpane/shared/addRows/AddRows';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';

/** Two lists on one sheet: three providers with a total worked out row by row, and two roles. */
function workbook(): FakeSpreadsheet {
  return new FakeSpreadsheet(
    {
      A3: { value: 'North' },
      B3: { value: 10 },
      A4: { value: 'South' },
      B4: { value: 20 },
      A5: { value: null },
      B5: { value: null },
      D3: { value: 20, formula: '=B3*2' },
      D4: { value: 40, formula: '=B4*2' },
      D5: { value: 0, formula: '=B5*2' },
      A10: { value: 'OT' },
      A11: { value: 'OTA' },
    },
    {
      Rate: 'Sheet1!$B$1',
      Rows_Providers: 'Sheet1!$A$3:$B$5',
      Rows_Providers__Totals: 'Sheet1!$D$3:$D$5',
      Rows_Roles: 'Sheet1!$A$10:$A$11',
    },
  );
}

async function shown(sheet: FakeSpreadsheet, cell?: CellPlace) {
  const user = userEvent.setup();
  render(
    <FluentProvider theme={webLightTheme}>
      <AddRows spreadsheet={sheet} {...(cell && { cell })} />
    </FluentProvider>,
  );
  await act(async () => {});
  return user;
}
const count = () => screen.findByLabelText<HTMLInputElement>('Rows to add');
const button = () => screen.getByRole('button', { name: 'Add rows' });

test('a workbook without lists is offered nothing', async () => {
  await shown(new FakeSpreadsheet({ A1: { value: 1 } }, { Rate: 'Sheet1!$A$1' }));
  expect(document.body.textContent).toBe('');
});

test('the lists of the workbook are offered by their names', async () => {
  await shown(workbook());
  await count();
  expect(screen.getByRole('heading').textContent).toBe('Add rows to a list');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Providers', 'Roles']);
});

test.each([
  ['B4', 'Add rows to Providers'],
  ['D3', 'Add rows to Providers'],
  ['A11', 'Add rows to Roles'],
])('of a selected cell %s only its own list is offered', async (address, heading) => {
  await shown(workbook(), { sheet: 'Sheet1', address });
  await count();
  expect(screen.getByRole('heading').textContent).toBe(heading);
  expect(screen.queryByRole('option')).toBeNull();
});

test('a selected cell outside every list is offered nothing', async () => {
  await shown(workbook(), { sheet: 'Sheet1', address: 'B8' });
  expect(document.body.textContent).toBe('');
});

test.each(['0', '-1', '1.5', '101', '100000', 'two', ''])('“%s” rows are refused in words', async (typed) => {
  const sheet = workbook();
  const user = await shown(sheet);
  const field = await count();
  await user.clear(field);
  if (typed !== '') await user.type(field, typed);
  expect(document.body.textContent).toContain('Type a whole number from 1 to 100.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.click(button());
  expect(sheet.changes).toEqual([]);
});

test.each([
  ['1', '1 row added to Providers: row 5 of the sheet “Sheet1”.'],
  ['2', '2 rows added to Providers: rows 5 to 6 of the sheet “Sheet1”.'],
])('%s rows are one change, with one undo, and the user is told where they are', async (typed, told) => {
  const sheet = workbook();
  const user = await shown(sheet);
  const field = await count();
  await user.clear(field);
  await user.type(field, typed);
  await user.click(button());
  const said = (await screen.findByText(told)).parentElement?.textContent;
  expect(said).toContain('To go back, undo once.');
  expect(sheet.changes).toHaveLength(1);
  expect(sheet.changes[0]?.rows).toEqual([{ sheet: 'Sheet1', before: 5, count: Number(typed) }]);
  expect(sheet.cells.D5).toEqual({ value: 0, formula: '=B5*2' });
});

test('a list that has gone meanwhile is named, and nothing is changed', async () => {
  const sheet = workbook();
  const user = await shown(sheet);
  await count();
  delete sheet.names.Rows_Providers;
  await user.click(button());
  expect((await screen.findByRole('alert')).textContent).toContain(
    'No rows were added. The list Providers is no longer in this workbook.',
  );
  expect(sheet.changes).toEqual([]);
});

test('Excel, which may not undo it, says how to go back', async () => {
  const sheet = workbook();
  sheet.kind = 'excel';
  const user = await shown(sheet);
  await count();
  await user.click(button());
  expect(await screen.findByText(/^Excel may not undo this/)).toBeTruthy();
});
