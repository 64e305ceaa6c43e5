import type { Person } from './person';
import { SheetSeen } from './sheetSeen';

/** Goes to a place by its name, as Ctrl+G asks for it: `Inputs!C10`, `'More lines'!A1:L260`, or a sheet. */
export async function goesTo(person: Person, place: string): Promise<void> {
  const inTheWay = person.page.getByRole('dialog');
  if ((await inTheWay.count()) > 0) throw new Error(`Before ${place}: ${await inTheWay.first().innerText()}`);
  await person.press('Control+g');
  await person.type(place);
  await person.press('Enter');
  const cell = /!([A-Z]+\d+)$/.exec(place)?.[1] ?? null;
  // The name box shows the address or the name of the cell once the cursor is there, and keys go to the cells.
  await person.page.waitForFunction(
    ([address, typed]) => {
      const box = document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input');
      const shown = box?.value ?? '';
      const isThere = address === null ? shown !== typed : shown === address || !/\d/.test(shown);
      return isThere && document.activeElement?.id.includes('INTERNAL_EDITOR');
    },
    [cell, place] as const,
    { timeout: 30_000 },
  );
}

const NOTHING_YET = 'Nothing is copied yet.';
const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

/** Copies the first columns of a sheet and looks at what was copied: what each cell shows. */
export async function looksAt(person: Person, sheet: string, cells = 'A1:L260'): Promise<SheetSeen> {
  await goesTo(person, `${quoted(sheet)}!${cells}`);
  await person.copiesElsewhere(NOTHING_YET);
  await person.press('Control+c');
  return new SheetSeen(sheet, await person.clipboardOnceItIsNot(NOTHING_YET));
}

/** Looks again until the sheet is as it should be, or says how it is. */
export async function looksUntil(
  person: Person,
  sheet: string,
  isRight: (seen: SheetSeen) => boolean,
): Promise<SheetSeen> {
  for (let left = 20; ; left--) {
    const seen = await looksAt(person, sheet);
    if (isRight(seen)) return seen;
    if (left === 0) throw new Error(`${sheet} does not come to show what it should:\n${seen.text}`);
  }
}

/** Types into one cell and ends the entry. */
export async function typesInto(person: Person, sheet: string, address: string, text: string): Promise<void> {
  await goesTo(person, `${quoted(sheet)}!${address}`);
  await person.type(text);
  await person.press('Enter');
}

/** Types beside the words of a row, in the column of a heading; reads where that is from the sheet itself. */
export async function fillsIn(
  person: Person,
  seen: SheetSeen,
  column: string,
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [row, text] of Object.entries(entries))
    await typesInto(person, seen.name, seen.address(row, column), text);
}
