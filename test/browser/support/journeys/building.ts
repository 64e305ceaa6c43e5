import type { Person } from './person';

/** Answers the questions of a case on Build, step by step, first those of whose it is, and adds its sheets. */
export async function buildsFromBlank(
  person: Person,
  title: string,
  answers: Readonly<Record<string, string>>,
  identity: Readonly<Record<string, string>>,
): Promise<void> {
  await person.turnsTo('Build');
  await person.button(`Start blank: ${title}`).click();
  const field = (label: string) => person.pane.getByRole('textbox', { name: label, exact: true });
  const left = new Map(Object.entries({ ...identity, ...answers }));
  for (let step = 1; ; step++) {
    await person.reads(new RegExp(`^Step ${step} of`));
    for (const [label, text] of left)
      if (await field(label).isVisible()) {
        await field(label).fill(text);
        left.delete(label);
      }
    if (left.size === 0) break;
    await person.button('Continue').click();
  }
  await person.photographs('the questions answered');
  await person.button(/^See what will be added/).click();
  await person.pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await person.photographs('what will be added');
  await person.button(/^Add/).click();
  await person.pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor({ timeout: 60_000 });
}
