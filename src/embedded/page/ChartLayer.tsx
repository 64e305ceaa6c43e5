import { memo, useEffect, useRef } from 'react';
import { PlanChart } from '../../taskpane/shared/charts/PlanChart';
import { PaneGuard } from '../../taskpane/shared/PaneGuard';
import type { ChartData } from '../../taskpane/shared/charts/chartData';
import type { ChartPlan } from '../../plan/plan';

export interface ChartPane {
  key: string;
  /** On the canvas, in pixels. */
  left: number;
  top: number;
  charts: ShownChart[];
}

export interface ShownChart {
  id: string;
  plan: ChartPlan;
  data: ChartData;
  /** In the pane, in pixels. */
  left: number;
  top: number;
  /** Before zooming. */
  width: number;
  height: number;
  zoom: number;
}

const Chart = memo(PlanChart);

export function ChartLayer({ panes, onWheel }: { panes: ChartPane[]; onWheel(event: WheelEvent): void }) {
  return panes.map(({ key, left, top, charts }) => (
    <div key={key} className="ot-chart-pane" style={{ left, top }}>
      {charts.map((chart) => (
        <PlacedAt key={chart.id} chart={chart} onWheel={onWheel} />
      ))}
    </div>
  ));
}

function PlacedAt({ chart, onWheel }: { chart: ShownChart; onWheel(event: WheelEvent): void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // The grid scrolls on, as it does under a chart in Excel; React's own listener could not keep the page still.
    const pass = (event: WheelEvent) => {
      event.preventDefault();
      onWheel(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', pass, { passive: false });
    return () => element.removeEventListener('wheel', pass);
  }, [onWheel]);
  const { left, top, width, height, zoom } = chart;
  return (
    <div
      ref={place}
      className="ot-chart"
      style={{ left, top, width, height, transform: `scale(${zoom})` }}
      data-chart={chart.id}
    >
      <PaneGuard where="a chart">
        <Chart chart={chart.plan} data={chart.data} width={width - 2} height={height - 2} figures="heard" />
      </PaneGuard>
    </div>
  );
}
