import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import {
  figures,
  printedRows,
  printedTotals,
  REGIONS,
  REPORT,
  roles,
  type PrintedRow,
  type Region,
} from './published';
import { REGION_SHEET } from './sheets';

const FIRST = 7;
const DECIMALS = '$B$4';
const FIGURE_COLUMNS = ['D', 'E', 'F', 'G', 'H'];
/** Rows of each role and region below the list: the sum, what is printed, the difference. */
const ROWS_OF_TOTAL = 3;
const heads: CellPlan[] = [
  ...styled('heading', 'Council', 'Region', 'Role'),
  ...styled(
    'numberHeading',
    'Headcount (people)',
    'In post (FTE)',
    'Permanent (FTE)',
    'Temporary (FTE)',
    'Vacant (FTE)',
    'Vacancy rate',
    'Temporary share',
  ),
  ...styled('heading', 'Permanent and temporary', 'Figure', 'Evidence ids begin with'),
];

const lastRow = () => FIRST + printedRows().length - 1;
const firstTotal = () => lastRow() + 4;
const totalRow = (region: number, role: number) =>
  firstTotal() + ROWS_OF_TOTAL * (region * roles.length + role);
const firstOfBoth = () => totalRow(REGIONS.length, 0);

/** The rows of one column, for formulas on other sheets. */
export function regionColumn(letter: string, isRelative = false): string {
  const column = isRelative ? letter : `$${letter}`;
  return `${REGION_SHEET}!${column}$${FIRST}:${column}$${lastRow()}`;
}

/** Columns of the rows, for formulas on other sheets: the council, the role, and the figures in their order. */
export const regionColumns = { council: 'A', role: 'C', figures: FIGURE_COLUMNS };

/** A rate of a role over a region, or over both, from the sum of the rows. */
export function regionRate(role: number, rate: 'vacancy' | 'temporary', region: Region | null): string {
  const row = region === null ? firstOfBoth() + role : totalRow(REGIONS.indexOf(region), role);
  return `${REGION_SHEET}!$${rate === 'vacancy' ? 'I' : 'J'}$${row}`;
}

/** Every printed row of both regions, and whether the rows of a role add up to its printed total. */
export function regionSheet(): SheetPlan {
  const rows = printedRows();
  const last = lastRow();
  const differences = REGIONS.flatMap((_, region) => roles.map((__, role) => totalRow(region, role) + 2));
  return {
    name: REGION_SHEET,
    role: 'calculation',
    columns: { A: 40, B: 16, C: 34, D: 18, E: 14, F: 16, G: 16, H: 14, I: 14, J: 18, K: 46, L: 12, M: 62 },
    frozenRows: FIRST - 1,
    frozenColumns: 3,
    cells: {
      ...block(1, [
        styled('title', `${REGIONS.join(' and ')}: occupational therapy staff of councils, as printed`),
        styled('subtitle', `${REPORT}, Figures 18 to 23. A blank was not printed, or cannot be read.`),
        styled('note', 'These rows are published: type figures of your own on the Establishment sheet.'),
        [
          { value: 'Decimals of the printed figures (places)', style: 'label' },
          { value: 2, format: formats.number, style: 'calculation' },
        ],
      ]),
      ...block(FIRST - 1, [heads, ...rows.map((row, i) => printedCells(row, FIRST + i))]),
      ...block(firstTotal() - 1, [
        [...styled('heading', 'Sums of the rows, and printed totals'), ...heads.slice(1, -2)],
        ...REGIONS.flatMap((region, n) =>
          printedTotals(region).flatMap((total, i) => totalRows(total, totalRow(n, i))),
        ),
        ...roles.map((role, i) => bothRegions(role.name, firstOfBoth() + i)),
      ]),
    },
    timelines: [`D${firstTotal()}:H${firstOfBoth() + roles.length - 1}`],
    tables: [{ name: 'RegionStaff', range: `A${FIRST - 1}:M${last}` }],
    highlights: [
      { range: `K${FIRST}:K${last}`, formula: `=LEFT($K${FIRST},3)="Dif"`, look: 'caution' },
      ...differences.map((row) => ({
        range: `K${row}`,
        formula: `=LEFT($K$${row},3)="Dif"`,
        look: 'caution' as const,
      })),
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

function rates(row: number): CellPlan[] {
  return [
    {
      value: `=IF(AND(ISNUMBER(E${row}),ISNUMBER(H${row})),IF(E${row}+H${row}>0,H${row}/(E${row}+H${row}),"no posts"),"not printed")`,
      format: formats.percent,
      style: 'calculation',
    },
    {
      value: `=IF(ISNUMBER(E${row}),IF(E${row}>0,G${row}/E${row},"nobody in post"),"not printed")`,
      format: formats.percent,
      style: 'calculation',
    },
  ];
}

function printedCells(row: PrintedRow, at: number): (CellPlan | null)[] {
  return [
    ...styled('label', row.council, row.region, row.role.name),
    ...figures.map((figure): CellPlan | null => {
      const value = row.values[figure];
      const format = figure === 'headcount' ? formats.number : formats.twoDecimals;
      return value === undefined ? null : { value, format, style: 'calculation' };
    }),
    ...rates(at),
    {
      value: `=IF(ISNUMBER(E${at}),IF(ROUND(F${at}+G${at}-E${at},${DECIMALS})=0,"Add up to those in post","Differ from those in post"),"Not printed")`,
      format: formats.text,
      style: 'calculation',
    },
    ...styled('note', row.role.figure, row.stem),
  ];
}

function totalRows(printed: PrintedRow, at: number): (CellPlan | null)[][] {
  const { region, role, values } = printed;
  const name = (what: string) => styled('label', what, region, role.name);
  const hasTotal = Object.keys(values).length > 0;
  return [
    [
      ...name('Sum of the councils'),
      ...FIGURE_COLUMNS.map((column) =>
        decimal(`=SUMIFS(${rowsOf(column)},${rowsOf('$B')},$B${at},${rowsOf('$C')},$C${at})`),
      ),
      ...rates(at),
    ],
    [
      ...name('As printed'),
      ...figures.map((figure) => (values[figure] === undefined ? null : decimal(values[figure]))),
    ],
    [
      ...name('Difference'),
      ...FIGURE_COLUMNS.map((c) => decimal(`=IF(ISNUMBER(${c}${at + 1}),${c}${at}-${c}${at + 1},0)`)),
      null,
      null,
      hasTotal
        ? {
            value: `=IF(SUMPRODUCT(ABS(ROUND(D${at + 2}:H${at + 2},${DECIMALS})))=0,"The rows add up","Differs from the printed total: a remark on the document")`,
            format: formats.text,
            style: 'calculation',
          }
        : { value: 'No total is printed', style: 'calculation' },
    ],
  ];
}

function bothRegions(role: string, at: number): (CellPlan | null)[] {
  return [
    ...styled('label', 'Sum of the councils', 'Both regions', role),
    ...FIGURE_COLUMNS.map((column) => decimal(`=SUMIF(${rowsOf('$C')},$C${at},${rowsOf(column)})`)),
    ...rates(at),
  ];
}

const rowsOf = (column: string) => `${column}$${FIRST}:${column}$${lastRow()}`;
const decimal = (value: string | number): CellPlan => ({
  value,
  format: formats.twoDecimals,
  style: 'calculation',
});
