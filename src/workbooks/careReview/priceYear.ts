import { address } from '../../layout';
import type { InputPlace } from '../parts/inputs';
import type { YearBlock } from './yearlySheet';
import { FEE_YEAR } from './sources';

/**
 * The words, or an empty text, that say that the published fee of one year is used as a price of another. Without `=`: a
 * rate that was answered or typed is the person’s, and needs no notice.
 */
export function priceYearNotice({ whose }: InputPlace, { lines }: YearBlock, otherwise = '""'): string {
  const first = address(lines.heading('year1'));
  return `IF(AND(${whose}="Published",${first}<>"${FEE_YEAR}"),"The hourly rate is a published average fee of ${FEE_YEAR}, used as it is for "&${first}&" prices: type the rate that you will pay.",${otherwise})`;
}
