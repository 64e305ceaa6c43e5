/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beginning } from '../../../src/taskpane/data/bringing';
import { PutIn } from '../../../src/taskpane/data/PutIn';
import type { BringingControls } from '../../../src/taskpane/data/useBringing';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';

const shared = { before: 3, exact: 0, changed: 1, alike: 2, replaced: 0, choice: null };
const controls = (figures: string, put = jest.fn()) =>
  ({
    bringing: { ...beginning, step: 'put', shared: { ...shared, figures } },
    put,
  }) as unknown as BringingControls;

const there = () =>
  new FakeSpreadsheet(
    { A2: { value: 'may.csv, brought in on 1 May 2026. UTF-8.' } },
    { Extract_columns_packages: "'Sheet1'!$A$20:$D$24" },
  );
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const UNDER = 'Add its rows under those that are here';
const NEWER = 'Replace the rows that have the same reference; leave out new ones without a reference';

test('what was chosen for rows that are there already is forgotten once another place is chosen', async () => {
  const user = userEvent.setup();
  const put = jest.fn();
  render(<PutIn spreadsheet={there()} cases={[]} kind="packages" controls={controls('Sheet1', put)} />);
  await user.click(await screen.findByRole('radio', { name: UNDER }));
  const write = screen.getByRole('button', { name: 'Put it in' });
  expect(write).toHaveProperty('ariaDisabled', 'true');
  await user.click(radio(NEWER));
  expect(write).not.toHaveProperty('ariaDisabled', 'true');
  await user.click(radio('Replace the one that is here'));
  await user.click(radio(UNDER));
  expect(radio(NEWER).checked).toBe(false);
  expect(write).toHaveProperty('ariaDisabled', 'true');
  await user.click(radio('Add them too'));
  await user.click(write);
  expect(put).toHaveBeenCalledWith(
    { where: 'again', how: 'under', figures: 'Sheet1', same: 'add' },
    [],
    expect.anything(),
  );
});

test('the rows of one extract are not asked about where those of another are added to', async () => {
  const user = userEvent.setup();
  render(<PutIn spreadsheet={there()} cases={[]} kind="packages" controls={controls('Another sheet')} />);
  await user.click(await screen.findByRole('radio', { name: UNDER }));
  expect(screen.queryByRole('radio', { name: 'Add them too' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Put it in' })).not.toHaveProperty('ariaDisabled', 'true');
});
