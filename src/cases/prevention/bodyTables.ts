import { f, type Formula, type Line, type Own, table, words } from '../../layout';
import { formats } from '../../plan/cells';
import { NOT_COMPLETED } from '../parts/committee/optionsSheet';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import type { Year } from '../parts/years';
import type { CostList, TransferList } from './costLists';
import { optionKeys, type OwnOption } from './inputs/method';
import type { InputAt } from './inputs/sections';
import {
  CASH,
  everyCost,
  everyTransfer,
  type FactorTable,
  type PaidTables,
  rowsWith,
  signFor,
  type ValueTables,
} from './moneyTables';
import type { Outcomes } from './outcomesSheet';
import { everyOutcome } from './outcomeTables';
import { bodies, type Body, bodyKeys, councilBodies, costKinds, publicBodies } from './slots';
import type { Weights } from './valueLists';
import { type Before, linesFor, nothingBefore, yearTable } from './years';

type Here = { column: Year };
type Part = 'Cash' | 'Capacity' | 'Running' | 'Once' | 'InKind' | 'Transfers' | 'Net';
export type BodyKey = `${Body}${Part}`;

/** What the tables of money read. */
export interface MoneyParts {
  at: InputAt;
  outcomes: Outcomes;
  weights: Weights;
  costs: CostList;
  transfers: TransferList;
  factors: FactorTable;
  values: ValueTables;
  paid: PaidTables;
}

const parts: Record<Part, string> = {
  Cash: 'gains, cash-releasing',
  Capacity: 'gains, fiscal and not cashable',
  Running: 'pays, running',
  Once: 'pays, one-off',
  InKind: 'pays in kind, not cash',
  Transfers: 'transfers, received less paid',
  Net: 'net cash',
};

/** Each body’s own money by year, uplifted by its own inflation and not discounted: cash and capacity apart. */
export function bodyTable({ outcomes, weights, costs, transfers, factors, values, paid }: MoneyParts) {
  const spent = (body: Body, kind: string, here: Here) =>
    f`SUMPRODUCT(${everyCost(paid.cost.in(here))}*${rowsWith(costs.column('payer'), bodies[body])}*${rowsWith(costs.column('kind'), kind)})*${factors.in(here)[body]}`;
  const gained = (body: Body, of: 'cash' | 'capacity', here: Here) =>
    f`SUMPRODUCT(${everyOutcome(values.corrected.in(here))},${weights[of].column(body)})*${factors.in(here)[body]}`;
  const make: Record<Part, (body: Body, r: Own<BodyKey>, here: Here) => Formula> = {
    Cash: (body, _r, here) => gained(body, 'cash', here),
    Capacity: (body, _r, here) => gained(body, 'capacity', here),
    Running: (body, _r, here) => spent(body, costKinds.running, here),
    Once: (body, _r, here) => spent(body, costKinds.once, here),
    InKind: (body, _r, here) => spent(body, costKinds.inKind, here),
    Transfers: (body, _r, here) =>
      f`SUMPRODUCT(${everyTransfer(paid.transfer.in(here))}*${signFor(transfers, [bodies[body]])})*${factors.in(here).general}`,
    Net: (body, r) =>
      f`${r[`${body}Cash`]}-${r[`${body}Running`]}-${r[`${body}Once`]}+${r[`${body}Transfers`]}`,
  };
  const lines = Object.fromEntries(
    bodyKeys.flatMap((body) =>
      (Object.keys(parts) as Part[]).map((part): [BodyKey, Line<BodyKey, Year, Before>] => [
        `${body}${part}`,
        {
          label: `${bodies[body]}: ${parts[part]}`,
          unit: CASH,
          format: formats.pounds,
          ...nothingBefore(formats.pounds),
          ...(part === 'Net' && { style: 'total' as const }),
          of: (r, here) => make[part](body, r, here),
        },
      ]),
    ),
  ) as Record<BodyKey, Line<BodyKey, Year, Before>>;
  return yearTable<BodyKey>('Bodies', 'Each body’s own money', outcomes.years, lines);
}
export type BodyTable = ReturnType<typeof bodyTable>;

type CouncilKey =
  | 'cash'
  | 'running'
  | 'once'
  | 'people'
  | 'others'
  | 'own'
  | 'uncorrected'
  | 'more'
  | 'net'
  | 'fixed'
  | OwnOption;

/** The conditions that the options which a person may fill are filled. */
export const optionsDone = (at: InputAt): Record<OwnOption, Formula> => {
  const done = (option: OwnOption) =>
    f`AND(ISNUMBER(${at(`${option}People`).central}),ISNUMBER(${at(`${option}Fixed`).central}))`;
  return { minimum: done('minimum'), another: done('another') };
};

/** A figure of an option: what follows people and what does not, each at its own share of the preferred option’s. */
export const ofOption = (at: InputAt, option: OwnOption, whole: Formula, fixed: Formula): Formula =>
  f`IF(${optionsDone(at)[option]},(${whole}-${fixed})*N(${at(`${option}People`).central})+${fixed}*N(${at(`${option}Fixed`).central}),${words(NOT_COMPLETED)})`;

/** The council, adult care and housing together: its lines of the plan, and the cash of its options. */
export function councilTable(
  given: MoneyParts,
  body: BodyTable,
  more: MoreLines<Year>,
  scenario: ScenarioName,
) {
  const { at, outcomes, weights, costs, transfers, factors, values, paid } = given;
  const council = councilBodies.map((one) => bodies[one]);
  const sum = (part: Part, here: Here) =>
    f`${body.in(here)[`adult${part}`]}+${body.in(here)[`housing${part}`]}`;
  /** Transfers between the council and some others: those within it cancel. */
  const between = (others: readonly string[], here: Here, isFixed?: true) => {
    const one = (to: 'receiver' | 'payer', from: 'receiver' | 'payer') =>
      f`${rowsWith(transfers.column(to), ...council)}*${rowsWith(transfers.column(from), ...others)}`;
    const fixed = isFixed ? f`*${transfers.column('isFixed')}` : f``;
    return f`SUMPRODUCT(${everyTransfer(paid.transfer.in(here))}*(${one('receiver', 'payer')}-${one('payer', 'receiver')})${fixed})*${factors.in(here).general}`;
  };
  const outside = [bodies.nhs, bodies.other];
  const line = (name: string, of: (r: Own<CouncilKey>, here: Here) => Formula) => ({
    label: name,
    unit: CASH,
    format: formats.pounds,
    of,
  });
  const eachBody = (make: (one: (typeof councilBodies)[number]) => Formula) =>
    f`${make('adult')}+${make('housing')}`;
  const fixedCosts = (here: Here) =>
    eachBody(
      (one) =>
        f`SUMPRODUCT(${everyCost(paid.cost.in(here))}*${rowsWith(costs.column('payer'), bodies[one])}*${rowsWith(costs.column('kind'), costKinds.once, costKinds.running)}*${costs.column('isFixed')})*${factors.in(here)[one]}`,
    );
  const uncorrected = (here: Here) =>
    eachBody(
      (one) =>
        f`(SUMPRODUCT(${everyOutcome(values.uncorrected.in(here))},${weights.cash.column(one)})-SUMPRODUCT(${everyCost(paid.cost.in(here))}/(1+${costs.column('taken')})*${rowsWith(costs.column('payer'), bodies[one])}*${rowsWith(costs.column('kind'), costKinds.once, costKinds.running)}))*${factors.in(here)[one]}`,
    );
  return yearTable<CouncilKey>('Council', 'This council: adult care and housing together', outcomes.years, {
    cash: line('Cash-releasing saving', (_r, here) => sum('Cash', here)),
    running: line('Running cost', (_r, here) => sum('Running', here)),
    once: line('One-off cost', (_r, here) => sum('Once', here)),
    people: line('Transfers with people: received less paid', (_r, here) => between([bodies.person], here)),
    others: line('Transfers with other bodies: received less paid', (_r, here) => between(outside, here)),
    own: {
      ...line('Net cash of the service', (r) => f`${r.cash}-${r.running}-${r.once}+${r.people}+${r.others}`),
      style: 'total',
    },
    uncorrected: line(
      'The same, uncorrected for optimism',
      (r, here) => f`${uncorrected(here)}+${r.people}+${r.others}`,
    ),
    more: line('Further lines, net', (_r, here) => f`${more.in(here)[`net ${scenario}`]}`),
    net: { ...line('Net cash, further lines with it', (r) => f`${r.own}+${r.more}`), style: 'total' },
    fixed: line(
      'Of the service: what is the same whoever takes part',
      (_r, here) =>
        f`${between([bodies.person], here, true)}+${between(outside, here, true)}-(${fixedCosts(here)})`,
    ),
    ...(Object.fromEntries(
      optionKeys.map((option) => [
        option,
        line(option === 'minimum' ? 'Do minimum: net cash' : 'Another option: net cash', (r) =>
          ofOption(at, option, f`${r.own}`, f`${r.fixed}`),
        ),
      ]),
    ) as Record<OwnOption, ReturnType<typeof line>>),
  });
}
export type CouncilTable = ReturnType<typeof councilTable>;

const payers = [...publicBodies, 'council', 'own', ...optionKeys] as const;
export type Payer = (typeof payers)[number];

/** Net cash from nothing on, zero beyond the horizon: what OT.PAYBACK reads. A year’s cash is spread through it. */
export const paybackTable = ({ outcomes: { years } }: MoneyParts, body: BodyTable, council: CouncilTable) =>
  table<Payer, Year, Before>(
    'Payback',
    {
      columns: years.room.years,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'Net cash for payback: zero beyond the horizon',
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r, { column }) => ({ value: years.heading(column), format: formats.text }),
      },
    },
    linesFor<Payer>(payers, (payer) => ({
      label: payerNames[payer],
      unit: CASH,
      format: formats.pounds,
      ...nothingBefore(formats.pounds),
      of: (_r, here) =>
        payer === 'council'
          ? f`N(${council.in(here).net})`
          : payer === 'own' || payer === 'minimum' || payer === 'another'
            ? f`N(${council.in(here)[payer]})`
            : f`N(${body.in(here)[`${payer}Net`]})`,
    })),
  );
export type PaybackTable = ReturnType<typeof paybackTable>;

const payerNames: Record<Payer, string> = {
  adult: bodies.adult,
  housing: bodies.housing,
  nhs: bodies.nhs,
  other: bodies.other,
  council: 'This council, further lines with it',
  own: 'This council, without further lines',
  minimum: 'Do minimum',
  another: 'Another option',
};
