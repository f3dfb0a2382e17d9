/** What a new sandbox node is founded with: an invented State, and the documents and lists it starts from. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export { sandboxAgencies, sandboxPeople, sandboxState } from './state.js';

/** A file of the sandbox: `name` as a person would see it, `path` absolute. */
export type SandboxFile = { readonly name: string; readonly path: string };

/**
 * `counts`: a published table of counts, whose figures belong to the State (`agency` null).
 * `persons`: one row a person, in HTCDS 2.0 columns, from one agency.
 * `unmapped`: one row a person in an agency's own columns; it waits for a person to map them.
 */
export type SandboxList = SandboxFile & {
  readonly kind: 'counts' | 'persons' | 'unmapped';
  readonly agency: string | null;
};

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const LISTS = [
  { name: 'presumed-victims-2024.csv', kind: 'counts', agency: null },
  { name: 'presumed-victims-2025.csv', kind: 'counts', agency: null },
  { name: 'national-police.csv', kind: 'persons', agency: 'police' },
  { name: 'shelter-network.csv', kind: 'persons', agency: 'shelter-network' },
  { name: 'labour-inspectorate.csv', kind: 'persons', agency: 'labour-inspectorate' },
  { name: 'border-and-migration-service.csv', kind: 'unmapped', agency: 'border-migration' },
] as const;

/** Every document, in the order of its file name. */
export function sandboxDocuments(): readonly SandboxFile[] {
  return readdirSync(pathOf('documents'))
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, path: pathOf(`documents/${name}`) }));
}

/** Every list, those to import first; the one of kind `unmapped` is left waiting for its mapping. */
export function sandboxLists(): readonly SandboxList[] {
  return LISTS.map((list) => ({ ...list, path: pathOf(`lists/${list.name}`) }));
}

/** Captures of one invented year: who was on which agencies' lists, by sex. */
export const sandboxCapturesFile = (): SandboxFile => ({
  name: 'Presumed victims on four agencies’ lists, 2025',
  path: pathOf('lists/captures-2025.csv'),
});
