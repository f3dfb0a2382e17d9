// What the sources say about messages and errors, read from their syntax trees.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, isTest, root } from '../tree.mjs';

const visit = (node, see) => {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
};

const parse = (name, text) => {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind);
};

const isTranslate = (node) =>
  ts.isCallExpression(node) &&
  ((ts.isIdentifier(node.expression) && node.expression.text === 't') ||
    (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 't'));

/** `cond ? 'a' : b ?? 'c'` may be each of its ends. */
function endsOf(node) {
  if (ts.isParenthesizedExpression(node)) return endsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...endsOf(node.whenTrue), ...endsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...endsOf(node.left), ...endsOf(node.right)];
  return [node];
}

/**
 * @param name of the file, for the places; `text` its TypeScript
 * @returns `said`: keys handed to t() as they stand; `literals`: every string, since keys also travel in tables and
 *   properties; `heads`: what stands before the first `${…}` of a key that is put together
 */
export function messagesSaid(name, text) {
  const source = parse(name, text);
  const at = (node) => `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const said = [];
  const heads = [];
  const literals = [];
  visit(source, (node) => {
    if (ts.isStringLiteralLike(node)) literals.push(node.text);
    if (!isTranslate(node) || !node.arguments[0]) return;
    for (const end of endsOf(node.arguments[0])) {
      if (ts.isStringLiteralLike(end)) said.push({ key: end.text, at: at(end) });
      else if (ts.isTemplateExpression(end)) heads.push({ head: end.head.text, at: at(end) });
    }
  });
  return { said, heads, literals };
}

/** The tables `{ CODE: { status } } as const satisfies ErrorTable` of a file: code, HTTP status, the comment above it. */
export function errorTables(name, text) {
  if (!text.includes('ErrorTable')) return [];
  const source = parse(name, text);
  const rows = [];
  visit(source, (node) => {
    if (!ts.isSatisfiesExpression(node) || node.type.getText() !== 'ErrorTable') return;
    visit(node.expression, (part) => {
      if (!ts.isPropertyAssignment(part) || !ts.isObjectLiteralExpression(part.initializer)) return;
      const status = part.initializer.properties.find((property) => property.name?.getText() === 'status');
      if (status && ts.isPropertyAssignment(status))
        rows.push({ code: part.name.getText(), status: Number(status.initializer.getText()), file: name });
    });
  });
  return rows;
}

/** All sources that run at a user: path from the root, text. */
export const sources = () =>
  filesBelow(join(root, 'src'))
    .filter((file) => /\.tsx?$/.test(file) && !isTest(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
