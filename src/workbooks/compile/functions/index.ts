import type { Builtins } from './builtin';
import { criteria } from './criteria';
import { dates } from './dates';
import { finance } from './finance';
import { logic } from './logic';
import { lookups } from './lookups';
import { maths } from './maths';
import { statistics } from './statistics';
import { texts } from './texts';

/** By name. IF and others that need not work out all their arguments are in ../calls.ts. */
export const builtins: Builtins = {
  ...maths,
  ...statistics,
  ...criteria,
  ...logic,
  ...lookups,
  ...dates,
  ...finance,
  ...texts,
};
