import type { Person } from './person';

/** Answers the questions of a case on Build, by their words, and adds its sheets. */
export async function buildsFromBlank(
  person: Person,
  title: string,
  answers: Readonly<Record<string, string>>,
  identity: Readonly<Record<string, string>>,
): Promise<void> {
  await person.turnsTo('Build');
  await person.button(`Start blank: ${title}`).click();
  const field = (label: string) => person.pane.getByRole('textbox', { name: label, exact: true });
  for (const [label, text] of Object.entries(answers)) await field(label).fill(text);
  await person.pane.getByText('Whose it is (you may leave this blank)').click();
  for (const [label, text] of Object.entries(identity)) await field(label).fill(text);
  await person.photographs('the questions answered');
  await person.button(/^See what will be added/).click();
  await person.pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await person.photographs('what will be added');
  await person.button(/^Add/).click();
  await person.pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor({ timeout: 60_000 });
}
