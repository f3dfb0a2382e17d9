import type { ComponentChildren } from 'preact';
import { useT } from './page-context.js';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A short word about a thing's state; the word says it, the colour only helps. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class="ds-tag tag" data-color={tone} data-variant="outline">
      {children}
    </span>
  );
}

/** Stands wherever a draft is shown, so that none is ever taken for a binding text. */
export function DraftTag() {
  const t = useT();
  return <Tag tone="warning">{t('ui.tag.draft')}</Tag>;
}

/** Stands beside every figure that has not passed safe publication. */
export function InternalTag() {
  const t = useT();
  return <Tag tone="danger">{t('ui.tag.internal')}</Tag>;
}
