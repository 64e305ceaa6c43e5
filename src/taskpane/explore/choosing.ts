import { type CellPlace, isCellError, isStillCalculating, type Spreadsheet } from '../../host/spreadsheet';
import { formatValue } from '../shared/format/values';
import { dependenceOf } from './dependence';
import { directionOf, wordsAbove } from './direction';
import type { Exploration, ExploredOutput, ListedInput } from './exploration';
import { sheetAndAddress, placeKey } from './exploredInput';
import { wordsBeside } from './grid';
import { mannerOf } from './shownLike';
import { suggestionsIn } from './suggestions';
import { words } from './words';

/** The selected cell as the result to question; refuses, in words, one that nothing can change. */
export async function chosenOutput(spreadsheet: Spreadsheet): Promise<ExploredOutput> {
  const { sheet, address, formula, value, text } = await spreadsheet.selection();
  const cell = sheetAndAddress({ sheet, address });
  if (formula === null) throw new Error(words.output.noFormula(cell));
  if (isStillCalculating(value)) throw new Error(words.output.calculating(cell));
  if (typeof value !== 'number') {
    throw new Error(words.output.noNumber(cell, isCellError(value) ? value.error : formatValue(value)));
  }
  return { called: '', sheet, address, formula, value, text };
}

/** Which side of the target is good, and a first target: zero for a gain, today's value for a figure that should be low. */
export async function targetFor(
  spreadsheet: Spreadsheet,
  output: ExploredOutput,
): Promise<Pick<Exploration, 'target' | 'wanted' | 'wantedBecause'>> {
  const contents = await spreadsheet.contents();
  const called = wordsBeside(contents, output).join('; ');
  const { wanted, because } = directionOf({ ...output, called, above: wordsAbove(contents, output) });
  const { show } = mannerOf(output.text);
  return { wanted, wantedBecause: because, target: show(wanted === 'atMost' ? output.value : 0) };
}

/** The label of the result, the inputs found that feed it, and those that do not. The user's own inputs stay. */
export async function inputsFor(
  spreadsheet: Spreadsheet,
  output: ExploredOutput,
  own: ListedInput[],
): Promise<Pick<Exploration, 'output' | 'inputs' | 'leftOut' | 'unusable' | 'isDependenceKnown'>> {
  const contents = await spreadsheet.contents();
  const names = await spreadsheet.definedNames();
  const dependence = dependenceOf(contents, names, output);
  const suggested = suggestionsIn(contents, names);
  const feeds = (input: CellPlace) => !dependence.isKnown || dependence.on(input);
  const taken = new Set(own.map(placeKey));
  const found = suggested.inputs.filter(
    (input) => !taken.has(placeKey(input)) && placeKey(input) !== placeKey(output),
  );
  return {
    output: { ...output, called: wordsBeside(contents, output).join('; ') },
    inputs: [
      ...found.filter(feeds).map((input) => ({ ...input, isChosen: true, isOwn: false })),
      ...own.filter(feeds),
    ],
    leftOut: [...found, ...own].filter((input) => !feeds(input)).map(({ label }) => label),
    unusable: suggested.unusable.filter(
      (row) => feeds(row) && !taken.has(placeKey(row)) && placeKey(row) !== placeKey(output),
    ),
    isDependenceKnown: dependence.isKnown,
  };
}

/** The words beside the result, and its formula, as they are now. */
export async function describedAgain(
  spreadsheet: Spreadsheet,
  output: ExploredOutput,
): Promise<Pick<ExploredOutput, 'called' | 'formula'>> {
  const contents = await spreadsheet.contents();
  const held = contents
    .find(({ name }) => name === output.sheet)
    ?.cells.find(({ address }) => address === output.address);
  return { called: wordsBeside(contents, output).join('; '), formula: held?.formula ?? '' };
}

/** Refuses to vary a cell whose label is no longer that of the input. */
export async function refuseIfMoved(spreadsheet: Spreadsheet, inputs: ListedInput[]): Promise<void> {
  const chosen = inputs.filter(({ isChosen }) => isChosen);
  const own = chosen.filter(({ isOwn }) => isOwn);
  const contents = own.length > 0 ? await spreadsheet.contents() : [];
  const isElsewhere = (input: ListedInput) =>
    input.label !== sheetAndAddress(input) && wordsBeside(contents, input).at(-1) !== input.label;
  const moved = chosen.find((input) => (input.isOwn ? isElsewhere(input) : input.isMoved));
  if (moved) throw new Error(words.inputs.moved(moved.label, sheetAndAddress(moved)));
}

/** The range of an added input, as a share either way, until the user gives another. */
const SHARE = 0.1;

/** The selected cell as an input of the user's own. */
export async function addedInput(
  spreadsheet: Spreadsheet,
  output: ExploredOutput,
  listed: ListedInput[],
): Promise<ListedInput> {
  const { sheet, address, formula, value, text } = await spreadsheet.selection();
  const cell = sheetAndAddress({ sheet, address });
  const said = words.add;
  if (placeKey({ sheet, address }) === placeKey(output)) throw new Error(said.isOutput(cell));
  if (formula !== null) throw new Error(said.formula(cell));
  if (typeof value !== 'number') throw new Error(said.notNumber(cell));
  if (listed.some((input) => placeKey(input) === placeKey({ sheet, address })))
    throw new Error(said.already(cell));
  const contents = await spreadsheet.contents();
  const dependence = dependenceOf(contents, await spreadsheet.definedNames(), output);
  if (dependence.isKnown && !dependence.on({ sheet, address })) throw new Error(said.noEffect(cell));
  const label = wordsBeside(contents, { sheet, address }).at(-1);
  const room = Math.abs(value) * SHARE || 1;
  const { unit } = mannerOf(text);
  const isShare = unit === '%' && value >= 0 && value <= 1;
  return {
    sheet,
    address,
    label: label || cell,
    unit: isShare ? words.add.share : unit === '£' ? unit : '',
    kind: 'pert',
    low: Math.max(isShare ? 0 : -Infinity, Number((value - room).toPrecision(12))),
    central: value,
    high: Math.min(isShare ? 1 : Infinity, Number((value + room).toPrecision(12))),
    isChosen: true,
    isOwn: true,
  };
}
