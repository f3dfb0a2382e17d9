import { useFormat, useT } from '../../../ui-kit/index.js';
import type { FoundProvision } from '../../store.js';
import { paragraphHref, titleOf, useNames } from '../names.js';
import { StatusTag } from '../StatusTag.js';

/** Where a paragraph stands: its number as a link, its document, its date, and how many others hold the same words. */
export function FoundIn({ row }: { row: FoundProvision }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return (
    <p>
      <a href={paragraphHref(row.instrument, row.fragment, row.part)}>{names.provision(row.rootKind, row.number)}</a>
      {', '}
      <bdi lang={row.language}>{titleOf(row)}</bdi>
      {row.symbol && row.title && (
        <>
          {' ('}
          <bdi>{row.symbol}</bdi>)
        </>
      )}{' '}
      <StatusTag status={row.status} />
      {row.issuedOn && ` ${format.date(row.issuedOn)}`}
      {row.documents > 1 && ` · ${t('instruments.search.documents', { count: row.documents })}`}
    </p>
  );
}
