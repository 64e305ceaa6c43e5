/** `npm run test:long` tries whole what `npm test` samples. */
export const isLong = process.env.TEST_LONG === '1';

/** Chooses the samples: another every day, so that in time all are run. `SEED=` runs those of another day again. */
export const seedOfTheDay = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000));
