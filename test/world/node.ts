import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type RunningNode, startNode } from '../../src/node/serve.js';
import { signInAddress } from '../../src/node/people.js';
import { OPERATOR } from '../../src/platform/access/index.js';
import { offerLink } from '../../src/platform/identity/index.js';
import type { Settings } from '../../src/platform/operations/index.js';
import { unitRoleOf } from '../../src/platform/storage/index.js';
import { testSettings } from './settings.js';

export type TestNode = RunningNode & { signInLink(person?: string): Promise<string> };

export const freshSchema = (): string => `node_${randomBytes(6).toString('hex')}`;

/** A whole node with the sandbox State, on a free port and in a data folder and schema of its own. */
export async function startTestNode(changes: Partial<Settings> = {}): Promise<TestNode> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-node-'));
  const schema = freshSchema();
  const node = await startNode(
    testSettings({
      dataFolder,
      schema,
      port: 0,
      maxUploadBytes: 50_000_000,
      databaseUrl: process.env.PALERMO_TEST_DATABASE_URL,
      ...changes,
    }),
  );
  return {
    ...node,
    signInLink: (person = 'coordinator') =>
      node.parts.storage.inUnitOfWork(OPERATOR, async (uow) =>
        signInAddress(node.address, await offerLink(uow, person)),
      ),
    async stop() {
      await node.stop();
      await dropSchema(schema);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Removes a schema and the role of its units; the node that used it is closed. */
export async function dropSchema(schema: string): Promise<void> {
  if (!process.env.PALERMO_TEST_DATABASE_URL) return;
  const client = new pg.Client(process.env.PALERMO_TEST_DATABASE_URL);
  await client.connect();
  await client.query(`drop schema if exists "${schema}" cascade; drop role if exists "${unitRoleOf(schema)}"`);
  await client.end();
}
