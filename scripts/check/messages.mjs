// Six languages say the same things: same keys, same arguments; every key in use is there, none is there for nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, filesBelow, root } from '../tree.mjs';
import { messageShape, shapeFaults } from './icu.mjs';
import { errorTables, messagesSaid, sources } from './sources.mjs';

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const SHOWN = 8;
/** Rooms whose keys begin otherwise than with the room's name. */
const PREFIXES = { 'ui-kit': 'ui' };

const few = (list) =>
  `${list.slice(0, SHOWN).join(', ')}${list.length > SHOWN ? ` and ${list.length - SHOWN} more` : ''}`;
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

const folders = [
  ...new Set(
    filesBelow(join(root, 'src'))
      .filter((file) => /\/messages\/[a-z]+\.json$/.test(file))
      .map((file) => file.slice(0, file.lastIndexOf('/'))),
  ),
];

/** `src/platform/jobs/…` is the room jobs, `src/statistics/ui/…` the room statistics. */
const roomOf = (path) => path.split('/')[path.startsWith('src/platform/') ? 2 : 1];

function folderFaults(folder) {
  const room = roomOf(folder);
  const prefix = PREFIXES[room] ?? room;
  const english = read(join(root, folder, 'en.json'));
  if (!english) return [`${folder}: en.json is missing`];
  const keys = Object.keys(english);
  const foreign = keys.filter((key) => !key.startsWith(`${prefix}.`) && !key.startsWith('error.'));
  const faults =
    foreign.length > 0 ? [`${folder}/en.json: keys begin with “${prefix}.” or “error.”: ${few(foreign)}`] : [];
  const shapes = new Map(keys.map((key) => [key, messageShape(english[key], 'en')]));
  for (const [key, shape] of shapes) faults.push(...shape.faults.map((fault) => `${folder}/en.json ${key}: ${fault}`));
  return [
    ...faults,
    ...LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
      translationFaults(folder, language, keys, shapes),
    ),
  ];
}

function translationFaults(folder, language, keys, shapes) {
  const texts = read(join(root, folder, `${language}.json`));
  if (!texts) return [`${folder}/${language}.json is missing (${keys.length} keys)`];
  const missing = keys.filter((key) => !texts[key]?.trim());
  const surplus = Object.keys(texts).filter((key) => !shapes.has(key));
  const faults = [];
  if (missing.length > 0) faults.push(`${folder}/${language}.json has not: ${few(missing)}`);
  if (surplus.length > 0) faults.push(`${folder}/${language}.json has what English has not: ${few(surplus)}`);
  for (const key of keys.filter((key) => texts[key]?.trim())) {
    const shape = messageShape(texts[key], language);
    const found = shape.faults.length > 0 ? shape.faults : shapeFaults(shapes.get(key), shape);
    faults.push(...found.map((fault) => `${folder}/${language}.json ${key}: ${fault}`));
  }
  return faults;
}

function useFaults() {
  const known = new Map(
    folders.flatMap((folder) => Object.keys(read(join(root, folder, 'en.json')) ?? {}).map((key) => [key, folder])),
  );
  const prefixes = Object.keys(read(join(root, 'scripts/check/dynamic-messages.json')));
  const files = sources();
  const used = new Set();
  const faults = [];
  for (const { file, text } of files) {
    const { said, heads, literals } = messagesSaid(file, text);
    for (const literal of literals) used.add(literal);
    for (const { key, at } of said) if (!known.has(key)) faults.push(`${at}: no message ${key}`);
    for (const { head, at } of heads.filter(({ head }) => !prefixes.some((prefix) => head.startsWith(prefix))))
      faults.push(
        `${at}: a key is put together from “${head}”: list it with its reason in scripts/check/dynamic-messages.json`,
      );
  }
  for (const { code, file } of files.flatMap(({ file, text }) => errorTables(file, text)))
    for (const key of [`error.${code}`, `error.${code}.next`]) {
      used.add(key);
      if (!known.has(key) || roomOf(known.get(key)) !== roomOf(file))
        faults.push(`${file}: the room’s messages have no ${key}`);
    }
  const idle = prefixes.filter((prefix) => ![...known.keys()].some((key) => key.startsWith(prefix)));
  faults.push(...idle.map((prefix) => `dynamic-messages.json: no message begins with “${prefix}”`));
  const unused = [...known.keys()].filter((key) => !used.has(key) && !said(key, prefixes, used));
  return [...faults, ...unused.map((key) => `${known.get(key)}/en.json: nothing says ${key}`)];
}

/** Keys that are put together; those of errors are, but only from codes that the sources name. */
function said(key, prefixes, used) {
  if (!key.startsWith('error.')) return prefixes.some((prefix) => key.startsWith(prefix));
  return used.has(key.slice('error.'.length).replace(/\.next$/, ''));
}

conclude([...folders.flatMap(folderFaults), ...useFaults()], `${folders.length} rooms speak six languages`);
