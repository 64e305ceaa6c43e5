import {
  f,
  fix,
  type Formula,
  full,
  list,
  type Own,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { type CentralYears, type CostByYear, costByYear } from './costByYear';
import type { InputAt, InputKey, WorkforceInputs } from './inputs';
import { insuranceList } from './insuranceRecords';
import { whoseDemandWords } from './ofSize';
import { type Figure, figures, regionOf, REPORT, type Role, roles, type RoleSlug } from './published';
import type { RegionTables } from './regionSheet';
import type { CaseYears } from '../parts/years';
import { salaryKey } from './specs/pay';
import { ESTABLISHMENT } from './sheets';

const OWN = 'My own figures';
/** Apprentices come last, and are counted by heads: the roles before them are counted by posts. */
export const APPRENTICES = roles.length - 1;
/** In the order of the roles. */
const caseloadOf: Record<RoleSlug, InputKey> = {
  'occupational-therapist': 'caseloadTherapist',
  'senior-practitioner': 'caseloadSenior',
  'other-ahp': 'caseloadOther',
  'non-regulated-assessor': 'caseloadAssessor',
  'ahp-manager': 'caseloadManager',
  apprentices: 'caseloadApprentice',
};

const number = (value: string) => ({ value, style: 'numberHeading' }) as const;
const headings: Record<Figure, string> = {
  headcount: 'Headcount (people)',
  fte: 'In post (FTE)',
  'fte-permanent': 'Permanent (FTE)',
  'fte-temporary': 'Temporary (FTE)',
  'vacant-fte': 'Vacant (FTE)',
};
const formatOf = (figure: Figure) => (figure === 'headcount' ? formats.number : formats.twoDecimals);
const calculation = (heading: string, format: string) =>
  ({ heading: number(heading), format, style: 'calculation' }) as const;
const eachFigure = <T>(make: (figure: Figure) => T) =>
  Object.fromEntries(figures.map((figure) => [figure, make(figure)])) as Record<Figure, T>;
const roleColumn = {
  heading: 'Role',
  of: (_r: unknown, { from }: { from?: Role }) => from && ({ value: from.name, style: 'label' } as const),
};
const shape = { spare: 0, own: 'A1' } as const;
interface RoleRow {
  from?: Role;
  index: number;
}

/** Establishment, vacancy rate and temporary share of one row. */
const established = (r: Own<Figure>) => f`${r.fte}+${r['vacant-fte']}`;
const vacancyRate = (r: Own<Figure>, posts: Ref) => f`IF(${posts}>0,${r['vacant-fte']}/${posts},"no posts")`;
const temporaryShare = (r: Own<Figure>) => f`IF(${r.fte}>0,${r['fte-temporary']}/${r.fte},"nobody in post")`;

const printedList = ({ printed: { column } }: RegionTables, council: Ref) =>
  list('Printed posts', shape, roles, {
    role: roleColumn,
    ...eachFigure((figure) => ({
      ...calculation(headings[figure], formatOf(figure)),
      of: (r: Own<'role'>) => {
        const printed = fix(column(figure), 'A$1');
        const role = fix(r.role, '$A1');
        return f`IF(SUMPRODUCT((${column('council')}=${council})*(${column('role')}=${role})*ISNUMBER(${printed}))=0,"not printed",SUMIFS(${[printed, column('council'), council, column('role'), role]}))`;
      },
    })),
    source: {
      heading: 'Source',
      style: 'note',
      of: (_r, { from }) =>
        from &&
        (from.slug === 'apprentices'
          ? `${REPORT}, ${from.figure}: headcount only; some may hold posts counted above`
          : `${REPORT}, ${from.figure}`),
    },
  });

const yourList = () =>
  list('Your posts', shape, roles, {
    role: roleColumn,
    ...eachFigure((figure) => ({
      heading: number(headings[figure]),
      format: formatOf(figure),
      of: () => undefined,
    })),
    source: { heading: 'Source', of: () => 'If you type here, say where it comes from' },
  });

type Figures = { in(row: { index: number }): Own<Figure> };

/** What decides: posts filled and vacant, and of apprentices how many there are. */
function whoseFigures(row: RoleRow, printed: Figures, yours: Figures): Formula {
  const decides: Figure[] = row.index === APPRENTICES ? ['headcount'] : ['fte', 'vacant-fte'];
  const [own, theirs] = [yours.in(row), printed.in(row)];
  const all = decides.map((figure) => f`ISNUMBER(${own[figure]})`);
  const either = decides.map((figure) => f`OR(ISNUMBER(${own[figure]}),ISNUMBER(${theirs[figure]}))`);
  return f`IF(AND(${all}),"Yours",IF(NOT(AND(${either})),"Missing: counted as zero",IF(COUNT(${span(own.headcount, own['vacant-fte'])})=0,"Published","Published, with yours in part")))`;
}

const usedList = (
  printed: Figures,
  yours: Figures,
  at: InputAt,
  council: string | null,
  { rate }: RegionTables,
) => {
  const region = regionOf(council);
  return list('Used posts', shape, roles, {
    role: roleColumn,
    ...eachFigure((figure) => ({
      ...calculation(headings[figure], formatOf(figure)),
      of: (_r: unknown, row: RoleRow) => {
        const [own, theirs] = [yours.in(row)[figure], printed.in(row)[figure]];
        return f`IF(${own}="",IF(ISNUMBER(${theirs}),${theirs},0),${own})`;
      },
    })),
    established: { ...calculation('Establishment (FTE)', formats.twoDecimals), of: (r) => established(r) },
    vacancyRate: {
      ...calculation('Vacancy rate', formats.percent),
      of: (r) => vacancyRate(r, r.established),
    },
    temporaryShare: {
      ...calculation('Temporary share', formats.percent),
      of: (r) => temporaryShare(r),
    },
    regionVacancy: {
      ...calculation(`${region ?? 'Both regions'}: vacancy rate`, formats.percent),
      of: (_r, { index }) => rate(index, 'vacancyRate', region),
    },
    regionTemporary: {
      ...calculation(`${region ?? 'Both regions'}: temporary share`, formats.percent),
      of: (_r, { index }) => rate(index, 'temporaryShare', region),
    },
    caseload: {
      ...calculation('Share of a full caseload', formats.percent),
      of: (_r, { from }) => from && at(caseloadOf[from.slug]).central,
    },
    whose: {
      heading: 'Whose figure',
      format: formats.text,
      style: 'calculation',
      of: (_r, row) => whoseFigures(row, printed, yours),
    },
  });
};
type UsedList = ReturnType<typeof usedList>;

const costList = (used: UsedList, at: InputAt, byYear: () => CostByYear, central: () => CentralYears) => {
  const input = (key: InputKey) => at(key).central;
  const costOf = (slug: RoleSlug) => fix(byYear().at(slug, 'payYear'), 'A1');
  /** Heads × (time × (pay, or else backfill of the time in training) + the fee that the levy account does not pay). */
  const costOfApprentices = (heads: Ref, own: Ref, assessor: Ref) => {
    const backfill = f`(1-${input('supernumerary')})*${input('offJobShare')}*${input('backfillShare')}*${assessor}`;
    const fee = f`${input('trainingFee')}*(1-${input('levyShare')})`;
    return f`${heads}*(${input('apprenticeFte')}*(${input('supernumerary')}*${own}+${backfill})+${fee})`;
  };
  const assessor = roles.findIndex(({ slug }) => slug === 'non-regulated-assessor');
  const made = list('Cost', shape, roles, {
    role: roleColumn,
    salary: {
      ...calculation('Full-time salary (£ a year)', formats.pounds),
      of: (_r, { from }) => from && f`${input(salaryKey(from))}*(1+${input('payUplift')})`,
    },
    cost: {
      ...calculation('Cost of one FTE (£ a year)', formats.pounds),
      of: (_r, { from }) => from && costOf(from.slug),
    },
    inPost: {
      ...calculation('Cost in post (£ a year)', formats.pounds),
      of: (r, row): Formula =>
        row.index === APPRENTICES
          ? costOfApprentices(used.in(row).headcount, r.cost, made.in({ index: assessor }).cost)
          : f`${used.in(row).fte}*${r.cost}`,
    },
    vacantBudget: {
      ...calculation('Budget of vacant posts (£ a year)', formats.pounds),
      of: (r, row) => f`${used.in(row)['vacant-fte']}*${r.cost}`,
    },
    cases: {
      ...calculation('Cases of one FTE (a year)', formats.number),
      of: (_r, row) => {
        const { productiveHours, meanHours } = central();
        return f`${used.in(row).caseload}*${productiveHours}/${meanHours}`;
      },
    },
    casesForgone: {
      ...calculation('Cases forgone (a year)', formats.number),
      of: (r, row) => f`${used.in(row)['vacant-fte']}*${r.cases}`,
    },
    value: {
      ...calculation('Value forgone (£ a year)', formats.pounds),
      of: (r, row) => f`OT.VACANCYVALUE(${[used.in(row)['vacant-fte'], r.cases, input('valuePerCase')]})`,
    },
    note: {
      heading: 'How to read it',
      style: 'note',
      of: (_r, { index }) =>
        index === APPRENTICES
          ? 'By headcount: pay of supernumeraries, backfill of the others, fees that the levy account does not pay'
          : 'Cases not taken at what a case is worth; the pay not spent is not taken off',
    },
  });
  return made;
};

const total = (column: Ref, format: string) =>
  ({ value: f`SUM(${fix(column, 'A1')})`, format, style: 'result' }) as const;
const allRoles = { value: 'All roles', style: 'label' } as const;

export type Establishment = ReturnType<typeof establishmentOf>;

/** Posts by role: printed, typed and used; what they cost now and by year. `central` is read when the plan is written. */
export function establishmentOf(
  { council, neutral }: WorkforceInputs,
  at: InputAt,
  caseYears: CaseYears,
  region: RegionTables,
  central: () => CentralYears,
) {
  const title = rows('Title', [
    styled('title', 'Establishment: posts filled and vacant, and what they cost'),
    styled('subtitle', 'Establishment = in post + vacant. In post = permanent + temporary.'),
  ]);
  const master = masterCheck();
  const whoseRows: Parameters<typeof rows>[1] = [
    [
      { value: 'Council', style: 'label' },
      { value: council ?? OWN, style: 'calculation' },
    ],
  ];
  const whose = rows('Whose', whoseRows, 2);
  const printed = printedList(region, whose.at(0, 1));
  const yours = yourList();
  const used = usedList(printed, yours, at, council, region);
  whoseRows.push([
    { value: 'Demand and joiners', style: 'label' },
    {
      value: whoseDemandWords({ council, ...(neutral && { neutral }) }, at, full(used.column('whose'))),
      format: formats.text,
      style: 'calculation',
    },
  ]);
  const usedKeys = [...figures, 'established', 'vacancyRate', 'temporaryShare'] as const;
  type UsedTotal = (typeof usedKeys)[number];
  const usedTotal = (key: UsedTotal): Ref => usedTotals.at(0, 1 + usedKeys.indexOf(key));
  const own = eachFigure<Figure>((figure) => figure);
  const usedRow = () =>
    Object.fromEntries(
      Object.keys(own).map((key) => [key, fix(usedTotal(key as Figure), 'A1')]),
    ) as Own<Figure>;
  const usedCells: Parameters<typeof rows>[1] = [[]];
  const usedTotals = rows('Used posts in all', usedCells, 1);
  usedCells[0] = [
    allRoles,
    ...figures.map((figure) => total(used.column(figure), formatOf(figure))),
    { value: established(usedRow()), format: formats.twoDecimals, style: 'result' },
    {
      value: vacancyRate(usedRow(), fix(usedTotal('established'), 'A1')),
      format: formats.percent,
      style: 'result',
    },
    { value: temporaryShare(usedRow()), format: formats.percent, style: 'result' },
  ];
  const insurance = insuranceList(caseYears.room);
  const cost = costList(used, at, (): CostByYear => byYear, central);
  const byYear: CostByYear = costByYear(
    caseYears,
    at,
    insurance,
    (role) => fix(cost.at('salary', role), '$A1'),
    central,
  );
  const costTotals = rows('Cost in all', [
    [
      allRoles,
      null,
      null,
      total(cost.column('inPost'), formats.pounds),
      total(cost.column('vacantBudget'), formats.pounds),
      null,
      total(cost.column('casesForgone'), formats.number),
      total(cost.column('value'), formats.pounds),
    ],
  ]);
  const subtitle = (text: string) => rows(text, [styled('subtitle', text)]);
  const name = regionOf(council);
  const yourFigures = span(yours.at('headcount', 0), yours.at('vacant-fte', APPRENTICES));
  const layout: Sheet = sheet(
    ESTABLISHMENT,
    [
      title,
      master.rows,
      whose,
      subtitle(`1  As printed, from the Region sheet${name ? ` (${name})` : ''}`),
      printed,
      1,
      subtitle(
        '2  Your own figures: what is typed here takes the place of what is printed; a blank does not',
      ),
      yours,
      1,
      subtitle('3  Used in this workbook'),
      used,
      usedTotals,
      1,
      subtitle(
        '4  Cost as it is now: gross, a full year, at the prices of the pay year. Value of vacancies: cost avoided forgone, not cash',
      ),
      cost,
      costTotals,
      1,
      subtitle(
        '5  Cost of one FTE by year: cash of the year, with the pay growth typed on Inputs; at 0% the prices and the National Insurance of the pay year throughout',
      ),
      byYear,
      1,
      subtitle('6  National Insurance on record'),
      insurance,
    ],
    {
      role: 'calculation',
      widths: [36, 28, 28, 24, 34, 26, 34, 26, 34, 30, 30, 26, 44],
      frozen: { columns: title.at(0, 0) },
      timelines: [
        byYear.body,
        span(printed.at('headcount', 0), printed.at('vacant-fte', APPRENTICES)),
        span(used.at('headcount', 0), usedTotal('vacant-fte')),
        span(costTotals.at(0, 3), costTotals.at(0, 4)),
      ],
      validations: [
        {
          range: yourFigures,
          rule: { kind: 'decimal', least: 0, most: 10_000 },
          message: 'A number from 0 to 10,000; 0 where there are none; blank for the printed figure.',
        },
      ],
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape' },
    },
  );
  return {
    sheet: layout,
    caseYears,
    printed,
    yours,
    used,
    usedTotal,
    cost,
    costTotals,
    /** All roles in post now, a full year, at the prices of the pay year. */
    costInPost: costTotals.at(0, 3),
    byYear,
    whoseDemand: whose.at(1, 1),
  };
}
