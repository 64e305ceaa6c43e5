import { useEffect } from 'react';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import { type CellPlace, isCellError, isStillCalculating, type Spreadsheet } from '../../host/spreadsheet';
import { freeName } from '../../plan/freeName';
import type { Implementations } from '../implementations';
import { appliedInWords } from '../shared/appliedInWords';
import { formatValue } from '../shared/format/values';
import { stampOf } from '../shared/stamp';
import { addedInput, chosenOutput, describedAgain, inputsFor, refuseIfMoved, targetFor } from './choosing';
import { withValuesNow } from './evaluator';
import {
  chosenInputs,
  type Exploration,
  type ExploredOutput,
  type ListedInput,
  nothingExplored,
  nothingWorkedOut,
  ready,
} from './exploration';
import { sheetAndAddress, placeKey } from './exploredInput';
import { followed, useFollowing } from './following';
import type { Pair } from './pairs';
import { findingsOf, recordSheet } from './record';
import {
  formulasIn,
  notAsPutBack,
  puttingBack,
  readScenarios,
  savingOf,
  type SavedScenario,
  type SavedScenarios,
} from './scenarios';
import { mannerOf } from './shownLike';
import type { TargetSide } from './simulated';
import { useRun } from './useRun';
import { words } from './words';
import { checkTrials, findSwitching, MOST_CHECKED, refuseIfChanged, runTrials, workOut } from './working';

/** The state of the Explore page, and the actions it offers. */
export interface ExploreProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  implementations: Implementations;
  /** What was on the page when it was last left. */
  explored: Exploration | null;
  onExplore(change: (now: Exploration | null) => Exploration): void;
  /** The clock. */
  now?: () => Date;
}

export function useExplore(props: ExploreProps) {
  const { spreadsheet, catalogue, implementations, explored, onExplore, now = () => new Date() } = props;
  const functions = { catalogue, implementations };
  const exploration = explored ?? nothingExplored;
  const runner = useRun(() => chosenInputs(exploration).map(sheetAndAddress).join(', '));
  const update = (change: Partial<Exploration>) =>
    onExplore((before) => ({ ...(before ?? nothingExplored), ...change }));
  const { inputs } = exploration;
  const outputCell = () => ready(exploration, 'output');
  useFollowing(spreadsheet, exploration, runner.isBusy, (readings) =>
    onExplore((before) => followed(before ?? nothingExplored, readings)),
  );
  const own = inputs.filter(({ isOwn }) => isOwn);
  // What it says of a sheet that it has written, and of undo, holds until anything else happens to the workbook.
  const { running, forget } = runner;
  const hasWritten = running.status === 'done' && (running.task === 'scenarios' || running.task === 'record');
  useEffect(() => (hasWritten ? spreadsheet.onStep(forget) : undefined), [hasWritten, spreadsheet, forget]);

  const takeSelected = async () => {
    const chosen = await chosenOutput(spreadsheet);
    const found = await inputsFor(spreadsheet, chosen, own);
    update({ ...nothingWorkedOut, ...found, ...(await targetFor(spreadsheet, chosen)) });
  };
  const act = {
    useSelected: () => void runner.run('output', takeSelected),
    useResult: ({ sheet, address }: CellPlace) =>
      void runner.run('output', async () => {
        await spreadsheet.show(sheet, address);
        await takeSelected();
      }),
    showOutput: () =>
      void runner.run('output', () => {
        const { sheet, address } = outputCell();
        return spreadsheet.show(sheet, address);
      }),
    findInputs: () =>
      void runner.run('inputs', async () => {
        update({ ...nothingWorkedOut, ...(await inputsFor(spreadsheet, outputCell(), own)) });
      }),
    addSelected: () =>
      void runner.run('add', async () => {
        const added = await addedInput(spreadsheet, outputCell(), inputs);
        update({ ...nothingWorkedOut, inputs: [...inputs, added] });
        return words.add.added(sheetAndAddress(added));
      }),
    changeInputs: (changed: ListedInput[]) => update({ ...nothingWorkedOut, inputs: changed }),
    setPairs: (pairs: Pair[]) => update({ pairs, simulated: null }),
    setTarget: (target: string) => update({ target }),
    setWanted: (wanted: TargetSide) => update({ wanted, wantedBecause: null }),

    workOut: () =>
      void runner.run(
        'tornado',
        async (watch) => {
          const output = outputCell();
          await refuseIfMoved(spreadsheet, inputs);
          const found = await workOut(spreadsheet, functions, exploration, watch, (unchecked) =>
            update({ unchecked }),
          );
          const present = new Map(found.inputs.map((input) => [placeKey(input), input.central]));
          update({
            ...nothingWorkedOut,
            worked: found,
            output: {
              ...refreshed(output, found.tornado.base),
              ...(await describedAgain(spreadsheet, output)),
            },
            inputs: inputs.map((input) => ({
              ...input,
              central: present.get(placeKey(input)) ?? input.central,
            })),
          });
        },
        2 * chosenInputs(exploration).length + 1,
      ),
    findSwitching: (target: number) =>
      void runner.run('switching', async (watch) => {
        update({
          switching: {
            target,
            values: await findSwitching(spreadsheet, functions, exploration, target, watch),
          },
        });
      }),
    runTrials: (asked: { trials: number; seed: number }) =>
      void runner.run(
        'simulation',
        async (watch) =>
          update({ simulated: await runTrials(spreadsheet, functions, exploration, asked, watch) }),
        asked.trials,
      ),
    checkTrials: () =>
      void runner.run(
        'check',
        async (watch) => {
          const { checked, differing } = await checkTrials(spreadsheet, exploration, watch);
          if (differing > 0) throw new Error(words.check.differ(differing, checked));
          return words.check.agree(checked);
        },
        Math.min(MOST_CHECKED, ready(exploration, 'simulated').simulation.trials),
      ),
    record: () =>
      void runner.run('record', async () => {
        const output = outputCell();
        await refuseIfChanged(spreadsheet, output, ready(exploration, 'worked'));
        const { formula } = await describedAgain(spreadsheet, output);
        if (formula !== output.formula) throw new Error(words.simulation.changed(sheetAndAddress(output)));
        const stamp = stampOf(now());
        const { sheets } = await spreadsheet.taken();
        const name = freeName(words.record.name(stamp.date), sheets);
        const applied = await spreadsheet.apply({
          sheets: [recordSheet(name, findingsOf(exploration), stamp)],
        });
        await spreadsheet.show(name, 'A1');
        return [words.record.done(name), ...appliedInWords(applied)].join(' ');
      }),

    saveScenario: (name: string) =>
      runner.run('scenarios', async () => {
        const chosen = chosenInputs(exploration);
        if (chosen.length === 0) throw new Error(words.tornado.choose);
        const present = await withValuesNow(spreadsheet, chosen);
        const { sheet, address } = outputCell();
        const label = sheetAndAddress({ sheet, address });
        const [values] = await spreadsheet.readRanges([address], sheet);
        const value = values?.[0]?.[0] ?? null;
        if (isStillCalculating(value)) throw new Error(words.output.calculating(label));
        const shown = value !== null && isCellError(value) ? value.error : formatValue(value);
        const result = {
          cell: { sheet, address },
          label,
          value: typeof value === 'number' ? value : shown,
        };
        const existing = readScenarios(await spreadsheet.contents());
        const applied = await spreadsheet.apply(savingOf(name, present, result, existing));
        return [words.scenarios.saved(name.trim()), ...appliedInWords(applied)].join(' ');
      }),
    putBack: (scenario: SavedScenario, all: SavedScenarios) =>
      runner.run('scenarios', async () => {
        const change = puttingBack(scenario, all, await spreadsheet.contents());
        const applied = await spreadsheet.apply(change);
        update(nothingWorkedOut);
        const wrong = await notAsPutBack(spreadsheet, change);
        if (wrong.length > 0) throw new Error(words.scenarios.notPutBack(scenario.name, wrong));
        return [
          words.scenarios.putBackDone(scenario.name, spreadsheet.kind, formulasIn(scenario, all)),
          ...appliedInWords(applied),
        ].join(' ');
      }),
  };
  return { exploration, runner, act };
}

function refreshed(output: ExploredOutput, value: number): ExploredOutput {
  const isSame = Math.abs(value - output.value) <= 1e-9 * Math.abs(value);
  return isSame ? output : { ...output, value, text: mannerOf(output.text).show(value) };
}
