import type { Made } from './made';
import {
  invoiceDialects,
  madeInvoices,
  madeReferrals,
  madeStaff,
  madeVisits,
  referralDialects,
  staffDialects,
  visitDialects,
} from './others';
import { madePackages, packageDialects } from './packages';

export type { Made } from './made';

const every: [string, readonly string[], (dialect: string, seed: number) => Made][] = [
  ['packages', Object.keys(packageDialects), madePackages],
  ['visits', Object.keys(visitDialects), madeVisits],
  ['invoices', Object.keys(invoiceDialects), madeInvoices],
  ['referrals', Object.keys(referralDialects), madeReferrals],
  ['staff', Object.keys(staffDialects), madeStaff],
];

/** Every dialect of every kind of extract: what it is called, and how it is made from a seed. */
export const dialects = every.flatMap(([kind, names, make]) =>
  names.map((name) => ({ title: `${kind}: ${name}`, make: (seed: number) => make(name, seed) })),
);
