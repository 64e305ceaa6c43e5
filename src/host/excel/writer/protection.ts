import { inWords } from '../errors';

/** A sheet whose protection is off for the time being, and how it was protected. */
export interface OpenedSheet {
  sheet: string;
  options: Excel.WorksheetProtectionOptions;
}

/**
 * Takes protection off those sheets that have it. If one has a password, all are protected again and the error says so.
 * @throws in words, for a sheet with a password
 */
export async function openSheets(names: string[]): Promise<OpenedSheet[]> {
  const guarded = await protectedAmong(names);
  const opened: OpenedSheet[] = [];
  for (const one of guarded) {
    try {
      await unprotect(one);
      opened.push(one);
    } catch (cause) {
      const open = await protectAgain(opened);
      const left = open.length > 0 ? ` ${notProtected(open)}` : '';
      throw new Error(
        `The sheet “${one.sheet}” is protected with a password. In Excel, choose Review, Unprotect Sheet, then try again.${left}`,
        { cause },
      );
    }
  }
  return opened;
}

/** Protects sheets as they were before, each asked a second time if that fails. Answers those that are still open. */
export async function protectAgain(opened: OpenedSheet[]): Promise<string[]> {
  const open: string[] = [];
  for (const one of opened) {
    const attempt = () => onSheet(one.sheet, ({ protection }) => protection.protect(one.options));
    await attempt()
      .catch(attempt)
      .catch(() => open.push(one.sheet));
  }
  return open;
}

/** A sentence that names sheets whose protection could not be put back. */
export function notProtected(sheets: string[]): string {
  const named = sheets.map((sheet) => `“${sheet}”`).join(', ');
  const which = sheets.length === 1 ? `The sheet ${named} is` : `The sheets ${named} are`;
  return `${which} no longer protected: choose Review, Protect Sheet.`;
}

/**
 * Of these sheets, those whose protection has a password: only trying tells, in every Excel.
 * @throws where a sheet could not be protected again
 */
export async function sheetsWithPassword(names: string[]): Promise<string[]> {
  const shut: string[] = [];
  for (const one of await protectedAmong(names)) {
    try {
      await unprotect(one);
    } catch {
      // Excel refuses it without the password.
      shut.push(one.sheet);
      continue;
    }
    const open = await protectAgain([one]);
    if (open.length > 0) throw new Error(notProtected(open));
  }
  return shut;
}

/** A request that fails may have done its work all the same, and then that is undone. */
async function unprotect(one: OpenedSheet): Promise<void> {
  try {
    await onSheet(one.sheet, ({ protection }) => protection.unprotect());
  } catch (error) {
    const [still] = await protectedAmong([one.sheet]).catch(() => [one]);
    if (!still) await protectAgain([one]);
    throw error;
  }
}

function protectedAmong(names: string[]): Promise<OpenedSheet[]> {
  if (names.length === 0) return Promise.resolve([]);
  return inWords(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const asked = [...new Set(names)].map((sheet) => {
        const { protection } = context.workbook.worksheets.getItem(sheet);
        protection.load('protected, options');
        return { sheet, protection };
      });
      await context.sync();
      return asked
        .filter(({ protection }) => protection.protected)
        .map(({ sheet, protection }) => ({ sheet, options: protection.options }));
    }),
  );
}

function onSheet(name: string, work: (worksheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}
