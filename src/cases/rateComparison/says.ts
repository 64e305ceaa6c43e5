import { f, type Formula, type Ref, words } from '../../layout';

/** What a cell says in words, as formulas write it. */
export const says = {
  below: words('Below the minimum price: market-sustainability risk'),
  belowFloor: words('Below the floor chosen: market-sustainability risk'),
  notKnown: words('Not known'),
  /** In the place of a floor: none chosen, and a row to which none applies. */
  noFloorChosen: words('None'),
  notJudged: words('Not judged'),
  noPrice: words('No price'),
  noHours: words('No hours yet'),
  noRates: words('No rates yet'),
  noPrices: words('No prices yet'),
  /** In the place of a figure that needs a rate which is blank or zero. */
  noBenchmark: words('No benchmark given'),
  noRate: words('No rate given'),
  floorOnNoHours: words('The floor applies to no row with hours'),
} as const;

type Text = Formula | Ref;

/** In a formula, pounds in words: £1,234. */
export const poundsText = (figure: Text) => f`TEXT(${figure},"£#,##0")`;
/** The first of two texts that is not empty. */
export const either = (one: Text, other: Text) => f`IF(${one}<>"",${one},${other})`;
/** Words in the cell are carried on. */
export const ifNumber = (cell: Text, formula: Text) => f`IF(ISNUMBER(${cell}),${formula},${cell})`;
/** For a highlight: the cell says that something is below. */
export const saysBelow = (cell: Ref) => f`LEFT(${cell},LEN("Below"))="Below"`;
