import {
  type AstExpression,
  type CallExpression,
  type Identifier,
  nodeTypes,
  parseStructRef,
  stringifyStructRef,
} from '@borgar/fx';
import { nodeOf } from '../../formulas/argumentText';
import { operandOf } from '../../formulas/operands';
import { newFunctions, worksheetFunctions } from './newFunctions';

/** Plans call our functions OT.ROI; a file belongs to one namespace, which need not be that one. */
const PLANNED = 'OT';

/**
 * A formula as a file holds it, without its `=`: our functions as `_xldudf_OT_ROI`, new functions and the names that
 * LET and LAMBDA declare with their prefixes. Null where it cannot be read.
 */
export function toFile(formula: string, namespace = PLANNED): string | null {
  const tree = nodeOf(formula);
  if (!tree) return null;
  const edits = new Edits();
  const visit = (node: AstExpression | null, declared: ReadonlySet<string>): void => {
    if (!node) return;
    const isDeclared = (name: string) => declared.has(name.toUpperCase());
    switch (node.type) {
      case nodeTypes.REFERENCE:
        if (node.kind === 'name' && isDeclared(node.value)) edits.before(node, '_xlpm.');
        if (node.kind === 'table') edits.replace(node, longRowReference(node.value));
        return;
      case nodeTypes.UNARY:
        if (node.operator === '@') edits.call(node, operandOf(node), '_xlfn.SINGLE');
        if (node.operator === '#') edits.call(node, operandOf(node), '_xlfn.ANCHORARRAY');
        return node.arguments.forEach((argument) => visit(argument, declared));
      case nodeTypes.BINARY:
        return node.arguments.forEach((argument) => visit(argument, declared));
      case nodeTypes.CALL: {
        const callee = calleeOf(node);
        if (callee.type !== nodeTypes.IDENTIFIER) visit(callee, declared);
        else if (isDeclared(callee.name)) edits.before(callee, '_xlpm.');
        else edits.replace(callee, fileFunction(callee.name, namespace));
        return node.arguments.forEach((argument) => visit(argument, declared));
      }
      case nodeTypes.LET: {
        edits.before(node, '_xlfn.');
        const names = new Set(declared);
        for (const { id, init } of node.declarations) {
          edits.before(id, '_xlpm.');
          visit(init, names);
          names.add(id.name.toUpperCase());
        }
        return visit(node.body, names);
      }
      case nodeTypes.LAMBDA:
        edits.before(node, '_xlfn.');
        node.params.forEach((parameter) => edits.before(parameter, '_xlpm.'));
        return visit(node.body, new Set([...declared, ...node.params.map(({ name }) => name.toUpperCase())]));
      default:
        return;
    }
  };
  visit(tree, new Set());
  return edits.made(formula).replace(/^=/, '');
}

/** The formula that a person would type, with its `=`, from what a file holds. Null where it cannot be read. */
export function fromFile(formula: string, namespace = PLANNED): string | null {
  const written = `=${formula.replace(/^=/, '')}`;
  const tree = nodeOf(written);
  if (!tree) return null;
  const edits = new Edits();
  const visit = (node: AstExpression | null): void => {
    if (!node) return;
    if (node.type === nodeTypes.REFERENCE) {
      if (node.kind === 'name') edits.replace(node, node.value.replace(/^_xlpm\./i, ''));
      if (node.kind === 'table') edits.replace(node, shortRowReference(node.value));
    }
    if (node.type === nodeTypes.UNARY || node.type === nodeTypes.BINARY) node.arguments.forEach(visit);
    if (node.type !== nodeTypes.CALL) return;
    const callee = calleeOf(node);
    const argument = node.arguments[0];
    if (callee.type !== nodeTypes.IDENTIFIER) visit(callee);
    else if (argument && /^_xlfn\.SINGLE$/i.test(callee.name)) edits.uncall(node, argument, '@', '');
    else if (argument && /^_xlfn\.ANCHORARRAY$/i.test(callee.name)) edits.uncall(node, argument, '', '#');
    else edits.replace(callee, typedFunction(callee.name, namespace));
    node.arguments.forEach(visit);
  };
  visit(tree);
  return edits.made(written);
}

/** Most often a name; a LAMBDA can be called where it is written, which the parser's types do not say. */
export function calleeOf(call: CallExpression): Identifier | AstExpression {
  return call.callee;
}

export function isOurs(functionName: string): boolean {
  return functionName.toUpperCase().startsWith(`${PLANNED}.`);
}

function fileFunction(name: string, namespace: string): string {
  if (isOurs(name)) return `_xldudf_${namespace}_${name.slice(PLANNED.length + 1)}`;
  const known = name.toUpperCase();
  if (worksheetFunctions.has(known)) return `_xlfn._xlws.${name}`;
  return newFunctions.has(known) ? `_xlfn.${name}` : name;
}

function typedFunction(name: string, namespace: string): string {
  const ours = `_xldudf_${namespace}_`;
  if (name.toUpperCase().startsWith(ours.toUpperCase())) return `${PLANNED}.${name.slice(ours.length)}`;
  return name.replace(/^_xlfn\./i, '').replace(/^_xlws\.|^_xlpm\./i, '');
}

/** Files write `Costs[@Year]` as `Costs[[#This Row],[Year]]`. */
function longRowReference(reference: string): string {
  const parsed = parseStructRef(reference);
  if (!parsed?.sections?.includes('this row')) return reference;
  const columns = (parsed.columns ?? []).map((name) => `[${name.replace(/['#@[\]]/g, "'$&")}]`);
  const table = reference.slice(0, reference.indexOf('['));
  return `${table}[${['[#This Row]', ...(columns.length > 0 ? [columns.join(':')] : [])].join(',')}]`;
}

function shortRowReference(reference: string): string {
  const parsed = parseStructRef(reference);
  return parsed?.sections?.includes('this row') ? stringifyStructRef(parsed) : reference;
}

interface Located {
  loc?: number[];
}

/** Where a part begins and ends in its formula. Every formula here is read with its locations. */
function placeOf({ loc: [from, to] = [] }: Located): [number, number] {
  if (from === undefined || to === undefined) throw new Error('A part of the formula has no location');
  return [from, to];
}

/** Pieces of text put into a formula at the places of its parts. */
class Edits {
  private readonly all: { from: number; to: number; put: string }[] = [];

  before(node: Located, put: string): void {
    const [from] = placeOf(node);
    this.add(from, from, put);
  }

  replace(node: Located, put: string): void {
    this.add(...placeOf(node), put);
  }

  /** An operator before or after its operand becomes a function called with it. */
  call(node: Located, operand: Located, name: string): void {
    const [from, to] = placeOf(operand);
    this.add(Math.min(placeOf(node)[0], from), from, `${name}(`);
    // A spill mark is just after its operand; the location of the whole does not say so.
    this.add(to, name.endsWith('ANCHORARRAY') ? to + 1 : to, ')');
  }

  uncall(node: Located, operand: Located, before: string, after: string): void {
    const [[from, to], [within, end]] = [placeOf(node), placeOf(operand)];
    this.add(from, within, before);
    this.add(end, to, after);
  }

  made(formula: string): string {
    const inOrder = [...this.all].sort((a, b) => a.from - b.from || a.to - b.to);
    let result = '';
    let at = 0;
    for (const { from, to, put } of inOrder) {
      result += formula.slice(at, from) + put;
      at = to;
    }
    return result + formula.slice(at);
  }

  private add(from: number, to: number, put: string): void {
    this.all.push({ from, to, put });
  }
}
