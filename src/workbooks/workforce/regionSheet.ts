import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { figures, printedTotals, REGION, regionRows, REPORT, roles, type PrintedRow } from './published';
import { REGION_SHEET } from './sheets';

const FIRST = 7;
const DECIMALS = '$B$4';
const FIGURE_COLUMNS = ['C', 'D', 'E', 'F', 'G'];
const heads: CellPlan[] = [
  ...styled('heading', 'Council', 'Role'),
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

const firstTotal = () => FIRST + regionRows().length + 3;

/** The rows of one column, for formulas on other sheets. */
export function regionColumn(letter: string, isRelative = false): string {
  const column = isRelative ? letter : `$${letter}`;
  return `${REGION_SHEET}!${column}$${FIRST}:${column}$${FIRST + regionRows().length - 1}`;
}

/** Rates of a role over the region, from the sum of its rows. */
export function regionRate(role: number, column: 'H' | 'I'): string {
  return `${REGION_SHEET}!$${column}$${firstTotal() + 3 * role}`;
}

/** Every printed row of the region, and whether the rows of a role add up to its printed total. */
export function regionSheet(): SheetPlan {
  const rows = regionRows();
  const last = FIRST + rows.length - 1;
  const top = firstTotal();
  const bottom = top + 3 * roles.length - 1;
  const totals = printedTotals();
  return {
    name: REGION_SHEET,
    role: 'calculation',
    columns: { A: 40, B: 34, C: 18, D: 14, E: 16, F: 16, G: 14, H: 14, I: 18, J: 46, K: 12, L: 62 },
    frozenRows: FIRST - 1,
    frozenColumns: 2,
    cells: {
      ...block(1, [
        styled('title', `${REGION}: occupational therapy staff of councils, as printed`),
        styled('subtitle', `${REPORT}, Figures 18 to 23. A blank was not printed.`),
        styled('note', 'These rows are published: type figures of your own on the Establishment sheet.'),
        [
          { value: 'Decimals of the printed figures (places)', style: 'label' },
          { value: 2, format: formats.number, style: 'calculation' },
        ],
      ]),
      ...block(FIRST - 1, [heads, ...rows.map((row, i) => printedCells(row, FIRST + i))]),
      ...block(top - 1, [
        [...styled('heading', 'Sums of the rows, and printed totals'), ...heads.slice(1, -2)],
        ...roles.flatMap((role, i) => totalRows(totals[i]!, role.name, top + 3 * i)),
      ]),
    },
    timelines: [`C${top}:G${bottom}`],
    tables: [{ name: 'RegionStaff', range: `A${FIRST - 1}:L${last}` }],
    highlights: [
      { range: `J${FIRST}:J${last}`, formula: `=LEFT($J${FIRST},3)="Dif"`, look: 'caution' },
      ...roles.map((_, i) => ({
        range: `J${top + 3 * i + 2}`,
        formula: `=LEFT($J$${top + 3 * i + 2},3)="Dif"`,
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
      value: `=IF(ISNUMBER(D${row}),IF(D${row}+G${row}>0,G${row}/(D${row}+G${row}),"no posts"),"not printed")`,
      format: formats.percent,
      style: 'calculation',
    },
    {
      value: `=IF(ISNUMBER(D${row}),IF(D${row}>0,F${row}/D${row},"nobody in post"),"not printed")`,
      format: formats.percent,
      style: 'calculation',
    },
  ];
}

function printedCells(row: PrintedRow, at: number): (CellPlan | null)[] {
  return [
    ...styled('label', row.council, row.role.name),
    ...figures.map((figure): CellPlan | null => {
      const value = row.values[figure];
      const format = figure === 'headcount' ? formats.number : formats.twoDecimals;
      return value === undefined ? null : { value, format, style: 'calculation' };
    }),
    ...rates(at),
    {
      value: `=IF(ISNUMBER(D${at}),IF(ROUND(E${at}+F${at}-D${at},${DECIMALS})=0,"Add up to those in post","Differ from those in post"),"Not printed")`,
      format: formats.text,
      style: 'calculation',
    },
    ...styled('note', row.role.figure, row.stem),
  ];
}

function totalRows(printed: PrintedRow, role: string, at: number): (CellPlan | null)[][] {
  const name = (what: string) => styled('label', what, role);
  const each = (of: (column: string) => string | number | undefined, style: CellPlan['style']) =>
    FIGURE_COLUMNS.map((column): CellPlan | null => {
      const value = of(column);
      return value === undefined ? null : { value, format: formats.twoDecimals, style };
    });
  return [
    [
      ...name('Sum of the councils'),
      ...each(
        (c) =>
          `=SUMIF($B$${FIRST}:$B$${FIRST + regionRows().length - 1},$B${at},${c}$${FIRST}:${c}$${FIRST + regionRows().length - 1})`,
        'calculation',
      ),
      ...rates(at),
    ],
    [
      ...name('As printed'),
      ...each((c) => printed.values[figures[FIGURE_COLUMNS.indexOf(c)]!], 'calculation'),
    ],
    [
      ...name('Difference'),
      ...each((c) => `=IF(ISNUMBER(${c}${at + 1}),${c}${at}-${c}${at + 1},0)`, 'calculation'),
      null,
      null,
      {
        value: `=IF(SUMPRODUCT(ABS(ROUND(C${at + 2}:G${at + 2},${DECIMALS})))=0,"The rows add up","Differs from the printed total: a remark on the document")`,
        format: formats.text,
        style: 'calculation',
      },
    ],
  ];
}
