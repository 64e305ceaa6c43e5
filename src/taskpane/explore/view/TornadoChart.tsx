import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { Hatching } from '../../shared/charts/Hatching';
import { gridline, ink, lookOf, quiet } from '../../shared/charts/look';
import { useChartStyles } from '../../shared/charts/useChartStyles';
import { widthOf } from '../../shared/charts/layout';
import type { Manner } from '../shownLike';
import type { Bar, Tornado } from '../tornado';
import { words } from '../words';
import { useWidth } from './useWidth';

interface Props {
  tornado: Tornado;
  output: string;
  manner: Manner;
}

const MOST = 12;
const ROW = 44;
const BAR = 11;
const MARGIN = { top: 44, side: 10, bottom: 26 };
const said = words.tornado;
const looks = { low: lookOf({ look: 'low' }, 0), high: lookOf({ look: 'high', basis: 'forecast' }, 1) };

/** For each input a bar to its result at low above one to its result at high, from the result in the base case. */
export function TornadoChart({ tornado: { base, bars }, output, manner }: Props) {
  const styles = useChartStyles();
  const id = useId().replaceAll(':', '');
  const [frame, width] = useWidth<HTMLDivElement>();
  const drawn = bars.filter(({ swing }) => swing > 0).slice(0, MOST);
  const ends = [base, ...drawn.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const x = scaleLinear()
    .domain([Math.min(...ends), Math.max(...ends)])
    .nice(4)
    .range([MARGIN.side, width - MARGIN.side]);
  const height = MARGIN.top + drawn.length * ROW + MARGIN.bottom;
  const foot = height - MARGIN.bottom;
  const first = drawn[0] ? describe(drawn[0]) : '';
  function describe({ input, atLow, atHigh }: Bar): string {
    return `${input.label}: ${manner.show(atLow)} at low, ${manner.show(atHigh)} at high`;
  }
  return (
    <div ref={frame}>
      <svg
        role="img"
        className={styles.picture}
        aria-label={`${said.chart(output)}. ${said.alt(drawn.length, first)}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        fontSize={12}
        style={{ display: 'block', maxWidth: '100%', background: '#FFFFFF' }}
      >
        <defs>
          <Hatching id={`${id}low`} look={looks.low} />
          <Hatching id={`${id}high`} look={looks.high} />
        </defs>
        <Legend id={id} />
        {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
          <g key={tick} transform={`translate(${x(tick)} 0)`}>
            <line y1={MARGIN.top} y2={foot} stroke={gridline} />
            <text y={foot + 16} textAnchor={anchor(x(tick), width)} fill={ink}>
              {manner.exact(tick)}
            </text>
          </g>
        ))}
        <g transform={`translate(${x(base)} 0)`}>
          <line y1={MARGIN.top - 6} y2={foot} stroke={ink} strokeDasharray="4 3" />
          <text y={MARGIN.top - 10} textAnchor={anchor(x(base), width)} fill={quiet}>
            {said.base(manner.show(base))}
          </text>
        </g>
        {drawn.map((bar, i) => (
          <g key={i} transform={`translate(0 ${MARGIN.top + i * ROW})`}>
            <title>{describe(bar)}</title>
            {(['low', 'high'] as const).map((end, k) => {
              const at = x(end === 'low' ? bar.atLow : bar.atHigh);
              return (
                <rect
                  key={end}
                  x={Math.min(at, x(base))}
                  y={18 + k * BAR}
                  width={Math.max(Math.abs(at - x(base)), 1)}
                  height={BAR - 1}
                  fill={`url(#${id}${end})`}
                  stroke={looks[end].colour}
                />
              );
            })}
            <text x={MARGIN.side} y={13} fill={ink} stroke="#FFFFFF" strokeWidth={3} paintOrder="stroke">
              {shortened(bar.input.label, width - 2 * MARGIN.side)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Legend({ id }: { id: string }) {
  return (
    <g transform="translate(10 4)">
      {(['low', 'high'] as const).map((end, i) => (
        <g key={end} transform={`translate(${i * 130} 0)`}>
          <rect width={14} height={11} fill={`url(#${id}${end})`} stroke={looks[end].colour} />
          <text x={20} y={10} fill={ink}>
            {end === 'low' ? said.atLow : said.atHigh}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Text near an end must not leave the chart. */
export function anchor(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 45) return 'start';
  return x > width - 45 ? 'end' : 'middle';
}

function shortened(label: string, width: number): string {
  if (widthOf(label) <= width) return label;
  return `${label.slice(0, Math.floor(label.length * (width / widthOf(label))) - 1).trimEnd()}…`;
}
