import { useLanguage, useT } from '../../../ui-kit/index.js';
import type { ActionKind } from '../../treaties/action.js';
import { participant } from '../../treaties/participants.js';
import type { GroupShown } from '../../treaties/regional-groups.js';
import type { StandingShown } from '../../treaties/tables.js';
import { slugOf } from '../../treaties/treaty.js';
import type { Language, Translate } from '../../../platform/languages/index.js';

/** Names of treaties and participants in one language, on pages, in files and on the terminal. */
export type TreatyNames = {
  treaty(id: string): string;
  short(id: string): string;
  participant(code: string): string;
  group(group: GroupShown): string;
  standing(standing: StandingShown): string;
  kind(kind: ActionKind): string;
};

export const treatyNames = (t: Translate, language: Language): TreatyNames => ({
  treaty: (id) => t(`instruments.treaties.title.${slugOf(id)}`),
  short: (id) => t(`instruments.treaties.short.${slugOf(id)}`),
  participant: (code) => participant(code)?.names[language] ?? code,
  group: (group) => t(`instruments.treaties.group.${group}`),
  standing: (standing) => t(`instruments.treaties.standing.${standing}`),
  kind: (kind) => t(`instruments.treaties.kind.${kind}`),
});

export const useTreatyNames = (): TreatyNames => treatyNames(useT(), useLanguage());

/** Participants by their name in the reader's language. */
export const byName =
  (names: TreatyNames, language: Language) =>
  (a: { readonly code: string }, b: { readonly code: string }): number =>
    names.participant(a.code).localeCompare(names.participant(b.code), language);

const asQuery = (on: string | null): string => (on === null ? '' : `?on=${on}`);

/** Addresses. `on` null stands for today. */
export const treatyHref = (id: string, on: string | null = null): string => `/treaties/${slugOf(id)}${asQuery(on)}`;
export const stateHref = (id: string, code: string, on: string | null = null): string =>
  `/treaties/${slugOf(id)}/states/${code}${asQuery(on)}`;
