import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PalermoError } from '../../errors/index.js';
import { allowedHosts, isPublicAddress } from './addresses.js';
import { type Outward, guardedFetch } from './guarded-fetch.js';

const NOT_PUBLIC = [
  ...['127.0.0.1', '127.8.8.8', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['100.100.100.200', '0.0.0.0', '0.1.2.3', '255.255.255.255', '224.0.0.1', '240.0.0.1', '192.0.0.192'],
  ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '192.88.99.1', '168.63.129.16'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::7f00:1', '::10.0.0.1'],
  ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '64:ff9b::7f00:1'],
  ...['64:ff9b:1::1', '2002:7f00:1::', '2002:a9fe:a9fe::1', '2001::1', '2001:db8::1', '3fff::1', '100::1'],
  ...['::ffff:0:127.0.0.1', '5f00::1', '4000::1', '', 'localhost', '1.2.3', '256.1.1.1', 'x'],
];

const code = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
    return 'answered';
  } catch (error) {
    return error instanceof PalermoError ? error.code : String(error);
  }
};

describe('calls outward', () => {
  const open: Server[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  const local: Outward = { hosts: 'any-public', development: true };

  async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    open.push(server);
    await once(server, 'listening');
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  it('T26: reach public addresses and no other, in whatever form they are written', () => {
    expect(NOT_PUBLIC.filter(isPublicAddress)).toEqual([]);
    for (const address of ['8.8.8.8', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8', '2a00:1450::1'])
      expect(isPublicAddress(address)).toBe(true);
  });

  it('T26: are refused for hosts written as numbers, whatever the base', async () => {
    const fetching = guardedFetch({ hosts: 'any-public', resolve: () => Promise.reject(new Error('asked')) });
    const hosts = ['2130706433', '0x7f000001', '0177.0.0.1', '127.1', '127.0.0.1', '①②⑦.0.0.1', '[::ffff:127.0.0.1]'];
    hosts.push('[::127.0.0.1]', '[0:0:0:0:0:0:0:1]', '[fd00:ec2::254]', '169.254.169.254', '0', '[::]', '017700000001');
    for (const host of hosts)
      expect([host, await code(fetching(`https://${host}/`))]).toEqual([host, 'HTTP_OUTWARD_REFUSED']);
  });

  it('T26: are refused for names that lead inside, also where only one of their addresses does', async () => {
    for (const found of [['10.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['2606:4700::1111', '::ffff:10.0.0.1'], []]) {
      const fetching = guardedFetch({ hosts: 'any-public', resolve: async () => found });
      expect(await code(fetching('https://inside.example/'))).toBe('HTTP_OUTWARD_REFUSED');
    }
  });

  it('T26: go to the address that was judged: a name that changes its answer (rebinding) changes nothing', async () => {
    const tls = createTlsServer().listen(0, '127.0.0.1');
    let arrived = 0;
    tls.on('connection', () => {
      arrived += 1;
    });
    await once(tls, 'listening');
    const { port } = tls.address() as AddressInfo;
    let asked = 0;
    const fetching = guardedFetch({
      hosts: 'any-public',
      timeoutMs: 300,
      // Public when it is judged, this machine ever after.
      resolve: async () => [asked++ === 0 ? '203.0.114.1' : '127.0.0.1'],
    });
    expect(await code(fetching(`https://rebinding.example:${port}/`))).toMatch(/HTTP_OUTWARD_(TOO_SLOW|FAILED)/);
    expect([asked, arrived]).toEqual([1, 0]);
    expect(await code(fetching(`https://rebinding.example:${port}/`))).toBe('HTTP_OUTWARD_REFUSED');
    expect(arrived).toBe(0);
    tls.close();
  });

  it('T26: take only https, no password in the address, and only hosts that the operator allows', async () => {
    const fetching = guardedFetch({ hosts: [{ host: 'idp.example' }], resolve: async () => ['10.0.0.1'] });
    const addresses = [
      'http://idp.example/',
      'file:///etc/passwd',
      'https://a:b@idp.example/',
      'https://idp.example:444/',
      'x',
    ];
    addresses.push('https://other.example/', 'https://idp.example.evil.example/', 'gopher://idp.example/', 'data:,x');
    for (const address of addresses)
      expect([address, await code(fetching(address))]).toEqual([address, 'HTTP_OUTWARD_REFUSED']);
    const plain = guardedFetch({ hosts: 'any-public' });
    expect(await code(plain('http://localhost:1/'))).toBe('HTTP_OUTWARD_REFUSED');
  });

  it('T26: do not follow a redirect', async () => {
    let inside = 0;
    const address = await served((request, response) => {
      if (request.url === '/inside') inside += 1;
      response.writeHead(302, { location: '/inside' }).end();
    });
    const answer = await guardedFetch(local)(`${address}/`);
    expect([answer.status, answer.headers.get('location'), inside]).toEqual([302, '/inside', 0]);
  });

  it('carry a form and bring back the answer', async () => {
    const address = await served((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      request.on('end', () => response.end(JSON.stringify([request.method, request.headers['content-type'], text])));
    });
    const answer = await guardedFetch(local)(`${address}/token`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1 2' }),
    });
    expect(await answer.json()).toEqual(['POST', 'application/x-www-form-urlencoded', 'a=1+2']);
  });

  it('T15: end where the other side sends too much, packed, or nothing', async () => {
    const address = await served((request, response) => {
      if (request.url === '/much') response.end('x'.repeat(5000));
      if (request.url === '/drip') for (let n = 0; n < 60; n += 1) response.write('x'.repeat(100));
      if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
      if (request.url === '/broken') response.destroy();
    });
    const fetching = guardedFetch({ ...local, maxBytes: 1000, timeoutMs: 200 });
    expect(await code(fetching(`${address}/much`))).toBe('HTTP_OUTWARD_TOO_LARGE');
    expect(await code(fetching(`${address}/drip`))).toBe('HTTP_OUTWARD_TOO_LARGE');
    expect(await code(fetching(`${address}/packed`))).toBe('HTTP_OUTWARD_FAILED');
    expect(await code(fetching(`${address}/broken`))).toBe('HTTP_OUTWARD_FAILED');
    expect(await code(fetching(`${address}/silent`))).toBe('HTTP_OUTWARD_TOO_SLOW');
  });

  it('read the operator’s list, in which a host may be held to an address of the State’s own network', async () => {
    expect(allowedHosts('idp.example, SSO.example:8443=10.1.2.3,')).toEqual([
      { host: 'idp.example' },
      { host: 'sso.example:8443', address: '10.1.2.3' },
    ]);
    for (const bad of ['a/b', 'a@b', 'x=127.0.0.1', 'x=169.254.169.254', 'x=nonsense', 'a b', 'x=::1'])
      expect(allowedHosts(bad)).toBeUndefined();
    const asked: string[] = [];
    const fetching = guardedFetch({
      hosts: [{ host: 'sso.example', address: '10.255.255.1' }],
      timeoutMs: 50,
      resolve: async (name) => {
        asked.push(name);
        return [];
      },
    });
    expect(await code(fetching('https://sso.example/'))).toMatch(/HTTP_OUTWARD_(TOO_SLOW|FAILED)/);
    expect(asked).toEqual([]);
  });
});
