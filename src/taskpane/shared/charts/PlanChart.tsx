import { format as formatNumber } from 'numfmt';
import { useId } from 'react';
import { isSeen } from '../../../plan/chartNotation';
import { colours } from '../../../plan/palette';
import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { Figures } from './Figures';
import { Plot } from './Plot';
import { wrap } from './layout';
import { quiet, TYPE } from './look';
import { useChartStyles } from './useChartStyles';
import { chartWords } from './words';

interface Props {
  chart: ChartPlan;
  data: ChartData;
  /** In pixels. */
  width?: number;
  height?: number;
  /** The figures as a table: opened at will, or heard only. */
  figures?: 'details' | 'heard';
}

const FONT = '12px "Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif';

const TITLE = 17;
const TITLE_LINE = 21;
const MOST_TITLE_LINES = 2;
/** How much wider bold letters of the title are than those of labels. */
const LARGER = 1.2;

/** A planned chart, drawn from what its cells hold. */
export function PlanChart({ chart, data, width = 640, height = 360, figures = 'details' }: Props) {
  const styles = useChartStyles();
  const id = useId().replaceAll(':', '');
  const format = (value: number) => formatNumber(chart.valueAxis.format, value, { locale: 'en_GB' });
  const shown = data.series.filter(isSeen).flatMap(({ values }) => values);
  const isEmpty = shown.every((value) => value === null);
  const titles = wrap(data.title, (width - 24) / LARGER).slice(0, MOST_TITLE_LINES);
  const below = 24 + titles.length * TITLE_LINE;
  const table = <Figures chart={chart} data={data} format={format} />;
  const note = data.unreadable > 0 && !isEmpty ? chartWords.unreadable(data.unreadable, shown.length) : null;
  return (
    <figure style={{ margin: 0, font: FONT }}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        className={styles.picture}
        aria-label={[data.title, chart.altText, isEmpty ? chartWords.none : note]
          .filter(Boolean)
          .join('. ')
          .replaceAll('..', '.')}
        style={{ display: 'block', maxWidth: '100%', background: '#FFFFFF' }}
      >
        {titles.map((line, i) => (
          <text key={i} x={12} y={24 + i * TITLE_LINE} fontSize={TITLE} fontWeight={600} fill={colours.navy}>
            {line}
          </text>
        ))}
        <text x={12} y={below} fontSize={TYPE} fill={quiet}>
          {chart.valueAxis.title}
        </text>
        {isEmpty ? (
          <text x={12} y={below + 22} fontSize={TYPE} fill={quiet}>
            {chartWords.none}
          </text>
        ) : (
          <Plot {...{ id, chart, data, width, height, format, note }} top={below + 14} />
        )}
      </svg>
      {!isEmpty && figures === 'details' && (
        <details>
          <summary>{chartWords.figures}</summary>
          {table}
        </details>
      )}
      {!isEmpty && figures === 'heard' && <div style={heard}>{table}</div>}
    </figure>
  );
}

const heard = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
