import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const src = join(__dirname, '..', '..', 'src');

const hasComment = (text: string) => /\/\/|\/\*/.test(text);

/** The function in which a node is, with the comment before it: some say there what is given where nothing can be read. */
function aroundOf(node: ts.Node): ts.Node {
  let around = node.parent;
  while (!ts.isFunctionLike(around) && !ts.isSourceFile(around)) around = around.parent;
  return around;
}

function said(node: ts.Node): string {
  const around = aroundOf(node);
  return ts.isSourceFile(around) ? '' : around.getFullText().slice(0, around.getLeadingTriviaWidth());
}

/** Places where an error is caught and let go without a word, or thrown as another that does not name it as its cause. */
function droppedIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const name = node.variableDeclaration?.name.getText();
      const block = node.block.getText();
      if (name === undefined && !hasComment(block) && !hasComment(said(node)))
        found.push(`${file}:${line} says not why the error is let go`);
      if (/\bthrow\b[^;]*\bnew Error\(/.test(block) && !/\bcause\b/.test(block))
        found.push(`${file}:${line} throws another error without its cause`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('an error that is caught is the cause of the one thrown for it, or the code says why it is let go', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const catching = files
    .map((file): [string, string] => [file, readFileSync(join(src, file), 'utf8')])
    .filter(([, text]) => text.includes('catch'));
  expect(catching.flatMap(([file, text]) => droppedIn(file, text))).toEqual([]);
});

test('what is let go without a word is found', () => {
  const text = `
    function silent() { try { work(); } catch { return null; } }
    function told() { try { work(); } catch { /* It may not be there. */ return null; } }
    /** Null where it cannot be read. */
    function described() { try { work(); } catch { return null; } }
    function lost() { try { work(); } catch (error) { throw isOurs(error) ? new Error('Ours') : error; } }
    function kept() { try { work(); } catch (error) { throw new Error('Ours', { cause: error }); } }
  `;
  expect(droppedIn('x.ts', text)).toEqual([
    'x.ts:2 says not why the error is let go',
    'x.ts:6 throws another error without its cause',
  ]);
});
