import type { ComponentChildren } from 'preact';
import { useT } from './page-context.js';

export type PassageProps = {
  /** Anchor of the paragraph: `op13-d`. */
  id: string;
  /** The paragraph's number as printed: "13", "(d)"; empty for a recital. */
  mark?: string;
  /** How the paragraph is named to a listener: "Paragraph 13 (d)". */
  name: string;
  /** Depth below the document's first level, from 0. */
  level?: 0 | 1 | 2 | 3;
  /** Language of the text, which may not be the page's. */
  lang: string;
  dir: 'ltr' | 'rtl';
  children: ComponentChildren;
  /** What stands beside the text: the commitments read from it. */
  beside?: ComponentChildren;
};

/** One addressable paragraph of a document, with its notes beside it (below it on narrow screens). */
export function Passage({ id, mark, name, level = 0, lang, dir, children, beside }: PassageProps) {
  const t = useT();
  return (
    <section class={`passage passage-${level}`} id={id} aria-label={name}>
      <div class="passage-text" lang={lang} dir={dir}>
        <a class="passage-mark" href={`#${id}`} aria-label={t('ui.passage.link', { name })}>
          {mark || '¶'}
        </a>
        <div class="passage-words">{children}</div>
      </div>
      {beside && <div class="passage-beside">{beside}</div>}
    </section>
  );
}
