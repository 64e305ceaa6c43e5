import { type Cell, f, fix, type Formula, list, type List, type Ref } from '../../layout';
import { formats } from '../../plan/cells';
import type { ClaimInputs, published } from './claimInputs';

type Given = ClaimInputs<keyof typeof published>['used'];
type Column = 'reading' | 'cost' | 'gross' | 'net' | 'netReturn' | 'grossReturn';
export type ReadingsTable = List<Column>;

const READINGS = 4;

/** What OT.ROIREADINGS spills: four readings of the claim. */
export function readings(given: Given): ReadingsTable {
  const lands = (format: string) => ({
    heading: { style: 'numberHeading' } as Cell,
    format,
    style: 'calculation' as const,
    of: () => undefined,
  });
  return list('Readings', { spare: READINGS }, [], {
    reading: {
      heading: { value: f`OT.ROIREADINGS(${given.saving},${given.roi})`, style: 'heading' },
      style: 'calculation',
      of: () => undefined,
    },
    cost: lands(formats.pounds),
    gross: lands(formats.pounds),
    net: lands(formats.pounds),
    netReturn: lands(formats.wholePercent),
    grossReturn: lands(formats.twoDecimals),
  });
}

/** What each package reviewed and each hour released is worth under each reading. */
export function worth(given: Given, made: ReadingsTable) {
  const over = (value: string) => ({ value, style: 'numberHeading' }) as const;
  const per = (heading: string, column: Column, share: Ref, format: string) => ({
    heading: over(heading),
    format,
    style: 'calculation' as const,
    of: (_r: unknown, { index }: { index: number }): Formula =>
      f`${fix(made.at(column, index), 'A1')}/${share}`,
  });
  const { pounds, poundsAndPence } = formats;
  return list('Worth', { spare: READINGS }, [], {
    reading: {
      heading: 'Reading',
      style: 'label',
      of: (_r, { index }) => fix(made.at('reading', index), 'A1'),
    },
    cost: per('Cost a review (£)', 'cost', given.packages, pounds),
    gross: per('Gross a package (£)', 'gross', given.packages, pounds),
    net: per('Net a package (£)', 'net', given.packages, pounds),
    grossHour: per('Gross an hour (£)', 'gross', given.hours, poundsAndPence),
    netHour: per('Net an hour (£)', 'net', given.hours, poundsAndPence),
  });
}
