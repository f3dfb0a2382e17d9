import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Catalogue, LANGUAGES, type Language } from './index.js';

/** Every `messages` folder below `root` (the built `dist` or the source `src`), in a stable order. */
export function messageFolders(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'messages')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((folder) => !relative(root, folder).split(sep).includes('node_modules'))
    .sort();
}

/** Reads all modules' messages. Two modules that claim one key are a fault of the program. */
export function loadCatalogue(root: string): Catalogue {
  const catalogue = Object.fromEntries(LANGUAGES.map((language) => [language, new Map<string, string>()])) as Record<
    Language,
    Map<string, string>
  >;
  for (const folder of messageFolders(root)) {
    for (const language of LANGUAGES) {
      const file = join(folder, `${language}.json`);
      if (!existsSync(file)) continue;
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      for (const [key, text] of Object.entries(messages)) {
        if (catalogue[language].has(key)) throw new Error(`message ${key} is defined twice (again in ${file})`);
        catalogue[language].set(key, text);
      }
    }
  }
  return catalogue;
}
