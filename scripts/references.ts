import { staleInWords, staleSeries } from '../src/evidence/reach';
import { seriesIds } from '../src/evidence/series';
import { serialOf } from '../src/model/dates';

/** `npm run --silent references` lists the series of reference values that today is past. */
const now = new Date();
const today = serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
const stale = staleSeries(today);
for (const series of stale) process.stdout.write(`${series.id}: ${staleInWords([series])}\n`);
process.stdout.write(`${stale.length} of ${seriesIds.length} series are past their last record.\n`);
