import type { Figure } from './kind';

/** The rows of OT.REVIEWSUMMARY, below its headings. */
const SUMMARY = { count: 1, reduced: 2, increased: 4, before: 5, after: 6, gross: 12, lostIncome: 13 };

/** How each of its rows is shown: packages, hours a week, a share, hours a year, then pounds; the last is hours. */
export const summaryFormats: readonly Figure['format'][] = [
  ...Array<'number'>(4).fill('number'),
  ...Array<'twoDecimals'>(5).fill('twoDecimals'),
  'percent',
  'twoDecimals',
  ...Array<'pounds'>(5).fill('pounds'),
  'twoDecimals',
];

const count = (range: string | null) => range && `COUNT(${range})`;
const sum = (range: string | null) => range && `SUM(${range})`;
const compared = (one: string | null, sign: string, other: string | null) =>
  one && other && `SUMPRODUCT(--(${one}${sign}${other}))`;
const over = (weights: string | null, values: string | null, total: string) =>
  weights && values && `IF(${total}=0,0,SUMPRODUCT(${weights},${values})/${total})`;
const ratio = (part: string, of: string) => `IF(${of}=0,0,${part}/${of})`;

/** A cost a week, row by row. */
const costOf = (when: 'Before' | 'After', c: (key: string) => string | null) => {
  const [cost, hours, rate] = [c(`cost${when}`), c(`hours${when}`), c('rate')];
  return c('costBefore') && c('costAfter') ? cost : hours && rate && `${hours}*${rate}`;
};
/** 1 for each row with two carers before a review and one after, and 0 for others. */
const whichToOne = (c: (key: string) => string | null) => {
  const [before, after] = [c('carersBefore'), c('carersAfter')];
  return before && after && `(${before}="Yes")*(${after}="No")`;
};
/** 1 for each row that was reduced, where the extract does not say how many carers there are. */
const whichReduced: Which = (c) => {
  const [before, after] = [c('hoursBefore') ?? c('costBefore'), c('hoursAfter') ?? c('costAfter')];
  return whichToOne(c) === null && before && after ? `(${after}<${before})` : null;
};
type Which = typeof whichToOne;
const orOfAll = (part: string, of: string, all: string) => `IF(${of}<=0,${all},${part}/${of})`;

/** Packages with two carers before a review and one after. */
const toOne = (before: string | null, after: string | null) =>
  before && after && `${before},"Yes",${after},"No"`;

/** What packages give, in the order in which they are read. */
export const packageFigures: readonly Figure[] = [
  { key: 'count', label: 'Packages', unit: 'packages', format: 'number', formula: ({ column: c, beside }) => beside(SUMMARY.count) ?? count(c('hoursBefore') ?? c('costBefore')) },
  { key: 'hoursBefore', label: 'Hours a week before review', unit: 'hours a week', format: 'twoDecimals', formula: ({ column: c, beside }) => beside(SUMMARY.before) ?? sum(c('hoursBefore')) },
  { key: 'hoursAfter', label: 'Hours a week after review', unit: 'hours a week', format: 'twoDecimals', formula: ({ column: c, beside }) => beside(SUMMARY.after) ?? sum(c('hoursAfter')) },
  { key: 'reduced', label: 'Packages that were reduced', unit: 'packages', format: 'number', formula: ({ column: c, beside }) => beside(SUMMARY.reduced) ?? compared(c('hoursAfter') ?? c('costAfter'), '<', c('hoursBefore') ?? c('costBefore')) },
  { key: 'increased', label: 'Packages that were increased', unit: 'packages', format: 'number', formula: ({ column: c, beside }) => beside(SUMMARY.increased) ?? compared(c('hoursAfter') ?? c('costAfter'), '>', c('hoursBefore') ?? c('costBefore')) },
  { key: 'reducedShare', label: 'Share of packages that were reduced', unit: 'share of packages', format: 'percent', formula: ({ column: c, figure }) => (c('hoursAfter') ?? c('costAfter')) && ratio(figure('reduced'), figure('count')) },
  { key: 'rate', label: 'Average rate, by hours before', unit: '£ an hour', format: 'pence', formula: ({ column: c, figure }) => over(c('hoursBefore'), c('rate'), figure('hoursBefore')) },
  {
    key: 'hoursEach', label: 'Hours a week for one person', unit: 'hours a week', format: 'oneDecimal',
    formula: ({ column: c, figure }) => (c('hoursAfter') ?? c('hoursBefore')) && ratio(figure(c('hoursAfter') ? 'hoursAfter' : 'hoursBefore'), figure('count')),
    note: 'After the review, where the extract says it.',
  },
  { key: 'double', label: 'Packages with two carers before review', unit: 'packages', format: 'number', formula: ({ column: c }) => c('carersBefore') && `COUNTIF(${c('carersBefore') ?? ''},"Yes")` },
  { key: 'doubleShare', label: 'Share of packages with two carers before review', unit: 'share of packages', format: 'percent', formula: ({ column: c, figure }) => c('carersBefore') && ratio(figure('double'), figure('count')) },
  {
    key: 'toOne', label: 'Packages with two carers before review and one after', unit: 'packages', format: 'number',
    formula: ({ column: c }) => { const are = toOne(c('carersBefore'), c('carersAfter')); return are && `COUNTIFS(${are})`; },
  },
  { key: 'toOneShare', label: 'Share of packages with two carers that end with one', unit: 'share of packages with two carers', format: 'percent', formula: ({ column: c, figure }) => c('carersBefore') && c('carersAfter') && ratio(figure('toOne'), figure('double')) },
  {
    key: 'hoursBeforeEach', label: 'Hours a week before review, each that was reduced', unit: 'hours a week', format: 'twoDecimals',
    formula: ({ column: c, figure }) => ofReduced('hoursBefore', c, figure),
    note: 'Of packages that end with one carer, where the extract says how many carers there are.',
  },
  {
    key: 'hoursAfterEach', label: 'Hours a week after review, each that was reduced', unit: 'hours a week', format: 'twoDecimals',
    formula: ({ column: c, figure }) => ofReduced('hoursAfter', c, figure),
    note: 'Of the same packages.',
  },
  {
    key: 'visitsEach', label: 'Visits a week before review, each package', unit: 'visits a week', format: 'oneDecimal',
    formula: ({ column: c, figure }) => {
      const [visits, carers, after] = [c('visitsBefore'), c('carersBefore'), c('carersAfter')];
      if (!visits) return null;
      if (!carers) return ratio(`SUM(${visits})`, figure('count'));
      const are = toOne(carers, after);
      return are ? ratio(`SUMIFS(${visits},${are})`, figure('toOne')) : ratio(`SUMIF(${carers},"Yes",${visits})`, figure('double'));
    },
    note: 'Of packages that end with one carer, or have two, where the extract says how many carers there are.',
  },
  {
    key: 'gross', label: 'Gross full-year effect', unit: '£ a year', format: 'pounds',
    formula: ({ column: c, beside }) => {
      const [costB, costA] = [c('costBefore'), c('costAfter')];
      return costB && costA ? `(SUM(${costB})-SUM(${costA}))*365/7` : beside(SUMMARY.gross);
    },
    note: 'Before minus after, times the rate, times 365/7 weeks.',
  },
  {
    key: 'lostIncome', label: 'Lost income: client contributions', unit: '£ a year', format: 'pounds',
    formula: ({ column: c, beside }) => {
      const [costB, costA, charge] = [c('costBefore'), c('costAfter'), c('charge')];
      if (!charge) return null;
      return costB && costA ? `OT.LOSTINCOME(${charge},${costB},${costA})` : beside(SUMMARY.lostIncome);
    },
    note: 'A person pays the lower of the assessed charge and the cost of the care. A blank charge counts as zero.',
  },
  {
    key: 'lostShare', label: 'Lost income as a share of the gross saving', unit: 'of gross saving', format: 'percent',
    formula: ({ column: c, beside, figure }) => (c('charge') && (c('costAfter') ?? beside(SUMMARY.gross)) ? ratio(figure('lostIncome'), figure('gross')) : null),
  },
  {
    key: 'rateToOne', label: 'Average rate of packages that end with one carer, by hours released', unit: '£ an hour', format: 'pence',
    formula: ({ column: c, figure }) => rateOf(whichToOne, c, figure),
    note: 'Of those whose hours fall. The average of all packages where there are none.',
  },
  {
    key: 'rateReduced', label: 'Average rate of packages that were reduced, by hours released', unit: '£ an hour', format: 'pence',
    formula: ({ column: c, figure }) => rateOf(whichReduced, c, figure),
    note: 'The average of all packages where none was reduced.',
  },
  {
    key: 'lostShareToOne', label: 'Lost income as a share of the gross saving, of packages that end with one carer', unit: 'of gross saving', format: 'percent',
    formula: ({ column: c, figure }) => lostShareOf(whichToOne, c, figure),
    note: 'The share of all packages where none ends with one carer.',
  },
  {
    key: 'lostShareReduced', label: 'Lost income as a share of the gross saving, of packages that were reduced', unit: 'of gross saving', format: 'percent',
    formula: ({ column: c, figure }) => lostShareOf(whichReduced, c, figure),
    note: 'The share of all packages where none was reduced.',
  },
  {
    key: 'grossToOne', label: 'Gross full-year effect of packages that end with one carer, at their average rate', unit: '£ a year', format: 'pounds',
    formula: ({ column: c, figure }) => grossOf(whichToOne, c, figure('rateToOne')),
    note: 'What a case with the figures of these packages begins from. Others that were reduced, and those that grew, are not in it.',
  },
  {
    key: 'grossReduced', label: 'Gross full-year effect of packages that were reduced, at their average rate', unit: '£ a year', format: 'pounds',
    formula: ({ column: c, figure }) => grossOf(whichReduced, c, figure('rateReduced')),
    note: 'What a case with the figures of these packages begins from. Those that grew are not taken off.',
  },
  {
    key: 'grossGrown', label: 'Full-year cost of packages that grew', unit: '£ a year', format: 'pounds',
    formula: ({ column: c }) => {
      const [before, after] = [costOf('Before', c), costOf('After', c)];
      return before && after && `SUMPRODUCT((${after}>${before})*(${after}-${before}))*365/7`;
    },
    note: 'Taken off in the gross full-year effect above. A case does not take it off: more care would have come without reviews.',
  },
  {
    key: 'inForce', label: 'Packages reviewed before the start of the case', unit: 'packages', format: 'number',
    formula: ({ column: c, setting }) => c('reviewDate') && `COUNTIF(${c('reviewDate') ?? ''},"<"&${setting('caseStart')})`,
    note: 'Their change in care is in force already, and a case counts them as still to be reviewed. They can be left out where the extract is brought in.',
  },
  { key: 'charges', label: 'Assessed charges', unit: '£ a week', format: 'pounds', formula: ({ column: c }) => sum(c('charge')) },
  { key: 'blankCharges', label: 'Packages without an assessed charge', unit: 'packages', format: 'number', formula: ({ column: c }) => (c('charge') ? `COUNTIF(${c('chargeBlank') ?? ''},"Yes")` : null) },
]; // prettier-ignore

/** An average over the packages that end with one carer; where the extract does not say, over those that were reduced. */
function ofReduced(
  key: 'hoursBefore' | 'hoursAfter',
  c: (key: string) => string | null,
  figure: (key: string) => string,
): string | null {
  const [before, after, hours] = [c('hoursBefore'), c('hoursAfter'), c(key)];
  if (!before || !after || !hours) return null;
  const are = toOne(c('carersBefore'), c('carersAfter'));
  if (are) return ratio(`SUMIFS(${hours},${are})`, figure('toOne'));
  return ratio(`SUMPRODUCT(--(${after}<${before}),${hours})`, figure('reduced'));
}

type Columns = (key: string) => string | null;

function rateOf(which: Which, c: Columns, figure: (key: string) => string): string | null {
  const [are, before, after, rate] = [which(c), c('hoursBefore'), c('hoursAfter'), c('rate')];
  if (!are || !before || !after || !rate) return null;
  // Hours that grow release none, and would weigh below zero.
  const released = `${are}*(${before}>${after})`;
  return orOfAll(
    `SUMPRODUCT(${released},${before}-${after},${rate})`,
    `SUMPRODUCT(${released},${before}-${after})`,
    figure('rate'),
  );
}

function lostShareOf(which: Which, c: Columns, figure: (key: string) => string): string | null {
  const [are, charge, before, after] = [which(c), c('charge'), costOf('Before', c), costOf('After', c)];
  if (!are || !charge || !before || !after) return null;
  // The lower of charge and cost, before less after: half of sums and differences.
  const lost = `(${before}-${after}-ABS(${charge}-${before})+ABS(${charge}-${after}))/2`;
  return orOfAll(
    `SUMPRODUCT(--${are},${lost})`,
    `SUMPRODUCT(--${are},${before}-${after})`,
    figure('lostShare'),
  );
}

function grossOf(which: Which, c: Columns, rate: string): string | null {
  const [are, before, after] = [which(c), c('hoursBefore'), c('hoursAfter')];
  if (!are || !before || !after || !c('rate')) return null;
  return `SUMPRODUCT(--${are},${before}-${after})*${rate}*365/7`;
}
