import { evidence } from '../../evidence/library';
import { cautionOf, type EvidenceRecord } from '../../evidence/record';
import { employerNationalInsurance } from '../../evidence/reference';
import { financialYearLabel, startOfFinancialYear } from '../../model/financialYear';
import { block, formats, styled } from '../../plan/cells';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import { ANNEX } from './places';
import { mileageIn, minimumPriceIn, wageFrom } from './records';

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
const SHOWN = 14;
const years = Array.from({ length: SHOWN }, (_, n) => EARLIEST + n);

const yearRow = 7;
const last = yearRow + SHOWN - 1;
const column = (letter: string) => `${ANNEX}!$${letter}$${yearRow}:$${letter}$${last}`;
export const annexColumn = {
  year: column('A'),
  minimumPrice: column('B'),
  minimumStatus: column('C'),
  insuranceRate: column('D'),
  insuranceThreshold: column('E'),
  firstDay: column('F'),
  wage: column('G'),
  mileage: column('H'),
};

const ratesHeading = last + 5;
const firstRate = ratesHeading + 1;

/** How far the annex rates are from those of the library. */
export function annexDifference(): string {
  const end = firstRate + annexRates().length - 1;
  const cells = (letter: string) => `${ANNEX}!$${letter}$${firstRate}:$${letter}$${end}`;
  return `=SUMPRODUCT(ABS(${cells('D')}-${cells('E')}))`;
}

export function annexSheet(): SheetPlan {
  const rates = annexRates();
  const money = (value: number | string): CellPlan => ({
    value,
    format: formats.poundsAndPence,
    style: 'calculation',
  });
  const none: CellPlan = { value: 'None on record', style: 'note' };
  return {
    name: ANNEX,
    role: 'evidence',
    columns: { A: 46, B: 26, C: 40, D: 20, E: 20, F: 16, G: 34, H: 38, I: 90, J: 90 },
    cells: {
      ...block(1, [
        styled('title', 'Annex: published rates and yearly values'),
        styled('subtitle', 'As printed, each with its date. Nothing here enters an average.'),
      ]),
      ...block(yearRow - 2, [
        styled(
          'subtitle',
          'Yearly values. Add nothing here by hand: a year that is not on record is not guessed. A wage you expect is typed on the Inputs sheet.',
        ),
        [
          ...styled('heading', 'Financial year'),
          ...styled('numberHeading', 'Minimum price (£ an hour)'),
          ...styled('heading', 'Status of the minimum price'),
          ...styled(
            'numberHeading',
            'Employer NI (%)',
            'Threshold (£ a year)',
            'First day (date)',
            'National Living Wage from it (£ an hour)',
            'Approved mileage of a car (£ a mile)',
          ),
        ],
        ...years.map((year): CellPlan[] => {
          const minimum = minimumPriceIn(year);
          const wage = wageFrom(year);
          const mileage = mileageIn(year);
          const insurance = employerNationalInsurance.find(({ from }) => from === year);
          return [
            { value: financialYearLabel(year), style: 'label' },
            minimum ? money(minimum.value) : none,
            {
              value:
                minimum?.status === 'verified'
                  ? 'Verified: Homecare Association'
                  : minimum
                    ? 'Secondary: read in a page that quotes the Homecare Association; check it first'
                    : 'None on record',
              style: 'note',
            },
            insurance ? { value: insurance.value.rate, format: formats.percent, style: 'calculation' } : none,
            insurance
              ? { value: insurance.value.threshold, format: formats.pounds, style: 'calculation' }
              : none,
            { value: startOfFinancialYear(year), format: formats.date, style: 'calculation' },
            wage === null ? none : money(wage),
            mileage === null ? none : money(mileage),
          ];
        }),
      ]),
      ...block(ratesHeading - 2, [
        styled('subtitle', 'Rates of the 2014 annex'),
        styled(
          'note',
          'Prices of about 2010 to 2014. The bundled price index begins in 2015, so they are not brought to today’s prices and are kept apart from the provider table.',
        ),
        [
          ...styled('heading', 'Council', 'Service', 'Measure'),
          ...styled('numberHeading', 'Rate (£ an hour)', 'In the library (£ an hour)'),
          ...styled('heading', 'Stage', 'Period', 'Evidence id', 'Source', 'Note'),
        ],
        ...rates.map((rate, n): CellPlan[] => [
          ...styled('label', rate.council, TOPICS[rate.topic]!, rate.measure.replaceAll('_', ' ')),
          money(rate.value),
          money(`=OT.EVIDENCE($H${firstRate + n})`),
          ...styled(
            'note',
            rate.stage || 'not printed',
            rate.period || 'period not printed',
            rate.id,
            rate.document,
          ),
          ...(cautionOf(rate) ? styled('note', cautionOf(rate)) : []),
        ]),
      ]),
    },
    tables: [
      { name: 'YearlyValues', range: `A${yearRow - 1}:H${last}` },
      { name: 'AnnexRates', range: `A${ratesHeading}:J${firstRate + rates.length - 1}` },
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}
