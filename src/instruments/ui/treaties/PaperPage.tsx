import { Actions, Filters, LinkButton, Page, TextInput, useFormat, useLanguage, useT } from '../../../ui-kit/index.js';
import { paperWords } from './paper-words.js';
import type { PaperModel } from './paper-words.js';

/** The status of treaties as a paper for a session: made for printing, and as a file for a word processor. */
export function PaperPage(model: PaperModel) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { session, since, on, fault } = model;
  const query = new URLSearchParams({ session, since, on }).toString();
  const paper = paperWords(model, t, language, format);
  return (
    <Page
      title={t('instruments.treaties.paper.title')}
      heading={paper.title}
      lead={paper.lead}
      width="text"
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/treaties', label: t('instruments.treaties.title') },
      ]}
    >
      <Filters action="/treaties/paper" label={t('instruments.treaties.paper.filter')}>
        <TextInput name="session" label={t('instruments.treaties.paper.session')} value={session} optional />
        <TextInput
          name="since"
          label={t('instruments.treaties.paper.since')}
          hint={t('instruments.treaties.day.hint')}
          value={since}
          width="short"
          error={fault === 'since' ? t('instruments.treaties.day.fault') : undefined}
        />
        <TextInput
          name="on"
          label={t('instruments.treaties.paper.on')}
          hint={t('instruments.treaties.day.hint')}
          value={on}
          width="short"
          error={fault === 'on' ? t('instruments.treaties.day.fault') : undefined}
        />
      </Filters>
      <Actions>
        <LinkButton href={`/treaties/paper.docx?${query}`} variant="secondary" download>
          {t('instruments.treaties.paper.docx')}
        </LinkButton>
        <LinkButton href={`/treaties/paper.csv?${query}`} variant="secondary" download>
          {t('instruments.treaties.paper.csv')}
        </LinkButton>
      </Actions>
      {paper.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.lists.map(({ heading, lines }) => (
            <>
              <h3>{heading}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          ))}
        </section>
      ))}
    </Page>
  );
}
