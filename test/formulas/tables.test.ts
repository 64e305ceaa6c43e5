import {
  type HeldTable,
  lostTablesAsRanges,
  tablesAsRanges,
  withOwnTable,
  withoutUnknownTables,
} from '../../src/formulas/tables';

const costs: HeldTable = {
  sheet: "Year's costs",
  area: { top: 4, left: 1, bottom: 9, right: 4 },
  headings: ['Name', 'Hours', 'Rate [£] #1', 'Amount'],
  hasTotals: true,
};
const plain: HeldTable = { ...costs, sheet: 'S', hasTotals: false };
const called = (name: string) => ({ costs, plain })[name.toLowerCase()];

// Microsoft: “Using structured references with Excel tables”.
test.each([
  ['=SUM(Costs[Amount])', "=SUM('Year''s costs'!$E$6:$E$10)"],
  ['=SUM(costs[AMOUNT])', "=SUM('Year''s costs'!$E$6:$E$10)"],
  ['=SUM(Costs[[Hours]:[Amount]])', "=SUM('Year''s costs'!$C$6:$E$10)"],
  ["=SUM(Costs['[Rate])", "=SUM(Costs['[Rate])"],
  ["=SUM(Costs[Rate '[£'] '#1])", "=SUM('Year''s costs'!$D$6:$D$10)"],
  ['=Costs[@Hours]*2', "=SINGLE('Year''s costs'!$C$6:$C$10)*2"],
  ['=Costs[[#This Row],[Hours]]*2', "=SINGLE('Year''s costs'!$C$6:$C$10)*2"],
  [
    '=SUM(Costs[@[Hours]:[Amount]])',
    "=SUM(SINGLE('Year''s costs'!$C$6:$C$10):SINGLE('Year''s costs'!$E$6:$E$10))",
  ],
  ['=Costs[[#Totals],[Amount]]', "='Year''s costs'!$E$11"],
  ['=ROWS(Costs[#Totals])', "=ROWS('Year''s costs'!$B$11:$E$11)"],
  ['=ROWS(Costs[#All])', "=ROWS('Year''s costs'!$B$5:$E$11)"],
  ['=ROWS(Costs[#Data])', "=ROWS('Year''s costs'!$B$6:$E$10)"],
  ['=INDEX(Costs[#Headers],2)', "=INDEX('Year''s costs'!$B$5:$E$5,2)"],
  ['=ROWS(Costs[[#Headers],[#Data],[Hours]])', "=ROWS('Year''s costs'!$C$5:$C$10)"],
  ['=ROWS(Costs[[#Data],[#Totals]])', "=ROWS('Year''s costs'!$B$6:$E$11)"],
  ['=ROWS(Costs)', "=ROWS('Year''s costs'!$B$6:$E$10)"],
  ['=Costs(1)+"Costs[Amount]"', '=Costs(1)+"Costs[Amount]"'],
  ['=SUM(Plain[#All])', "=SUM('S'!$B$5:$E$10)"],
  ['=Plain[[#Totals],[Amount]]', '=Plain[[#Totals],[Amount]]'],
  ['=SUM(Costs[Price])', '=SUM(Costs[Price])'],
  ['=SUM(Others[Amount])', '=SUM(Others[Amount])'],
  ['=SUM([Amount])', '=SUM([Amount])'],
])('%s is %s', (formula, ranges) => expect(tablesAsRanges(formula, called)).toBe(ranges));

test.each([
  ['=[@Hours]*2', '=Costs[@Hours]*2'],
  ['=[@[Rate per hour]]', '=Costs[@[Rate per hour]]'],
  ['=SUM([Amount])/SUM([[Hours]:[Amount]])', '=SUM(Costs[Amount])/SUM(Costs[[Hours]:[Amount]])'],
  ['=[#Totals]', '=Costs[#Totals]'],
  ['=Others[@Hours]&"[@Hours]"', '=Others[@Hours]&"[@Hours]"'],
  ["='[Year.xlsx]Costs'!A1+[Year.xlsx]Costs!A1", "='[Year.xlsx]Costs'!A1+[Year.xlsx]Costs!A1"],
])('in a cell of Costs %s is %s', (formula, expected) =>
  expect(withOwnTable(formula, 'Costs')).toBe(expected),
);

test.each([
  ['=SUM(Costs[Price])+Costs[Hours]', '=SUM(#REF!)+Costs[Hours]'],
  ['=SUM(Others[Amount])', '=SUM(#REF!)'],
])('what names nothing gives way: %s', (formula, expected) =>
  expect(withoutUnknownTables(formula, called)).toBe(expected),
);

test.each([
  ['=SUM(Costs[Amount])', '=SUM(Costs[Amount])'],
  ['=Costs[[#Totals],[Amount]]', "='Year''s costs'!$E$11"],
  ['=ROWS(Costs[#All])', "=ROWS('Year''s costs'!$B$5:$E$11)"],
  ['=SUM(Plain[Amount],Others[Amount])', "=SUM('S'!$E$6:$E$10,Others[Amount])"],
])('once only Costs is left, and without its totals, %s is %s', (formula, expected) => {
  const left = (name: string) => (/^costs$/i.test(name) ? { ...costs, hasTotals: false } : undefined);
  expect(lostTablesAsRanges(formula, called, left)).toBe(expected);
});
