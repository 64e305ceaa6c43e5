import {
  Dice,
  fileOf,
  type Made,
  type Shape,
  writtenDay,
  writtenMinutes,
  writtenPounds,
  type DateStyle,
  type HoursStyle,
  type MoneyStyle,
} from './made';

interface Dialect {
  shape: Shape;
  headings: {
    id: string;
    provider: string;
    before: string;
    after: string;
    rate: string;
    charge: string;
    date: string;
  };
  hours: HoursStyle[];
  money: MoneyStyle[];
  dates: DateStyle[];
  /** The weeks that the hours are of. */
  weeks?: number;
  /** The weeks that the charges are of. */
  chargeWeeks?: number;
  total: string | null;
  blank: string;
}

const titles = (...lines: string[]) => [...lines.map((line) => [line]), ['']];

export const packageDialects: Record<string, Dialect> = {
  'Mosaic, with a title and a total': {
    shape: { delimiter: ',', encoding: 'utf-8 with mark', ending: '\r\n', titles: titles('Commissioned care reviewed in period', 'Produced by Mosaic Reporting on 04/11/2026 at 09:15') },
    headings: { id: 'Mosaic ID', provider: 'Provider Name', before: 'Weekly Hours Before', after: 'Weekly Hours After', rate: 'Unit Cost', charge: 'Client Contribution', date: 'Review Completed Date' },
    hours: ['decimal'], money: ['plain'], dates: ['uk'], total: 'Grand Total', blank: '',
  },
  'Liquidlogic, semicolons, Windows-1252': {
    shape: { delimiter: ';', encoding: 'windows-1252', ending: '\r\n', titles: [] },
    headings: { id: 'LAS ID', provider: 'Care Provider', before: 'Previous package (hrs/wk)', after: 'Current package (hrs/wk)', rate: 'Hourly rate (£)', charge: 'Max assessed charge £ per week', date: 'Date of review' },
    hours: ['clock', 'decimal'], money: ['pounds', 'plain'], dates: ['uk', 'named'], total: null, blank: '-',
  },
  'ContrOCC, quoted, tabs, UTF-16': {
    shape: { delimiter: '\t', encoding: 'utf-16le', ending: '\r\n', titles: titles('ContrOCC: package changes'), quotesAll: true },
    headings: { id: 'Client Ref', provider: 'Provider', before: 'Old Hours', after: 'New Hours', rate: 'Rate', charge: 'Assessed Contribution (4 weekly)', date: 'Effective date reviewed' },
    hours: ['decimal'], money: ['commas'], dates: ['iso'], chargeWeeks: 4, total: 'Total', blank: 'NULL',
  },
  'minutes a week, bars': {
    shape: { delimiter: '|', encoding: 'utf-8', ending: '\n', titles: [] },
    headings: { id: 'person_id', provider: 'provider_name', before: 'mins_per_week_before', after: 'mins_per_week_after', rate: 'cost_per_hour', charge: 'weekly_charge', date: 'review_date' },
    hours: ['minutes'], money: ['plain'], dates: ['iso'], total: null, blank: '',
  },
  'words for hours, old line ends': {
    shape: { delimiter: ',', encoding: 'windows-1252', ending: '\r', titles: titles('Reviews 2026/27', 'Adult Social Care – for finance') },
    headings: { id: 'Service User ID', provider: 'Home Care Provider', before: 'Pre-review care', after: 'Post-review care', rate: '£ per hour', charge: 'Assessed charge', date: 'Reviewed' },
    hours: ['words'], money: ['pounds'], dates: ['short'], total: 'TOTALS:', blank: 'N/A',
  },
  'hours a year, UTF-16 the other way': {
    shape: { delimiter: ',', encoding: 'utf-16be', ending: '\r\n', titles: [] },
    headings: { id: 'Case Number', provider: 'Contractor', before: 'Annual hours - before', after: 'Annual hours - after', rate: 'Price per hour', charge: 'Financial assessment (£ p.w.)', date: 'Review Date' },
    hours: ['decimal'], money: ['plain'], dates: ['serial'], weeks: 52, total: null, blank: '',
  },
}; // prettier-ignore

const providers = ['Elm Homecare Ltd', 'Ash & Co', 'St Anne’s Care', 'Rowan – South'];
const rates = [2150, 2395, 2462, 2610];

/** Packages with duplicates written otherwise, rows that no figure can be read from, and a total as text. */
export function madePackages(dialect: string, seed: number, count = 120): Made {
  const of = packageDialects[dialect];
  if (!of) throw new Error(`No dialect ${dialect}`);
  const dice = new Dice(seed);
  const { headings: h, weeks = 1, chargeWeeks = 1 } = of;
  const figures = { hoursBefore: 0, hoursAfter: 0, gross: 0, lostIncome: 0 };
  const rows: string[][] = [];
  let duplicates = 0;
  const written = (id: string, provider: string, before: number, after: number, rate: number, charge: number | null, day: number) => [
    id, provider, writtenMinutes(before, dice.one(of.hours)), writtenMinutes(after, dice.one(of.hours)),
    writtenPounds(rate, dice.one(of.money)), charge === null ? of.blank : writtenPounds(charge, dice.one(of.money)), writtenDay(day, dice.one(of.dates)),
  ]; // prettier-ignore
  for (let i = 0; i < count; i++) {
    // In quarters of an hour, so that hours with two decimals lose nothing.
    const before = 15 * dice.whole(12, 200) * weeks;
    const after = dice.chance(0.7) ? 15 * Math.round((before / 15 / weeks) * 0.6) * weeks : before;
    const [rate, day] = [dice.one(rates), dice.whole(0, 200)];
    const charge = dice.chance(0.2) ? null : dice.one([0, 4550, 8000, 12_025, 99_900]) * chargeWeeks;
    const row = [`C${20_000 + i}`, dice.one(providers), before, after, rate, charge, day] as const;
    rows.push(written(...row));
    if (i % 50 === 7) {
      rows.push(written(...row));
      duplicates++;
    }
    const [b, a] = [before / 60 / weeks, after / 60 / weeks];
    const [costBefore, costAfter, paid] = [
      (b * rate) / 100,
      (a * rate) / 100,
      (charge ?? 0) / 100 / chargeWeeks,
    ];
    // A year of 365 days has 365/7 weeks; the figures of a year in the extract are divided by as many.
    const share = weeks === 1 ? 1 : weeks / (365 / 7);
    figures.hoursBefore += b * share;
    figures.hoursAfter += a * share;
    figures.gross += ((costBefore - costAfter) * share * 365) / 7;
    figures.lostIncome +=
      ((Math.min(paid, costBefore * share) - Math.min(paid, costAfter * share)) * 365) / 7;
  }
  rows.splice(dice.whole(5, 50), 0, [
    'C99001',
    'Ash & Co',
    'TBC',
    writtenMinutes(600 * weeks, of.hours[0] ?? 'decimal'),
    '24.62',
    '0',
    '',
  ]);
  rows.push([
    'C99002',
    'Ash & Co',
    writtenMinutes(600 * weeks, of.hours[0] ?? 'decimal'),
    '-3',
    '24.62',
    '0',
    '',
  ]);
  const total = of.total === null ? [] : [[of.total, '', '99,999.00', '88,888.00', '', '', '']];
  const order = [h.id, h.provider, h.before, h.after, h.rate, h.charge, h.date];
  return {
    name: `extract-${seed}.csv`,
    bytes: fileOf(of.shape, order, rows, total),
    truth: {
      kind: 'packages',
      rows: count,
      refused: 2,
      duplicates,
      totals: total.length,
      identifiers: [],
      figures,
    },
  };
}
