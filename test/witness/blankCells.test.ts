import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculated } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { columnLetters } from '../../src/formulas/addresses';
import { callThroughExcel, type Argument } from '../functions/support/throughExcel';
import { agree, twinCases, type TwinCase } from '../support/twins/cases';
import { readXlsx, writeXlsx } from '../support/xlsx';
import { program, where, witnessed } from './libreOffice';

const EACH = 40;
const ROWS = 11;
const SEED = 20280401;

/** A case whose ranges have lost every third or fourth cell. */
function withBlanks(one: TwinCase, index: number) {
  const cells = { ...one.cells };
  let blanks = 0;
  const given = one.given.map((argument, place): Argument => {
    if (typeof argument !== 'object') return argument;
    const [, letters, row] = /^([A-Z]+)(\d+)/.exec(/\((.*)\)$/.exec(one.formula)![1]!.split(',')[place]!)!;
    const left = [...letters!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const held = argument.cells.map((cell, k) => {
      if (argument.cells.length < 2 || (k + index + place) % (3 + (index % 2)) > 0) return cell;
      delete cells[argument.across ? `${columnLetters(left + k)}${row}` : `${letters}${Number(row) + k}`];
      blanks++;
      return null;
    });
    return argument.across ? [held] : held.map((cell) => [cell]);
  });
  return { ...one, cells, given, blanks };
}

/** Where a function refuses a blank cell, its twin is not used. */
witnessed(
  `a twin gives what its function gives over ranges with blank cells, ${where}`,
  async () => {
    const { metadata } = loadBuiltFunctions(ensureBuilt('functions'));
    const all = twinCases(metadata.functions, EACH, SEED).map(withBlanks);
    const twins = Object.fromEntries(all.map(({ twin }, index) => [`B${index * ROWS + 1}`, twin]));
    const cells = Object.assign({}, ...all.map((one) => one.cells), twins);
    const shown = readXlsx(recalculated(program!, writeXlsx(cells)));
    const different: unknown[] = [];
    const compared = new Set<string>();
    for (const [index, one] of all.entries()) {
      if (one.blanks === 0) continue;
      const answer = await callThroughExcel(one.id, one.given);
      if (!('value' in answer) || typeof answer.value !== 'number') continue;
      compared.add(one.id);
      const twin = shown.get(`B${index * ROWS + 1}`);
      if (!agree(answer.value, twin)) different.push([one.formula, one.given, answer.value, twin]);
    }
    expect(different).toEqual([]);
    expect([...compared]).toEqual(expect.arrayContaining(['NPV', 'IRR', 'PAYBACK', 'ROI', 'REALTERMS']));
  },
  240_000,
);
