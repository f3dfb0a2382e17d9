import type { Pair } from '../../versions/compare.js';
import { directionOfText } from '../names.js';

/** The words of one side of a pair: what the other side lacks is marked as deleted or inserted. */
export function ChangedWords({ pair, side, lang }: { pair: Pair; side: 'older' | 'newer'; lang: string }) {
  const text = pair[side].map((passage) => passage.text).join(' ');
  const dir = directionOfText(text);
  if (text === '') return null;
  const own = side === 'older' ? 'deleted' : 'inserted';
  if (pair.kind === own)
    return (
      <p lang={lang} dir={dir}>
        {own === 'deleted' ? <del>{text}</del> : <ins>{text}</ins>}
      </p>
    );
  return (
    <p lang={lang} dir={dir}>
      {pair.words.map(({ kind, text: words }, index) => {
        if (kind === 'same') return words;
        if (kind !== own) return null;
        return kind === 'deleted' ? <del key={index}>{words}</del> : <ins key={index}>{words}</ins>;
      })}
    </p>
  );
}
