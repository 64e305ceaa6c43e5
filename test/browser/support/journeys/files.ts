import { answer, savedFile, suggestedNames } from './pickers';
import type { Person } from './person';

/** Saves with Ctrl+S, under the name that is suggested where one is asked for. */
export async function saves(person: Person): Promise<{ name: string; bytes: Uint8Array }> {
  await person.press('Control+s');
  await person.readsAtTheFoot(/^Saved to /);
  const said = await person.page
    .getByRole('contentinfo')
    .getByText(/^Saved to /)
    .innerText();
  const name = /^Saved to (.*) at \d\d:\d\d$/.exec(said)?.[1] ?? '';
  return { name, bytes: await savedFile(person.page, name) };
}

/** Saves with Ctrl+Shift+S under a name of one's own. */
export async function savesAs(person: Person, name: string): Promise<Uint8Array> {
  await answer(person.page, { saveAs: name });
  await person.press('Control+Shift+s');
  await person.readsAtTheFoot(`Saved to ${name} at`);
  return savedFile(person.page, name);
}

export const namesSuggested = (person: Person) => suggestedNames(person.page);

/** Closes the page, opens it another time, and opens the file from the start page. */
export async function comesBackTo(person: Person, name: string): Promise<void> {
  await person.closesThePage();
  await person.opensThePage();
  await answer(person.page, { toOpen: name });
  await person.start.getByRole('button', { name: 'Open a file…' }).click();
  await person.start.waitFor({ state: 'hidden', timeout: 60_000 });
  await person.readsAtTheFoot(`Opened ${name}; no changes`);
}
