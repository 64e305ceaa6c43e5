import { offered } from '../../src/cases/offered';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { areaOf } from '../../src/formulas/addresses';
import { formatted } from '../../src/formulas/functions/formats';
import { formats } from '../../src/plan/cells';
import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../../src/plan/plan';

const numeric: ReadonlySet<string> = new Set(
  Object.entries(formats).flatMap(([name, format]) =>
    ['text', 'date', 'month'].includes(name) ? [] : [format],
  ),
);
const isNumeric = (format: string) => numeric.has(format) || /0/.test(format);

const ruleAt = ({ validations = [] }: SheetPlan, at: string): ValidationPlan['rule'] | undefined => {
  const { top, left } = areaOf(at);
  return validations.find(({ range }) => {
    const area = areaOf(range);
    return top >= area.top && top <= area.bottom && left >= area.left && left <= area.right;
  })?.rule;
};

/** The number that a text shows: £1,234.5 is 1234.5, and 12.5% is 0.125. */
const numberIn = (text: string) =>
  Number((Number(text.replace(/[£,%]/g, '')) / (text.includes('%') ? 100 : 1)).toPrecision(12));

const TYPED = [6.5, 0.123456, 999.25, 1234.123456, 250_000.5];
const SHARES = [0.125, 0.01234567, 0.5];

/** Typed figures of a plan that its formats would not show, each with what is shown. */
function hidden({ sheets }: WorkbookPlan): string[] {
  return sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([at, { style, format = '' }]) => {
      const rule = ruleAt(sheet, at);
      if (style !== 'input' || !isNumeric(format) || rule?.kind === 'whole') return [];
      const { least = -Infinity, most = Infinity } = rule && rule.kind !== 'list' ? rule : {};
      return (format.includes('%') ? SHARES : TYPED)
        .filter((value) => value >= least && value <= most)
        .filter((value) => numberIn(String(formatted(value, format))) !== value)
        .map((value) => `${sheet.name}!${at} shows ${value} as ${String(formatted(value, format))}`);
    }),
  );
}

describe.each(offered.map((one) => [one.title, one] as const))('%s', (_title, one) => {
  test.each(['defaults', 'blank'] as const)(
    'every input shows the decimals that are typed: %s',
    async (start) => {
      const { build, example } = await one.load();
      expect(hidden(build(example.answers, start))).toEqual([]);
    },
  );
});

test('every input of the published claim shows the decimals that are typed', () => {
  expect(hidden(derbyCase())).toEqual([]);
});
