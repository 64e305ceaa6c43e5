/** The sheets of this case. */
export const PROVIDERS = 'Providers';
export const RATES = 'Rates';
export const MARKET = 'Market';
export const RANKING = 'Ranking';
export const BUILD_UP = 'BuildUp';
export const UPLIFT = 'Uplift';
export const ALTERNATIVES = 'Alternatives';
export const ANNEX = 'Annex';

/** How many providers there is room for. */
export const ROOM = 40;
