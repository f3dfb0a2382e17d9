import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeConfig } from '../../src/node/config.js';
import { type RunningNode, startNode } from '../../src/node/serve.js';
import { signInAddress } from '../../src/node/people.js';
import { OPERATOR } from '../../src/platform/access/index.js';
import { offerLink } from '../../src/platform/identity/index.js';

export type TestNode = RunningNode & { signInLink(person?: string): Promise<string> };

/** A whole node with the sandbox State, on a free port and in a data folder and schema of its own. */
export async function startTestNode(changes: Partial<NodeConfig> = {}): Promise<TestNode> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-node-'));
  const schema = `node_${randomBytes(6).toString('hex')}`;
  const node = await startNode({
    dataFolder,
    schema,
    host: '127.0.0.1',
    port: 0,
    address: undefined,
    stateFile: undefined,
    maxUploadBytes: 50_000_000,
    development: true,
    databaseUrl: process.env.PALERMO_TEST_DATABASE_URL,
    ...changes,
  });
  return {
    ...node,
    signInLink: (person = 'coordinator') =>
      node.parts.storage.inUnitOfWork(OPERATOR, async (uow) =>
        signInAddress(node.address, await offerLink(uow, person)),
      ),
    async stop() {
      if (process.env.PALERMO_TEST_DATABASE_URL)
        await node.parts.storage
          .withClient((client) => client.query(`drop schema "${schema}" cascade`))
          .catch(() => undefined);
      await node.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
