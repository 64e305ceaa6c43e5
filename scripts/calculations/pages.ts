import { benefitOf, benefitWords, kindInWords } from '../../src/calculations/benefits';
import { type Calculation, inputsOf, isColumn, linesOf } from '../../src/calculations/calculation';
import { formulaInWords } from '../../src/calculations/inWords';
import { calculations } from '../../src/calculations/library';
import {
  comparisonOf,
  comparisonWords,
  figureInWords,
  printedInWords,
  withStop,
} from '../../src/calculations/published';
import { documentInWords, sourceInWords } from '../../src/calculations/sources';
import { valuesInWords } from '../../src/calculations/valuesInWords';
import systems from '../../src/calculations/systems.json';
import { topics, type TopicId } from '../../src/calculations/topics';

const MADE_BY = '<!-- Made by `npm run docs` from src/calculations. -->';
const topicIds = Object.keys(topics) as TopicId[];
const ofTopic = (topic: TopicId) => calculations.filter((one) => one.topic === topic);
const linkTo = (one: Calculation, folder = '') => `[${one.title}](${folder}${one.topic}.md#${one.id})`;

/** The pages of docs/calculations by file name. */
export function calculationPages(): Record<string, string> {
  return {
    'README.md': index(),
    ...Object.fromEntries(topicIds.map((topic) => [`${topic}.md`, topicPage(topic)])),
  };
}

function index(): string {
  return page([
    '# The library of calculations',
    MADE_BY,
    `${calculations.length} calculations, records, checklists and reference tables, by topic. Each is inserted from the pane, under Build, with live formulas; from the shell, \`npm run --silent calculation -- <id>\` works one out. [What answers what](../coverage.md) lists the systems of the documents.`,
    ...topicIds.flatMap((topic) => [
      `## [${topics[topic]}](${topic}.md)`,
      table(
        ['Calculation', 'The question that it answers', 'Kind'],
        ofTopic(topic).map((one) => [linkTo(one), one.question, kindInWords(one)]),
      ),
    ]),
  ]);
}

function topicPage(topic: TopicId): string {
  return page([`# ${topics[topic]}`, MADE_BY, '[All topics](README.md)', ...ofTopic(topic).flatMap(section)]);
}

function section(one: Calculation): string[] {
  const { id, title, question, answers, basis, published = [], caution, source, systems: answered } = one;
  const system = answered.length > 0 ? ` System ${answered.join(', ')} of the documents.` : '';
  return [
    `<a id="${id}"></a>`,
    `## ${title}`,
    `**${question}** ${answers}${system}`,
    `\`${id}\`${basis === undefined ? '' : `. ${withStop(basis)}`}`,
    ...(one.inputs ? [inputsTable(one)] : [rowsTable(one)]),
    ...(linesOf(one).length > 0 ? [linesTable(one)] : []),
    ...(published.length > 0 ? [publishedTable(one)] : []),
    ...(source === undefined ? [] : [`Source: ${withStop(source)}`]),
    `**Caution.** ${withStop(caution)}`,
  ];
}

function inputsTable(one: Calculation): string {
  return table(
    ['Input', 'Key', 'Unit', 'Example', 'Where it comes from'],
    inputsOf(one).map((input) => [
      isColumn(input) ? `${input.label} (column)` : input.label,
      `\`${input.key}\``,
      input.unit,
      valuesInWords(input.example, input.unit),
      sourceInWords(input),
    ]),
  );
}

function rowsTable({ columns = [], rows = [] }: Calculation): string {
  const cells = rows.map((row) => row.map((value, i) => valuesInWords(value, columns[i]?.unit ?? '')));
  return table(
    columns.map(({ label }) => label),
    cells.length > 0 ? cells : [columns.map(() => '')],
  );
}

function linesTable(one: Calculation): string {
  const results = new Set(one.results);
  return table(
    ['Worked out', 'Key', 'Formula in words', 'With the example', 'Kind of benefit'],
    linesOf(one).map((line) => [
      results.has(line.key) ? `**${line.label}**` : line.label,
      `\`${line.key}\``,
      formulaInWords(one, line),
      valuesInWords(line.expected, line.unit),
      benefitWords[benefitOf(line)],
    ]),
  );
}

function publishedTable({ published = [], lines = [] }: Calculation): string {
  return table(
    ['Document', 'Printed', 'Worked out here', 'What that means'],
    published.map((one) => {
      const unit = lines.find(({ key }) => key === one.line)?.unit ?? one.unit ?? '';
      return [
        documentInWords(one),
        printedInWords(one),
        one.computed === undefined ? '' : figureInWords(one.computed, unit),
        `${comparisonWords[comparisonOf(one)]}. ${withStop(one.why)}`,
      ];
    }),
  );
}

/** docs/coverage.md: what answers each system of the documents. */
export function coveragePage(): string {
  const count = (kind: Calculation['kind']) => calculations.filter((one) => one.kind === kind).length;
  const missed = calculations.filter((one) => one.systems.length === 0);
  return page([
    '# What answers what',
    MADE_BY,
    `The documents behind the evidence describe 138 systems, and ${missed.length} other calculations answer further questions. Each has an answer in the [library](calculations/README.md): ${count('calculation')} calculations, ${count('record')} records, ${count('checklist')} checklists and ${count('reference')} reference tables. What is no calculation is a table to fill, and says so.`,
    ...topicIds.flatMap((topic) => [
      `## ${topics[topic]}`,
      table(
        ['No.', 'System', 'Answered by', 'Functions that it uses'],
        systems
          .filter((system) => system.topic === topic)
          .map(({ number, name }) => {
            const answers = calculations.filter((one) => one.systems.includes(number));
            return [String(number), name, answers.map(answerTo).join(', '), functionsOf(answers)];
          }),
      ),
    ]),
    '## Other calculations',
    table(
      ['Answered by', 'Topic', 'The question that it answers', 'Functions that it uses'],
      missed.map((one) => [answerTo(one), topics[one.topic], one.question, functionsOf([one])]),
    ),
  ]);
}

/** A table to fill or to read says so. */
function answerTo(one: Calculation): string {
  const link = linkTo(one, 'calculations/');
  return one.kind === 'calculation' ? link : `${link} (${one.kind})`;
}

function functionsOf(answers: readonly Calculation[]): string {
  const used = answers.flatMap((one) =>
    linesOf(one).flatMap(({ formula, first = '' }) =>
      [...`${formula} ${first}`.matchAll(/OT\.[A-Z]+/g)].map(([name]) => name),
    ),
  );
  return [...new Set(used)].map((name) => `\`${name}\``).join(', ') || 'Excel’s own';
}

const page = (blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
