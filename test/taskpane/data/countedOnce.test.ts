import { present } from '../../../src/formulas/present';
import { shownOf } from '../../support/extracts/shownOf';

describe('every row of an extract is counted once, by whatever name', () => {
  const INVOICES: [string, number][] = [
    ['Brightwater Care Ltd ', 10],
    ['BRIGHTWATER  CARE LTD', 20],
    ['Care*', 1],
    ['Care*Plus', 2],
    ['Care?', 4],
    ['Care~', 8],
    ['>Care', 16],
    ['=Care', 32],
    ['Care', 64],
  ];
  const OWN = [['Brightwater Care Ltd', 30], ...INVOICES.slice(2)];
  const byName = (rows: unknown[][], first: string) => {
    const top = rows.findIndex(([label]) => label === first);
    const own = rows.slice(top + 1, top + 1 + OWN.length + 1);
    return own.filter(([name]) => name !== null).map(([name, hours]) => [name, hours]);
  };

  test('invoices of a provider spelt in two ways, and of names with the signs of SUMIF', async () => {
    const lines = INVOICES.map(([name, hours], i) => `I${i},"${name}",0${1 + (i % 4)}/06/2026,${hours},20`);
    const text = ['Invoice number,Provider,Invoice date,Hours,Rate', ...lines].join('\n');
    expect(byName(await shownOf(text, 'Invoices figures', 'A1:B60'), 'Provider')).toEqual(OWN);
  });

  test('visits likewise', async () => {
    const lines = INVOICES.map(([name, hours], i) => `V${i},"${name}",01/06/2026,${hours},${hours},20`);
    const text = ['Visit ID,Provider,Visit date,Planned minutes,Actual minutes,Rate', ...lines].join('\n');
    const rows = await shownOf(text, 'Visits figures', 'A1:D60');
    expect(byName(rows, 'Provider')).toEqual(
      OWN.map(([name, minutes]) => [name, expect.closeTo(Number(minutes) / 60, 9)]),
    );
    const top = rows.findIndex(([label]) => label === 'Provider');
    expect(rows.slice(top + 1, top + 1 + OWN.length).map((row) => row[3])).toEqual(OWN.map(() => 20));
  });

  test('contracts and grades of staff with the signs of SUMIFS', async () => {
    const text = [
      'Post no,Job title,Grade,FTE,Contract,Employee',
      'P1,Senior OT,SO*,1,Permanent*,E1',
      'P2,Senior OT,SO2,2,Permanent,E2',
      'P3,Senior OT,SO?,4,Permanent,E3',
    ].join('\n');
    const rows = await shownOf(text, 'Staff figures', 'F1:N60');
    const senior = present(
      rows.find(([role]) => role === 'Senior practitioner'),
      'the role',
    );
    // In post, and of those on permanent terms: none is counted twice.
    expect([senior[3], senior[4]]).toEqual([7, 7]);
  });
});
