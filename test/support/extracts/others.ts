import { Dice, fileOf, type Made, type Shape, testNhsNumber, two, writtenDay, writtenPounds } from './made';

const shapes: Record<string, Shape> = {
  plain: { delimiter: ',', encoding: 'utf-8', ending: '\n', titles: [] },
  excel: { delimiter: ',', encoding: 'windows-1252', ending: '\r\n', titles: [['Extract for finance'], ['Run on 02/11/2026'], ['']] },
  continental: { delimiter: ';', encoding: 'utf-8 with mark', ending: '\r\n', titles: [] },
  tabs: { delimiter: '\t', encoding: 'utf-16le', ending: '\r\n', titles: [['Report: list']] },
}; // prettier-ignore
const shapeOf = (name: keyof typeof shapes) => shapes[name] as Shape;

type VisitStyle = 'stamps' | 'day and times' | 'minutes' | 'hours';
export const visitDialects: Record<string, { shape: string; style: VisitStyle; headings: string[] }> = {
  'CM2000, stamps': { shape: 'continental', style: 'stamps', headings: ['Visit ID', 'Agency', 'Scheduled Start', 'Scheduled End', 'Logged In', 'Logged Out', 'Double Handed'] },
  'Access, scheduled against actual': { shape: 'excel', style: 'stamps', headings: ['Booking Ref', 'Provider', 'Planned Start Date/Time', 'Planned Finish Date/Time', 'Actual Arrival', 'Actual Departure', 'No. of carers'] },
  'a day and times': { shape: 'plain', style: 'day and times', headings: ['Call No', 'Provider Name', 'Visit Date', 'Planned Start Time', 'Planned End Time', 'Actual Start Time', 'Actual End Time'] },
  'minutes': { shape: 'tabs', style: 'minutes', headings: ['Visit', 'Contractor', 'Date', 'Commissioned (mins)', 'Delivered (mins)'] },
  'hours': { shape: 'plain', style: 'hours', headings: ['Visit Reference', 'Supplier', 'Service Date', 'Planned hours', 'Actual hours'] },
}; // prettier-ignore

export function madeVisits(dialect: string, seed: number, count = 300): Made {
  const of = visitDialects[dialect];
  if (!of) throw new Error(`No dialect ${dialect}`);
  const dice = new Dice(seed);
  const names = ['Elm Homecare', 'Rowan – North', 'Ash & Co'];
  const byProvider: Record<string, Record<string, number>> = {};
  const rows: string[][] = [];
  const stamp = (minute: number) =>
    `${writtenDay(Math.floor(minute / 1440), 'uk')} ${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
  const clock = (minute: number) => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
  for (let i = 0; i < count; i++) {
    const provider = dice.one(names);
    const plan = dice.one([15, 30, 45, 60]);
    const from = dice.whole(240, 270) * 1440 + dice.one([450, 720, 1035, 1290, 1410, 1425]);
    const isMissed = dice.chance(0.04);
    const stay = isMissed ? 0 : plan + dice.whole(-9, 9);
    const doubled = dice.chance(0.2);
    const own = (byProvider[provider] ??= {
      visits: 0,
      missed: 0,
      plannedMinutes: 0,
      actualMinutes: 0,
      payableMinutes: 0,
    });
    own.visits = (own.visits ?? 0) + 1;
    own.missed = (own.missed ?? 0) + Number(isMissed);
    own.plannedMinutes = (own.plannedMinutes ?? 0) + plan;
    own.actualMinutes = (own.actualMinutes ?? 0) + stay;
    own.payableMinutes = (own.payableMinutes ?? 0) + Math.min(plan, stay);
    const id = `B${5_000 + i}`;
    const day = writtenDay(Math.floor(from / 1440), 'uk');
    const flag = of.headings[6] === 'No. of carers' ? (doubled ? '2' : '1') : doubled ? 'Yes' : 'No';
    rows.push(
      of.style === 'stamps'
        ? [
            id,
            provider,
            stamp(from),
            stamp(from + plan),
            isMissed ? '' : stamp(from + 2),
            isMissed ? '' : stamp(from + 2 + stay),
            flag,
          ]
        : of.style === 'day and times'
          ? [
              id,
              provider,
              day,
              clock(from),
              clock(from + plan),
              isMissed ? '' : clock(from + 2),
              isMissed ? '' : clock(from + 2 + stay),
            ]
          : of.style === 'minutes'
            ? [id, provider, day, String(plan), isMissed ? '' : String(stay)]
            : [id, provider, day, (plan / 60).toFixed(2), isMissed ? '0' : String(stay / 60)],
    );
  }
  return {
    name: `visits-${seed}.txt`,
    bytes: fileOf(shapeOf(of.shape), of.headings, rows),
    truth: {
      kind: 'visits',
      rows: count,
      refused: 0,
      duplicates: 0,
      totals: 0,
      identifiers: [],
      figures: {},
      byProvider,
    },
  };
}

export const referralDialects: Record<string, { shape: string; headings: string[]; identifiers: string[] }> = {
  'NHS style': { shape: 'tabs', headings: ['NHS Number', 'Patient Name', 'Date of Birth', 'Post Code', 'Referral Date', 'Urgency', 'First Appointment Date', 'Discharge Date'], identifiers: ['NHS Number', 'Patient Name', 'Date of Birth', 'Post Code'] },
  'council style': { shape: 'excel', headings: ['NHS No.', 'Client Full Name', 'D.O.B.', 'Postcode', 'Date Received', 'Priority', 'Date First Seen', 'Date Closed'], identifiers: ['NHS No.', 'Client Full Name', 'D.O.B.', 'Postcode'] },
  'a database’s names': { shape: 'plain', headings: ['nhs_num', 'surname', 'dob', 'home_postcode', 'referral_received_dt', 'triage_category', 'first_contact_dt', 'closed_dt'], identifiers: ['nhs_num', 'surname', 'dob', 'home_postcode'] },
}; // prettier-ignore

export function madeReferrals(dialect: string, seed: number, count = 200): Made {
  const of = referralDialects[dialect];
  if (!of) throw new Error(`No dialect ${dialect}`);
  const dice = new Dice(seed);
  const rows: string[][] = [];
  const waits: number[] = [];
  let closedUnseen = 0;
  let lastDay = 0;
  for (let i = 0; i < count; i++) {
    const received = dice.whole(60, 290);
    const wait = Math.floor(dice.share() ** 2 * 80);
    const isSeen = received + wait <= 300 && dice.chance(0.9);
    const isClosed = !isSeen && dice.chance(0.3) && received + 20 <= 300;
    if (isSeen) waits.push(wait);
    if (isClosed) closedUnseen++;
    lastDay = Math.max(lastDay, received, isSeen ? received + wait : 0, isClosed ? received + 20 : 0);
    const nhs = testNhsNumber(dice);
    rows.push([
      dice.chance(0.5) ? nhs : `${nhs.slice(0, 3)} ${nhs.slice(3, 6)} ${nhs.slice(6)}`,
      dice.one(['Smith', '=Jones', 'O’Connor', 'Patel', '+Brown', '@Green']),
      `${two(dice.whole(1, 28))}/${two(dice.whole(1, 12))}/${dice.whole(1930, 1990)}`,
      dice.one(['DE1 2AB', 'NG5 1ZZ', 'le21jx', 'B33 8TH']),
      writtenDay(received, 'uk'),
      dice.one(['Urgent', 'Routine']),
      isSeen ? writtenDay(received + wait, 'uk') : '',
      isClosed ? writtenDay(received + 20, 'uk') : '',
    ]);
  }
  waits.sort((a, b) => a - b);
  const middle = waits.length >> 1;
  const median =
    waits.length % 2 === 1 ? (waits[middle] ?? 0) : ((waits[middle - 1] ?? 0) + (waits[middle] ?? 0)) / 2;
  return {
    name: `list-${seed}.txt`,
    bytes: fileOf(shapeOf(of.shape), of.headings, rows),
    truth: {
      kind: 'referrals', rows: count, refused: 0, duplicates: 0, totals: 0, identifiers: of.identifiers,
      figures: { seen: waits.length, waiting: count - waits.length - closedUnseen, median, within: waits.filter((wait) => wait <= 28).length, asAt: 46_023 + lastDay },
    },
  }; // prettier-ignore
}

export const staffDialects: Record<string, { shape: string; style: 'hours' | 'fte' | 'fte under hours' | 'clock'; headings: string[]; vacant: string; filled: () => string }> = {
  'hours and a holder': { shape: 'excel', style: 'hours', headings: ['Post Number', 'Post Title', 'Band', 'Weekly Hours', 'Post Holder', 'Employment Type'], vacant: 'Vacant', filled: () => 'E4471' },
  'FTE and a status': { shape: 'plain', style: 'fte', headings: ['Position ID', 'Job Title', 'Grade', 'FTE', 'Position Status', 'Contract Type'], vacant: 'Vacant', filled: () => 'Occupied' },
  'WTE and a flag': { shape: 'continental', style: 'fte', headings: ['Post ref', 'Role', 'Pay Band', 'WTE', 'Vacant?', 'Basis'], vacant: 'Y', filled: () => 'N' },
  'hours as times and a blank holder': { shape: 'tabs', style: 'clock', headings: ['Position No', 'Designation', 'Scale', 'Contracted hrs', 'Employee Number', 'Contract'], vacant: '', filled: () => '70122' },
}; // prettier-ignore

export function madeStaff(dialect: string, seed: number, count = 40): Made {
  const of = staffDialects[dialect];
  if (!of) throw new Error(`No dialect ${dialect}`);
  const dice = new Dice(seed);
  const figures = { filledFte: 0, vacantFte: 0 };
  const rows: string[][] = [];
  for (let i = 0; i < count; i++) {
    const minutes = dice.one([2220, 1800, 1110, 1332]);
    const isVacant = i % 9 === 4;
    const fte = minutes / 60 / 37;
    const written =
      of.style === 'fte'
        ? fte.toFixed(4)
        : of.style === 'clock'
          ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
          : String(minutes / 60);
    figures[isVacant ? 'vacantFte' : 'filledFte'] += of.style === 'fte' ? Number(fte.toFixed(4)) : fte;
    rows.push([
      `POS${300 + i}`,
      dice.one(['Occupational Therapist', 'Senior OT', 'OT Assistant']),
      dice.one(['Band 6', 'SO1', 'Grade 9']),
      written,
      isVacant ? of.vacant : of.filled(),
      dice.one(['Permanent', 'Fixed term', 'Agency']),
    ]);
  }
  return {
    name: `list-${seed}.csv`,
    bytes: fileOf(shapeOf(of.shape), of.headings, rows),
    truth: { kind: 'staff', rows: count, refused: 0, duplicates: 0, totals: 0, identifiers: [], figures },
  };
}

export const invoiceDialects: Record<string, { shape: string; headings: string[]; hasAmount: boolean; total: boolean }> = {
  'ledger': { shape: 'excel', headings: ['Invoice No', 'Supplier Name', 'Invoice Date', 'Qty', 'Unit Price', 'Net Amount (£)'], hasAmount: true, total: true },
  'ContrOCC schedule': { shape: 'continental', headings: ['Document Ref', 'Provider', 'Week Ending', 'Hours Invoiced', 'Hourly Rate', 'Line Total'], hasAmount: true, total: false },
  'hours and rate': { shape: 'plain', headings: ['invoice_number', 'provider_name', 'period_start', 'hours_delivered', 'rate_per_hour'], hasAmount: false, total: false },
}; // prettier-ignore

export function madeInvoices(dialect: string, seed: number, count = 150): Made {
  const of = invoiceDialects[dialect];
  if (!of) throw new Error(`No dialect ${dialect}`);
  const dice = new Dice(seed);
  const byProvider: Record<string, Record<string, number>> = {};
  const figures = { hours: 0, amount: 0 };
  const rows: string[][] = [];
  for (let i = 0; i < count; i++) {
    const provider = dice.one(['Elm Homecare', 'Ash & Co']);
    const [quarters, rate] = [dice.whole(4, 900), dice.one([2150, 2462, 2595])];
    const isCredit = dice.chance(0.05);
    const pence = Math.round((quarters * rate) / 4) * (isCredit ? -1 : 1);
    const hours = (quarters / 4) * (isCredit ? -1 : 1);
    const amount = of.hasAmount ? pence / 100 : (hours * rate) / 100;
    const own = (byProvider[provider] ??= { hours: 0, amount: 0 });
    own.hours = (own.hours ?? 0) + hours;
    own.amount = (own.amount ?? 0) + amount;
    figures.hours += hours;
    figures.amount += amount;
    const cells = [
      `INV${1000 + i}`,
      provider,
      writtenDay(dice.whole(0, 300), 'uk'),
      String(hours),
      (rate / 100).toFixed(2),
    ];
    rows.push(of.hasAmount ? [...cells, writtenPounds(pence, 'commas')] : cells);
  }
  const total = of.total ? [['', 'Total', '', figures.hours.toFixed(2), '', '£99,999.00']] : [];
  return {
    name: `spend-${seed}.csv`,
    bytes: fileOf(shapeOf(of.shape), of.headings, rows, total),
    truth: {
      kind: 'invoices',
      rows: count,
      refused: 0,
      duplicates: 0,
      totals: total.length,
      identifiers: [],
      figures,
      byProvider,
    },
  };
}
