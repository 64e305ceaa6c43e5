import { f, raw, words } from '../../layout';
import type { InputPlace } from '../parts/inputs';
import { FEE_YEAR } from './sources';
import type { YearLines } from './yearLines';

/**
 * The words, or an empty text, that say that the published fee of one year is used as a price of another. A rate that was
 * answered or typed is the person’s, and needs no notice.
 */
export function priceYearNotice({ whose }: InputPlace, { heading }: YearLines, otherwise = raw('""')) {
  const first = heading('year1');
  const used = words(`The hourly rate is a published average fee of ${FEE_YEAR}, used as it is for `);
  return f`IF(AND(${whose}="Published",${first}<>${words(FEE_YEAR)}),${used}&${first}&" prices: type the rate that you will pay.",${otherwise})`;
}
