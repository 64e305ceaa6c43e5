import { gdpDeflator } from '../../evidence/reference';
import { valueInYear } from './datedTwins';
import { yearsArgumentOf } from './yearsArgument';
import { present } from '../../formulas/present';

/** Amounts in the prices of another year, by the bundled deflator or by an index in two columns. */
export function realTermsFormula(texts: Readonly<Record<string, string>>): string {
  const isBundled = yearsArgumentOf(present(texts.series, 'series'), 'series').count === 1;
  const at = isBundled ? deflatorAt : ownIndexAt;
  return `SUM({amounts})*${at('toYear', present(texts.toYear, 'to year'))}/${at('fromYear', present(texts.fromYear, 'from year'))}`;
}

function deflatorAt(name: string, text: string): string {
  const value = valueInYear(name, text, gdpDeflator, (index) => index);
  // A calendar year, which is a number, has no index; its first four digits would otherwise find one.
  return value.includes(`{${name}}`) ? `IF(ISTEXT({${name}}),${value},NA())` : value;
}

function ownIndexAt(name: string): string {
  return `VLOOKUP({${name}},{series},2,FALSE)`;
}
