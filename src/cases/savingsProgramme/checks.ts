import { f, join, span, words } from '../../layout';
import { nth } from '../../formulas/present';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import type { EvidenceOnSheet } from '../parts/evidence';
import { scenarioNames } from '../parts/inputs';
import { missedBy } from '../parts/waterfall';
import type { Year } from '../parts/years';
import { type Checked, notOk, number, overYears, pounds } from './checked';
import { statuses } from './choices';
import { OK } from './columns';
import { deliveryChecks, reserveChecks } from './deliveryChecks';
import type { BudgetLines } from './linesSheet';
import type { Savings, TotalKey } from './savingsSheet';
import { groupLetters, leverKeys, lineKeys } from './sheets';
import type { ProgrammeTables } from './typed';
import { waterfallSteps } from './waterfallSheet';

export function programmeChecks(of: Checked): Check[] {
  return [
    ...typedChecks(of),
    ...savingChecks(of),
    ...onceChecks(of),
    ...reserveChecks(of),
    ...deliveryChecks(of),
    ...of.tables.totals.map((total) => asPrinted(total, of.evidence)),
    of.inputs.inOrder,
    of.inputs.isComplete,
    {
      what: 'The waterfall arrives at every total of the last year',
      why: 'A line on Waterfall was changed.',
      difference: missedBy(of.waterfall, waterfallSteps),
      ...pounds,
    },
    {
      what: 'No result shows an error',
      why: 'Find the first error by following the cells that the result depends on.',
      difference: join(
        of.results.all.map((range) => f`SUMPRODUCT(ISERROR(${range})*1)`),
        '+',
      ),
      ...number('errors'),
    },
    of.evidence.isAsInLibrary,
  ];
}

function typedChecks({ given, at }: Checked): Check[] {
  const { budget, levers, inForce, calendar } = given;
  const accepted = (of: keyof Pick<BudgetLines, 'lines' | 'sources' | 'reserves'>) =>
    budget[of].column('accepted');
  const { terms } = inForce;
  return [
    {
      what: 'Every row of Budget lines that is begun counts',
      why: 'Budget lines: look down “Accepted?” of each list for the reason.',
      difference: join(
        [notOk(accepted('lines')), notOk(accepted('sources')), notOk(accepted('reserves'))],
        '+',
      ),
      ...number('rows not accepted'),
    },
    {
      what: 'There is a budget line, and funding for it',
      why: 'Budget lines: type at least one line with its base, and one source of funding.',
      difference: join(
        [accepted('lines'), accepted('sources')].map(
          (column) => f`IF(COUNTIF(${column},${words(OK)})>0,0,1)`,
        ),
        '+',
      ),
      ...number('lists without a row'),
    },
    {
      what: 'Every lever that is begun counts',
      why: 'Levers: look down “Accepted?” for the reason.',
      difference: notOk(levers.levers.column('accepted')),
      ...number('rows not accepted'),
    },
    {
      what: 'There is a cash-releasing lever',
      why: 'Levers: type at least one whose kind of benefit is cash-releasing.',
      difference: f`IF(SUM(${terms.column('cash')})>0,0,1)`,
      ...number('lists without a row'),
    },
    {
      what: 'Every confidence is a share from 0% to 100%',
      why: 'Confidence and groups: a confidence that has a name needs a share.',
      difference: f`SUMPRODUCT((${levers.grades.column('name')}<>"")*(1-ISNUMBER(${levers.grades.column('share')})*(${levers.grades.column('share')}>=0)*(${levers.grades.column('share')}<=1)))`,
      ...number('shares not accepted'),
    },
    {
      what: 'The years begin on 1 April',
      why: 'Put the first of April as the first day on Inputs.',
      difference: f`ABS(DAY(${calendar.firstDay})-1)+ABS(MONTH(${calendar.firstDay})-(1+1+1+1))`,
      ...number('days and months'),
    },
    {
      what: 'Red is below no higher a rate than Amber',
      why: 'Inputs: lower the rate for Red, or raise the one for Amber.',
      difference: f`MAX(0,${at('redBelow').central}-${at('amberBelow').central})`,
      unit: 'share',
      format: formats.percent,
    },
  ];
}

function savingChecks({ given, savings, plan }: Checked): Check[] {
  const { levers, inForce, budget } = given;
  const { terms } = inForce;
  const lever = (key: Parameters<typeof levers.levers.column>[0]) => levers.levers.column(key);
  const { overlap } = savings.central.overlaps;
  const overlaps = span(
    overlap.all(nth(groupLetters, 0)),
    overlap.all(nth(groupLetters, groupLetters.length - 1)),
  );
  const all = (table: Savings['totals'], keys: readonly string[], column: Year) =>
    span(table.at(nth(keys, 0), column), table.at(nth(keys, keys.length - 1), column));
  return [
    ...scenarioNames.map((scenario): Check => {
      const own = savings[scenario];
      return {
        what: `Savings, ${scenario} case: levers and overlap are the savings of the lines, every year`,
        why: `A line on Savings ${scenario} was changed, or a lever is on no line.`,
        difference: overYears({ given }, (column) => {
          const byLever = f`SUMPRODUCT(${terms.column('cash')},${all(own.byLever.annual, leverKeys, column)})+SUM(${all(own.overlaps.overlap, groupLetters, column)})`;
          const byLine = f`SUM(${all(own.byLine.saving, lineKeys, column)})+SUM(${all(own.byLine.onceSaving, lineKeys, column)})`;
          return f`ABS(${byLever}-(${byLine}))`;
        }),
        ...pounds,
      };
    }),
    {
      what: 'Savings of the lines are those of the plan, every year',
      why: 'A line on Plan by line was changed.',
      difference: overYears({ given }, (column) => {
        const own = savings.central;
        const closing = lineKeys.map((_key, i) => plan.table.at(`closing${i + 1}`, column));
        const inPlan = f`SUM(${all(own.spending.spend, lineKeys, column)})+SUM(${all(own.byLine.running, lineKeys, column)})-SUM(${closing})`;
        return f`ABS(${own.totals.at('saving', column)}-${own.totals.at('onceSaving', column)}-(${inPlan}))`;
      }),
      ...pounds,
    },
    {
      what: 'The gap by way of the lines is that by way of the levers, every year',
      why: 'A line on Plan by line was changed, or a total on Savings central.',
      difference: overYears({ given }, (column) => {
        const byLevers = savings.central.totals.at('gapAfterRisk', column);
        return f`ABS(${plan.inAll.at('gapAfterRisk', column)}-${byLevers})`;
      }),
      ...pounds,
    },
    {
      what: 'What groups save together is what OT.COMBINEDSAVING gives, last year',
      why: 'A line of a group on Savings central was changed.',
      difference: join(
        groupLetters.map((letter, i) => {
          const own = savings.central;
          const { horizon } = given.calendar;
          const lastOf = (table: Savings['totals'], keys: readonly string[]) =>
            f`INDEX(${span(table.all(nth(keys, 0)), table.all(nth(keys, keys.length - 1)))},0,${horizon})`;
          const key = levers.groups.at('letter', i);
          const shares = f`(${terms.column('group')}=${key})*${lastOf(own.byLever.shares, leverKeys)}`;
          const spend = f`INDEX(${lastOf(own.spending.spend, lineKeys)},INDEX(${terms.column('line')},MATCH(${key},${terms.column('group')},0)))`;
          const combined = f`INDEX(${own.overlaps.combined.all(letter)},1,${horizon})`;
          return f`IF(${levers.groups.at('levers', i)}=0,0,ABS(${combined}-OT.COMBINEDSAVING(${spend},${shares})))`;
        }),
        '+',
      ),
      ...pounds,
    },
    {
      what: 'Nothing is counted twice: no lever that another replaces, no group over two lines, no overlap that adds',
      why: 'Levers: set a replaced lever to zero or take it out; put all levers of a group on one budget line.',
      difference: f`SUMPRODUCT((${lever('status')}=${words(statuses.replaced)})*${terms.column('isActive')}*(${lever('central')}>0))+${join(
        groupLetters.map(
          (_letter, i) =>
            f`SUMPRODUCT((${terms.column('group')}=${levers.groups.at('letter', i)})*(${terms.column('lineName')}<>${levers.groups.at('line', i)}))`,
        ),
        '+',
      )}+SUMPRODUCT(ISNUMBER(${overlaps})*(${overlaps}>1))`,
      ...number('levers or groups'),
    },
    {
      what: 'Transfers, capacity and cost avoided are in no saving, any year',
      why: 'A total on Savings central was changed, or the kind of a lever is counted in two ways.',
      difference: overYears({ given }, (column) => {
        const { totals, byLever } = savings.central;
        const total = (key: TotalKey) => totals.at(key, column);
        const every = f`SUM(${all(byLever.annual, leverKeys, column)})`;
        return f`ABS(${every}-(${total('entered')}+${total('transfers')}+${total('avoided')}+${total('capacity')}))`;
      }),
      ...pounds,
    },
    {
      what: 'No line saves more than its spend before any lever, in any case or year',
      why: 'Levers: the levers of a line add up to more than the line. Lower them, or put those on the same spend in a group.',
      difference: join(
        scenarioNames.map((scenario) => {
          const { byLine, spending } = savings[scenario];
          return overYears({ given }, (column) => {
            const saved = f`(${all(byLine.saving, lineKeys, column)}+${all(byLine.onceSaving, lineKeys, column)})`;
            const spend = all(spending.spend, lineKeys, column);
            return f`SUMPRODUCT((${saved}>${spend})*(${saved}-${spend}))`;
          });
        }),
        '+',
      ),
      ...pounds,
    },
    {
      what: 'The net base of the lines is no more than their gross base',
      why: 'Budget lines: type the net base under the gross.',
      difference: f`SUMPRODUCT(ISNUMBER(${budget.lines.column('net')})*(${budget.lines.column('net')}>${budget.lines.column('gross')}))`,
      ...number('lines'),
      isCompared: f`COUNT(${budget.lines.column('net')})>0`,
    },
  ];
}

/** One-offs are in the year in which they land, and in the base of none. */
function onceChecks({ plan }: Checked): Check[] {
  const { body } = plan.apart;
  return [
    {
      what: 'No one-off is in the base: every line closes with its spend, its recurring levers and their running cost alone',
      why: 'A closing line on Plan by line was changed, or a one-off saving came into it.',
      difference: f`MAX(0,MAX(${body}))-MIN(0,MIN(${body}))`,
      ...pounds,
    },
  ];
}

/** The lines of a printed year add up to its printed total. */
function asPrinted(
  { what, lines, total }: ProgrammeTables['totals'][number],
  { value }: EvidenceOnSheet,
): Check {
  return {
    what: `Published lines of ${what} add up to the printed total`,
    why: 'A figure on Evidence was changed.',
    difference: f`SUM(${lines.map((id) => value(id))})-${value(total)}`,
    ...pounds,
  };
}
