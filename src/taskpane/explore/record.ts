import { block, formats, heldText, styled } from '../../plan/cells';
import type { Stamp } from '../../handOver/replacement';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import type { Driver } from './simulated';
import { sheetAndAddress, type ExploredInput, placeKey } from './exploredInput';
import { type Exploration, ready } from './exploration';
import type { Pair } from './pairs';
import { type Manner, mannerOf } from './shownLike';
import { chanceOfMeeting } from './simulate';
import { type SimulationOutcome, type TargetSide } from './simulated';
import type { Switching } from './switching';
import type { Tornado } from './tornado';
import { chanceInWords, shareOfTrials } from './chanceInWords';
import { words } from './words';
import { nth, under } from '../../formulas/present';

/** All results, and all that is needed to work them out again. */
export interface Findings {
  output: { called: string; sheet: string; address: string; formula: string; unit: Manner['unit'] };
  way: 'compiled' | 'recalculated';
  inputs: ExploredInput[];
  tornado: Tornado;
  switching: { target: number; values: Switching[] } | null;
  simulation: {
    trials: number;
    seed: number;
    inputs: ExploredInput[];
    pairs: Pair[];
    outcome: SimulationOutcome;
    target: number;
    wanted: TargetSide;
    chance: number;
    drivers: Driver[];
  } | null;
}

const said = words.record;
const resultFormats = { '£': formats.poundsAndPence, '%': '0.00%', '': undefined };

/** A sheet of values, none of which moves when the workbook does. */
export function recordSheet(name: string, findings: Findings, stamp: Stamp): SheetPlan {
  const { output, inputs, tornado, switching, simulation } = findings;
  const cell = sheetAndAddress(output);
  const resultUnit = said.unitOf[output.unit](cell);
  const resultFormat = resultFormats[output.unit];
  const figure = (name: string, value: number) => fact(name, value, resultUnit, resultFormat);
  const parts: CellPlan[][][] = [
    [
      styled('title', said.title(cell, stamp.date)),
      styled('note', said.frozen),
      [],
      ...facts([
        [said.fact.engine, stamp.engine],
        [said.fact.data, stamp.vintage],
        [said.fact.date, stamp.date],
        [said.fact.output, cell],
        [said.fact.called, output.called || said.uncalled],
        [said.fact.formula, `“${output.formula}”`],
        [said.fact.method, said.methods[findings.way]],
      ]),
      figure(said.fact.base, tornado.base),
      ...(simulation
        ? [
            fact(said.fact.trials, simulation.trials, said.units.trials),
            fact(said.fact.seed, simulation.seed, said.units.none),
            ...facts([
              [said.fact.draws, simulation.pairs.length > 0 ? said.draws.together : said.draws.independent],
            ]),
          ]
        : []),
    ],
    table(
      said.inputs.title,
      said.inputs.headings,
      inputs.map((input) => [...named(input), kindOf(input), ...three(input)]),
    ),
    table(
      said.tornado.title,
      said.tornado.headings,
      tornado.bars.map(({ input, atLow, atHigh, swing }) => [
        ...named(input, resultUnit),
        orWords(atLow),
        orWords(atHigh),
        orWords(swing),
      ]),
      resultFormat,
    ),
  ];
  if (simulation && simulation.pairs.length > 0) {
    const { title, headings } = said.together;
    const placed = new Map(simulation.inputs.map((input) => [placeKey(input), input]));
    const cellsOf = (key: string) => named(under(placed, key)).slice(0, 2);
    const rows = simulation.pairs.map(({ first, second, rank }) => [
      ...cellsOf(first),
      ...cellsOf(second),
      rank,
    ]);
    parts.push(table(title, headings, rows));
  }
  if (switching) {
    const rows = inputs.map((input, i) => {
      const found = nth(switching.values, i);
      const values =
        found.kind === 'at'
          ? [found.value, found.value - input.central]
          : [words.switching.never(plainly(found.least), plainly(found.most)), said.notApplicable];
      return [...named(input), ...values];
    });
    const { title, headings, target } = said.switching;
    parts.push([...table(title, headings, rows), figure(target, switching.target)]);
  }
  if (simulation) {
    const { outcome, target, chance, drivers } = simulation;
    const { title, measures, headings: heads } = said.simulation;
    const simulationHeads = heads.map((value, column): CellPlan => ({
      value,
      style: column === 1 ? 'numberHeading' : 'heading',
    }));
    parts.push([
      styled('subtitle', title),
      simulationHeads,
      fact(measures.counted, outcome.counted, said.units.trials),
      figure(measures.mean, outcome.mean),
      outcome.standardError === null
        ? styled('label', measures.standardError, said.notApplicable)
        : figure(measures.standardError, outcome.standardError),
      figure(measures.p10, outcome.p10),
      figure(measures.p50, outcome.p50),
      figure(measures.p90, outcome.p90),
      figure(measures.central, tornado.base),
      figure(measures.fromMean, tornado.base - outcome.mean),
      figure(measures.least, outcome.least),
      figure(measures.most, outcome.most),
      figure(measures.target[simulation.wanted], target),
      fact(measures.met, Math.round(chance * outcome.counted), said.units.trials),
      styled('label', measures.chance, chanceOf(chance, outcome.counted)),
    ]);
    const shares = drivers.map(({ inputs: together, share, isSure }): (string | number)[] => [
      together.map(({ label }) => label).join('; '),
      together.map(sheetAndAddress).join('; '),
      said.units.share,
      isSure ? share : said.drivers.chance,
    ]);
    parts.push(table(said.drivers.title, said.drivers.headings, shares, '0%'));
  }
  const cells: Record<string, CellPlan> = {};
  let row = 1;
  for (const part of parts) {
    Object.assign(cells, block(row, part));
    row += part.length + 1;
  }
  return {
    name,
    role: 'log',
    columns: { A: 44, B: 22, C: 26, D: 36, E: 18, F: 18, G: 18 },
    cells,
    print: { orientation: 'landscape' },
  };
}

/** In words, so that no format rounds it to 100%. */
function chanceOf(chance: number, trials: number): string {
  const share = shareOfTrials(chance);
  const inWords = chanceInWords(chance, trials);
  return share === null ? inWords : `${inWords} (${words.simulation.exactly(share)})`;
}

function facts(rows: [string, string][]): CellPlan[][] {
  return rows.map(([name, value]) => [
    { value: name, style: 'label' },
    { ...heldText(value), style: 'label' },
  ]);
}

function fact(name: string, value: number, unit: string, format = formatOf(value)): CellPlan[] {
  return [
    { value: name, style: 'label' },
    { value, style: 'result', format },
    { value: unit, style: 'note' },
  ];
}

function table(
  title: string,
  headings: readonly string[],
  rows: (string | number)[][],
  format?: string,
): CellPlan[][] {
  const cells = rows.map((row) =>
    row.map((value): CellPlan => ({
      ...(typeof value === 'string' ? heldText(value) : { value }),
      style: 'label',
      ...(typeof value === 'number' && { format: format ?? formatOf(value) }),
    })),
  );
  const isOverNumbers = (column: number) => rows.some((row) => typeof row[column] === 'number');
  const heads = headings.map((value, column): CellPlan => ({
    value,
    style: isOverNumbers(column) ? 'numberHeading' : 'heading',
  }));
  return [styled('subtitle', title), heads, ...cells];
}

/** Label, cell and unit: of the input, or of the result where the numbers beside it are results. */
function named({ label, sheet, address, unit }: ExploredInput, unitOfNumbers = unit): string[] {
  return [label, sheetAndAddress({ sheet, address }), unitOfNumbers || said.units.none];
}

/** As many digits as help a reader; the cell holds all of them. */
function formatOf(value: number): string {
  if (Number.isInteger(value)) return formats.number;
  return Math.abs(value) >= 100 ? formats.twoDecimals : '#,##0.0#####';
}

/** The kind of distribution, and whether draws were rounded. */
function kindOf({ kind, isWhole }: ExploredInput): string {
  return isWhole ? said.rounded(words.kinds[kind].name) : words.kinds[kind].name;
}

function three({ low, central, high }: ExploredInput): number[] {
  return [low, central, high];
}

/** As a person would write it, without the last digits of binary arithmetic. */
function plainly(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function orWords(value: number): number | string {
  return Number.isNaN(value) ? words.noNumber : value;
}

/** The simulation is left out where the target is none, or no trial gave a number. */
export function findingsOf(exploration: Exploration): Findings {
  const { switching, simulated, wanted } = exploration;
  const { tornado, inputs, way } = ready(exploration, 'worked');
  const { called, sheet, address, formula, text } = ready(exploration, 'output');
  const { read, unit } = mannerOf(text);
  const target = read(exploration.target.trim());
  const outcome = simulated?.outcome;
  return {
    output: { called, sheet, address, formula, unit },
    way,
    inputs,
    tornado,
    switching,
    simulation:
      simulated && outcome && target !== null
        ? {
            trials: simulated.simulation.trials,
            seed: simulated.simulation.seed,
            inputs: simulated.simulation.inputs,
            pairs: simulated.simulation.pairs,
            outcome,
            target,
            wanted,
            chance: chanceOfMeeting(simulated.simulation.values, target, wanted),
            drivers: simulated.drivers,
          }
        : null,
  };
}
