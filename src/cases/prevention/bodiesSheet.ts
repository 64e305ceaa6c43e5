import { f, type Formula, type Line, rows, type Sheet, sheet, span } from '../../layout';
import { styled, formats } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { Year } from '../parts/years';
import type { Money } from './moneySheet';
import { CASH, PRESENT } from './moneyTables';
import { bodies, type Body, bodyKeys, publicBodies } from './slots';
import { BODIES_SHEET } from './sheets';
import { type Before, linesFor, yearTable } from './years';

type Here = { column: Year };
const MOVEMENT = '£, on the year before';
const movements = {
  recurring: 'recurring movement',
  once: 'one-off movement, with its reversal',
  transfers: 'transfers: not a saving',
} as const;
type MovementKey = `${(typeof publicBodies)[number]}-${keyof typeof movements}`;

export type Bodies = ReturnType<typeof bodiesSheet>;

/** Every body by year, central case: cash and capacity apart, the movements of its plan, and public value. */
export function bodiesSheet({ body, publicValue, outcomes: { years } }: Money) {
  const byBody = (title: string, unit: string, make: (body: Body, here: Here) => Formula) =>
    yearTable<Body>(
      title,
      title,
      years,
      linesFor(bodyKeys, (one) => ({
        label: bodies[one],
        unit,
        format: formats.pounds,
        style: 'result',
        of: (_r, here) => make(one, here),
      })),
    );
  const cash = byBody('Net cash', CASH, (one, here) => f`${body.in(here)[`${one}Net`]}`);
  const capacity = byBody(
    'Capacity and other fiscal gains: not cash',
    CASH,
    (one, here) => f`${body.in(here)[`${one}Capacity`]}`,
  );
  const movement = yearTable<MovementKey>(
    'Movements',
    'Movements of each body’s plan: growth is positive, savings negative',
    years,
    Object.fromEntries(
      publicBodies.flatMap((one) => {
        const change = (amount: (r: ReturnType<typeof body.in>) => Formula, here: Here) =>
          f`(${amount(body.in(here))})-(${amount(body.before(here))})`;
        const make: Record<keyof typeof movements, (here: Here) => Formula> = {
          recurring: (here) => change((r) => f`${r[`${one}Running`]}-${r[`${one}Cash`]}`, here),
          once: (here) => change((r) => f`${r[`${one}Once`]}`, here),
          transfers: (here) => change((r) => f`0-${r[`${one}Transfers`]}`, here),
        };
        return (Object.keys(movements) as (keyof typeof movements)[]).map(
          (key): [MovementKey, Line<MovementKey, Year, Before>] => [
            `${one}-${key}`,
            {
              label: `${bodies[one]}: ${movements[key]}`,
              unit: MOVEMENT,
              format: formats.pounds,
              style: 'result',
              of: (_r, here) => make[key](here),
            },
          ],
        );
      }),
    ) as Record<MovementKey, Line<MovementKey, Year, Before>>,
  );
  const gains = byBody(
    'Public value counted, by who gains',
    PRESENT,
    (one, here) => f`${publicValue.in(here)[`gains-${one}`]}`,
  );
  const pays = byBody(
    'Costs, in kind with them, by who pays',
    PRESENT,
    (one, here) => f`${publicValue.in(here)[`pays-${one}`]}`,
  );
  const title = rows('Title of bodies', [
    styled('title', 'By body and year, central case'),
    styled(
      'subtitle',
      'Cash is of the year, uplifted by each body’s own inflation and not discounted. Public value is in first-year prices, discounted. The two are never added.',
    ),
  ]);
  const master = masterCheck();
  const tables = [cash, capacity, movement, gains, pays];
  const made: Sheet = sheet(BODIES_SHEET, [title, master.rows, ...tables.flatMap((one) => [1, one])], {
    role: 'calculation',
    widths: [52, 22, 10, ...years.room.years.map(() => 14)],
    frozen: { rows: master.rows.at(0, 0), columns: title.at(0, 0) },
    timelines: tables.map((one) => one.body),
    highlights: master.highlights,
    isProtected: true,
    print: { orientation: 'landscape', titleRows: span(title.at(0, 0), master.rows.at(0, 0)) },
  });
  return { sheet: made, cash, capacity, movement, gains, pays };
}
