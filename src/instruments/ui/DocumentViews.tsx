import { Disclosure, useT } from '../../ui-kit/index.js';
import { Formats } from './formats/Formats.js';
import type { InstrumentSummary } from '../store.js';

/** Where else one looks at a document: what was done, its versions, its repairs. */
export function DocumentViews({ instrument }: { instrument: InstrumentSummary }) {
  const t = useT();
  const at = `/instruments/${instrument.id}`;
  return (
    <>
      <nav aria-label={t('instruments.views.title')}>
        <ul class="views">
          <li>
            <a href={`${at}/implementation`}>{t('instruments.views.implementation')}</a>
          </li>
          <li>
            <a href={`/commitments?instrument=${instrument.id}`}>
              {t('instruments.about.commitments', { count: instrument.commitments })}
            </a>
          </li>
          <li>
            <a href={`${at}/versions`}>{t('instruments.views.versions')}</a>
          </li>
          <li>
            <a href={`${at}/repairs`}>{t('instruments.views.repairs', { count: instrument.repairs })}</a>
          </li>
        </ul>
      </nav>
      <Disclosure summary={t('instruments.views.formats')}>
        <Formats instrument={instrument.id} />
      </Disclosure>
    </>
  );
}
