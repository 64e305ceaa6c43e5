import fc, { type Arbitrary } from 'fast-check';
import {
  alike,
  amount,
  call,
  decimal,
  hours,
  optional,
  share,
  small,
  spread,
  type Given,
} from './arbitraries';

const days = fc.oneof(fc.integer({ min: 0, max: 60 }), decimal(0, 60));
const aboveZero = (max: number) => fc.oneof(fc.integer({ min: 1, max }), decimal(0.01, max));
/** Spreadsheets take a difference in the last digits of two numbers for zero, so those subtracted are rounded ones. */
const pence = fc.integer({ min: 0, max: 50_000_000 }).map((n) => n / 100);
const perMille = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const financialYear = fc.constantFrom(undefined, '2023/24', '2024-25', '2025/2026', ' 2026-2027 ');

/** What the functions of workforce, waiting lists and prevention may sensibly be given. */
export const workforceArguments: Record<string, Arbitrary<Given[]>> = {
  PRODUCTIVEHOURS: call(aboveZero(168), days, days, days, days, optional(share)),
  FTEREQUIRED: fc.oneof(
    spread(alike(amount, hours, aboveZero(2000))),
    spread(alike(amount, hours), aboveZero(2000)),
    spread(alike(amount), small, aboveZero(2000)),
  ),
  CASECAPACITY: call(small, hours, aboveZero(200)),
  STAFFCOST: call(amount, small, share, financialYear, optional(share), optional(share)),
  VACANCYRATE: call(small, amount),
  TARGETLIST: call(small, aboveZero(104), optional(aboveZero(6))),
  RELIEFCAPACITY: call(small, amount, aboveZero(104), aboveZero(52), optional(aboveZero(6))),
  TARGETCAPACITY: call(
    small,
    aboveZero(104),
    optional(aboveZero(6)),
    optional(decimal(0, 3)),
    optional(decimal(0, 3)),
  ),
  WAITPRESSURE: call(small, aboveZero(104)),
  DIVERSION: call(amount, pence, pence, small),
  AVOIDEDCOST: call(amount, perMille, amount, optional(perMille)),
};
