/** What the pages of a record have in common. */
import { PURPOSES, type Purpose } from '../../platform/access/index.js';
import { Button, type Crumb, Disclosure, Radios, Tag, useT } from '../../ui-kit/index.js';
import type { CaseState } from '../record.js';
import type { Names, RecordHead } from './names.js';

/** The pages above a page of a record. Titles are codes: no name ever stands in a title or an address. */
export function useCrumbs(record?: RecordHead): readonly Crumb[] {
  const t = useT();
  const above = [
    { href: '/', label: t('cases.crumb.home') },
    { href: '/cases', label: t('cases.list.title') },
  ];
  return record ? [...above, { href: `/cases/${record.id}`, label: record.code }] : above;
}

export function StateTag({ state }: { state: CaseState }) {
  const t = useT();
  return <Tag tone={state === 'open' ? 'success' : 'neutral'}>{t(`cases.state.${state}`)}</Tag>;
}

export function PersonName({ id, names }: { id: string | null; names: Names }) {
  const t = useT();
  return id === null ? <>{t('cases.nobody')}</> : <bdi>{names.people[id] ?? id}</bdi>;
}

export const AgencyName = ({ id, names }: { id: string; names: Names }) => <bdi>{names.agencies[id] ?? id}</bdi>;

/** What for: asked before anything opens, carried along in the address, written with every act. */
export function PurposeChoice(props: { action: string; purposes: readonly Purpose[]; purpose: Purpose | null }) {
  const t = useT();
  const { action, purposes, purpose } = props;
  const choices = PURPOSES.filter((one) => purposes.includes(one));
  if (choices.length < 2 && purpose) return <p>{t('cases.purpose.is', { purpose: t(`cases.purpose.${purpose}`) })}</p>;
  const form = (
    <form method="get" action={action} class="form">
      <Radios
        name="purpose"
        legend={t('cases.purpose.question')}
        hint={t('cases.purpose.hint')}
        value={purpose ?? undefined}
        options={choices.map((one) => ({ value: one, label: t(`cases.purpose.${one}`) }))}
      />
      <Button variant={purpose ? 'secondary' : 'primary'}>{t('cases.purpose.choose')}</Button>
    </form>
  );
  if (!purpose) return form;
  return (
    <>
      <p>{t('cases.purpose.is', { purpose: t(`cases.purpose.${purpose}`) })}</p>
      <Disclosure summary={t('cases.purpose.other')}>{form}</Disclosure>
    </>
  );
}

/** Text that people wrote, in its own direction, with its lines. */
export const Written = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <p dir="auto" key={index}>
        {line}
      </p>
    ))}
  </>
);

/** A note's words, or that they do not open. */
export function NoteText({ text }: { text: string | null }) {
  const t = useT();
  return text === null ? <p>{t('error.CASES_NOTE_ALTERED')}</p> : <Written text={text} />;
}
