import { directionOfText } from './names.js';

/** Words of a document among words about it: in quotation marks of their language, laid out in their own direction. */
export function Quoted({ words, lang }: { words: readonly string[]; lang: string }) {
  return (
    <>
      {words.map((one, index) => (
        <span key={one}>
          {index > 0 && '; '}
          <q lang={lang} dir={directionOfText(one)}>
            {one}
          </q>
        </span>
      ))}
    </>
  );
}
