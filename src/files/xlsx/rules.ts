import type { HighlightPlan, ValidationPlan } from '../../plan/plan';
import { toFile } from './formulas';
import { highlightNumber } from './styles';
import { element, spreadsheetText, text } from './xml';

/** Excel's own limits on what a validation holds. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;

export function validationsXml(validations: ValidationPlan[] = []): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, ...validations.map(validationXml));
}

function validationXml({ range, rule, message }: ValidationPlan): string {
  if (message.length > LONGEST_MESSAGE)
    throw new Error(
      `The message for ${range} has ${message.length} characters; Excel takes ${LONGEST_MESSAGE}`,
    );
  const common = {
    type: rule.kind,
    errorStyle: 'stop',
    allowBlank: true,
    showErrorMessage: true,
    error: spreadsheetText(message),
    sqref: range,
  };
  if (rule.kind === 'list') {
    return element('dataValidation', common, element('formula1', {}, text(listText(range, rule.values))));
  }
  const { least, most } = rule;
  // Without a limit the rule still asks for a number.
  const operator =
    most === undefined ? 'greaterThanOrEqual' : least === undefined ? 'lessThanOrEqual' : undefined;
  const limits = [least, most].filter((limit) => limit !== undefined);
  const written = (limits.length > 0 ? limits : [rule.kind === 'date' ? 0 : -1e15]).map((limit, i) =>
    element(`formula${i + 1}`, {}, String(limit)),
  );
  return element('dataValidation', { ...common, operator }, ...written);
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
export function highlightsXml(highlights: HighlightPlan[] = [], namespace?: string): string {
  return highlights
    .map(({ range, formula, look }, i) => {
      const stored = toFile(formula, namespace);
      if (stored === null)
        throw new Error(`The highlight of ${range} has no formula that can be read: ${formula}`);
      return element(
        'conditionalFormatting',
        { sqref: range },
        element(
          'cfRule',
          { type: 'expression', dxfId: highlightNumber(look), priority: i + 1 },
          element('formula', {}, text(spreadsheetText(stored))),
        ),
      );
    })
    .join('');
}
