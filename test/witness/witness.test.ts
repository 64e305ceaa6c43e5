import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculated, rendered } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { differences, shownIn, withoutResults } from './compared';
import { examples, handedOver } from './examples';
import { program, where, witnessed } from './libreOffice';

const built = loadBuiltFunctions(ensureBuilt('functions'));

describe.each(examples)(`$name, handed over and calculated ${where}`, ({ plan }) => {
  const made = async () => {
    const planned = plan();
    return handedOver(planned, await computedWorkbook(planned, built), built.metadata);
  };

  witnessed(
    'shows in every cell what the embedded workbook shows',
    async () => {
      const { original, copy } = await made();
      const { file, formulas } = withoutResults(copy);
      const ours = shownIn(original);
      // The sheet that lists the replacements is the copy's own.
      const theirs = new Map(
        [...shownIn(recalculated(program!, file))].filter(([at]) => !at.startsWith('Hand-over!')),
      );
      expect(differences(ours, theirs)).toEqual([]);
      const calculated = formulas.filter((at) => typeof ours.get(at) === 'number');
      expect(calculated.length).toBeGreaterThan(5);
      for (const at of calculated) expect(typeof theirs.get(at)).toBe('number');
    },
    240_000,
  );

  witnessed(
    'comes out on paper',
    async () => {
      const { copy } = await made();
      const { pdf, pages } = rendered(program!, copy);
      const printed =
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(printed).toBeGreaterThan(1);
      if (pages)
        expect(pages.map((page) => Buffer.from(page.slice(1, 4)).toString())).toEqual(
          Array(printed).fill('PNG'),
        );
    },
    240_000,
  );
});
