import { Actions, Alert, Button, Form, LinkButton, Page, Tag, useFormat, useT } from '../../../ui-kit/index.js';
import { standing } from '../../ledger/status.js';
import type { Implementation, ImplementedCommitment } from '../../store.js';
import { paragraphHref, shortTitle, titleOf, useNames } from '../names.js';
import { StatusTag } from '../StatusTag.js';
import { Clause } from './Clause.js';
import { useStateName } from './names.js';

const LATEST = '9999-12-31';

export type ImplementationModel = Implementation & {
  /** How many new links were just found. */
  readonly found: number | null;
  readonly mayRelate: boolean;
};

/** The implementation of a document, paragraph by paragraph: what is asked, of whom, by when, and what people say was done. */
export function ImplementationPage({ instrument, paragraphs, found, mayRelate }: ImplementationModel) {
  const t = useT();
  const names = useNames();
  const format = useFormat();
  const title = titleOf(instrument);
  const all = paragraphs.flatMap(({ commitments }) => commitments);
  const said = all.filter(({ assertions }) => assertions.some(({ withdrawn }) => withdrawn === null)).length;
  return (
    <Page
      title={t('instruments.implementation.title', { title: shortTitle(title) })}
      heading={t('instruments.implementation.title', { title })}
      tags={<StatusTag status={instrument.status} />}
      lead={t('instruments.implementation.lead', { said: format.number(said), total: format.number(all.length) })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${instrument.id}`, label: shortTitle(title) },
      ]}
    >
      {found !== null && (
        <Alert title={t('instruments.links.looked', { count: found })}>
          <p>
            <a href="/commitments/links">{t('instruments.links.queue')}</a>
          </p>
        </Alert>
      )}
      <p>{t('instruments.implementation.rule')}</p>
      <Actions>
        <LinkButton href={`/instruments/${instrument.id}/implementation.docx`} variant="secondary" download>
          {t('instruments.implementation.docx')}
        </LinkButton>
        <LinkButton href={`/instruments/${instrument.id}/implementation.csv`} variant="secondary" download>
          {t('instruments.implementation.csv')}
        </LinkButton>
      </Actions>
      {mayRelate && (
        <Form action={`/instruments/${instrument.id}/links`}>
          <Button variant="secondary">{t('instruments.links.look')}</Button>
        </Form>
      )}
      {paragraphs.map((paragraph) => (
        <section key={paragraph.fragment} aria-labelledby={paragraph.fragment}>
          <h2 id={paragraph.fragment}>
            <a href={paragraphHref(instrument.id, paragraph.fragment, paragraph.part)}>
              {names.provision(paragraph.rootKind, paragraph.number)}
            </a>
          </h2>
          {paragraph.commitments.map((row) => (
            <Commitment key={row.id} row={row} language={instrument.language} />
          ))}
        </section>
      ))}
      {paragraphs.length === 0 && <p>{t('instruments.implementation.empty')}</p>}
    </Page>
  );
}

function Commitment({ row, language }: { row: ImplementedCommitment; language: string }) {
  const t = useT();
  const names = useNames();
  const format = useFormat();
  const due = names.due(row);
  const to = names.addressees(row.addressees);
  return (
    <div class="asked">
      <p>
        <Clause {...row} language={language} />
      </p>
      <p class="hint">
        {names.strength(row.strength)}
        {to.length > 0 && ` · ${format.list(to)}`}
        {due && ` · ${due}`}
        {row.confirmedLinks > 0 && ` · ${t('instruments.implementation.links', { count: row.confirmedLinks })}`}
      </p>
      <Standing row={row} />
    </div>
  );
}

function Standing({ row }: { row: ImplementedCommitment }) {
  const t = useT();
  const format = useFormat();
  const stateName = useStateName();
  const current = [...standing(row.assertions, LATEST).values()];
  if (current.length === 0) return <p class="hint">{t('instruments.life.none')}</p>;
  return (
    <ul>
      {current.map((one) => (
        <li key={one.id}>
          <Tag>{t(`instruments.life.status.${one.status}`)}</Tag>{' '}
          {one.state ? stateName(one.state) : t('instruments.life.whole')}, {format.date(one.asOf)}
          {one.note && (
            <>
              {': '}
              <bdi>{one.note}</bdi>
            </>
          )}{' '}
          (<bdi>{one.assertedName}</bdi>)
        </li>
      ))}
    </ul>
  );
}
