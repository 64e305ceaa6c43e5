import fc, { type Arbitrary } from 'fast-check';
import { heldText } from '../../../src/plan/cells';
import { lookOfStyle, palette } from '../../../src/plan/palette';
import type {
  BorderSide,
  CellPlan,
  CellStyle,
  HighlightPlan,
  LineState,
  LinkPlan,
  NamePlan,
  OwnLook,
  PrintPlan,
  ProtectionPlan,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from '../../../src/plan/plan';
import { riskyTexts } from './riskyTexts';

const some = <const T>(...values: [T, ...T[]]): Arbitrary<T> => fc.constantFrom(...values);
/** An object with some of these. */
const part = <T extends object>(of: { [K in keyof T]-?: Arbitrary<NonNullable<T[K]> | (null & T[K])> }) =>
  fc.record(of, { requiredKeys: [] }) as unknown as Arbitrary<T>;

const colour = some('#C00000', '#0070C0', '#FFFFFF', '#ABCDEF');
const line = fc.record({
  style: some('thin', 'medium', 'thick', 'dashed', 'dotted', 'double', 'hair'),
  colour,
});
const side = fc.option(line);
const look: Arbitrary<OwnLook> = part<OwnLook>({
  font: some('Verdana', 'Georgia'),
  size: some(8, 10.5, 24),
  ink: colour,
  fill: fc.option(colour),
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  isUnderlined: fc.boolean(),
  isStruckOut: fc.boolean(),
  align: some('general', 'left', 'centre', 'right'),
  verticalAlign: some('top', 'middle', 'bottom'),
  indent: fc.integer({ min: 1, max: 15 }),
  borders: part<NonNullable<OwnLook['borders']>>({ top: side, right: side, bottom: side, left: side }),
});

/** The part of a look that says something: not what the style has, nor that there is none of what it has not. */
function ownOf(style: CellStyle | undefined, { borders = {}, ...rest }: OwnLook): { look?: OwnLook } {
  const { borders: given = {}, ...base }: OwnLook = style ? lookOfStyle(style) : {};
  const differs = (own: unknown, under: unknown) =>
    JSON.stringify(own) !== JSON.stringify(under) && (under !== undefined || isSomething(own));
  const own = Object.entries(rest).filter(([key, value]) =>
    differs(value, (base as Record<string, unknown>)[key]),
  );
  const drawn = (Object.keys(borders) as BorderSide[])
    .filter((at) => differs(borders[at], given[at]))
    .map((at) => [at, borders[at]]);
  const all = { ...Object.fromEntries(own), ...(drawn.length > 0 && { borders: Object.fromEntries(drawn) }) };
  return Object.keys(all).length > 0 ? { look: all } : {};
}

function isSomething(value: unknown): boolean {
  return value !== null && value !== false && value !== 'general';
}

const plain = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  some('=1+1', '=SUM(A1:B2)', '="a"&"b"', '=#N/A', "='Second one'!A1*2", '=Rate+1'),
);
const held = fc.oneof(
  plain.map((value) => ({ value })),
  fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...riskyTexts)).map(heldText),
);
const cell: Arbitrary<CellPlan> = fc
  .record(
    {
      held,
      style: fc.constantFrom(...(Object.keys(palette) as CellStyle[])),
      look,
      format: some('£#,##0', '0.0%', 'd mmm yyyy', '#,##0;[Red]-#,##0'),
      note: fc.string({ minLength: 1, maxLength: 20 }),
      isWrapped: some(true as const),
      lines: fc.integer({ min: 1, max: 4 }),
      isOpen: some(true as const),
    },
    { requiredKeys: [] },
  )
  .map(({ held: content, look: own = {}, isOpen, ...rest }) => ({
    ...content,
    ...rest,
    ...ownOf(rest.style, own),
    ...(isOpen && rest.style !== 'input' && { isOpen }),
  }));

const address = fc
  .tuple(fc.constantFrom(...'ABCDE'), fc.integer({ min: 1, max: 8 }))
  .map((at) => at.join(''));
const ranges = some('A1', 'B2:B9', 'A1:E8');

const state: Arbitrary<LineState> = fc
  .record(
    {
      isHidden: some(true as const),
      level: fc.integer({ min: 1, max: 7 }),
      isCollapsed: some(true as const),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);

const limits = part<{ least?: number; most?: number }>({ least: fc.integer(), most: fc.integer() });
const rule: Arbitrary<ValidationPlan['rule']> = fc.oneof(
  fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
    .map((values) => ({ kind: 'list' as const, values })),
  fc
    .tuple(some('decimal' as const, 'whole' as const, 'date' as const), limits)
    .map(([kind, own]) => ({ kind, ...own })),
  some<ValidationPlan['rule']>(
    { kind: 'listFrom', source: '=$A$1:$A$3' },
    { kind: 'list', values: ['a', 'b'], hasNoArrow: true },
    { kind: 'compared', what: 'textLength', operator: 'lessThan', first: 12 },
    { kind: 'compared', what: 'decimal', operator: 'between', first: '=A1', second: '=A2' },
    { kind: 'compared', what: 'time', operator: 'greaterThan', first: 0.5 },
    { kind: 'formula', formula: '=ISNUMBER(A1)' },
    { kind: 'any' },
  ),
);
const validation: Arbitrary<ValidationPlan> = fc
  .record(
    {
      range: ranges,
      rule,
      message: fc.string({ maxLength: 12 }),
      messageTitle: fc.string({ minLength: 1, maxLength: 12 }),
      otherwise: some('asked', 'told', 'accepted'),
      refusesBlank: some(true as const),
      prompt: some({ text: 'Type a share.' }, { title: 'Share', text: 'Type a share.' }),
    },
    { requiredKeys: ['range', 'rule', 'message'] },
  )
  .map((one): ValidationPlan => one);
const highlight: Arbitrary<HighlightPlan> = fc.record(
  {
    range: ranges,
    formula: some('=$A1<0', '=A1="OK"'),
    look: fc.constantFrom<HighlightPlan['look'][]>(
      'good',
      'caution',
      'bad',
      { ink: '#123456', isItalic: true },
      { fill: '#FEDCBA', format: '0.0' },
    ),
    isLast: some(true as const),
  },
  { requiredKeys: ['range', 'formula', 'look'] },
);

const sheet = (name: string, isFirst: boolean): Arbitrary<SheetPlan> =>
  fc
    .record(
      {
        role: some('inputs', 'results'),
        cells: fc.dictionary(address, cell, { maxKeys: 8 }),
        columns: fc.dictionary(
          fc.constantFrom(...'ABCDE'),
          fc.integer({ min: 0, max: 400 }).map((n) => n / 4),
        ),
        frozenRows: fc.integer({ min: 1, max: 4 }),
        frozenColumns: fc.integer({ min: 1, max: 2 }),
        validations: fc.array(validation, { minLength: 1, maxLength: 2 }),
        highlights: fc.array(highlight, { minLength: 1, maxLength: 2 }),
        isProtected: some(true as const),
        protection: some<ProtectionPlan>(
          { inFile: { sort: '0' } },
          { hasPassword: true, inFile: { hash: 'AB12' } },
        ),
        print: some<PrintPlan>(
          { orientation: 'landscape' as const, titleRows: '1:2', areas: ['A1:E8'] },
          { orientation: 'portrait' as const, page: { paper: 9, rowBreaks: [4], footer: '&A' } },
        ),
        rowHeights: fc.dictionary(
          some('3', '7'),
          fc.integer({ min: 1, max: 160 }).map((n) => n * 0.75),
        ),
        rowStates: fc.dictionary(some('2', '6'), state),
        columnStates: fc.dictionary(some('B', 'F'), state),
        merges: fc.subarray(['G1:H2', 'I3:I9', 'G4:H4'], { minLength: 1 }),
        tabColour: colour,
        hidesGridlines: some(true as const),
        zoom: fc.integer({ min: 10, max: 400 }).filter((zoom) => zoom !== 100),
        links: some<LinkPlan[]>([
          { at: 'B3', to: "#'First'!A1" },
          { at: 'C1:C2', to: 'https://example.org/', tip: 'Go' },
        ]),
        otherColumns: some(8.43, 20),
        otherRows: some(12.75, 18),
        ...(!isFirst && { visibility: some('hidden' as const, 'veryHidden' as const) }),
      },
      { requiredKeys: ['cells', 'columns'] },
    )
    .map((said) => ({ name, ...said }));

const names = fc.subarray<NamePlan>([
  { name: 'Rate', refersTo: "'First'!$A$1" },
  { name: 'Hidden', isHidden: true, refersTo: '1/4' },
  { name: 'Own', sheet: 'Second one', refersTo: "'Second one'!$B$2:$B$9" },
]);

/** A workbook of two sheets that says any part of what a plan can say. */
export const anyPlan: Arbitrary<WorkbookPlan> = fc
  .record(
    {
      title: fc.string({ maxLength: 12 }),
      sheets: fc.tuple(sheet('First', true), sheet('Second one', false)),
      names,
      plainLook: some<OwnLook>({ font: 'Verdana', size: 10 }),
      structureLock: some({ lockStructure: '1' }),
    },
    { requiredKeys: ['title', 'sheets', 'names'] },
  )
  .map((said): WorkbookPlan => said);
