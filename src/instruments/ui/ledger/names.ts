import countries from 'i18n-iso-countries';
import { usePage } from '../../../ui-kit/index.js';

/** Names of States in the page's language by ISO 3166-1 alpha-3; the code itself where there is none. */
export function useStateName(): (iso3: string) => string {
  const { language } = usePage();
  return (iso3) => countries.getName(iso3, language) ?? iso3;
}
