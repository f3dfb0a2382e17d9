import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CrashSiteOptions, openCrashSite } from '../../../test/world/crash-site.js';
import { accountsOf } from './engine/account.js';
import { isServerOf } from './engine/postmaster.js';

const isRoot = process.getuid?.() === 0;
const nobody = existsSync('/etc/passwd')
  ? accountsOf(readFileSync('/etc/passwd', 'utf8')).find(({ name }) => name === 'nobody')
  : undefined;
const onLinux = process.platform === 'linux';

function kill(...pids: (number | null)[]): void {
  for (const pid of pids) if (pid !== null) process.kill(pid, 'SIGKILL');
}

/** Kills under load: the node, then the database, then both; counts what was acknowledged and is not there. */
async function crashes(options: CrashSiteOptions): Promise<void> {
  const site = await openCrashSite(options);
  try {
    const first = await site.start();
    expect(first.up).toMatchObject({ adopted: false, initialised: true });
    await site.moreThan(50);
    kill(first.up.node);
    await first.ended;
    expect(isServerOf(first.up.pid ?? 0, first.up.folder ?? '')).toBe('yes');

    const second = await site.start();
    expect(second.up).toMatchObject({ adopted: true, pid: first.up.pid, lost: 0 });
    await site.moreThan(50);
    kill(second.up.pid);
    // The node that lives brings its database back by itself.
    await site.moreThan(50);
    kill(second.up.node);
    await second.ended;

    const third = await site.start();
    expect(third.up).toMatchObject({ adopted: true, lost: 0 });
    await site.moreThan(50);
    kill(third.up.pid, third.up.node);
    await third.ended;

    const last = await site.start();
    expect(last.up).toMatchObject({ adopted: false, initialised: false, lost: 0 });
    expect(last.up.promised).toBeGreaterThan(150);
    if (isRoot && !options.account) expect(statSync(last.up.folder ?? '').uid).not.toBe(0);
    last.process.kill('SIGTERM');
    await last.ended;
    expect(isServerOf(last.up.pid ?? 0, last.up.folder ?? '')).toBe('no');
    if (options.closedHome) rmSync(dirname(last.up.folder ?? ''), { recursive: true });
  } finally {
    site.remove();
  }
}

describe.skipIf(!onLinux)('whatever is killed, every acknowledged unit of work is there (needs Linux)', () => {
  it('as oneself', () => crashes({}));

  it.skipIf(!isRoot || !nobody)('as an ordinary user (needs root, to become one)', () => crashes({ account: nobody }));

  it.skipIf(!isRoot)('as root with everything under a closed home (needs root)', async () => {
    await crashes({ closedHome: true });
  });

  it.skipIf(!isRoot || !nobody)('as root on a machine that has no account but nobody (needs root)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'palermo-accounts-'));
    const accountsFile = join(folder, 'passwd');
    writeFileSync(
      accountsFile,
      `root:x:0:0::/root:/bin/sh\nnobody:x:${nobody?.uid}:${nobody?.gid}::/nonexistent:/bin/false\n`,
    );
    await crashes({ settings: { accountsFile } }).finally(() => rmSync(folder, { recursive: true }));
  });
});
