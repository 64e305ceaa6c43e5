import { recordOf } from '../../evidence/library';
import type { EvidenceRecord } from '../../evidence/record';
import { serialOf } from '../../model/dates';
import { startOfFinancialYear } from '../../model/financialYear';
import { EXAMPLE_COUNCIL } from './about';
import { benefits, lasting, statuses, units } from './choices';
import { EXAMPLE_FIRST } from './inputs';
import { MONTHS_A_YEAR } from './sheets';
import { nothingTyped, type ProgrammeTables, type TypedLever } from './typed';

/** The years as the document prints them, with what each line is: a saving, or money of another body. */
const printed = {
  '2011-12': [
    ['contract-negotiations', 'Contract negotiations', 'cash'],
    ['reassessments-reviews', 'Reassessments and reviews', 'cash'],
    ['ld-transfers', 'Learning-disability transfers', 'transfer'],
    ['recruitment-freeze', 'Recruitment freeze', 'cash'],
    ['senior-managers', 'Senior managers', 'cash'],
    ['carers-grant', 'Carers grant', 'transfer'],
    ['specific-grants-sp', 'Specific grants, Supporting People', 'transfer'],
    ['non-management-staff', 'Non-management staff', 'cash'],
    ['other', 'Other', 'cash'],
  ],
  '2012-13': [
    ['contract-negotiations', 'Contract negotiations', 'cash'],
    ['reassessments-reviews', 'Reassessments and reviews', 'cash'],
    ['recruitment-freeze', 'Recruitment freeze', 'cash'],
    ['specific-grants-sp', 'Specific grants, Supporting People', 'transfer'],
    ['non-management-staff', 'Non-management staff', 'cash'],
    ['unlabelled', 'Line without a label', 'cash'],
    ['in-house-efficiencies', 'In-house efficiencies', 'cash'],
    ['reablement', 'Reablement', 'cash'],
    ['full-year-effect', 'Full-year effect', 'cash'],
    ['other', 'Other', 'cash'],
  ],
} as const;
type PrintedYear = keyof typeof printed;
const printedYears = Object.keys(printed) as PrintedYear[];

const LINE = 'Adult social care';
const spendId = (year: string) => `asce-17-gross-spend-${year}`;
const savingId = (name: string, year: string) => `asce-17-saving-${name}-${year}`;
const totalId = (year: string) => savingId('total', year);
const spendYears = ['2011-12', '2012-13', '2013-14', '2014-15'] as const;
const PRESSURES = 'asce-17-pressures';

/** So short that it fits beside its row; the Evidence sheet has the whole document. */
const cited = ({ section, id }: EvidenceRecord) => `${section}, LGA efficiency annex of 2014 (${id})`;
const labelled = (year: PrintedYear) => year.replace('-', '/');
const startOf = (year: PrintedYear) => startOfFinancialYear(Number(year.slice(0, 4)));

function leversOf(year: PrintedYear): TypedLever[] {
  return printed[year].map(([slug, name, benefit]) => {
    const record = recordOf(savingId(slug, year));
    return {
      name: `${name}, ${labelled(year)}`,
      central: record.value,
      unit: units.pounds,
      benefit: benefits[benefit],
      kind: record.lever,
      line: LINE,
      start: startOf(year),
      lasts: lasting.recurring,
      confidence: 'Delivered',
      status: statuses.onTrack,
      isPublished: true,
      source: cited(record),
      note:
        benefit === 'transfer'
          ? 'Printed among the savings: money of another body or a grant, so it is no saving here. Start and how it lasts: our assumption.'
          : 'Printed as delivered in the year. That it starts on 1 April and lasts: our assumption.',
    };
  });
}

/** Equal parts to the pound, the last with what is left: our phasing of a printed year. */
function inTwelve(amount: number): number[] {
  const part = Math.round(amount / MONTHS_A_YEAR);
  return Array.from({ length: MONTHS_A_YEAR }, (_, month) =>
    month < MONTHS_A_YEAR - 1 ? part : amount - part * (MONTHS_A_YEAR - 1),
  );
}

/** The savings that a council printed as delivered, line by line. */
export function exampleTables(): ProgrammeTables {
  const byYear = printedYears.map((year) => ({ year, levers: leversOf(year) }));
  const first = recordOf(spendId(spendYears[0]));
  const pressures = recordOf(PRESSURES);
  const documentDay = serialOf({ year: 2014, month: 3, day: 31 });
  return {
    lines: [
      {
        name: LINE,
        gross: first.value,
        pressure: pressures.value,
        isPublished: true,
        source: `${cited(first)}; pressures ${pressures.id}`,
        note: 'The budget printed for 2011/12, taken as the base before the savings: our assumption. Pressures as printed for a year.',
      },
    ],
    sources: [
      {
        name: 'Cash limit of the service',
        kind: 'Cash limit',
        byYear: spendYears.map((year) => recordOf(spendId(year)).value),
        source:
          'The budgets printed for 2011/12 to 2014/15, taken as the cash limit: our assumption. Council tax, grants and contributions are not printed apart.',
      },
    ],
    levers: byYear.flatMap(({ levers }) => levers),
    deliveries: byYear.flatMap(({ year, levers }) =>
      levers.map((lever) => ({
        lever: lever.name,
        month: startOfFinancialYear(Number(year.slice(0, 4)) + 1) - 1,
        amount: lever.central,
        confirmedBy: 'As printed by the council',
        confirmedOn: documentDay,
        ledger: 'Not printed',
        source: `${lever.source}. Month, and day of confirmation: ours.`,
      })),
    ),
    planned: byYear.flatMap(({ year, levers }) =>
      levers.map((lever) => ({
        lever: lever.name,
        from: (Number(year.slice(0, 4)) - EXAMPLE_FIRST) * MONTHS_A_YEAR,
        amounts: inTwelve(lever.central),
        source: 'Our phasing: the delivered year in twelve equal parts, for no plan is printed.',
      })),
    ),
    evidence: [
      ...printedYears.flatMap((year) => [
        ...printed[year].map(([slug]) => savingId(slug, year)),
        totalId(year),
      ]),
      ...spendYears.map(spendId),
      PRESSURES,
      'asce-17-savings-percent',
    ],
    totals: printedYears.map((year) => ({
      what: labelled(year),
      lines: printed[year].map(([slug]) => savingId(slug, year)),
      total: totalId(year),
    })),
    remarks: [
      `${EXAMPLE_COUNCIL} prints nine lines for 2011/12 and ten for 2012/13 as savings delivered; they add up to the printed totals.`,
      'Learning-disability transfers, the carers grant and the specific grants are money of other bodies: they are transfers or funding here, not savings.',
      'No plan, phasing, funding by source, reserve or ledger code is printed. What is put for them is marked as ours.',
    ],
  };
}

/** Nothing of any council: what a person types is theirs. */
export function blankTables(): ProgrammeTables {
  return {
    ...nothingTyped,
    evidence: [
      'asce-04-savings-percent',
      'asce-06-savings-percent',
      'asce-27-savings-percent',
      'asce-28-savings-percent',
    ],
    remarks: [
      'Shares of their budgets that four councils printed as saved: for comparison, and used by no formula.',
      'The sheet Published by kind has what councils printed for each kind of lever.',
    ],
  };
}
