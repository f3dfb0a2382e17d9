/** Words that several pages about colleagues say. */
import { Tag, type Tone, useFormat, useT } from '../../../ui-kit/index.js';
import type { LifeState } from '../life.js';
import type { Organisation } from '../view.js';

const TONES: Readonly<Record<LifeState, Tone>> = {
  nominated: 'neutral',
  invited: 'info',
  waiting: 'warning',
  active: 'success',
  suspended: 'danger',
  departed: 'neutral',
  refused: 'neutral',
};

export function LifeTag({ state }: { state: LifeState }) {
  const t = useT();
  return <Tag tone={TONES[state]}>{t(`people.state.${state}`)}</Tag>;
}

/** Roles as a sentence lists them. */
export function useRoles(): (roles: readonly string[]) => string {
  const t = useT();
  const format = useFormat();
  return (roles) => (roles.length > 0 ? format.list(roles.map((role) => t(`ui.role.${role}`))) : t('people.no-role'));
}

/** The name of an agency, or of the State as a whole. */
export function useAgencyName(organisations: readonly Organisation[]): (agency: string | null) => string {
  const t = useT();
  return (agency) =>
    agency === null ? t('people.state-as-a-whole') : (organisations.find((one) => one.id === agency)?.name ?? agency);
}
