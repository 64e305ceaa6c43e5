import { f, type Line, type Own, table } from '../../layout';
import { formats } from '../../plan/cells';
import type { Year } from '../parts/years';
import type { PaybackTable } from './bodyTables';
import { CASH } from './moneyTables';
import { type Before, type CaseYears, nothingBefore } from './years';

type Key = 'soFar' | 'drawn';

/** The council’s net cash so far; for the picture #N/A is drawn as nothing, where an empty word is drawn as zero. */
export const drawnTable = (years: CaseYears, payback: PaybackTable) =>
  table<Key, Year, Before>(
    'Net cash so far',
    {
      columns: years.room.years,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'This council: net cash so far',
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r, { column }) => ({ value: years.heading(column), format: formats.text }),
      },
    },
    {
      soFar: {
        label: 'Net cash so far',
        unit: CASH,
        format: formats.pounds,
        ...nothingBefore(formats.pounds),
        of: (_r, { prev, column }) => f`${prev.soFar}+${payback.in({ column }).council}`,
      },
      drawn: {
        label: 'The same, as drawn on Results: #N/A beyond the horizon is deliberate, and draws nothing',
        unit: CASH,
        format: formats.pounds,
        of: (r: Own<Key>, { column }) => f`IF(${years.position({ column })}="",NA(),${r.soFar})`,
      },
    } satisfies Record<Key, Line<Key, Year, Before>>,
  );
export type DrawnTable = ReturnType<typeof drawnTable>;
