import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Command } from 'commander';
import { NODE, OPERATOR } from '../platform/access/index.js';
import type { CommandLine } from '../platform/command-line/index.js';
import { connectionLimits, limitServer, serverOptions } from '../platform/http/index.js';
import { offerLink, people } from '../platform/identity/index.js';
import { type JobRunner, jobRunner, setSchedules } from '../platform/jobs/index.js';
import {
  type Settings,
  type StopStep,
  openLog,
  stopInOrder,
  stopSignals,
  unknownSettings,
} from '../platform/operations/index.js';
import { nodeError } from './errors.js';
import { foundNode } from './founding.js';
import { type NodeParts, closeParts, openParts } from './parts.js';
import { signInAddress } from './people.js';
import { type MailRoom, mailRoom } from './mail-room.js';
import { answering } from './answering.js';
import { composeNode } from './wiring.js';

export type RunningNode = {
  readonly address: string;
  readonly parts: NodeParts;
  /** Brings everything to its end in order; `forced` leaves out what is left. */
  stop(forced?: Promise<unknown>): Promise<void>;
};

/** Starts a node: keys, database, tables, the sandbox on a first start, jobs, pages. Errors: NODE_PORT_IN_USE, CRYPTO_…, STORAGE_… */
export async function startNode(config: Settings, step: (key: string) => void = () => undefined): Promise<RunningNode> {
  const log = openLog({ level: config.logLevel });
  step('node.serve.database');
  const parts = await openParts(config, 'node', log);
  const begun: StopStep[] = [{ name: 'database', within: 30_000, stop: () => closeParts(parts) }];
  try {
    const state = await foundNode(config, parts, step);
    const wiring = composeNode(config, parts, state);
    const runner = jobRunner(parts.storage, wiring.jobHandlers, (event, details) => {
      log.warn(details, event);
    });
    const server = createAdaptorServer({
      fetch: answering(wiring, config),
      serverOptions,
    }) as Server;
    limitServer(server, connectionLimits(config.address !== undefined));
    const address = await listening(server, config);
    wiring.running({ address, wakeJobs: runner.wake, jobsRunning: () => true });
    await parts.storage.inUnitOfWork(NODE, (uow) => setSchedules(uow, wiring.schedules));
    await runner.start();
    const mail = await mailRoom(config, parts, address);
    begun.unshift(...endings(server, runner, mail));
    return {
      address,
      parts,
      async stop(forced) {
        for (const { name, outcome } of await stopInOrder(begun, forced))
          if (outcome !== 'ended') log.warn({ event: name, state: outcome }, 'stopping');
      },
    };
  } catch (error) {
    await stopInOrder(begun);
    throw error;
  }
}

async function listening(server: Server, config: Settings): Promise<string> {
  server.listen(config.port, config.host);
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]: unknown[]) => {
      throw nodeError('NODE_PORT_IN_USE', { port: config.port, host: config.host }, undefined, error);
    }),
  ]);
  const { port } = server.address() as AddressInfo;
  return config.address?.replace(/\/$/, '') ?? `http://${config.host}:${port}`;
}

/** Readers in mid-page get a moment; then long work comes to a place where it can stop; then the mail. */
function endings(server: Server, runner: JobRunner, mail: MailRoom): StopStep[] {
  return [
    {
      name: 'requests',
      within: 6000,
      async stop() {
        const closed = once(server, 'close');
        server.close();
        server.closeIdleConnections();
        const patience = setTimeout(() => {
          server.closeAllConnections();
        }, 3000);
        await closed;
        clearTimeout(patience);
      },
    },
    { name: 'jobs', within: 30_000, stop: () => runner.stop() },
    { name: 'mail', within: 10_000, stop: () => mail.stop() },
  ];
}

export function serveCommand(root: Command, { t, print, say }: CommandLine, config: () => Settings): void {
  root
    .command('serve')
    .description(t('node.serve.description'))
    .option('--port <number>', t('node.serve.port'))
    .option('--host <address>', t('node.serve.host'))
    .addHelpText('after', `\n${t('node.serve.after')}`)
    .action(async (options: { port?: string; host?: string }) => {
      const base = config();
      const chosen: Settings = {
        ...base,
        ...(options.port ? { port: Number(options.port) } : {}),
        ...(options.host ? { host: options.host } : {}),
      };
      for (const { name, meant } of unknownSettings(process.env))
        say(meant ? t('node.serve.meant', { name, meant }) : t('node.serve.unknown', { name }));
      const { first, again } = stopSignals();
      const node = await startNode(chosen, (key) => say(t(key)));
      const link = await firstLink(node);
      print({ address: node.address, link }, () =>
        [
          t('node.serve.ready', { address: node.address }),
          ...(link ? [t('node.serve.link', { link })] : []),
          t('node.serve.stop'),
        ].join('\n'),
      );
      await first;
      say(t('node.serve.stopping'));
      await node.stop(again);
    });
}

async function firstLink(node: RunningNode): Promise<string | null> {
  return node.parts.storage.inUnitOfWork(OPERATOR, async (uow) => {
    const first = (await people(uow)).find((person) => person.roles.includes('coordinator'));
    return first ? signInAddress(node.address, await offerLink(uow, first.id)) : null;
  });
}
