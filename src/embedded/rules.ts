import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type ISheetDataValidationRule,
  type IStyleData,
} from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/sheets';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { highlightLook, highlightLooks } from '../plan/palette';
import type {
  ComparisonOperator,
  HighlightKind,
  HighlightPlan,
  SheetPlan,
  ValidationPlan,
} from '../plan/plan';
import { addressOfRange, rangeAt } from './addresses';
import { lookDrawn, univerLook } from './palette';
import { sameData } from './undo/sameness';

/**
 * Accepted entries, as Univer's validation keeps them; anything else is refused with the plan's words.
 * @param id with which their own begin: that of the sheet, where it has no others
 */
export function validationRules(
  { validations = [] }: Pick<SheetPlan, 'validations'>,
  id: string,
): ISheetDataValidationRule[] {
  return validations.map((validation, i) => ({
    uid: `${id}-validation-${i + 1}`,
    ranges: [rangeAt(validation.range)],
    allowBlank: !validation.refusesBlank,
    ...wordsOf(validation),
    ...criterion(validation.rule),
  }));
}

function wordsOf({ message, messageTitle, otherwise, prompt }: ValidationPlan) {
  return {
    showErrorMessage: otherwise !== 'accepted',
    error: message,
    ...(messageTitle !== undefined && { errorTitle: messageTitle }),
    errorStyle: errorStyles[otherwise ?? 'refused'],
    ...(prompt && { showInputMessage: true, prompt: prompt.text }),
    ...(prompt?.title !== undefined && { promptTitle: prompt.title }),
  };
}

const errorStyles = {
  refused: DataValidationErrorStyle.STOP,
  asked: DataValidationErrorStyle.WARNING,
  told: DataValidationErrorStyle.INFO,
  accepted: DataValidationErrorStyle.STOP,
};

/**
 * A date is held to the number that it is, as in Excel: Univer's own rule for dates reads the text that the cell shows,
 * and refuses what it cannot read. What Univer keeps of dates beside the rule marks it as one.
 */
const kinds = {
  decimal: { type: DataValidationType.DECIMAL },
  whole: { type: DataValidationType.WHOLE },
  date: { type: DataValidationType.DECIMAL, bizInfo: { showTime: false } },
  time: { type: DataValidationType.DECIMAL, bizInfo: { showTime: true } },
  textLength: { type: DataValidationType.TEXT_LENGTH },
};

/** Where anything of its kind may be typed. */
const lowest = { decimal: String(-Number.MAX_VALUE), whole: String(-Number.MAX_VALUE), date: '0' };

function criterion(rule: ValidationPlan['rule']): Omit<IDataValidationRule, 'uid' | 'ranges'> {
  switch (rule.kind) {
    case 'list':
      // As Univer keeps a list whose values may hold commas.
      return { ...listOf(JSON.stringify(rule.values)), showDropDown: !rule.hasNoArrow };
    case 'listFrom':
      return { ...listOf(rule.source), showDropDown: !rule.hasNoArrow };
    case 'formula':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    case 'any':
      return { type: DataValidationType.ANY };
    case 'compared':
      return {
        ...kinds[rule.what],
        operator: rule.operator as DataValidationOperator,
        formula1: String(rule.first),
        ...(rule.second !== undefined && { formula2: String(rule.second) }),
      };
    default:
      return limited(rule);
  }
}

function listOf(formula1: string) {
  return { type: DataValidationType.LIST, formula1, renderMode: DataValidationRenderMode.ARROW };
}

function limited({ kind: name, least, most }: LimitedRule) {
  const kind = kinds[name];
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
  const formula1 = least === undefined ? lowest[name] : String(least);
  return { ...kind, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1 };
}

type LimitedRule = Extract<ValidationPlan['rule'], { kind: 'decimal' | 'whole' | 'date' }>;

export function highlightRules({ highlights = [] }: SheetPlan, sheetId: string): HighlightRule[] {
  return highlights.map(({ range, formula, look, isLast = false }, i) => ({
    cfId: `${sheetId}-highlight-${i + 1}`,
    ranges: [rangeAt(range)],
    stopIfTrue: isLast,
    rule: { type: 'highlightCell', subType: 'formula', value: formula, style: drawnHighlight(look) },
  })) as HighlightRule[];
}

export type HighlightRule = IConditionFormattingRule<IFormulaHighlightCell>;

function drawnHighlight(look: HighlightPlan['look']): IStyleData {
  const { format, ...drawn } = highlightLook(look);
  return { ...univerLook(drawn), ...(format !== undefined && { n: { pattern: format } }) };
}

/** A rule as a plan again, for each of the ranges over which it now holds. */
export function validationPlan({ ranges, ...rule }: ISheetDataValidationRule): ValidationPlan[] {
  const planned = plannedRule(rule);
  const { error = '', errorTitle, errorStyle, showErrorMessage, prompt, promptTitle, allowBlank } = rule;
  const otherwise =
    showErrorMessage === false
      ? 'accepted'
      : (['asked', 'told'] as const).find((one) => errorStyles[one] === errorStyle);
  return ranges.map((range) => ({
    range: addressOfRange(range),
    rule: planned,
    message: error,
    ...(errorTitle !== undefined && { messageTitle: errorTitle }),
    ...(otherwise && { otherwise }),
    ...(allowBlank === false && { refusesBlank: true }),
    ...(prompt !== undefined && {
      prompt: { ...(promptTitle !== undefined && { title: promptTitle }), text: prompt },
    }),
  }));
}

function plannedRule(rule: Omit<ISheetDataValidationRule, 'ranges'>): ValidationPlan['rule'] {
  const { type, formula1 = '', showDropDown } = rule;
  if (type === DataValidationType.LIST) {
    const arrow = showDropDown === false && { hasNoArrow: true };
    return formula1.startsWith('=')
      ? { kind: 'listFrom', source: formula1, ...arrow }
      : { kind: 'list', values: deserializeListOptions(formula1), ...arrow };
  }
  if (type === DataValidationType.CUSTOM) return { kind: 'formula', formula: formula1 };
  const what = comparedKind(rule);
  return what === undefined ? { kind: 'any' } : comparedRule(what, rule);
}

function comparedKind({
  type,
  bizInfo,
}: Pick<IDataValidationRule, 'type' | 'bizInfo'>): keyof typeof kinds | undefined {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => {
    const kind: { type: DataValidationType; bizInfo?: { showTime: boolean } } = kinds[one];
    return kind.type === type && kind.bizInfo?.showTime === bizInfo?.showTime;
  });
}

/** Limits that are numbers are said as cases say them. */
function comparedRule(
  what: keyof typeof kinds,
  { operator, formula1 = '', formula2 }: Omit<ISheetDataValidationRule, 'ranges'>,
): ValidationPlan['rule'] {
  const [first, second] = [formula1, formula2].map((text) =>
    text === undefined || text.startsWith('=') || text === '' ? text : Number(text),
  );
  if (isLimited(what) && typeof first === 'number') {
    if (operator === DataValidationOperator.BETWEEN && typeof second === 'number')
      return { kind: what, least: first, most: second };
    if (operator === DataValidationOperator.LESS_THAN_OR_EQUAL) return { kind: what, most: first };
    if (operator === DataValidationOperator.GREATER_THAN_OR_EQUAL)
      return formula1 === lowest[what] ? { kind: what } : { kind: what, least: first };
  }
  return {
    kind: 'compared',
    what,
    operator: (operator ?? DataValidationOperator.EQUAL) as ComparisonOperator,
    first: first ?? '',
    ...(second !== undefined && second !== '' && { second }),
  };
}

function isLimited(what: keyof typeof kinds): what is LimitedRule['kind'] {
  return what in lowest;
}

/** Univer keeps other kinds of rule too, which people may add on the page; a plan has formulas alone. */
export function highlightPlan({ ranges, rule, stopIfTrue }: HighlightRule): HighlightPlan[] {
  if ((rule.subType as string) !== 'formula') return [];
  const look = plannedHighlight(rule.style ?? {});
  return ranges.map((range) => ({
    range: addressOfRange(range),
    formula: rule.value,
    look,
    ...(stopIfTrue && { isLast: true }),
  }));
}

function plannedHighlight(style: IStyleData): HighlightPlan['look'] {
  const drawn = { ...lookDrawn(style), ...(style.n && { format: style.n.pattern }) };
  const own = Object.keys(highlightLooks) as HighlightKind[];
  return own.find((one) => sameData(lookDrawn(drawnHighlight(one)), drawn)) ?? drawn;
}
