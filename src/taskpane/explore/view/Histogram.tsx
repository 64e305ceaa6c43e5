import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { useId, useMemo } from 'react';
import { Hatching } from '../../shared/charts/Hatching';
import { gridline, ink, lookOf, quiet } from '../../shared/charts/look';
import { useChartStyles } from '../../shared/charts/useChartStyles';
import { binsOf, type Bins } from '../bins';
import type { Manner } from '../shownLike';
import type { SimulationOutcome, TargetSide } from '../simulated';
import { words } from '../words';
import { TargetLine } from './TargetLine';
import { anchor } from './TornadoChart';
import { useWidth } from './useWidth';

interface Props {
  values: Float64Array;
  outcome: SimulationOutcome;
  target: number;
  wanted: TargetSide;
  output: string;
  manner: Manner;
  /** What the target means, for those who hear the line move. */
  inWords: string;
  onTarget(target: number): void;
}

const HEIGHT = 210;
const MARGIN = { top: 42, left: 34, right: 12, bottom: 30 };
const said = words.simulation;
const looks = { meets: lookOf({}, 0), misses: lookOf({ basis: 'forecast' }, 1) };

/** How often each result came up. What meets the target and what misses it differ in hatching too. */
export function Histogram(props: Props) {
  const { values, outcome, target, output, manner, inWords, onTarget } = props;
  const styles = useChartStyles();
  const id = useId().replaceAll(':', '');
  const [frame, width] = useWidth<HTMLDivElement>();
  const bins = useMemo(() => binsOf(values, outcome), [values, outcome]);
  const x = scaleLinear()
    .domain([bins.from, bins.to])
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, Math.max(...bins.counts)])
    .nice(3)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  return (
    <div ref={frame}>
      <div className={styles.picture} style={{ position: 'relative', width, maxWidth: '100%' }}>
        <svg
          role="img"
          aria-label={`${said.chart(output)}. ${said.alt(manner.show(outcome.p10), manner.show(outcome.p90))}`}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          width={width}
          height={HEIGHT}
          fontSize={11}
          style={{ display: 'block', background: '#FFFFFF' }}
        >
          <defs>
            <Hatching id={`${id}meets`} look={looks.meets} />
            <Hatching id={`${id}misses`} look={looks.misses} />
          </defs>
          <Legend id={id} />
          {y.ticks(3).map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} stroke={gridline} />
              <text x={MARGIN.left - 5} dy="0.32em" textAnchor="end" fill={ink}>
                {tick.toLocaleString('en-GB')}
              </text>
            </g>
          ))}
          <text x={2} y={MARGIN.top - 8} fill={quiet}>
            {said.count}
          </text>
          {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - 12} textAnchor={anchor(x(tick), width)} fill={ink}>
              {manner.exact(tick)}
            </text>
          ))}
          <Columns {...props} id={id} bins={bins} x={x} y={y} />
          {(['p10', 'p50', 'p90'] as const).map((name) => (
            <g key={name} transform={`translate(${x(outcome[name])} ${HEIGHT - MARGIN.bottom})`}>
              <path d="M0 0 L-4 6 L4 6 Z" fill={ink} />
              <title>{`${said.measures[name]}: ${manner.show(outcome[name])}`}</title>
            </g>
          ))}
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={HEIGHT - MARGIN.bottom}
            y2={HEIGHT - MARGIN.bottom}
            stroke={quiet}
          />
        </svg>
        <TargetLine
          domain={[bins.from, bins.to]}
          at={x(Math.min(Math.max(target, bins.from), bins.to))}
          valueAt={(position) => x.invert(position)}
          target={target}
          top={MARGIN.top - 14}
          height={HEIGHT - MARGIN.bottom - MARGIN.top + 14}
          inWords={inWords}
          onTarget={onTarget}
        />
      </div>
    </div>
  );
}

interface ColumnsProps extends Props {
  id: string;
  bins: Bins;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

/** A column that the target falls into is cut there. */
function Columns({ id, bins, x, y, target, wanted }: ColumnsProps) {
  const step = (bins.to - bins.from) / bins.counts.length;
  return bins.counts.map((count, i) => {
    const [from, to] = [bins.from + i * step, bins.from + (i + 1) * step];
    const cut = Math.min(Math.max(target, from), to);
    const below = wanted === 'atLeast' ? 'misses' : 'meets';
    const above = wanted === 'atLeast' ? 'meets' : 'misses';
    return [
      { look: below, left: from, right: cut },
      { look: above, left: cut, right: to },
    ].map(({ look, left, right }) =>
      right > left && count > 0 ? (
        <rect
          key={`${i} ${look}`}
          x={x(left) + 0.5}
          y={y(count)}
          width={Math.max(x(right) - x(left) - 0.5, 0.5)}
          height={y(0) - y(count)}
          fill={`url(#${id}${look})`}
        />
      ) : null,
    );
  });
}

function Legend({ id }: { id: string }) {
  return (
    <g transform="translate(2 4)">
      {(['meets', 'misses'] as const).map((look, i) => (
        <g key={look} transform={`translate(${i * 128} 0)`}>
          <rect width={14} height={11} fill={`url(#${id}${look})`} stroke={looks[look].colour} />
          <text x={20} y={10} fill={ink}>
            {said[look]}
          </text>
        </g>
      ))}
    </g>
  );
}
