/** T30: nothing is sent to a service outside: the node works where there is no network, and does not try. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolder } from './served-node.js';

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, '..', '..', 'bin', 'palermo.mjs');
const { DATABASE_URL: _ours, PALERMO_TEST_DATABASE_URL: _tests, ...environment } = process.env;
const works = (...command: readonly string[]): boolean => spawnSync(command[0] ?? '', command.slice(1)).status === 0;
const mayUnshare = works('unshare', '-n', 'sh', '-c', 'ip link set lo up');
const mayTrace = mayUnshare && works('strace', '-e', 'trace=none', 'true');

describe('a node without a network', { timeout: 240_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = newFolder();
  });
  afterAll(() => {
    removeFolder(folder);
  });

  it.skipIf(!mayUnshare)(
    'T30: works from its first start to its end with no interface but its own loopback, and asks for no address outside (needs root, unshare and ip)',
    () => {
      const trace = join(folder, 'calls.txt');
      const watched = mayTrace ? `strace -f -qq -e trace=connect,sendto,sendmsg -o ${trace}` : '';
      const told = execFileSync(
        'unshare',
        [
          '-n',
          'sh',
          '-c',
          `ip link set lo up && exec ${watched} "$@"`,
          'sh',
          process.execPath,
          join(here, 'without-network.mjs'),
          program,
          folder,
        ],
        { env: { ...environment, PALERMO_LOG: 'warn' }, encoding: 'utf8', timeout: 200_000 },
      );
      const { foreign, ended, ...steps } = JSON.parse(told) as Record<string, number>;
      expect([foreign, ended]).toEqual([0, 0]);
      expect(Object.entries(steps).filter(([, status]) => status !== 200 && status !== 303)).toEqual([]);
      expect(Object.keys(steps).length).toBeGreaterThan(8);
      if (mayTrace) {
        const calls = readFileSync(trace, 'utf8');
        // Its own visitor came over the loopback: what speaks over a network was seen.
        expect(calls).toMatch(/connect\(\d+, \{sa_family=AF_INET/);
        expect(outward(calls)).toEqual([]);
      }
    },
  );

  /** Calls with an address of the Internet that is not this machine itself. */
  const outward = (calls: string): string[] =>
    calls
      .split('\n')
      .filter((line) => /sa_family=AF_INET6?/.test(line))
      .filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line));
});
