import type { Formula, Ref } from '../../../layout';
import type { Owned } from '../whose';
import type { Accepts } from './accepts';

/** One row of the Inputs sheet. */
export interface Input extends Owned {
  /** What formulas call it; not shown. */
  key: string;
  label: string;
  central: number | string;
  /** Left out where there is only one value: a date, a choice. An empty text is a figure still to be typed. */
  low?: number | '';
  high?: number | '';
  unit: string;
  format: string;
  /** The post that answers for the figure. */
  owner: string;
  note?: string;
  /** Holds only for the figures as built, such as how low and high were chosen: it follows the note until they change. */
  noteAsBuilt?: string;
  /** A blank central value means something, which the note says; else it is a figure missing. */
  mayBeBlank?: true;
  /** Which end makes the case worse: the low case uses that one. */
  cautious?: 'Low' | 'High';
  /** What may be typed as low, central and high. */
  accepts?: Accepts;
  /** The key of an input whose figures are those of this one until something is typed over them. */
  follows?: string;
  /** Whose the figure is while it is as built, where that depends on other cells. */
  whoseAsBuilt?: () => Formula;
}

export type Keyed<K extends string> = Input & { key: K };

/** Inputs whose keys the compiler knows one by one. */
export const keyed = <const K extends string>(inputs: Keyed<K>[]): Keyed<K>[] => inputs;

export interface KeyedSection<K extends string> {
  title: string;
  inputs: Keyed<K>[];
}
export type InputSection = KeyedSection<string>;

/** The cells of one input, as formulas on any sheet refer to them. */
export interface InputPlace {
  /** The central value as typed. */
  central: Ref;
  /** What the low, central and high cases use, side by side. */
  used: Ref;
  /** What one of them uses. */
  usedBy: Record<ScenarioName, Ref>;
  /** Whose figure it is, in words. */
  whose: Ref;
  /** A condition: nothing of it was changed on the sheet. */
  isAsBuilt: Formula;
}

export type ScenarioName = 'low' | 'central' | 'high';
export const scenarioNames: readonly ScenarioName[] = ['low', 'central', 'high'];
export const scenarioTitles = { low: 'Low', central: 'Central', high: 'High' } as const;

/** What the low, central and high cases take of an input, before it is typed over. */
export const range = (low: number, central: number, high: number) => ({ low, central, high });

export const hasRange = ({ low, high }: Input) => low !== undefined || high !== undefined;

export const noteOf = ({ note, noteAsBuilt }: Input) => [note, noteAsBuilt].filter(Boolean).join(' ');
