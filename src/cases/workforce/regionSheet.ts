import { f, fix, list, type List, type Own, type Ref, rows, type Sheet, sheet, span } from '../../layout';
import { formats, styled } from '../../plan/cells';
import type { CellStyle } from '../../plan/plan';
import {
  type Figure,
  figures,
  type PrintedRow,
  printedRows,
  printedTotals,
  REGIONS,
  REPORT,
  type Region,
  roles,
} from './published';
import { REGION_SHEET } from './sheets';

/** What formulas on other sheets read of the printed rows. */
export interface RegionTables {
  sheet: Sheet;
  printed: List<'council' | 'role' | Figure>;
  /** A rate of a role over a region, or over both, from the sum of the rows. */
  rate(role: number, rate: 'vacancyRate' | 'temporaryShare', region: Region | null): Ref;
}

type Total = { kind: 'sum' | 'printed' | 'difference'; printed: PrintedRow } | { kind: 'both'; role: string };

const number = (value: string) => ({ value, style: 'numberHeading' }) as const;
const headings = {
  headcount: number('Headcount (people)'),
  fte: number('In post (FTE)'),
  'fte-permanent': number('Permanent (FTE)'),
  'fte-temporary': number('Temporary (FTE)'),
  'vacant-fte': number('Vacant (FTE)'),
  vacancyRate: number('Vacancy rate'),
  temporaryShare: number('Temporary share'),
};
const eachFigure = <T>(make: (figure: Figure) => T) =>
  Object.fromEntries(figures.map((figure) => [figure, make(figure)])) as Record<Figure, T>;
const label = (value: string) => ({ value, style: 'label' }) as const;
const calculation = { style: 'calculation' as CellStyle };

/** Vacancy rate and temporary share, of the rows that have them. */
const rates = <R>(hasRates: (from: R) => boolean) => {
  const share = (of: (r: Own<Figure>) => ReturnType<typeof f>) => ({
    ...calculation,
    format: formats.percent,
    of: (r: Own<Figure>, { from }: { from?: R }) => (from && hasRates(from) ? of(r) : null),
  });
  return {
    vacancyRate: {
      heading: headings.vacancyRate,
      ...share(
        ({ fte, 'vacant-fte': vacant }) =>
          f`IF(AND(ISNUMBER(${fte}),ISNUMBER(${vacant})),IF(${fte}+${vacant}>0,${vacant}/(${fte}+${vacant}),"no posts"),"not printed")`,
      ),
    },
    temporaryShare: {
      heading: headings.temporaryShare,
      ...share(
        ({ fte, 'fte-temporary': temporary }) =>
          f`IF(ISNUMBER(${fte}),IF(${fte}>0,${temporary}/${fte},"nobody in post"),"not printed")`,
      ),
    },
  };
};

const printedList = (decimals: Ref) =>
  list('Printed', { spare: 0, table: 'RegionStaff', own: 'A1' }, printedRows(), {
    council: { heading: 'Council', of: (_r, { from }) => from && label(from.council) },
    region: { heading: 'Region', of: (_r, { from }) => from && label(from.region) },
    role: { heading: 'Role', of: (_r, { from }) => from && label(from.role.name) },
    ...eachFigure((figure) => ({
      heading: headings[figure],
      format: figure === 'headcount' ? formats.number : formats.twoDecimals,
      ...calculation,
      of: (_r: Own<never>, { from }: { from?: PrintedRow }) => from?.values[figure] ?? null,
    })),
    ...rates<PrintedRow>(() => true),
    adds: {
      heading: 'Permanent and temporary',
      format: formats.text,
      ...calculation,
      of: (r) =>
        f`IF(ISNUMBER(${r.fte}),IF(ROUND(${r['fte-permanent']}+${r['fte-temporary']}-${r.fte},${decimals})=0,"Add up to those in post","Differ from those in post"),"Not printed")`,
    },
    figure: { heading: 'Figure', style: 'note', of: (_r, { from }) => from?.role.figure },
    stem: { heading: 'Evidence ids begin with', style: 'note', of: (_r, { from }) => from?.stem },
  });

/** For each role and region the sum of the rows, the printed figure and the difference; then each role of both regions. */
const totals: readonly Total[] = [
  ...REGIONS.flatMap((region) =>
    printedTotals(region).flatMap((printed) =>
      (['sum', 'printed', 'difference'] as const).map((kind) => ({ kind, printed })),
    ),
  ),
  ...roles.map(({ name }) => ({ kind: 'both' as const, role: name })),
];
const names = {
  sum: 'Sum of the councils',
  both: 'Sum of the councils',
  printed: 'As printed',
  difference: 'Difference',
};

const totalList = (printed: ReturnType<typeof printedList>, decimals: Ref) => {
  const self: List<'region' | 'role' | Figure | 'vacancyRate' | 'temporaryShare' | 'adds'> = list(
    'Totals',
    { spare: 0, own: 'A1' },
    totals,
    {
      what: {
        heading: 'Sums of the rows, and printed totals',
        of: (_r, { from }) => from && label(names[from.kind]),
      },
      region: {
        heading: 'Region',
        of: (_r, { from }) => from && label(from.kind === 'both' ? 'Both regions' : from.printed.region),
      },
      role: {
        heading: 'Role',
        of: (_r, { from }) => from && label(from.kind === 'both' ? from.role : from.printed.role.name),
      },
      ...eachFigure((figure) => ({
        heading: headings[figure],
        format: formats.twoDecimals,
        ...calculation,
        of: (r: Own<'region' | 'role'>, { from, index }: { from?: Total; index: number }) => {
          const values = fix(printed.column(figure), 'A$1');
          const [region, role] = [fix(r.region, '$A1'), fix(r.role, '$A1')];
          const above = (rows: number) => fix(self.at(figure, index - rows), 'A1');
          switch (from?.kind) {
            case 'sum':
              return f`SUMIFS(${[values, printed.column('region'), region, printed.column('role'), role]})`;
            case 'both':
              return f`SUMIF(${[printed.column('role'), role, values]})`;
            case 'difference':
              return f`IF(ISNUMBER(${above(1)}),${above(2)}-${above(1)},0)`;
            default:
              return from?.printed.values[figure] ?? null;
          }
        },
      })),
      ...rates<Total>(({ kind }) => kind === 'sum' || kind === 'both'),
      adds: {
        heading: 'Permanent and temporary',
        ...calculation,
        of: (r, { from }) => {
          if (from?.kind !== 'difference') return null;
          if (Object.keys(from.printed.values).length === 0) return 'No total is printed';
          const differences = span(r.headcount, r['vacant-fte']);
          return {
            value: f`IF(SUMPRODUCT(ABS(ROUND(${differences},${decimals})))=0,"The rows add up","Differs from the printed total: a remark on the document")`,
            format: formats.text,
          };
        },
      },
    },
  );
  return self;
};

/** Every printed row of both regions, and whether the rows of a role add up to its printed total. */
export function regionTables(): RegionTables {
  const title = rows('Title', [
    styled('title', `${REGIONS.join(' and ')}: occupational therapy staff of councils, as printed`),
    styled('subtitle', `${REPORT}, Figures 18 to 23. A blank was not printed, or cannot be read.`),
    styled('note', 'These rows are published: type figures of your own on the Establishment sheet.'),
    [
      { value: 'Decimals of the printed figures (places)', style: 'label' },
      { value: 2, format: formats.number, style: 'calculation' },
    ],
  ]);
  const decimals = title.at(3, 1);
  const printed = printedList(decimals);
  const sums = totalList(printed, decimals);
  const rowOf = (role: number, region: Region | null) =>
    totals.findIndex((one) =>
      one.kind === 'both'
        ? region === null && one.role === roles[role]?.name
        : one.kind === 'sum' && one.printed.region === region && one.printed.role === roles[role],
    );
  const differences = totals.flatMap(({ kind }, row) =>
    kind === 'difference' ? [sums.at('adds', row)] : [],
  );
  const differs = (cell: Ref) => f`LEFT(${cell},3)="Dif"`;
  return {
    printed,
    rate: (role, rate, region) => sums.at(rate, rowOf(role, region)),
    sheet: sheet(REGION_SHEET, [title, 1, printed, 2, sums], {
      role: 'calculation',
      widths: [48, 16, 34, 18, 14, 16, 16, 14, 14, 18, 46, 12, 62],
      frozen: { rows: printed.heading('council'), columns: printed.heading('role') },
      timelines: [span(sums.at('headcount', 0), sums.at('vacant-fte', totals.length - 1))],
      tables: printed.tables,
      highlights: [
        {
          range: printed.column('adds'),
          formula: differs(fix(printed.at('adds', 0), '$A1')),
          look: 'caution',
        },
        ...differences.map((cell) => ({
          range: fix(cell, 'A1'),
          formula: differs(cell),
          look: 'caution' as const,
        })),
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: printed.heading('council') },
    }),
  };
}
