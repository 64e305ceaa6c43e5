import { invoices } from './invoices';
import type { Kind, KindId } from './kind';
import { packages } from './packages';
import { referrals } from './referrals';
import { staff } from './staff';
import { visits } from './visits';

/** What an extract may be of, in the order in which they are offered. */
export const kinds: readonly Kind[] = [packages, visits, invoices, referrals, staff];

export function kindOf(id: KindId): Kind {
  const found = kinds.find((kind) => kind.id === id);
  if (!found) throw new Error(`There is no kind of extract ${id}`);
  return found;
}
