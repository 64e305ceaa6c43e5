import { evidence } from '../../evidence/library';
import { asPrinted, type EvidenceRecord } from '../../evidence/record';
import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { EVIDENCE } from './sheetNames';

const FIRST = 5;

/** The published records that the defaults rest on, and what else should be known of where they come from. */
export function evidenceSheet(ids: string[], remarks: string[]): SheetPlan {
  const records = ids.map(recordOf);
  const last = FIRST + records.length - 1;
  return {
    name: EVIDENCE,
    role: 'evidence',
    columns: { A: 46, B: 34, C: 40, D: 16, E: 22, F: 18, G: 28, H: 16, I: 80, J: 120 },
    frozenRows: FIRST - 1,
    cells: {
      ...block(1, [
        styled('title', 'Evidence'),
        styled(
          'subtitle',
          'Published figures that the defaults rest on, each with the words of its document. Look one up with OT.EVIDENCE and its id.',
        ),
      ]),
      ...block(FIRST - 1, [
        [
          ...styled('heading', 'Id', 'Council or body', 'Measure'),
          ...styled('numberHeading', 'Value'),
          ...styled('heading', 'As printed', 'Unit', 'Period'),
          ...styled('numberHeading', 'In the library'),
          ...styled('heading', 'Source', 'Note'),
        ],
        ...records.map((record, i): CellPlan[] => [
          ...styled('label', record.id, record.council || 'Not one council', record.measure),
          { value: record.value, format: formatOf(record), style: 'calculation' },
          ...styled(
            'note',
            asPrinted(record) || 'characters not kept',
            record.unit || 'number',
            record.period || 'not printed',
          ),
          { value: `=OT.EVIDENCE($A${FIRST + i})`, format: formatOf(record), style: 'calculation' },
          ...styled('note', record.document),
          ...(record.note ? styled('note', record.note) : []),
        ]),
      ]),
      ...block(last + 2, [styled('subtitle', 'Remarks'), ...remarks.map((remark) => styled('note', remark))]),
    },
    tables: [{ name: 'EvidenceUsed', range: `A${FIRST - 1}:J${last}` }],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

/** Where the sheet has the published value of one of its records. */
export function evidenceValue(ids: string[], id: string): string {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error(`The Evidence sheet has no ${id}`);
  return `${EVIDENCE}!$D$${FIRST + index}`;
}

/** How far the values on the sheet are from those of the library, for the Checks sheet. */
export function evidenceDifference(ids: string[]): string {
  const column = (letter: string) => `${EVIDENCE}!$${letter}$${FIRST}:$${letter}$${FIRST + ids.length - 1}`;
  return `=SUMPRODUCT(ABS(${column('D')}-${column('H')}))`;
}

function formatOf({ unit }: EvidenceRecord): string {
  return unit === 'share' ? formats.percent : formats.general;
}

function recordOf(id: string): EvidenceRecord {
  const record = evidence().byId.get(id);
  if (!record) throw new Error(`There is no evidence ${id}`);
  return record;
}
