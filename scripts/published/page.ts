import { evidence } from '../../src/evidence/library';
import documents from '../../src/evidence/records/documents.json';
import { agrees, typed, verdictOn, type PublishedCase } from './cases';

export interface Answered {
  case: PublishedCase;
  computed: number;
  /** What `reproducedBy` gives. */
  reproduced?: number;
}

/** `docs/published-results.md`: case by case, what a document printed beside what the functions compute. */
export function publishedPage(answers: Answered[]): string {
  const verdict = (answer: Answered) => verdictOn(answer.computed, answer.case);
  const printed = answers.filter((answer) => verdict(answer) !== 'nothing printed');
  const differing = printed.filter((answer) => !agrees(verdict(answer)));
  const agreeing = printed.filter((answer) => agrees(verdict(answer)));
  const implied = answers.filter((answer) => !printed.includes(answer));
  const explained = differing.filter((answer) => answer.case.reproducedBy).length;
  return `# Published results, reproduced

<!-- Made by scripts/publishedResults.ts from test/published/cases.json. -->

Five published documents were read for every result that can be worked out from figures in them: ${answers.length} in
all. Each is computed here by the formula that a user would type, in the embedded workbook’s engine, with our functions
where one applies and ordinary Excel where none does. Any of them can be pasted into a cell.

- **${printed.length}** have a printed result, and are of ${figuresIn(printed)} printed figures: some are worked out in two ways.
  **${agreeing.length}** agree with it to the precision printed, and **${differing.length}** do not: the document’s own arithmetic does not add up, or it counted something in another way.
  For ${explained} of these a formula is given that does yield the printed figure; the rest are explained so far as the
  documents allow.
- **${implied.length}** have none: they follow from printed figures, and nobody published them.

“As rounded” means that the computed figure, rounded to the last digit printed, is the printed one. “Only if cut
short” means that it would be if the further digits were dropped instead of rounded.

## Where the documents and the arithmetic differ

${tables(differing, ['Case', 'Printed', 'Computed', 'Agrees', 'Formula', 'Why'], (answer) => [
  ...common(answer),
  why(answer),
])}

## Where they agree

${tables(agreeing, ['Case', 'Printed', 'Computed', 'Agrees', 'Formula', 'Note'], (answer) => [
  ...common(answer),
  answer.case.note ?? '',
])}

## What follows from them, and is nowhere printed

${tables(implied, ['Case', 'Computed', 'Formula', 'Note'], (answer) => [
  named(answer.case),
  quantity(answer.computed, answer.case.unit),
  code(typed(answer.case)),
  answer.case.note ?? '',
])}
`;
}

/** A figure that a document prints twice, or that two formulas lead to, is one. */
function figuresIn(answers: Answered[]): number {
  const { byId } = evidence();
  const figures = answers.map(({ case: { id, printedIn = [] } }) => {
    const counted = printedIn.map((record) => byId.get(record)?.restates || record);
    return counted.length === 0 ? id : [...new Set(counted)].sort().join(' ');
  });
  return new Set(figures).size;
}

function common({ case: one, computed }: Answered): string[] {
  const verdict = verdictOn(computed, one);
  const apart = ((computed - one.printed!) / Math.abs(one.printed!)) * 100;
  const size = `${number(Math.abs(apart), 1)}% ${apart > 0 ? 'more' : 'less'}`;
  const by = computed * one.printed! < 0 ? 'the other sign' : size;
  const words = agrees(verdict) ? verdict : verdict === 'differs' ? `no: ${by}` : `no: ${verdict}`;
  return [
    named(one),
    quantity(one.printed!, one.unit, one.printedTo),
    quantity(computed, one.unit),
    words,
    code(typed(one)),
  ];
}

function why({ case: one, reproduced }: Answered): string {
  if (!one.reproducedBy) return one.note ?? '';
  const { formula, how } = one.reproducedBy;
  const note = one.note ? `; ${one.note}` : '';
  return `${how}: ${code(formula)} = ${number(reproduced!, 4)}${note}`;
}

/** A table a document, in the order of the cases. */
function tables(answers: Answered[], header: string[], row: (answer: Answered) => string[]): string {
  const titles = [...new Set(answers.map(({ case: one }) => titleOf(one)))];
  return titles
    .map((title) => {
      const own = answers.filter(({ case: one }) => titleOf(one) === title);
      const lines = [header, header.map(() => '---'), ...own.map((answer) => row(answer).map(inCell))];
      const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
      // Prettier would pad every column to its widest cell.
      return `### ${title}\n\n<!-- prettier-ignore -->\n${table}`;
    })
    .join('\n\n');
}

function titleOf({ documents: ids }: PublishedCase): string {
  return ids
    .map((id) => documents[id as keyof typeof documents])
    .map(({ title, date }) => `${title} (${date})`)
    .join('; with ');
}

function named({ council, question }: PublishedCase): string {
  return `${council}: ${question}`;
}

function code(formula: string): string {
  return `\`${formula}\``;
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

/** In the words of its unit: £572,000, £22.977m, 84.8%, 1,216 headcount. */
function quantity(value: number, unit: string, printedTo?: number): string {
  const decimals = printedTo === undefined ? null : Math.max(0, Math.round(-Math.log10(printedTo)));
  const digits = decimals === null ? number(value, 6) : number(value, decimals, decimals);
  if (/^percent/.test(unit)) return `${digits}%${unit === 'percentage_points' ? ' points' : ''}`;
  const [sign, amount] = digits.startsWith('-') ? ['-', digits.slice(1)] : ['', digits];
  if (unit === 'GBPm') return `${sign}£${amount}m`;
  if (unit.startsWith('GBP')) return `${sign}£${amount}${unit.slice(3).replace(/_/g, ' ')}`;
  return unit === 'ratio' ? digits : `${digits} ${unit.replace(/_/g, ' ')}`.trim();
}

function number(value: number, most: number, least = 0): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: most, minimumFractionDigits: least });
}
