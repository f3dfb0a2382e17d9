import type { Translate } from '../../languages/index.js';
import { type Environment, SETTINGS } from './settings.js';

export type SettingShown = {
  readonly name: string;
  readonly meaning: string;
  readonly default: string;
  /** What is set, `null` where nothing is; a secret is never shown. */
  readonly value: string | null;
  readonly secret: boolean;
};

/** The table of settings as a person reads it, with what this environment says. */
export const shownSettings = (t: Translate, environment: Environment): SettingShown[] =>
  SETTINGS.map(({ name, default: standard, secret = false }) => ({
    name,
    meaning: t(`operations.setting.${name}`),
    default: standard === 'none' ? t('operations.settings.none') : standard,
    value: environment[name] ? (secret ? t('operations.settings.secret') : environment[name]) : null,
    secret,
  }));

/** The table as docs/operators.md holds it. */
export function settingsMarkdown(t: Translate): string {
  const lines = shownSettings(t, {}).map(
    ({ name, meaning, default: standard, secret }) =>
      `| \`${name}\` | ${meaning}${secret ? ` ${t('operations.settings.is-secret')}` : ''} | \`${standard}\` |`,
  );
  const head = `| ${t('operations.settings.name')} | ${t('operations.settings.meaning')} | ${t('operations.settings.default')} |`;
  return [head, '| --- | --- | --- |', ...lines].join('\n');
}
