import { f, type Formula, type Ref, sheet, span, type Table, table, words } from '../../layout';
import { nth } from '../../formulas/present';
import { formats } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { rankedTable, type Turning } from '../parts/committee/ranked';
import { titled } from '../parts/looks';
import { inLastYear } from '../parts/years';
import type { Savings } from './savingsSheet';
import type { Given, YearTable } from './yearTable';
import { leverKeys, lineKeys, sourceKeys, TURNS } from './sheets';

const TURNS_ON = 'It turns where the gap of the last year, before the risk allowance, is zero.';
export const TURNS_GAP =
  'It turns where the gap of the last year, before the delivery risk allowance, is zero. Not among them: base, pressures, prices, starts.';
const NO_VALUE = f`"No value does that"`;
const { percent, pounds, twoDecimals } = formats;

type TurningColumn = 'used' | 'slope' | 'turnsAt';

interface TurningRow {
  label: Formula | Ref;
  unit: string;
  format: string;
  shownAs?: Formula;
  used: Formula;
  /** By how much the gap of the last year falls for one more of it. */
  slope: Formula;
  most?: Formula;
}

/** Each lever and each source of funding alone, and the amount of it at which the last year has no gap. */
export function turningSheet(given: Given, central: Savings, funding: YearTable) {
  const { calendar, levers, inForce } = given;
  const { terms, force } = inForce;
  const last = (ref: Ref) => inLastYear(ref, calendar.horizon);
  const gap = last(central.totals.all('gapBeforeRisk'));
  const ofLine = (of: YearTable, i: number) =>
    f`INDEX(${spanOf(of)},${terms.at('line', i)},${calendar.horizon})`;
  const spanOf = (of: YearTable) => ({
    ...of.all(nth(lineKeys, 0)),
    to: of.all(nth(lineKeys, lineKeys.length - 1)).to,
  });
  const leverRow = (i: number): TurningRow => {
    const key = nth(leverKeys, i);
    const isPounds = f`${terms.at('isPounds', i)}=1`;
    const share = last(central.byLever.shares.all(key));
    const group = f`MATCH(${terms.at('group', i)},${given.levers.groups.column('letter')},0)`;
    const all = (of: YearTable) => ({ ...of.all('A'), to: of.all('H').to });
    const left = f`(1-INDEX(${all(central.overlaps.combined)},${group},${calendar.horizon})/${ofLine(central.spending.spend, i)})`;
    const alone = f`IF(${terms.at('group', i)}="",1,IF(${share}<1,${left}/(1-${share}),0))`;
    return {
      label: f`${terms.at('name', i)}`,
      unit: '£ or share, as typed',
      format: pounds,
      shownAs: f`IF(${isPounds},${words(pounds)},${words(percent)})`,
      used: f`IF(${terms.at('cash', i)}=1,${levers.levers.at('central', i)},"")`,
      slope: f`IF(${terms.at('cash', i)}=1,IF(${isPounds},${ofLine(central.spending.prices, i)},${ofLine(central.spending.spend, i)})*${last(force.all(key))}*${alone},"")`,
      most: f`IF(${isPounds},"",1)`,
    };
  };
  const sourceRow = (i: number): TurningRow => {
    const { sources } = given.budget;
    const isUsed = f`${sources.at('accepted', i)}="OK"`;
    const name = sources.at('name', i);
    return {
      label: f`IF(${name}="","","Funding of the last year: "&${name})`,
      unit: '£ a year',
      format: pounds,
      used: f`IF(${isUsed},${last(funding.all(nth(sourceKeys, i)))},"")`,
      slope: f`IF(${isUsed},1,"")`,
    };
  };
  const rowsOf: Record<string, TurningRow> = {
    ...Object.fromEntries(leverKeys.map((key, i) => [key, leverRow(i)])),
    ...Object.fromEntries(sourceKeys.map((key, i) => [key, sourceRow(i)])),
  };
  const turning: Table<string, TurningColumn> = table<string, TurningColumn, 'unit'>(
    'Turning points',
    {
      columns: ['used', 'slope', 'turnsAt'],
      before: ['unit'],
      heading: {
        label: 'Lever or source of the central case, alone',
        of: { used: 'Value used', slope: 'Gap closed by 1 more', turnsAt: 'No gap in the last year at' },
      },
    },
    Object.fromEntries(
      Object.entries(rowsOf).map(([key, { label, unit, used, slope, most }]) => [
        key,
        {
          label,
          unit,
          format: twoDecimals,
          align: 'right' as const,
          of: (_r, { column }) => {
            if (column === 'used') return used;
            if (column === 'slope') return slope;
            return pointOf(turning.at(key, 'used'), turning.at(key, 'slope'), gap, most);
          },
        },
      ]),
    ),
  );
  const ranked = rankedTable(
    Object.fromEntries(
      Object.entries(rowsOf).map(([key, { label, unit, format, shownAs }]): [string, Turning] => [
        key,
        {
          label,
          unit,
          format,
          ...(shownAs && { shownAs }),
          used: turning.at(key, 'used'),
          turnsAt: turning.at(key, 'turnsAt'),
        },
      ]),
    ),
  );
  const title = titled('What turns it: each lever and each source of funding alone, central case', TURNS_ON);
  const master = masterCheck();
  const top = span(title.at(0, 0), master.rows.at(0, 0));
  const made = sheet(TURNS, [title, master.rows, 1, turning, 1, ranked.table], {
    role: 'results',
    widths: [47, 20, 18, 20, 70],
    frozen: { rows: top, columns: turning.heading('label') },
    highlights: master.highlights,
    isProtected: true,
    print: { orientation: 'portrait' },
  });
  return { turning, ranked, sheet: made };
}

/** Where the gap is zero, if an amount of zero or more gives it. */
function pointOf(used: Ref, slope: Ref, gap: Formula, most?: Formula): Formula {
  const point = f`(${used}+${gap}/${slope})`;
  const inBounds = most ? f`AND(${point}>=0,OR(${most}="",${point}<=N(${most})))` : f`${point}>=0`;
  return f`IF(N(${slope})=0,IF(${used}="","",${NO_VALUE}),IF(${inBounds},${point},${NO_VALUE}))`;
}
