import { absolute, address as addressOf } from '../../formulas/addresses';
import type { HighlightPlan } from '../../plan/plan';
import { childOf, childrenNamed, isTrue, numberIn, within, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';
import { isWritable, type FormulaReader } from './formulas';
import { many, named, type Losses } from './losses';
import { rangesOf, type RangeOfRule } from './relatives';
import type { StyleSheet } from './styleSheet';

interface Rule {
  node: XmlNode;
  sqref: string;
  priority: number;
}

/** Conditional formats that can be said as formulas, the first before the others. */
export function highlightsOf(
  nodes: XmlNode[],
  sheet: string,
  { styles, formulas }: { styles: StyleSheet; formulas: FormulaReader },
  losses: Losses,
): HighlightPlan[] {
  const rules = nodes
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap(({ attributes, children }): Rule[] =>
      children.map((node) => ({
        node,
        sqref: attributes.sqref ?? '',
        priority: numberIn(node.attributes.priority) ?? Infinity,
      })),
    )
    .filter(({ node }) => node.name === 'cfRule');
  const all = [...rules, ...extendedRules(nodes)].sort((a, b) => a.priority - b.priority);
  return all.flatMap(({ node, sqref }): HighlightPlan[] => {
    const { dxfId, stopIfTrue } = node.attributes;
    const places = rangesOf(sqref);
    const highlights = places.flatMap((place): HighlightPlan[] => {
      const formula = formulaOf(node, place, places.length === 1 ? sheet : null, formulas);
      if (formula === null) return [];
      const look = dxfId === undefined ? styles.highlightWithin(node) : styles.highlight(Number(dxfId));
      return [{ range: place.range, formula, look, ...(isTrue(stopIfTrue) && { isLast: true }) }];
    });
    if (highlights.length < places.length || places.length === 0) lose(1, sheet, losses);
    return highlights;
  });
}

/** Rules that Excel keeps among its extensions, such as those that look at other sheets. */
function extendedRules(nodes: XmlNode[]): Rule[] {
  return (
    nodes
      .filter(({ name }) => name === 'extLst')
      .flatMap((node) => within(node, 'conditionalFormatting'))
      .flatMap((node) =>
        childrenNamed(node, 'cfRule').map((rule) => ({
          node: rule,
          sqref: childOf(node, 'sqref')?.text ?? '',
          priority: numberIn(rule.attributes.priority) ?? Infinity,
        })),
      )
      // A bar is kept twice, for older Excels and for younger ones.
      .filter(({ node }) => node.attributes.type !== 'dataBar')
  );
}

function lose(count: number, sheet: string, losses: Losses): void {
  losses.count(
    'highlight',
    sheet,
    (n) => `${many(n, 'conditional format')} on ${named(sheet)}, such as bars, scales of colour and icons.`,
    count,
  );
}

const signs: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** @param sheet the rule’s, where its range is one alone */
function formulaOf(
  node: XmlNode,
  place: RangeOfRule,
  sheet: string | null,
  formulas: FormulaReader,
): string | null {
  const { type = 'expression', operator = '', rank, percent, bottom, stdDev } = node.attributes;
  const [first, second] = [...childrenNamed(node, 'formula'), ...childrenNamed(node, 'f')].map(({ text }) => {
    const read = formulas.read(plainText(text));
    return 'formula' in read && isWritable(read.formula) ? place.formula(read.formula) : null;
  });
  const cell = addressOf(place.area.top, place.area.left);
  const all = sheet === null ? null : absolute(sheet, place.area).replace(/^.*!/, '');
  switch (type) {
    case 'cellIs': {
      if (!first) return null;
      const [one, other] = [operand(first), second ? operand(second) : ''];
      if (operator === 'between') return second ? `=AND(${cell}>=${one},${cell}<=${other})` : null;
      if (operator === 'notBetween') return second ? `=OR(${cell}<${one},${cell}>${other})` : null;
      const sign = signs[operator];
      return sign === undefined ? null : `=${cell}${sign}${one}`;
    }
    case 'duplicateValues':
      return all && `=AND(NOT(ISBLANK(${cell})),COUNTIF(${all},${cell})>1)`;
    case 'uniqueValues':
      return all && `=AND(NOT(ISBLANK(${cell})),COUNTIF(${all},${cell})=1)`;
    case 'top10':
      if (!all || rank === undefined || isTrue(percent)) return null;
      return `=AND(ISNUMBER(${cell}),${
        isTrue(bottom) ? `${cell}<=SMALL(${all},${rank})` : `${cell}>=LARGE(${all},${rank})`
      })`;
    case 'aboveAverage': {
      if (!all || stdDev !== undefined) return null;
      const { aboveAverage = '1', equalAverage = '0' } = node.attributes;
      const sign = `${isTrue(aboveAverage) ? '>' : '<'}${isTrue(equalAverage) ? '=' : ''}`;
      return `=AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${all}))`;
    }
    // Bars, scales and icons have no formula that says what they show.
    case 'dataBar':
    case 'colorScale':
    case 'iconSet':
      return null;
    default:
      return first ?? null;
  }
}

/** What a cell is compared with, in brackets unless it is a value or a reference alone. */
function operand(formula: string): string {
  const text = formula.replace(/^=/, '');
  return /^(?:-?[\d.]+|"(?:[^"]|"")*"|[$\w.!']+)$/.test(text) ? text : `(${text})`;
}
