import { Disclosure, useT } from '../../ui-kit/index.js';
import type { Strength } from '../reading/reading.js';
import { useNames } from './names.js';

const STRENGTHS: readonly Strength[] = [6, 5, 4, 3, 2, 1, 0];

/** Says of the strengths that they are this program's convention: the verb itself is what the text says. */
export function StrengthConvention() {
  const t = useT();
  const names = useNames();
  return (
    <Disclosure summary={t('instruments.strength.what')}>
      <p>{t('instruments.strength.explain')}</p>
      <ul>
        {STRENGTHS.map((strength) => (
          <li key={strength}>{names.strength(strength)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
