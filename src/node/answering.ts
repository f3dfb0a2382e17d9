/** What the server is given: the application, each request under a number of its own, and what watches the node asks for. */
import type { HttpBindings, Http2Bindings } from '@hono/node-server';
import { type Settings, mayReadMetrics, underRequestNumber } from '../platform/operations/index.js';
import type { Wiring } from './wiring.js';

export function answering({ app, metrics }: Pick<Wiring, 'app' | 'metrics'>, config: Settings) {
  return (request: Request, bound: HttpBindings | Http2Bindings): Response | Promise<Response> =>
    underRequestNumber(() => {
      const { pathname } = new URL(request.url);
      if (request.method === 'GET' && pathname === '/metrics')
        return figures(request, bound.incoming.socket.remoteAddress);
      return app.fetch(request, bound);
    });

  /** No page: a program that watches the node asks, with the operator's token or from the machine itself. */
  async function figures(request: Request, remoteAddress: string | undefined): Promise<Response> {
    const may = mayReadMetrics({
      token: config.metricsToken,
      authorization: request.headers.get('authorization') ?? undefined,
      remoteAddress,
      behindProxy: config.address !== undefined,
    });
    if (!may) return new Response(null, { status: 404 });
    const { mediaType, text } = await metrics.text();
    return new Response(text, { headers: { 'content-type': mediaType, 'cache-control': 'no-store' } });
  }
}
