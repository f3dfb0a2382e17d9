import { useFormat, useT } from '../../../ui-kit/index.js';
import type { VersionSummary } from '../../store/versions/passages.js';
import { titleOf } from '../names.js';
import { StatusTag } from '../StatusTag.js';

/** A version by its title, symbol, status and day, as a link to the document. */
export function VersionName({ document, oral = false }: { document: VersionSummary; oral?: boolean }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <a href={`/instruments/${document.id}`}>
        <bdi lang={document.language}>{titleOf(document)}</bdi>
      </a>{' '}
      <StatusTag status={document.status} />
      {document.symbol && document.title && (
        <>
          {' '}
          <bdi>{document.symbol}</bdi>
        </>
      )}
      {document.issuedOn && ` ${format.date(document.issuedOn)}`}
      {oral && ` (${t('instruments.versions.as-revised')})`}
    </>
  );
}

/** The same in one line, where only text can stand (options of a list). */
export function useVersionLine(): (document: VersionSummary, oral?: boolean) => string {
  const t = useT();
  const format = useFormat();
  return (document, oral = false) =>
    [
      titleOf(document),
      document.symbol !== titleOf(document) ? document.symbol : null,
      t(`instruments.status.${document.status}`),
      document.issuedOn ? format.date(document.issuedOn) : null,
      oral ? t('instruments.versions.as-revised') : null,
    ]
      .filter(Boolean)
      .join(', ');
}
