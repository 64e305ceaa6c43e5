/** Excel keeps 15 digits; more would show the noise of binary arithmetic as if it were money. */
const exact = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 15 });
const total = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });
const large = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const small = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
const scientific = new Intl.NumberFormat('en-GB', { notation: 'scientific', maximumSignificantDigits: 15 });

export function formatNumber(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e15 || size < 1e-9) ? scientific.format(value) : exact.format(value);
}

export function formatTotal(value: number): string {
  return Math.abs(value) >= 1e15 ? scientific.format(value) : total.format(value);
}

/** For a table, where the last digits would only hide the first. */
export function formatBrief(value: number): string {
  return (Math.abs(value) >= 100 ? large : small).format(value);
}
