/** The least number that a rule without limits of its own asks for. */
export const anyNumber = { decimal: -1e15, whole: -1e15, date: 0 } as const;
