import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculatedEach, rendered, type Rendered } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { notCounted } from '../../src/plan/checksSheet';
import { unseenZeros } from './changed/copies';
import { differences, shownIn, withoutResults } from './compared';
import { ofToday } from '../support/long';
import { examples, handedOver, type HandedOver } from './examples';
import { program, where, witnessed } from './libreOffice';

const tried = ofToday('Handed over', examples, 1, ({ name }) => name);

/** Dots to the inch: enough to see that there is a page. */
const COARSE = 20;

/** What the copy says otherwise of checks that cannot fail in it. */
const isAboutChecks = (shown: unknown) =>
  shown === notCounted.inCopy || /^\d+ of \d+ checks live, all pass$/.test(String(shown));

const made: (HandedOver & { blanked: ReturnType<typeof withoutResults> })[] = [];
let recalculated: Uint8Array[];
let printed: Rendered[];
beforeAll(async () => {
  if (program === null) return;
  const built = loadBuiltFunctions(ensureBuilt('functions'));
  for (const { plan } of tried) {
    const planned = plan();
    const one = handedOver(planned, await computedWorkbook(planned, built), built.metadata);
    made.push({ ...one, blanked: withoutResults(one.copy) });
  }
  recalculated = recalculatedEach(
    program,
    made.map(({ blanked }) => blanked.file),
  );
  printed = rendered(
    program,
    made.map(({ copy }) => copy),
    COARSE,
  );
}, 900_000);

describe.each(tried.map(({ name }, index) => ({ name, index })))(
  `$name, handed over and calculated ${where}`,
  ({ index }) => {
    witnessed('shows in every cell what the embedded workbook shows', () => {
      const { original, copy, blanked, checks } = made[index]!;
      const ours = shownIn(original);
      // The sheets that list the replacements, and work out tables, are the copy's own.
      const theirs = new Map(
        [...shownIn(recalculated[index]!)].filter(([at]) => !/^(Hand-over|Working)!/.test(at)),
      );
      const unseen = unseenZeros(copy);
      const different = differences(ours, theirs).filter(
        (one) => !(one.ours === null && one.theirs === 0 && unseen.has(one.where)),
      );
      const ofChecks = different.filter(({ theirs }) => isAboutChecks(theirs));
      expect(different.filter((one) => !ofChecks.includes(one))).toEqual([]);
      const marked = ofChecks.filter(({ where }) => /^Checks!E\d+$/.test(where));
      // Those that had nothing to compare are live in neither.
      const idle = [...ours].filter(
        ([at, shown]) => /^Checks!E\d+$/.test(at) && shown === notCounted.notCompared,
      );
      expect(marked).toHaveLength(checks ? checks.all - checks.live - idle.length : 0);
      const calculated = blanked.formulas.filter((at) => typeof ours.get(at) === 'number');
      expect(calculated.length).toBeGreaterThan(5);
      expect(calculated.filter((at) => typeof theirs.get(at) !== 'number')).toEqual([]);
    });

    witnessed('comes out on paper', () => {
      const { pdf, pages } = printed[index]!;
      const count =
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(count).toBeGreaterThan(1);
      if (pages)
        expect(pages.map((page) => Buffer.from(page.slice(1, 4)).toString())).toEqual(
          Array(count).fill('PNG'),
        );
    });
  },
);
