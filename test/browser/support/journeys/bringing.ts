import type { Locator } from 'playwright-core';
import type { Person } from './person';

/** From anywhere to the first step of bringing data in. */
export async function opensYourData(person: Person): Promise<void> {
  await person.turnsTo('Build');
  const [first, again] = ['Bring in your data', 'Bring in another'].map((name) => person.button(name)) as [
    Locator,
    Locator,
  ];
  await first.or(again).click();
  await person.reads(/^Step 1 of 5/);
}

/** Chooses a file in the browser's own dialog. */
export async function choosesFile(
  person: Person,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<void> {
  const chooser = person.page.waitForEvent('filechooser');
  await person.button('Choose a file').click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
  await person.reads(/^Step 2 of 5/);
}

/** Pastes rows that were copied in another program. */
export async function pastesRows(person: Person, text: string): Promise<void> {
  await person.copiesElsewhere(text);
  await person.pane.getByRole('textbox', { name: 'Or paste rows, with their headings' }).click();
  await person.press('Control+v');
  await person.button('Use what is pasted').click();
  await person.reads(/^Step 2 of 5/);
}

export async function goesOnTo(person: Person, step: 3 | 4 | 5): Promise<void> {
  await person.button('Continue').click();
  await person.reads(new RegExp(`^Step ${step} of 5`));
}

/** What the step called “What was understood” counts. */
export async function rowsCounted(person: Person): Promise<Record<string, number>> {
  const table = person.pane.getByRole('region', { name: 'Rows of the file' });
  const rows = await table.getByRole('row').allInnerTexts();
  return Object.fromEntries(
    rows.slice(1).map((row) => {
      const [what = '', count = ''] = row.split('\t');
      return [what.trim(), Number(count.replaceAll(',', ''))];
    }),
  );
}

/** Puts the figures in, and waits until they are there; a new case asks whose it is. */
export async function putsItIn(
  person: Person,
  where: string | RegExp,
  identity: Readonly<Record<string, string>> = {},
): Promise<void> {
  await person.pane.getByRole('radio', { name: where }).check();
  for (const [label, text] of Object.entries(identity))
    await person.pane.getByRole('textbox', { name: label, exact: true }).fill(text);
  await person.button('Put it in').click();
  await person.reads('Your data is in the workbook');
}
