import { recordOf } from '../../evidence/library';
import { asPrinted, type EvidenceRecord } from '../../evidence/record';
import { f, type Formula, list, type Ref, rows, type Sheet, sheet } from '../../layout';
import { formats, styled } from '../../plan/cells';
import type { Check } from './checks';
import { EVIDENCE } from './sheetNames';

export interface EvidenceOnSheet {
  sheet: Sheet;
  /** Where the sheet has the published value of one of its records. */
  value: (id: string) => Ref;
  /** The values on the sheet are those of the library. */
  isAsInLibrary: Check;
}

/** The published records that the defaults rest on, and what else should be known of where they come from. */
export function evidenceSheet(ids: readonly string[], remarks: readonly string[]): EvidenceOnSheet {
  const words = (of: (record: EvidenceRecord) => string | undefined) => ({
    style: 'note' as const,
    of: (_r: unknown, { from }: { from?: EvidenceRecord }) => (from && of(from)) || null,
  });
  const number = (heading: string, of: (record: EvidenceRecord, id: Ref) => number | Formula) => ({
    heading: { value: heading, style: 'numberHeading' as const },
    of: (r: { id: Ref }, { from }: { from?: EvidenceRecord }) =>
      from && { value: of(from, r.id), format: formatOf(from), style: 'calculation' as const },
  });
  const records = list('Evidence', { spare: 0, table: 'EvidenceUsed' }, ids.map(recordOf), {
    id: { heading: 'Id', ...words(({ id }) => id), style: 'label' },
    council: {
      heading: 'Council or body',
      ...words(({ council }) => council || 'Not one council'),
      style: 'label',
    },
    measure: { heading: 'Measure', ...words(({ measure }) => measure), style: 'label' },
    value: number('Value', ({ value }) => value),
    printed: { heading: 'As printed', ...words((record) => asPrinted(record) || 'characters not kept') },
    unit: { heading: 'Unit', ...words(({ unit }) => unit || 'number') },
    period: { heading: 'Period', ...words(({ period }) => period || 'not printed') },
    library: number('In the library', (_record, id) => f`OT.EVIDENCE(${id})`),
    source: { heading: 'Source', ...words((record) => record.document) },
    note: { heading: 'Note', ...words(({ note }) => note) },
  });
  const headings = records.heading('id');
  return {
    sheet: sheet(
      EVIDENCE,
      [
        rows('Title of Evidence', [
          styled('title', 'Evidence'),
          styled(
            'subtitle',
            'Published figures that the defaults rest on, each with the words of its document. Look one up with OT.EVIDENCE and its id.',
          ),
        ]),
        1,
        records,
        1,
        rows('Remarks', [styled('subtitle', 'Remarks'), ...remarks.map((remark) => styled('note', remark))]),
      ],
      {
        role: 'evidence',
        widths: [46, 34, 40, 16, 22, 18, 28, 16, 80, 120],
        frozen: { rows: headings },
        tables: records.tables,
        isProtected: true,
        print: { orientation: 'landscape', titleRows: headings },
      },
    ),
    value: (id) => {
      const index = ids.indexOf(id);
      if (index < 0) throw new Error(`The Evidence sheet has no ${id}`);
      return records.at('value', index);
    },
    isAsInLibrary: {
      what: 'Published figures on Evidence are those of the library',
      why: 'A figure on Evidence was changed, or the library has a newer one.',
      difference: f`SUMPRODUCT(ABS(${records.column('value')}-${records.column('library')}))`,
      unit: 'as each figure',
      format: formats.general,
    },
  };
}

function formatOf({ unit, value }: EvidenceRecord): string {
  if (unit === 'share') return formats.percent;
  return Number.isInteger(value) ? formats.number : formats.general;
}
