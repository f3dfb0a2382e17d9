import { Page, useT } from '../../../ui-kit/index.js';
import type { ProvisionKind } from '../../reading/reading.js';
import { type Titled, directionOfText, paragraphHref, shortTitle, titleOf, useNames } from '../names.js';
import type { ParagraphPrecedents } from './model.js';
import { Precedents } from './Precedents.js';

export type PrecedentOfParagraphModel = {
  readonly instrument: string;
  readonly paragraph: Titled & {
    readonly text: string;
    readonly fragment: string;
    readonly number: string;
    readonly rootKind: ProvisionKind;
    readonly part: number;
    readonly language: string;
  };
  readonly found: ParagraphPrecedents;
};

/** Where the words of one paragraph of a document were used in others. */
export function PrecedentOfParagraphPage({ instrument, paragraph, found }: PrecedentOfParagraphModel) {
  const t = useT();
  const names = useNames();
  const where = names.provision(paragraph.rootKind, paragraph.number);
  return (
    <Page
      title={t('instruments.precedent.of', { where })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        {
          href: paragraphHref(instrument, paragraph.fragment, paragraph.part),
          label: shortTitle(titleOf(paragraph)),
        },
      ]}
    >
      <blockquote lang={paragraph.language} dir={directionOfText(paragraph.text)}>
        {paragraph.text}
      </blockquote>
      <Precedents found={found} />
    </Page>
  );
}
