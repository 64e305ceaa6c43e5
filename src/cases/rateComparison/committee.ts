import { f, type Formula, mapped, type Ref, words } from '../../layout';
import { shareText } from '../parts/inputs/shareText';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import { committeeText } from '../parts/committee/committeeText';
import { cashByYear, cashHeadlines } from '../parts/committee/cashHeadlines';
import { NOT_COMPLETED, optionsSheet } from '../parts/committee/optionsSheet';
import { inYears, paybackByYear } from '../parts/committee/payback';
import { furtherNotCash, movementLines } from '../parts/committee/summaryLines';
import { summarySheet, type YearsLine } from '../parts/committee/summarySheet';
import type { IdentityOnCover } from '../parts/identity';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import { type Mtfs, mtfsSheet } from '../parts/mtfs/mtfs';
import type { MtfsAt } from '../parts/mtfs/mtfsInputs';
import type { Year } from '../parts/years';
import { says } from './says';
import { optionsDone, type PlanAt } from './cashLines';
import type { Cash } from './cashSheet';
import { TURNS_RATES } from './turning';
import type { Tables } from './tables';

/** The budgets that the case touches, each with an owner. */
export const BUDGETS = ['home care', 'client contributions'] as const;

interface Of {
  tables: Tables;
  cash: Cash;
  more: MoreLines<Year>;
  at: PlanAt & MtfsAt;
}

const sumOf = (line: Ref): Formula => f`SUM(${line})`;
/** The sum of figures that are known in every year of the horizon; else words. */
const knownTo =
  (horizon: Ref) =>
  (line: Ref, value: Formula): Formula =>
    f`IF(COUNT(${line})=${horizon},${value},"Not known")`;

export function rateMtfs({ tables, cash, more, at }: Of): Mtfs<Year> {
  const { central } = cash.cases;
  return mtfsSheet<Year>({
    columns: tables.room.years,
    heading: (column) => tables.uplift.labelOf(column),
    within: (column, formula) => f`IF(ISNUMBER(${central.in({ column }).net}),${formula},"")`,
    about:
      'The preferred option and the uplift of the rates, against the cost of now. A saving is counted to the floor chosen. A year is blank where a rate or a wage is not known.',
    recurring: [
      { label: 'Home care: uplift of the rates', of: (column) => f`${central.in(column).pressure}` },
      {
        label: 'Home care: saving of the preferred option',
        of: (column) => f`0-${central.in(column).saving}`,
      },
      { label: 'Client contributions: income lost', of: (column) => f`${central.in(column).lost}` },
      { label: 'Support for direct payments', of: (column) => f`${central.in(column).support}` },
    ],
    oneOff: {
      label: 'One-off costs of the preferred option',
      of: (column) => f`${central.in(column).once}`,
    },
    more,
    at,
    netCash: (column) =>
      f`IF(ISNUMBER(${central.at('net', column)}),${central.at('net', column)}-${central.at('pressure', column)},0)`,
  });
}

/** The cash of the preferred option, worked out from the full year that Alternatives shows. */
export function cashCheck({ tables, cash, at }: Of): Check {
  const { central } = cash.cases;
  const { retender, direct } = tables.alternatives;
  const whole = f`IF(${at('preferred').central}="Retender",N(${retender.at('countedNet', 'central')}),IF(${at('preferred').central}="Direct payments",N(${direct.at('net', 'central')}),0))`;
  const difference = tables.room.years.map((column) => {
    const r = central.under(column);
    return f`IF(ISNUMBER(${r.net}),ABS(${r.net}+${r.once}-${r.more}-${whole}*${r.index}*${r.months}/${at('monthsInYear').central}),0)`;
  });
  return {
    what: 'Cash by year of the preferred option is its net saving on Alternatives, for the months and at the prices of each year',
    why: 'A line on Cash by year was changed.',
    difference: f`SUM(${difference})`,
    unit: '£',
    format: formats.poundsAndPence,
  };
}

export function rateOptions({ tables, cash, more, at }: Of) {
  const { central } = cash.cases;
  const { retender, direct } = tables.alternatives;
  const preferred = at('preferred').central;
  const known = knownTo(tables.uplift.horizon);
  const isDone = optionsDone(at);
  const prices = f`"in "&${tables.given.typed('year')}&" prices"`;
  return optionsSheet({
    about:
      'Central case. Every figure is a change from business as usual, in which the rates rise by the uplift. Options act on the same hours: never add them.',
    further:
      'Further lines are in the preferred option alone: the rows “Like for like” compare net present value and net cash without them. Net cash flow by year counts them.',
    names: {
      usual: { name: 'Business as usual', about: 'The rates now, raised each April by the uplift.' },
      minimum: {
        name: 'Do minimum',
        about: f`IF(${isDone.minimum},"An average rate agreed without a tender: the rows on Inputs.",${words(NOT_COMPLETED)})`,
      },
      preferred: {
        name: 'Preferred',
        about: f`${preferred}&", counted to the floor chosen, with further lines"`,
      },
      another: {
        name: 'Another option',
        about: f`IF(${isDone.another},"As typed on Inputs.",${words(NOT_COMPLETED)})`,
      },
    },
    isDone,
    headlines: [
      ...cashHeadlines({ all: central.all, known, prices, over: 'the horizon' }),
      {
        label: 'One-off costs',
        unit: '£, once',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: f`SUM(${central.all('once')})`,
          minimum: f`N(${at('minimumOnce').central})`,
          another: f`N(${at('anotherOnce').central})`,
        },
      },
      {
        label: 'Net saving in a full year, counted to the floor',
        unit: '£ a year',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: f`IF(${preferred}="Retender",${retender.at('countedNet', 'central')},IF(${preferred}="Direct payments",${direct.at('net', 'central')},0))`,
          another: f`N(${at('anotherSaving').central})`,
        },
      },
      {
        label: 'Capacity released over the horizon (further lines)',
        unit: '£, not cash',
        format: formats.pounds,
        of: { usual: 0, preferred: more.total('capacity', 'central'), minimum: 0, another: 0 },
      },
    ],
    years: cashByYear(tables.room.years, tables.uplift.labelOf, central.at),
  });
}

export function rateSummary({
  tables,
  cash,
  more,
  at,
  mtfs,
  title,
  identity,
}: Of & { mtfs: Mtfs<Year>; title: Ref; identity: IdentityOnCover }) {
  const text = committeeText();
  const { central } = cash.cases;
  const { retender, direct } = tables.alternatives;
  const { uplift, given } = tables;
  const known = knownTo(uplift.horizon);
  const preferred = at('preferred').central;
  const prices = f`"in "&${given.typed('year')}&" prices"`;
  /** A year of the horizon whose figure is not known says so, as its total does. */
  const orNotKnown = (column: Year, cell: Ref) =>
    f`IF(AND(${cell}="",${uplift.labelOf(column)}<>""),${says.notKnown},${cell})`;
  const line = (
    label: string,
    key: 'saving' | 'lost' | 'support' | 'once' | 'more' | 'net' | 'netSoFar' | 'pressure',
    isCost = false,
    hasTotal = true,
  ): YearsLine<Year> => ({
    label,
    unit: '£, cash',
    of: ({ column }) => {
      const cell = central.at(key, column);
      return isCost ? f`IF(ISNUMBER(${cell}),0-${cell},${cell})` : orNotKnown(column, cell);
    },
    ...(hasTotal && {
      total: known(central.all(key), isCost ? f`0-SUM(${central.all(key)})` : sumOf(central.all(key))),
    }),
  });
  const cases = <T>(make: (name: ScenarioName) => T) =>
    mapped({ low: 1, central: 1, high: 1 } satisfies Record<ScenarioName, 1>, (_one, name) => make(name));
  const total = (key: 'net' | 'discounted') => (name: ScenarioName) =>
    known(cash.cases[name].all(key), sumOf(cash.cases[name].all(key)));
  const chosen = (ofRetender: 'countedNet' | 'net') => (name: ScenarioName) =>
    f`IF(${preferred}="Retender",${retender.at(ofRetender, name)},IF(${preferred}="Direct payments",${direct.at('net', name)},0))`;
  const payback = (name: ScenarioName) => {
    const { all, headings } = cash.cases[name];
    return f`IF(COUNT(${all('netSoFar')})<${uplift.horizon},"Not known",${paybackByYear(all('netSoFar'), all('behind'), headings, uplift.horizon)})`;
  };
  return {
    text,
    sheet: summarySheet<Year>({
      title,
      identity,
      budgets: BUDGETS,
      text,
      columns: tables.room.years,
      heading: (column) => uplift.labelOf(column),
      answer: [
        f`"Preferred: "&${preferred}&". Central: "&IF(ISNUMBER(${total('net')('central')}),"net cash of "&${asWords(total('net')('central'))},"net cash is not known yet")&" over "&${inYears(uplift.horizon)}`,
        f`"Low case: "&${asWords(total('net')('low'))}&"; high case: "&${asWords(total('net')('high'))}`,
      ],
      cash: [
        {
          label: 'Months it saves (twelve: a full year)',
          unit: 'months',
          format: formats.number,
          of: ({ column }) => f`${central.at('months', column)}`,
        },
        line('Gross saving, counted to the floor', 'saving'),
        line('Client income lost', 'lost', true),
        line('Support for direct payments', 'support', true),
        line('One-off costs', 'once', true),
        line('Further lines, net', 'more'),
        { ...line('Net cash flow, against business as usual', 'net'), isResult: true },
        line('Net cash flow so far', 'netSoFar', false, false),
        line('Uplift of the rates, in every option', 'pressure', true),
        ...furtherNotCash(more, orNotKnown),
      ],
      mtfs: movementLines(mtfs, 'Recurring, the uplift of the rates included', orNotKnown),
      cases: [
        {
          label: f`"Net present value of cash, "&${prices}`,
          unit: '£, cash',
          format: formats.pounds,
          of: cases(total('discounted')),
        },
        {
          label: 'Net cash over the horizon',
          unit: '£, cash of the year',
          format: formats.pounds,
          of: cases(total('net')),
        },
        {
          label: 'Net saving in a full year, counted to the floor',
          unit: '£ a year',
          format: formats.pounds,
          of: cases(chosen('countedNet')),
        },
        {
          label: 'The same, with no floor',
          unit: '£ a year',
          format: formats.pounds,
          of: cases(chosen('net')),
        },
        { label: 'Payback', unit: 'by year', format: formats.text, of: cases(payback) },
      ],
      drivers: cash.drivers,
      driversOf: 'worked out on Cash by year',
      driversNote: TURNS_RATES,
      assumptions: [
        f`"Floor: "&${given.typed('floor')}&". A saving is counted to it. With commissioning."`,
        f`"New rate "&IF(ISNUMBER(${given.typed('newRate')}),TEXT(${given.typed('newRate')},"£0.00####")&" an hour","not known yet")&"; hours still at the spot rate "&${shareText(given.typed('spotShare'))}&". With commissioning."`,
        f`"Client income lost: "&${shareText(given.typed('lost'))}&" of a gross saving. With finance."`,
        'What is saved rises with the average rate; cash is brought to the prices of the year chosen by the same rise.',
        'Discounted at the standard rate of The Green Book, by OT.DISCOUNTFACTOR; year 1 is not discounted.',
      ],
    }),
  };
}

const asWords = (value: Formula) => f`TEXT(${value},"£#,##0;-£#,##0")`;
