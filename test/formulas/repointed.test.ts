import { repointed } from '../../src/formulas/repointed';

const sheets = new Set(['old figures']);
const move = (_: string, range: string) => (range === '$B$9' ? null : { sheet: 'New', range: '$C$1' });

test.each([
  ["='Old figures'!$B$6", "='New'!$C$1", []],
  ["=IF('old figures'!B6=0,Inputs!B6,2*'OLD FIGURES'!B6)", "=IF('New'!$C$1=0,Inputs!B6,2*'New'!$C$1)", []],
  ['="\'Old figures\'!$B$6"', '="\'Old figures\'!$B$6"', []],
  ['=INDIRECT("\'Old figures\'!B"&ROW())', '=INDIRECT("\'Old figures\'!B"&ROW())', ['"\'Old figures\'!B"']],
  ['=INDIRECT("Inputs!B6")', '=INDIRECT("Inputs!B6")', []],
  ["=SUM('Inputs:Old figures'!B6)", "=SUM('Inputs:Old figures'!B6)", ["'Inputs:Old figures'!B6"]],
  ["='Old figures'!$B$9+1", "='Old figures'!$B$9+1", ["'Old figures'!$B$9"]],
  ['=$B$6+Old_figures', '=$B$6+Old_figures', []],
])('%s', (formula, to, lost) => expect(repointed(formula, sheets, move)).toEqual({ formula: to, lost }));
