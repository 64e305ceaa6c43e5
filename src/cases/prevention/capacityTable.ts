import { f, type Line } from '../../layout';
import { formats } from '../../plan/cells';
import type { Year } from '../parts/years';
import type { MoneyParts } from './bodyTables';
import { everyOutcome } from './outcomeTables';
import { type Before, yearTable } from './years';

const measures = {
  bedDays: { label: 'Bed days', unit: 'bed days' },
  hours: { label: 'Hours of care', unit: 'hours' },
} as const;
type Measure = keyof typeof measures;
export const measureKeys = Object.keys(measures) as Measure[];
type Key = Measure | `${Measure}Cash` | `${Measure}Capacity`;
export type CapacityTable = ReturnType<typeof capacityTable>;

/** Bed days and hours because of the service: those of which the value is taken as cash, and the rest as capacity. */
export function capacityTable({ outcomes: { tables, rates, years }, weights }: MoneyParts) {
  const lines = measureKeys.flatMap((key): [Key, Line<Key, Year, Before>][] => {
    const { label, unit } = measures[key];
    const shared = { unit, format: formats.number } as const;
    return [
      [
        key,
        {
          label: `${label}, because of the service`,
          ...shared,
          of: (_r, here) => f`SUMPRODUCT(${everyOutcome(tables.net.in(here))},${rates.column(key)})`,
        },
      ],
      [
        `${key}Cash`,
        {
          label: `${label}: taken as cash`,
          ...shared,
          of: (_r, here) =>
            f`SUMPRODUCT(${everyOutcome(tables.net.in(here))},${rates.column(key)},${weights.cash.column('all')})`,
        },
      ],
      [
        `${key}Capacity`,
        {
          label: `${label}: capacity`,
          ...shared,
          style: 'total',
          of: (r) => f`${r[key]}-${r[`${key}Cash`]}`,
        },
      ],
    ];
  });
  return yearTable<Key>(
    'Capacity',
    'Bed days and hours: as cash or as capacity, never as both',
    years,
    Object.fromEntries(lines) as Record<Key, Line<Key, Year, Before>>,
  );
}
