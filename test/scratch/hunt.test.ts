import fc from 'fast-check';
import { appendFileSync, readFileSync } from 'node:fs';
import { type Act, anyAct } from '../support/undo/acts';
import { goBackAndForth } from '../support/undo/backAndForth';
import { threeSheets } from '../support/undo/threeSheets';
jest.setTimeout(8 * 3_600_000);
const OUT = process.env.OUT ?? '/tmp/undo/hunt.log';
const say = (s: string) => appendFileSync(OUT, s + '\n');
async function fails(seq: Act[]): Promise<string | null> {
  const book = await threeSheets();
  try { await goBackAndForth(book, seq); return null; } catch (e) { return String((e as Error).stack ?? e).replace(/\u001b\[\d+m/g, ''); } finally { book.dispose(); }
}
async function reduced(seq: Act[], kind: string): Promise<Act[]> {
  for (let i = 0; i < seq.length; ) {
    const less = seq.filter((_, j) => j !== i);
    const f = await fails(less);
    if (f) seq = less; else i++;
  }
  return seq;
}
test('hunt', async () => {
  const seqs: Act[][] = process.env.SEQ
    ? (JSON.parse(readFileSync(process.env.SEQ, 'utf8')) as Act[][])
    : fc.sample(fc.array(anyAct, { minLength: 2, maxLength: 12, size: 'max' }), { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.N ?? 50) });
  const known = new Set<string>();
  for (const [i, seq] of seqs.entries()) {
    const t = Date.now();
    const first = await fails(seq);
    if (!first) { if (i % 10 === 0) say(`${i} ok ${Date.now() - t} ms`); continue; }
    const less = process.env.SEQ ? await reduced(seq, '') : seq.length ? await reduced(seq, '') : seq;
    const key = less.map((a) => a.what).join(',');
    say(`FAIL ${i} seed ${process.env.SEED}: ${key}${known.has(key) ? ' (known)' : ''}`);
    if (known.has(key)) continue;
    known.add(key);
    say(JSON.stringify([less]));
    say(((await fails(less)) ?? 'no longer').slice(0, 2500));
  }
  say('done');
});
