import { type Cell, f, type Formula, type Ref, rows, type Rows } from '../../layout';
import { formats } from '../../plan/cells';
import { poundsText } from './says';
import type { Tables } from './tables';
import type { OfCases } from './resultRows';

/** Pounds in a sentence; words are carried on as they are. */
const inPounds = (figure: Formula | Ref) => f`IF(ISNUMBER(${figure}),${poundsText(figure)},${figure})`;

/** What the comparison comes out at, in one sentence. */
export function answerOf({ each: market }: Tables['market'], counted: Ref, retender: OfCases): Formula {
  return f`${market.words}&". Saving a year that counts: dear rates "&${inPounds(counted)}&", retender "&${inPounds(retender.of('central'))}&"."`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords({ market: { each: market }, spread: { bands } }: Tables): {
  block: Rows;
  at: { rates: Ref; hours: Ref };
} {
  const [hours, most] = [bands.column('hours'), f`MAX(${bands.column('hours')})`];
  const texts: Formula[] = [
    f`IF(ISNUMBER(${market.averageCompared}),"Rates around an average of "&TEXT(${market.averageCompared},"£0.00"),${market.averageCompared})`,
    f`IF(N(${most})>0,"Most hours are bought at "&INDEX(${bands.column('band')},MATCH(${most},${hours},0))&" an hour","No hours yet")`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  return { block, at: { rates: block.at(0, 0), hours: block.at(1, 0) } };
}
