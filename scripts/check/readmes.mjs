// Every room says what it is for, which words it uses and which rules it keeps.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, root, roomsBelow } from '../tree.mjs';

const inside = (folder) => roomsBelow(join(root, folder)).map((room) => `${folder}/${room}`);
const rooms = [
  ...inside('src').filter((room) => room !== 'src/platform' && room !== 'src/methods'),
  ...inside('src/platform'),
  ...inside('src/methods'),
];

function faultsOf(room) {
  const file = join(root, room, 'README.md');
  if (!existsSync(file)) return [`${room}: README.md is missing`];
  const text = readFileSync(file, 'utf8');
  const missing = ['Purpose', 'Words', 'Rules']
    .filter((heading) => !new RegExp(`^#{1,3} ${heading}\\b`, 'm').test(text))
    .map((heading) => `${room}/README.md: no heading ${heading}`);
  const rules = text.split(/^#{1,3} Rules\b.*$/m)[1]?.split(/^#{1,3} /m)[0];
  if (rules !== undefined && !/^\s*1\. /m.test(rules)) missing.push(`${room}/README.md: the rules are not numbered`);
  return missing;
}

conclude(rooms.flatMap(faultsOf), `${rooms.length} rooms`);
