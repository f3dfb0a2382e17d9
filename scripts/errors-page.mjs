// docs/errors.md, from the error tables and the English messages. `node scripts/errors-page.mjs --write` renews it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorTables, sources } from './check/sources.mjs';
import { filesBelow, root } from './tree.mjs';

const file = join(root, 'docs', 'errors.md');

const cell = (text) => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

/** The page: one table a room, its codes in order. */
export function errorsPage(rows, messages) {
  const rooms = grouped(rows);
  const parts = [...rooms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, own]) => [
      `## ${room}`,
      '',
      '| code | HTTP | what happened | what to do |',
      '|---|---|---|---|',
      ...own
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(
          ({ code, status }) =>
            `| \`${code}\` | ${status} | ${cell(messages[`error.${code}`] ?? '')} | ${cell(messages[`error.${code}.next`] ?? '')} |`,
        ),
      '',
    ]);
  return [
    '# Errors',
    '',
    'Every error has a stable code. Pages and the command line say it in the reader’s language; programs get it as a',
    'problem (RFC 9457) with `code`, `detail`, `next` and, where a file is at fault, its `place`. Words in braces are',
    'filled in. Made from the error tables by `scripts/errors-page.mjs`.',
    '',
    ...parts.flat(),
  ].join('\n');
}

const roomOf = (row) => row.file.split('/').at(-2);

function grouped(rows) {
  const rooms = new Map();
  for (const row of rows) rooms.set(roomOf(row), [...(rooms.get(roomOf(row)) ?? []), row]);
  return rooms;
}

/** The page as it should be now, and whether the one in docs is that. */
export function currentErrorsPage() {
  const rows = sources().flatMap(({ file, text }) => errorTables(file, text));
  const texts = filesBelow(join(root, 'src')).filter((path) => path.endsWith('/messages/en.json'));
  const messages = Object.assign({}, ...texts.map((path) => JSON.parse(readFileSync(join(root, path), 'utf8'))));
  const wanted = errorsPage(rows, messages);
  const current = existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === wanted;
  return { wanted, current, codes: rows.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { wanted, current } = currentErrorsPage();
  if (process.argv.includes('--write') && !current) writeFileSync(file, wanted);
  console.log(
    current
      ? 'docs/errors.md is current'
      : process.argv.includes('--write')
        ? 'docs/errors.md written'
        : 'docs/errors.md is not current',
  );
}
