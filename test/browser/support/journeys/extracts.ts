import { Dice, fileOf, type Shape, testNhsNumber, two, writtenDay } from '../../../support/extracts/made';

/**
 * Extracts of invented people, as councils' systems write them, with the figures that a careful person would add up from
 * the rows. They are added up here, row by row as each is made, and never by the reader or by a formula.
 */
export interface Extract<F> {
  name: string;
  bytes: Uint8Array;
  figures: F;
  people: People;
}

/** What tells who the people of an extract are, as it is written there. */
export interface People {
  nhsNumbers: Set<string>;
  surnames: Set<string>;
  postcodes: Set<string>;
  birthdays: Set<string>;
}

const forenames = ['Isolde', 'Peregrine', 'Ottoline', 'Barnaby', 'Cordelia', 'Ignatius'];
/** Names that no word of a workbook has in it. */
const surnames = ['Quillfeather', 'Ravensmoor', 'Ottershawe', 'Brackwater', 'Thistledown', 'Wexcombe'];

const WEEKS_A_YEAR = 365 / 7;

const council: Shape = {
  delimiter: ',',
  encoding: 'windows-1252',
  ending: '\r\n',
  titles: [['Little Wendle Council: extract for the case'], ['Run on 02/11/2026 at 08:40'], ['']],
};
const health: Shape = { delimiter: '\t', encoding: 'utf-16le', ending: '\r\n', titles: [] };

class Crowd {
  readonly people: People = {
    nhsNumbers: new Set(),
    surnames: new Set(surnames),
    postcodes: new Set(),
    birthdays: new Set(),
  };
  constructor(private readonly dice: Dice) {}

  /** An NHS number, a name, a date of birth and a postcode. */
  next(): [string, string, string, string] {
    const { dice, people } = this;
    const nhs = testNhsNumber(dice);
    const born = `${two(dice.whole(1, 28))}/${two(dice.whole(1, 12))}/${dice.whole(1930, 1975)}`;
    const postcode = `ZE${dice.whole(1, 3)} ${dice.whole(0, 9)}${dice.one(['AB', 'QX', 'JD', 'HN'])}`;
    people.nhsNumbers.add(nhs);
    people.birthdays.add(born);
    people.postcodes.add(postcode);
    const written = dice.chance(0.5) ? nhs : `${nhs.slice(0, 3)} ${nhs.slice(3, 6)} ${nhs.slice(6)}`;
    return [written, `${dice.one(forenames)} ${dice.one(surnames)}`, born, postcode];
  }
}

const providers = ['Elm Homecare Ltd', 'Ash & Co', 'St Anne’s Care', 'Rowan – South'];

export interface PackageFigures {
  count: number;
  duplicates: number;
  refused: number;
  hoursBefore: number;
  hoursAfter: number;
  reduced: number;
  /** Pounds a year. */
  gross: number;
  lostIncome: number;
  /** Pounds an hour, by hours before. */
  rate: number;
}

/** Packages before and after their reviews, among them some written twice, two that no figure can be read of, a total. */
export function packagesOf(seed: number, count: number): Extract<PackageFigures> {
  const dice = new Dice(seed);
  const crowd = new Crowd(dice);
  const figures = {
    count,
    duplicates: 0,
    refused: 2,
    hoursBefore: 0,
    hoursAfter: 0,
    reduced: 0,
    gross: 0,
    lostIncome: 0,
    rate: 0,
  };
  const rows: string[][] = [];
  let atRate = 0;
  for (let i = 0; i < count; i++) {
    const [before, rate] = [dice.whole(28, 160) / 4, dice.one([23.4, 24.62, 25.95, 26.1])];
    const after = dice.chance(0.45) ? Math.round(before * 2.6) / 4 : before;
    const charge = dice.chance(0.2) ? null : dice.one([0, 45.5, 80, 120.25, 999]);
    const row = [
      `C${20_000 + i}`,
      ...crowd.next(),
      dice.one(providers),
      before.toFixed(2),
      after.toFixed(2),
      rate.toFixed(2),
      charge === null ? '' : charge.toFixed(2),
      writtenDay(dice.whole(0, 200), 'uk'),
    ];
    rows.push(row);
    if (i % 400 === 7) {
      rows.push(row);
      figures.duplicates++;
    }
    const [costBefore, costAfter] = [before * rate, after * rate];
    figures.hoursBefore += before;
    figures.hoursAfter += after;
    figures.reduced += Number(after < before);
    figures.gross += (costBefore - costAfter) * WEEKS_A_YEAR;
    figures.lostIncome +=
      (Math.min(charge ?? 0, costBefore) - Math.min(charge ?? 0, costAfter)) * WEEKS_A_YEAR;
    atRate += costBefore;
  }
  figures.rate = atRate / figures.hoursBefore;
  const unread = (id: string, before: string, after: string) => [
    id,
    ...crowd.next(),
    'Ash & Co',
    before,
    after,
    '24.62',
    '0.00',
    '01/03/2026',
  ];
  rows.splice(40, 0, unread('C99001', 'TBC', '10.00'));
  rows.push(unread('C99002', '10.00', '-3'));
  const total = [['Grand Total', '', '', '', '', '', '99,999.00', '88,888.00', '', '', '']];
  const headings = [
    'Mosaic ID',
    'NHS Number',
    'Client Name',
    'Date of Birth',
    'Post Code',
    'Provider Name',
    'Weekly Hours Before',
    'Weekly Hours After',
    'Unit Cost',
    'Client Contribution',
    'Review Completed Date',
  ];
  const bytes = fileOf(council, headings, rows, total);
  return { name: 'Reviews 2026.csv', bytes, figures, people: crowd.people };
}

export interface ReferralFigures {
  count: number;
  seen: number;
  waiting: number;
  perWeek: number;
  urgentPerWeek: number;
  withinStandard: number;
}

/** Referrals of half a year, as an NHS system writes them. */
export function referralsOf(seed: number, count: number): Extract<ReferralFigures> {
  const dice = new Dice(seed);
  const crowd = new Crowd(dice);
  const days: number[] = [];
  const rows: string[][] = [];
  const figures = { count, seen: 0, waiting: 0, withinStandard: 0 };
  let urgent = 0;
  for (let i = 0; i < count; i++) {
    const received = dice.whole(90, 271);
    const isUrgent = dice.chance(0.12);
    const wait = isUrgent ? dice.whole(0, 6) : Math.floor(dice.share() ** 2 * 90);
    const isSeen = received + wait <= 280;
    const isClosed = !isSeen && received + 5 <= 280 && dice.chance(0.2);
    days.push(received);
    urgent += Number(isUrgent);
    figures.seen += Number(isSeen);
    figures.waiting += Number(!isSeen && !isClosed);
    figures.withinStandard += Number(isSeen && wait <= 28);
    rows.push([
      `R${70_000 + i}`,
      ...crowd.next(),
      writtenDay(received, 'uk'),
      isUrgent ? 'Urgent' : 'Routine',
      isSeen ? writtenDay(received + wait, 'uk') : '',
      isClosed ? writtenDay(received + 5, 'uk') : '',
    ]);
  }
  const weeks = (Math.max(...days) - Math.min(...days) + 1) / 7;
  const headings = [
    'Referral ID',
    'NHS Number',
    'Patient Name',
    'Date of Birth',
    'Post Code',
    'Referral Date',
    'Urgency',
    'First Appointment Date',
    'Discharge Date',
  ];
  return {
    name: 'OT waiting list.txt',
    bytes: fileOf(health, headings, rows),
    figures: { ...figures, perWeek: count / weeks, urgentPerWeek: urgent / weeks },
    people: crowd.people,
  };
}

export interface StaffFigures {
  posts: number;
  /** Full-time equivalents of 37 hours. */
  inPost: number;
  vacant: number;
}

/** Posts with who holds them, as a payroll system writes them, to be pasted. */
export function staffOf(seed: number, count: number): Extract<StaffFigures> {
  const dice = new Dice(seed);
  const crowd = new Crowd(dice);
  const figures = { posts: count, inPost: 0, vacant: 0 };
  const rows: string[][] = [];
  for (let i = 0; i < count; i++) {
    const hours = dice.one([37, 30, 22.2, 18.5]);
    const isVacant = i % 8 === 3;
    figures[isVacant ? 'vacant' : 'inPost'] += hours / 37;
    const [, holder] = crowd.next();
    rows.push([
      `POS${300 + i}`,
      dice.one(['Occupational Therapist', 'Senior OT', 'OT Assistant']),
      dice.one(['Grade 9', 'Grade 11', 'SO1']),
      String(hours),
      isVacant ? 'Vacant' : holder,
      dice.one(['Permanent', 'Fixed term']),
    ]);
  }
  const headings = ['Post Number', 'Post Title', 'Grade', 'Weekly Hours', 'Post Holder', 'Employment Type'];
  const bytes = fileOf({ ...health, encoding: 'utf-8' }, headings, rows);
  return { name: 'Staff list', bytes, figures, people: crowd.people };
}

export interface InvoiceFigures {
  lines: number;
  hours: number;
  /** Pounds. */
  amount: number;
  weeks: number;
  byProvider: Record<string, { hours: number; amount: number }>;
}

/** Invoices of half a year with a few credits and a total, each line of one person. */
export function invoicesOf(seed: number, count: number): Extract<InvoiceFigures> {
  const dice = new Dice(seed);
  const crowd = new Crowd(dice);
  const rateOf = new Map(providers.map((name, i) => [name, [24.4, 25.2, 26.85, 28.1][i] as number]));
  const figures: InvoiceFigures = { lines: count, hours: 0, amount: 0, weeks: 0, byProvider: {} };
  const days: number[] = [];
  const rows: string[][] = [];
  for (let i = 0; i < count; i++) {
    const provider = dice.one(providers);
    const sign = dice.chance(0.04) ? -1 : 1;
    const hours = (sign * dice.whole(8, 400)) / 4;
    const rate = rateOf.get(provider) as number;
    const amount = Math.round(hours * rate * 100) / 100;
    const day = dice.whole(90, 271);
    const own = (figures.byProvider[provider] ??= { hours: 0, amount: 0 });
    for (const so of [figures, own]) {
      so.hours += hours;
      so.amount += amount;
    }
    days.push(day);
    const [nhs, person] = crowd.next();
    const net = `£${Math.abs(amount).toFixed(2)}`;
    rows.push([
      `INV${1000 + i}`,
      provider,
      nhs,
      person,
      writtenDay(day, 'uk'),
      String(hours),
      rate.toFixed(2),
      sign < 0 ? `(${net})` : net,
    ]);
  }
  figures.weeks = (Math.max(...days) - Math.min(...days) + 1) / 7;
  const headings = [
    'Invoice No',
    'Supplier Name',
    'NHS No',
    'Service User Name',
    'Invoice Date',
    'Qty',
    'Unit Price',
    'Net Amount (£)',
  ];
  const total = [['', 'Total', '', '', '', figures.hours.toFixed(2), '', '£9,999,999.00']];
  return {
    name: 'Home care invoices.csv',
    bytes: fileOf(council, headings, rows, total),
    figures,
    people: crowd.people,
  };
}
