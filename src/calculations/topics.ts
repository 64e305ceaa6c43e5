/** The groups of the documents' systems, in their order. */
export const topics = {
  'care-reviews': 'Care reviews and packages',
  'rates-and-market': 'Rates, procurement and market',
  'reablement-and-residential': 'Reablement, discharge and residential care',
  prevention: 'Prevention, equipment, adaptations and technology',
  'front-door': 'Demand, front door and timeliness',
  programme: 'Running the savings programme',
  workforce: 'Workforce',
} as const;

export type TopicId = keyof typeof topics;
