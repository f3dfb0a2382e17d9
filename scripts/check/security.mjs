// docs/security.md and docs/asvs.tsv say nothing that no test shows: each test they name exists, each threat and each
// requirement of OWASP ASVS 5.0, levels 1 and 2, stands there once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { conclude, root } from '../tree.mjs';

const STATES = ['met', 'not applicable', 'exception', 'not yet'];
const THREATS = Array.from({ length: 30 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
/** `path/to/file.test.ts › name of the test` */
const NAMED = /^(\S+\.test\.(?:tsx?|mjs)) › (.+)$/;

/** Names of the tests of a file: the first text given to `it`, `it.each(…)` and the like. */
export function testNames(file, text) {
  const names = new Set();
  const heads = (node) =>
    ts.isIdentifier(node)
      ? ['it', 'test'].includes(node.text)
      : (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) && heads(node.expression);
  const visit = (node) => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (first && ts.isStringLiteralLike(first) && heads(node.expression)) names.add(first.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return names;
}

/**
 * @param levels section → one digit a requirement, its level: `{ 'V1.1': '22' }`
 * @param namesIn names of the tests of a file, or undefined where there is no such file
 */
export function asvsFaults(table, levels, namesIn) {
  const faults = [];
  const [, ...lines] = table.trimEnd().split('\n');
  const wanted = new Map(
    Object.entries(levels).flatMap(([section, digits]) =>
      [...digits].map((level, index) => [`${section}.${index + 1}`, level]).filter(([, level]) => level !== '3'),
    ),
  );
  const seen = new Set();
  for (const line of lines) {
    const [id, level, state, subject, shown = ''] = line.split('\t');
    if (seen.has(id)) faults.push(`asvs.tsv: ${id} stands there twice`);
    seen.add(id);
    if (wanted.get(id) !== level) faults.push(`asvs.tsv: ${id} is no requirement of level ${level}`);
    if (!STATES.includes(state)) faults.push(`asvs.tsv: ${id}: no such state: ${state}`);
    if (!subject || shown.trim() === '') faults.push(`asvs.tsv: ${id} says neither test nor reason`);
    else if (state === 'met')
      for (const one of shown.split(' ; ')) faults.push(...testFaults(`asvs.tsv: ${id}`, one, namesIn));
  }
  for (const id of wanted.keys()) if (!seen.has(id)) faults.push(`asvs.tsv: ${id} is missing`);
  return faults;
}

export function threatFaults(text, namesIn) {
  const rows = [...text.matchAll(/^\| (T\d\d) \|/gm)].map(([, threat]) => threat);
  const faults = THREATS.filter((one) => rows.filter((row) => row === one).length !== 1).map(
    (one) => `security.md: ${one} has no row, or more than one`,
  );
  for (const one of THREATS)
    if (!new RegExp(`^\\*\\*${one}\\*\\*(?:: no test yet\\.)?$`, 'm').test(text))
      faults.push(`security.md: ${one} names no tests, and does not say so`);
  for (const [, threat, tests] of text.matchAll(/^\*\*(T\d\d)\*\*\n((?:(?!\*\*|#).*\n)*)/gm))
    if (!tests.includes(' › ')) faults.push(`security.md: ${threat} names no tests, and does not say so`);
  for (const [, named] of text.matchAll(/`([^`\n]* › [^\n]*?)`(?=$|[).,;])/gm))
    faults.push(...testFaults('security.md', named, namesIn));
  return faults;
}

function testFaults(where, named, namesIn) {
  const [, file, name] = NAMED.exec(named.trim()) ?? [];
  if (!file) return [`${where}: not the name of a test: ${named}`];
  const names = namesIn(file);
  if (!names) return [`${where}: no file ${file}`];
  return names.has(name) ? [] : [`${where}: ${file} has no test "${name}"`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const known = new Map();
  const namesIn = (file) => {
    if (!known.has(file)) known.set(file, existsSync(join(root, file)) ? testNames(file, read(file)) : undefined);
    return known.get(file);
  };
  const levels = JSON.parse(read('scripts/check/asvs-levels.json'));
  const table = read('docs/asvs.tsv');
  conclude(
    [...asvsFaults(table, levels, namesIn), ...threatFaults(read('docs/security.md'), namesIn)],
    `${table.trimEnd().split('\n').length - 1} requirements, ${THREATS.length} threats`,
  );
}
