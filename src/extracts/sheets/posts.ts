import { block, formats, heldText, styled } from '../../plan/cells';
import type { CellPlan, ValidationPlan } from '../../plan/plan';
import type { FigurePlaces } from '../kinds/kind';
import { NO_ROLE, type RoleName, roleOf, ROLES, termOf, TERMS } from '../kinds/roles';
import { FILLED_POST, VACANT_POST } from '../kinds/staff';
import type { Understood } from '../understand';
import { rangeOn } from './cells';
import { distinct, sought } from './sought';

type Row = (CellPlan | null)[];

/** What a pay table says of a grade: a formula that gives its full-time pay, or why there is none. */
export type PayOf = (grade: string) => { pay: string; words: string } | { refused: string };

/** A role, and where its figures are. */
export interface RolePlace {
  role: RoleName;
  headcount: string;
  fte: string;
  vacant: string;
  /** Null where the extract says nothing of contracts. */
  permanent: string | null;
  temporary: string | null;
  /** Full-time pay, averaged by FTE; null where a post of the role has a grade whose pay is not known. */
  pay: string | null;
  /** Those grades. */
  unpaid: string[];
}

/** Tables beside the figures of a staff list: which job title is which role, and what each grade is paid. */
export interface PostTables {
  cells: Record<string, CellPlan>;
  widths: Record<string, number>;
  validations: ValidationPlan[];
  roles: RolePlace[];
  /** Job titles of no role, with their posts. */
  unmatched: string[];
}

/** F, counted from 0. */
const FIRST_COLUMN = 5;
const FIRST_ROW = 5;
/** More job titles or grades than this are no list of one service. */
const MOST_NAMES = 120;

/** Null where the list has no job titles, or too many. */
export function postTables(
  { columns }: Understood,
  sheet: string,
  column: FigurePlaces['column'],
  setting: FigurePlaces['setting'],
  payOf: PayOf,
): PostTables | null {
  const titles = distinct(columns.title);
  const [title, state, fte, hours] = ['title', 'state', 'fte', 'hours'].map(column);
  const size = fte ?? hours;
  if (!title || !state || !size || titles.length === 0 || titles.length > MOST_NAMES) return null;
  const [contract, grade, inPost] = ['contract', 'grade', 'inPost'].map(column);
  const perPost = fte ? '' : `/${setting('fullTimeHours')}`;
  const contracts = contract ? distinct(columns.contract).slice(0, MOST_NAMES) : [];
  const grades = grade ? distinct(columns.grade).slice(0, MOST_NAMES) : [];

  // Below one another: roles, titles, contracts, grades, each with a title, headings and a row between.
  const roleRow = FIRST_ROW + 2;
  const titleRow = roleRow + ROLES.length + 1 + 3;
  const contractRow = titleRow + titles.length + 3;
  const gradeRow = contractRow + (contracts.length > 0 ? contracts.length + 3 : 0);
  const down = (letter: string, first: number, count: number) =>
    `$${letter}$${first}:$${letter}$${first + Math.max(0, count - 1)}`;
  const contractsAt = down('F', contractRow, contracts.length);
  const termsAt = down('G', contractRow, contracts.length);
  const gradesAt = down('F', gradeRow, grades.length);
  const paysAt = down('H', gradeRow, grades.length);

  const titleLines = titles.map((name, i): Row => {
    const row = titleRow + i;
    const is = `${title},${sought([name], `$F${row}`)}`;
    const filled = inPost
      ? `SUMIFS(${inPost},${is})`
      : `SUMIFS(${size},${is},${state},"${FILLED_POST}")${perPost}`;
    const all = `SUMIFS(${size},${is})${perPost}`;
    const onTerms = (term: string) =>
      contracts.length === 0
        ? null
        : calculation(
            `=SUMPRODUCT(SUMIFS(${inPost ?? size},${is}${inPost ? '' : `,${state},"${FILLED_POST}"`},${contract ?? ''},${sought(contracts, contractsAt)})*(${termsAt}="${term}"))${inPost ? '' : perPost}`,
          );
    const byGrade = `SUMIFS(${size},${is},${grade ?? ''},${sought(grades, gradesAt)})${perPost}`;
    return [
      { ...heldText(name), style: 'label' },
      { value: roleOf(name) ?? NO_ROLE, style: 'input' },
      calculation(`=COUNTIFS(${is},${state},"${FILLED_POST}")`, formats.number),
      calculation(`=${filled}`),
      onTerms('Permanent'),
      onTerms('Temporary'),
      calculation(inPost ? `=${all}-I${row}` : `=SUMIFS(${size},${is},${state},"${VACANT_POST}")${perPost}`),
      grades.length === 0 ? null : calculation(`=SUMPRODUCT(${byGrade}*(${paysAt}>0))`),
      grades.length === 0 ? null : calculation(`=SUMPRODUCT(${byGrade},${paysAt})`, formats.pounds),
    ];
  });
  const rolesAt = down('G', titleRow, titles.length);
  const total = (letter: string, row: number) =>
    `SUMIF(${rolesAt},$F${row},${down(letter, titleRow, titles.length)})`;
  const roleLines = [...ROLES, NO_ROLE].map((role, i): Row => {
    const row = roleRow + i;
    const sum = (letter: string, format?: string) => calculation(`=${total(letter, row)}`, format);
    return [
      { value: role, style: 'label' },
      null,
      sum('H', formats.number),
      sum('I'),
      contracts.length === 0 ? null : sum('J'),
      contracts.length === 0 ? null : sum('K'),
      sum('L'),
      grades.length === 0
        ? null
        : calculation(
            `=IF(I${row}+L${row}=0,"no posts",IF(ABS(${total('M', row)}-I${row}-L${row})>0.000001,"not known",${total('N', row)}/(I${row}+L${row})))`,
            formats.pounds,
          ),
    ];
  });
  const paid = new Map(grades.map((name) => [name.toLowerCase(), payOf(name)]));
  const rows: Row[] = [
    styled('subtitle', 'Posts by role: what fills an establishment'),
    headings('Role', '', ...COUNTS(contracts.length > 0), ...(grades.length > 0 ? ['Full-time pay (£ a year)'] : [])),
    ...roleLines,
    [],
    styled('subtitle', 'Job titles: choose another role where one is wrong'),
    headings('Job title', 'Role', ...COUNTS(contracts.length > 0), ...(grades.length > 0 ? ['FTE whose pay is known', 'Their pay (£ a year)'] : [])),
    ...titleLines,
    [],
    ...(contracts.length === 0
      ? []
      : [
          styled('subtitle', 'Contracts: permanent or temporary'),
          headings('Contract', 'Counts as'),
          ...contracts.map((name): Row => [
            { ...heldText(name), style: 'label' },
            { value: termOf(name) ?? 'Neither', style: 'input' },
          ]),
          [],
        ]),
    ...(grades.length === 0
      ? []
      : [
          styled('subtitle', 'Grades: type the full-time pay of a grade over it'),
          headings('Grade', '', 'Full-time pay (£ a year)', 'What it is read as'),
          ...grades.map((name): Row => {
            const found = payOf(name);
            return [
              { ...heldText(name), style: 'label' },
              null,
              { ...('pay' in found && { value: `=${found.pay}` }), style: 'input', format: formats.pounds },
              { ...heldText('pay' in found ? found.words : found.refused), style: 'note' },
            ];
          }),
        ]),
  ]; // prettier-ignore
  const place = (letter: string, row: number) => rangeOn(sheet, `$${letter}$${row}`);
  return {
    cells: block(FIRST_ROW, rows, FIRST_COLUMN),
    widths: { F: 36, G: 30, H: 16, I: 16, J: 16, K: 16, L: 16, M: 18, N: 18 },
    validations: [
      { range: rolesAt.replaceAll('$', ''), rule: { kind: 'list', values: [...ROLES, NO_ROLE] }, message: `A role of an establishment, or ${NO_ROLE}.` },
      ...(contracts.length > 0
        ? [{ range: termsAt.replaceAll('$', ''), rule: { kind: 'list' as const, values: [...TERMS, 'Neither'] }, message: 'Permanent, Temporary or Neither.' }]
        : []),
    ], // prettier-ignore
    roles: ROLES.map((role, i): RolePlace => {
      const row = roleRow + i;
      const unpaid = gradesOf(role, columns).filter((name) => !('pay' in (paid.get(name) ?? {})));
      const hasPosts = titles.some((name) => roleOf(name) === role);
      return {
        role,
        headcount: place('H', row),
        fte: place('I', row),
        permanent: contracts.length > 0 ? place('J', row) : null,
        temporary: contracts.length > 0 ? place('K', row) : null,
        vacant: place('L', row),
        pay: hasPosts && grades.length > 0 && unpaid.length === 0 ? place('M', row) : null,
        unpaid: unpaid.map((name) => grades.find((one) => one.toLowerCase() === name) ?? 'no grade'),
      };
    }),
    unmatched: titles.filter((name) => roleOf(name) === null),
  };
}

const COUNTS = (hasTerms: boolean) => [
  'People in post',
  'In post (FTE)',
  hasTerms ? 'Permanent (FTE)' : '',
  hasTerms ? 'Temporary (FTE)' : '',
  'Vacant (FTE)',
];
const headings = (...words: string[]): Row =>
  words.map((value) => (value === '' ? null : { value, style: 'heading' as const }));
const calculation = (value: string, format: string = formats.twoDecimals): CellPlan => ({
  value,
  style: 'calculation',
  format,
});

/** The grades of the posts of a role, in small letters; a post of no grade has an empty one. */
function gradesOf(role: RoleName, { title = [], grade = [] }: Understood['columns']): string[] {
  const found = new Set<string>();
  title.forEach((name, i) => {
    if (typeof name === 'string' && roleOf(name) === role) found.add(String(grade[i] ?? '').toLowerCase());
  });
  return [...found];
}
