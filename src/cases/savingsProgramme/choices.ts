/** What a lever is worth to the council. Only the first is a saving of the plan. */
export const benefits = {
  cash: 'Cash-releasing (cashable)',
  avoided: 'Cost avoided (not cash)',
  capacity: 'Capacity (not cash)',
  transfer: 'Transfer or funding (not a saving)',
} as const;
export type Benefit = keyof typeof benefits;
export const benefitKeys = Object.keys(benefits) as Benefit[];

/** How the size of a lever is given. */
export const units = { pounds: '£ a year', share: 'share of the line' } as const;

/** How long it lasts. */
export const lasting = { recurring: 'Recurring', once: 'One-off', attrition: 'With attrition' } as const;

export const statuses = {
  identified: 'Identified',
  approved: 'Approved',
  onTrack: 'On track',
  atRisk: 'At risk',
  undeliverable: 'Undeliverable',
  replaced: 'Replaced by another lever',
} as const;

export const sourceKinds = [
  'Council tax and precept',
  'Business rates',
  'Grant',
  'Better Care Fund',
  'Client contributions',
  'Cash limit',
  'Other',
] as const;

export const reserveKinds = ['General', 'Earmarked'] as const;
export const YES = 'Yes';
