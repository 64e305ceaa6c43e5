import { serviceDashboard } from '../../../../src/cases/serviceDashboard/case';
import { exampleAnswers, givenBy } from '../../../../src/cases/serviceDashboard/questions';
import type { Answers } from '../../../../src/cases/parts/caseDefinition';
import { addressOfRef, type Ref } from '../../../../src/layout';

/** The filled example as the team sees it: no number is suppressed. */
export const seenByTheTeam: Answers = { ...exampleAnswers, audience: 'The team' };
export const built = (answers: Answers) => serviceDashboard(givenBy(answers));

/** Where a reference is, as a headless workbook is asked for it. */
export const placeOf = (ref: Ref) => addressOfRef(ref).replaceAll('$', '');

/** What each check says, by its words. */
export function checksIn(
  { plan }: Pick<ReturnType<typeof built>, 'plan'>,
  read: (reference: string) => unknown,
): { what: string; result: unknown }[] {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  return Object.keys(cells)
    .filter((at) => /^D\d+$/.test(at) && cells[at]!.style === 'check')
    .map((at) => ({
      what: String(cells[`A${at.slice(1)}`]!.value),
      result: read(`Checks!${at}`),
    }));
}

export const failingIn = (
  made: Pick<ReturnType<typeof built>, 'plan'>,
  read: (reference: string) => unknown,
): string[] =>
  checksIn(made, read).flatMap(({ what, result }) =>
    result === 'OK' || result === 'Not compared' ? [] : [what],
  );
