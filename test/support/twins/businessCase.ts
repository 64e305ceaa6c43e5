import fc, { type Arbitrary } from 'fast-check';
import {
  amount,
  hours,
  small,
  share,
  attrition,
  weeks,
  decimal,
  rate,
  flow,
  year,
  range,
  alike,
  optional,
  call,
  spread,
  type Given,
} from './arbitraries';

/** An investment: costs first, then benefits, so that it has one internal rate of return. */
const investment = fc.record({
  cells: fc
    .tuple(
      fc.array(fc.integer({ min: -200_000, max: -1_000 }), { minLength: 1, maxLength: 2 }),
      fc.array(fc.integer({ min: 1_000, max: 200_000 }), { minLength: 1, maxLength: 8 }),
    )
    .map(([costs, benefits]) => [...costs, ...benefits]),
  across: fc.boolean(),
});

/** What the functions of care packages, savings and the business case may sensibly be given. */
export const businessCaseArguments: Record<string, Arbitrary<Given[]>> = {
  WEEKLYHOURS: spread(alike(small, hours, small)),
  HOURSRELEASED: spread(alike(hours, hours), weeks),
  SINGLEHANDED: call(small, hours, optional(hours), optional(small), optional(share), weeks),
  REVIEWSAVING: fc.oneof(
    spread(alike(hours, hours), small, weeks),
    spread(alike(hours, hours, small), weeks),
  ),
  LOSTINCOME: spread(alike(hours, hours, hours), weeks),
  NETSAVING: spread(alike(hours, hours, hours), weeks),
  FULLYEAREFFECT: call(flow, weeks),
  PARTYEAREFFECT: call(
    flow,
    fc.integer({ min: 40_000, max: 50_000 }),
    fc.constantFrom(undefined, 'months', 'days', 'Days'),
  ),
  ROLLOUTFACTOR: call(optional(small), optional(small)),
  PERSISTENCE: call(attrition, fc.integer({ min: 1, max: 30 })),
  ROI: call(
    range(amount),
    range(fc.integer({ min: 1, max: 100_000 })),
    fc.constantFrom(undefined, 'net', 'gross', 'Gross'),
  ),
  ROITEXT: call(range(amount), range(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 })))),
  DISCOUNTFACTOR: call(
    fc.oneof(
      fc.constantFrom(0, 1, 30, 31, 75, 76, 125, 126, 200, 201, 300, 301, 1000),
      fc.integer({ min: 0, max: 60 }),
    ),
    rate,
    fc.constantFrom(undefined, 'start', 'mid'),
  ),
  NOMINALRATE: call(decimal(-0.9, 1), decimal(-0.9, 1)),
  NPV: call(range(flow), rate, fc.constantFrom(undefined, 'start', 'mid', 'Mid')),
  BCR: spread(alike(amount, fc.integer({ min: 1, max: 100_000 })), rate),
  PAYBACK: call(fc.oneof(range(flow), investment), fc.oneof(fc.constant(undefined), rate)),
  IRR: call(investment),
  SWITCHINGVALUE: spread(alike(fc.integer({ min: 1, max: 100_000 }), amount), rate),
  REALTERMS: fc.oneof(call(range(flow), year, year), call(range(flow), year, year, fc.constant('gdp'))),
  ANNUALEQUIVALENT: call(decimal(-3, 0.99), decimal(0.5, 40)),
  DELIVERYRATE: spread(alike(fc.integer({ min: 1, max: 100_000 }), flow)),
};
