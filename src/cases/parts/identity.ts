import { type Cell, f, type Formula, join, list, type Ref } from '../../layout';
import { formats } from '../../plan/cells';
import { identityNames, type IdentityPart } from '../../plan/identity';
import { realSerial } from '../../model/dates';
import type { Answers, Question } from './caseDefinition';
import { oneOf, startDate } from './inputs/accepts';

/** What a person may say of a case when it is built; each is blank until it is given. */
export interface CaseIdentity {
  council: string;
  service: string;
  title: string;
  author: string;
  /** The owner of each budget that the case touches, by the name of the budget. */
  owners: Readonly<Record<string, string>>;
  /** An Excel serial number, or blank. */
  date: number | '';
  version: string;
  status: string;
}

export const statuses = ['Draft', 'For decision', 'Agreed'] as const;

const ids = {
  council: 'caseCouncil',
  service: 'caseService',
  title: 'caseTitle',
  author: 'caseAuthor',
  date: 'caseDate',
  version: 'caseVersion',
  status: 'caseStatus',
} as const satisfies Record<IdentityPart, string>;

/** The answer that gives a case its title. */
export const titleAnswer = (title: string): Answers => ({ [ids.title]: title });

const ownerId = (position: number) => `caseOwner${position + 1}`;
const SOURCE = 'Blank until you type it; it can be typed on the cover later.';
const base = { whose: 'Yours', source: SOURCE } as const;

const text = (id: string, label: string, help: string): Question => ({
  id,
  kind: 'text',
  label,
  help,
  ...base,
  default: '',
});

/** Whose the case is: the same questions for every case, but for its budgets. */
export function identityQuestions(budgets: readonly string[]): Question[] {
  return [
    text(
      ids.council,
      'Council',
      'As it is to print at the head of every page, in the name of the file and in the copy.',
    ),
    text(ids.service, 'Service', 'Such as Adult social care, occupational therapy.'),
    text(ids.title, 'Title of the case', 'Left blank, the title says what kind of case it is.'),
    text(ids.author, 'Author', 'Who answers questions about it.'),
    ...budgets.map((budget, i) =>
      text(
        ownerId(i),
        `Owner of the budget: ${budget}`,
        'The post that holds the budget and agrees to the case.',
      ),
    ),
    text(ids.date, 'Date of this version', 'As day/month/year, such as 1/4/2027.'),
    text(ids.version, 'Version', 'Such as 0.1, or 1.0 once it is agreed.'),
    {
      id: ids.status,
      kind: 'choice',
      label: 'Status',
      help: 'Where it has got to.',
      ...base,
      choices: [{ value: '', label: 'Not said' }, ...statuses.map((value) => ({ value, label: value }))],
      default: '',
    },
  ];
}

/** The answers that say whose the case is, apart from those that the case itself asks for. */
export function identityFrom(
  answers: Answers,
  budgets: readonly string[],
): { identity: CaseIdentity; rest: Answers } {
  const own = new Set(identityQuestions(budgets).map(({ id }) => id));
  const words = (id: string) => String(answers[id] ?? '').trim();
  const status = words(ids.status);
  if (status !== '' && !statuses.some((one) => one === status))
    throw new Error(`${ids.status} must be one of ${statuses.join(', ')}, or blank; it is "${status}"`);
  return {
    identity: {
      council: words(ids.council),
      service: words(ids.service),
      title: words(ids.title),
      author: words(ids.author),
      owners: Object.fromEntries(budgets.map((budget, i) => [budget, words(ownerId(i))])),
      date: dayIn(answers[ids.date]),
      version: words(ids.version),
      status,
    },
    rest: Object.fromEntries(Object.entries(answers).filter(([id]) => !own.has(id))),
  };
}

/** A serial number, or words as day/month/year. */
function dayIn(answer: number | string | undefined): number | '' {
  if (answer === undefined || answer === '') return '';
  if (typeof answer === 'number') return answer;
  const [, day, month, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(answer) ?? [];
  const serial = realSerial({ year: Number(year), month: Number(month), day: Number(day) });
  if (serial === null)
    throw new Error(`${ids.date} must be a date as day/month/year, such as 1/4/2027; it is "${answer}"`);
  return serial;
}

export interface IdentityOnCover {
  block: ReturnType<typeof listOf>;
  /** Where the cover has a part; the title is the cover’s own. */
  at(part: Exclude<IdentityPart, 'title'>): Ref;
  ownerOf(budget: string): Ref;
  /** The names by which files, pages and headers find them. */
  names(title: Ref): { name: string; refersTo: Ref }[];
}

interface Row {
  part?: Exclude<IdentityPart, 'title'>;
  label: string;
  value: string | number;
  format: string;
  about: string;
}

const listOf = (rows: Row[]) =>
  list('Whose case this is', { spare: 0 }, rows, {
    label: { heading: 'Whose case this is', style: 'label', of: (_r, { from }) => from?.label },
    typed: {
      heading: 'Type it here',
      of: (_r, { from }): Cell | undefined =>
        from && {
          ...(from.value !== '' && { value: from.value }),
          format: from.format,
          style: 'input',
        },
    },
    about: { heading: 'Where it goes', style: 'note', of: (_r, { from }) => from?.about },
  });

/** The rows of a cover that say whose the case is, to be typed there or on Build. */
export function identityOnCover(identity: CaseIdentity, budgets: readonly string[]): IdentityOnCover {
  const { text: words, date } = formats;
  const rows: Row[] = [
    {
      part: 'council',
      label: 'Council',
      value: identity.council,
      format: words,
      about: 'The head of every page, the summary, the name of the file',
    },
    {
      part: 'service',
      label: 'Service',
      value: identity.service,
      format: words,
      about: 'The head of every page and the committee summary',
    },
    {
      part: 'author',
      label: 'Author',
      value: identity.author,
      format: words,
      about: 'The committee summary',
    },
    ...budgets.map((budget) => ({
      label: `Owner of the budget: ${budget}`,
      value: identity.owners[budget] ?? '',
      format: words,
      about: 'The committee summary',
    })),
    {
      part: 'date',
      label: 'Date of this version',
      value: identity.date,
      format: date,
      about: 'The foot of every page and the committee summary',
    },
    {
      part: 'version',
      label: 'Version',
      value: identity.version,
      format: words,
      about: 'The foot of every page and the name of the file',
    },
    {
      part: 'status',
      label: 'Status',
      value: identity.status,
      format: words,
      about: `One of: ${statuses.join(', ')}`,
    },
  ];
  const block = listOf(rows);
  const cell = (matches: (row: Row) => boolean) => block.at('typed', rows.findIndex(matches));
  const at: IdentityOnCover['at'] = (part) => cell((row) => row.part === part);
  return {
    block,
    at,
    ownerOf: (budget) => cell((row) => row.label.endsWith(`: ${budget}`)),
    names: (title) =>
      (Object.keys(identityNames) as IdentityPart[]).map((part) => ({
        name: identityNames[part],
        refersTo: part === 'title' ? title : at(part),
      })),
  };
}

export const identityRules = ({ at }: IdentityOnCover) => [
  { range: at('status'), ...oneOf(statuses) },
  { range: at('date'), ...startDate },
];

/** Cells joined by a comma, those that are blank left out. */
export const joinedWords = (cells: readonly (Ref | Formula)[]): Formula =>
  join(
    cells.map((cell, i) => {
      const earlier = cells.slice(0, i).map((before) => f`${before}<>""`);
      const comma = i === 0 ? f`""` : f`IF(OR(${earlier}),", ","")`;
      return f`IF(${cell}="","",${comma}&${cell})`;
    }),
    '&',
  );

/** An identity that is not typed yet. */
export const noIdentity = (budgets: readonly string[]): CaseIdentity => identityFrom({}, budgets).identity;
