/** `npm run test:long` tries whole what `npm test` samples. */
export const isLong = process.env.TEST_LONG === '1';
