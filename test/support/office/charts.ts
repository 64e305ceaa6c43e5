import { bagObject, within } from './bags';
import { areaAt, inPoints } from './ranges';
import { HostError, type HostObject } from './requests';
import type { Bag, FakeChart, FakeSheet } from './sheet';
import type { Area } from './workbook';

let added = 0;

export function chartCollection(sheet: FakeSheet): HostObject {
  return {
    type: 'ChartCollection',
    item: (id) => {
      const found = sheet.charts.find((chart) => chart.id === id);
      if (!found) throw new HostError('ItemNotFound', 'There is no such chart.');
      return chartObject(sheet, found);
    },
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    methods: {
      GetItem: (name: string) => {
        const found = sheet.charts.find(({ bag }) => bag.Name === name);
        if (!found) throw new HostError('ItemNotFound', 'There is no such chart.');
        return chartObject(sheet, found);
      },
      Add: (kind: string, source: Area, seriesBy: string) => {
        // One series for each row, or each column, of what it is given.
        const count = seriesBy === 'Rows' ? source.rows : source.columns;
        const id = `chart-${++added}`;
        const chart: FakeChart = {
          id,
          bag: { kind },
          source,
          series: Array.from({ length: count }, () => ({})),
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  };
}

function chartObject(sheet: FakeSheet, chart: FakeChart): HostObject {
  const { bag, series } = chart;
  const place = areaAt(sheet.name, typeof bag.position === 'string' ? bag.position : 'A1:F15');
  return bagObject('Chart', bag, ['Name'], {
    identity: { Id: chart.id },
    properties: inPoints(place),
    children: {
      Title: () => title('ChartTitle', within(bag, 'title')),
      Axes: () => ({
        type: 'ChartAxes',
        children: {
          ValueAxis: () => axis(within(bag, 'valueAxis')),
          CategoryAxis: () => axis(within(bag, 'categoryAxis')),
        },
      }),
      Legend: () => legend(within(bag, 'legend')),
      Series: () => ({
        type: 'ChartSeriesCollection',
        methods: {
          GetItemAt: (index: number) => seriesObject(series[index]!),
          Add: (name: string) => {
            const added: Bag = { Name: name };
            series.push(added);
            return seriesObject(added);
          },
        },
      }),
    },
    methods: {
      SetPosition: (start: string, end: string) => void (bag.position = `${start}:${end}`),
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    },
  });
}

function title(type: string, bag: Bag): HostObject {
  return bagObject(type, bag, ['Text'], {
    children: {
      Format: () => ({
        type: `${type}Format`,
        children: { Font: () => bagObject('ChartFont', within(bag, 'font'), ['Color', 'Size', 'Bold']) },
      }),
    },
    methods: { SetFormula: (formula: string) => void (bag.formula = formula) },
  });
}

function axis(bag: Bag): HostObject {
  const names = ['NumberFormat', 'LinkNumberFormat', 'TickLabelPosition', 'TickLabelSpacing'];
  return bagObject('ChartAxis', bag, names, {
    children: { Title: () => title('ChartAxisTitle', within(bag, 'title')) },
  });
}

function legend(bag: Bag): HostObject {
  return bagObject('ChartLegend', bag, ['Visible', 'Position'], {
    children: {
      LegendEntries: () => ({
        type: 'ChartLegendEntryCollection',
        methods: {
          GetItemAt: (index: number) =>
            bagObject('ChartLegendEntry', within(within(bag, 'entries'), String(index)), ['Visible']),
        },
      }),
    },
  });
}

function seriesObject(bag: Bag): HostObject {
  const names = [
    'Name',
    'ChartType',
    'HasDataLabels',
    'MarkerStyle',
    'MarkerSize',
    'MarkerBackgroundColor',
    'MarkerForegroundColor',
  ];
  return bagObject('ChartSeries', bag, names, {
    children: {
      DataLabels: () =>
        bagObject('ChartDataLabels', within(bag, 'labels'), ['NumberFormat', 'LinkNumberFormat']),
      Points: () => ({
        type: 'ChartPointsCollection',
        methods: { GetItemAt: (index: number) => point(within(within(bag, 'points'), String(index))) },
      }),
      Format: () => ({
        type: 'ChartSeriesFormat',
        children: {
          Fill: () => ({
            type: 'ChartFill',
            methods: {
              SetSolidColor: (colour: string) => void (bag.fill = colour),
              Clear: () => void (bag.fill = 'none'),
            },
          }),
          Line: () =>
            bagObject('ChartLineFormat', within(bag, 'line'), ['Color', 'LineStyle'], {
              methods: { Clear: () => void (bag.line = 'none') },
            }),
        },
      }),
    },
    methods: {
      SetValues: (area: Area) => void (bag.values = area),
      SetXAxisValues: (area: Area) => void (bag.categories = area),
    },
  });
}

function point(bag: Bag): HostObject {
  return bagObject('ChartPoint', bag, ['HasDataLabel'], {
    children: {
      DataLabel: () => bagObject('ChartDataLabel', within(bag, 'label'), ['ShowSeriesName', 'Position']),
    },
  });
}
