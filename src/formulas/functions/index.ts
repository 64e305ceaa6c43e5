import { arrays } from './arrays';
import { complex } from './complex';
import { coupons } from './coupons';
import { criteria } from './criteria';
import { database } from './database';
import { dates } from './dates';
import type { SheetFunction, SheetFunctions } from './define';
import { depreciation } from './depreciation';
import { distributions } from './distributions';
import { finance } from './finance';
import { logic } from './logic';
import { lookups } from './lookups';
import { maths } from './maths';
import { matrices } from './matrices';
import { patterns } from './patterns';
import { regression } from './regression';
import { roundings } from './rounding';
import { statistics } from './statistics';
import { textParts } from './textParts';
import { texts } from './texts';
import { trends } from './trends';
import { bits } from './bits';
import { units } from './units';
import { web } from './web';
import { workdays } from './workdays';

/** The functions of a spreadsheet that are worked out here, by name in capitals. */
const families: Record<string, SheetFunctions> = {
  Maths: maths,
  Rounding: roundings,
  Matrices: matrices,
  Statistics: statistics,
  Regression: regression,
  Trends: trends,
  Distributions: distributions,
  Criteria: criteria,
  Databases: database,
  Logic: logic,
  Lookups: lookups,
  Arrays: arrays,
  Dates: dates,
  Workdays: workdays,
  Finance: finance,
  'Complex numbers': complex,
  Depreciation: depreciation,
  Coupons: coupons,
  Bits: bits,
  Units: units,
  Texts: texts,
  'Parts of text': textParts,
  Patterns: patterns,
  Web: web,
};

export const sheetFunctions: ReadonlyMap<string, SheetFunction> = new Map(
  Object.values(families).flatMap((family) => Object.entries(family)),
);
