import { evidence } from '../../evidence/library';
import { cautionOf, type EvidenceRecord } from '../../evidence/record';
import { employerNationalInsurance } from '../../evidence/reference';
import { financialYearLabel, startOfFinancialYear } from '../../model/financialYear';
import { type Cell, f, type Formula, list, raw, type Ref, rows, sheet } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { titled } from './looks';
import { nth } from '../../formulas/present';
import { years as longest } from '../parts/years';
import { YEARS } from './inputs/rateInputs';
import { mileageIn, minimumPriceIn, wageFrom, yearOf } from './records';
import { ANNEX } from './sheets';

const TOPICS: Record<string, string> = {
  'home-care-rate': 'Home care',
  'reablement-rate': 'Reablement',
  'direct-payment-rate': 'Direct payment',
  'in-house-rate': 'In house',
};

/** Rates printed with the record of each council, long ago: to be read beside today’s and never averaged with them. */
const annexRates = (): EvidenceRecord[] =>
  evidence().records.filter(({ topic, unit }) => topic in TOPICS && unit === 'GBP_per_hour');

const EARLIEST = Math.min(...employerNationalInsurance.map(({ from }) => from));
/** As many as a case in the prices of the latest year may run. */
const SHOWN = yearOf(nth(YEARS, YEARS.length - 1)) + longest.length + 1 - EARLIEST;
const years = Array.from({ length: SHOWN }, (_, n) => {
  const from = EARLIEST + n;
  return {
    label: financialYearLabel(from),
    minimum: minimumPriceIn(from),
    insurance: employerNationalInsurance.find((each) => each.from === from)?.value,
    firstDay: startOfFinancialYear(from),
    wage: wageFrom(from),
    mileage: mileageIn(from),
  };
});
type Year = (typeof years)[number];

const NONE: Cell = { value: 'None on record', style: 'note' };
const money = (value: number): Cell => ({ value, format: formats.poundsAndPence, style: 'calculation' });
const number = (value: string): Cell => ({ value, style: 'numberHeading' });

const ofYear = (heading: string, format: string, read: (year: Year) => number | null | undefined) => ({
  heading: number(heading),
  of: (_r: unknown, { from }: { from?: Year }): Cell | undefined => {
    const value = from && read(from);
    return typeof value === 'number' ? { value, format, style: 'calculation' } : NONE;
  },
});

const yearlyValues = () =>
  list('Yearly values', { spare: 0, table: 'YearlyValues' }, years, {
    year: { heading: 'Financial year', style: 'label', of: (_r, { from }) => from?.label },
    minimumPrice: ofYear('Minimum price (£ an hour)', formats.poundsAndPence, (year) => year.minimum?.value),
    minimumStatus: {
      heading: 'Status of the minimum price',
      style: 'note',
      of: (_r, { from }) =>
        from?.minimum
          ? from.minimum.status === 'verified'
            ? 'Verified: Homecare Association'
            : 'Secondary: read in a page that quotes the Homecare Association; check it first'
          : NONE,
    },
    insuranceRate: ofYear('Employer NI (%)', formats.percent, (year) => year.insurance?.rate),
    insuranceThreshold: ofYear('Threshold (£ a year)', formats.pounds, (year) => year.insurance?.threshold),
    firstDay: ofYear('First day (date)', formats.date, (year) => year.firstDay),
    wage: ofYear('National Living Wage from it (£ an hour)', formats.poundsAndPence, (year) => year.wage),
    mileage: ofYear('Approved mileage of a car (£ a mile)', formats.poundsAndPence, (year) => year.mileage),
  });

const ratesOfAnnex = () =>
  list('Annex rates', { spare: 0, table: 'AnnexRates' }, annexRates(), {
    council: { heading: 'Council', style: 'label', of: (_r, { from }) => from?.council },
    service: { heading: 'Service', style: 'label', of: (_r, { from }) => from && TOPICS[from.topic] },
    measure: { heading: 'Measure', style: 'label', of: (_r, { from }) => from?.measure.replaceAll('_', ' ') },
    rate: { heading: number('Rate (£ an hour)'), of: (_r, { from }) => from && money(from.value) },
    inLibrary: {
      heading: number('In the library (£ an hour)'),
      format: formats.poundsAndPence,
      style: 'calculation',
      of: (r) => f`OT.EVIDENCE(${r.id})`,
    },
    stage: { heading: 'Stage', style: 'note', of: (_r, { from }) => from?.stage || 'not printed' },
    period: { heading: 'Period', style: 'note', of: (_r, { from }) => from?.period || 'period not printed' },
    id: { heading: 'Evidence id', style: 'note', of: (_r, { from }) => from?.id },
    source: { heading: 'Source', style: 'note', of: (_r, { from }) => from?.document },
    note: { heading: 'Note', style: 'note', of: (_r, { from }) => (from && cautionOf(from)) || null },
  });

type YearlyValue = Parameters<ReturnType<typeof yearlyValues>['column']>[0];

export type Annex = ReturnType<typeof annexSheet>;

export function annexSheet() {
  const yearly = yearlyValues();
  const rates = ratesOfAnnex();
  const stack = [
    titled(
      'Annex: published rates and yearly values',
      'As printed, each with its date. Nothing here enters an average.',
    ),
    2,
    rows('Yearly values', [
      styled(
        'subtitle',
        'Yearly values. Add nothing here by hand: a year that is not on record is not guessed. A wage you expect is typed on the Inputs sheet.',
      ),
    ]),
    yearly,
    2,
    rows('Rates of the annex', [
      styled('subtitle', 'Rates of the 2014 annex'),
      styled(
        'note',
        'Prices of about 2010 to 2014. The bundled price index begins in 2015, so they are not brought to today’s prices and are kept apart from the provider table.',
      ),
    ]),
    rates,
  ];
  return {
    sheet: sheet(ANNEX, stack, {
      role: 'evidence',
      widths: [46, 26, 40, 20, 20, 16, 34, 38, 90, 90],
      tables: [...yearly.tables, ...rates.tables],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: rates.heading('council') },
    }),
    /** The value of a year, or of one some years later. */
    inYear: (key: YearlyValue, year: Formula | Ref, later?: Formula | Ref) =>
      f`INDEX(${yearly.column(key)},MATCH(${year},${yearly.column('year')},0)${later ? f`+${later}` : raw('')})`,
    /** How far the annex rates are from those of the library. */
    difference: f`SUMPRODUCT(ABS(${rates.column('rate')}-${rates.column('inLibrary')}))`,
  };
}
