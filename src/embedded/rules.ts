import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/sheets';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { highlightLook, highlightLooks } from '../plan/palette';
import type { HighlightKind, HighlightPlan, SheetPlan, ValidationPlan } from '../plan/plan';
import { addressOfRange, rangeAt } from './addresses';

/** Accepted entries, as Univer's validation keeps them; anything else is refused with the plan's words. */
export function validationRules(
  { validations = [] }: SheetPlan,
  sheetId: string,
): ISheetDataValidationRule[] {
  return validations.map(({ range, rule, message }, i) => ({
    uid: `${sheetId}-validation-${i + 1}`,
    ranges: [rangeAt(range)],
    allowBlank: true,
    showErrorMessage: true,
    error: message,
    errorStyle: DataValidationErrorStyle.STOP,
    ...criterion(rule),
  }));
}

/**
 * A date is held to the number that it is, as in Excel: Univer's own rule for dates reads the text that the cell shows,
 * and refuses what it cannot read. What Univer keeps of dates beside the rule marks it as one.
 */
const kinds = {
  decimal: { type: DataValidationType.DECIMAL },
  whole: { type: DataValidationType.WHOLE },
  date: { type: DataValidationType.DECIMAL, bizInfo: { showTime: false } },
};

const comparedTypes = {
  decimal: DataValidationType.DECIMAL,
  whole: DataValidationType.WHOLE,
  date: DataValidationType.DECIMAL,
  time: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
};

/** Where anything of its kind may be typed. */
const lowest = { decimal: String(-Number.MAX_VALUE), whole: String(-Number.MAX_VALUE), date: '0' };

function criterion(rule: ValidationPlan['rule']) {
  if (rule.kind === 'list') {
    return {
      type: DataValidationType.LIST,
      // As Univer keeps a list whose values may hold commas.
      formula1: JSON.stringify(rule.values),
      showDropDown: true,
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  if (rule.kind === 'any') return { type: DataValidationType.ANY };
  if (rule.kind === 'formula') return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  if (rule.kind === 'listFrom')
    return { type: DataValidationType.LIST, formula1: rule.source, showDropDown: !rule.hasNoArrow };
  if (rule.kind === 'compared') {
    return {
      type: comparedTypes[rule.what],
      operator: rule.operator as DataValidationOperator,
      formula1: String(rule.first),
      ...(rule.second !== undefined && { formula2: String(rule.second) }),
    };
  }
  const { least, most } = rule;
  const kind = kinds[rule.kind];
  if (least !== undefined && most !== undefined) {
    return {
      ...kind,
      operator: DataValidationOperator.BETWEEN,
      formula1: String(least),
      formula2: String(most),
    };
  }
  if (most !== undefined) {
    return { ...kind, operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: String(most) };
  }
  const formula1 = least === undefined ? lowest[rule.kind] : String(least);
  return { ...kind, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1 };
}

export function highlightRules({ highlights = [] }: SheetPlan, sheetId: string): HighlightRule[] {
  return highlights.map(({ range, formula, look }, i) => ({
    cfId: `${sheetId}-highlight-${i + 1}`,
    ranges: [rangeAt(range)],
    stopIfTrue: false,
    rule: { type: 'highlightCell', subType: 'formula', value: formula, style: styleOf(look) },
  })) as HighlightRule[];
}

export type HighlightRule = IConditionFormattingRule<IFormulaHighlightCell>;

function styleOf(look: HighlightPlan['look']) {
  const { ink, fill, isBold } = highlightLook(look);
  return {
    ...(ink && { cl: { rgb: ink } }),
    ...(fill && { bg: { rgb: fill } }),
    ...(isBold && { bl: BooleanNumber.TRUE }),
  };
}

/** A rule as a plan again, for each of the ranges over which it now holds. */
export function validationPlan({ ranges, error = '', ...rule }: ISheetDataValidationRule): ValidationPlan[] {
  const planned = plannedRule(rule);
  return planned
    ? ranges.map((range) => ({ range: addressOfRange(range), rule: planned, message: error }))
    : [];
}

function plannedRule(rule: Omit<ISheetDataValidationRule, 'ranges'>): ValidationPlan['rule'] | null {
  const { type, operator, formula1 = '', formula2 = '', bizInfo } = rule;
  if (type === DataValidationType.LIST) return { kind: 'list', values: deserializeListOptions(formula1) };
  const kind = (Object.keys(kinds) as Kind[]).find(
    (one) => kinds[one].type === type && 'bizInfo' in kinds[one] === Boolean(bizInfo),
  );
  if (!kind) return null;
  const [first, second] = [Number(formula1), Number(formula2)];
  if (operator === DataValidationOperator.BETWEEN) return { kind, least: first, most: second };
  if (operator === DataValidationOperator.LESS_THAN_OR_EQUAL) return { kind, most: first };
  return formula1 === lowest[kind] ? { kind } : { kind, least: first };
}

type Kind = keyof typeof kinds;

export function highlightPlan({ ranges, rule }: HighlightRule): HighlightPlan[] {
  const look = looks.find((one) => highlightLooks[one].ink === rule.style?.cl?.rgb);
  if ((rule.subType as string) !== 'formula' || !look) return [];
  return ranges.map((range) => ({ range: addressOfRange(range), formula: rule.value, look }));
}

const looks = Object.keys(highlightLooks) as HighlightKind[];
