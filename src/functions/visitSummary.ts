import { paymentRules } from '../model/paidMinutes';
import { summariseVisits, type VisitTotals } from '../model/visitSummary';
import { zeroOrMore, share } from './arguments/domain';
import { named } from './arguments/named';
import { paymentTerms } from './arguments/paymentTerms';
import { isOmitted, type PairedArgument } from './arguments/ranges';
import { choice, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { ExampleValue, Family } from './catalogue/notes';
import { nth, present } from '../formulas/present';

/**
 * Planned visits and their electronic call records by provider: visits missed and cut short, hours planned, delivered and payable, and their cost.
 * @customfunction VISITSUMMARY
 * @param providers Name of the provider of each visit: one cell a visit. Capitals, and spaces before and after, make no difference.
 * @param plannedMinutes Minutes planned, in the same order. Zero or more.
 * @param actualMinutes Minutes recorded, in the same order; 0 for a visit that was missed. Zero or more.
 * @param [rule] How visits are paid, as in PAIDMINUTES: "planned", "actual", "cap", "nearest", "up" or "down", under which a missed visit pays nothing, or "commissioned", which pays planned minutes whether the visit took place or not. Default "cap".
 * @param [hourlyRate] Pounds an hour: one cell for all, or one a visit. Zero or more. Left out, there are no columns of pounds.
 * @param [step] Minutes to which "nearest", "up" and "down" round; half a step rounds up. More than zero, at most 1440. Default 15.
 * @param [tolerance] Minutes by which a visit that took place may differ from its plan and still be paid as planned. Zero or more. Default 0.
 * @param [shortBelow] Share of its planned minutes under which a visit that took place is short, 0 to 1. Default 0.8.
 * @returns A table with a row a provider, in the order in which each is first named, and a total. With a rate, the last columns are pounds payable and how far that is from the cost of the planned minutes: negative where less is paid.
 */
export function visitSummary(
  providers: unknown[][],
  plannedMinutes: unknown[][],
  actualMinutes: unknown[][],
  rule?: unknown,
  hourlyRate?: unknown[][],
  step?: unknown,
  tolerance?: unknown,
  shortBelow?: unknown,
): unknown[][] {
  const rate: Record<string, PairedArgument> = isOmitted(hourlyRate)
    ? {}
    : { hourlyRate: { argument: hourlyRate, domain: zeroOrMore, kind: 'oneForAll' } };
  const { names, columns } = named<string>('providers', providers, {
    plannedMinutes: { argument: plannedMinutes, domain: zeroOrMore },
    actualMinutes: { argument: actualMinutes, domain: zeroOrMore },
    ...rate,
  });
  const { group, groups } = groupedByName(names);
  const summary = summariseVisits(
    {
      group,
      groups: groups.length,
      planned: present(columns.plannedMinutes, 'planned minutes'),
      actual: present(columns.actualMinutes, 'actual minutes'),
      rate: columns.hourlyRate ?? null,
      shortBelow: optionalNumber('shortBelow', shortBelow, share, 0.8),
    },
    paymentTerms(choice('rule', rule, paymentRules, 'cap'), step, tolerance),
  );
  const hasRate = columns.hourlyRate !== undefined;
  return spilled(
    [
      [...HEADINGS, ...(hasRate ? POUNDS_HEADINGS : [])],
      ...summary.groups.map((totals, i) => line(nth(groups, i), totals, hasRate)),
      line('Total', summary.all, hasRate),
    ],
    'plannedMinutes',
    'actualMinutes',
    'hourlyRate',
  );
}

function line(name: string, totals: VisitTotals, hasRate: boolean): ExampleValue[] {
  const { visits, missed, short, plannedMinutes, deliveredMinutes, payableMinutes } = totals;
  return [
    name,
    visits,
    missed,
    short,
    plannedMinutes / 60,
    deliveredMinutes / 60,
    plannedMinutes === 0 ? 'not applicable' : deliveredMinutes / plannedMinutes,
    payableMinutes / 60,
    ...(hasRate ? [totals.payable, totals.payable - totals.plannedCost] : []),
  ];
}

/** The group of each row, counted from 0, and the name of each as it is first written. */
function groupedByName(names: string[]): { group: Uint32Array; groups: string[] } {
  const groups: string[] = [];
  const byName = new Map<string, number>();
  // As it is written, so that a long list is not put into small letters row by row.
  const asWritten = new Map<string, number>();
  const group = new Uint32Array(names.length);
  for (let row = 0; row < names.length; row++) {
    const name = nth(names, row);
    let found = asWritten.get(name);
    if (found === undefined) {
      const plain = name.trim().toLowerCase();
      found = byName.get(plain) ?? groups.push(name.trim()) - 1;
      byName.set(plain, found);
      asWritten.set(name, found);
    }
    group[row] = found;
  }
  return { group, groups };
}

const HEADINGS = [
  'Provider',
  'Visits',
  'Missed',
  'Short',
  'Planned hours',
  'Delivered hours',
  'Delivered, share of planned',
  'Payable hours',
];
const POUNDS_HEADINGS = ['Payable (£)', 'Payable less planned (£)'];

export const visitSummaryFamily: Family = {
  title: 'Home-care rates',
  functions: {
    VISITSUMMARY: {
      example: {
        formula:
          '=OT.VISITSUMMARY({"Ash";"Birch";"Ash";"Ash";"Birch"},{30;60;30;60;30},{30;40;0;75;27},"cap",24)',
        value: [
          [...HEADINGS, ...POUNDS_HEADINGS],
          ['Ash', 3, 1, 0, 2, 1.75, 0.875, 1.5, 36, -12],
          ['Birch', 2, 0, 1, 1.5, 67 / 60, 67 / 90, 67 / 60, 26.8, -9.2],
          ['Total', 5, 1, 1, 3.5, 172 / 60, 172 / 210, 157 / 60, 62.8, -21.2],
        ],
      },
      defaults: { rule: '"cap"', step: '15', tolerance: '0', shortBelow: '0.8' },
      inWords:
        'Missed = visits of 0 actual minutes; short = other visits of less than 0.8 of their planned minutes, or another share; hours = minutes ÷ 60; payable as in PAIDMINUTES; pounds = payable hours × rate; difference = that − planned hours × rate.',
      source: 'Reports of electronic call monitoring, and payment clauses of home-care contracts.',
      caution:
        'A long visit makes up for a short one in the share delivered: read it beside the visits missed and short. Rule "commissioned" pays for missed visits too.',
    },
  },
};
