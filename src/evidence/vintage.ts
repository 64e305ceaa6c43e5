import { dateInWords } from './inWords';
import { evidence } from './library';
import { packed } from './packed';
import documents from './records/documents.json';
import { seriesById, seriesIds } from './series';
import { serialOfIsoDate } from './seriesRecord';

let vintage: string | undefined;

/** What data a result rests on, in words to print beside it. The data never changes while it is loaded. */
export function dataVintage(): string {
  return (vintage ??= described());
}

function described(): string {
  const deflator = seriesById.gdp_deflator_financial_year;
  const years = Object.values(documents).flatMap(({ date }) => (date.match(/\d{4}/g) ?? []).map(Number));
  const published = evidence().records.filter(
    ({ topic, restates }) => topic !== 'reference' && !restates,
  ).length;
  const count = String(published).replace(/\B(?=(\d{3})+$)/g, ',');
  const span = `${Math.min(...years)} to ${Math.max(...years)}`;
  return [
    `${count} published figures from ${Object.keys(documents).length} documents of ${span}`,
    `reference values read to ${dateInWords(lastRead())}`,
    `GDP deflator of ${deflator.vintage}${deflator.supersededBy ? ', since superseded' : ''}`,
    `data ${fingerprint(packed + JSON.stringify(seriesById))}`,
  ].join('; ');
}

/** Serial of the last day on which any value was read at its source. */
function lastRead(): number {
  const days = seriesIds.flatMap((id) => seriesById[id].records.map(({ read }) => serialOfIsoDate(read)));
  return Math.max(...days);
}

/** FNV-1a, 32 bits: eight characters that change when anything in the data does. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
