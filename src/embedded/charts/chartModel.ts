import {
  CommandType,
  ICommandService,
  type IDisposable,
  type IMutation,
  type Injector,
  type IRange,
  type Workbook,
} from '@univerjs/core';
import { type IInsertSheetMutationParams, InsertSheetMutation, RefRangeService } from '@univerjs/sheets';
import type { ChartPlan } from '../../plan/plan';

/** Cells that a chart shows or covers, wherever rows and columns that are inserted may push them. */
export interface ChartRange {
  sheetId: string;
  /** Null once the cells have been deleted. */
  range: IRange | null;
}

export interface PlacedChart {
  id: string;
  plan: ChartPlan;
  at: ChartRange;
  /** The cell with its title; null where it has none. */
  titleFrom: ChartRange | null;
  /** Null where the plan names no block of cells that there is. */
  categories: ChartRange | null;
  series: (ChartRange | null)[];
}

interface SetChartParams {
  id: string;
  /** Null takes the chart away. */
  chart: PlacedChart | null;
}

/** Univer's open packages have no charts; the workbook's charts are kept here, and changed by a mutation. */
export class ChartModel {
  private readonly charts = new Map<string, PlacedChart>();
  private readonly watches = new Map<string, IDisposable[]>();
  private readonly listeners = new Set<() => void>();
  private readonly ranges: RefRangeService;

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
  ) {
    this.ranges = injector.get(RefRangeService);
    // Univer goes on listening when the last watch ends, and hears everything twice when another begins: one stays.
    this.ranges.watchRange('', '', { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }, () => undefined);
    const commands = injector.get(ICommandService);
    const mutation: IMutation<SetChartParams> = {
      ...SetChartMutation,
      handler: (_accessor, { id, chart }) => {
        this.set(id, chart);
        return true;
      },
    };
    commands.registerCommand(mutation);
    commands.onCommandExecuted(({ id, params }) => {
      if (id === InsertSheetMutation.id) this.followAgain((params as IInsertSheetMutationParams).sheet.id);
    });
  }

  all(): PlacedChart[] {
    return [...this.charts.values()];
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(id: string, chart: PlacedChart | null): void {
    for (const watch of this.watches.get(id) ?? []) watch.dispose();
    this.watches.delete(id);
    if (!chart) this.charts.delete(id);
    else {
      const own = structuredClone(chart);
      this.charts.set(id, own);
      this.watches.set(
        id,
        cellsOf(own).flatMap((cells) => this.follow(cells)),
      );
    }
    for (const listener of [...this.listeners]) listener();
  }

  private follow(cells: ChartRange): IDisposable[] {
    if (!cells.range) return [];
    return [
      this.ranges.watchRange(this.workbook.getUnitId(), cells.sheetId, cells.range, (_before, after) => {
        // A sheet that is deleted may come back by undo.
        if (!after && !this.workbook.getSheetBySheetId(cells.sheetId)) return;
        cells.range = after ?? null;
        for (const listener of [...this.listeners]) listener();
      }),
    ];
  }

  private followAgain(sheetId: string): void {
    for (const chart of this.all()) {
      if (cellsOf(chart).some((cells) => cells.sheetId === sheetId)) this.set(chart.id, chart);
    }
  }
}

function cellsOf({ at, titleFrom, categories, series }: PlacedChart): ChartRange[] {
  return [at, titleFrom, categories, ...series].filter((cells) => cells !== null);
}

export const SetChartMutation = { id: 'ot.mutation.set-chart', type: CommandType.MUTATION } as const;
