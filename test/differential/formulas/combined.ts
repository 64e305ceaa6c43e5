import type { Answer } from '../worksheet';

type Page =
  | 'arraytotext'
  | 'bycol'
  | 'byrow'
  | 'choosecols'
  | 'chooserows'
  | 'drop'
  | 'expand'
  | 'filter'
  | 'hstack'
  | 'lambda'
  | 'let'
  | 'makearray'
  | 'map'
  | 'reduce'
  | 'scan'
  | 'sequence'
  | 'sort'
  | 'sortby'
  | 'take'
  | 'textafter'
  | 'textbefore'
  | 'textsplit'
  | 'tocol'
  | 'torow'
  | 'unique'
  | 'valuetotext'
  | 'vstack'
  | 'wrapcols'
  | 'wraprows'
  | 'xlookup'
  | 'xmatch';

/** Combinations of the newer functions over the payments, by the rules of Microsoft's pages, each answer read against them. */
export const combined: [page: Page, formula: string, answer: Answer[number][number] | Answer][] = [
  ['xlookup', '=XLOOKUP("Beta*",N6:N13,Q6:Q13,"none",2)', 1210],
  ['xlookup', '=XLOOKUP("Beta*",N6:N13,Q6:Q13,"none",2,-1)', 1210],
  ['xlookup', '=XLOOKUP("beta homes ltd",N6:N13,R6:R13,,0,-1)', 35.5],
  ['xlookup', '=XLOOKUP("Zeta",N6:N13,Q6:Q13,{"a","b"})', [['a', 'b']]],
  ['xlookup', '=XLOOKUP("Zeta",N6:N13,Q6:S13,"none")', 'none'],
  ['xlookup', '=XLOOKUP("Délta",N6:N13,Q6:S13)', [[980, 21.25, 'Active']]],
  ['xlookup', '=XLOOKUP({"Délta";"Zeta"},N6:N13,Q6:Q13,"none")', [[980], ['none']]],
  ['xlookup', '=XLOOKUP({"Délta";"Alpha Care"},N6:N13,Q6:S13)', [[980], [540.5]]],
  ['xlookup', '=XLOOKUP(600,{0;250;500;1000},{"a";"b";"c";"d"},,-1,2)', 'c'],
  ['xlookup', '=XLOOKUP(600,{0;250;500;1000},{"a";"b";"c";"d"},,1,2)', 'd'],
  ['xlookup', '=XLOOKUP(600,{1000;500;250;0},{"d";"c";"b";"a"},,-1,-2)', 'c'],
  ['xlookup', '=XLOOKUP(600,{1000;500;250;0},{"d";"c";"b";"a"},,1,-2)', 'd'],
  ['xlookup', '=XLOOKUP(500,{1000;500;250;0},{"d";"c";"b";"a"},"none",0,-2)', 'c'],
  ['xlookup', '=XLOOKUP(10000,Q6:Q10,N6:N10,"none",1)', 'none'],
  ['xlookup', '=XLOOKUP(DATE(2025,1,15),O6:O10,N6:N10,"before",-1)', 'Gamma* Support'],
  ['xlookup', '=XLOOKUP("Hours",N5:T5,N6:T13)', [[14], [35.5], [0], [7], [21.25], [0], [35.5], [1.5]]],
  ['xlookup', '=XLOOKUP("Hours",N5:T5,XLOOKUP("Délta",N6:N13,N6:T13))', 21.25],
  ['xlookup', '=XLOOKUP("Délta",N6:N13,T6:T13)', 0],
  ['xlookup', '=XLOOKUP("Délta",N6:N13,T6:T13)=""', true],
  ['xlookup', '=XLOOKUP("",T6:T13,N6:N13)', 'alpha care'],
  ['xlookup', '=XLOOKUP(TRUE,Q6:Q13>1000,N6:N13)', 'Beta Homes Ltd'],
  ['xlookup', '=XLOOKUP(1,(S6:S13="Active")*(R6:R13>20),N6:N13,"none")', 'Délta'],
  ['xlookup', '=XLOOKUP("~*",{"a","*"},{1,2},,2)', 2],
  ['xlookup', '=SUM(XLOOKUP("Beta*",N6:N13,Q6:Q13,,2):Q10)', 2114.75],
  ['xlookup', '=XLOOKUP(5,{1,2,3},{1;2;3})', { error: '#VALUE!' }],
  ['xlookup', '=XLOOKUP(P6,P6:P13,N6:N13)', 'Alpha Care'],
  ['xmatch', '=XMATCH("*support",N6:N13,2)', 4],
  ['xmatch', '=XMATCH(600,{0,250,500,1000},-1)', 3],
  ['xmatch', '=XMATCH(600,{0,250,500,1000},1,2)', 4],
  ['xmatch', '=XMATCH("Beta Homes Ltd",N6:N13,0,-1)', 7],
  ['xmatch', '=INDEX(Q6:S13,XMATCH("Délta",N6:N13),XMATCH({"Status","Weekly"},Q5:S5))', [['Active', 980]]],
  ['filter', '=FILTER(N6:N13,S6:S13="Closed","no one")', 'no one'],
  [
    'filter',
    '=FILTER(N6:N13,ISNUMBER(SEARCH("homes",N6:N13)))',
    [['Beta Homes Ltd'], ['Alpha Homes'], ['Beta Homes Ltd']],
  ],
  ['filter', '=FILTER(T6:T13,S6:S13="Active")', [['DE1 2AB'], [''], [0], ['DE1 2AC']]],
  ['filter', '=FILTER(Q6:S13,N6:N13="Délta")', [[980, 21.25, 'Active']]],
  [
    'filter',
    '=FILTER(N6:N13,(S6:S13="Ended")+(Q6:Q13<0))',
    [['Beta Homes Ltd'], ['Gamma* Support'], ['Alpha Homes']],
  ],
  [
    'filter',
    '=FILTER(FILTER(N6:S13,S6:S13="Active"),{1,0,0,1,0,0})',
    [
      ['Alpha Care', 540.5],
      ['alpha care', 0],
      ['Délta', 980],
      ['Beta Homes Ltd', 1210],
    ],
  ],
  ['filter', '=SUM(FILTER(Q6:Q13,N6:N13="Nobody",0))', 0],
  ['filter', '=COUNTA(FILTER(N6:N13,S6:S13="Closed",""))', 1],
  ['unique', '=ROWS(UNIQUE(FILTER(N6:N13,N6:N13<>"")))', 5],
  ['sort', '=SORT(UNIQUE(S6:S13))', [['Active'], ['Active '], ['Ended'], ['On hold']]],
  [
    'sort',
    '=SORT(UNIQUE(N6:N13))',
    [['Alpha Care'], ['Alpha Homes'], ['Beta Homes Ltd'], ['Délta'], ['Gamma* Support'], [0]],
  ],
  ['sort', '=SORT(P6:P13)', [[45716], [45747], [45808], [45900], [46112], [0], [0], [0]]],
  [
    'sort',
    '=SORT(T6:T13,,-1)',
    [[true], ['NG1?'], ['de22 3'], ['DE1 2AC'], ['DE1 2AB'], ['DE1 2AB'], [''], [0]],
  ],
  [
    'sortby',
    '=SORTBY(N6:N10,MONTH(O6:O10))',
    [['Gamma* Support'], ['alpha care'], ['Délta'], ['Alpha Care'], ['Beta Homes Ltd']],
  ],
  ['take', '=TAKE(SORTBY(N6:N13,R6:R13,-1),3)', [['Beta Homes Ltd'], ['Beta Homes Ltd'], ['Délta']]],
  ['take', '=TAKE(SORT(Q6:Q13,,-1),2)', [['£300'], [1210]]],
  ['unique', '=UNIQUE(S6:S13)', [['Active'], ['Ended'], ['On hold'], ['Active ']]],
  ['unique', '=UNIQUE(N6:N13,,TRUE)', [['Gamma* Support'], ['Délta'], ['Alpha Homes'], [0]]],
  ['unique', '=UNIQUE({"a","A","b"},TRUE)', [['a', 'b']]],
  [
    'unique',
    '=UNIQUE({1,2,1;3,4,3},TRUE)',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'unique',
    '=UNIQUE({1,2;1,2;2,1})',
    [
      [1, 2],
      [2, 1],
    ],
  ],
  ['unique', '=UNIQUE({1,1,2},TRUE,TRUE)', 2],
  ['unique', '=UNIQUE(P6:P13)', [[0], [45747], [45716], [46112], [45808], [45900]]],
  ['unique', '=UNIQUE(T6:T13)', [['DE1 2AB'], ['de22 3'], [''], ['NG1?'], [0], ['DE1 2AC'], [true]]],
  [
    'drop',
    '=DROP(N5:R8,1,-3)',
    [
      ['Alpha Care', 45383],
      ['Beta Homes Ltd', 45458],
      ['alpha care', 45351],
    ],
  ],
  ['drop', '=DROP(SORT(Q6:Q13),-6)', [[-75.25], [0]]],
  ['take', '=TAKE(N6:R13,-1,-2)', [[45, 1.5]]],
  [
    'expand',
    '=EXPAND(Q6:Q7,3,2,0)',
    [
      [540.5, 0],
      [1210, 0],
      [0, 0],
    ],
  ],
  [
    'wraprows',
    '=WRAPROWS(Q6:Q12,3,0)',
    [
      [540.5, 1210, 0],
      [-75.25, 980, '£300'],
      [1210, 0, 0],
    ],
  ],
  ['tocol', '=TOCOL(Q6:R8,,TRUE)', [[540.5], [1210], [0], [14], [35.5], [0]]],
  ['tocol', '=TOCOL(P6:P13,1)', [[45747], [45716], [46112], [45808], [45900]]],
  ['tocol', '=TOCOL(P6:P13)', [[0], [45747], [45716], [0], [46112], [0], [45808], [45900]]],
  ['torow', '=TOROW(Q6:R8,3)', [[540.5, 14, 1210, 35.5, 0, 0]]],
  [
    'hstack',
    '=HSTACK(N6:N8,Q6:Q8*52)',
    [
      ['Alpha Care', 28106],
      ['Beta Homes Ltd', 62920],
      ['alpha care', 0],
    ],
  ],
  [
    'hstack',
    '=HSTACK("a",{1;2})',
    [
      ['a', 1],
      [{ error: '#N/A' }, 2],
    ],
  ],
  ['vstack', '=VSTACK(Q6:Q7,"Total",SUM(Q6:Q7))', [[540.5], [1210], ['Total'], [1750.5]]],
  [
    'choosecols',
    '=CHOOSECOLS(N6:R8,1,-1)',
    [
      ['Alpha Care', 14],
      ['Beta Homes Ltd', 35.5],
      ['alpha care', 0],
    ],
  ],
  ['chooserows', '=CHOOSEROWS(SORT(Q6:Q13),{1,-1})', [[-75.25], ['£300']]],
  ['sequence', '=SEQUENCE(4,1,DATE(2025,4,1),91)', [[45748], [45839], [45930], [46021]]],
  [
    'sequence',
    '=TEXT(EDATE(DATE(2025,4,1),SEQUENCE(1,4,0,3)),"mmm yy")',
    [['Apr 25', 'Jul 25', 'Oct 25', 'Jan 26']],
  ],
  ['sequence', '=EDATE(O6,SEQUENCE(3))', [[45413], [45444], [45474]]],
  ['sequence', '=SUM(SEQUENCE(10)^2)', 385],
  ['sort', '=INDEX(SORT(Q6:Q13,,-1),SEQUENCE(3))', [['£300'], [1210], [1210]]],
  ['unique', '=SUMIFS(Q6:Q13,S6:S13,UNIQUE(S6:S13))', [[2730.5], [1210], [-75.25], [45]]],
  [
    'let',
    '=LET(data,FILTER(Q6:Q13,S6:S13="Active"),total,SUM(data),IF(total>1000,total/COUNT(data),0))',
    682.625,
  ],
  ['let', '=LET(rate,3.5%,flows,Q6:Q10,SUM(flows/(1+rate)^SEQUENCE(ROWS(flows))))', 2411.327845552606],
  [
    'let',
    '=LET(n,N6:N9,TEXTJOIN(", ",TRUE,UPPER(LEFT(n,1))&LOWER(MID(n,2,99))))',
    'Alpha care, Beta homes ltd, Alpha care, Gamma* support',
  ],
  ['let', '=LET(x,1,y,x+1,z,y*2,HSTACK(x,y,z))', [[1, 2, 4]]],
  [
    'lambda',
    '=LAMBDA(w,h,IFERROR(w/h,"none"))(Q6:Q8,R6:R8)',
    [[38.607142857142854], [34.08450704225352], ['none']],
  ],
  ['map', '=MAP(Q6:Q8,R6:R8,LAMBDA(w,h,IF(h=0,0,w/h)))', [[38.607142857142854], [34.08450704225352], [0]]],
  ['byrow', '=BYROW(Q6:R9,LAMBDA(r,SUM(r)))', [[554.5], [1245.5], [0], [-68.25]]],
  ['bycol', '=BYCOL(Q6:R9,LAMBDA(c,AVERAGE(c)))', [[418.8125, 14.125]]],
  ['reduce', '=REDUCE(0,Q6:Q10,LAMBDA(a,v,a+MAX(v,0)))', 2730.5],
  ['scan', '=SCAN(0,Q6:Q10,LAMBDA(a,v,a+v))', [[540.5], [1750.5], [1750.5], [1675.25], [2655.25]]],
  ['scan', '=SCAN("",{"a","b","c"},LAMBDA(a,v,a&v))', [['a', 'ab', 'abc']]],
  ['reduce', '=REDUCE("",N6:N8,LAMBDA(a,v,a&LEFT(v,1)))', 'ABa'],
  [
    'makearray',
    '=MAKEARRAY(2,2,LAMBDA(r,c,INDEX(Q6:R7,r,c)*2))',
    [
      [1081, 28],
      [2420, 71],
    ],
  ],
  [
    'byrow',
    '=BYROW(N6:S8,LAMBDA(r,INDEX(r,1,1)&": "&INDEX(r,1,6)))',
    [['Alpha Care: Active'], ['Beta Homes Ltd: Ended'], ['alpha care: Active']],
  ],
  ['map', '=MAP(N6:N8,LAMBDA(n,SUMIFS(Q6:Q13,N6:N13,n)))', [[540.5], [2420], [540.5]]],
  ['textsplit', '=TEXTSPLIT(T6," ")', [['DE1', '2AB']]],
  [
    'textsplit',
    '=TEXTSPLIT("1,2;3,4",",",";")*1',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'textsplit',
    '=TEXTSPLIT("Smith, John; Jones, Ann",", ","; ")',
    [
      ['Smith', 'John'],
      ['Jones', 'Ann'],
    ],
  ],
  ['textsplit', '=TEXTSPLIT("a b-c",{" ","-"})', [['a', 'b', 'c']]],
  ['textbefore', '=TEXTBEFORE(N7," ",-1)', 'Beta Homes'],
  ['textafter', '=TEXTAFTER(N7," ",-1)', 'Ltd'],
  ['textbefore', '=TEXTBEFORE(T6:T9," ",,,,"?")', [['DE1'], ['de22'], ['?'], ['?']]],
  ['textafter', '=TEXTAFTER(T6:T9," ",,,1)', [['2AB'], ['3'], [''], ['']]],
  ['textbefore', '=TEXTBEFORE("abc","")', ''],
  ['textafter', '=TEXTAFTER("abc","")', 'abc'],
  ['textafter', '=TEXTAFTER("ABC","b",,1)', 'C'],
  ['arraytotext', '=ARRAYTOTEXT(Q6:R7)', '540.5, 14, 1210, 35.5'],
  ['valuetotext', '=VALUETOTEXT(N6:N7,1)', [['"Alpha Care"'], ['"Beta Homes Ltd"']]],
  [
    'sort',
    '=TEXTJOIN(", ",TRUE,SORT(UNIQUE(FILTER(N6:N13,N6:N13<>""))))',
    'Alpha Care, Alpha Homes, Beta Homes Ltd, Délta, Gamma* Support',
  ],
  ['take', '=SUM(TAKE(SORT(Q6:Q13,,-1),3))', 2420],
  ['take', '=AVERAGE(TAKE(Q6:Q13,-3))', 627.5],
  [
    'xlookup',
    '=XLOOKUP(MAX(Q6:Q13),Q6:Q13,N6:N13)&" ("&TEXT(MAX(Q6:Q13),"£#,##0")&")"',
    'Beta Homes Ltd (£1,210)',
  ],
  ['unique', '=COUNTIFS(N6:N13,UNIQUE(N6:N10))', [[2], [2], [1], [1]]],
  [
    'hstack',
    '=HSTACK(UNIQUE(S6:S13),COUNTIF(S6:S13,UNIQUE(S6:S13)))',
    [
      ['Active', 4],
      ['Ended', 2],
      ['On hold', 1],
      ['Active ', 1],
    ],
  ],
  ['xlookup', '=XLOOKUP("Délta",N6:N13,S6:T13)', [['Active', 0]]],
  ['let', '=LET(x,T10,x)', 0],
  ['sort', '=SORT(T9:T11)', [['DE1 2AB'], ['NG1?'], [0]]],
  ['take', '=TAKE(T10:T11,1)', 0],
  ['drop', '=DROP(T9:T10,1)', 0],
  ['chooserows', '=CHOOSEROWS(T9:T11,2)', 0],
  ['unique', '=UNIQUE(T10)', 0],
  ['filter', '=FILTER(T10,TRUE)', 0],
  ['take', '=INDEX(TAKE(N6:T13,5),5,7)', 0],
  ['map', '=MAP(T10,LAMBDA(x,x))', 0],
  ['reduce', '=REDUCE(T10,A1,LAMBDA(a,b,a))', 0],
  ['lambda', '=LAMBDA(x,x)(T10)', 0],
  ['vstack', '=VSTACK(T10,T11)', [[0], ['DE1 2AB']]],
  ['tocol', '=TOCOL(T9:T11)', [['NG1?'], [0], ['DE1 2AB']]],
  ['expand', '=EXPAND(T10,2,1,"x")', [[0], ['x']]],
  ['reduce', '=REDUCE(0,G1:G8,LAMBDA(a,v,a+IFERROR(v,0)))', 30],
  ['reduce', '=REDUCE(0,G1:G8,LAMBDA(a,v,IF(ISERROR(v),a,a+v)))', 30],
  ['scan', '=SCAN(0,G1:G4,LAMBDA(a,v,a+IFERROR(v,0)))', [[1], [1], [4], [4]]],
  [
    'reduce',
    '=REDUCE(N5:O5,N6:N7,LAMBDA(a,v,VSTACK(a,HSTACK(v,1))))',
    [
      ['Provider', 'Start'],
      ['Alpha Care', 1],
      ['Beta Homes Ltd', 1],
    ],
  ],
  [
    'reduce',
    '=REDUCE(N5:O5,{1,2},LAMBDA(a,v,VSTACK(a,HSTACK(v,1))))',
    [
      ['Provider', 'Start'],
      [1, 1],
      [2, 1],
    ],
  ],
  ['xlookup', '=XLOOKUP(,P6:P13,N6:N13)', 'Alpha Care'],
  ['xmatch', '=XMATCH(P6,P6:P13)', 1],
  ['xlookup', '=XLOOKUP(P9,P6:P13,N6:N13,,0,-1)', 'Alpha Homes'],
];
