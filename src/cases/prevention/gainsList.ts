import { f, type Formula, keyedList, type Own, span } from '../../layout';
import { formats } from '../../plan/cells';
import type { BodyKey } from './bodyTables';
import type { Money } from './moneySheet';
import { bodies, type Body, bodyKeys } from './slots';

type Column = 'name' | 'pays' | 'inKind' | 'gains' | 'capacity' | 'transfers' | 'net';
export type GainsList = ReturnType<typeof gainsList>;
const ALL = 'all';

/** What each body pays against what it gains, over the horizon, central case: cash of each year. */
export const gainsList = ({ body }: Money) => {
  const over = (key: BodyKey) => f`SUM(${body.all(key)})`;
  const made = keyedList<Body | typeof ALL, Column, Body | typeof ALL>(
    'Who pays and who gains',
    { own: '$A1' },
    Object.fromEntries([...bodyKeys, ALL].map((key) => [key, key])) as Record<
      Body | typeof ALL,
      Body | typeof ALL
    >,
    {
      name: {
        heading: { value: 'Body', style: 'heading' },
        of: (_r, { from }) => from && { value: from === ALL ? 'All together' : bodies[from], style: 'label' },
      },
      ...money('pays', 'Pays, cash (£)', (one) => f`${over(`${one}Running`)}+${over(`${one}Once`)}`),
      ...money('inKind', 'Pays in kind (£)', (one) => over(`${one}InKind`)),
      ...money('gains', 'Gains, cash (£)', (one) => over(`${one}Cash`)),
      ...money('capacity', 'Gains, not cash (£)', (one) => over(`${one}Capacity`)),
      ...money('transfers', 'Transfers (£)', (one) => over(`${one}Transfers`)),
      net: {
        heading: { value: 'Net cash (£)', style: 'numberHeading' },
        format: formats.pounds,
        style: 'result',
        of: (r: Own<Column>) => f`${r.gains}-${r.pays}+${r.transfers}`,
      },
    },
  );
  return made;

  function money<C extends Exclude<Column, 'name' | 'net'>>(
    key: C,
    heading: string,
    make: (one: Body) => Formula,
  ) {
    const column = {
      heading: { value: heading, style: 'numberHeading' as const },
      format: formats.pounds,
      style: 'result' as const,
      of: (_r: Own<Column>, { from }: { from?: Body | typeof ALL }): Formula | undefined =>
        from &&
        (from === ALL ? f`SUM(${span(made.cell('adult', key), made.cell('person', key))})` : make(from)),
    };
    return { [key]: column } as { readonly [P in C]: typeof column };
  }
};
