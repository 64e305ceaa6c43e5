import { addressOfRef } from '../../../../src/layout';
import { inputsSheet, type ScenarioName } from '../../../../src/cases/parts/inputs';
import { establishmentOf } from '../../../../src/cases/workforce/establishmentSheet';
import {
  exampleInputs,
  type InputKey,
  payYearInput,
  specSections,
  type WorkforceInputs,
} from '../../../../src/cases/workforce/inputs';
import { regionTables } from '../../../../src/cases/workforce/regionSheet';
import { scenarioTables } from '../../../../src/cases/workforce/scenarioTables';
import { weeks } from '../../../../src/cases/workforce/sheets';
import { planInputs, type PlanKey } from '../../../../src/cases/workforce/specs/plan';
import { yearRoom, years } from '../../../../src/cases/parts/years';

const room = yearRoom(10);
const { at } = inputsSheet<InputKey | PlanKey>('Inputs', [
  ...specSections(exampleInputs).map(({ title, specs }) => ({ title, inputs: specs })),
  { title: 'Year', inputs: [payYearInput] },
  { title: 'Plan', inputs: planInputs(room) },
]);
/** The tables of the scenarios. Where their cells are does not depend on the figures. */
const establishment = establishmentOf(
  { council: null } as WorkforceInputs,
  at,
  { room, horizon: at('horizon').central },
  regionTables(),
  () => {
    throw new Error('No cell is written here');
  },
);
const tables = scenarioTables(at, establishment);

type Tables = typeof tables.central;
export type YearKey = Parameters<Tables['years']['lines']['all']>[0];
export type WeekKey = Parameters<Tables['weekly']['lines']['all']>[0];
export type WeeklyItem = keyof Tables['weekly']['items']['each'];

/** A line by year, in a year counted from 1. */
export const yearsCell = (scenario: ScenarioName, key: YearKey, year: number) =>
  addressOfRef(tables[scenario].years.lines.at(key, years[year - 1]!));
/** A line by week, in a week counted from 1. */
export const inWeek = (scenario: ScenarioName, key: WeekKey, week: number) =>
  addressOfRef(tables[scenario].weekly.lines.at(key, weeks[week - 1]!));
export const weeklyCell = (scenario: ScenarioName, key: WeeklyItem) =>
  addressOfRef(tables[scenario].weekly.items.each[key]);
