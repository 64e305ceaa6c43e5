import { accepted } from './accepted';
import { documented } from './formulas/documented';
import { families } from './formulas';
import type { Answer } from './worksheet';

/** What docs/differences.md says. */
export function differencesPage(): string {
  const asked = Object.entries(families);
  const count = asked.reduce((sum, [, formulas]) => sum + formulas.length, 0);
  const differing = accepted.reduce((sum, { excel }) => sum + Object.keys(excel).length, 0);
  return [
    '# Where two spreadsheets differ',
    '',
    'The embedded workbook must give what Excel gives. A test asks it ordinary formulas, each on a sheet of its own and',
    'all together in two orders, and compares the whole answer and its shape.',
    '',
    `- ${count} formulas are asked of LibreOffice 7.4 as well: ${asked.map(([family, own]) => `${own.length} of ${family}`).join(', ')}.`,
    `- ${documented.length} formulas use functions that LibreOffice 7.4 lacks. Their answers follow the rules and examples`,
    "  of Microsoft's pages, whose addresses are beside them in `test/differential/formulas/documented.ts`.",
    '',
    `LibreOffice gives another answer than Excel to ${differing} of the formulas. Each is listed here, with what Excel gives,`,
    'which the embedded workbook gives too. A difference that is not listed fails the test, and so does one that is gone.',
    '',
    'One difference from Excel is chosen. A formula that reads its own result shows #REF! and the pane names the cells of',
    'the circle. Excel warns and shows 0; here no message can interrupt, and a zero would pass for a figure. IMAGE shows',
    '#N/A, because a workbook asks nothing of a network. A text that looks like a number is read as an entry is: a printed',
    'minus sign, 1st April 2026 and 1.4.2026 are taken, which Excel leaves. A date without a year, 1/4, is of the year in',
    'which it is calculated, that of TODAY(), as in Excel; it is not calculated again at New Year by itself.',
    '',
    ...accepted.flatMap(({ reason, excel }) => [
      reason,
      '',
      '| formula | in Excel |',
      '| --- | --- |',
      ...Object.entries(excel).map(([formula, answer]) => `| ${cell(formula)} | ${cell(shown(answer))} |`),
      '',
    ]),
  ].join('\n');
}

const cell = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

function shown(answer: Answer[number][number] | Answer): string {
  if (Array.isArray(answer)) return `{${answer.map((row) => row.map(shown).join(',')).join(';')}}`;
  if (answer === null) return '';
  if (typeof answer === 'object') return answer.error;
  return typeof answer === 'string' ? `"${answer}"` : String(answer).toUpperCase();
}
