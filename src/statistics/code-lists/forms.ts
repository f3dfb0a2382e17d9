import { type CodeList, codeReader } from './list.js';

/** Forms of exploitation, fine enough that each standard's buckets are unions of them (see `crosswalk.ts`). */
export const formList: CodeList = {
  name: 'palermo:form',
  version: '1',
  codes: [
    {
      code: 'sexual',
      spellings: [
        'SexualExploitation',
        'Sexual exploitation',
        'isSexualExploit',
        'Sexual',
        'Sex trafficking',
        'sex',
        'sexual servitude',
        'Exploitation sexuelle',
        'Explotación sexual',
        'Сексуальная эксплуатация',
        'الاستغلال الجنسي',
        'استغلال جنسي',
        '性剥削',
      ],
    },
    {
      code: 'sexual.prostitution',
      parent: 'sexual',
      spellings: [
        'Prostitution',
        'typeOfSexProstitution',
        'sectorOfSexProstitution',
        'Prostitución',
        'Проституция',
        'البغاء',
        '卖淫',
      ],
    },
    {
      code: 'sexual.pornography',
      parent: 'sexual',
      spellings: ['Pornography', 'typeOfSexPornography', 'sectorOfSexPornography', 'Pornographie', 'Pornografía'],
    },
    {
      code: 'sexual.remote',
      parent: 'sexual',
      spellings: [
        'RemoteInteractiveServices',
        'typeOfSexRemoteInteractiveServices',
        'Remote interactive services',
        'Webcam',
      ],
    },
    {
      code: 'sexual.private',
      parent: 'sexual',
      spellings: ['PrivateSexualServices', 'typeOfSexPrivateSexualServices', 'Private sexual services'],
    },
    {
      code: 'labour',
      spellings: [
        'ForcedLabour',
        'Forced labor',
        'isForcedLabour',
        'Labour',
        'Labor',
        'Labour exploitation',
        'Labor exploitation',
        'Labor trafficking',
        'Travail forcé',
        'Exploitation par le travail',
        'Exploitation au travail',
        'Trabajo forzoso',
        'Trabajo forzado',
        'Explotación laboral',
        'Принудительный труд',
        'Трудовая эксплуатация',
        'السخرة',
        'العمل القسري',
        'عمل قسري',
        '强迫劳动',
        '劳动剥削',
      ],
    },
    {
      code: 'domestic-servitude',
      parent: 'labour',
      spellings: [
        'Servitude',
        'Domestic',
        'Domestic servitude',
        'typeOfLabourDomesticWork',
        'Servitude domestique',
        'Servidumbre',
        'Servidumbre doméstica',
        'Домашнее рабство',
        'Подневольное состояние',
        'الاستعباد المنزلي',
        'الاستعباد',
        '家庭奴役',
        '奴役',
      ],
    },
    {
      code: 'slavery',
      spellings: [
        'isSlaveryAndPractices',
        'Slavery',
        'Slavery and similar practices',
        'Slavery or practices similar to slavery',
        'Esclavage',
        'Esclavitud',
        'Рабство',
        'الرق',
      ],
    },
    {
      code: 'child-labour',
      parent: 'labour',
      spellings: [
        'ChildLabour',
        'Child labor',
        'Travail des enfants',
        'Trabajo infantil',
        'Детский труд',
        'عمل الأطفال',
        '童工',
      ],
    },
    {
      code: 'criminal-activity',
      spellings: [
        'Criminal',
        'Criminal exploitation',
        'Forced criminality',
        'Criminal activity',
        'Criminal activities',
        'typeOfLabourIllicitActivities',
        'Criminalité forcée',
        'Activités criminelles',
        'Criminalidad forzada',
        'Actividades delictivas',
        'Принуждение к преступной деятельности',
        'الإجرام القسري',
        '强迫犯罪',
      ],
    },
    {
      code: 'begging',
      spellings: [
        'ForcedBegging',
        'Begging',
        'typeOfLabourBegging',
        'Mendicité',
        'Mendicité forcée',
        'Mendicidad',
        'Mendicidad forzada',
        'Попрошайничество',
        'Принудительное попрошайничество',
        'التسول',
        'التسول القسري',
        '强迫乞讨',
      ],
    },
    {
      code: 'forced-marriage',
      spellings: [
        'ForcedMarriage',
        'isForcedMarriage',
        'Marriage',
        'Mariage forcé',
        'Matrimonio forzado',
        'Matrimonio forzoso',
        'Принудительный брак',
        'الزواج القسري',
        '强迫婚姻',
      ],
    },
    {
      code: 'organ-removal',
      spellings: [
        'OrganRemoval',
        'isOrganRemoval',
        'Removal of organs',
        'Organ Harvesting',
        'Organ trafficking',
        "Prélèvement d'organes",
        'Extracción de órganos',
        'Изъятие органов',
        'نزع الأعضاء',
        '切除器官',
        '摘取器官',
      ],
    },
    {
      code: 'armed-group',
      spellings: [
        'ForcedMilitaryByNonStateActors',
        'isForcedMilitary',
        'Forced military',
        'Child soldiers',
        'Armed group',
        'Forced recruitment',
      ],
    },
    {
      code: 'illegal-adoption',
      spellings: [
        'ForcedAdoption',
        'Illegal adoption',
        'Adoption illégale',
        'Adopción ilegal',
        'Незаконное усыновление',
        'التبني غير القانوني',
        '非法收养',
      ],
    },
    {
      code: 'surrogacy',
      spellings: ['Exploitation of surrogacy', 'Forced surrogacy', 'Gestation pour autrui', 'Gestación subrogada'],
    },
    {
      code: 'other',
      spellings: [
        'isOtherExploit',
        'Other',
        'Other forms',
        'Other forms of exploitation',
        'Other purposes',
        'Others',
        'Autre',
        'Autres',
        'Autres formes',
        'Otro',
        'Otros',
        'Otras formas',
        'Другое',
        'Другие формы',
        'أخرى',
        'أشكال أخرى',
        '其他',
      ],
    },
  ],
};

export const formOf = codeReader(formList);

export type Forms = {
  readonly forms: readonly string[];
  readonly principal: string | null;
  readonly multiple: boolean;
};

/** Which of several forms is the principal one: the first the source names, or the first by a stated ranking. */
export type PrincipalRule = 'first-named' | readonly string[];

/**
 * Splits a combined form ("Sexual, Labour & Criminal") into its forms. Answers undefined when a part is no known form.
 * Every form is kept; `principal` follows the rule, so that totals can count a person once.
 */
export function splitForms(text: string, rule: PrincipalRule = 'first-named'): Forms | undefined {
  if (text.length > 500) return undefined;
  const whole = formOf(text);
  const parts = whole === undefined ? text.split(/\s*(?:[,;|+&/]|\band\b|\bet\b|\by\b|\bи\b|、|،)\s*/u) : [text];
  const forms: string[] = [];
  for (const part of parts) {
    if (part.trim() === '') continue;
    const form = formOf(part);
    if (form === undefined) return undefined;
    if (!forms.includes(form)) forms.push(form);
  }
  if (forms.length === 0) return undefined;
  return { forms, principal: principalOf(forms, rule), multiple: forms.length > 1 };
}

export function principalOf(forms: readonly string[], rule: PrincipalRule = 'first-named'): string | null {
  if (rule === 'first-named') return forms[0] ?? null;
  return rule.find((form) => forms.includes(form)) ?? forms[0] ?? null;
}
