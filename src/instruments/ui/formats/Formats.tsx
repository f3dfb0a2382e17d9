import { useT } from '../../../ui-kit/index.js';

/** The formats in which a document can be taken along: one link each, for the document's page. */
export function Formats({ instrument }: { instrument: string }) {
  const t = useT();
  const formats = ['docx', 'akn', 'json-ld', 'json'] as const;
  return (
    <nav aria-label={t('instruments.formats.title')}>
      <p>{t('instruments.formats.title')}</p>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={`/instruments/${instrument}/${format}`}>{t(`instruments.formats.${format}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
