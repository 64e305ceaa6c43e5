/** As the claim sheet cites them. */
export const sources = {
  tots: 'Published: The Occupational Therapy Service (TOTS), “The Occupational Therapy Service Reclaims Budget and Capacity for Local Authorities”, 2025/26. Read at the source.',
  dhsc: 'Published: Department of Health and Social Care, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026. Provisional; read in a secondary source.',
  greenBookRate: 'Published: HM Treasury, The Green Book, 2026 discount schedules. Read at the source.',
  greenBookOptimism:
    'Practice: HM Treasury, The Green Book (allow for optimism openly). The percentage is our assumption.',
  efficiency:
    'Published: Local Government Association, Adult Social Care Efficiency Programme, Annex, 2014: 5 reviews a worker a week in one council. Low and high are our assumption.',
  conversion:
    'Our assumption. High end published: TOTS, 2025/26, 60% of “relevant cases”, project not named. Read at the source.',
  payScale:
    'Our assumption. Derby’s scale for experienced therapists was £38,223 to £42,403 in NHS England Midlands and West Midlands ADASS, June 2024.',
  assumption: 'Our assumption',
  calendar: 'Fixed fact: the calendar',
  localPay: 'Fixed fact: 365/7 weeks, the week count of local-government pay',
  onBuild: 'Given when the case was built: write here where it comes from',
} as const;

/** Published records that the defaults and the comparison rest on; the first four are Derby’s claim, in this order. */
export const evidenceIds = [
  'tots-derby-packages-reviewed',
  'tots-derby-net-savings',
  'tots-derby-care-hours',
  'tots-derby-roi',
  'tots-single-handed-conversion',
  'asce-04-reviews-per-week',
  'ref-average-council-homecare-fee-2025-26',
  'ahp24-pay-derby-city-experienced-ot-low',
  'ahp24-pay-derby-city-experienced-ot-high',
];
