import { Button, Form, LongText, Page, useT } from '../../../ui-kit/index.js';
import { directionOfText } from '../names.js';
import type { ParagraphPrecedents } from './model.js';
import { Precedents } from './Precedents.js';

export type PrecedentModel = {
  readonly text: string;
  /** Null before anything was asked. */
  readonly paragraphs: readonly ParagraphPrecedents[] | null;
  /** Paragraphs beyond those that are compared at once. */
  readonly left: number;
  readonly longest: number;
};

/** Agreed language: paste a paragraph, see where it was adopted before and what words changed. */
export function PrecedentPage({ text, paragraphs, left, longest }: PrecedentModel) {
  const t = useT();
  return (
    <Page
      title={t('instruments.precedent.title')}
      lead={t('instruments.precedent.lead')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: '/instruments/search', label: t('instruments.search.title') },
      ]}
    >
      <Form action="/instruments/precedent">
        <LongText
          name="text"
          label={t('instruments.precedent.text')}
          hint={t('instruments.precedent.text.hint')}
          value={text}
          maxlength={longest}
          rows={8}
        />
        <Button>{t('instruments.precedent.find')}</Button>
      </Form>
      {paragraphs?.length === 0 && <p>{t('instruments.precedent.empty')}</p>}
      {paragraphs?.map((found, index) => (
        <section key={index} aria-labelledby={`paragraph-${index + 1}`}>
          <h2 id={`paragraph-${index + 1}`}>{t('instruments.precedent.paragraph', { number: index + 1 })}</h2>
          <p dir={directionOfText(found.text)}>{found.text}</p>
          <Precedents found={found} />
        </section>
      ))}
      {left > 0 && <p>{t('instruments.precedent.left', { count: left })}</p>}
    </Page>
  );
}
