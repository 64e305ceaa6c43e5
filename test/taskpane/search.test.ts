import { search } from '../../src/taskpane/lookUp/search';
import { catalogue } from './fixtures/catalogue';

const found = (query: string, namespace = 'OT') => search(catalogue, query, namespace).map(({ id }) => id);

it.each([
  ['', ['SAVING', 'ROI', 'PARTYEAR', 'MOVEMENT', 'ENGINE']],
  ['  ', ['SAVING', 'ROI', 'PARTYEAR', 'MOVEMENT', 'ENGINE']],
  ['roi', ['ROI']],
  ['=OT.ROI(', ['ROI']],
  ['care packages', ['SAVING']],
  ['hours', ['SAVING']],
  ['weeksperyear', ['SAVING']],
  ['business year', ['PARTYEAR', 'MOVEMENT']],
  ['zebra', []],
])('%p finds %p', (query, expected) => expect(found(query)).toEqual(expected));

it('knows the functions by the namespace of the spreadsheet', () => {
  expect(found('OTDEV.ROI', 'OTDEV')).toEqual(['ROI']);
});
