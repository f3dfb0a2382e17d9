import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../languages/catalogue.js';
import { translator } from '../../languages/index.js';
import { readSettings, unknownSettings } from './read.js';
import { SETTINGS } from './settings.js';
import { settingsMarkdown, shownSettings } from './shown.js';

const sources = join(import.meta.dirname, '..', '..', '..');
const t = translator(loadCatalogue(sources), 'en');

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 8200, schema: 'palermo', mail: undefined, backupRecipients: [] });
  });

  it.each([
    ['PALERMO_PORT', '80000'],
    ['PALERMO_PORT', 'http'],
    ['PALERMO_SCHEMA', 'public'],
    ['PALERMO_SCHEMA', 'a; drop schema palermo'],
    ['PALERMO_ADDRESS', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://x'],
    ['PALERMO_SMTP_URL', 'http://mail.example'],
    ['PALERMO_METRICS_TOKEN', 'short'],
    ['PALERMO_BACKUP_RECIPIENTS', 'age1abc'],
    ['PALERMO_LOG', 'everything'],
  ])('names %s when it cannot be used, and does not repeat its value %s', (name, value) => {
    const refused = (() => {
      try {
        readSettings({ [name]: value });
      } catch (error) {
        return error as { code: string; params: { variables: string } };
      }
      return undefined;
    })();
    expect(refused).toMatchObject({ code: 'OPERATIONS_SETTING' });
    expect(refused?.params.variables.split(', ')).toContain(name);
    expect(JSON.stringify(refused?.params)).not.toContain(value);
  });

  it('names what is missing beside what needs it', () => {
    expect(() => readSettings({ PALERMO_SMTP_URL: 'smtps://mail.example' })).toThrow(
      expect.objectContaining({ params: { variables: 'PALERMO_MAIL_FROM' } }),
    );
  });

  it('names misspelt settings and what was probably meant', () => {
    expect(unknownSettings({ PALERMO_BACKUP_FOLER: 'x', PALERMO_NONSENSE_AT_ALL_HERE: 'x', PATH: '/bin' })).toEqual([
      { name: 'PALERMO_BACKUP_FOLER', meant: 'PALERMO_BACKUP_FOLDER' },
      { name: 'PALERMO_NONSENSE_AT_ALL_HERE', meant: null },
    ]);
    for (const { name } of SETTINGS) expect(unknownSettings({ [name]: 'x' })).toEqual([]);
  });

  it('one letter wrong is always found', () => {
    const ours = SETTINGS.map(({ name }) => name).filter((name) => name.startsWith('PALERMO_'));
    fc.assert(
      fc.property(fc.constantFrom(...ours), fc.integer({ min: 9, max: 40 }), (name, at) => {
        const wrong = `${name.slice(0, at)}Q${name.slice(at + 1)}`;
        // Two settings may lie one letter from the wrong one (PALERMO_OIDC_ACR, PALERMO_OIDC_AMR): either is found.
        const meant = unknownSettings({ [wrong]: 'x' })[0]?.meant ?? '';
        expect(ours).toContain(meant);
        expect([...meant].filter((letter, i) => letter !== wrong[i]).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('secrets are never shown', () => {
    const secrets = SETTINGS.filter(({ secret }) => secret).map(({ name }) => name);
    expect(secrets).toEqual(['DATABASE_URL', 'PALERMO_SMTP_URL', 'PALERMO_METRICS_TOKEN']);
    const shown = shownSettings(t, Object.fromEntries(secrets.map((name) => [name, 'CANARY'])));
    expect(JSON.stringify(shown)).not.toContain('CANARY');
  });

  it('is what docs/operators.md says (renew it with: npx palermo settings --markdown)', () => {
    const guide = readFileSync(join(sources, '..', 'docs', 'operators.md'), 'utf8');
    expect(guide).toContain(settingsMarkdown(t));
  });
});
