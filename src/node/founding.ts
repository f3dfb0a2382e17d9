import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { sandboxRecords } from '../cases/store.js';
import { importShippedStatus, keepInstrumentFile } from '../instruments/importing.js';
import { sandboxLedger } from '../instruments/store.js';
import { type Actor, NODE, ROLES } from '../platform/access/index.js';
import {
  type Agency,
  type Person,
  type StateProfile,
  founded,
  markReady,
  stateOf,
} from '../platform/identity/index.js';
import { LANGUAGES, type Texts } from '../platform/languages/index.js';
import { importListFile, stageListFile } from '../statistics/importing.js';
import type { Settings } from '../platform/operations/index.js';
import { nodeError } from './errors.js';
import type { NodeParts } from './parts.js';
import { sandboxCaptures } from '../statistics/store.js';
import {
  sandboxAgencies,
  sandboxCapturesFile,
  sandboxDocuments,
  sandboxLists,
  sandboxPeople,
  sandboxState,
} from './sandbox/index.js';

type Founding = { state: StateProfile; agencies: readonly Agency[]; people: readonly Person[] };

/** A text in English at least; the other languages show it until they are given. */
const texts = z
  .object(Object.fromEntries(LANGUAGES.map((language) => [language, z.string().min(1).optional()])))
  .refine((given) => Boolean(given.en))
  .transform(
    (given) => Object.fromEntries(LANGUAGES.map((language) => [language, given[language] ?? given.en])) as Texts,
  );
const id = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** The file an operator writes to found a real State: PALERMO_STATE=state.json (docs/operators.md shows one). */
const stateFile = z.object({
  iso3: z.string().regex(/^[A-Z]{3}$/),
  names: texts,
  agencies: z.array(z.object({ id, names: texts, kind: z.string().min(1) })).min(1),
  people: z
    .array(
      z.object({
        id,
        name: z.string().min(1),
        roles: z.array(z.enum(ROLES)).min(1),
        agency: id.nullable().default(null),
      }),
    )
    .min(1),
});

/**
 * Gives a new node its State: the one in the operator's file, else the sandbox with its invented documents and lists.
 * A first start that was interrupted goes on where it stopped; what the user later removes is not brought back.
 * Errors: NODE_STATE_FILE.
 */
export async function foundNode(
  config: Settings,
  parts: NodeParts,
  step: (key: string) => void,
): Promise<StateProfile> {
  const known = await parts.storage.inUnitOfWork(NODE, stateOf);
  if (known && (!known.sandbox || known.ready)) return known;
  const founding = config.stateFile ? await readStateFile(config.stateFile) : sandbox;
  if (!known)
    await parts.storage.inUnitOfWork(NODE, (uow) => founded(uow, founding.state, founding.agencies, founding.people));
  // Facts of the depositary, also for a real State; running it again adds nothing.
  await parts.storage.inUnitOfWork(NODE, importShippedStatus);
  if (!founding.state.sandbox) return founding.state;
  step('node.serve.sandbox');
  await loadSandbox(parts, founding);
  return { ...founding.state, ready: true };
}

const sandbox: Founding = { state: sandboxState, agencies: sandboxAgencies, people: sandboxPeople };

async function readStateFile(path: string): Promise<Founding> {
  const refuse = (reason: string, cause?: unknown) => nodeError('NODE_STATE_FILE', { reason }, { file: path }, cause);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error), error);
  }
  const result = stateFile.safeParse(content);
  if (!result.success)
    throw refuse(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { iso3, names, agencies, people } = result.data;
  return { state: { iso3, names, sandbox: false, ready: true }, agencies, people };
}

async function loadSandbox(parts: NodeParts, { state, people }: Founding): Promise<void> {
  const kept = new Map<string, string>();
  for (const document of sandboxDocuments())
    kept.set(document.name, (await keepInstrumentFile(parts.storage, NODE, document.path)).id);
  for (const list of sandboxLists()) {
    const wanted = { path: list.path, agency: list.agency };
    // One list has national columns: it waits for a person to say what they mean.
    if (list.kind === 'unmapped') await stageListFile(parts, NODE, wanted);
    else await importListFile(parts, NODE, wanted);
  }
  const { storage, keys } = parts;
  const actors = people.map((person) => ({ ...person, kind: 'person' as const }));
  await sandboxRecords({ storage, keys, stateCode: state.iso3 }, actors);
  await sandboxLedgerOf(storage, kept, actors);
  const statistician = actors.find(({ roles }) => roles.includes('statistician'));
  const { name, path } = sandboxCapturesFile();
  if (statistician) await sandboxCaptures(storage, statistician, { title: name, table: await readFile(path, 'utf8') });
  await storage.inUnitOfWork(NODE, markReady);
}

/** A draft and its revision, and what people say was done about an adopted text. */
async function sandboxLedgerOf(
  storage: NodeParts['storage'],
  kept: ReadonlyMap<string, string>,
  actors: readonly Actor[],
): Promise<void> {
  const document = (start: string) => [...kept].find(([name]) => name.startsWith(start))?.[1];
  const [draft, revised, adopted] = [document('01'), document('09'), document('03')];
  const coordinator = actors.find(({ roles }) => roles.includes('coordinator'));
  const officer = actors.find(({ roles }) => roles.includes('agency-officer'));
  if (draft && revised && adopted && coordinator && officer)
    await sandboxLedger(storage, { draft, revised, adopted }, { coordinator, officer });
}
