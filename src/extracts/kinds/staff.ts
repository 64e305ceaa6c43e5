import { column, reference, words } from './parts';
import { middleOf } from '../match/fit';
import type { RawCell } from '../raw';
import { readAmount } from '../values/amounts';
import { type Field, type Kind, numberOf, refused } from './kind';

const text = (label: string, says: string[], never = ''): Field => ({
  label,
  type: 'text',
  isWords: true,
  says,
  never,
});

const VACANT = /vacan|unfilled|not filled|to be (?:advertised|recruited|appointed)|recruit|^empty$|^tb[ac]$/i;
const YES = /^(?:y|yes|true|1)$/i;
const NO = /^(?:n|no|false|0)$/i;

export const VACANT_POST = 'Vacant';
export const FILLED_POST = 'Filled';

/** By the column that says it, else by who holds the post: a blank holder of a list that names holders is none. */
function stateOf(values: Readonly<Record<string, unknown>>): string {
  const [vacant, filled, holder] = ['vacant', 'filled', 'holder'].map(
    (key) => values[key] as string | null | undefined,
  );
  if (vacant != null) return YES.test(vacant) || VACANT.test(vacant) ? VACANT_POST : FILLED_POST;
  if (filled != null) return NO.test(filled) || VACANT.test(filled) ? VACANT_POST : FILLED_POST;
  if (holder === undefined) return FILLED_POST;
  return holder === null || VACANT.test(holder) ? VACANT_POST : FILLED_POST;
}

/** Under the heading Post there may be a number or a title: words without a digit are a title. */
function titledBy(
  mapping: Readonly<Record<string, number>>,
  sample: (column: number) => readonly RawCell[],
): Readonly<Record<string, number>> {
  const { reference: column, ...others } = mapping;
  if (column === undefined || mapping.title !== undefined) return mapping;
  const cells = sample(column);
  const areWords = cells.length > 0 && cells.every((cell) => typeof cell === 'string' && !/\d/.test(cell));
  return areWords ? { ...others, title: column } : mapping;
}

export const staff: Kind = {
  id: 'staff',
  title: 'Staff',
  caution: (has) =>
    has('salary')
      ? 'Salaries are added up on the sheet of figures and fill no input: the list does not say whether they are of a full-time week or as paid, nor whether employer costs are in them.'
      : null,
  what: 'A row a post: job title, grade, contracted hours or FTE, and whether it is filled.',
  hints: /staff|establishment|post|workforce|hr|payroll/i,
  alike: () => ({
    position: 'post',
    role: 'job',
    wholetime: 'fte',
    equivalent: 'fte',
    weekly: 'week',
    occupied: 'filled',
    incumbent: 'holder',
    occupant: 'holder',
    postholder: 'holder',
    budgeted: 'established',
    budget: 'established',
    funded: 'established',
    establishment: 'established',
    contractual: 'contracted',
    contract: 'contracted',
    staff: 'employee',
  }),
  fields: {
    reference: reference(
      'Post',
      'post number',
      'post id',
      'post reference',
      'post',
      'assignment number',
      'payroll number',
      'employee number',
      'employee id',
    ),
    title: text(
      'Job title',
      [
        'job title',
        'post title',
        'job',
        'title',
        'designation',
        'profession',
        'job name',
        'job description',
        'occupation',
        'staff group',
        'post',
      ],
      'id number code name contracted',
    ),
    grade: text(
      'Grade',
      ['grade', 'band', 'pay band', 'pay grade', 'salary grade', 'scale', 'pay scale', 'spine point'],
      'date',
    ),
    hours: {
      label: 'Contracted hours a week',
      type: 'duration',
      unit: 'hours',
      isWeekly: true,
      says: [
        'contracted hours',
        'hours',
        'week hours',
        'hours week',
        'contracted week hours',
        'standard hours',
        'established hours',
        'basic hours',
        'working hours',
      ],
      never: 'rate pay cost fte full vacant',
    },
    fte: {
      label: 'FTE',
      type: 'amount',
      says: [
        'fte',
        'established fte',
        'contracted fte',
        'post fte',
        'employee fte',
        'full time equivalent',
        'whole time equivalent',
        'whole time fte',
        'full time fte',
        'position fte',
      ],
      never: 'vacant filled actual hours',
    },
    inPost: {
      label: 'FTE in post',
      type: 'amount',
      says: ['fte filled', 'actual fte', 'fte in post', 'filled fte', 'contracted fte', 'employee fte'],
      never: 'vacant hours',
    },
    holder: {
      label: 'Post holder',
      type: 'text',
      says: [
        'holder',
        'post holder',
        'employee',
        'employee name',
        'employee number',
        'employee id',
        'name',
        'worker',
        'person',
        'full name',
        'surname',
      ],
      never: 'title job manager fte hours type group',
    },
    vacant: text(
      'Vacant?',
      ['vacant', 'vacancy', 'vacant post', 'is vacant', 'vacancy status'],
      'fte hours date',
    ),
    filled: text(
      'Filled?',
      ['filled', 'status', 'post status', 'is filled', 'post filled'],
      'fte hours date contracted employment',
    ),
    contract: text(
      'Contract',
      [
        'contracted',
        'contracted type',
        'employment type',
        'contracted status',
        'employment status',
        'basis',
        'assignment category',
        'type',
      ],
      'hours fte date',
    ),
    salary: {
      label: 'Salary (£ a year)',
      type: 'amount',
      says: [
        'salary',
        'basic salary',
        'year salary',
        'basic pay',
        'year pay',
        'gross salary',
        'gross pay',
        'pay',
      ],
      never: 'grade band scale point date cost employer oncosts month hours rate group spine',
    },
    team: text(
      'Team',
      [
        'team',
        'service',
        'department',
        'directorate',
        'cost centre',
        'division',
        'locality',
        'business unit',
      ],
      'date',
    ),
  },
  needs: [[['fte'], ['hours']]],
  settle: (given, sample) => {
    const mapping = titledBy(given, sample);
    const { fte, hours, ...others } = mapping;
    const middle = (column: number) =>
      middleOf(sample(column), (cell) => {
        const value = readAmount(cell);
        return typeof value === 'number' ? value : null;
      });
    // A full-time week is never one hour, nor a post 37 full-time equivalents.
    if (fte !== undefined && hours === undefined && (middle(fte) ?? 0) > 12) return { ...others, hours: fte };
    if (hours !== undefined && fte === undefined && (middle(hours) ?? 99) <= 1.5)
      return { ...others, fte: hours };
    return mapping;
  },
  outputs: (has) => [
    ...(has('reference') ? [words('reference', 'Post', 14)] : []),
    ...(has('title') ? [words('title', 'Job title', 30)] : []),
    ...(has('grade') ? [words('grade', 'Grade', 12)] : []),
    ...(has('team') ? [words('team', 'Team')] : []),
    ...(has('contract') ? [words('contract', 'Contract', 14)] : []),
    ...(has('hours') ? [column('hours', 'Contracted hours a week', 'twoDecimals')] : []),
    ...(has('fte') ? [column('fte', 'FTE', 'twoDecimals', 10)] : []),
    ...(has('inPost') ? [column('inPost', 'FTE in post', 'twoDecimals', 10)] : []),
    ...(has('salary') ? [column('salary', 'Salary (£ a year)', 'pence')] : []),
    words('state', 'Filled or vacant', 14),
  ],
  row: (values, { fullTimeHours }) => {
    const [hours, given, inPost] = [
      numberOf(values, 'hours'),
      numberOf(values, 'fte'),
      numberOf(values, 'inPost'),
    ];
    const fte = given ?? (hours === null ? null : hours / fullTimeHours);
    if (fte === null)
      return refused(Object.hasOwn(values, 'fte') ? 'fte' : 'hours', 'It has neither FTE nor hours');
    if (fte < 0) return refused(given === null ? 'hours' : 'fte', 'Below zero');
    if (hours !== null && hours > 168) return refused('hours', 'More hours than a week has');
    return { ...(values as Record<string, number | string | null>), fte, inPost, state: stateOf(values) };
  },
  odd: (values) => {
    const [hours, fte] = [numberOf(values, 'hours'), numberOf(values, 'fte')];
    if (fte === 0) return 'A post of no hours';
    if (hours !== null && hours > 48) return 'More than 48 hours a week';
    return fte !== null && fte > 1.3 ? 'More than 1.3 FTE in one row' : null;
  },
  settings: ['fullTimeHours'],
  figures: [
    {
      key: 'count',
      label: 'Posts',
      unit: 'posts',
      format: 'number',
      formula: ({ column: c }) => `COUNT(${c('fte') ?? c('hours') ?? ''})`,
    },
    {
      key: 'fte',
      label: 'Established FTE',
      unit: 'FTE',
      format: 'twoDecimals',
      formula: ({ column: c, setting }) =>
        c('fte') ? `SUM(${c('fte') ?? ''})` : `SUM(${c('hours') ?? ''})/${setting('fullTimeHours')}`,
    },
    {
      key: 'filledFte',
      label: 'FTE in post',
      unit: 'FTE',
      format: 'twoDecimals',
      formula: ({ column: c, setting }) => {
        if (c('inPost')) return `SUM(${c('inPost') ?? ''})`;
        const filled = `SUMIF(${c('state') ?? ''},"${FILLED_POST}",${c('fte') ?? c('hours') ?? ''})`;
        return c('fte') ? filled : `${filled}/${setting('fullTimeHours')}`;
      },
    },
    {
      key: 'vacantFte',
      label: 'Vacant FTE',
      unit: 'FTE',
      format: 'twoDecimals',
      formula: ({ figure }) => `${figure('fte')}-${figure('filledFte')}`,
    },
    {
      key: 'salaries',
      label: 'Salaries of the list, as it has them',
      unit: '£ a year',
      format: 'pounds',
      formula: ({ column: c }) => c('salary') && `SUM(${c('salary') ?? ''})`,
      note: 'Fills no input of a case.',
    },
    {
      key: 'vacancyRate',
      label: 'Vacancy rate',
      unit: 'of established FTE',
      format: 'percent',
      formula: ({ figure }) => `IF(${figure('fte')}=0,0,${figure('vacantFte')}/${figure('fte')})`,
    },
  ],
};
