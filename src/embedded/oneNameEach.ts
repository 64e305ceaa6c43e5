import { tokenize, tokenTypes } from '@borgar/fx';
import { plannedFormula } from '../plan/cells';
import type { HighlightPlan, NamePlan, SheetPlan, ValidationPlan, WorkbookPlan } from '../plan/plan';

/**
 * The workbook in which no two names are the same, and none is written with its sheet. In a file, a name may belong to
 * one sheet, and another of the same spelling to another; the engine knows one name in a workbook, and would work out a
 * formula with the wrong one without a word.
 */
export function withOneNameEach(plan: WorkbookPlan): {
  plan: WorkbookPlan;
  renamed: { name: NamePlan; to: string }[];
} {
  if (plan.names.every(({ sheet }) => sheet === undefined)) return { plan, renamed: [] };
  const taken = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const kept = new Set(
    plan.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name.toLowerCase()),
  );
  const renamed: { name: NamePlan; to: string }[] = [];
  /** What each name is called now, by its sheet; a name of the whole workbook by none. */
  const now = new Map<string, string>();
  for (const name of plan.names) {
    const key = name.name.toLowerCase();
    const isClear = name.sheet === undefined || !kept.has(key);
    const to = isClear ? name.name : freeName(name.name, taken);
    if (isClear) kept.add(key);
    else renamed.push({ name, to });
    now.set(keyOf(name.sheet, name.name), to);
  }
  const rewrite = (formula: string, own: string | undefined) => rewritten(formula, own, now);
  return {
    renamed,
    plan: {
      ...plan,
      names: plan.names.map((name) => ({
        ...name,
        name: now.get(keyOf(name.sheet, name.name)) ?? name.name,
        refersTo: rewrite(name.refersTo, name.sheet),
      })),
      sheets: plan.sheets.map((sheet) => rewrittenSheet(sheet, (formula) => rewrite(formula, sheet.name))),
    },
  };
}

function freeName(name: string, taken: Set<string>): string {
  for (let n = 2; ; n++) {
    const free = `${name}_${n}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

function keyOf(sheet: string | undefined, name: string): string {
  return `${sheet?.toLowerCase() ?? ''}!${name.toLowerCase()}`;
}

function rewritten(formula: string, own: string | undefined, now: ReadonlyMap<string, string>): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      if (type !== tokenTypes.REF_NAMED) return value;
      const [, quoted, bare, rest] = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/s.exec(value) ?? [];
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      // Of another workbook.
      if (sheet?.includes('[')) return value;
      const name = rest ?? value;
      return now.get(keyOf(sheet ?? own, name)) ?? now.get(keyOf(undefined, name)) ?? value;
    })
    .join('');
}

function rewrittenSheet(sheet: SheetPlan, rewrite: (formula: string) => string): SheetPlan {
  const cells = Object.entries(sheet.cells).map(([at, cell]) => {
    const formula = plannedFormula(cell);
    return [at, formula === null ? cell : { ...cell, value: rewrite(formula) }] as const;
  });
  return {
    ...sheet,
    cells: Object.fromEntries(cells),
    ...(sheet.highlights && {
      highlights: sheet.highlights.map((one): HighlightPlan => ({ ...one, formula: rewrite(one.formula) })),
    }),
    ...(sheet.validations && {
      validations: sheet.validations.map((one): ValidationPlan => ({
        ...one,
        rule: rewrittenRule(one.rule, rewrite),
      })),
    }),
    ...(sheet.charts && {
      charts: sheet.charts.map((chart) => ({
        ...chart,
        ...(chart.titleFrom !== undefined && { titleFrom: rewrite(chart.titleFrom) }),
        categories: rewrite(chart.categories),
        series: chart.series.map((series) => ({ ...series, values: rewrite(series.values) })),
      })),
    }),
  };
}

function rewrittenRule(rule: ValidationPlan['rule'], rewrite: (formula: string) => string) {
  const limit = (value: number | string) => (typeof value === 'string' ? rewrite(value) : value);
  if (rule.kind === 'listFrom') return { ...rule, source: rewrite(rule.source) };
  if (rule.kind === 'formula') return { ...rule, formula: rewrite(rule.formula) };
  if (rule.kind !== 'compared') return rule;
  const { first, second } = rule;
  return { ...rule, first: limit(first), ...(second !== undefined && { second: limit(second) }) };
}
