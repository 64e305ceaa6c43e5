import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

/** Parameters that a type tells nothing about: a number may be pounds or weeks, a text a name or an address. */
const TELLS_NOTHING =
  /^(readonly )?(number|string|boolean|Column|ArrayLike<number>|Float64Array)(\[\])?( \| null)?$/;

/** Numbers, which have a unit. */
const HAS_UNIT = /^(readonly )?(number|Column|ArrayLike<number>)(\[\])?( \| null)?$/;

interface Exported {
  name: string;
  doc: string;
  node: ts.FunctionDeclaration | ts.ArrowFunction | ts.InterfaceDeclaration;
}

const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join('\n');

/** Functions and interfaces that a file of a room offers. */
function exportedBy(source: ts.SourceFile): Exported[] {
  return source.statements.flatMap((node): Exported[] => {
    const isExported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const doc = docOf(node);
    if (ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node))
      return [{ name: node.name?.text ?? '', doc, node }];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isArrowFunction(initializer)
        ? [{ name: name.getText(), doc, node: initializer }]
        : [],
    );
  });
}

/** Whether a function throws by itself, outside a `try` that catches and outside functions within it. */
function throwsItself(node: ts.Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isTryStatement(node) && node.catchClause)
    return [node.catchClause, node.finallyBlock].some((part) => part && throwsItself(part));
  return ts.forEachChild(node, (child) => !ts.isFunctionLike(child) && throwsItself(child)) === true;
}

function lacks({ name, doc, node }: Exported): string[] {
  if (ts.isInterfaceDeclaration(node)) {
    const numbers = node.members.filter(
      (member) => ts.isPropertySignature(member) && HAS_UNIT.test(member.type?.getText() ?? ''),
    );
    const bare = doc === '' ? numbers.filter((member) => docOf(member) === '') : [];
    return bare.map((member) => `${name}: what ${member.name?.getText()} is, and its unit`);
  }
  const unsaid = node.parameters.filter(
    (parameter) =>
      node.parameters.length > 1 &&
      TELLS_NOTHING.test(parameter.type?.getText() ?? '') &&
      !new RegExp(`@param ${parameter.name.getText()}(?!\\w)`).test(doc),
  );
  return [
    ...(doc === '' ? [`${name}: what it does`] : []),
    ...unsaid.map((parameter) => `${name}: what ${parameter.name.getText()} is, and its unit`),
    ...(node.body && throwsItself(node.body) && !/@throws/.test(doc) ? [`${name}: what it throws`] : []),
  ];
}

function lackingIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return exportedBy(source).flatMap((one) => lacks(one).map((what) => `${file} ${what}`));
}

test.each(['model', 'host'])(
  'exported functions of %s say what they take, in which unit, and what they throw',
  (room) => {
    const files = readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(20);
    expect(
      sources.flatMap((file) => lackingIn(file, readFileSync(join(root, 'src', room, file), 'utf8'))),
    ).toEqual([]);
  },
);

test('what is not said is found', () => {
  const text = `
    export function bare() {}
    /** Grows. @param rate a year */
    export const grown = (rate: number, years: number) => rate * years;
    /** Refuses. */
    export function refuses(place: Place) { if (!place) throw new Error('No place'); }
    /** Reads again where it failed. */
    export function again() { try { throw new Error(); } catch { return null; } }
    /** @throws never mind what */
    export function told() { throw new Error(); }
    export interface Year {
      /** Pounds. */
      cost: number;
      saving: number;
      note: Note;
    }
    function own(a: number, b: number) { return a + b; }
  `;
  expect(lackingIn('x.ts', text)).toEqual([
    'x.ts bare: what it does',
    'x.ts grown: what years is, and its unit',
    'x.ts refuses: what it throws',
    'x.ts Year: what saving is, and its unit',
  ]);
});
