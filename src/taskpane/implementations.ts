/** The functions themselves by id, so that the pane can ask one for the words of its refusal. */
export type Implementations = ReadonlyMap<string, (...args: never[]) => unknown>;
