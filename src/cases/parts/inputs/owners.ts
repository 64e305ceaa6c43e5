import { f, fix, type Highlight, type List, words } from '../../../layout';
import { ownerColours } from '../../../plan/palette';
import type { InputColumn } from './columns';

/** Before the words that say whose a figure is, a dot in the colour of that. */
export const OWNER_FORMAT = '"● "@';

/** What the words begin with. */
const beginnings = {
  published: 'Published',
  yours: 'Yours',
  ours: 'Our',
} as const satisfies Record<keyof typeof ownerColours, string>;

/** The colour of the dot and of the words beside it. */
export function ownerHighlights(section: List<InputColumn>): Highlight[] {
  const cell = fix(section.at('whose', 0), '$A1');
  return (Object.keys(beginnings) as (keyof typeof beginnings)[]).map((whose) => ({
    range: section.column('whose'),
    formula: f`LEFT(${cell},LEN(${words(beginnings[whose])}))=${words(beginnings[whose])}`,
    look: { ink: ownerColours[whose] },
  }));
}
