import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider } from '@fluentui/react-components';
import { useState } from 'react';
import { Explore } from '../../../src/taskpane/explore/view/Explore';
import type { Exploration } from '../../../src/taskpane/explore/exploration';
import { lightTheme } from '../../../src/taskpane/shared/theme';
import { FakeSpreadsheet, type FakeCell } from '../../support/fakeSpreadsheet';
import { catalogue, implementations } from '../fixtures/catalogue';

const NOW = new Date(2026, 10, 23, 12);

/** Hours times rate, less a cost: with MYSTERY the formulas cannot be copied, and the workbook itself is asked. */
export function small(formula = '=B3*B4-C5*MYSTERY(1)'): FakeSpreadsheet {
  const row = (
    label: string,
    low: number,
    central: number,
    high: number,
    at: number,
  ): Record<string, FakeCell> => ({
    [`A${at}`]: { value: label },
    [`B${at}`]: { value: central },
    [`D${at}`]: { value: low },
    [`E${at}`]: { value: high },
    [`F${at}`]: { value: '£' },
  });
  const sheet = new FakeSpreadsheet({
    A1: { value: 'Case' },
    A2: { value: 'Input' },
    B2: { value: 'Central' },
    D2: { value: 'Low' },
    E2: { value: 'High' },
    F2: { value: 'Unit' },
    ...row('Hours', 80, 100, 130, 3),
    ...row('Rate', 20, 25, 26, 4),
    ...row('Idle', 1, 2, 3, 6),
    A5: { value: 'Cost' },
    C5: { value: 2000 },
    A9: { value: 'Net saving' },
    B9: { value: 500, formula, text: '£500' },
    B10: { value: { error: '#DIV/0!' }, formula: '=1/0' },
  });
  sheet.calculate = (cells) => {
    const [hours, rate, cost] = ['B3', 'B4', 'C5'].map((at) => cells[at]!.value as number);
    cells.B9 = { ...cells.B9!, value: hours! * rate! - cost! };
  };
  return sheet;
}

function Page({ sheet }: { sheet: FakeSpreadsheet }) {
  const [explored, setExplored] = useState<Exploration | null>(null);
  return (
    <FluentProvider theme={lightTheme}>
      <Explore
        spreadsheet={sheet}
        catalogue={catalogue}
        implementations={implementations}
        explored={explored}
        onExplore={setExplored}
        now={() => NOW}
      />
    </FluentProvider>
  );
}

export function open(sheet = small()) {
  const view = render(<Page sheet={sheet} />);
  return { sheet, user: userEvent.setup(), ...view };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const rowsOf = (name: string | RegExp) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));

export async function chosen(sheet?: FakeSpreadsheet) {
  const opened = open(sheet);
  opened.sheet.select('B9');
  await opened.user.click(button('Use the selected cell'));
  await screen.findByRole('heading', { name: '2. The inputs that may vary' });
  return opened;
}

export async function workedOut(sheet?: FakeSpreadsheet) {
  const opened = await chosen(sheet);
  await opened.user.click(button('Work out what matters most'));
  await screen.findByRole('heading', { name: '4. How likely' });
  return opened;
}

export async function simulated(sheet?: FakeSpreadsheet) {
  const opened = await workedOut(sheet);
  await opened.user.click(button(/^Run \d/));
  await screen.findByRole('slider');
  return opened;
}

export const values = (sheet: FakeSpreadsheet) =>
  ['B3', 'B4', 'C5', 'B9'].map((at) => sheet.cells[at]!.value);
export const present = [100, 25, 2000, 500];
