import { type Cell, f, fix, type Formula, type Line, mapped, rows, table, values, words } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { blanks, type Blank, overBlanks } from '../parts/blankColumns';
import type { ScenarioName } from '../parts/inputs';
import type { Year, YearRoom } from '../parts/years';
import { PUBLISHED_COUNCIL } from './providers';
import { publishedRows } from './providersSheet';
import type { OfCases, Result } from './resultRows';
import { says } from './says';
import { bySign } from './signs';
import type { Tables } from './tables';
import type { Uplift } from './upliftSheet';

const { poundsAndPence: pence, pounds, text } = formats;
const RISE = {
  positive: 'a cash pressure',
  negative: 'the cost falls',
  both: 'positive is a cash pressure, negative a fall',
};

type Beside = 'unit' | 'meaning';
const caseNames = { low: 'Low', central: 'Central', high: 'High' } as const;
/** In the order of the headlines. */
export const casesAcross = ['central', 'low', 'high'] as const;
/** A table of one figure has its units and words where a table of three cases has them. */
const apart = blanks(casesAcross.length - 1);
const shape = { before: [], after: ['unit', 'meaning'] } as const;
const MEANING = 'What it means';
/** Over the columns of three cases together, and in one of them. */
const LINES = { together: 2, alone: 4 };

const shown = (line: Pick<Result, 'label' | 'unit' | 'format' | 'meaning'>, lines: number) => ({
  label: { value: line.label, style: 'label' as const, isWrapped: true },
  unit: line.unit,
  format: line.format,
  style: 'result' as const,
  ...(line.format === text && { isWrapped: true, lines }),
  beside: { meaning: noted(line.meaning) },
});

const noted = (value: string | Formula): Cell => ({ value, style: 'note', format: text, isWrapped: true });

export const resultsTable = <K extends string>(label: Cell, results: Record<K, Result>) =>
  values<K, Beside | Blank>(
    'Results',
    {
      before: [],
      after: [...apart, 'unit', 'meaning'],
      heading: { label, beside: { ...overBlanks(apart), meaning: MEANING }, of: () => 'Figure' },
    },
    mapped<K, Result, Line<never, 'value', Beside | Blank>>(results, (line) => ({
      ...shown(line, LINES.together),
      of: line.value,
    })),
  );

export const alternativesTable = <K extends string>(label: Cell, alternatives: Record<K, OfCases>) =>
  table<K, ScenarioName, Beside>(
    'Results of the alternatives',
    { ...shape, columns: casesAcross, heading: { label, beside: { meaning: MEANING }, of: caseNames } },
    mapped<K, OfCases, Line<never, ScenarioName, Beside>>(alternatives, (line) => ({
      ...shown(line, LINES.alone),
      of: (_r, { column }) => line.of(column),
    })),
  );

export const upliftTable = ({ years }: YearRoom, { cases, labelOf, ifExpected }: Uplift) => {
  const labelled = (words: Formula): Cell => ({ value: words, format: text, style: 'label' });
  const costOf = (year: Year): Line<never, ScenarioName, Beside> => {
    const within = (words: Formula) => f`IF(${labelOf(year)}="","",${words})`;
    return {
      label: labelled(within(f`"Cost of "&${labelOf(year)}&${ifExpected}`)),
      unit: { value: within(f`"£ a year"`), style: 'unit', format: text },
      format: pounds,
      style: 'result',
      beside: {
        meaning: (all) =>
          noted(
            within(f`"Gross, in the prices of that year, over all hours; "&${bySign(fix(all, '$A1'), RISE)}`),
          ),
      },
      of: (_r, { column }) => cases[column].at('added', year),
    };
  };
  return table<'rate' | Year, ScenarioName, Beside>(
    'Results of the uplift',
    {
      ...shape,
      columns: casesAcross,
      heading: {
        label: 'Uplift: added to the cost of now, in the prices of each year',
        beside: { meaning: MEANING },
        of: caseNames,
      },
    },
    {
      rate: {
        label: labelled(f`"Average rate in "&${labelOf('year1')}&${ifExpected}`),
        unit: '£ an hour',
        format: pence,
        style: 'result',
        beside: { meaning: 'The low case is the dearer one' },
        of: (_r, { column }) => cases[column].at('rate', 'year1'),
      },
      ...(Object.fromEntries(years.map((year) => [year, costOf(year)])) as Record<
        Year,
        ReturnType<typeof costOf>
      >),
    },
  );
};

export const wageRow = ({ wages }: Uplift) =>
  rows('Wage', [
    [
      { value: 'National Living Wage from next April', style: 'label' },
      { value: wages.next, format: pence, style: 'result' },
      { value: wages.known, format: text, style: 'result', isWrapped: true },
      { style: 'result' },
      ...styled('unit', '£ an hour'),
      noted('The rise of year 1 is from the wage in the prices to this one'),
    ],
  ]);

/** What must be known of the figures, each as a question. */
export function noticesOf({ providers, market, ranking, uplift, years, isPublished }: Tables) {
  const { pricesOfAnother } = years;
  const count = market.each.providers;
  const published = publishedRows(providers);
  const places = f`ROWS(${ranking.charted('rank')})`;
  /** Where there are prices. */
  const ifPrices = (formula: Formula) => f`IF(${count}=0,${says.noPrices},${formula})`;
  const notice = (label: string, of: Formula) => ({
    label,
    format: text,
    style: 'result' as const,
    of,
  });
  return values(
    'Notices',
    { before: [] },
    {
      rates: notice(
        'Are the benchmark and the other rates of that year?',
        f`IF(${years.ratesOfAnother}=0,"Yes",${years.ratesOfAnotherInWords})`,
      ),
      chart: notice(
        'Is every provider on the chart?',
        ifPrices(
          f`IF(${count}>${places},"No: it shows the dearest "&${places}&" of "&${count}&"; all are on the Ranking sheet","Yes")`,
        ),
      ),
      prices: notice(
        'Are the prices of the year chosen?',
        ifPrices(
          f`IF(${pricesOfAnother}=0,"Yes","No: "&${pricesOfAnother}&" of another year, or of none given; bring them to one year before comparing")`,
        ),
      ),
      own: notice(
        'Are the prices your own?',
        ifPrices(
          f`IF(${published}=0,"Yes","No: "&${published}&${words(` are the published rates of ${isPublished ? PUBLISHED_COUNCIL : 'another council'}; replace them with your own`)})`,
        ),
      ),
      wage: notice(
        'Is the wage of next April on record?',
        f`IF(${uplift.isOnRecord},"Yes",IF(ISNUMBER(${uplift.wages.next}),"No: the one you expect is used","No: type the one you expect on the Inputs sheet"))`,
      ),
    },
  );
}
