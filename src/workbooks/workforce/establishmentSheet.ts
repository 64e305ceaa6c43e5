import { address, fix } from '../../layout';
import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import type { InputPlace } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import type { WorkforceInputs } from './inputs';
import { salaryKey } from './specs/pay';
import { figures, regionOf, REPORT, roles, type Region } from './published';
import {
  APPRENTICES,
  BY_YEAR,
  COST,
  costTotalRow,
  PUBLISHED,
  USED,
  usedRow,
  usedTotalRow,
  YOURS,
} from './establishmentPlaces';
import { costByYear } from './costByYear';
import { whoseDemandWords } from './ofSize';
import type { RegionTables } from './regionSheet';
import { ESTABLISHMENT, FIRST_YEAR } from './sheets';
import type { Years } from './yearsSheet';

const COUNCIL = '$B$4';
const OWN = 'My own figures';
const FIGURE_COLUMNS = ['B', 'C', 'D', 'E', 'F'];

export function establishmentSheet(
  { council }: WorkforceInputs,
  at: (key: string) => InputPlace,
  central: Years,
  tables: RegionTables,
): SheetPlan {
  const region = regionOf(council);
  const byYear = costByYear(at, central);
  const figureHeadings = styled(
    'numberHeading',
    'Headcount (people)',
    'In post (FTE)',
    'Permanent (FTE)',
    'Temporary (FTE)',
    'Vacant (FTE)',
  );
  return {
    name: ESTABLISHMENT,
    role: 'calculation',
    columns: { A: 36, B: 28, C: 28, D: 24, E: 34, F: 26, G: 34, H: 26, I: 34, J: 30, K: 30, L: 26, M: 44 },
    frozenColumns: 1,
    cells: {
      ...block(1, [
        styled('title', 'Establishment: posts filled and vacant, and what they cost'),
        styled('subtitle', 'Establishment = in post + vacant. In post = permanent + temporary.'),
      ]),
      ...masterCheckCells(3),
      ...block(4, [
        [
          { value: 'Council', style: 'label' },
          { value: council ?? OWN, style: 'calculation' },
        ],
        [
          { value: 'Demand and joiners', style: 'label' },
          { value: whoseDemandWords(council, at), format: formats.text, style: 'calculation' },
        ],
      ]),
      ...block(PUBLISHED - 2, [
        styled('subtitle', `1  As printed, from the Region sheet${region ? ` (${region})` : ''}`),
        [...styled('heading', 'Role'), ...figureHeadings, ...styled('heading', 'Source')],
        ...roles.map((role, i) => publishedRow(tables, role.name, role.figure, PUBLISHED + i)),
      ]),
      ...block(YOURS - 2, [
        styled(
          'subtitle',
          '2  Your own figures: what is typed here takes the place of what is printed; a blank does not',
        ),
        [...styled('heading', 'Role'), ...figureHeadings, ...styled('heading', 'Source')],
        ...roles.map((role) => yourRow(role.name)),
      ]),
      ...block(USED - 2, [
        styled('subtitle', '3  Used in this workbook'),
        [
          ...styled('heading', 'Role'),
          ...figureHeadings,
          ...styled(
            'numberHeading',
            'Establishment (FTE)',
            'Vacancy rate',
            'Temporary share',
            `${region ?? 'Both regions'}: vacancy rate`,
            `${region ?? 'Both regions'}: temporary share`,
            'Share of a full caseload',
          ),
          ...styled('heading', 'Whose figure'),
        ],
        ...roles.map((role, i) => usedRoleRow(role.name, i, at(caseloadKeys[i]!), region, tables)),
        usedTotalCells(),
      ]),
      ...block(COST - 2, [
        styled(
          'subtitle',
          '4  Cost as it is now: gross, a full year, at the prices of the pay year. Value of vacancies: cost avoided forgone, not cash',
        ),
        [
          ...styled('heading', 'Role'),
          ...styled(
            'numberHeading',
            'Full-time salary (£ a year)',
            'Cost of one FTE (£ a year)',
            'Cost in post (£ a year)',
            'Budget of vacant posts (£ a year)',
            'Cases of one FTE (a year)',
            'Cases forgone (a year)',
            'Value forgone (£ a year)',
          ),
          ...styled('heading', 'How to read it'),
        ],
        ...roles.map((role, i) => costRow(role.name, i, at, central)),
        costTotalCells(),
      ]),
      ...byYear.cells,
    },
    timelines: [
      byYear.timeline,
      `B${PUBLISHED}:F${PUBLISHED + roles.length - 1}`,
      `B${USED}:F${usedTotalRow}`,
      `D${costTotalRow}:E${costTotalRow}`,
    ],
    validations: [
      {
        range: `B${YOURS}:F${YOURS + roles.length - 1}`,
        rule: { kind: 'decimal', least: 0, most: 10_000 },
        message: 'A number from 0 to 10,000; 0 where there are none; blank for the printed figure.',
      },
    ],
    highlights: masterCheckHighlights('$B$3'),
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}

/** In the order of the roles. */
const caseloadKeys = [
  'caseloadTherapist',
  'caseloadSenior',
  'caseloadOther',
  'caseloadAssessor',
  'caseloadManager',
  'caseloadApprentice',
];

const formatOf = (column: string) => (column === 'B' ? formats.number : formats.twoDecimals);

function publishedRow(
  { printed: rows }: RegionTables,
  name: string,
  figure: string,
  row: number,
): CellPlan[] {
  const [council, role] = [address(rows.column('council')), address(rows.column('role'))];
  const ofRow = `(${council}=${COUNCIL})*(${role}=$A${row})`;
  return [
    { value: name, style: 'label' },
    ...FIGURE_COLUMNS.map((column, i): CellPlan => {
      const printed = address(fix(rows.column(figures[i]!), 'A$1'));
      return {
        value: `=IF(SUMPRODUCT(${ofRow}*ISNUMBER(${printed}))=0,"not printed",SUMIFS(${printed},${council},${COUNCIL},${role},$A${row}))`,
        format: formatOf(column),
        style: 'calculation',
      };
    }),
    {
      value:
        name === 'Apprentice'
          ? `${REPORT}, ${figure}: headcount only; some may hold posts counted above`
          : `${REPORT}, ${figure}`,
      style: 'note',
    },
  ];
}

function yourRow(name: string): CellPlan[] {
  return [
    { value: name, style: 'label' },
    ...FIGURE_COLUMNS.map((column): CellPlan => ({ format: formatOf(column), style: 'input' })),
    { value: 'If you type here, say where it comes from', style: 'input' },
  ];
}

function usedRoleRow(
  name: string,
  i: number,
  caseload: InputPlace,
  region: Region | null,
  { rate }: RegionTables,
): CellPlan[] {
  const row = usedRow(i);
  return [
    { value: name, style: 'label' },
    ...FIGURE_COLUMNS.map((column): CellPlan => ({
      value: `=IF(${column}${YOURS + i}="",IF(ISNUMBER(${column}${PUBLISHED + i}),${column}${PUBLISHED + i},0),${column}${YOURS + i})`,
      format: formatOf(column),
      style: 'calculation',
    })),
    ...measures(row),
    { value: `=${address(rate(i, 'vacancyRate', region))}`, format: formats.percent, style: 'calculation' },
    {
      value: `=${address(rate(i, 'temporaryShare', region))}`,
      format: formats.percent,
      style: 'calculation',
    },
    { value: `=${caseload.central}`, format: formats.percent, style: 'calculation' },
    { value: whoseFigures(i), format: formats.text, style: 'calculation' },
  ];
}

/** What decides: posts filled and vacant, and of apprentices how many there are. */
function whoseFigures(i: number): string {
  const decides = i === APPRENTICES ? ['B'] : ['C', 'F'];
  const all = (row: number) => decides.map((column) => `ISNUMBER(${column}${row})`).join(',');
  const either = decides.map(
    (column) => `OR(ISNUMBER(${column}${YOURS + i}),ISNUMBER(${column}${PUBLISHED + i}))`,
  );
  return (
    `=IF(AND(${all(YOURS + i)}),"Yours",IF(NOT(AND(${either.join(',')})),"Missing: counted as zero",` +
    `IF(COUNT(B${YOURS + i}:F${YOURS + i})=0,"Published","Published, with yours in part")))`
  );
}

/** Establishment, vacancy rate and temporary share of one row. */
function measures(row: number): CellPlan[] {
  return [
    { value: `=C${row}+F${row}`, format: formats.twoDecimals, style: 'calculation' },
    { value: `=IF(G${row}>0,F${row}/G${row},"no posts")`, format: formats.percent, style: 'calculation' },
    {
      value: `=IF(C${row}>0,E${row}/C${row},"nobody in post")`,
      format: formats.percent,
      style: 'calculation',
    },
  ];
}

function usedTotalCells(): CellPlan[] {
  return [
    { value: 'All roles', style: 'label' },
    ...FIGURE_COLUMNS.map((column): CellPlan => ({
      value: `=SUM(${column}${USED}:${column}${usedTotalRow - 1})`,
      format: formatOf(column),
      style: 'result',
    })),
    ...measures(usedTotalRow).map((measure): CellPlan => ({ ...measure, style: 'result' })),
  ];
}

function costRow(name: string, i: number, at: (key: string) => InputPlace, years: Years): CellPlan[] {
  const row = COST + i;
  const each = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  const central = (key: string) => at(key).central;
  return [
    { value: name, style: 'label' },
    each(`=${central(salaryKey(roles[i]!))}*(1+${central('payUplift')})`, formats.pounds),
    each(`=C${BY_YEAR + i}`, formats.pounds),
    each(i === APPRENTICES ? costOfApprentices(row, central) : `=C${usedRow(i)}*C${row}`, formats.pounds),
    each(`=F${usedRow(i)}*C${row}`, formats.pounds),
    each(
      `=L${usedRow(i)}*${address(years.items.each.productiveHours)}/${address(years.lines.at('meanHours', FIRST_YEAR))}`,
      formats.number,
    ),
    each(`=F${usedRow(i)}*F${row}`, formats.number),
    each(`=OT.VACANCYVALUE(F${usedRow(i)},F${row},${central('valuePerCase')})`, formats.pounds),
    {
      value:
        i === APPRENTICES
          ? 'By headcount: pay of supernumeraries, backfill of the others, fees that the levy account does not pay'
          : 'Cases not taken at what a case is worth; the pay not spent is not taken off',
      style: 'note',
    },
  ];
}

/** Heads × (time × (pay, or else backfill of the time in training) + the fee that the levy account does not pay). */
function costOfApprentices(row: number, central: (key: string) => string): string {
  const assessor = COST + roles.findIndex(({ slug }) => slug === 'non-regulated-assessor');
  const backfill = `(1-${central('supernumerary')})*${central('offJobShare')}*${central('backfillShare')}*C${assessor}`;
  const fee = `${central('trainingFee')}*(1-${central('levyShare')})`;
  return `=B${usedRow(APPRENTICES)}*(${central('apprenticeFte')}*(${central('supernumerary')}*C${row}+${backfill})+${fee})`;
}

function costTotalCells(): (CellPlan | null)[] {
  const total = (column: string, format: string): CellPlan => ({
    value: `=SUM(${column}${COST}:${column}${costTotalRow - 1})`,
    format,
    style: 'result',
  });
  return [
    { value: 'All roles', style: 'label' },
    null,
    null,
    total('D', formats.pounds),
    total('E', formats.pounds),
    null,
    total('G', formats.number),
    total('H', formats.pounds),
  ];
}
