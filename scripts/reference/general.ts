/** What holds for every function and is said once. Text between back-ticks is set as a formula. */
export const TITLE = 'Functions of OT Business Case for Excel';

export const LEAD =
  'What each function answers, what it takes and refuses, its formula in words and in ordinary Excel, an example with its value, and where the method comes from.';

export const general: { heading: string; points: string[] }[] = [
  {
    heading: 'How to write them',
    points: [
      'A function is used in any cell, as in `=OT.WEEKLYHOURS(28,45,2)`. An argument is a value, or a cell that holds it.',
      'Money is in pounds. Shares and rates are fractions: 30% is `0.3`, or is typed as `30%`. Costs and savings are entered as positive amounts.',
      'A financial year runs from April to March and is written as text: `"2026/27"`. A date is a date in a cell, or `DATE(2026,4,1)`.',
      'An argument in square brackets is optional. Left out or blank, it takes its default.',
      'An argument that takes a range takes one cell, a row, a column or a block. Ranges that go together must have as many cells as each other, or be one cell where the argument says that one does for all; rows that are blank in all of them are left out.',
      'A price basis is real (terms of one year’s prices) or nominal (cash of the year, with inflation in it). The Green Book’s discount rates are real. A function that discounts says which basis it takes and gives, and `OT.NOMINALRATE` turns a real rate into a nominal one.',
      'The discount schedules are records of a date: those here are in force in 2026. A review for HM Treasury proposed in June 2026 a standard rate of 3.0% and no separate health rate; no response to it is on record, so present values stay at the schedule in force.',
      'A year has 365/7 weeks, 52.142857, unless weeksPerYear says otherwise. Many published figures used 52 or 50.',
    ],
  },
  {
    heading: 'What they refuse',
    points: [
      'An argument of the wrong type, of the wrong shape or outside what is stated for it gives `#VALUE!`. So do text among numbers, a row of which only some cells are blank, a cell that holds an error, and numbers too large to be worked out.',
      'A question that has no answer gives `#N/A`: a case that never pays back, a ratio to costs of zero, a year that is not on record.',
      'Either comes with a message that names the argument, repeats the value and says what would be accepted; the pane shows it for the selected cell. Further refusals of a function are on its own page.',
    ],
  },
  {
    heading: 'How each function is described',
    points: [
      '“In words” is the formula as a sentence. “In plain Excel” is an ordinary formula that gives the same number without the add-in, in Excel 2016 or later and in LibreOffice 7: it is how an auditor checks the function, and how a workbook is handed to somebody without it.',
      'Examples are illustrative unless they say otherwise; their values are shown rounded. Every example can be typed as written.',
      'Cash that a budget releases, capacity that goes back into the system and cost avoided are three different things. Each function and table says which it gives, and none adds one to another.',
      'Evidence is named by the formula that looks it up. It is what others have published, to compare with, and no function works with it unless told to.',
    ],
  },
];
