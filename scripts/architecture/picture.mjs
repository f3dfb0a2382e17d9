// The picture of the modules, from the table. `node scripts/architecture/picture.mjs --write` brings it up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, roomsBelow } from '../tree.mjs';
import { ground, rooms, uses } from './uses.mjs';

const START = '<!-- rooms: made by scripts/architecture/picture.mjs -->';
const END = '<!-- end of rooms -->';
const BOX = { width: 124, height: 30, stepX: 84, stepY: 46, margin: 16 };

/** How many steps a module stands above the ground: one more than the highest it uses. */
export function levelOf(module, table = uses) {
  return table[module].length === 0 ? 0 : 1 + Math.max(...table[module].map((used) => levelOf(used, table)));
}

/** Modules in an order in which each stands after all it uses. */
const inOrder = () => Object.keys(uses).sort((a, b) => levelOf(a) - levelOf(b));

/**
 * The graph as SVG, a staircase: a module reaches left along its row, and each dot is a module it may use, found by
 * following the column up. Drawn solid where the room has files today, broken where it is only planned.
 */
export function svg(present) {
  const order = inOrder();
  const left = (module) => BOX.margin + order.indexOf(module) * BOX.stepX;
  const top = (module) => BOX.margin + order.indexOf(module) * BOX.stepY;
  const centre = (module) => left(module) + BOX.width / 2;
  const middle = (module) => top(module) + BOX.height / 2;
  const width = left(order.at(-1)) + BOX.width + BOX.margin;
  const base = top(order.at(-1)) + BOX.height + 24;
  const rows = order
    .filter((module) => uses[module].length > 0)
    .map((module) => `<path d="M${left(module)} ${middle(module)}H${Math.min(...uses[module].map(centre))}"/>`);
  const columns = order.flatMap((module) => {
    const users = order.filter((user) => uses[user].includes(module));
    const arrow = `V${top(module) + BOX.height + 2}" marker-end="url(#a)"/>`;
    return users.length === 0 ? [] : [`<path d="M${centre(module)} ${Math.max(...users.map(middle))}${arrow}`];
  });
  const dots = order.flatMap((module) =>
    uses[module].map((used) => `<circle cx="${centre(used)}" cy="${middle(module)}" r="4.5"/>`),
  );
  const boxes = order.map((module) => {
    const dash = present.includes(module) ? '' : ' stroke-dasharray="5 4"';
    const rect = `<rect x="${left(module)}" y="${top(module)}" width="${BOX.width}" height="${BOX.height}" rx="4"${dash}/>`;
    return `${rect}<text x="${centre(module)}" y="${middle(module) + 5}" fill="#1d1d1d" stroke="none">${module}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${base + 52}" role="img" aria-labelledby="t d">`,
    '<title id="t">Who may use whom</title>',
    `<desc id="d">${order.map((module) => `${module} may use ${uses[module].join(', ') || 'no module'}.`).join(' ')}</desc>`,
    '<defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path d="M0 0L8 4L0 8z" fill="#5b6770"/></marker></defs>',
    `<rect width="${width}" height="${base + 52}" fill="#ffffff"/>`,
    `<g fill="none" stroke="#5b6770" stroke-width="1.3">${rows.join('')}${columns.join('')}</g>`,
    `<g fill="#0b4f7d">${dots.join('')}</g>`,
    '<g fill="#e8f0f7" stroke="#0b4f7d" stroke-width="1.5" font-family="sans-serif" font-size="15" text-anchor="middle">',
    ...boxes,
    '</g>',
    `<rect x="${BOX.margin}" y="${base}" width="${width - 2 * BOX.margin}" height="34" rx="4" fill="#f1efe8" stroke="#6b6250"/>`,
    `<text x="${width / 2}" y="${base + 22}" fill="#1d1d1d" font-family="sans-serif" font-size="15" text-anchor="middle">`,
    'platform · ui-kit (know no module)</text>',
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
