import { present } from '../../formulas/present';
import type { Own, Ref } from '../../layout';

/** A line of a table whose keys are known only as it is made. */
export const pick = (lines: Own<string>, key: string): Ref => present(lines[key], `the line ${key}`);
