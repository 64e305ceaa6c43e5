import fc, { type Arbitrary } from 'fast-check';
import {
  alike,
  amount,
  call,
  decimal,
  flow,
  hours,
  optional,
  range,
  share,
  small,
  spread,
  weeks,
  type Given,
} from './arbitraries';

const count = fc.integer({ min: 0, max: 40_000 });
const positive = decimal(0.25, 60);
/** In pence, and some of them equal. LibreOffice takes numbers that differ in the last digits for the same. */
const price = fc.oneof(
  fc.constantFrom(0, 13.77, 14.79, 20),
  fc.integer({ min: 500, max: 6000 }).map((pence) => pence / 100),
);
const perWeek = fc.oneof(
  fc.constantFrom(0, 10),
  fc.integer({ min: 0, max: 360 }).map((tenths) => tenths / 10),
);

/** What the functions of programmes, demand and the market may sensibly be given. */
export const programmeArguments: Record<string, Arbitrary<Given[]>> = {
  DFGCONTRIBUTION: call(
    decimal(0, 900),
    decimal(0, 400),
    fc.constantFrom('owner', 'tenant', 'Owner'),
    optional(fc.integer({ min: 0, max: 30_000 })),
  ),
  PEOPLESERVED: call(amount, positive, weeks),
  REVIEWCAPACITY: call(small, fc.constantFrom(18.5, 35, 37, 37.5), share, positive),
  CLEARWEEKS: call(fc.oneof(fc.constant(0), count), perWeek, optional(perWeek)),
  REVIEWERGAIN: call(count, flow, flow, optional(small), optional(amount)),
  COMBINEDSAVING: call(amount, range(share)),
  TECHNOLOGYSAVING: call(count, hours, small, amount, small, weeks),
  VACANCYVALUE: call(small, count, amount),
  DELEGATION: fc.oneof(
    spread(alike(count, small, share)),
    spread(alike(count, small), share),
    call(range(count), small, share),
  ),
  PAYPOSITION: call(
    fc.integer({ min: 20_000, max: 70_000 }),
    fc.integer({ min: 20_000, max: 40_000 }),
    fc.integer({ min: 38_000, max: 70_000 }),
  ),
  WITHINSTANDARD: call(range(fc.integer({ min: 0, max: 60 })), fc.constantFrom(0, 28, 48, 56.5)),
  IMPLIEDHOURS: call(amount, price, price),
  OUTCOMEPAYMENT: call(amount, share, share),
};
