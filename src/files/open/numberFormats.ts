/** Of Excel’s own formats, by number, those without a currency. */
export const plainBuiltIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** What the numbers of all of them mean in Britain. */
const builtIn: Readonly<Record<number, string>> = {
  ...plainBuiltIn,
  5: '£#,##0;-£#,##0',
  6: '£#,##0;[Red]-£#,##0',
  7: '£#,##0.00;-£#,##0.00',
  8: '£#,##0.00;[Red]-£#,##0.00',
  22: 'dd/mm/yyyy hh:mm',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-',
};

/** The format that a file names by number; undefined for the general one. */
export function formatOf(number: number, own: ReadonlyMap<number, string>): string | undefined {
  const code = own.get(number) ?? builtIn[number];
  return code === undefined || /^general$/i.test(code) ? undefined : code;
}

/** Whether a format shows the day, the month or the year of a number: not one of hours and minutes alone. */
export function showsDays(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P/gi, '');
  return /[dy]|mmm/i.test(code) && !/general/i.test(code);
}
