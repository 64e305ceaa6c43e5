import fc, { type Arbitrary } from 'fast-check';
import { address } from '../../../src/formulas/addresses';
import { heldText } from '../../../src/plan/cells';
import type {
  CellPlan,
  HighlightPlan,
  NamePlan,
  OwnLook,
  PrintPlan,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from '../../../src/plan/plan';
import { riskyTexts } from '../../support/plans/riskyTexts';

/** Any letters, those that XML or the notation of spreadsheets makes something of among them. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('_', 'x', '0', 'A', '\r', '\n', '\t', ' ', '<', '&', '"', '\uD800'),
      maxLength: 12,
    }),
  )
  .filter((text) => text !== '');
const plainWords = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', 'é', '&', '<', '"', '€'),
  minLength: 1,
  maxLength: 15,
});
const colour = fc.constantFrom('#123456', '#ABCDEF', '#FF0000', '#00FF7F');
const format = fc.constantFrom('0.00', '£#,##0;[Red]-£#,##0', 'dd/mm/yyyy', '@', '0.0%', '"a & b" 0');
const formula = fc.constantFrom(
  '=A1*2',
  '=SUM($A$1:B$3)',
  '=OT.ROI(4,1)',
  '=LET(x,A1,x+1)',
  '="a ""b"" <&>"&A1',
  '=XLOOKUP(A1,A1:A3,B1:B3)',
  '=SUM(A1:A3*B1:B3)',
  '=#N/A',
  "='It''s'!A1+Rate",
  '=A1#',
);
const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  .filter((value) => !Object.is(value, -0));
const size = fc
  .integer({ min: 32, max: 160 })
  .filter((n) => n !== 44)
  .map((n) => n / 4);

function some<T extends object>(fields: { [K in keyof T]-?: Arbitrary<NonNullable<T[K]>> }): Arbitrary<T> {
  return fc.record(fields, { requiredKeys: [] }) as unknown as Arbitrary<T>;
}

const line = fc.record({
  style: fc.constantFrom('thin', 'medium', 'thick', 'dashed', 'dotted', 'double', 'hair'),
  colour,
});
const borders = some({ top: line, right: line, bottom: line, left: line }).filter(
  (sides) => Object.keys(sides).length > 0,
);

/** None of it is how a cell looks anyway. */
const look: Arbitrary<OwnLook> = some<OwnLook>({
  font: fc.constantFrom('Arial', 'Georgia & Sons'),
  size,
  ink: colour,
  fill: colour,
  isBold: fc.constant(true),
  isItalic: fc.constant(true),
  isUnderlined: fc.constant(true),
  isStruckOut: fc.constant(true),
  align: fc.constantFrom('left', 'centre', 'right'),
  verticalAlign: fc.constantFrom('middle', 'bottom'),
  indent: fc.integer({ min: 1, max: 5 }),
  borders,
}).filter((one) => Object.keys(one).length > 0);

const style = fc.constantFrom(
  'title',
  'subtitle',
  'section',
  'answer',
  'heading',
  'label',
  'calculation',
  'unit',
  'total',
  'result',
  'headline',
  'note',
  'check',
  'input',
);
const held = fc.oneof(
  fc.oneof(number, fc.boolean(), formula).map((value) => ({ value })),
  fc.oneof(words, fc.constantFrom(...riskyTexts)).map(heldText),
  fc.constant({}),
);
const cell: Arbitrary<CellPlan> = fc
  .record({
    held,
    about: some<CellPlan>({ format, note: words, isWrapped: fc.constant(true) } as never),
    look: fc.oneof(
      fc.constant({}),
      style.map((one) => ({ style: one })),
      fc.record({ look }),
      fc.constant({ isOpen: true }),
    ),
  })
  .map(({ held: content, about, look: own }) => ({ ...content, ...about, ...own }))
  .filter((one) => Object.keys(one).length > 0);

const cells = fc
  .uniqueArray(fc.tuple(fc.nat(29), fc.nat(7)), { selector: ([r, c]) => `${r} ${c}`, maxLength: 15 })
  .chain((places) =>
    fc
      .tuple(...places.map(() => cell))
      .map((all) => Object.fromEntries(places.map(([r, c], i) => [address(r, c), all[i]!]))),
  );

const range = fc.constantFrom('A1', 'B2:C9', 'D1:D30');
const limit = fc.oneof(fc.integer({ min: -100, max: 100_000 }), fc.constant('=A1+1'));
const rule = fc.oneof(
  fc.record({
    kind: fc.constant('list'),
    values: fc.array(fc.stringMatching(/^[a-z"&]{1,8}$/), { minLength: 1, maxLength: 5 }),
  }),
  fc.constant({ kind: 'list', values: ['a', 'b'], hasNoArrow: true }),
  fc.record({ kind: fc.constant('listFrom'), source: fc.constantFrom('=$A$1:$A$9', '=Rate') }),
  fc.record({ kind: fc.constant('formula'), formula: fc.constantFrom('=A1>0', '=OT.ROI(A1,1)>0') }),
  fc.constant({ kind: 'any' }),
  fc.record({
    kind: fc.constantFrom('decimal', 'whole', 'date'),
    least: fc.integer({ min: 1, max: 9 }),
    most: fc.integer({ min: 10, max: 99 }),
  }),
  fc.constantFrom(
    { kind: 'decimal' },
    { kind: 'date' },
    { kind: 'whole', least: 3 },
    { kind: 'date', most: 46113 },
  ),
  fc.record({
    kind: fc.constant('compared'),
    what: fc.constantFrom('time', 'textLength'),
    operator: fc.constantFrom(
      'equal',
      'notEqual',
      'greaterThan',
      'lessThan',
      'greaterThanOrEqual',
      'lessThanOrEqual',
    ),
    first: limit,
  }),
  fc.record({
    kind: fc.constant('compared'),
    what: fc.constantFrom('time', 'textLength'),
    operator: fc.constantFrom('between', 'notBetween'),
    first: limit,
    second: limit,
  }),
);
const validation = fc
  .record({ range, rule, message: fc.oneof(plainWords, fc.constant('')) })
  .chain((required) =>
    some({
      messageTitle: plainWords,
      otherwise: fc.constantFrom('asked', 'told', 'accepted'),
      refusesBlank: fc.constant(true),
      prompt: fc.record({ title: plainWords, text: plainWords }),
    }).map((more) => ({ ...required, ...more })),
  ) as Arbitrary<ValidationPlan>;

const highlight = fc
  .record({
    range,
    formula: fc.constantFrom('=$A1>5', '=A1="x"'),
    look: fc.oneof(
      fc.constantFrom('good', 'caution', 'bad'),
      some({
        ink: colour,
        fill: colour,
        isBold: fc.boolean(),
        isItalic: fc.boolean(),
        isUnderlined: fc.boolean(),
        isStruckOut: fc.boolean(),
        borders,
        format,
      }),
    ),
  })
  .chain((one) =>
    fc.constantFrom({}, { isLast: true }).map((last) => ({ ...one, ...last })),
  ) as Arbitrary<HighlightPlan>;

const state = some({
  isHidden: fc.constant(true),
  level: fc.integer({ min: 1, max: 7 }),
  isCollapsed: fc.constant(true),
}).filter((one) => Object.keys(one).length > 0);
const breaks = fc.uniqueArray(fc.integer({ min: 2, max: 90 }), { minLength: 1, maxLength: 3 });
const page = some({
  paper: fc.constantFrom(8, 9, 11),
  margins: fc.record({
    left: fc.constantFrom(0.5, 0.25),
    right: fc.constant(0.5),
    top: fc.constant(1),
    bottom: fc.constant(1),
    header: fc.constant(0.3),
    footer: fc.constant(0.5),
  }),
  header: plainWords,
  footer: plainWords,
  rowBreaks: breaks,
  columnBreaks: breaks,
  isCentredAcross: fc.constant(true),
  hasGridlines: fc.constant(true),
}).chain((one) =>
  fc.constantFrom({}, { scale: 70 }, { fit: { across: 1, down: 3 } }).map((size) => ({ ...one, ...size })),
);
const print = fc.record({ orientation: fc.constantFrom('portrait', 'landscape') }).chain((one) =>
  some({
    titleRows: fc.constantFrom('1:1', '2:4'),
    titleColumns: fc.constantFrom('A:B', 'A:C'),
    areas: fc.constantFrom<string[]>(['A1:H30'], ['A1:B9', 'D1:H9']),
    page,
  }).map((more) => ({ ...one, ...more })),
) as Arbitrary<PrintPlan>;

const lists = <T>(one: Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const letters = fc.constantFrom('A', 'C', 'H', 'AB');
const width = fc.integer({ min: 0, max: 8000 }).map((n) => n / 100);
const sheet: Arbitrary<Omit<SheetPlan, 'name'>> = fc
  .record({ columns: fc.dictionary(letters, width), cells })
  .chain((one) =>
    some<Partial<SheetPlan>>({
      role: fc.constantFrom('inputs', 'results', 'log'),
      columnStates: fc.dictionary(letters, state, { minKeys: 1 }),
      rowHeights: fc.dictionary(fc.constantFrom('1', '7', '40'), size, { minKeys: 1 }),
      rowStates: fc.dictionary(fc.constantFrom('1', '7', '41'), state, { minKeys: 1 }),
      merges: fc.constantFrom(['A1:C1'], ['A1:C1', 'B5:B9']),
      tabColour: colour,
      hidesGridlines: fc.constant(true),
      zoom: fc.integer({ min: 10, max: 400 }).filter((zoom) => zoom !== 100),
      frozenRows: fc.integer({ min: 1, max: 9 }),
      frozenColumns: fc.integer({ min: 1, max: 4 }),
      isProtected: fc.constant(true),
      timelines: fc.constantFrom(['B2:D9']),
      validations: lists(validation),
      highlights: lists(highlight),
      links: lists(
        fc.record({
          at: fc.constantFrom('A1', 'B2:C2'),
          to: fc.constantFrom('#A1', 'https://a.example/?q="&', '#Rate'),
          tip: plainWords,
        }),
      ),
      otherColumns: width.filter((one2) => one2 !== 8.43),
      otherRows: size.filter((one2) => one2 !== 15),
      print,
    } as never).map((more) => ({ ...one, ...more })),
  );

const names: Arbitrary<NamePlan[]> = fc.constantFrom<NamePlan[]>(
  [],
  [{ name: 'Rate', refersTo: '25' }],
  [
    { name: 'Rate', refersTo: "'It''s'!$A$1" },
    { name: 'Rate', sheet: "It's", refersTo: '1' },
    { name: 'Hid', isHidden: true, refersTo: 'SUM(Rate)' },
  ],
);

/** A workbook whose first sheet is called It's. */
export const anyPlan: Arbitrary<WorkbookPlan> = fc
  .record({
    title: fc.string({ unit: 'grapheme', maxLength: 20 }),
    names,
    sheets: fc.tuple(sheet, sheet, fc.constantFrom(undefined, 'hidden', 'veryHidden')),
    plainLook: fc.option(fc.constantFrom<OwnLook>({ font: 'Verdana', size: 7 }), {
      nil: undefined,
    }),
  })
  .map(({ sheets: [first, second, visibility], plainLook, ...rest }) => ({
    ...rest,
    ...(plainLook && { plainLook }),
    sheets: [
      { ...first, name: "It's" },
      { ...second, name: 'Two & "three"', ...(visibility && { visibility: visibility }) },
    ],
  }));
