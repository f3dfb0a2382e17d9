import { Columns } from '../Columns.js';
import { Passage } from '../Passage.js';
import { usePage } from '../page-context.js';
import { Tag } from '../Tag.js';

/** Paragraphs of a document with what was read from them, and matter with an aside. */
export function Documents() {
  const { t, language, dir } = usePage();
  const text = { lang: language, dir } as const;
  return (
    <section id="documents">
      <h2>{t('ui.kit.documents')}</h2>
      <Passage id="op1" mark="1." name={t('ui.kit.passage.1.name')} {...text} beside={<Read />}>
        <p>{t('ui.kit.passage.1')}</p>
      </Passage>
      <Passage id="op1-a" mark="(a)" name={t('ui.kit.passage.a.name')} level={1} {...text}>
        <p>{t('ui.kit.passage.a')}</p>
      </Passage>
      <Passage id="op1-a-i" mark="(i)" name={t('ui.kit.passage.i.name')} level={2} {...text} beside={<Read />}>
        <p>{t('ui.kit.passage.a')}</p>
      </Passage>
      <Columns aside={<p>{t('ui.kit.alert.body')}</p>} asideLabel={t('ui.kit.aside')}>
        <p>{t('ui.kit.passage.1')}</p>
      </Columns>
    </section>
  );
}

function Read() {
  const { t } = usePage();
  return (
    <p>
      <Tag tone="info">{t('ui.kit.tag.info')}</Tag> {t('ui.kit.commitment')}
    </p>
  );
}
