import type { WorkbookPlan } from '../../plan/plan';
import type { CaseDefinition } from './caseDefinition';
import { titleAnswer } from './identity';

/** The filled example of a case: it says that it is one wherever its title is. */
export const exampleOf = ({ build, example }: Pick<CaseDefinition, 'build' | 'example'>): WorkbookPlan =>
  build({ ...example.answers, ...titleAnswer(`Example: ${example.title}`) });
