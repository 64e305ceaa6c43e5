/** The sheets of this case, and where on them the figures are that other sheets use. */
export const PROVIDERS = 'Providers';
export const RATES = 'Rates';
export const MARKET = 'Market';
export const RANKING = 'Ranking';
export const BUILD_UP = 'BuildUp';
export const UPLIFT = 'Uplift';
export const ALTERNATIVES = 'Alternatives';
export const ANNEX = 'Annex';

/** A provider is in the same row of the Providers and of the Rates sheet. */
export const FIRST = 8;
export const ROOM = 40;
export const LAST = FIRST + ROOM - 1;

const whole = (sheet: string, letter: string) => `${sheet}!$${letter}$${FIRST}:$${letter}$${LAST}`;
export const providersColumn = (letter: string) => whole(PROVIDERS, letter);
export const providersBlock = (from: string, to: string) => `${PROVIDERS}!$${from}$${FIRST}:$${to}$${LAST}`;
/** Left relative, so that a formula copied sideways moves along the columns. */
export const ratesColumnAcross = (letter: string) => `${RATES}!${letter}$${FIRST}:${letter}$${LAST}`;

export const ratesColumn = {
  beforeEnhancements: whole(RATES, 'G'),
  paid: whole(RATES, 'H'),
  compared: whole(RATES, 'I'),
  hours: whole(RATES, 'J'),
  weeklyCost: whole(RATES, 'K'),
  shareOfHours: whole(RATES, 'L'),
  floor: whole(RATES, 'P'),
  floorPaid: whole(RATES, 'R'),
  floorCompared: whole(RATES, 'S'),
  valueOfGap: whole(RATES, 'T'),
  countedSaving: whole(RATES, 'U'),
  notCounted: whole(RATES, 'V'),
  builtUp: whole(RATES, 'W'),
  rank: whole(RATES, 'X'),
  standing: whole(RATES, 'Y'),
  againstMinimum: whole(RATES, 'Z'),
};
/** The minutes of each length, and the local mix, above the lengths of the Rates sheet. */
export const MINUTES = `${RATES}!$C$5:$F$5`;
export const MIX = `${RATES}!$C$6:$F$6`;

export const BELOW = 'Below the minimum price: market-sustainability risk';
export const BELOW_FLOOR = 'Below the floor chosen: market-sustainability risk';
export const NOT_KNOWN = 'Not known';
/** In the place of a floor: none chosen, and a row to which none applies. */
export const NO_FLOOR_CHOSEN = 'None';
export const NOT_JUDGED = 'Not judged';
export const NO_PRICE = 'No price';
export const NO_HOURS = 'No hours yet';
export const NO_RATES = 'No rates yet';
export const NO_PRICES = 'No prices yet';
/** In the place of a figure that needs a rate which is blank or zero. */
export const NO_BENCHMARK = 'No benchmark given';
export const NO_RATE = 'No rate given';
export const FLOOR_ON_NO_HOURS = 'The floor applies to no row with hours';

const marketCell = (row: number) => `${MARKET}!$B$${row}`;
/** Rows of the Market sheet. */
export const marketRow = {
  lengths: 6,
  position: 19,
  byHours: 47,
  zones: 53,
  bands: 61,
};
const position = [
  'providers',
  'minimumPrice',
  'minimumStatus',
  'benchmark',
  'averageCompared',
  'averageBefore',
  'averagePaid',
  'averageFloorPaid',
  'averageFloorCompared',
  'weeklyHours',
  'annualHours',
  'annualCost',
  'providersBelow',
  'hoursBelow',
  'rowsWithFloor',
  'rowsBelowFloor',
  'valueAbove',
  'valueBelow',
  'countedSaving',
  'notCounted',
  'savingWords',
  'words',
  'benchmarkYears',
  'floorYears',
  'area',
] as const;
export const market = Object.fromEntries(
  position.map((key, n) => [key, marketCell(marketRow.position + n)]),
) as Record<(typeof position)[number], string>;

export const lowCentralHigh = ['C', 'D', 'E'] as const;

/** In a formula, pounds in words: £1,234. */
export const poundsText = (cell: string) => `TEXT(${cell},"£#,##0")`;
/** The first of two texts that is not empty. */
export const firstOf = (one: string, other: string) => `IF(${one}<>"",${one},${other})`;

const ofYears = (letter: string) => `${ANNEX}!$${letter}$7:$${letter}$20`;
export const annexColumn = {
  year: ofYears('A'),
  minimumPrice: ofYears('B'),
  minimumStatus: ofYears('C'),
  insuranceRate: ofYears('D'),
  insuranceThreshold: ofYears('E'),
  firstDay: ofYears('F'),
  wage: ofYears('G'),
  mileage: ofYears('H'),
};
