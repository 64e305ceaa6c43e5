import { table } from '../../layout';
import { formats } from '../../plan/cells';
import type { Given } from './inputs';
import { LENGTHS } from './providers';

export type VisitsTable = ReturnType<typeof visitsTable>;

/** The minutes of each length of visit, and the local mix. */
export const visitsTable = (given: Given) =>
  table(
    'Visits',
    {
      columns: LENGTHS,
      own: 'A$1',
      heading: { label: 'Length of visit', of: (_r, { column }) => `${column} minutes` },
    },
    {
      minutes: {
        label: 'Minutes of a visit',
        unit: 'minutes',
        format: formats.number,
        of: (_r, { column }) => Number(column),
      },
      mix: {
        label: 'Local mix of visits',
        unit: 'share of visits',
        format: formats.percent,
        of: (_r, { column }) => given.typed(`mix${column}`),
      },
    },
  );
