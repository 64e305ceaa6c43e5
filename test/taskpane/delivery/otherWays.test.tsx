/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HandOverPage } from '../../../src/taskpane/finish/HandOverPage';
import { lightTheme } from '../../../src/taskpane/shared/theme';
import { textOfWorkbook } from '../../../src/files/open/textOfWorkbook';
import { catalogue, row, workbookOf } from '../../handOver/fixture';
import { Double } from '../handOver/double';

const saved = workbookOf({
  sheets: {
    Claim: {
      rows:
        row(
          1,
          '<c r="A1" t="inlineStr"><is><t>Hours a week</t></is></c>',
          '<c r="C1"><f>1+1</f><v>2</v></c>',
        ) +
        row(
          3,
          '<c r="B3" t="inlineStr"><is><t>=not a formula</t></is></c>',
          '<c r="C3" t="inlineStr"><is><t>a "b"</t></is></c>',
        ),
    },
    Log: { rows: row(1, '<c r="A1" t="b"><v>1</v></c>') },
  },
});

test('a workbook as text has each sheet, its rows and columns in place', () => {
  expect(textOfWorkbook(saved)).toBe(
    ['Claim', 'Hours a week\t\t2', '', '\t =not a formula\t"a ""b"""', '', 'Log', 'TRUE'].join('\n'),
  );
});

function open(double: Double) {
  Object.assign(double, { saved });
  render(
    <FluentProvider theme={lightTheme}>
      <HandOverPage
        spreadsheet={double.spreadsheet}
        catalogue={catalogue}
        now={() => new Date(2026, 10, 22)}
      />
    </FluentProvider>,
  );
  return userEvent.setup();
}

test.each([
  ['opened, perhaps', { how: 'window' } as const, 'The workbook is open in a new window. Save it there.'],
  [
    'downloaded instead',
    { how: 'download', because: 'Excel is busy.' } as const,
    'Excel opened no new window. Excel is busy. The workbook is downloaded as “Hand-over copy, 22 November 2026.xlsx” instead.',
  ],
  ['neither', new Error('Blocked.'), 'Making the copy failed: Blocked.'],
])('a copy in Excel that is %s can be had in two more ways', async (_how, how, said) => {
  const double = new Double([], { kind: 'excel' });
  double.how = how;
  const user = open(double);
  await user.click(screen.getByRole('button', { name: 'Make the copy' }));
  await waitFor(() => expect(document.body.textContent).toContain(said));
  await user.click(screen.getByRole('button', { name: 'Show it as text to copy' }));
  expect((await screen.findByRole('region', { name: 'The workbook as text' })).textContent).toContain(
    'Hours a week',
  );
  expect(screen.getByRole('button', { name: 'Copy the workbook as text' })).toBeTruthy();
  // Downloads are blocked in this window: that is said too.
  await user.click(screen.getByRole('button', { name: 'Download it' }));
  expect(document.body.textContent).toMatch(/Downloads are blocked here: .+ Copy the text instead\./);
});
