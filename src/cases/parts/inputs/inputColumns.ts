import { type Cell, type Content, f, type Formula, type Own, type Ref, words } from '../../../layout';
import { formats, typedFormat } from '../../../plan/cells';
import { headings, type InputColumn, type OfInput, overNumbers } from './columns';
import { acceptedCells } from './accepted';
import { hasRange, type Input, noteOf } from './input';
import { OWNER_FORMAT } from './owners';

type Row = Own<InputColumn>;

const CHANGED = 'Yours, changed here';
const SOURCE_OF_CHANGED = 'Yours: write its source over this';

/** What a list of inputs has in each column. */
export function inputColumns(cellsOf: OfInput) {
  const made = new Map<Input, Record<InputColumn, Cell>>();
  const cellsOfRow = (input: Input, row: Row) => {
    const cells = made.get(input) ?? rowOf(input, row, cellsOf);
    made.set(input, cells);
    return cells;
  };
  const columns = (Object.keys(headings) as InputColumn[]).map((key) => [
    key,
    {
      heading: {
        value: headings[key],
        style: overNumbers.includes(key) ? ('numberHeading' as const) : ('heading' as const),
      },
      of: (row: Row, { from }: { from?: Input }) => from && cellsOfRow(from, row)[key],
    },
  ]);
  return Object.fromEntries(columns) as Record<
    InputColumn,
    { heading: Cell; of: (row: Row, place: { from?: Input }) => Cell | undefined }
  >;
}

function rowOf(input: Input, row: Row, cellsOf: OfInput): Record<InputColumn, Cell> {
  const { follows, source } = input;
  const format = formatOf(input);
  const isRanged = hasRange(input);
  const { low, central, high, cautious, centralUses, lowBuilt, centralBuilt, highBuilt } = follows
    ? following(cellsOf(input.key), cellsOf(follows))
    : given(input, row);
  const blank: Cell = { style: 'label' };
  const note: Cell = { style: 'note', isOpen: true };
  const typed = (value: Content | undefined): Cell => ({ ...ifGiven(value), format, style: 'input' });
  const asBuilt = (value: Content | undefined): Cell => ({
    ...(isGiven(value) && { value, format }),
    style: 'note',
  });
  const used = (value: Content): Cell => ({
    value,
    format,
    style: 'calculation',
    ...(format === formats.text && { isWrapped: true }),
  });
  const orBlank = (formula: Formula) =>
    input.central === '' ? f`IF(${row.central}="","",${formula})` : formula;
  const orCentral = (end: Ref) => f`IF(${end}="",${row.centralUses},${end})`;
  const end = (ifHigh: Ref, otherwise: Ref) =>
    used(orBlank(f`IF(${row.cautious}="High",${orCentral(ifHigh)},${orCentral(otherwise)})`));
  const { noteAsBuilt } = input;
  const allNotes = noteOf(input);
  const whileAsBuilt = (then: Formula, otherwise: Formula) =>
    f`IF(${isAsBuilt(input, cellsOf(input.key))},${then},${otherwise})`;
  return {
    label: { value: input.label, style: 'label' },
    low: isRanged ? typed(low) : blank,
    central: typed(central),
    high: isRanged ? typed(high) : blank,
    unit: { value: input.unit, style: 'unit' },
    cautious: isRanged ? { value: cautious, format: formats.text, style: 'input' } : blank,
    lowUses: end(row.high, row.low),
    centralUses: used(follows ? centralUses : orBlank(centralUses)),
    highUses: end(row.low, row.high),
    // A figure changed on the sheet is the user’s, and no longer has the source it was built with.
    whose: {
      value: whileAsBuilt(input.whoseAsBuilt?.() ?? words(input.whose), words(CHANGED)),
      style: 'note',
      format: OWNER_FORMAT,
    },
    source: {
      value: whileAsBuilt(words(source), words(SOURCE_OF_CHANGED)),
      ...note,
      isWrapped: true,
    },
    owner: { value: input.owner, ...note },
    note:
      allNotes === ''
        ? note
        : {
            value:
              noteAsBuilt === undefined ? allNotes : whileAsBuilt(words(allNotes), words(input.note ?? '')),
            ...note,
            isWrapped: true,
          },
    lowBuilt: asBuilt(lowBuilt),
    centralBuilt: asBuilt(centralBuilt),
    highBuilt: asBuilt(highBuilt),
    ...acceptedCells(input, row),
  };
}

/** As it is typed, so it is shown; whole numbers have no decimals to show. */
const formatOf = ({ format, accepts }: Input) =>
  accepts?.rule.kind === 'whole' ? format : typedFormat(format);

/** An empty text is a figure still to be typed: its cell is blank. */
const isGiven = (value: Content | undefined): value is Content => value !== undefined && value !== '';
const ifGiven = (value: Content | undefined) => isGiven(value) && { value };

interface Figures {
  low: Content | undefined;
  central: Content;
  high: Content | undefined;
  cautious: Content;
  centralUses: Formula;
  lowBuilt: Content | undefined;
  centralBuilt: Content;
  highBuilt: Content | undefined;
}

function given({ low, central, high, cautious = 'Low' }: Input, row: Row): Figures {
  const figures = { low, central, high, lowBuilt: low, centralBuilt: central, highBuilt: high };
  return { ...figures, cautious, centralUses: f`${row.central}` };
}

/**
 * The figures of an input, and those it was built with, as those of another until something is typed over them. A typed
 * central value keeps the spread of the other about it, and a blank one follows again. A typed one no longer moves with
 * the other, so that its higher end is the cautious one.
 */
function following(own: ReturnType<OfInput>, other: ReturnType<OfInput>): Figures {
  const spread = (end: 'low' | 'high') =>
    f`MAX(${own('least')},MIN(${own('most')},${own('centralUses')}-${other('central')}+${other(end)}))`;
  const follows = f`AND(${own('low')}=${own('lowBuilt')},${own('centralUses')}=${own('centralBuilt')},${own('high')}=${own('highBuilt')})`;
  return {
    low: spread('low'),
    central: f`${other('central')}`,
    high: spread('high'),
    cautious: f`IF(${follows},${other('cautious')},"High")`,
    centralUses: f`IF(${own('central')}="",${other('central')},${own('central')})`,
    lowBuilt: other('low'),
    centralBuilt: other('central'),
    highBuilt: other('high'),
  };
}

/** Where a blank has a meaning, the figure used is compared, not the one typed. */
export function isAsBuilt({ mayBeBlank }: Input, cell: (column: InputColumn) => Ref): Formula {
  const central = cell(mayBeBlank ? 'centralUses' : 'central');
  return f`AND(${cell('low')}=${cell('lowBuilt')},${central}=${cell('centralBuilt')},${cell('high')}=${cell('highBuilt')})`;
}
