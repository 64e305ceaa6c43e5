import type { HighlightPlan, ValidationPlan } from '../../plan/plan';
import { anyNumber, LONGEST_LIST, LONGEST_MESSAGE } from '../limits';
import { element, spreadsheetText, text } from '../xml/write';
import { toFile } from './formulas';
import type { Styles } from './styles';

const errorStyles = { asked: 'warning', told: 'information', accepted: undefined } as const;

export function validationsXml(validations: ValidationPlan[] = [], namespace?: string): string {
  if (validations.length === 0) return '';
  const written = validations.map((validation) => validationXml(validation, namespace));
  return element('dataValidations', { count: validations.length }, ...written);
}

function validationXml(validation: ValidationPlan, namespace?: string): string {
  const { range, rule, message, messageTitle, otherwise, refusesBlank, prompt } = validation;
  if (message.length > LONGEST_MESSAGE)
    throw new Error(
      `The message for ${range} has ${message.length} characters; Excel takes ${LONGEST_MESSAGE}`,
    );
  const { type, operator, formulas } = ruleXml(range, rule, namespace);
  const hasNoArrow = 'hasNoArrow' in rule && rule.hasNoArrow === true;
  return element(
    'dataValidation',
    {
      type,
      errorStyle: otherwise === undefined ? 'stop' : errorStyles[otherwise],
      allowBlank: !refusesBlank,
      // In the file format, true means that the arrow is not shown.
      showDropDown: hasNoArrow || undefined,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: otherwise !== 'accepted',
      errorTitle: messageTitle === undefined ? undefined : spreadsheetText(messageTitle),
      error: message === '' ? undefined : spreadsheetText(message),
      promptTitle: prompt?.title === undefined ? undefined : spreadsheetText(prompt.title),
      prompt: prompt ? spreadsheetText(prompt.text) : undefined,
      sqref: range,
      operator,
    },
    ...formulas.map((formula, i) => element(`formula${i + 1}`, {}, text(spreadsheetText(formula)))),
  );
}

function ruleXml(
  range: string,
  rule: ValidationPlan['rule'],
  namespace?: string,
): { type: string; operator?: string | undefined; formulas: string[] } {
  const stored = (formula: string) => {
    const written = toFile(formula, namespace);
    if (written === null)
      throw new Error(`What may be typed in ${range} has a formula that cannot be read: ${formula}`);
    return written;
  };
  switch (rule.kind) {
    case 'any':
      return { type: 'none', formulas: [] };
    case 'formula':
      return { type: 'custom', formulas: [stored(rule.formula)] };
    case 'list':
      return { type: 'list', formulas: [listText(range, rule.values)] };
    case 'listFrom':
      return { type: 'list', formulas: [stored(rule.source)] };
    case 'compared': {
      const limits = [rule.first, rule.second].filter((limit) => limit !== undefined);
      return {
        type: rule.what,
        operator: rule.operator === 'between' ? undefined : rule.operator,
        formulas: limits.map((limit) => (typeof limit === 'number' ? String(limit) : stored(limit))),
      };
    }
    default: {
      const { kind, least, most } = rule;
      const limits = [least, most].filter((limit) => limit !== undefined);
      return {
        type: kind,
        operator:
          most === undefined ? 'greaterThanOrEqual' : least === undefined ? 'lessThanOrEqual' : undefined,
        // Without a limit the rule still asks for a number.
        formulas: (limits.length > 0 ? limits : [anyNumber[kind]]).map(String),
      };
    }
  }
}

function listText(range: string, values: string[]): string {
  const withComma = values.find((value) => value.includes(','));
  if (withComma !== undefined)
    throw new Error(
      `The list for ${range} holds “${withComma}”; Excel separates the values of a list at commas`,
    );
  const joined = values.join(',');
  if (joined.length > LONGEST_LIST)
    throw new Error(`The list for ${range} has ${joined.length} characters; Excel takes ${LONGEST_LIST}`);
  return `"${joined.replaceAll('"', '""')}"`;
}

/** The first of several that apply to a cell has the last word. */
export function highlightsXml(highlights: HighlightPlan[] = [], styles: Styles, namespace?: string): string {
  return highlights
    .map(({ range, formula, look, isLast }, i) => {
      const stored = toFile(formula, namespace);
      if (stored === null)
        throw new Error(`The highlight of ${range} has no formula that can be read: ${formula}`);
      return element(
        'conditionalFormatting',
        { sqref: range },
        element(
          'cfRule',
          {
            type: 'expression',
            dxfId: styles.highlight(look),
            priority: i + 1,
            stopIfTrue: isLast || undefined,
          },
          element('formula', {}, text(spreadsheetText(stored))),
        ),
      );
    })
    .join('');
}
