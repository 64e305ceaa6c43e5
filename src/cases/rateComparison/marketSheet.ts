import {
  type Cell,
  crossing,
  f,
  fix,
  type Formula,
  full,
  join,
  list,
  type Ref,
  rightOf,
  sheet,
  span,
  table,
  values,
} from '../../layout';
import { formats } from '../../plan/cells';
import type { Annex } from './annexSheet';
import type { Given } from './inputs';
import { titled, wrapped } from './looks';
import { marketValues } from './marketLines';
import type { PriceYears } from './priceYears';
import { byLength, ZONES } from './providers';
import type { Providers } from './providersSheet';
import type { Rates } from './rateColumns';
import { says } from './says';
import { MARKET } from './sheets';

const pence = formats.poundsAndPence;
const BANDS = 10;

/** Columns of the Rates sheet that are summed up, and how they are called here. */
const bases = {
  ...byLength('at', (length) => `At ${length} minutes (£ an hour)`),
  before: 'Mix of visits, before enhancements (£ an hour)',
  paid: 'Mix of visits, enhancements included (£ an hour)',
  compared: 'Rate compared (£ an hour)',
};
type Basis = keyof typeof bases;

type Quartile = 'lower' | 'median' | 'upper';

const quartilesOf = ({ column }: Rates) => {
  const hours = column('hours');
  const ifRates = (rates: Ref, formula: Formula) => f`IF(COUNT(${rates})>0,${formula},${says.noRates})`;
  const line = (label: string, of: (rates: Ref) => Formula, share?: number, format: string = pence) => ({
    label,
    format,
    beside: {
      share: {
        style: 'calculation' as const,
        ...(share !== undefined && { value: share, format: formats.wholePercent }),
      },
    },
    of: (_r: unknown, { column: basis }: { column: Basis }) => of(fix(column(basis), 'A$1')),
  });
  const quartile = (which: string, key: Quartile, share: number) =>
    line(
      `${which}, each rate counted once`,
      (rates): Formula => ifRates(rates, f`PERCENTILE(${rates},${fix(made.at(key, 'share'), '$A1')})`),
      share,
    );
  const made = table(
    'Over providers',
    {
      columns: Object.keys(bases) as Basis[],
      before: ['share'],
      heading: {
        label: 'Over providers',
        beside: { share: wrapped('Share of providers below (%)') },
        of: (_r, { column: basis }) => wrapped(bases[basis]),
      },
    },
    {
      average: line('Average, weighted by hours', (rates) => {
        const weights = f`SUMPRODUCT(ISNUMBER(${rates})*1,${hours})`;
        return f`IF(${weights}>0,SUMPRODUCT(${rates},${hours})/${weights},${says.noHours})`;
      }),
      least: line('Least', (rates) => ifRates(rates, f`MIN(${rates})`)),
      lower: quartile('Lower quartile', 'lower', 0.25),
      median: quartile('Median', 'median', 0.5),
      upper: quartile('Upper quartile', 'upper', 0.75),
      most: line('Most', (rates) => ifRates(rates, f`MAX(${rates})`)),
      count: line('Rates (number)', (rates) => f`COUNT(${rates})`, undefined, formats.number),
    },
  );
  return made;
};
type Quartiles = ReturnType<typeof quartilesOf>;

const byHoursOf = ({ column }: Rates, quartiles: Quartiles) => {
  const quartile = (label: string, key: Quartile) => ({
    label,
    format: pence,
    of: f`IF(SUM(${column('hours')})>0,OT.RATEPERCENTILE(${[column('compared'), quartiles.at(key, 'share'), column('hours')]}),${says.noHours})`,
  });
  return values(
    'Quartiles by hours',
    {
      before: [],
      heading: { label: 'Quartiles by hours, by OT.RATEPERCENTILE', of: () => 'Rate compared (£ an hour)' },
    },
    {
      lower: quartile('Lower quartile: a quarter of hours cost this or less', 'lower'),
      median: quartile('Median', 'median'),
      upper: quartile('Upper quartile', 'upper'),
    },
  );
};

const calculation = (title: string, format: string) => ({
  heading: { value: title, style: 'numberHeading' } satisfies Cell,
  format,
  style: 'calculation' as const,
});

const zonesOf = (providers: Providers, { column }: Rates) => {
  const given = providers.column('zone');
  const isZone = (zone: Ref) => f`(${given}=${zone})`;
  const isAny = (row: { index: number }, zone: Ref): Formula =>
    row.index < ZONES.length
      ? isZone(zone)
      : f`(1-${join(
          ZONES.map((_, n) => isZone(made.at('zone', n))),
          '-',
        )})`;
  const priced = f`ISNUMBER(${column('compared')})`;
  const made = list('Zones', { spare: 0 }, [...ZONES, 'Another zone, or none given'], {
    zone: { heading: 'By zone', style: 'label', of: (_r, { from }) => from },
    rates: {
      ...calculation('Rates (number)', formats.number),
      of: (r, row) => f`SUMPRODUCT(${isAny(row, r.zone)}*${priced})`,
    },
    hours: {
      ...calculation('Hours a week (hours)', formats.oneDecimal),
      of: (r, row) => f`SUMPRODUCT(${isAny(row, r.zone)}*${priced},${column('hours')})`,
    },
    average: {
      ...calculation('Average (£ an hour)', pence),
      of: (r, row) =>
        f`IF(${r.hours}>0,SUMPRODUCT(${isAny(row, r.zone)}*${priced},${column('compared')},${column('hours')})/${r.hours},"No hours")`,
    },
  });
  return made;
};

const bandsOf = (given: Given, { column }: Rates, quartiles: Quartiles) => {
  const width = given.typed('bandWidth');
  const [least, most] = [full(quartiles.at('least', 'compared')), full(quartiles.at('most', 'compared'))];
  const compared = column('compared');
  const inBand = (r: { from: Ref; to: Ref }) =>
    f`ISNUMBER(${compared})*(${compared}>=${r.from})*(${compared}<${r.to})`;
  const money = (cell: Ref) => f`"£"&TEXT(${cell},"0.00")`;
  const isLast = (row: { index: number }) => row.index === BANDS - 1;
  const made = list('Bands', { spare: BANDS }, [], {
    band: {
      heading: 'Hours by rate compared',
      format: formats.text,
      style: 'label',
      of: (r, row) =>
        f`IF(ISNUMBER(${least}),${money(r.from)}&${isLast(row) ? f`" and over"` : f`" to under "&${money(r.to)}`},"No rates yet")`,
    },
    from: {
      ...calculation('From (£ an hour)', pence),
      // Counted in a column that nothing uses, so that no band depends on itself.
      of: (r): Formula =>
        f`(INT(N(${least})/${width})+ROWS(${rightOf(made.at('rates', 0))}:${rightOf(r.rates)})-1)*${width}`,
    },
    to: {
      ...calculation('To under (£ an hour)', pence),
      of: (r, row) => (isLast(row) ? f`MAX(${r.from},N(${most}))+${width}` : f`${r.from}+${width}`),
    },
    hours: {
      ...calculation('Hours a week (hours)', formats.oneDecimal),
      of: (r) => f`SUMPRODUCT(${inBand(r)},${column('hours')})`,
    },
    rates: { ...calculation('Rates (number)', formats.number), of: (r) => f`SUMPRODUCT(${inBand(r)})` },
  });
  return made;
};

/** The market as a whole: averages and quartiles on every basis, rates below the floor, and the spread of hours. */
export function marketSheet(
  given: Given,
  annex: Annex,
  providers: Providers,
  rates: Rates,
  years: PriceYears,
) {
  const quartiles = quartilesOf(rates);
  const market = marketValues(given, annex, providers, rates, years);
  const zones = zonesOf(providers, rates);
  const bands = bandsOf(given, rates, quartiles);
  const stack = [
    titled(
      'Market: average, quartiles and floor',
      'Over the providers that have a price; averages are weighted by hours. In the prices of the year chosen, unless a check of years fails.',
    ),
    2,
    quartiles,
    5,
    market,
    2,
    byHoursOf(rates, quartiles),
    2,
    zones,
    2,
    bands,
  ];
  return {
    market,
    bands,
    hoursOfZones: zones.column('hours'),
    /** The least and the most of the rates compared. */
    least: quartiles.at('least', 'compared'),
    most: quartiles.at('most', 'compared'),
    /** Every cell that is worked out. */
    calculated: span(quartiles.at('average', 'share'), crossing(bands.last, quartiles.heading('compared'))),
    sheet: sheet(MARKET, stack, {
      role: 'calculation',
      widths: [46, 31, ...Object.keys(bases).map(() => 16)],
      timelines: [quartiles.body],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
