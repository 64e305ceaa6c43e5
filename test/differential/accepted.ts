import type { Answer } from './worksheet';

export interface Accepted {
  reason: string;
  /** What Excel gives, by formula. */
  excel: Record<string, Answer[number][number] | Answer>;
}

/** Where the embedded engine gives what Excel gives, and LibreOffice 7.4 another answer. */
export const accepted: Accepted[] = [
  {
    reason:
      'LibreOffice has errors of its own, most of which a file can only hold as #VALUE!; which of several errors in a range it gives is another matter too. Excel gives the error that its page for the function names, and the first error of a range.',
    excel: {
      '=SQRT(-1)': { error: '#NUM!' },
      '=LN(0)': { error: '#NUM!' },
      '=LOG(-1)': { error: '#NUM!' },
      '=CEILING(2.5,-1)': { error: '#NUM!' },
      '=FLOOR(2.5,-2)': { error: '#NUM!' },
      '=QUOTIENT(1,0)': { error: '#DIV/0!' },
      '=FACT(-1)': { error: '#NUM!' },
      '=COMBIN(2,3)': { error: '#NUM!' },
      '=SUM(G1:G8)': { error: '#N/A' },
      '=MODE(F1:F8)': { error: '#N/A' },
      '=GEOMEAN(H1:H8)': { error: '#NUM!' },
      '=LARGE(A1:A8,9)': { error: '#NUM!' },
      '=SMALL(A1:A8,0)': { error: '#NUM!' },
      '=PERCENTILE.EXC(A1:A8,0.01)': { error: '#NUM!' },
      '=PERCENTILE(A1:A8,1.1)': { error: '#NUM!' },
      '=QUARTILE(A1:A8,5)': { error: '#NUM!' },
      '=PERCENTRANK(A1:A8,99)': { error: '#N/A' },
      '=CORREL(A1:A3,C1:C4)': { error: '#N/A' },
      '=TIME(-1,0,0)': { error: '#NUM!' },
      '=WEEKDAY(D1,4)': { error: '#NUM!' },
      '=YEARFRAC(D1,D3,5)': { error: '#NUM!' },
      '=DATEDIF(DATE(2003,1,1),DATE(2001,1,1),"Y")': { error: '#NUM!' },
      '=WORKDAY.INTL(DATE(2012,1,1),30,0)': { error: '#NUM!' },
      '=MATCH(7,A1:B4,0)': { error: '#N/A' },
      '=VLOOKUP(5,A1:C8,4,FALSE)': { error: '#REF!' },
      '=INDEX(A1:C3,9,1)': { error: '#REF!' },
      '=OFFSET(A1,-1,0)': { error: '#REF!' },
      '=A1:A3 C1:C3': { error: '#NULL!' },
      '=OFFSET(A1,0,0,0,1)': { error: '#REF!' },
      '=AGGREGATE(9,4,G1:G8)': { error: '#N/A' },
      '=DGET(K1:M7,"Cost",K10:K12)': { error: '#NUM!' },
      '=TREND(A1:A8,C1:C7)': { error: '#REF!' },
      '=GROWTH({1,-2,4})': { error: '#NUM!' },
      '=LINEST({1;2;3},{1;2})': { error: '#REF!' },
      '=LOGEST({1;0;4})': { error: '#NUM!' },
      '=PROB({0,1,2,3},{0.2,0.3,0.1,0.5},1,3)': { error: '#NUM!' },
      '=T.TEST({3,4,5},{6,19},2,1)': { error: '#N/A' },
      '=T.TEST({3,4,5},{6,19,2},3,1)': { error: '#NUM!' },
      '=BIN2DEC("12")': { error: '#NUM!' },
      '=BIN2DEC("10101010101")': { error: '#NUM!' },
      '=DEC2BIN(512)': { error: '#NUM!' },
      '=DEC2BIN(9,2)': { error: '#NUM!' },
      '=DEC2HEX(64,1)': { error: '#NUM!' },
      '=HEX2BIN("200")': { error: '#NUM!' },
      '=HEX2DEC("G")': { error: '#NUM!' },
      '=OCT2DEC(8)': { error: '#NUM!' },
      '=BITAND(-1,2)': { error: '#NUM!' },
      '=CONVERT(2.5,"ft","sec")': { error: '#N/A' },
      '=CONVERT(1,"x","y")': { error: '#N/A' },
      '=IMREAL("x")': { error: '#NUM!' },
      '=IMARGUMENT(0)': { error: '#DIV/0!' },
      '=IMDIV("1+i",0)': { error: '#NUM!' },
      '=BESSELJ(1.9,-1)': { error: '#NUM!' },
      '=COUPNUM(DATE(2009,1,25),DATE(2008,11,15),2,1)': { error: '#NUM!' },
      '=COUPNUM(DATE(2007,1,25),DATE(2008,11,15),3,1)': { error: '#NUM!' },
      '=DOLLARDE(1.1,0)': { error: '#DIV/0!' },
      '=DOLLARDE(1.1,-1)': { error: '#NUM!' },
      '=ISPMT(0.1,1,0,8000)': { error: '#DIV/0!' },
      '=IRR({1,2,3})': { error: '#NUM!' },
      '=IPMT(0.1,4,3,8000)': { error: '#NUM!' },
    },
  },
  {
    reason:
      'The functions are defined otherwise at these arguments. Microsoft documents what Excel gives: 0 to the power of 0 is #NUM!, signs that differ are #NUM! in MROUND, ATAN2(0,0) is #DIV/0!, a value that is not in the list is #N/A in RANK, an empty text is found at once, percent signs count in NUMBERVALUE, 1.005 to two places is 1.01, years below 1900 count from 1900, and 31 December 9999 is the last day.',
    excel: {
      '=POWER(0,0)': { error: '#NUM!' },
      '=MROUND(5,-2)': { error: '#NUM!' },
      '=ATAN2(0,0)': { error: '#DIV/0!' },
      '=RANK(4,A1:A8)': { error: '#N/A' },
      '=FIND("","abc")': 1,
      '=NUMBERVALUE("3.5%")': 0.035,
      '=NUMBERVALUE("")': 0,
      '=FIXED(1.005)': '1.01',
      '=DATE(108,1,2)': 39449,
      '=DATE(10000,1,1)': { error: '#NUM!' },
      '=EFFECT(0,4)': { error: '#NUM!' },
    },
  },
  {
    reason:
      'In LibreOffice TRUE is the number 1: it is counted and added up from cells and arrays, joined to text as 1, and comes before text. In Excel it is a kind of its own, passed over in cells and arrays, written TRUE, and it comes after all text.',
    excel: {
      '=SUMPRODUCT(E1:E8)': 1.5,
      '="a"&1&TRUE': 'a1TRUE',
      '=TRUE>"z"': true,
      '=1<2<3': false,
      '=SUM(E1:E8)': 1.5,
      '=SUM(3:3)': 45591,
      '=SUM({"3",TRUE,2})': 2,
      '=COUNT(E1:E8)': 3,
      '=COUNT({"3",3,TRUE})': 1,
      '=SUBTOTAL(2,E1:E8)': 3,
      '=COUNTIF(E1:E8,"<1")': 2,
      '=RIGHT(TRUE,2)': 'UE',
      '=CONCATENATE("a",1,TRUE)': 'a1TRUE',
      '=CONCAT("a",1,E1:E4)': 'a144TRUE',
      '=TEXTJOIN(", ",TRUE,E1:E8)': '4, 4, TRUE, text, -2.5, FALSE, 0',
      '=TEXT(TRUE,"0")': 'TRUE',
      '=ISNUMBER(E1:E8)': [[true], [false], [false], [false], [false], [true], [false], [true]],
      '=ISERROR(G1:G4)': [[false], [true], [false], [true]],
      '=TYPE(TRUE)': 4,
      '=MATCH(0,E1:E8,0)': 8,
      '=E1:E8': [[4], ['4'], [true], [0], ['text'], [-2.5], [false], [0]],
      '=NPV(0.1,E1:E8)': 1.5702479338842976,
    },
  },
  {
    reason:
      'A height or width below zero counts upwards or to the left in Excel, and a row of criteria without any asks for every record.',
    excel: {
      '=OFFSET(A3,0,0,-3,1)': [[5], [3], [8]],
      '=OFFSET(C3,-1,-1,-2,-2)': [
        [5, 'pear'],
        [3, 'Apple'],
      ],
      '=AVERAGE(OFFSET(A8,0,0,-3))': 22 / 3,
      '=DCOUNTA(K1:M7,,L10:L12)': 6,
    },
  },
  {
    reason:
      'Excel takes whole bits only and no result beyond 48 of them, the pound and horsepower as they are defined, and powers of whole numbers without rounding.',
    excel: {
      '=BITAND(1.5,2)': { error: '#NUM!' },
      '=BITLSHIFT(1,53)': { error: '#NUM!' },
      '=CONVERT(1,"lbm","kg")': 0.45359237,
      '=CONVERT(1,"stone","kg")': 14 * 0.45359237,
      '=CONVERT(1,"HP","W")': 550 * 0.3048 * 0.45359237 * 9.80665,
      '=IMPOWER("2+3i",3)': '-46+9i',
    },
  },
  {
    reason:
      'With one coupon left Excel discounts by simple interest, and it counts the days of a coupon period and the most days of a Treasury bill otherwise, as its pages for PRICE, YIELD, DURATION and TBILLPRICE say.',
    excel: {
      '=PRICE(DATE(2017,8,15),DATE(2017,11,15),0.0575,0.065,100,2,0)': 102.875 / 1.01625 - 1.4375,
      '=YIELD(DATE(2016,8,15),DATE(2016,11,15),0.0575,95.04287,100,2,0)':
        ((1.02875 - 0.9648037) / 0.9648037) * 4,
      '=DURATION(DATE(2018,7,1),DATE(2048,1,1),0.08,0.09,2,1)': 10.919145281591925,
      '=MDURATION(DATE(2008,1,1),DATE(2016,1,1),0.08,0.09,2,1)': 5.735669813918838,
      '=TBILLPRICE(DATE(2008,3,31),DATE(2009,6,1),0.09)': { error: '#NUM!' },
    },
  },
  {
    reason: 'LibreOffice writes three digits after E. Excel writes two.',
    excel: {
      '=1E21&""': '1E+21',
    },
  },
  {
    reason: 'Text that is typed as an argument and reads as a number or a truth value is one in Excel.',
    excel: {
      '=SUM("3",A1)': 8,
      '=SUM(A1:A3,"2",TRUE)': 19,
      '=AVERAGE("4",2)': 3,
      '=MIN("3",7)': 3,
      '=AND("TRUE",1)': true,
    },
  },
  {
    reason: 'PERCENTRANK cuts after its digits in Excel; LibreOffice rounds.',
    excel: {
      '=PERCENTRANK(A1:A8,5)': 0.428,
      '=PERCENTRANK.EXC(A1:A8,7)': 0.555,
    },
  },
  {
    reason:
      'LibreOffice counts the rows and columns of something other than the answer, or writes a reference in its own notation.',
    excel: {
      '=FORECAST.LINEAR(6,H1:H8,F1:F8)': 2654.5877659574467,
      '=FORECAST.LINEAR(30,{6;7;9;15;21},{20;28;31;38;40})': 10.607253086419755,
      '=CHISQ.TEST({58,35;11,25;10,23},{45.35,47.65;17.56,18.44;16.09,16.91})': 0.00030819201700826864,
      '=CHITEST({58,35;11,25;10,23},{45.35,47.65;17.56,18.44;16.09,16.91})': 0.00030819201700826864,
      '=F.TEST({6,7,9,15,21},{20,28,31,38,40})': 0.6483178467861754,
      '=T.TEST({3,4,5,8,9,1,2,4,5},{6,19,3,2,14,4,5,17,1},2,1)': 0.19601578492531546,
      '=T.TEST({3,4,5,8,9,1,2,4,5},{6,19,3,2,14,4,5,17,1},1,2)': 0.0959979433625271,
      '=T.TEST({3,4,5,8,9,1,2,4,5},{6,19,3,2,14,4,5,17,1},2,3)': 0.20229392336804775,
      '=TYPE({1,2})': 64,
      '=ADDRESS(2,3,1,TRUE,"Other sheet")': "'Other sheet'!$C$2",
      '=HYPERLINK("https://example.org","words")': 'words',
      '=HYPERLINK("https://example.org",5)': 5,
      '=HYPERLINK("#Data!A1")': '#Data!A1',
      '=ADDRESS(1,1,5)': { error: '#VALUE!' },
    },
  },
  {
    reason:
      'In Excel a criterion that is a number finds text that reads as the number too, and MATCH tells the text "4" from the number 4. LibreOffice does the reverse.',
    excel: {
      '=SUMIF(E1:E8,4,A1:A8)': 8,
      '=COUNTIF(E1:E8,4)': 2,
      '=MATCH("4",E1:E8,0)': 2,
    },
  },
  {
    reason:
      'Text is read with the settings of the United Kingdom here: the day comes first and pounds are money. The file is opened in LibreOffice with those of the United States.',
    excel: {
      '=COUNTIF(D1:D8,"1/4/2026")': 2,
      '=VALUE("£1,000")': 1000,
      '=VALUE("1 April 2026")': 46113,
      '=VALUE("1/4/2026")': 46113,
      '=VALUE(I1)': 46113,
      '=I2+1': 1001,
      '=DAY("31/12/2026")': 31,
      '=DATEVALUE("22 May 2026")': 46164,
      '=DATEVALUE("31/12/2026")': 46387,
      '=TIMEVALUE("22/8/2026 06:35")': 0.2743055555555556,
      '=DAYS("15/3/2026","1/2/2026")': 42,
      '=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,{"2/1/2006","16/1/2006"})': 22,
      '="1/4/2026"+0': 46113,
    },
  },
  {
    reason:
      'CHAR and CODE use the code page of Windows in Excel and of the system in LibreOffice; there is no character 0 and no code of an empty text.',
    excel: {
      '=CHAR(163)': '£',
      '=CHAR(0)': { error: '#VALUE!' },
      '=CODE("£")': 163,
      '=CODE("")': { error: '#VALUE!' },
    },
  },
  {
    reason: 'Excel has a 29 February 1900, and no day below 0.',
    excel: {
      '=YEAR(1)': 1900,
      '=YEAR(-1)': { error: '#NUM!' },
      '=MONTH(0)': 1,
      '=DAY(60)': 29,
    },
  },
];
