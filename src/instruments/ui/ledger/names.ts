import countries from 'i18n-iso-countries';
import { useLanguage } from '../../../ui-kit/index.js';
import { participant } from '../../treaties/participants.js';

/** Names of States in the page's language by ISO 3166-1 alpha-3, as treaty status has them; the code where there is none. */
export function useStateName(): (iso3: string) => string {
  const language = useLanguage();
  return (iso3) => participant(iso3)?.names[language] ?? countries.getName(iso3, language) ?? iso3;
}
