import { goesTo } from './grid';
import type { Person } from './person';

/** Asks which inputs a result rests on, and how likely it is; the result is the cell of a sheet. */
export async function explores(person: Person, place: string): Promise<void> {
  await goesTo(person, place);
  await person.turnsTo('Explore');
  await person.button(/^Use the selected cell/).click();
  await person.reads(/\d+ inputs? found/);
  await person.button(/^Work out what matters most/).click();
  await person.pane.getByRole('heading', { name: '4. How likely' }).waitFor({ timeout: 60_000 });
  await person.reads(/^Worked out by a copy of the formulas\. It gives/);
}

export async function runsTrials(person: Person): Promise<void> {
  await person.button(/^Run [\d,]+ trials/).click();
  await person.pane.getByRole('slider', { name: 'Target' }).waitFor({ timeout: 60_000 });
}

/** Of the input that matters most: its name, and the result at its low and at its high value. */
export async function whatMattersMost(person: Person): Promise<string[]> {
  await person.pane.getByText('Figures', { exact: true }).click();
  const table = person.pane.getByRole('region', { name: /^What each input alone does/ });
  const [, first = ''] = await table.getByRole('row').allInnerTexts();
  return first.split('\t');
}

/** The committee summary as a Word document. */
export async function takesTheWordDocument(person: Person): Promise<{ name: string; bytes: Uint8Array }> {
  await person.turnsTo('Hand over');
  const given = await person.downloads(() => person.button('Committee summary (Word)').click());
  await person.reads(`“${given.name}” was given to the browser.`);
  return given;
}

/** A copy for people without the add-in. */
export async function handsOver(person: Person): Promise<{ name: string; bytes: Uint8Array }> {
  await person.turnsTo('Hand over');
  const given = await person.downloads(() => person.button(/^Make the copy/).click());
  await person.reads(/became ordinary Excel/);
  return given;
}

/** Prints sheets, chosen in the page's own dialog. @returns the document that goes to the printer */
export async function prints(person: Person, sheets: string[]): Promise<string> {
  await person.press('Control+p');
  const dialog = person.page.getByRole('dialog', { name: 'Print' });
  for (const box of await dialog.getByRole('checkbox').all()) if (await box.isChecked()) await box.uncheck();
  for (const sheet of sheets) await dialog.getByRole('checkbox', { name: sheet, exact: true }).check();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await person.page.waitForFunction(() => 'printed' in window, undefined, { timeout: 60_000 });
  return person.page.evaluate(() => (window as unknown as { printed: string }).printed);
}
