import { type CategoryLabels, LINE } from './layout';
import { gridline, ink, quiet } from './look';
import type { Scales } from './scales';
import { nth, present } from '../../../formulas/present';

interface Props {
  scales: Scales;
  ticks: number[];
  width: number;
  height: number;
  categories: string[];
  labels: CategoryLabels;
  categoryTitle?: string | undefined;
  format(value: number): string;
}

/** Gridlines, the line at zero, and the labels of both axes. */
export function Axes(props: Props) {
  const { scales, ticks, width, height, categories, labels, categoryTitle, format } = props;
  const { x, y } = scales;
  const [least, most] = y.domain() as [number, number];
  const base = least <= 0 && most >= 0 ? y(0) : height;
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line x2={width} stroke={gridline} />
          <text x={-8} dy="0.32em" textAnchor="end" fill={ink}>
            {format(tick)}
          </text>
        </g>
      ))}
      <line x2={width} y1={base} y2={base} stroke={ink} strokeWidth={1.4} />
      {categories.map((category, i) => (
        <g
          key={i}
          transform={`translate(${present(x(i), 'the place of a category') + x.bandwidth() / 2} ${height + 16})`}
          fill={ink}
        >
          <title>{category}</title>
          {labels.isSlanted ? (
            <text textAnchor="end" transform="translate(4 0) rotate(-40)">
              {nth(labels.lines, i)[0]}
            </text>
          ) : (
            <text textAnchor="middle">
              {nth(labels.lines, i).map((line, at) => (
                <tspan key={at} x={0} dy={at === 0 ? 0 : LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      ))}
      {categoryTitle && (
        <text x={width / 2} y={height + labels.height + 18} textAnchor="middle" fill={quiet}>
          {categoryTitle}
        </text>
      )}
    </g>
  );
}
