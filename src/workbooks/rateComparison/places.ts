/** The sheets of this case, and where on them the figures stand that other sheets use. */
export const PROVIDERS = 'Providers';
export const RATES = 'Rates';
export const MARKET = 'Market';
export const RANKING = 'Ranking';
export const BUILD_UP = 'BuildUp';
export const UPLIFT = 'Uplift';
export const ALTERNATIVES = 'Alternatives';
export const ANNEX = 'Annex';

/** A provider stands in the same row of the Providers and of the Rates sheet. */
export const FIRST = 8;
export const ROOM = 40;
export const LAST = FIRST + ROOM - 1;

const whole = (sheet: string, letter: string) => `${sheet}!$${letter}$${FIRST}:$${letter}$${LAST}`;
export const providersColumn = (letter: string) => whole(PROVIDERS, letter);
export const providersBlock = (from: string, to: string) => `${PROVIDERS}!$${from}$${FIRST}:$${to}$${LAST}`;
/** Left relative, so that a formula copied sideways moves along the columns. */
export const ratesColumnAcross = (letter: string) => `${RATES}!${letter}$${FIRST}:${letter}$${LAST}`;

export const ratesColumn = {
  compared: whole(RATES, 'I'),
  paid: whole(RATES, 'H'),
  hours: whole(RATES, 'J'),
  weeklyCost: whole(RATES, 'K'),
  shareOfHours: whole(RATES, 'L'),
  gapToMinimum: whole(RATES, 'O'),
  valueOfGap: whole(RATES, 'P'),
  possibleSaving: whole(RATES, 'Q'),
  rank: whole(RATES, 'R'),
  standing: whole(RATES, 'S'),
};
/** The minutes of each length, and the local mix, above the lengths of the Rates sheet. */
export const MINUTES = `${RATES}!$C$5:$F$5`;
export const MIX = `${RATES}!$C$6:$F$6`;

export const BELOW = 'Below the minimum price: market-sustainability risk';
export const NO_PRICE = 'No price';
export const NO_HOURS = 'No hours yet';
export const NO_RATES = 'No rates yet';

const marketCell = (row: number) => `${MARKET}!$B$${row}`;
/** Rows of the Market sheet. */
export const marketRow = {
  lengths: 6,
  position: 19,
  byHours: 38,
  zones: 44,
  bands: 52,
};
const position = [
  'providers',
  'minimumPrice',
  'minimumStatus',
  'benchmark',
  'averageCompared',
  'averagePaid',
  'weeklyHours',
  'annualHours',
  'annualCost',
  'providersBelow',
  'hoursBelow',
  'valueAbove',
  'valueBelow',
  'possibleSaving',
  'words',
] as const;
export const market = Object.fromEntries(
  position.map((key, n) => [key, marketCell(marketRow.position + n)]),
) as Record<(typeof position)[number], string>;

export const lowCentralHigh = ['C', 'D', 'E'] as const;
