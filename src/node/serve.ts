import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Command } from 'commander';
import { NODE, OPERATOR } from '../platform/access/index.js';
import type { CommandLine } from '../platform/command-line/index.js';
import { describeFault } from '../platform/errors/index.js';
import { offerLink, people } from '../platform/identity/index.js';
import { jobRunner } from '../platform/jobs/index.js';
import { stagedInUse } from '../statistics/importing.js';
import type { NodeConfig } from './config.js';
import { nodeError } from './errors.js';
import { foundNode } from './founding.js';
import { type NodeParts, openLog, openParts } from './parts.js';
import { signInAddress } from './people.js';
import { composeNode } from './wiring.js';

export type RunningNode = {
  readonly address: string;
  readonly parts: NodeParts;
  stop(): Promise<void>;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Once at start and then every hour: files that wait for nobody any more are removed after a day. */
function keepStageTidy({ storage, files, log }: NodeParts): NodeJS.Timeout {
  const sweep = (): void => {
    storage
      .inUnitOfWork(NODE, stagedInUse)
      .then((keep) => files.sweep(DAY_MS, keep))
      .catch((error: unknown) => {
        log.warn(describeFault(error), 'files.sweep');
      });
  };
  sweep();
  return setInterval(sweep, DAY_MS / 24).unref();
}

/** Starts a node: database, tables, the sandbox on a first start, jobs, pages. Errors: NODE_PORT_IN_USE, STORAGE_… */
export async function startNode(
  config: NodeConfig,
  step: (key: string) => void = () => undefined,
): Promise<RunningNode> {
  const log = openLog(process.env.PALERMO_LOG ?? 'warn');
  step('node.serve.database');
  const parts = await openParts(config, 'node', log);
  try {
    const state = await foundNode(config, parts, step);
    const wiring = composeNode(config, parts, state);
    const runner = jobRunner(parts.storage, wiring.jobHandlers, (event, details) => {
      log.warn(details, event);
    });
    wiring.onJobAsked(runner.wake);
    const server = createAdaptorServer({ fetch: wiring.app.fetch });
    server.listen(config.port, config.host);
    await Promise.race([
      once(server, 'listening'),
      once(server, 'error').then(([error]: unknown[]) => {
        throw nodeError('NODE_PORT_IN_USE', { port: config.port, host: config.host }, undefined, error);
      }),
    ]);
    await runner.start();
    const sweeping = keepStageTidy(parts);
    const { port } = server.address() as AddressInfo;
    return {
      address: config.address ?? `http://${config.host}:${port}`,
      parts,
      async stop() {
        const closed = once(server, 'close');
        server.close();
        clearInterval(sweeping);
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        // Readers in mid-page get a moment; then the node goes.
        const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000);
        await Promise.all([closed, runner.stop()]);
        clearTimeout(patience);
        await parts.storage.close({ stopEngine: 'if-unused' });
      },
    };
  } catch (error) {
    await parts.storage.close({ stopEngine: 'if-unused' });
    throw error;
  }
}

export function serveCommand(root: Command, { t, print, say }: CommandLine, config: () => NodeConfig): void {
  root
    .command('serve')
    .description(t('node.serve.description'))
    .option('--port <number>', t('node.serve.port'))
    .option('--host <address>', t('node.serve.host'))
    .addHelpText('after', `\n${t('node.serve.after')}`)
    .action(async (options: { port?: string; host?: string }) => {
      const base = config();
      const chosen: NodeConfig = {
        ...base,
        ...(options.port ? { port: Number(options.port) } : {}),
        ...(options.host ? { host: options.host } : {}),
      };
      const node = await startNode(chosen, (key) => say(t(key)));
      const link = await firstLink(node);
      print({ address: node.address, link }, () =>
        [
          t('node.serve.ready', { address: node.address }),
          ...(link ? [t('node.serve.link', { link })] : []),
          t('node.serve.stop'),
        ].join('\n'),
      );
      await untilStopped();
      say(t('node.serve.stopping'));
      await node.stop();
    });
}

async function firstLink(node: RunningNode): Promise<string | null> {
  return node.parts.storage.inUnitOfWork(OPERATOR, async (uow) => {
    const first = (await people(uow)).find((person) => person.roles.includes('coordinator'));
    return first ? signInAddress(node.address, await offerLink(uow, first.id)) : null;
  });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
