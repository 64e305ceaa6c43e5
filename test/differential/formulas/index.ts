import { endings } from './endings';
import { entries } from './entries';
import { patterns } from './patterns';
import { payments } from './payments';
import { bases } from './bases';
import { bonds } from './bonds';
import { measures } from './measures';
import { council } from './council';
import { coercions } from './coercions';
import { database } from './database';
import { dates } from './dates';
import { engineering } from './engineering';
import { figures } from './figures';
import { finance } from './finance';
import { idioms } from './idioms';
import { logic } from './logic';
import { lookups } from './lookups';
import { maths } from './maths';
import { moments } from './moments';
import { references } from './references';
import { securities } from './securities';
import { statistics } from './statistics';
import { texts } from './texts';
import { trends } from './trends';

const listed = (formulas: string) => formulas.split('\n').filter((line) => line !== '');

/** Formulas that LibreOffice is asked about too, by family. */
export const families: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    maths,
    statistics,
    texts,
    dates,
    logic,
    lookups,
    finance,
    references,
    database,
    trends,
    engineering,
    securities,
    figures,
    coercions,
    moments,
    idioms,
    endings,
    entries,
    patterns,
    bases,
    bonds,
    measures,
    council,
    payments,
  }).map(([family, formulas]) => [family, listed(formulas)]),
);
