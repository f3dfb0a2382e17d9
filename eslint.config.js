import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const letters = '\\p{L}';
const code = '[openingElement.name.name=/^(?:code|kbd|samp)$/]';

const named = { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' };
const spoken = 'Words for people stand in messages/*.json, in six languages: say t(key).';

/** What the pages of this house never hold, whatever the library allows. */
const pages = [
  { selector: `:matches(JSXElement:not(${code}), JSXFragment) > JSXText[value=/${letters}/u]`, message: spoken },
  {
    selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/${letters}/u]`,
    message: spoken,
  },
  {
    selector: `JSXAttribute[name.name=/^(?:title|alt|placeholder|label|aria-label|aria-description|aria-roledescription)$/] > Literal[value=/${letters}/u]`,
    message: spoken,
  },
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'The content security policy lets no inline style through: use a class.',
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is escaped, always.' },
];

/** Rules of ESLint itself; what the compiler sees is left to it. */
const always = Object.fromEntries(
  [
    'eqeqeq',
    'no-constant-binary-expression',
    'no-duplicate-case',
    'no-empty',
    'no-eval',
    'no-fallthrough',
    'no-misleading-character-class',
    'no-prototype-builtins',
    'no-self-compare',
    'no-sparse-arrays',
    'no-unsafe-finally',
    'no-unused-labels',
    'no-useless-backreference',
    'no-useless-catch',
    'no-var',
    'prefer-const',
    'require-yield',
  ].map((rule) => [rule, 'error']),
);

const nodeGlobals = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'URL',
  'URLSearchParams',
  'TextDecoder',
  'TextEncoder',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'module',
  'performance',
  'process',
  'require',
  'setInterval',
  'setTimeout',
  'structuredClone',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.*/',
    'data/',
    'coverage/',
    '.test-results/',
    '**/generated/',
    'src/methods/prevalence/kernel/simd/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...always,
      'no-useless-escape': ['error', { allowRegexCharacters: ['-'] }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', named],
      // Inline `type` alone leaves an import behind that runs: pages would load what they only name.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => done()` reads well; a promise that nobody awaits is caught by no-floating-promises.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A table looked up by a wider key than its type says is checked at run time on purpose.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Tables of options (`string | 'all'`, generics that fix a caller's type) are documentation.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      // Parts are plain objects of closures: taking one out of its object changes nothing.
      '@typescript-eslint/unbound-method': 'off',
      // Spreading a text into its code points is what a reader of texts wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['**/*.test.tsx', 'src/ui-kit/catalogue/**'],
    rules: { 'no-restricted-syntax': ['error', named, ...pages] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
  { files: ['src/node/cli.ts'], rules: { 'no-console': 'off' } },
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
    rules: {
      ...always,
      'no-undef': 'error',
      'no-unused-vars': ['error', { caughtErrors: 'none', ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', named],
    },
  },
  { files: ['eslint.config.js'], rules: { 'no-restricted-syntax': 'off' } },
);
