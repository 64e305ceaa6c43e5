import type { Calculation, Entry } from './calculation';
import careReviews from './library/care-reviews';
import frontDoor from './library/front-door';
import prevention from './library/prevention';
import programme from './library/programme';
import ratesAndMarket from './library/rates-and-market';
import reablementAndResidential from './library/reablement-and-residential';
import workforce from './library/workforce';
import { topics, type TopicId } from './topics';

const files: Record<TopicId, unknown> = {
  'care-reviews': careReviews,
  'rates-and-market': ratesAndMarket,
  'reablement-and-residential': reablementAndResidential,
  prevention,
  'front-door': frontDoor,
  programme,
  workforce,
};

/** Every calculation, record, checklist and reference, by topic and then by id. */
export const calculations: readonly Calculation[] = (Object.keys(topics) as TopicId[]).flatMap((topic) =>
  Object.entries(files[topic] as Record<string, Entry>).map(([id, entry]) => ({ ...entry, id, topic })),
);

export const calculationById: ReadonlyMap<string, Calculation> = new Map(
  calculations.map((one) => [one.id, one]),
);
