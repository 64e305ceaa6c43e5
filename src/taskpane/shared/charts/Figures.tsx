import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { isSeen } from '../../../plan/chartNotation';
import { chartWords } from './words';

interface Props {
  chart: ChartPlan;
  data: ChartData;
  format(value: number): string;
}

/** The chart in numbers. */
export function Figures({ chart, data: { categories, series }, format }: Props) {
  const seen = series.filter(isSeen);
  const axis = chart.categoryAxis?.title ?? '';
  const inFigures = (value: number | null = null) => (value === null ? chartWords.nothing : format(value));
  return (
    <table>
      <caption>
        {chart.title} ({chart.valueAxis.title})
      </caption>
      <thead>
        <tr>
          {axis === '' ? <td /> : <th scope="col">{axis}</th>}
          {seen.map(({ name }, series) => (
            <th key={series} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map(
          (category, i) =>
            // The years that a case has room for and does not use.
            category !== '' && (
              <tr key={i}>
                <th scope="row">{category}</th>
                {seen.map(({ values }, series) => (
                  <td key={series}>{inFigures(values[i])}</td>
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
