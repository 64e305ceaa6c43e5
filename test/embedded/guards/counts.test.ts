import { countsIn } from '../../../src/embedded/guards/formulaText';
import { complaintAbout } from '../../../src/embedded/guards/complaints';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { compileWorkbook } from '../../../src/formulas/compile/compile';
import { CannotEvaluate, cellsArgument, evaluate } from '../../../src/formulas/evaluate/evaluate';
import { sheetFunctions } from '../../../src/formulas/functions';
import { placeFunctions } from '../../../src/formulas/functions/counts';
import { guarded } from '../unguarded';

/**
 * How many arguments each function takes, from the line “Syntax” of its page in “Excel functions (alphabetical)”,
 * https://support.microsoft.com/office/excel-functions-alphabetical-b3944572-255d-4efb-bb96-c6d90033e188: the least,
 * then the most, or a plus where Excel takes as many as a formula may have.
 */
const documented = `
0-0 NA PI RAND NOW TODAY TRUE FALSE
0-1 COLUMN ROW SHEET SHEETS
0-5 RANDARRAY
1-1 ABS ACOS ACOSH ACOT ACOTH ARABIC AREAS ASIN ASINH ATAN ATANH BIN2DEC CHAR CLEAN CODE COLUMNS COS COSH COT COTH
1-1 COUNTBLANK CSC CSCH DATEVALUE DAY DEGREES ENCODEURL ERF.PRECISE ERFC ERFC.PRECISE ERROR.TYPE EVEN EXP FACT
1-1 FACTDOUBLE FISHER FISHERINV FORMULATEXT GAMMA GAMMALN GAMMALN.PRECISE GAUSS HEX2DEC HOUR IMABS IMAGINARY
1-1 IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMEXP IMLN IMLOG10 IMLOG2 IMREAL IMSEC IMSECH IMSIN IMSINH
1-1 IMSQRT IMTAN INT ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISOWEEKNUM ISREF
1-1 ISTEXT LEN LENB LN LOG10 LOWER MDETERM MINUTE MINVERSE MONTH MUNIT N NORM.S.INV NORMSDIST NORMSINV NOT OCT2DEC ODD
1-1 PHI PROPER RADIANS ROWS SEC SECH SECOND SIGN SIN SINH SQRT SQRTPI T TAN TANH TIMEVALUE TRANSPOSE TRIM TYPE UNICHAR
1-1 UNICODE UPPER VALUE YEAR
1-2 ARRAYTOTEXT BIN2HEX BIN2OCT CEILING.PRECISE CELL DEC2BIN DEC2HEX DEC2OCT DELTA DOLLAR ERF FLOOR.PRECISE GESTEP
1-2 HEX2BIN HEX2OCT HYPERLINK INDIRECT IRR ISO.CEILING LEFT LEFTB LOG OCT2BIN OCT2HEX RIGHT RIGHTB ROMAN TRUNC
1-2 VALUETOTEXT WEEKDAY WEEKNUM
1-3 CEILING.MATH FIXED FLOOR.MATH NUMBERVALUE TOCOL TOROW UNIQUE
1-4 GROWTH LINEST LOGEST SEQUENCE SORT TREND
1-5 IMAGE
1-+ AND AVEDEV AVERAGE AVERAGEA CONCAT CONCATENATE COUNT COUNTA DEVSQ GCD GEOMEAN HARMEAN HSTACK IMPRODUCT IMSUM KURT
1-+ LCM MAX MAXA MEDIAN MIN MINA MODE MODE.MULT MODE.SNGL MULTINOMIAL OR PRODUCT SKEW SKEW.P STDEV STDEV.P STDEV.S
1-+ STDEVA STDEVP STDEVPA SUM SUMPRODUCT SUMSQ VAR VAR.P VAR.S VARA VARP VARPA VSTACK XOR
2-2 ATAN2 BESSELI BESSELJ BESSELK BESSELY BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING CHIDIST CHIINV
2-2 CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHITEST COMBIN COMBINA CORREL COUNTIF COVAR COVARIANCE.P
2-2 COVARIANCE.S DAYS DECIMAL DOLLARDE DOLLARFR EDATE EFFECT EOMONTH EXACT F.TEST FLOOR FREQUENCY FTEST FVSCHEDULE
2-2 IFERROR IFNA IMDIV IMPOWER IMSUB INTERCEPT LARGE MMULT MOD MROUND NOMINAL NORM.S.DIST PEARSON PERCENTILE
2-2 PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERMUT PERMUTATIONA POWER QUARTILE QUARTILE.EXC QUARTILE.INC QUOTIENT
2-2 RANDBETWEEN REPT ROUND ROUNDDOWN ROUNDUP RSQ SLOPE SMALL STEYX SUMX2MY2 SUMX2PY2 SUMXMY2 T.DIST.2T T.DIST.RT T.INV
2-2 T.INV.2T TEXT TINV TRIMMEAN
2-3 AVERAGEIF BASE COMPLEX DAYS360 DROP FILTER FIND FINDB IF LOOKUP MATCH NETWORKDAYS PERCENTRANK PERCENTRANK.EXC
2-3 PERCENTRANK.INC RANK RANK.AVG RANK.EQ REGEXTEST SEARCH SEARCHB SUMIF TAKE WORKDAY WRAPCOLS WRAPROWS XIRR YEARFRAC
2-3 Z.TEST ZTEST
2-4 EXPAND INDEX NETWORKDAYS.INTL REGEXEXTRACT WORKDAY.INTL XMATCH
2-5 ADDRESS
2-6 TEXTAFTER TEXTBEFORE TEXTSPLIT
2-+ CHOOSE CHOOSECOLS CHOOSEROWS COUNTIFS IFS MAP NPV SORTBY SUBTOTAL
3-3 BINOM.INV CHISQ.DIST CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T CONVERT CRITBINOM DATE DATEDIF DAVERAGE DCOUNT DCOUNTA
3-3 DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP EXPON.DIST EXPONDIST F.DIST.RT F.INV F.INV.RT FDIST FINV
3-3 FORECAST FORECAST.LINEAR GAMMA.INV GAMMAINV LOGINV LOGNORM.INV LOGNORMDIST MAKEARRAY MID MIDB MIRR NEGBINOMDIST
3-3 NORM.INV NORMINV PDURATION POISSON POISSON.DIST REDUCE RRI SCAN SLN STANDARDIZE T.DIST TBILLEQ TBILLPRICE TBILLYIELD
3-3 TDIST TIME XNPV
3-4 BINOM.DIST.RANGE COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD HLOOKUP PROB SUBSTITUTE VLOOKUP
3-5 BETA.INV BETADIST BETAINV FV NPER OFFSET PMT PV REGEXREPLACE
3-6 RATE XLOOKUP
3-+ AGGREGATE AVERAGEIFS MAXIFS MINIFS SUMIFS SWITCH TEXTJOIN
4-4 BINOM.DIST BINOMDIST F.DIST GAMMA.DIST GAMMADIST HYPGEOMDIST ISPMT LOGNORM.DIST NEGBINOM.DIST NORM.DIST NORMDIST
4-4 REPLACE REPLACEB SERIESSUM SYD T.TEST TTEST WEIBULL WEIBULL.DIST
4-5 ACCRINTM DB DDB DISC INTRATE PRICEDISC RECEIVED YIELDDISC
4-6 BETA.DIST IPMT PPMT
5-5 HYPGEOM.DIST
5-6 DURATION MDURATION PRICEMAT YIELDMAT
5-7 VDB
6-6 CUMIPMT CUMPRINC
6-7 AMORDEGRC AMORLINC PRICE YIELD
6-8 ACCRINT
7-8 ODDLPRICE ODDLYIELD
8-9 ODDFPRICE ODDFYIELD
`;

const takes = new Map(
  documented
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, least, most, names = ''] = /^(\d)-(\d|\+) (.*)$/.exec(line) ?? [];
      const counts = { least: Number(least), most: most === '+' ? Infinity : Number(most) };
      return names.split(' ').map((name) => [name, counts] as const);
    }),
);

/** Excel takes as many arguments as this in one call, or one less. */
const MOST = 255;

/** Taken two by two after the least, as Microsoft’s pages have them. */
const inTwos = ['AVERAGEIFS', 'COUNTIFS', 'IFS', 'MAXIFS', 'MINIFS', 'SUMIFS'];

let workbook: HeadlessWorkbook;
let counts: ReturnType<typeof countsIn>;
beforeAll(async () => {
  workbook = await guarded();
  counts = countsIn(workbook.injector);
});
afterAll(() => workbook.dispose());

const call = (name: string, given: number) =>
  `=${name}(${Array.from({ length: given }, () => 'B2').join(',')})`;
const saidOf = (formula: string) => complaintAbout(formula, counts)?.message ?? null;

/** Univer has no answer for the other count: of the sheets of a reference, of the cell that was changed last. */
const accepted: Record<string, { least: number; most: number }> = {
  SHEETS: { least: 0, most: 0 },
  CELL: { least: 2, most: 2 },
};
for (const [name, counts] of Object.entries(accepted)) takes.set(name, counts);

test('every function takes as many arguments as Microsoft documents', () => {
  const here = [...takes.keys()].map((name) => {
    const { least, most } = counts(name) ?? { least: NaN, most: NaN };
    return [name, least, most >= MOST - 1 ? Infinity : most];
  });
  expect(here).toEqual([...takes].map(([name, { least, most }]) => [name, least, most]));
});

test('every function that is worked out here is among those documented', () => {
  // ISOMITTED is written without what is omitted, once a LAMBDA is written out.
  const own = [...sheetFunctions.keys()].filter((name) => name !== 'ISOMITTED');
  expect(own.filter((name) => !takes.has(name))).toEqual([]);
});

/** One argument less than the least, and one more than the most. */
const wrong = [...takes].flatMap(([name, { least, most }]) => [
  ...(least > 0 ? [[name, least - 1] as const] : []),
  [name, Number.isFinite(most) ? most + 1 : MOST + 1] as const,
]);
const odd = inTwos.map((name) => [name, (takes.get(name)?.least ?? 0) + 1] as const);

test('no function takes one argument less or more, and all say so in the same words', () => {
  const known = { address: 'A1', cells: () => cellsArgument([[2]]), ours: () => undefined };
  const different = [...wrong, ...odd].filter(([name, given]) => {
    const formula = call(name, given);
    const said = saidOf(formula);
    if (said === null || !said.startsWith(`${name} takes `)) return true;
    if (!sheetFunctions.has(name) && !placeFunctions.has(name)) return false;
    const evaluated = evaluate(formula, known);
    return !(evaluated instanceof CannotEvaluate) || evaluated.because !== said;
  });
  expect(different).toEqual([]);
});

test.each([
  ['=CHOOSE(1)', 'CHOOSE takes at least 2 arguments; 1 was given'],
  ['=ROWS(B2,B2)', 'ROWS takes at most 1 argument; 2 were given'],
  ['=COLUMNS(B2,C2)', 'COLUMNS takes at most 1 argument; 2 were given'],
  ['=ROW(B2,C2)', 'ROW takes at most 1 argument; 2 were given'],
  ['=IF()', 'IF takes at least 2 arguments; none was given'],
  ['=INDEX(B2:B4)', 'INDEX takes at least 2 arguments; 1 was given'],
  ['=SUMIFS(B2:B4,C2:C4,1,D2:D4)', 'SUMIFS takes 3 arguments, and more of them two by two; 4 were given'],
  ['=IFS(B2,1,C2)', 'IFS takes 2 arguments, and more of them two by two; 3 were given'],
  ['=COUNTIFS(B2:B4,1,C2:C4)', 'COUNTIFS takes 2 arguments, and more of them two by two; 3 were given'],
])('%s is refused, compiled too', (formula, words) => {
  expect(saidOf(formula)).toBe(words);
  const cells = [
    { address: 'B2', formula: null, value: 2, spilledFrom: null },
    { address: 'A1', formula: `=B2+${formula.slice(1)}`, value: 0, spilledFrom: null },
  ];
  const place = (address: string) => ({ sheet: 'S', address });
  const compiled = compileWorkbook({
    contents: [{ name: 'S', cells }],
    names: [],
    inputs: [place('B2')],
    outputs: [place('A1')],
    functions: { namespace: 'OT', implementations: new Map(), metadata: { functions: [] } },
  });
  expect(compiled).toMatchObject({ kind: 'stopped', at: place('A1'), because: words });
});
