import type { CaseDefinition } from './caseDefinition';

/** The cases that can be built, in the order in which the pane offers them. */
export const cases: CaseDefinition[] = [];
