import { dataVintage } from '../../evidence/vintage';
import { engine } from '../../functions/evidence';
import type { Stamp } from '../../handOver/replacement';
import { todayInWords } from './dateInWords';

/** What OT.ENGINE says, in its two parts, and the day. */
export function stampOf(now: Date): Stamp {
  const vintage = dataVintage();
  return { engine: engine().replace(`; ${vintage}`, ''), vintage, date: todayInWords(now) };
}
