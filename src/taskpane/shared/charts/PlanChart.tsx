import { format as formatNumber } from 'numfmt';
import { useId } from 'react';
import type { ChartPlan } from '../../../plan/plan';
import type { ChartData } from './chartData';
import { Figures } from './Figures';
import { Plot } from './Plot';
import { isSeen } from './stacks';
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

/** A planned chart, drawn from what its cells hold. */
export function PlanChart({ chart, data, width = 640, height = 360, figures = 'details' }: Props) {
  const styles = useChartStyles();
  const id = useId().replaceAll(':', '');
  const format = (value: number) => formatNumber(chart.valueAxis.format, value, { locale: 'en_GB' });
  const shown = data.series.filter(isSeen).flatMap(({ values }) => values);
  const isEmpty = shown.every((value) => value === null);
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
        aria-label={[chart.title, chart.altText, isEmpty ? chartWords.none : note]
          .filter(Boolean)
          .join('. ')
          .replaceAll('..', '.')}
        style={{ display: 'block', maxWidth: '100%', background: '#FFFFFF' }}
      >
        <text x={12} y={24} fontSize={15} fontWeight={600} fill="#1F3864">
          {chart.title}
        </text>
        {isEmpty ? (
          <text x={12} y={52} fill="#4D4D4D">
            {chartWords.none}
          </text>
        ) : (
          <Plot id={id} chart={chart} data={data} width={width} height={height} format={format} note={note} />
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
