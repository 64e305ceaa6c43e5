export {
  type Input,
  type InputPlace,
  type InputSection,
  type Keyed,
  keyed,
  type KeyedSection,
  type ScenarioName,
  scenarioNames,
} from './input';
export { type Inputs, inputsSheet } from './inputsSheet';
