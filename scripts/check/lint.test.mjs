import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../tree.mjs';

// Only the house's own rules are asked here: those that need types are slow, and theirs to test.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.tsx'], ...tseslint.configs.disableTypeChecked }],
});

async function faultsOf(code, path = 'src/ui-kit/Button.tsx') {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return result.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length;
}

describe('the house’s own lint rules', () => {
  it.each([
    ['words between tags', 'export const A = () => <p>Hello</p>;'],
    ['words in another script', 'export const A = () => <p>مرحبا</p>;'],
    ['words in braces', "export const A = () => <p>{'Hello'}</p>;"],
    ['words in a fragment', 'export const A = () => <>Hello</>;'],
    ['words only a screen reader says', 'export const A = () => <nav aria-label="Main" />;'],
    ['an inline style', 'export const A = () => <p style={{ color: 1 }} />;'],
    ['raw HTML', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: 1 }} />;'],
    ['a default export', 'export default function A() {}'],
  ])('%s: a fault', async (_, code) => expect(await faultsOf(code)).toBe(1));

  it.each([
    ['a message', "export const A = ({ t }) => <p title={t('ui.a')}>{t('ui.a')}</p>;"],
    ['signs and figures', 'export const A = () => <p>→ 12 % …</p>;'],
    ['a command to type', 'export const A = () => <code>npx palermo serve</code>;'],
  ])('%s passes', async (_, code) => expect(await faultsOf(code)).toBe(0));

  it('tests may say what they like', async () => {
    const code = 'export const A = () => <p>Hello</p>;';
    expect(await faultsOf(code, 'src/ui-kit/Button.test.tsx')).toBe(0);
  });
});
