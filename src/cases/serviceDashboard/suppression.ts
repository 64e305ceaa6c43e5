import { f, type Formula, join, type Ref, words } from '../../layout';
import { type InputAt, OUTSIDE } from './inputs';

type Figure = Ref | Formula;

/** What is shown of counts of people, by who will see it. */
export interface Suppression {
  isOutside: Formula;
  /** A condition: so few people that outside the team they are not counted. */
  isFew(people: Figure): Formula;
  /** A count, or words where it is small. */
  count(people: Figure): Formula;
  /** A count of several that add up to a total: where one alone is small, the least of the others is hidden too. */
  among(people: Figure, all: Ref): Formula;
  /** A count that tells another where that is small: `seen` of what comes in, less those who wait. */
  beside(people: Figure, others: readonly Figure[]): Formula;
  /** A count for the team alone: with others beside it, it would tell small ones. */
  forTeam(people: Figure): Formula;
  /** A part of a count that is shown, hidden where what is left of it is small. */
  part(people: Figure, whole: Figure): Formula;
  /** A share of what is shown of a count: where that is words, so is the share. */
  shareOfShown(figure: Figure, shown: Formula): Formula;
  /** A figure about some people, or words where they are few. */
  about(figure: Figure, people: Figure): Formula;
  /** A share, or words where the people in it, or those not in it, are few: either would tell the other. */
  share(figure: Figure, part: Figure, whole: Figure): Formula;
  /** The words in the place of a small number. */
  said: Formula;
  least: Ref;
}

const TOO_FEW = 'too few';
/** What hides a count that would tell another. */
const HIDDEN = 'hidden';

export function suppressionOf(at: InputAt): Suppression {
  const under = at('suppressUnder').central;
  const isOutside = f`${at('audience').central}=${words(OUTSIDE)}`;
  const small = (people: Figure) => f`${people}>0,${people}<${under}`;
  const isFew = (people: Figure) => f`AND(${isOutside},${small(people)})`;
  const said = f`"under "&${under}`;
  return {
    isOutside,
    isFew,
    said,
    least: under,
    count: (people) => f`IF(${isFew(people)},${said},${people})`,
    among: (people, all) => {
      const few = f`COUNTIFS(${all},">0",${all},"<"&${under})`;
      const next = f`SMALL(${all},COUNTIF(${all},"<"&${under})+1)`;
      const whole = f`IF(${few}<>1,${people},IF(${people}=${next},${words(HIDDEN)},${people}))`;
      return f`IF(${people}=0,0,IF(NOT(${isOutside}),${people},IF(${people}<${under},${said},${whole})))`;
    },
    beside: (people, others) => {
      const few = others.map((other) => f`${isFew(other)}`);
      return f`IF(OR(${join(few, ',')}),${words(HIDDEN)},IF(${isFew(people)},${said},${people}))`;
    },
    forTeam: (people) => f`IF(${isOutside},${words(HIDDEN)},${people})`,
    part: (people, whole) =>
      f`IF(${isFew(people)},${said},IF(${isFew(f`(${whole}-${people})`)},${words(HIDDEN)},${people}))`,
    shareOfShown: (figure, shown) => f`IF(ISNUMBER(${shown}),${figure},${words(TOO_FEW)})`,
    about: (figure, people) => f`IF(${isFew(people)},${words(TOO_FEW)},${figure})`,
    share: (figure, part, whole) =>
      f`IF(OR(${isFew(part)},${isFew(f`(${whole}-${part})`)}),${words(TOO_FEW)},${figure})`,
  };
}
