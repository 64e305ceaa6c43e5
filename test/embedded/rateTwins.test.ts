import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { evaluateFormulas } from '../../src/embedded/evaluate';
import { families } from '../../src/functions';
import { findCalls } from '../../src/formulas/calls';
import { twinOf } from '../../src/functions/catalogue/twin';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const examples = families
  .filter((family) => family.title === 'Home-care rates')
  .flatMap((family) => Object.entries(family.functions))
  .filter(([, notes]) => notes.twin !== undefined);

/** With constants in the place of ranges a twin may have to be written another way. */
test.each([
  ...examples.map(([id, notes]) => [id, notes.example.formula, notes.example.value] as const),
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE({21,24,22.5,26},0.75,{5000,2000,3000,1000})', 24] as const,
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE({21,24,22.5,26},0.75)', 24.5] as const,
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE(21,0.75,10)', 21] as const,
  ['PAIDMINUTES', '=OT.PAIDMINUTES({30;45},{20;50},"up")', 90] as const,
  ['PAIDMINUTES', '=OT.PAIDMINUTES({30;45},{20;50},"cap",,3)', 65] as const,
  ['PAIDMINUTES', '=OT.PAIDMINUTES({30;30},{30;0},"planned",,60)', 30] as const,
  ['PAIDMINUTES', '=OT.PAIDMINUTES({30;30},{30;0},"commissioned")', 60] as const,
  ['PAIDMINUTES', '=OT.PAIDMINUTES({30;30},{30;0},"Com"&"missioned")', 60] as const,
  ['PAIDMINUTES', '=OT.PAIDMINUTES({30;45},{20;0},"c"&"ap")', 20] as const,
  ['RETENDERSAVING', '=OT.RETENDERSAVING(25,20,1000,0,0,0.25,10,22)', 3000] as const,
  ['RETENDERSAVING', '=OT.RETENDERSAVING(20,18,1000,,,,,22)', 0] as const,
  ['VISITPRICE', '=OT.VISITPRICE(20,24,{30;45},{16;20})', 8] as const,
])('%s: the twin of %s gives %d', async (id, formula, value) => {
  const [, notes] = examples.find(([name]) => name === id)!;
  const entry = built.metadata.functions.find((known) => known.id === id)!;
  const twin = twinOf(findCalls(formula, 'OT')[0]!, { ...entry, ...notes });
  const [answer] = await evaluateFormulas(built, [`=${twin}`]);
  const given = answer!.kind === 'value' ? answer!.value : answer!.rows;
  expect(given).toBeCloseTo(value as number, 8);
});
