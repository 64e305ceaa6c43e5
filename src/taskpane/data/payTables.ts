import { CURRENT_YEAR } from '../../evidence/currentYear';
import { evidence } from '../../evidence/library';
import type { PayOf } from '../../extracts/sheets';
import { financialYearLabel } from '../../model/financialYear';

const BAND = /\b(?:afc|agenda for change|band|bd)\b[\s.:-]*(?:band\b[\s.:-]*)?0?([2-9])\s*([a-d])?\b/i;
/** As the NHS staff record has it: XR06. */
const CODE = /\bXR0?([2-9])([A-D])?\b/i;
const NJC = /\bnjc\b|\bscp\b|\bspine?\b|\bspinal\b|\bpoint\b|^\s*\d{1,2}\s*$/i;
/** A grade is paid from its entry to its top; where a person is on it the list does not say. */
const EARLIEST = 2024;

/** The pay table that has a grade: bands of Agenda for Change are on record here, points of the NJC are not. */
export const payOf: PayOf = (grade) => {
  const [, band, letter = ''] = BAND.exec(grade) ?? CODE.exec(grade) ?? [];
  if (band !== undefined) return ofBand(`${band}${letter.toLowerCase()}`, grade);
  if (NJC.test(grade))
    return {
      refused: `No pay is on record here for a point of the NJC, such as ${grade}. Type its full-time pay.`,
    };
  return {
    refused: `${grade} is in no pay table here: councils have grades of their own. Type its full-time pay.`,
  };
};

function ofBand(band: string, grade: string): ReturnType<PayOf> {
  for (let year = CURRENT_YEAR; year >= EARLIEST; year--) {
    const label = financialYearLabel(year);
    const ids = ['entry', 'top'].map(
      (at) => `ref-agenda-for-change-band-${band}-${at}-${label.replace('/', '-')}`,
    );
    const [entry, top] = ids.map((id) => evidence().byId.get(id));
    if (!entry || !top) continue;
    return {
      pay: `(OT.EVIDENCE("${entry.id}")+OT.EVIDENCE("${top.id}"))/2`,
      words: `Agenda for Change band ${band}, ${label}: the middle of its entry and its top. Type over it if it is another’s band ${band}. ${entry.note}`,
    };
  }
  return { refused: `No pay is on record here for ${grade}. Type its full-time pay.` };
}
