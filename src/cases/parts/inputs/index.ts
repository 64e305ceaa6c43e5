export {
  type Input,
  type InputPlace,
  type InputSection,
  type Keyed,
  keyed,
  type KeyedSection,
  range,
  type ScenarioName,
  scenarioNames,
  scenarioTitles,
} from './input';
export { type Inputs, inputsSheet } from './inputsSheet';
