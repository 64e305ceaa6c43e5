import type { EvidenceRecord } from './record';
import reference from './reference.json';

const TOPIC = 'reference';
const SECONDARY = 'Secondary: read in a page that quotes the official one.';

interface Series {
  source: string;
  note?: string;
  status: string;
  geography?: string;
}

interface Figure {
  measure: string;
  value: number;
  unit: string;
  period: string;
  /** What tells this figure from the others of its measure. */
  key: string;
}

/** The dated reference values, as records beside the published ones. */
export function referenceRecords(): EvidenceRecord[] {
  return [
    ...of(reference.nationalLivingWage, dated('national_living_wage', reference.nationalLivingWage)),
    ...of(reference.employerNationalInsurance, nationalInsurance()),
    ...of(
      reference.homecareMinimumPrice,
      yearly('homecare_minimum_price', reference.homecareMinimumPrice.records),
    ),
    ...of(
      { ...reference.homecareMinimumPrice, status: 'secondary' },
      yearly('homecare_minimum_price', reference.homecareMinimumPrice.secondary),
    ),
    ...of(
      reference.averageCouncilHomecareFee,
      yearly('average_council_homecare_fee', reference.averageCouncilHomecareFee.records),
    ),
    ...of(reference.councilRateSet, councilRates()),
    ...of(reference.discountRates, discountRates()),
    ...of(reference.gdpDeflator, yearly('gdp_deflator', reference.gdpDeflator.records, 'index (2024 = 100)')),
    ...of(reference.agendaForChange, agendaForChange()),
    ...of(
      { ...reference.waitingTimeStandards, geography: 'West Midlands' },
      standards('waiting_time_standard', reference.waitingTimeStandards),
    ),
    ...of(reference.workingYear, standards('working_time', reference.workingYear)),
  ];
}

function of({ source, note = '', status, geography = 'United Kingdom' }: Series, figures: Figure[]) {
  return figures.map(({ measure, value, unit, period, key }): EvidenceRecord => {
    const isSecondary = status === 'secondary';
    return {
      id: ['ref', measure, key].map(slug).filter(Boolean).join('-'),
      topic: TOPIC,
      council: geography,
      region: '',
      measure,
      value,
      unit,
      period,
      stage: '',
      document: isSecondary ? `${source} (secondary)` : source,
      section: '',
      isInTable: false,
      isTotal: false,
      lever: '',
      printed: '',
      note: [isSecondary ? SECONDARY : '', note].join(' ').trim(),
    };
  });
}

type Cells = (string | number)[][];

/** Each in force until the day before the next. */
function dated(measure: string, { records, unit }: { records: Cells; unit: string }): Figure[] {
  return records.map(([from, value], i) => {
    const next = records[i + 1]?.[0];
    const period = next === undefined ? `from ${from}` : `from ${from} to ${dayBefore(String(next))}`;
    return { measure, value: Number(value), unit, period, key: String(from) };
  });
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function yearly(measure: string, records: Cells, unit = 'GBP_per_hour'): Figure[] {
  return records.map(([year, value]) => ({
    measure,
    value: Number(value),
    unit,
    period: String(year),
    key: String(year),
  }));
}

function nationalInsurance(): Figure[] {
  return reference.employerNationalInsurance.records.flatMap(([year, rate, threshold]) => [
    ...yearly('employer_ni_rate', [[year!, rate!]], 'rate'),
    ...yearly('employer_ni_threshold', [[year!, threshold!]], 'GBP_per_year'),
  ]);
}

function councilRates(): Figure[] {
  const { records, unit } = reference.councilRateSet;
  return records.map(([service, value]) => ({
    measure: `council_rate_${slug(String(service)).replace(/-/g, '_')}`,
    value: Number(value),
    unit,
    period: '2025/26',
    key: 'wolverhampton',
  }));
}

function discountRates(): Figure[] {
  const { bands, ...schedules } = reference.discountRates;
  return (['standard', 'health', 'sensitivity'] as const).flatMap((name) =>
    schedules[name].map((value, band) => {
      const from = band === 0 ? 1 : bands[band - 1]! + 1;
      const to = bands[band];
      const period = to === null ? `from year ${from}` : `years ${from} to ${to}`;
      return { measure: `discount_rate_${name}`, value, unit: 'rate', period, key: `year-${from}` };
    }),
  );
}

function agendaForChange(): Figure[] {
  const { records, unit, year } = reference.agendaForChange;
  const points = ['entry', 'middle', 'top'];
  return records.flatMap(([band, ...pay]) =>
    pay.map((value, point) => ({
      measure: `agenda_for_change_${slug(String(band)).replace(/-/g, '_')}_${points[point]}`,
      value: Number(value),
      unit,
      period: year,
      key: year,
    })),
  );
}

/** Each of its own kind and unit. */
function standards(measure: string, { records }: { records: Cells }): Figure[] {
  return records.map(([what, value, unit]) => ({
    measure: `${measure}_${slug(String(what)).replace(/-/g, '_')}`,
    value: Number(value),
    unit: String(unit),
    period: '',
    key: '',
  }));
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
