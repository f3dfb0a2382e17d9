// The picture of the modules, from the table. `node scripts/architecture/picture.mjs --write` brings it up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, roomsBelow } from '../tree.mjs';
import { ground, rooms, uses } from './uses.mjs';

const START = '<!-- rooms: made by scripts/architecture/picture.mjs -->';
const END = '<!-- end of rooms -->';
const BOX = { width: 132, height: 40, gapX: 44, gapY: 34 };

/** How many steps a module stands above the ground: one more than the highest it uses. */
export function levelOf(module, table = uses) {
  return table[module].length === 0 ? 0 : 1 + Math.max(...table[module].map((used) => levelOf(used, table)));
}

function places() {
  const rows = [];
  for (const module of Object.keys(uses)) (rows[levelOf(module)] ??= []).push(module);
  const widest = Math.max(...rows.map((row) => row.length));
  const width = widest * (BOX.width + BOX.gapX) + BOX.gapX;
  const at = new Map();
  rows.forEach((row, level) => {
    const used = row.length * BOX.width + (row.length - 1) * BOX.gapX;
    // Every second row stands a little aside, so that a line from two rows above does not hide behind a box.
    const left = (width - used) / 2 + (level % 2 === 0 ? -1 : 1) * (BOX.width / 4);
    const y = 20 + (rows.length - 1 - level) * (BOX.height + BOX.gapY);
    row.forEach((module, index) => at.set(module, { x: left + index * (BOX.width + BOX.gapX), y }));
  });
  return { at, width, height: 20 + rows.length * (BOX.height + BOX.gapY) };
}

const edge = (from, to, index, count) => {
  const x1 = from.x + (BOX.width * (index + 1)) / (count + 1);
  const y1 = from.y + BOX.height;
  const x2 = to.x + BOX.width / 2;
  const bend = (to.y - y1) / 2;
  return `<path d="M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${to.y - bend} ${x2} ${to.y - 2}"/>`;
};

/** The graph as SVG: above uses below. Drawn solid where the room has files today, dashed where it is only planned. */
export function svg(present) {
  const { at, width, height } = places();
  const lines = Object.entries(uses).flatMap(([module, may]) =>
    [...may]
      .sort((a, b) => at.get(a).x - at.get(b).x)
      .map((used, index) => edge(at.get(module), at.get(used), index, may.length)),
  );
  const boxes = [...at].map(([module, { x, y }]) => {
    const dash = present.includes(module) ? '' : ' stroke-dasharray="5 4"';
    const text = `<text fill="#1d1d1d" stroke="none" x="${x + BOX.width / 2}" y="${y + BOX.height / 2 + 5}">${module}</text>`;
    return `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"${dash}/>${text}`;
  });
  const base = Object.keys(ground)
    .filter((room) => room !== 'node')
    .join(' · ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 50}" role="img" aria-labelledby="t d">`,
    '<title id="t">Who may use whom</title>',
    `<desc id="d">${Object.entries(uses)
      .map(([module, may]) => `${module} may use ${may.join(', ') || 'no module'}.`)
      .join(' ')}</desc>`,
    '<defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6770"/></marker></defs>',
    `<rect width="${width}" height="${height + 50}" fill="#ffffff"/>`,
    `<g fill="none" stroke="#5b6770" stroke-width="1.4" marker-end="url(#a)">${lines.join('')}</g>`,
    `<g fill="#e8f0f7" stroke="#0b4f7d" stroke-width="1.6" font-family="sans-serif" font-size="15" text-anchor="middle">`,
    ...boxes,
    '</g>',
    `<rect x="20" y="${height}" width="${width - 40}" height="36" rx="4" fill="#f1efe8" stroke="#6b6250"/>`,
    `<text x="${width / 2}" y="${height + 23}" fill="#1d1d1d" font-family="sans-serif" font-size="15" text-anchor="middle">${base}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The rooms as a table: what each is for, whom it may use, and whether it has files today. */
export function roomTable(present) {
  const rows = Object.entries(rooms).map(
    ([module, what]) =>
      `| \`${module}\` | ${what} | ${uses[module].join(', ') || 'nothing'} | ${present.includes(module) ? 'yes' : 'not yet'} |`,
  );
  const base = Object.entries(ground).map(
    ([room, what]) => `| \`${room}\` | ${what} | ${room === 'node' ? 'every door' : 'no module'} | yes |`,
  );
  return ['| room | what it is for | may use | here today |', '|---|---|---|---|', ...rows, ...base].join('\n');
}

/** The text with the part between the marks replaced, or undefined where the marks are missing. */
export function withRooms(text, table) {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  return start === -1 || end < start
    ? undefined
    : `${text.slice(0, start + START.length)}\n\n${table}\n\n${text.slice(end)}`;
}

const document = join(root, 'ARCHITECTURE.md');
const drawing = join(root, 'docs', 'architecture.svg');

/** @returns the files that are not as the table says; with `write`, after mending them. */
export function outOfDate(write = false) {
  const present = roomsBelow(join(root, 'src'));
  const wanted = withRooms(readFileSync(document, 'utf8'), roomTable(present));
  if (wanted === undefined) throw new Error('ARCHITECTURE.md has lost the marks around its table of rooms');
  const files = [
    [document, wanted],
    [drawing, svg(present)],
  ];
  const stale = files.filter(([file, content]) => readIfThere(file) !== content);
  if (write) for (const [file, content] of stale) writeFileSync(file, content);
  return stale.map(([file]) => file.slice(root.length + 1));
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = outOfDate(process.argv.includes('--write'));
  console.log(
    stale.length === 0
      ? 'the picture is current'
      : `${process.argv.includes('--write') ? 'written' : 'not current'}: ${stale.join(', ')}`,
  );
}
