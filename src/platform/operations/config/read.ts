import { operationsError } from '../errors.js';
import { type Environment, parseSettings, SETTINGS, type Settings, settingsOf, TOGETHER } from './settings.js';

/** Reads the environment. @throws OPERATIONS_SETTING naming every setting that cannot be used, never a value */
export function readSettings(environment: Environment): Settings {
  const read = parseSettings(environment);
  const alone = lonely(environment);
  const names = [...read.faults, ...alone.filter((name) => !read.faults.some((fault) => fault === name))];
  if (!read.values || names.length > 0) throw operationsError('OPERATIONS_SETTING', { variables: names.join(', ') });
  return settingsOf(read.values);
}

/** Settings that are missing though another one that is set needs them. */
function lonely(environment: Environment): string[] {
  return TOGETHER.filter(([first]) => Boolean(environment[first])).flatMap(([, ...others]) =>
    others.filter((name) => !environment[name]),
  );
}

export type UnknownSetting = { readonly name: string; readonly meant: string | null };

/** Variables that begin like ours and are none of ours, with what was probably meant. Those of tests are let alone. */
export function unknownSettings(environment: Environment): UnknownSetting[] {
  const known = SETTINGS.map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => /^PAL?LERMO?_|^PALERM/i.test(name) && !known.includes(name) && !name.startsWith('PALERMO_TEST_'))
    .sort()
    .map((name) => ({ name, meant: nearest(name.toUpperCase(), known) }));
}

/** The known name with the fewest letters changed, or null where none is near. */
function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known
    .map((one) => ({ one, distance: distance(name, one) }))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
  const first = ranked[0];
  return first && first.distance <= Math.max(2, Math.floor(name.length / 5)) ? first.one : null;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
