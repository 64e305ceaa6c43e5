import type { WrittenValue } from '../../../../src/embedded/headless';
import { scenarioNames } from '../../../../src/cases/parts/inputs';
import { built, inputCell, place, rowPlace, typing } from './builtCase';

export type Break = [what: string, cells: Record<string, WrittenValue>, check: string];

const { money, results, bodies } = built;

const inCase = scenarioNames.flatMap((name): Break[] => {
  const { outcomes, body, council, values, publicValue, paid, weights, capacity } = money[name];
  const { tables, people } = outcomes;
  const [inOutcomes, inMoney] = [`Outcomes, ${name} case: `, `Money, ${name} case: `];
  return [
    [
      `more people who complete than take part, ${name}`,
      { [place(people.at('completing', 'year2'))]: 9_999_999 },
      `${inOutcomes}no step has more people than the step before it, in any year`,
    ],
    [
      `a number over the first effect, ${name}`,
      { [place(tables.first.at('o1', 'year2'))]: 5 },
      `${inOutcomes}the effect begins once for each person, by when they join and the lag`,
    ],
    [
      `a number over the effect in force, ${name}`,
      { [place(tables.inForce.at('o1', 'year3'))]: 5 },
      `${inOutcomes}the effect in force is what began, less the drop-off of each year`,
    ],
    [
      `a number over the effect after drop-off, ${name}`,
      { [place(tables.later.at('o2', 'year2'))]: 7 },
      `${inOutcomes}the effect in force is what began, less the drop-off of each year`,
    ],
    [
      `deadweight left out, ${name}`,
      { ...typing({ o1Deadweight: 0.5 }), [place(tables.deadweight.at('o1', 'year2'))]: 0 },
      `${inOutcomes}outcomes are the change of a person over the effect in force, deadweight taken off once`,
    ],
    [
      `a number over the value of a year, ${name}`,
      { [place(values.corrected.at('o1', 'year2'))]: 1 },
      `${inMoney}each benefit is corrected for optimism once`,
    ],
    [
      `cash of a body typed over, ${name}`,
      { [place(body.at('adultCash', 'year3'))]: 1 },
      `${inMoney}cash and capacity of the bodies are the fiscal value of the outcomes, in the prices of each`,
    ],
    [
      `a running cost typed over, ${name}`,
      { [place(body.at('adultRunning', 'year3'))]: 1 },
      `${inMoney}costs by who pays are all costs, in the prices of each`,
    ],
    [
      `one side of a transfer typed over, ${name}`,
      { [place(body.at('personTransfers', 'year2'))]: 1 },
      `${inMoney}transfers add up to zero over all bodies, every year`,
    ],
    [
      `net cash of a body typed over, ${name}`,
      { [place(body.at('nhsNet', 'year2'))]: 1_000_000 },
      `${inMoney}net cash of every body is its gains less its costs and transfers`,
    ],
    [
      `a kind of value typed over, ${name}`,
      { [place(publicValue.at('kind-cash', 'year2'))]: 1 },
      `${inMoney}public value by kind is the whole of it, and what is counted is the same by who gains`,
    ],
    [
      `costs of public value typed over, ${name}`,
      { [place(publicValue.at('costs', 'year2'))]: 1 },
      `${inMoney}net public value is benefits counted less the present value of every line of cost`,
    ],
    [
      `hours counted as capacity that are cash, ${name}`,
      { [place(capacity.at('hoursCapacity', 'year2'))]: 999_999 },
      `${inMoney}bed days and hours are all counted once: as cash, or as capacity`,
    ],
    [
      `a share of bed days as cash, ${name}`,
      { [place(weights.cash.cell('o3', 'nhs'))]: 0.5 },
      `${inMoney}bed days are in no cash of the NHS, unless it confirms that a bed closes`,
    ],
    [
      `net cash of the council typed over, ${name}`,
      { [place(council.at('cash', 'year2'))]: 1 },
      `Money, ${name} case: net cash of adult care and of housing is that of the council`,
    ],
    [
      `a line of cost typed over, ${name}`,
      { [place(publicValue.at('pays-nhs', 'year1'))]: 5, [place(paid.cost.at('c3', 'year1'))]: 77_777 },
      `${inMoney}net public value is benefits counted less the present value of every line of cost`,
    ],
  ];
});

/** What is typed over, and the check that then fails. */
/** What makes of the example a case in which nothing is typed. */
export const nothing = typing({
  population: 0,
  c1Amount: 0,
  c2Amount: 0,
  c3Amount: 0,
  t1Amount: 0,
  t2Amount: 0,
});

export const breaks: Break[] = [
  ...inCase,
  ['nothing typed', nothing, 'There is a cost, or something gained, to work with'],
  ['shares of 110%', typing({ 'o1Share-nhs': 0.1 }), 'Who gains of each outcome adds up to 100%'],
  [
    'an outcome that is only begun',
    typing({ o5Name: 'Fewer falls' }),
    'Who gains of each outcome adds up to 100%',
  ],
  [
    'no kind of value counted',
    typing({ 'Add-cash': 'No', 'Add-capacity': 'No' }),
    'Some kind of value is counted in public value',
  ],
  ['a transfer from the NHS to itself', typing({ t2To: 'NHS' }), 'A transfer goes from one to another'],
  ['a year that begins in May', typing({ firstDay: 46_143 }), 'The years begin on 1 April'],
  [
    'a low case that takes the better end',
    { [inputCell('o1With', 'F')]: 'High' },
    'The low case is worth no more than the central case, nor that more than the high case',
  ],
  [
    'a figure of who pays and who gains typed over',
    { [place(results.gains.cell('adult', 'gains'))]: 1 },
    'Who pays and who gains, on Results, is each body’s money over the horizon',
  ],
  [
    'capacity of a body and year typed over',
    { [place(bodies.capacity.at('nhs', 'year2'))]: 1 },
    'By body and year: cash, capacity and public value are those of the Money sheet',
  ],
  [
    'a result that is an error',
    { [place(results.people.at('hours', 'central'))]: '=1/0' },
    'No result shows an error',
  ],
  [
    'words for a number',
    { [inputCell('population')]: 'many' },
    'Every input that must be a number is one, within what it accepts',
  ],
  [
    'low above central',
    { [inputCell('population', 'B')]: 5_000 },
    'Low is not above central, nor central above high, in any input',
  ],
  [
    'a published figure changed',
    { 'Evidence!D5': 12 },
    'Published figures on Evidence are those of the library',
  ],
  [
    'a row of further costs that is only begun',
    { [rowPlace('Inputs', 'A', 'Further cost or benefit', 1)]: 'Licence' },
    'Every further line that is begun is complete, and starts within the years shown',
  ],
  [
    'a number over a sum of further lines',
    { [rowPlace('More lines', 'D', 'Further costs, every year')]: 5 },
    'Further lines by kind add up to their net cash, every year',
  ],
  [
    'a number over a movement of the plan',
    { [rowPlace('MTFS', 'E', 'Further costs')]: 7 },
    'MTFS: cumulative movements are the net revenue cash of each year against the base, by the case’s own route',
  ],
  [
    'a number over a total so far of the plan',
    { [rowPlace('MTFS', 'E', 'In all, so far')]: 9 },
    'MTFS: the lines of the budget add up to the total, every year',
  ],
  [
    'more than all of the one-off cost from a reserve',
    typing({ fundReserve: 1.5 }),
    'MTFS: no more than all of the one-off cost is met from reserves, grants and receipts',
  ],
];
