import { Actions, Button, Disclosure, Form, Select, TextInput, useFormat, useT } from '../../../ui-kit/index.js';
import type { CommitmentLink, LinkedPlace, MergedCommitment } from '../../store.js';
import { RELATIONS } from '../../versions/links/relations.js';
import { directionOfText, paragraphHref, titleOf, useNames } from '../names.js';
import { StatusTag } from '../StatusTag.js';

/** What stands at the other end of something: its verb or number as a link, its sentence, its document. */
export function Other({ row }: { row: LinkedPlace }) {
  const format = useFormat();
  const names = useNames();
  return (
    <>
      <p>
        <a href={row.id ? `/commitments/${row.id}` : paragraphHref(row.instrument, row.fragment, row.part)}>
          {row.verb && (
            <>
              <bdi lang={row.language}>{row.verb}</bdi>
              {', '}
            </>
          )}
          {names.provision(row.rootKind, row.number)}
        </a>
        {', '}
        <bdi lang={row.language}>{row.symbol ?? titleOf(row)}</bdi> <StatusTag status={row.status} />
        {row.issuedOn && ` ${format.date(row.issuedOn)}`}
      </p>
      <blockquote lang={row.language} dir={directionOfText(row.text)}>
        {row.text}
      </blockquote>
    </>
  );
}

/** What a commitment hangs together with; suggestions of the machine wait for a person. */
export function Links({
  commitment,
  instrument,
  fragment,
  links,
  mayRelate,
}: {
  commitment: string;
  /** Where it stands. */
  instrument: string;
  fragment: string;
  links: readonly CommitmentLink[];
  mayRelate: boolean;
}) {
  const t = useT();
  if (links.length === 0) return <p>{t('instruments.links.none')}</p>;
  return (
    <ol class="found">
      {links.map((link) => {
        const outward = link.older.instrument === instrument && link.older.fragment === fragment;
        return (
          <li key={link.id}>
            <p>
              <strong>{t(`instruments.links.${outward ? 'later' : 'earlier'}.${link.relation}`)}</strong>
              {' · '}
              {link.state === 'confirmed'
                ? t('instruments.links.confirmed', { name: link.decidedName ?? link.madeName })
                : t('instruments.links.suggested')}
            </p>
            <Other row={outward ? link.newer : link.older} />
            {link.state === 'suggested' && mayRelate && (
              <Decide link={link} back={`/commitments/${commitment}#links`} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Confirm or refuse, with the machine's reason. */
export function Decide({ link, back }: { link: CommitmentLink; back: string }) {
  const t = useT();
  const names = useNames();
  const format = useFormat();
  const about = [link.older, link.newer].map((end) => names.provision(end.rootKind, end.number)).join(', ');
  return (
    <Form action={`/commitments/links/${link.id}/confirm`}>
      <input type="hidden" name="back" value={back} />
      {link.reasons.length > 0 && (
        <p class="hint">{format.list(link.reasons.map((reason) => t(`instruments.links.reason.${reason}`)))}</p>
      )}
      <Actions>
        <Button variant="secondary" about={about}>
          {t('instruments.links.confirm')}
        </Button>
        <Button variant="tertiary" formaction={`/commitments/links/${link.id}/refuse`} about={about}>
          {t('instruments.links.refuse')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Commitments shown as one with this one; each keeps its own source. */
export function Merged({
  commitment,
  merged,
  mayRelate,
}: {
  commitment: string;
  merged: readonly MergedCommitment[];
  mayRelate: boolean;
}) {
  const t = useT();
  if (merged.length === 0) return null;
  return (
    <>
      <h3>{t('instruments.merged.title')}</h3>
      <ul class="found">
        {merged.map((row) => (
          <li key={row.id}>
            <Other row={row} />
          </li>
        ))}
      </ul>
      {mayRelate && merged.some(({ canonical }) => canonical) && (
        <Form action={`/commitments/${commitment}/unmerge`}>
          <Button variant="secondary">{t('instruments.merged.undo')}</Button>
        </Form>
      )}
    </>
  );
}

/** By hand: say how this commitment and another hang together, or that they are the same. */
export function RelateForms({ commitment }: { commitment: string }) {
  const t = useT();
  return (
    <>
      <Disclosure summary={t('instruments.links.add')}>
        <Form action={`/commitments/${commitment}/links`}>
          <TextInput
            name="other"
            label={t('instruments.links.other')}
            hint={t('instruments.links.other.hint')}
            width="full"
            maxlength={400}
          />
          <Select
            name="direction"
            label={t('instruments.links.direction')}
            value="newer"
            options={(['newer', 'older'] as const).map((value) => ({
              value,
              label: t(`instruments.links.direction.${value}`),
            }))}
          />
          <Select
            name="relation"
            label={t('instruments.links.relation')}
            value="repeats"
            options={RELATIONS.map((value) => ({ value, label: t(`instruments.links.earlier.${value}`) }))}
          />
          <Button variant="secondary">{t('instruments.links.make')}</Button>
        </Form>
      </Disclosure>
      <Disclosure summary={t('instruments.merged.add')}>
        <Form action={`/commitments/${commitment}/merge`}>
          <TextInput
            name="other"
            id="merge-other"
            label={t('instruments.merged.other')}
            hint={t('instruments.links.other.hint')}
            width="full"
            maxlength={400}
          />
          <Button variant="secondary">{t('instruments.merged.do')}</Button>
        </Form>
      </Disclosure>
    </>
  );
}
