import { Page } from '../Page.js';
import { usePage } from '../page-context.js';
import { DraftTag, InternalTag } from '../Tag.js';
import { Charts } from './Charts.js';
import { Documents } from './Documents.js';
import { Forms } from './Forms.js';
import { Lists } from './Lists.js';
import { States } from './States.js';

/** Every component in its states, for those who build pages; mounted in development only. */
export function KitPage() {
  const { t, path } = usePage();
  return (
    <Page
      title={t('ui.kit.title')}
      breadcrumbs={[{ href: '/', label: t('ui.kit.home') }]}
      lead={t('ui.kit.lead')}
      tags={
        <>
          <DraftTag />
          <InternalTag />
        </>
      }
      scripts={['progress.js']}
    >
      <States />
      <Forms here={path} />
      <Lists here={path} />
      <Charts />
      <Documents />
    </Page>
  );
}
