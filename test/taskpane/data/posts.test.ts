import { roles } from '../../../src/cases/workforce/published';
import { roleOf, ROLES, termOf } from '../../../src/extracts/kinds/roles';
import { payOf } from '../../../src/taskpane/data/payTables';

test('the roles of a staff list are those of the workforce case', () =>
  expect(ROLES).toEqual(roles.map(({ name }) => name)));

test.each([
  ['Occupational Therapist', 'Occupational therapist'],
  ['OT (Adults)', 'Occupational therapist'],
  ['O.T.', 'Occupational therapist'],
  ['Newly qualified occupational therapist', 'Occupational therapist'],
  ['Senior OT', 'Senior practitioner'],
  ['Occupational Therapist - Advanced', 'Senior practitioner'],
  ['Principal OT', 'Senior practitioner'],
  ['OT Assistant', 'Non-regulated assessor'],
  ['Senior OT Assistant', 'Non-regulated assessor'],
  ['Trusted Assessor', 'Non-regulated assessor'],
  ['OT Team Manager', 'Allied health manager'],
  ['OT Degree Apprentice', 'Apprentice'],
  ['Physiotherapist', 'Other allied health professional'],
  ['Senior Physiotherapist', 'Other allied health professional'],
  ['Social Worker', null],
  ['Business Support Officer', null],
  ['Rotation planner', null],
])('%s is %s', (title, role) => expect(roleOf(title)).toBe(role));

test.each([
  ['Perm', 'Permanent'],
  ['Permanent - part time', 'Permanent'],
  ['Fixed Term', 'Temporary'],
  ['Agency', 'Temporary'],
  ['Temporary (permanent from May)', 'Temporary'],
  ['Honorary', null],
])('a contract %s counts as %s', (contract, term) => expect(termOf(contract)).toBe(term));

describe('the pay of a grade', () => {
  // Bands 6 and 8a of 2026/27, entry and top, as the series has them.
  test.each([
    ['Band 6', '6'],
    ['AfC Band 6', '6'],
    ['band 06', '6'],
    ['XR06', '6'],
    ['Agenda for Change: Band 8a', '8a'],
    ['BAND 8A', '8a'],
  ])('%s is band %s of Agenda for Change', (grade, band) => {
    const found = payOf(grade);
    expect('pay' in found && found.pay).toContain(`OT.EVIDENCE("ref-agenda-for-change-band-${band}-entry-`);
    expect('pay' in found && found.words).toMatch(/entry and its top/);
  });

  test.each([
    ['SO1', /own/],
    ['PO2', /own/],
    ['Grade 9', /own/],
    ['SCP 28', /point of the NJC, such as SCP 28/],
    ['NJC 31', /point of the NJC/],
    ['28', /point of the NJC/],
    ['Soulbury', /own/],
    ['Band 12', /own/],
  ])('%s is refused in words', (grade, words) => {
    const found = payOf(grade);
    expect('refused' in found && found.refused).toMatch(words);
    expect('refused' in found && found.refused).toContain(grade);
  });
});
