import { ensureBuilt } from '../../scripts/ensureBuilt';

/** Built once before the tests, which would otherwise each find it missing and build it at the same time. */
export default function buildFunctions(): void {
  ensureBuilt('functions');
}
