import { openBlank, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

test.each([
  ['at once', async () => undefined],
  [
    'as soon as it is there',
    ({ page }: WorkbookPage) => page.getByRole('region', { name: 'Start' }).waitFor({ state: 'hidden' }),
  ],
])('Ctrl+G after the choice of a blank workbook leads to the name box: pressed %s', async (_when, wait) => {
  const workbook = await openBlank();
  try {
    const { page } = workbook;
    await page.getByRole('button', { name: 'Blank workbook' }).click();
    await wait(workbook);
    await page.keyboard.press('Control+g');
    await page.getByRole('region', { name: 'Start' }).waitFor({ state: 'hidden' });
    // A person looks where the keys are.
    await page.waitForTimeout(300);
    await page.keyboard.type('C7');
    await page.keyboard.press('Enter');
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    expect(await workbook.paneOf('C7')).toContain('42');
    expect(workbook.faults).toEqual([]);
  } finally {
    await workbook.close();
  }
});
