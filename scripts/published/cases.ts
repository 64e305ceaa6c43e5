import cases from '../../test/published/cases.json';

/** A figure that a document printed, or left to be worked out, and the formula that gives it. */
export interface PublishedCase {
  id: string;
  council: string;
  documents: string[];
  question: string;
  inputs: Record<string, { value: number; unit: string; evidence?: string }>;
  /** In Excel’s syntax, with `{name}` for an input. */
  formula: string;
  unit: string;
  /** Absent where the document prints no result. */
  printed?: number;
  /** What the last printed digit counts: 0.1 for 84.8, 100,000 for £1.3 million. */
  printedTo?: number;
  /** Records of the printed figure. */
  printedIn?: string[];
  /** Worked out by other means than ours, to six decimals. */
  expected: number;
  note?: string;
  /** What does give the printed figure, where the obvious formula does not. */
  reproducedBy?: { formula: string; how: string };
}

export const publishedCases = cases as unknown as PublishedCase[];

/** The formula as a user would type it, numbers in place of names. */
export function typed({ formula, inputs }: PublishedCase): string {
  return formula.replace(/\{([a-z]\w*)\}/g, (_, name: string) => {
    const input = inputs[name];
    if (!input) throw new Error(`${formula} has no input ${name}`);
    return String(input.value);
  });
}

export type Verdict = 'nothing printed' | 'exactly' | 'as rounded' | 'only if cut short' | 'differs';

/** Whether a computed figure is the printed one, so far as its digits tell. */
export function verdictOn(computed: number, { printed, printedTo = 1 }: PublishedCase): Verdict {
  if (printed === undefined) return 'nothing printed';
  const apart = Math.abs(computed - printed);
  const hair = 1e-9 * Math.max(1, Math.abs(printed));
  if (apart <= hair) return 'exactly';
  if (apart <= printedTo / 2 + hair) return 'as rounded';
  const cutShort = Math.trunc(computed / printedTo) * printedTo;
  return Math.abs(cutShort - printed) <= hair ? 'only if cut short' : 'differs';
}

export function agrees(verdict: Verdict): boolean {
  return verdict === 'exactly' || verdict === 'as rounded';
}
