/** What one connection may take of the server: time, size, and how many of them (ASVS 15.1.3, slow-request attacks). */
import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** For `createAdaptorServer({ fetch, serverOptions })`. Milliseconds and bytes. */
export const serverOptions = {
  /** The whole of the headers must have come by then. */
  headersTimeout: 10_000,
  /** And the whole request; a body has stricter ends of its own (`pace.ts`). */
  requestTimeout: 15 * 60_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  insecureHTTPParser: false,
} as const satisfies ServerOptions;

export type ConnectionLimits = {
  readonly all: number;
  readonly perAddress: number;
  /** A proxy stands in front: its connections, from this machine, are everybody's, and it counts them itself. */
  readonly behindProxy: boolean;
};

export const connectionLimits = (behindProxy: boolean): ConnectionLimits => ({
  all: 2_000,
  perAddress: 200,
  behindProxy,
});

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Puts a server under its limits. A connection too many is closed at once, unanswered: an answer would cost as much. */
export function limitServer(server: Server, limits: ConnectionLimits): void {
  const open = new Map<string, number>();
  server.maxConnections = limits.all;
  server.maxRequestsPerSocket = 1_000;
  // A reader who takes nothing for so long is gone.
  server.timeout = 120_000;
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (limits.behindProxy && LOOPBACK.test(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > limits.perAddress) socket.destroy();
  });
}
