import type { SheetPlan } from '../../../plan/plan';

/** Excel keeps the choices of a list as one text of this length, with commas between them. */
const LONGEST_LIST = 255;

/**
 * Checks lists of choices before anything is written.
 * @throws for a choice with a comma, and for a list longer than Excel takes
 */
export function checkLists(sheets: Pick<SheetPlan, 'name' | 'validations'>[]): void {
  for (const { name, validations = [] } of sheets) {
    for (const { range, rule } of validations) {
      if (rule.kind !== 'list') continue;
      const where = `The choices for ${range} on the sheet “${name}”`;
      const withComma = rule.values.find((value) => value.includes(','));
      if (withComma !== undefined)
        throw new Error(
          `${where} include “${withComma}”: Excel would take its comma for the end of a choice.`,
        );
      const { length } = rule.values.join(',');
      if (length > LONGEST_LIST)
        throw new Error(`${where} take ${length} characters together: Excel allows ${LONGEST_LIST}.`);
    }
  }
}
