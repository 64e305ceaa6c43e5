/** @jest-environment jsdom */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Environment } from '../../src/host/spreadsheet';
import { App } from '../../src/taskpane/App';
import { environmentInWords } from '../../src/taskpane/start/environmentInWords';
import { FakeSpreadsheet } from '../support/fakeSpreadsheet';
import { catalogue, implementations } from './fixtures/catalogue';
import { fakeCase, offeredFake } from './fixtures/fakeCase';

const well: Environment = { dateSystem: 1900, blanks: 'blank', left: null, isSupported: true };

test.each<[string, Partial<Environment>, RegExp | null]>([
  ['all is well', {}, null],
  ['nothing was asked, of a new Excel', { blanks: 'not asked' }, null],
  [
    'nothing was asked, of an old Excel',
    { blanks: 'not asked', isSupported: false },
    /older than version 2504/,
  ],
  ['an old Excel was seen to give blanks', { isSupported: false }, null],
  ['blanks arrive as 0', { blanks: 'zero' }, /a 0 for a blank cell\. .+ Update Excel/],
  ['it could not be found out', { blanks: 'not known' }, /Open the self-test workbook/],
  [
    'days are counted from 1904',
    { dateSystem: 1904 },
    /counts days from 1904.+Copy what you need into a new workbook/,
  ],
  ['a sheet was left', { left: 'OT check' }, /“OT check” was added .+ Delete it\./],
])('where %s the pane says so and what to do', (_what, found, words) => {
  const lines = environmentInWords({ ...well, ...found });
  if (words === null) expect(lines).toEqual([]);
  else expect(lines).toEqual([expect.stringMatching(words)]);
});

function open(found: Partial<Environment>, opens: 'build' | 'selected') {
  const sheet = new FakeSpreadsheet();
  sheet.surroundings = { ...well, ...found };
  render(
    <App
      spreadsheet={sheet}
      catalogue={catalogue}
      implementations={implementations}
      cases={[offeredFake(fakeCase)]}
      opens={opens}
    />,
  );
  return { sheet, user: userEvent.setup() };
}

test.each([
  ['a blank workbook', 'build', true],
  ['a workbook with something in it', 'selected', false],
] as const)(
  'in %s the pane looks once, and adds a sheet for it only where nothing can be lost',
  async (_what, opens, may) => {
    const { sheet } = open({ blanks: 'zero' }, opens);
    expect((await screen.findByRole('alert')).textContent).toContain('a 0 for a blank cell');
    expect(sheet.asked).toEqual([may]);
  },
);

test('the warning stays while another page is in front', async () => {
  const { user } = open({ dateSystem: 1904 }, 'selected');
  await screen.findByText(/counts days from 1904/);
  await user.click(screen.getByRole('tab', { name: 'Functions' }));
  expect(screen.getByText(/counts days from 1904/)).toBeTruthy();
});

test('no case is built where its dates would be four years out', async () => {
  const { sheet, user } = open({ dateSystem: 1904 }, 'build');
  await user.click((await screen.findAllByRole('button', { name: /^Use the filled example/ }))[0]!);
  await user.click(await screen.findByRole('button', { name: /to this workbook$/ }));
  await waitFor(() =>
    expect(document.body.textContent).toContain('Open a new workbook with “Use 1904 date system” off'),
  );
  expect(sheet.changes).toEqual([]);
});

test('the question is asked before the first case is written, whatever the workbook holds', async () => {
  const { sheet, user } = open({}, 'selected');
  await user.click(screen.getByRole('tab', { name: 'Build' }));
  await user.click((await screen.findAllByRole('button', { name: /^Use the filled example/ }))[0]!);
  await user.click(await screen.findByRole('button', { name: /to this workbook$/ }));
  await waitFor(() => expect(sheet.changes).toHaveLength(1));
  expect(sheet.asked).toEqual([false, true]);
});
