import { useFormat, useT } from '../../../ui-kit/index.js';
import { directionOfText } from '../names.js';
import { FoundIn } from './FoundIn.js';
import type { FoundPrecedent, ParagraphPrecedents } from './model.js';

/** How much of a paragraph was adopted before, and the texts in which, most alike first. */
export function Precedents({ found }: { found: ParagraphPrecedents }) {
  const t = useT();
  const format = useFormat();
  if (found.precedents.length === 0) return <p>{t('instruments.precedent.none')}</p>;
  return (
    <>
      <p>
        <label>
          {t('instruments.precedent.agreed', { share: format.percent(found.agreed) })}{' '}
          <meter min={0} max={1} value={found.agreed} />
        </label>
      </p>
      <ol class="found">
        {found.precedents.map((row) => (
          <li key={row.hash}>
            <FoundIn row={row} />
            <p>
              {row.similarity === 1
                ? t('instruments.precedent.same')
                : t('instruments.precedent.alike', { share: format.percent(row.similarity) })}
            </p>
            <Changed row={row} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The words of the text asked about: what the found text lacks stands inserted, what it has besides, deleted. */
function Changed({ row }: { row: FoundPrecedent }) {
  return (
    <blockquote lang={row.language} dir={directionOfText(row.text)}>
      {row.changes.map(({ kind, text }, index) => {
        if (kind === 'inserted') return <ins key={index}>{text}</ins>;
        return kind === 'deleted' ? <del key={index}>{text}</del> : text;
      })}
    </blockquote>
  );
}
