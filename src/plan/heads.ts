import { plannedFormula } from './cells';
import { coversOf } from './coversOf';
import { casesIn, type Identity, identityIn, joined } from './identity';
import type { PrintPlan, WorkbookPlan } from './plan';

export type Heads = Pick<PrintPlan, 'header' | 'footer'>;

/** What every page of a case has at its head and its foot; nothing where nobody has said whose it is. */
export function headsOf({ council, service, title, version, status, date }: Identity): Heads {
  const left = joined([council, service]);
  const centre = joined([version && `Version ${version}`, status, date]);
  if (left === '' && centre === '') return {};
  return {
    header: { ...(left !== '' && { left }), ...(title !== undefined && { right: title }) },
    footer: { centre },
  };
}

/** Whether a head and a foot are as this program writes them, and no others that a person chose. */
export const areHeadsOurs = ({ header, footer }: Heads): boolean =>
  header?.centre === undefined && footer?.left === undefined && footer?.right === undefined;

/**
 * The plan of a case with whose it is at the head and the foot of every page that prints, and in its title. A page of a
 * person’s own keeps what it has, and so does a workbook that is no case. Of several cases each has its own.
 * @param identityOf Whose a case is, by the ending of its names
 */
export function headed(
  plan: WorkbookPlan,
  identityOf: (ending: string) => Identity = (ending) => identityIn(plan, ending),
): WorkbookPlan {
  const cases = casesIn(plan.names);
  const [first] = cases;
  if (!first) return plan;
  const identities = new Map(cases.map(({ ending, cover }) => [cover, identityOf(ending)]));
  const coverOf = coversOf(
    plan.sheets.map(({ name, cells }) => ({
      name,
      formulas: () => Object.values(cells).map((cell) => plannedFormula(cell) ?? ''),
    })),
    [...identities.keys()],
  );
  const title = identities.get(first.cover)?.title;
  return {
    ...plan,
    ...(title !== undefined && { title }),
    sheets: plan.sheets.map((sheet) => {
      if (!sheet.print || sheet.print.page || !areHeadsOurs(sheet.print)) return sheet;
      const { header: _header, footer: _footer, ...print } = sheet.print;
      return { ...sheet, print: { ...print, ...headsOf(identities.get(coverOf(sheet.name)) ?? {}) } };
    }),
  };
}
