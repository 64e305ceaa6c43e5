import type { FamilyReference, FunctionReference } from './describe';
import { general, LEAD, TITLE } from './general';

const MADE_BY = '<!-- Made by `npm run docs`. Change the notes beside the functions instead. -->';

/** Markdown files by name: an index, and one a family. */
export function referenceFiles(families: FamilyReference[]): Record<string, string> {
  const pages = families.map((family) => [`${family.slug}.md`, familyPage(family)]);
  return { 'README.md': index(families), ...(Object.fromEntries(pages) as Record<string, string>) };
}

function index(families: FamilyReference[]): string {
  const blocks = [
    `# ${TITLE}`,
    MADE_BY,
    text(LEAD),
    ...families.flatMap(({ title, slug, functions }) => [
      `## [${title}](${slug}.md)`,
      table(
        ['Function', 'What it answers'],
        functions.map((one) => [`[${one.id}](${slug}.md#${one.id.toLowerCase()})`, text(one.answers)]),
      ),
    ]),
    ...general.flatMap(({ heading, points }) => [`## ${heading}`, list(points.map(prose))]),
  ];
  return page(blocks);
}

function familyPage({ title, functions }: FamilyReference): string {
  const links = functions.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join(' · ');
  return page([
    `# ${title}`,
    MADE_BY,
    links,
    'What holds for every function, such as units and general refusals, is in the [index](README.md#how-to-write-them).',
    ...functions.flatMap(section),
  ]);
}

function section(one: FunctionReference): string[] {
  return [
    `## ${one.id}`,
    formula(`=${one.signature}`),
    text(one.answers),
    `**Gives:** ${text(one.gives)}`,
    `**In words:** ${text(one.inWords)}`,
    ...(one.priceBasis ? [`**Price basis:** ${text(one.priceBasis)}`] : []),
    ...(one.caution ? [`> **Before you rely on it:** ${text(one.caution)}`] : []),
    argumentTable(one),
    ...(one.refusals.length > 0 ? ['**Refuses:**', list(one.refusals.map(text))] : []),
    ...(one.twin
      ? [`**In plain Excel:** ${text(one.twin.note)}`, formula(one.twin.formula)]
      : [`**In plain Excel:** ${one.noTwin}`]),
    ...example(one.example),
    `**Source of the method:** ${text(one.source)}`,
    ...(one.reach.length > 0 ? [`**Reference values:** ${text(one.reach.join(' '))}`] : []),
    ...(one.evidence.length > 0
      ? [`**Related evidence:** ${one.evidence.map((lookUp) => `\`${lookUp}\``).join(', ')}`]
      : []),
  ];
}

function argumentTable(one: FunctionReference): string {
  if (one.arguments.length === 0) return 'Takes no arguments.';
  return table(
    ['Argument', 'Shape', 'What it is'],
    one.arguments.map(({ name, shape, description }) => [`\`${name}\``, shape, text(description)]),
  );
}

function example({ formula: typed, value, isNumber }: FunctionReference['example']): string[] {
  if (typeof value === 'string') return ['**Example:**', formula(typed), `gives **${text(value)}**`];
  const [head, ...rows] = value as [string[], ...string[][]];
  return [
    '**Example:**',
    formula(typed),
    'gives',
    table(
      head.map(text),
      rows.map((row) => row.map(text)),
      isNumber,
    ),
  ];
}

function table(
  head: string[],
  rows: string[][],
  isNumber: (column: number) => boolean = () => false,
): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  const rule = `| ${head.map((_, column) => (isNumber(column) ? '---:' : '---')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function list(points: string[]): string {
  return points.map((point) => `- ${point}`).join('\n');
}

function formula(code: string): string {
  return `\`\`\`text\n${code}\n\`\`\``;
}

/** Words that Markdown would otherwise take for its own marks. */
function text(words: string): string {
  return words.replace(/[\\*_<[\]`~]/g, '\\$&');
}

/** The same, but for formulas between back-ticks. */
function prose(words: string): string {
  return words
    .split('`')
    .map((part, i) => (i % 2 === 0 ? text(part) : `\`${part}\``))
    .join('');
}

function page(blocks: string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
