import type { Answer } from '../worksheet';
import { combined } from './combined';

/**
 * The pages on which Microsoft documents each function, by the addresses that Univer's help has for the same functions.
 * The pages themselves could not be opened when this was last checked, on 29 November 2026: the answers follow the rules
 * that they are known to give, over cells of ours, and a few are their examples.
 */
const pages = {
  arraytotext:
    'https://support.microsoft.com/en-us/office/arraytotext-function-9cdcad46-2fa5-4c6b-ac92-14e7bc862b8b',
  bycol: 'https://support.microsoft.com/en-us/office/bycol-function-58463999-7de5-49ce-8f38-b7f7a2192bfb',
  byrow: 'https://support.microsoft.com/en-us/office/byrow-function-2e04c677-78c8-4e6b-8c10-a4602f2602bb',
  choosecols:
    'https://support.microsoft.com/en-us/office/choosecols-function-bf117976-2722-4466-9b9a-1c01ed9aebff',
  chooserows:
    'https://support.microsoft.com/en-us/office/chooserows-function-51ace882-9bab-4a44-9625-7274ef7507a3',
  drop: 'https://support.microsoft.com/en-us/office/drop-function-1cb4e151-9e17-4838-abe5-9ba48d8c6a34',
  expand: 'https://support.microsoft.com/en-us/office/expand-function-7433fba5-4ad1-41da-a904-d5d95808bc38',
  filter: 'https://support.microsoft.com/en-us/office/filter-function-f4f7cb66-82eb-4767-8f7c-4877ad80c759',
  hstack: 'https://support.microsoft.com/en-us/office/hstack-function-98c4ab76-10fe-4b4f-8d5f-af1c125fe8c2',
  image: 'https://support.microsoft.com/en-us/office/image-function-7e112975-5e52-4f2a-b9da-1d913d51f5d5',
  lambda: 'https://support.microsoft.com/en-us/office/lambda-function-bd212d27-1cd1-4321-a34a-ccbf254b8b67',
  let: 'https://support.microsoft.com/en-us/office/let-function-34842dd8-b92b-4d3f-b325-b8b8f9908999',
  makearray:
    'https://support.microsoft.com/en-us/office/makearray-function-b80da5ad-b338-4149-a523-5b221da09097',
  map: 'https://support.microsoft.com/en-us/office/map-function-48006093-f97c-47c1-bfcc-749263bb1f01',
  reduce: 'https://support.microsoft.com/en-us/office/reduce-function-42e39910-b345-45f3-84b8-0642b568b7cb',
  scan: 'https://support.microsoft.com/en-us/office/scan-function-d58dfd11-9969-4439-b2dc-e7062724de29',
  sequence:
    'https://support.microsoft.com/en-us/office/sequence-function-57467a98-57e0-4817-9f14-2eb78519ca90',
  sort: 'https://support.microsoft.com/en-us/office/sort-function-22f63bd0-ccc8-492f-953d-c20e8e44b86c',
  sortby: 'https://support.microsoft.com/en-us/office/sortby-function-cd2d7a62-1b93-435c-b561-d6a35134f28f',
  take: 'https://support.microsoft.com/en-us/office/take-function-25382ff1-5da1-4f78-ab43-f33bd2e4e003',
  textafter:
    'https://support.microsoft.com/en-us/office/textafter-function-c8db2546-5b51-416a-9690-c7e6722e90b4',
  textbefore:
    'https://support.microsoft.com/en-us/office/textbefore-function-d099c28a-dba8-448e-ac6c-f086d0fa1b29',
  textsplit:
    'https://support.microsoft.com/en-us/office/textsplit-function-b1ca414e-4c21-4ca0-b1b7-bdecace8a6e7',
  tocol: 'https://support.microsoft.com/en-us/office/tocol-function-22839d9b-0b55-4fc1-b4e6-2761f8f122ed',
  torow: 'https://support.microsoft.com/en-us/office/torow-function-b90d0964-a7d9-44b7-816b-ffa5c2fe2289',
  unique: 'https://support.microsoft.com/en-us/office/unique-function-c5ab87fd-30a3-4ce9-9d1a-40204fb85e1e',
  valuetotext:
    'https://support.microsoft.com/en-us/office/valuetotext-function-5fff61a2-301a-4ab2-9ffa-0a5242a08fea',
  vstack: 'https://support.microsoft.com/en-us/office/vstack-function-a4b86897-be0f-48fc-adca-fcc10d795a9c',
  wrapcols:
    'https://support.microsoft.com/en-us/office/wrapcols-function-d038b05a-57b7-4ee0-be94-ded0792511e2',
  wraprows:
    'https://support.microsoft.com/en-us/office/wraprows-function-796825f3-975a-4cee-9c84-1bbddf60ade0',
  xlookup: 'https://support.microsoft.com/en-us/office/xlookup-function-b7fd680e-6d10-43e6-84f9-88eae8bf5929',
  xmatch: 'https://support.microsoft.com/en-us/office/xmatch-function-d966da31-7a6b-4a13-a1c6-5a33ed6a0312',
};

export interface Documented {
  formula: string;
  /** One value, or the rows of a table. */
  answer: Answer[number][number] | Answer;
  page: string;
}

const rows: [page: keyof typeof pages, formula: string, answer: Documented['answer']][] = [
  ['xlookup', '=XLOOKUP(9,A1:A8,B1:B8)', 'Pear'],
  ['xlookup', '=XLOOKUP(99,A1:A8,B1:B8)', { error: '#N/A' }],
  ['xlookup', '=XLOOKUP(99,A1:A8,B1:B8,"not found")', 'not found'],
  ['xlookup', '=XLOOKUP(6,A1:A8,B1:B8,,-1)', 'pear'],
  ['xlookup', '=XLOOKUP(6,A1:A8,B1:B8,,1)', 'FIG'],
  ['xlookup', '=XLOOKUP("f*",B1:B8,A1:A8,,2)', 8],
  ['xlookup', '=XLOOKUP("f*",B1:B8,A1:A8)', { error: '#N/A' }],
  ['xlookup', '=XLOOKUP("fig",B1:B8,A1:A8,,0,-1)', 7],
  ['xlookup', '=XLOOKUP(5,A1:A8,A1:C8)', [[5, 'pear', 1]]],
  ['xlookup', '=XLOOKUP(5,A1:A8,A1:A7)', { error: '#VALUE!' }],
  ['xlookup', '=XLOOKUP({3,9},A1:A8,B1:B8)', [['Apple', 'Pear']]],
  ['xlookup', '=SUM(XLOOKUP(8,A1:A8,A1:A8):XLOOKUP(9,A1:A8,A1:A8))', 18],
  ['xmatch', '=XMATCH(9,A1:A8)', 5],
  ['xmatch', '=XMATCH(6,A1:A8,1)', 7],
  ['xmatch', '=XMATCH(3,A1:A8,0,-1)', 6],
  ['xmatch', '=XMATCH("?ig",B1:B8,2)', 3],
  ['xmatch', '=XMATCH(4,{9,6,4,2},-1,-2)', 3],
  ['filter', '=FILTER(A1:A8,J1:J8="north")', [[5], [8], [3]]],
  [
    'filter',
    '=FILTER(A1:B8,(J1:J8="north")*(A1:A8>4))',
    [
      [5, 'pear'],
      [8, 'fig'],
    ],
  ],
  ['filter', '=FILTER(A1:A8,J1:J8="none")', { error: '#CALC!' }],
  ['filter', '=FILTER(A1:A8,J1:J8="none","")', ''],
  [
    'filter',
    '=FILTER(A1:C2,{1,0,1})',
    [
      [5, 1],
      [3, 2],
    ],
  ],
  ['filter', '=SUM(FILTER(A1:A8,A1:A8>7))', 29],
  ['sort', '=SORT(A1:A8)', [[1], [3], [3], [5], [7], [8], [9], [12]]],
  ['sort', '=SORT(A1:A4,1,-1)', [[8], [5], [3], [1]]],
  ['sort', '=SORT(B1:B4)', [['Apple'], ['apple'], ['fig'], ['pear']]],
  ['sort', '=SORT({3,1,2},1,1,TRUE)', [[1, 2, 3]]],
  [
    'sort',
    '=SORT({"b",2;"a",3;"b",1},{1,2},{1,-1})',
    [
      ['a', 3],
      ['b', 2],
      ['b', 1],
    ],
  ],
  ['sort', '=SORT({TRUE;"a";2;FALSE})', [[2], ['a'], [false], [true]]],
  ['sortby', '=SORTBY(B1:B4,A1:A4)', [['apple'], ['Apple'], ['pear'], ['fig']]],
  ['sortby', '=SORTBY(B1:B4,A1:A4,-1)', [['fig'], ['pear'], ['Apple'], ['apple']]],
  ['sortby', '=SORTBY({1,2,3},{3,1,2})', [[2, 3, 1]]],
  ['sortby', '=SORTBY(A1:A3,J1:J3,1,A1:A3,-1)', [[8], [5], [3]]],
  ['unique', '=UNIQUE(J1:J8)', [['north'], ['south'], ['east'], ['west']]],
  ['unique', '=UNIQUE(B1:B8)', [['pear'], ['Apple'], ['fig'], ['date'], ['cherry']]],
  ['unique', '=UNIQUE(C1:C8,FALSE,TRUE)', [[1], [5], [11]]],
  ['unique', '=UNIQUE({1,2,1},TRUE)', [[1, 2]]],
  ['unique', '=ROWS(UNIQUE(A1:A8))', 7],
  ['sequence', '=SEQUENCE(3)', [[1], [2], [3]]],
  [
    'sequence',
    '=SEQUENCE(2,3)',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [
    'sequence',
    '=SEQUENCE(2,2,10,-5)',
    [
      [10, 5],
      [0, -5],
    ],
  ],
  ['sequence', '=SEQUENCE(0)', { error: '#CALC!' }],
  [
    'take',
    '=TAKE(A1:C3,2)',
    [
      [5, 'pear', 1],
      [3, 'Apple', 2],
    ],
  ],
  ['take', '=TAKE(A1:A8,-2)', [[7], [12]]],
  ['take', '=TAKE(A1:C3,,1)', [[5], [3], [8]]],
  ['take', '=TAKE(A1:C3,2,-1)', [[1], [2]]],
  ['take', '=TAKE(A1:C3,0)', { error: '#CALC!' }],
  ['drop', '=DROP(A1:C3,2)', [[8, 'fig', 2]]],
  ['drop', '=DROP(A1:C3,-1,2)', [[1], [2]]],
  ['drop', '=DROP(A1:A3,3)', { error: '#CALC!' }],
  [
    'expand',
    '=EXPAND({1,2;3,4},3,3)',
    [
      [1, 2, { error: '#N/A' }],
      [3, 4, { error: '#N/A' }],
      [{ error: '#N/A' }, { error: '#N/A' }, { error: '#N/A' }],
    ],
  ],
  [
    'expand',
    '=EXPAND({1,2},2,2,"-")',
    [
      [1, 2],
      ['-', '-'],
    ],
  ],
  ['expand', '=EXPAND({1,2;3,4},1,2)', { error: '#VALUE!' }],
  [
    'hstack',
    '=HSTACK(A1:A2,C1:C2)',
    [
      [5, 1],
      [3, 2],
    ],
  ],
  [
    'hstack',
    '=HSTACK({1;2},{3})',
    [
      [1, 3],
      [2, { error: '#N/A' }],
    ],
  ],
  ['vstack', '=VSTACK(A1:A2,C1:C2)', [[5], [3], [1], [2]]],
  [
    'vstack',
    '=VSTACK({1,2},{3})',
    [
      [1, 2],
      [3, { error: '#N/A' }],
    ],
  ],
  ['tocol', '=TOCOL({1,2;3,4})', [[1], [2], [3], [4]]],
  ['tocol', '=TOCOL({1,2;3,4},0,TRUE)', [[1], [3], [2], [4]]],
  ['tocol', '=TOCOL(E3:E5,1)', [[true], ['text']]],
  ['tocol', '=TOCOL(G1:G4,2)', [[1], [3]]],
  ['torow', '=TOROW({1,2;3,4})', [[1, 2, 3, 4]]],
  ['torow', '=TOROW({1,2;3,4},0,TRUE)', [[1, 3, 2, 4]]],
  [
    'wraprows',
    '=WRAPROWS({1,2,3,4,5},3)',
    [
      [1, 2, 3],
      [4, 5, { error: '#N/A' }],
    ],
  ],
  [
    'wraprows',
    '=WRAPROWS({1,2,3,4,5},2,"x")',
    [
      [1, 2],
      [3, 4],
      [5, 'x'],
    ],
  ],
  ['wraprows', '=WRAPROWS({1,2},5)', [[1, 2]]],
  ['wraprows', '=WRAPROWS({1,2},0)', { error: '#NUM!' }],
  [
    'wrapcols',
    '=WRAPCOLS({1,2,3,4,5},3)',
    [
      [1, 4],
      [2, 5],
      [3, { error: '#N/A' }],
    ],
  ],
  ['wrapcols', '=WRAPCOLS({1,2;3,4},2)', { error: '#VALUE!' }],
  [
    'chooserows',
    '=CHOOSEROWS(A1:B4,1,3)',
    [
      [5, 'pear'],
      [8, 'fig'],
    ],
  ],
  ['chooserows', '=CHOOSEROWS(A1:A4,-1)', 1],
  ['chooserows', '=CHOOSEROWS(A1:A4,5)', { error: '#VALUE!' }],
  [
    'choosecols',
    '=CHOOSECOLS(A1:C2,3,1)',
    [
      [1, 5],
      [2, 3],
    ],
  ],
  ['choosecols', '=CHOOSECOLS(A1:C2,0)', { error: '#VALUE!' }],
  ['textbefore', '=TEXTBEFORE("Little Red Riding Hood","Red")', 'Little '],
  ['textbefore', '=TEXTBEFORE("a-b-c","-",2)', 'a-b'],
  ['textbefore', '=TEXTBEFORE("a-b-c","-",-1)', 'a-b'],
  ['textbefore', '=TEXTBEFORE("a-b","+")', { error: '#N/A' }],
  ['textbefore', '=TEXTBEFORE("a-b","+",,,,"none")', 'none'],
  ['textbefore', '=TEXTBEFORE("a-b","+",,,1)', 'a-b'],
  ['textbefore', '=TEXTBEFORE("Red riding","red",1,1)', ''],
  ['textbefore', '=TEXTBEFORE("a-b","-",0)', { error: '#VALUE!' }],
  ['textafter', '=TEXTAFTER("Little Red Riding Hood","Red")', ' Riding Hood'],
  ['textafter', '=TEXTAFTER("a-b-c","-",2)', 'c'],
  ['textafter', '=TEXTAFTER("a-b-c","-",-2)', 'b-c'],
  ['textafter', '=TEXTAFTER("a-b","+",,,1)', ''],
  ['textafter', '=TEXTAFTER("x/y-z",{"-","/"})', 'y-z'],
  ['textsplit', '=TEXTSPLIT("a,b,c",",")', [['a', 'b', 'c']]],
  [
    'textsplit',
    '=TEXTSPLIT("a=1;b=2","=",";")',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['textsplit', '=TEXTSPLIT("a,,b",",",,TRUE)', [['a', 'b']]],
  ['textsplit', '=TEXTSPLIT("a,,b",",")', [['a', '', 'b']]],
  [
    'textsplit',
    '=TEXTSPLIT("1,2;3",",",";")',
    [
      ['1', '2'],
      ['3', { error: '#N/A' }],
    ],
  ],
  [
    'textsplit',
    '=TEXTSPLIT("1,2;3",",",";",,,"-")',
    [
      ['1', '2'],
      ['3', '-'],
    ],
  ],
  ['textsplit', '=TEXTSPLIT("aXbxc","x",,,1)', [['a', 'b', 'c']]],
  ['let', '=LET(x,5,SUM(x,1))', 6],
  ['let', '=LET(a,A1,b,a*2,a+b)', 15],
  ['let', '=LET(a,-"2",a*2)', -4],
  ['lambda', '=LAMBDA(x,y,x+y)(2,3)', 5],
  [
    'map',
    '=MAP({1,2;3,4},LAMBDA(a,IF(a>2,a*a,a)))',
    [
      [1, 2],
      [9, 16],
    ],
  ],
  ['map', '=MAP(A1:A2,C1:C2,LAMBDA(a,b,a*b))', [[5], [6]]],
  ['reduce', '=REDUCE(10,A1:A3,LAMBDA(a,b,a+b))', 26],
  ['scan', '=SCAN(1,{1,2,3},LAMBDA(a,b,a*b))', [[1, 2, 6]]],
  ['byrow', '=BYROW({1,2;3,4},LAMBDA(r,MAX(r)))', [[2], [4]]],
  ['bycol', '=BYCOL({1,2;3,4},LAMBDA(c,SUM(c)))', [[4, 6]]],
  [
    'makearray',
    '=MAKEARRAY(2,3,LAMBDA(r,c,r*c))',
    [
      [1, 2, 3],
      [2, 4, 6],
    ],
  ],
  ['arraytotext', '=ARRAYTOTEXT({TRUE,"a";1,2})', 'TRUE, a, 1, 2'],
  ['arraytotext', '=ARRAYTOTEXT({TRUE,"a";1,2},1)', '{TRUE,"a";1,2}'],
  ['valuetotext', '=VALUETOTEXT("a",1)', '"a"'],
  ['valuetotext', '=VALUETOTEXT("a")', 'a'],
  ['valuetotext', '=VALUETOTEXT(12.5,1)', '12.5'],
  ['image', '=IMAGE("x")', { error: '#VALUE!' }],
];

/** What LibreOffice 7.4 has no function for, by the rules and examples of Microsoft's pages. */
export const documented: Documented[] = [...rows, ...combined].map(([page, formula, answer]) => ({
  formula,
  answer,
  page: pages[page],
}));
