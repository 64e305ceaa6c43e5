import { f, type List, list, type Ref, rows, ROW_HEIGHT, type Sheet, sheet, span, words } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { startDate, within } from '../parts/inputs/accepts';
import { figures, inWords, titled } from '../parts/looks';
import type { Calendar } from './calendar';
import { notAccepted, OK, open, typed, verdict } from './columns';
import type { TermsList } from './inForceSheet';
import { DELIVERED, ROOM_FOR_DELIVERIES } from './sheets';
import type { TypedDelivery } from './typed';

const { text, pounds, date } = formats;
const amount = within(-1_000_000_000, 1_000_000_000, 'Pounds');

type DeliveryColumn =
  | 'lever'
  | 'month'
  | 'amount'
  | 'confirmedBy'
  | 'confirmedOn'
  | 'ledger'
  | 'source'
  | 'note'
  | 'accepted'
  | 'monthStart'
  | 'recorded'
  | 'counted';
export type Deliveries = List<DeliveryColumn>;

export const UNCONFIRMED = 'Recorded, not confirmed by finance';

/** What is recorded as delivered, a row an entry. It counts once finance has confirmed it: who, when, which ledger code. */
export function deliveredSheet(
  given: readonly TypedDelivery[],
  terms: TermsList,
  { firstDay }: Calendar,
  lastMonth: () => Ref,
): { sheet: Sheet; deliveries: Deliveries } {
  if (given.length >= ROOM_FOR_DELIVERIES)
    throw new Error(`deliveries must be fewer than ${ROOM_FOR_DELIVERIES}; there are ${given.length}`);
  const made: Deliveries = list<DeliveryColumn, TypedDelivery>(
    'Deliveries',
    { spare: ROOM_FOR_DELIVERIES - given.length, grows: true },
    given,
    {
      lever: typed('Lever', text, 52, ({ lever }) => lever),
      month: typed('Month (any day of it)', date, 16, ({ month }) => month, startDate),
      amount: typed('Delivered in the month (£)', pounds, 18, (one) => one.amount, amount),
      confirmedBy: typed('Confirmed by (finance)', text, 30, ({ confirmedBy }) => confirmedBy),
      confirmedOn: typed('Confirmed on', date, 16, ({ confirmedOn }) => confirmedOn, startDate),
      ledger: typed('Ledger code', text, 20, ({ ledger }) => ledger),
      source: open('Source', 100, ({ source }) => source),
      note: open('Note', 40, () => undefined),
      accepted: {
        ...inWords('Does it count?', 36),
        of: (r) =>
          verdict(span(r.lever, r.ledger), [
            [f`${r.lever}=""`, 'No lever'],
            [
              f`SUMPRODUCT((${terms.column('name')}=${r.lever})*(${terms.column('isActive')}=1))<>1`,
              'No such lever that counts',
            ],
            [f`NOT(ISNUMBER(${r.month}))`, 'No month'],
            [
              f`OR(${r.month}<${firstDay},${r.month}>=EDATE(${lastMonth()},1))`,
              'Outside the months of the plan',
            ],
            [f`NOT(ISNUMBER(${r.amount}))`, 'No amount'],
            [f`OR(${r.confirmedBy}="",NOT(ISNUMBER(${r.confirmedOn})),${r.ledger}="")`, UNCONFIRMED],
          ]),
      },
      monthStart: {
        ...figures('First day of the month', date, 16),
        of: (r) => f`IF(ISNUMBER(${r.month}),DATE(YEAR(${r.month}),MONTH(${r.month}),1),"")`,
      },
      recorded: {
        ...figures('Recorded (£)', pounds, 16),
        of: (r) => f`IF(OR(${r.accepted}=${words(OK)},${r.accepted}=${words(UNCONFIRMED)}),${r.amount},0)`,
      },
      counted: {
        ...figures('Counts as delivered (£)', pounds, 16),
        of: (r) => f`IF(${r.accepted}=${words(OK)},${r.amount},0)`,
      },
    },
  );
  const master = masterCheck();
  const title = titled(
    'Delivered: what is recorded, and what finance has confirmed',
    'A row for each lever and month. A row counts as delivered only with a name, a date and a ledger code of finance’s confirmation.',
  );
  return {
    deliveries: made,
    sheet: sheet(
      DELIVERED,
      [
        title,
        master.rows,
        1,
        rows('How to record', [
          styled(
            'note',
            'Type the lever by its name on Levers. An amount put right later is a row of its own, negative if need be.',
          ),
        ]),
        made,
      ],
      {
        role: 'calculation',
        widths: made.widths,
        otherRows: ROW_HEIGHT,
        frozen: { rows: made.heading('lever'), columns: made.heading('lever') },
        timelines: [span(made.at('lever', 0), made.at('ledger', ROOM_FOR_DELIVERIES - 1))],
        validations: made.validations,
        highlights: [...master.highlights, notAccepted(made.column('accepted'))],
        isProtected: true,
        print: { orientation: 'landscape', titleRows: made.heading('lever') },
      },
    ),
  };
}
