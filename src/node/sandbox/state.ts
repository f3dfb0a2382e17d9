/** The invented State on which a new node can be tried: its profile, its agencies and the people who sign in. */
import type { Agency, Person, StateProfile } from '../../platform/identity/index.js';

/**
 * QVA lies in QMA to QZZ, which ISO 3166-1 alpha-3 leaves to its users and will never give to a country. The ranges
 * in X are left alone: passports, banks and trade bodies have put many of their codes to real use.
 */
export const sandboxState: StateProfile = {
  iso3: 'QVA',
  names: { ar: 'فالمورا', en: 'Valmora', es: 'Valmora', fr: 'Valmora', ru: 'Вальмора', zh: '瓦尔莫拉' },
  sandbox: true,
  ready: false,
};

/** Kinds are codes of HTCDS 2.0, `org_Type`. The list has no prosecution service; its legal service comes nearest. */
export const sandboxAgencies: readonly Agency[] = [
  {
    id: 'police',
    kind: 'LawEnforcement',
    names: {
      ar: 'الشرطة الوطنية',
      en: 'National Police',
      es: 'Policía Nacional',
      fr: 'Police nationale',
      ru: 'Национальная полиция',
      zh: '国家警察',
    },
  },
  {
    id: 'prosecution',
    kind: 'LegalService',
    names: {
      ar: 'النيابة العامة',
      en: 'Public Prosecution Service',
      es: 'Ministerio Público',
      fr: 'Ministère public',
      ru: 'Прокуратура',
      zh: '公诉机关',
    },
  },
  {
    id: 'border-migration',
    kind: 'ImmigrationService',
    names: {
      ar: 'دائرة الحدود والهجرة',
      en: 'Border and Migration Service',
      es: 'Servicio de Fronteras y Migración',
      fr: 'Service des frontières et des migrations',
      ru: 'Пограничная и миграционная служба',
      zh: '边境与移民局',
    },
  },
  {
    id: 'labour-inspectorate',
    kind: 'CentralGovernmentOrganisation',
    names: {
      ar: 'مفتشية العمل',
      en: 'Labour Inspectorate',
      es: 'Inspección de Trabajo',
      fr: 'Inspection du travail',
      ru: 'Инспекция труда',
      zh: '劳动监察局',
    },
  },
  {
    id: 'social-protection',
    kind: 'CentralGovernmentOrganisation',
    names: {
      ar: 'وزارة الحماية الاجتماعية',
      en: 'Ministry of Social Protection',
      es: 'Ministerio de Protección Social',
      fr: 'Ministère de la Protection sociale',
      ru: 'Министерство социальной защиты',
      zh: '社会保障部',
    },
  },
  {
    id: 'shelter-network',
    kind: 'NGO',
    names: {
      ar: 'شبكة دور الإيواء',
      en: 'Shelter Network',
      es: 'Red de Casas de Acogida',
      fr: "Réseau de foyers d'accueil",
      ru: 'Сеть приютов',
      zh: '庇护所网络',
    },
  },
];

/** Invented people: each role once at least, and two agencies that keep records, so that they can be compared. */
export const sandboxPeople: readonly Person[] = [
  { id: 'coordinator', name: 'Coordinator (sandbox)', roles: ['coordinator'], agency: null },
  { id: 'statistician', name: 'Statistician (sandbox)', roles: ['statistician'], agency: null },
  { id: 'police-officer', name: 'Police officer (sandbox)', roles: ['agency-officer'], agency: 'police' },
  { id: 'shelter-officer', name: 'Shelter officer (sandbox)', roles: ['agency-officer'], agency: 'shelter-network' },
  { id: 'case-worker', name: 'Case worker (sandbox)', roles: ['case-worker'], agency: 'shelter-network' },
  { id: 'shelter-supervisor', name: 'Supervisor (sandbox)', roles: ['supervisor'], agency: 'shelter-network' },
  { id: 'police-case-worker', name: 'Case worker, police (sandbox)', roles: ['case-worker'], agency: 'police' },
  {
    id: 'data-protection-officer',
    name: 'Data protection officer (sandbox)',
    roles: ['data-protection-officer'],
    agency: null,
  },
  { id: 'person-concerned', name: 'Person concerned (sandbox)', roles: ['person-concerned'], agency: null },
  { id: 'auditor', name: 'Auditor (sandbox)', roles: ['auditor'], agency: null },
  { id: 'reader', name: 'Reader (sandbox)', roles: ['reader'], agency: null },
];
