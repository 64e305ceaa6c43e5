import type { ComparisonOperator, ValidationPlan, ValidationRule } from '../../plan/plan';
import { anyNumber, LONGEST_LIST, LONGEST_MESSAGE } from '../limits';
import { childOf, isTrue, within, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';
import { isWritable, type FormulaReader } from './formulas';
import { many, named, type Losses } from './losses';
import { rangesOf } from './relatives';

/** Rules for what may be typed, those that Excel keeps among its extensions included. */
export function validationsOf(
  nodes: XmlNode[],
  sheet: string,
  formulas: FormulaReader,
  losses: Losses,
): ValidationPlan[] {
  const all = nodes
    .filter(({ name }) => name === 'dataValidations' || name === 'extLst')
    .flatMap((node) => within(node, 'dataValidation'));
  return all.flatMap((node) => validation(node, sheet, formulas, losses));
}

const otherwise: Readonly<Record<string, ValidationPlan['otherwise']>> = {
  warning: 'asked',
  information: 'told',
};

function validation(node: XmlNode, sheet: string, formulas: FormulaReader, losses: Losses): ValidationPlan[] {
  const { attributes } = node;
  const { errorStyle = 'stop', errorTitle, error, promptTitle, prompt } = attributes;
  const shows = isTrue(attributes.showErrorMessage);
  const kept = shows ? otherwise[errorStyle] : 'accepted';
  const hasPrompt = isTrue(attributes.showInputMessage) && prompt !== undefined;
  const common = {
    message: plainText(error ?? '').slice(0, LONGEST_MESSAGE),
    ...(errorTitle !== undefined && { messageTitle: plainText(errorTitle) }),
    ...(kept && { otherwise: kept }),
    ...(!isTrue(attributes.allowBlank) && { refusesBlank: true }),
    ...(hasPrompt && {
      prompt: {
        ...(promptTitle !== undefined && { title: plainText(promptTitle) }),
        text: plainText(prompt),
      },
    }),
  };
  const sqref = attributes.sqref ?? childOf(node, 'sqref')?.text ?? '';
  return rangesOf(sqref).flatMap((place): ValidationPlan[] => {
    const rule = ruleOf(node, (stored) => {
      const read = formulas.read(stored);
      return 'formula' in read && isWritable(read.formula) ? place.formula(read.formula) : null;
    });
    if (rule === null) {
      losses.count(
        'validation',
        sheet,
        (n) => `${many(n, 'rule')} for what may be typed on ${named(sheet)} that cannot be read here.`,
      );
      return [];
    }
    return [{ range: place.range, rule, ...common }];
  });
}

function ruleOf(node: XmlNode, formula: (stored: string) => string | null): ValidationRule | null {
  const { type = 'none', operator = 'between', showDropDown } = node.attributes;
  const [first, second] = ['formula1', 'formula2'].map((name) => storedIn(childOf(node, name)));
  if (type === 'none') return { kind: 'any' };
  if (first === undefined) return null;
  const arrow = isTrue(showDropDown) ? { hasNoArrow: true } : {};
  if (type === 'list') {
    const values = listed(first);
    if (values) return { kind: 'list', values, ...arrow };
    const source = formula(first);
    return source === null ? null : { kind: 'listFrom', source, ...arrow };
  }
  if (type === 'custom') {
    const given = formula(first);
    return given === null ? null : { kind: 'formula', formula: given };
  }
  if (!isCompared(type)) return null;
  const limit = (stored: string) => (isNumber(stored) ? Number(stored) : formula(stored));
  const [least, most] = [limit(first), second === undefined ? undefined : limit(second)];
  if (least === null || most === null) return null;
  return (
    plainLimits(type, operator, least, most) ?? {
      kind: 'compared',
      what: type,
      operator: operator as ComparisonOperator,
      first: least,
      ...(most !== undefined && isOfTwo(operator) && { second: most }),
    }
  );
}

/** The values of a list in quotation marks. LibreOffice does not write those within twice. */
function listed(stored: string): string[] | null {
  const isText = /^"(?:[^"]|"")*"$/.test(stored) || (/^".*"$/s.test(stored) && !/"\s*&|&\s*"/.test(stored));
  if (!isText || stored.length > LONGEST_LIST + 2) return null;
  return stored
    .slice(1, -1)
    .replaceAll('""', '"')
    .split(',')
    .map((value) => value.trimStart());
}

/** A formula among the extensions is an element within. */
function storedIn(node: XmlNode | undefined): string | undefined {
  const text = node && plainText(childOf(node, 'f')?.text ?? node.text).trim();
  return text === '' ? undefined : text;
}

/** A rule with no more than a least and a most, as cases have them. */
function plainLimits(
  type: Compared,
  operator: string,
  first: number | string,
  second: number | string | undefined,
): ValidationRule | null {
  if (type === 'time' || type === 'textLength' || typeof first === 'string' || typeof second === 'string')
    return null;
  if (operator === 'between' && second !== undefined) return { kind: type, least: first, most: second };
  if (operator === 'lessThanOrEqual') return { kind: type, most: first };
  if (operator !== 'greaterThanOrEqual') return null;
  return first === anyNumber[type] ? { kind: type } : { kind: type, least: first };
}

type Compared = 'decimal' | 'whole' | 'date' | 'time' | 'textLength';

function isCompared(type: string): type is Compared {
  return ['decimal', 'whole', 'date', 'time', 'textLength'].includes(type);
}

function isOfTwo(operator: string): boolean {
  return operator === 'between' || operator === 'notBetween';
}

function isNumber(stored: string): boolean {
  return stored !== '' && Number.isFinite(Number(stored));
}
