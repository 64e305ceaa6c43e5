import { isCellError, type SheetContents, type Spreadsheet } from '../../host/spreadsheet';
import { formatValue } from '../format/values';
import { dependenceOf } from './dependence';
import type { Exploration, ExploredOutput, ListedInput } from './exploration';
import { placeKey } from './exploredInput';
import { positionOf, rowsOf } from './grid';
import { mannerOf } from './shownLike';
import { suggestedInputs } from './suggestions';
import { words } from './words';

/** The selected cell as the result to question; refuses, in words, one that nothing can change. */
export async function chosenOutput(spreadsheet: Spreadsheet): Promise<ExploredOutput> {
  const { sheet, address, formula, value, text } = await spreadsheet.selection();
  const cell = `${sheet} ${address}`;
  if (formula === null) throw new Error(words.output.noFormula(cell));
  if (typeof value !== 'number') {
    throw new Error(words.output.noNumber(cell, isCellError(value) ? value.error : formatValue(value)));
  }
  return { sheet, address, formula, value, text };
}

/** Inputs found in the workbook that feed the result, and those that do not. Own inputs stay. */
export async function inputsFor(
  spreadsheet: Spreadsheet,
  output: ExploredOutput,
  own: ListedInput[],
): Promise<Pick<Exploration, 'inputs' | 'leftOut' | 'isDependenceKnown'>> {
  const contents = await spreadsheet.contents();
  const dependence = dependenceOf(contents, await spreadsheet.definedNames(), output);
  const suggested = suggestedInputs(contents);
  const feeds = (input: ListedInput | (typeof suggested)[number]) =>
    !dependence.isKnown || dependence.on(input);
  const taken = new Set(own.map(placeKey));
  const found = suggested.filter((input) => !taken.has(placeKey(input)));
  return {
    inputs: [
      ...found.filter(feeds).map((input) => ({ ...input, isChosen: true, isOwn: false })),
      ...own.filter(feeds),
    ],
    leftOut: [...found, ...own].filter((input) => !feeds(input)).map(({ label }) => label),
    isDependenceKnown: dependence.isKnown,
  };
}

/** How far either way an added input goes until the user says what would be right. */
const SHARE = 0.1;

/** The selected cell as an input of the user's own. */
export async function addedInput(
  spreadsheet: Spreadsheet,
  output: ExploredOutput,
  listed: ListedInput[],
): Promise<ListedInput> {
  const { sheet, address, formula, value, text } = await spreadsheet.selection();
  const cell = `${sheet} ${address}`;
  const said = words.add;
  if (placeKey({ sheet, address }) === placeKey(output)) throw new Error(said.isOutput(cell));
  if (formula !== null) throw new Error(said.formula(cell));
  if (typeof value !== 'number') throw new Error(said.notNumber(cell));
  if (listed.some((input) => placeKey(input) === placeKey({ sheet, address })))
    throw new Error(said.already(cell));
  const contents = await spreadsheet.contents();
  const dependence = dependenceOf(contents, await spreadsheet.definedNames(), output);
  if (dependence.isKnown && !dependence.on({ sheet, address })) throw new Error(said.noEffect(cell));
  const label = labelBeside(contents, sheet, address);
  const room = Math.abs(value) * SHARE || 1;
  return {
    sheet,
    address,
    label: label || cell,
    unit: mannerOf(text).unit === '£' ? '£' : '',
    kind: 'pert',
    low: Number((value - room).toPrecision(12)),
    central: value,
    high: Number((value + room).toPrecision(12)),
    isChosen: true,
    isOwn: true,
  };
}

/** The nearest text to the left in the same row. */
function labelBeside(contents: SheetContents[], sheet: string, address: string): string {
  const { row, column } = positionOf(address);
  const held = contents.find(({ name }) => name === sheet);
  const cells = held && rowsOf(held).find((one) => one.row === row)?.cells;
  const texts = [...(cells ?? [])].filter(([at, { value }]) => at < column && typeof value === 'string');
  texts.sort(([one], [other]) => other - one);
  return String(texts[0]?.[1].value ?? '').trim();
}
