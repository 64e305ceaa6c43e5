/** The longest name of a sheet in Excel. */
const LONGEST = 31;
/** The part before a colon or a comma is a name by itself from this length. */
const LEAST = 10;
/** Words that a name does not end with once it is cut. */
const LOOSE =
  /(?:[\s,–-]|\s(?:a|against|an|and|as|at|before|by|for|from|in|is|its|of|on|one|or|other|our|that|the|their|to|we|which|with|your))+$/i;

/** The title as the name of a sheet: its first part, or cut after a whole word, where it is too long. */
export function sheetNameOf(title: string): string {
  const allowed = title
    .replace(/:/g, ' –')
    .replace(/[\\/?*[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (allowed.length <= LONGEST) return allowed;
  const [first = ''] = allowed.split(/ –|,/);
  if (first.length >= LEAST && first.length <= LONGEST) return first;
  return allowed
    .slice(0, LONGEST + 1)
    .replace(/\s\S*$/, '')
    .slice(0, LONGEST)
    .replace(LOOSE, '');
}
