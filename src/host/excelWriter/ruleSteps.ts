import { NOTES_API, supports } from '../excelApi';
import { highlightLooks } from '../../workbooks/palette';
import type { SheetPlan, ValidationPlan } from '../../workbooks/plan';
import { weightOf } from './blocks';
import type { ToFormula } from './cellSteps';
import { ONE_ACTION, type OnSheet } from './onSheet';

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
  }));
}

export function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.values.join(',') } };
  const limits = limitsOf(rule.least, rule.most);
  if (rule.kind === 'whole') return { wholeNumber: limits };
  return rule.kind === 'decimal' ? { decimal: limits } : { date: asDates(limits) };
}

/** Without limits any number is accepted, and nothing but a number. */
function limitsOf(least?: number, most?: number): Excel.BasicDataValidation & { formula1: number } {
  if (least !== undefined && most !== undefined)
    return { formula1: least, formula2: most, operator: 'Between' };
  if (most !== undefined) return { formula1: most, operator: 'LessThanOrEqualTo' };
  return { formula1: least ?? -1e300, operator: 'GreaterThanOrEqualTo' };
}

/** Serial numbers as formulas: a date as text would be read by the customs of the machine. */
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

export function highlightSteps(sheet: SheetPlan, formula: ToFormula): OnSheet[] {
  return (sheet.highlights ?? []).map((highlight) => ({
    weight: weightOf(highlight) + 5 * ONE_ACTION,
    queue: (worksheet) => {
      const look = highlightLooks[highlight.look];
      const { custom } = worksheet.getRange(highlight.range).conditionalFormats.add('Custom');
      custom.rule.formula = formula(highlight.formula);
      custom.format.font.color = look.ink;
      if (look.isBold) custom.format.font.bold = true;
      if (look.fill) custom.format.fill.color = look.fill;
    },
  }));
}

export function noteSteps(sheet: SheetPlan): OnSheet[] {
  return Object.entries(sheet.cells).flatMap(([address, { note }]) =>
    note === undefined
      ? []
      : [
          {
            weight: weightOf(note) + 2 * ONE_ACTION,
            queue: (worksheet) => addNote(worksheet, address, note),
          },
        ],
  );
}

const LONGEST_PROMPT = 255;

/**
 * An Excel that lets add-ins write no notes shows the words as the input message of the cell: like a note, it
 * appears beside the cell and belongs to nobody. A comment would start a conversation in the user's name.
 */
function addNote(worksheet: Excel.Worksheet, address: string, note: string): void {
  if (supports(NOTES_API)) worksheet.notes.add(address, note);
  else worksheet.getRange(address).dataValidation.prompt = promptOf(note);
}

export function promptOf(note: string): Excel.DataValidationPrompt {
  const message = note.length <= LONGEST_PROMPT ? note : `${note.slice(0, LONGEST_PROMPT - 1)}…`;
  return { title: '', message, showPrompt: note !== '' };
}
