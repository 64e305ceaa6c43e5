import {
  type Cell,
  f,
  fix,
  type Formula,
  type List,
  list,
  type Own,
  type Ref,
  ROW_HEIGHT,
  rows,
  type Sheet,
  sheet,
  span,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import type { Blank } from '../parts/blankColumns';
import { masterCheck } from '../parts/checks';
import { section } from '../parts/headlines';
import { type Accepts, oneOf, rise, within } from '../parts/inputs/accepts';
import { inWords, titled } from '../parts/looks';
import type { Year, YearRoom } from '../parts/years';
import type { Calendar } from './calendar';
import { reserveKinds, sourceKinds } from './choices';
import { asBuilt, fillers, isAlone, isOneOf, notAccepted, open, typed, verdict, whose } from './columns';
import { LINES, lineKeys, reserveKeys, sourceKeys } from './sheets';
import type { ProgrammeTables, TypedLine, TypedSource } from './typed';

const { text, pounds, percent } = formats;
const MOST = 10_000_000_000;
const money: Accepts = within(0, MOST, 'Pounds');
const signed: Accepts = within(-MOST, MOST, 'Pounds');
const widths = { ends: [80, 80, 36, 18] } as const;
const nothing = () => undefined;
const LINE_COLUMNS = 8;
const RESERVE_COLUMNS = 4;
/** The place of the source in every list of the sheet, counted from zero. */
const sourceColumn = ({ for: count }: YearRoom) => Math.max(LINE_COLUMNS, count + 1 + 1);

/** A condition: a rate of change is neither blank nor a number down to a fall of all. */
const isNoRate = (cell: Ref): Formula => f`NOT(OR(${cell}="",AND(ISNUMBER(${cell}),1+N(${cell})>=0)))`;

type LineColumn =
  | 'name'
  | 'gross'
  | 'net'
  | 'demographic'
  | 'price'
  | 'pressure'
  | 'owner'
  | 'whose'
  | 'source'
  | 'note'
  | 'accepted'
  | 'built'
  | Blank;
export type LinesList = List<LineColumn>;

function linesList(given: readonly TypedLine[], { room }: Calendar): LinesList {
  const made: LinesList = list<LineColumn, TypedLine>(
    'Budget lines',
    { spare: lineKeys.length - given.length },
    given,
    {
      name: typed('Budget line', text, 42, ({ name }) => name),
      gross: typed('Gross base (£)', pounds, 18, ({ gross }) => gross, money),
      net: typed('Net base (£)', pounds, 18, ({ net }) => net, signed),
      demographic: typed('Demographic pressure (% a year)', percent, 15, (one) => one.demographic, rise),
      price: typed('Price pressure (% a year)', percent, 15, ({ price }) => price, rise),
      pressure: typed('Other pressure, added every year (£)', pounds, 18, (one) => one.pressure, signed),
      owner: typed('Owner', text, 22, ({ owner }) => owner),
      whose: { ...inWords('Whose base', 22), of: (r) => whose(r.name, r.gross, r.built) },
      ...fillers(sourceColumn(room) - LINE_COLUMNS),
      source: open('Source', 80, ({ source }) => source),
      note: open('Note', 80, ({ note }) => note),
      accepted: {
        ...inWords('Accepted?', 36),
        of: (r) =>
          verdict(span(r.name, r.owner), [
            [f`${r.name}=""`, 'No name'],
            [f`NOT(${isAlone(r.name, made.column('name'))})`, 'The name is in two rows'],
            [f`NOT(AND(ISNUMBER(${r.gross}),N(${r.gross})>=0))`, 'No gross base'],
            [f`NOT(OR(${r.net}="",ISNUMBER(${r.net})))`, 'The net base is no number'],
            [f`N(${r.net})>${r.gross}`, 'The net base is above the gross'],
            [isNoRate(r.demographic), 'The demographic pressure is no rate'],
            [isNoRate(r.price), 'The price pressure is no rate'],
            [f`NOT(OR(${r.pressure}="",ISNUMBER(${r.pressure})))`, 'The other pressure is no number'],
          ]),
      },
      built: asBuilt('Gross base as built (£)', pounds, (one) => (one.isPublished ? one.gross : undefined)),
    },
  );
  return made;
}

type YearColumn<R> = Omit<ReturnType<typeof typed<R>>, 'heading'> & { heading: Cell };

/** Typed columns, one a year, with its label over each. */
const yearColumns = <R>(
  calendar: Calendar,
  accepts: Accepts,
  read: (from: R, year: number) => number | undefined,
) =>
  Object.fromEntries(
    calendar.room.years.map((column, year): [Year, YearColumn<R>] => [
      column,
      {
        ...typed<R>('', pounds, 16, (from) => read(from, year), accepts),
        heading: { value: f`${fix(calendar.label(column), '$A$1')}`, style: 'numberHeading' },
      },
    ]),
  ) as { [P in Year]: YearColumn<R> };

type SourceColumn = 'name' | 'kind' | Year | 'source' | 'note' | 'accepted' | Blank;
export type SourcesList = List<SourceColumn>;

function sourcesList(given: readonly TypedSource[], calendar: Calendar): SourcesList {
  const { room } = calendar;
  const made: SourcesList = list<SourceColumn, TypedSource>(
    'Funding',
    { spare: sourceKeys.length - given.length },
    given,
    {
      name: typed<TypedSource>('Source of funding', text, 42, ({ name }) => name),
      kind: typed<TypedSource>('Kind', text, 18, ({ kind }) => kind, oneOf(sourceKinds)),
      ...yearColumns<TypedSource>(calendar, money, ({ byYear }, year) => byYear[year]),
      ...fillers(sourceColumn(room) - room.for - 1 - 1),
      source: open<TypedSource>('Source', 80, ({ source }) => source),
      note: open<TypedSource>('Note', 80, nothing),
      accepted: {
        ...inWords('Accepted?', 36),
        of: (r: Own<SourceColumn>) =>
          verdict(span(r.name, r[room.last]), [
            [f`${r.name}=""`, 'No name'],
            [f`NOT(${isAlone(r.name, made.column('name'))})`, 'The name is in two rows'],
            [f`NOT(${isOneOf(r.kind, sourceKinds)})`, 'No kind'],
            [f`NOT(ISNUMBER(${r.year1}))`, 'Nothing in the first year: type 0 for none'],
            [
              f`COUNT(${span(r.year1, r[room.last])})<COUNTA(${span(r.year1, r[room.last])})`,
              'A year is no number',
            ],
          ]),
      },
    },
  );
  return made;
}

type ReserveColumn = 'name' | 'kind' | 'opening' | 'minimum' | 'source' | 'note' | 'accepted' | Blank;
export type ReservesList = List<ReserveColumn>;

function reservesList({ room }: Calendar): ReservesList {
  const made: ReservesList = list<ReserveColumn, never>('Reserves', { spare: reserveKeys.length }, [], {
    name: typed('Reserve', text, 42, nothing),
    kind: typed('General or earmarked', text, 18, nothing, oneOf(reserveKinds)),
    opening: typed('Balance before the first year (£)', pounds, 18, nothing, money),
    minimum: typed('Minimum set by the Section 151 officer (£)', pounds, 18, nothing, money),
    ...fillers(sourceColumn(room) - RESERVE_COLUMNS),
    source: open('Source', 80, nothing),
    note: open('Note', 80, nothing),
    accepted: {
      ...inWords('Accepted?', 36),
      of: (r) =>
        verdict(span(r.name, r.minimum), [
          [f`${r.name}=""`, 'No name'],
          [f`NOT(${isAlone(r.name, made.column('name'))})`, 'The name is in two rows'],
          [f`NOT(${isOneOf(r.kind, reserveKinds)})`, 'General or earmarked?'],
          [f`NOT(AND(ISNUMBER(${r.opening}),N(${r.opening})>=0))`, 'No balance'],
          [f`NOT(AND(ISNUMBER(${r.minimum}),N(${r.minimum})>=0))`, 'No minimum: type 0 for none'],
        ]),
    },
  });
  return made;
}

type MovementColumn = 'name' | Year | 'source' | Blank;
export type MovementsList = List<MovementColumn>;

/** What is taken out of each reserve, or put in, by year. */
const movementsList = (name: string, reserves: ReservesList, calendar: Calendar): MovementsList =>
  list<MovementColumn, string>(name, { spare: 0 }, reserveKeys, {
    name: {
      ...inWords(name, 42),
      of: (_r: unknown, row: { index: number }) => {
        const { name: reserve } = reserves.in(row);
        return f`IF(${reserve}="","",${reserve})`;
      },
    },
    ...yearColumns<string>(calendar, money, nothing),
    ...fillers(sourceColumn(calendar.room) - calendar.room.for - 1),
    source: open<string>('Source', 80, nothing),
  });

export interface BudgetLines {
  sheet: Sheet;
  lines: LinesList;
  sources: SourcesList;
  reserves: ReservesList;
  draws: MovementsList;
  paidIn: MovementsList;
}

/** The budget lines, what funds them, and the reserves: all of it typed. */
export function linesSheet(given: ProgrammeTables, calendar: Calendar): BudgetLines {
  const lines = linesList(given.lines, calendar);
  const sources = sourcesList(given.sources, calendar);
  const reserves = reservesList(calendar);
  const draws = movementsList('Drawn from reserves', reserves, calendar);
  const paidIn = movementsList('Paid into reserves', reserves, calendar);
  const master = masterCheck();
  const title = titled(
    'Budget lines, funding and reserves',
    'Up to twelve lines, ten sources of funding and six reserves. Blank rows count as nothing; the last column says why a row does not count.',
  );
  const note = (words: string) => rows(words, [styled('note', words)]);
  const parts = [
    {
      head: section('1  Budget lines: the base is the budget as the first year begins'),
      about: note(
        'Rates and the other pressure rise each line every year, the first included. Levers act on the gross base with its pressures. The net base is beside it for your own records.',
      ),
      body: lines,
    },
    {
      head: section('2  Funding by source'),
      about: note(
        'What the gross budget is paid from: council tax and precept, grants, the Better Care Fund, client contributions. A blank year is as the year before.',
      ),
      body: sources,
    },
    {
      head: section('3  Reserves: the general and each earmarked one apart'),
      about: note(
        'The minimum is that set by the Section 151 officer under the Local Government Act 2003, section 25. A check fails where a reserve falls below it.',
      ),
      body: reserves,
    },
    {
      head: section('4  Drawn from each reserve, by year'),
      about: note(
        'Every draw, that for a one-off cost included. A draw closes no recurring gap: it returns next year.',
      ),
      body: draws,
    },
    {
      head: section('5  Paid into each reserve, by year'),
      about: note('Repayments of earlier draws among them.'),
      body: paidIn,
    },
  ];
  const top = span(title.at(0, 0), master.rows.at(0, 0));
  const listsOf = [lines, sources, reserves, draws, paidIn] as const;
  return {
    lines,
    sources,
    reserves,
    draws,
    paidIn,
    sheet: sheet(
      LINES,
      [title, master.rows, ...parts.flatMap(({ head, about, body }) => [1, head, about, body])],
      {
        role: 'inputs',
        widths: [42, ...Array.from({ length: sourceColumn(calendar.room) - 1 }, () => 18), ...widths.ends],
        otherRows: ROW_HEIGHT,
        frozen: { rows: top, columns: top },
        validations: listsOf.flatMap((one) => [...one.validations]),
        highlights: [
          ...master.highlights,
          ...[lines.column('accepted'), sources.column('accepted'), reserves.column('accepted')].map(
            notAccepted,
          ),
        ],
        isProtected: true,
        print: { orientation: 'landscape', titleRows: top },
      },
    ),
  };
}
