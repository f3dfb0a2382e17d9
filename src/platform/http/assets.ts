import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export type Assets = {
  /** The address of an asset, with its content's hash: may be kept by browsers for ever. */
  url(name: string): string;
  find(hashedName: string): { readonly content: Buffer; readonly mediaType: string } | undefined;
};

/** Reads the few built files (styles, islands) once; they are small and live in memory. */
export function loadAssets(folder: string): Assets {
  const urls = new Map<string, string>();
  const byName = new Map<string, { content: Buffer; mediaType: string }>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const mediaType = MEDIA_TYPES[extname(name)];
    if (!mediaType) continue;
    const content = readFileSync(join(folder, name));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const hashed = `${name.slice(0, -extname(name).length)}-${hash}${extname(name)}`;
    urls.set(name, `/assets/${hashed}`);
    byName.set(hashed, { content, mediaType });
  }
  return { url: (name) => urls.get(name) ?? `/assets/${name}`, find: (hashed) => byName.get(hashed) };
}
