import { NOTES_API, supports } from '../api';
import { highlightLook } from '../../../plan/palette';
import type { SheetPlan, ValidationPlan } from '../../../plan/plan';
import { weightOf } from './blocks';
import type { ToFormula } from './cellSteps';
import { ONE_ACTION, type OnSheet } from './onSheet';
import { present } from '../../../formulas/present';

/** Rules for what cells accept. */
export function validationSteps(sheet: SheetPlan): OnSheet[] {
  return (sheet.validations ?? []).map((validation) => ({
    weight: weightOf(validation) + 3 * ONE_ACTION,
    queue: (worksheet) => {
      const { dataValidation } = worksheet.getRange(validation.range);
      dataValidation.rule = ruleOf(validation.rule);
      dataValidation.errorAlert = {
        title: 'Not accepted',
        message: validation.message,
        showAlert: true,
        style: 'Stop',
      };
    },
    look: { name: `the rule for what may be typed in ${validation.range}` },
  }));
}

/** A rule as Excel takes it. */
export function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  if (rule.kind === 'list')
    return { list: { inCellDropDown: !rule.hasNoArrow, source: rule.values.join(',') } };
  if (rule.kind === 'listFrom') return { list: { inCellDropDown: !rule.hasNoArrow, source: rule.source } };
  if (rule.kind === 'formula') return { custom: { formula: rule.formula } };
  if (rule.kind === 'any') return {};
  if (rule.kind === 'compared') return comparedRule(rule);
  const limits = limitsOf(rule.least, rule.most);
  if (rule.kind === 'whole') return { wholeNumber: limits };
  return rule.kind === 'decimal' ? { decimal: limits } : { date: asDates(limits) };
}

function comparedRule({
  what,
  operator,
  first,
  second,
}: Extract<ValidationPlan['rule'], { kind: 'compared' }>): Excel.DataValidationRule {
  // Serial numbers as formulas, as below.
  const limit = (value: number | string) =>
    typeof value === 'number' && (what === 'date' || what === 'time') ? `=${value}` : value;
  const compared = {
    formula1: limit(first),
    ...(second !== undefined && { formula2: limit(second) }),
    operator: operators[operator],
  };
  if (what === 'date') return { date: compared as Excel.DateTimeDataValidation };
  if (what === 'time') return { time: compared as Excel.DateTimeDataValidation };
  if (what === 'textLength') return { textLength: compared };
  return what === 'whole' ? { wholeNumber: compared } : { decimal: compared };
}

const operators = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;

/** Without limits any number is accepted, and nothing but a number. */
function limitsOf(least?: number, most?: number): Excel.BasicDataValidation & { formula1: number } {
  if (least !== undefined && most !== undefined)
    return { formula1: least, formula2: most, operator: 'Between' };
  if (most !== undefined) return { formula1: most, operator: 'LessThanOrEqualTo' };
  return { formula1: least ?? -1e300, operator: 'GreaterThanOrEqualTo' };
}

/** Serial numbers as formulas: a date as text would be read by the settings of the machine. */
function asDates({
  formula1,
  formula2,
  operator,
}: ReturnType<typeof limitsOf>): Excel.DateTimeDataValidation {
  return {
    formula1: `=${Math.max(formula1, 0)}`,
    ...(formula2 !== undefined && { formula2: `=${String(formula2)}` }),
    operator,
  };
}

/** All of a sheet at once, after removing those there, so that the step may be done twice. */
export function highlightSteps(sheet: SheetPlan, formula: ToFormula): OnSheet[] {
  const { highlights = [] } = sheet;
  if (highlights.length === 0) return [];
  return [
    {
      weight: weightOf(highlights) + 5 * ONE_ACTION * highlights.length,
      queue: (worksheet) => {
        worksheet.getRange().conditionalFormats.clearAll();
        for (const { range, look, formula: holds } of highlights) {
          const { ink, fill, isBold } = highlightLook(look);
          const { custom } = worksheet.getRange(range).conditionalFormats.add('Custom');
          custom.rule.formula = formula(holds);
          if (ink) custom.format.font.color = ink;
          if (isBold) custom.format.font.bold = true;
          if (fill) custom.format.fill.color = fill;
        }
      },
      look: { name: 'highlights that depend on a figure' },
    },
  ];
}

/** Notes on cells, a step for each. */
export function noteSteps(sheet: SheetPlan): OnSheet[] {
  return Object.entries(sheet.cells).flatMap(([address, { note }]): OnSheet[] => {
    if (note === undefined) return [];
    const [queue, ...otherwise] = waysToNote(address, note);
    return [
      {
        weight: weightOf(note) + 2 * ONE_ACTION,
        queue: present(queue, 'a way to note'),
        look: { name: `the note on ${address}`, otherwise },
      },
    ];
  });
}

/**
 * Ways to put a note on a cell, the first the best. Excel on the web refuses notes to add-ins (office-js 6198), and
 * older Excels know none: there the words are the input message of the cell. Like a note, it appears beside the cell
 * and has no author. A comment would start a conversation in the user's name.
 * @param address of one cell
 * @param note its new text
 * @param former the text of the note before; null or undefined for none
 */
export function waysToNote(
  address: string,
  note: string,
  former: string | null | undefined = null,
): OnSheet['queue'][] {
  const asMessage: OnSheet['queue'] = (worksheet) => {
    worksheet.getRange(address).dataValidation.prompt = promptOf(note);
  };
  if (!supports(NOTES_API)) return [asMessage];
  const add: OnSheet['queue'] = (worksheet) => void worksheet.notes.add(address, note);
  const replace: OnSheet['queue'] = (worksheet) => {
    worksheet.notes.getItem(address).content = note;
  };
  return typeof former === 'string' ? [replace, add, asMessage] : [add, replace, asMessage];
}

const LONGEST_PROMPT = 255;

/** A note as an input message, cut to the length that Excel takes. */
export function promptOf(note: string): Excel.DataValidationPrompt {
  const message = note.length <= LONGEST_PROMPT ? note : `${note.slice(0, LONGEST_PROMPT - 1)}…`;
  return { title: '', message, showPrompt: note !== '' };
}
