/** A licence paid every year, typed in the first of the further lines. @param first its row on Inputs */
export const furtherCost = (first: number) => ({
  [`Inputs!A${first}`]: 'Licence',
  [`Inputs!C${first}`]: 12_000,
  [`Inputs!E${first}`]: 'Cost',
  [`Inputs!F${first}`]: 'Revenue',
  [`Inputs!G${first}`]: 'This council',
  [`Inputs!H${first}`]: 'Every year',
});
