import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type DestinationStream, pino } from 'pino';
import type { StorageLog } from '../../storage/index.js';
import { type KnownWords, loggable, loggableText } from './fields.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What parts of the node write their log to. */
export type Log = StorageLog;

export type LogOptions = {
  readonly level: LogLevel;
  /** Standard error unless told. */
  readonly to?: DestinationStream;
  /** Asked at each line, so that it may be filled after the log was opened: actions, kinds of work, routes. */
  readonly known?: () => KnownWords | undefined;
};

/**
 * The node's log: JSON lines that hold no more than `fields.ts` lets through, whoever wrote what into them. Every line
 * that is written while a request is served carries its number.
 */
export function openLog({ level, to, known }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const request = requests.getStore();
        return request === undefined ? {} : { request };
      },
    },
    to ?? pino.destination({ dest: 2, sync: true }),
  );
  const write = (at: 'info' | 'warn' | 'error') => (facts: Record<string, unknown>, text: string) => {
    logger[at](loggable(facts, known?.()), loggableText(text));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** The number of the request that is being served, wherever in the program one is. */
const requests = new AsyncLocalStorage<string>();

/** Serves one request under a number of its own, never one that a client sent: that could lead a reader astray. */
export const underRequestNumber = <T>(serve: (request: string) => T): T => {
  const request = randomUUID();
  return requests.run(request, () => serve(request));
};
