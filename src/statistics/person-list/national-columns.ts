import { labelKey } from '../normal-text.js';
import type { Field } from './fields.js';

/** Headers of agencies' own lists that say plainly what the column holds. They suggest a field, and decide none. */
export const plainHeaders: Partial<Record<Field, readonly string[]>> = {
  registrationDate: [
    ...['Registered on', 'Recorded on', 'Date recorded', 'Date of record', 'Date of referral', 'Referred on'],
    ...['Date referred', 'Reported on', 'Date of report', 'Date reported', 'Date of identification', 'Identified on'],
    ...['Date identified', 'Identification date', 'Date of intake', 'Intake date', 'Date of first contact'],
    ...['Enregistré le', 'Enregistrée le', 'Date du signalement', 'Date de signalement', 'Signalé le', 'Signalée le'],
    ...["Date d'identification", 'Identifié le', 'Identifiée le', 'Date de prise en charge'],
    ...['Registrado el', 'Registrada el', 'Fecha de identificación', 'Fecha de detección', 'Fecha de remisión'],
    ...['Fecha de denuncia', 'Fecha de atención'],
    ...['Зарегистрирован', 'Зарегистрирована', 'Зарегистрировано', 'Дата выявления', 'Дата обращения'],
    ...['Дата идентификации', 'Дата постановки на учет', 'Дата постановки на учёт'],
    ...['سجل في', 'سجلت في', 'تاريخ القيد', 'تاريخ الإحالة', 'تاريخ التعرف', 'تاريخ التعرف على الضحية', 'تاريخ البلاغ'],
    ...['登记时间', '登记于', '注册日期', '立案日期', '识别日期', '报案日期', '转介日期', '记录日期'],
  ],
  registrationYear: [
    ...['Year registered', 'Year of referral', "Année d'enregistrement", 'Année du signalement', 'Año de registro'],
    ...['Год регистрации', 'سنة التسجيل', '登记年份', '登记年度'],
  ],
  ageAtRegistration: [
    ...['Age in years', 'Age (years)', 'Years of age', 'Current age', 'Age last birthday'],
    ...['Âge en années', 'Âge (ans)', "Groupe d'âge", "Tranche d'âge", 'Edad en años', 'Edad (años)', 'Edad cumplida'],
    ...['Años cumplidos', 'Grupo de edad', 'Rango de edad', 'Возраст (лет)', 'Возраст в годах', 'Полных лет'],
    ...['Возрастная группа', 'السن', 'العمر بالسنوات', 'الفئة العمرية', '年龄(岁)', '周岁', '岁数', '年龄段', '年龄组'],
  ],
  ageAtExploitation: [
    ...['Age at time of exploitation', 'Age at first exploitation', 'Age when exploited'],
    ...["Âge au moment de l'exploitation", 'Edad al momento de la explotación', 'Возраст на момент эксплуатации'],
    ...['العمر عند الاستغلال', '被剥削时年龄'],
  ],
  ageAtEntry: [
    ...['Age at recruitment', 'Age when recruited', 'Âge au recrutement', 'Edad al ser captada', 'Edad al ser captado'],
    ...['Возраст на момент вербовки', 'العمر عند التجنيد', '被招募时年龄'],
  ],
  citizenships: [
    ...['Citizen of', 'National of', 'Country of citizenship', 'Country of nationality', 'Citizenships'],
    ...['Nationalities', 'Pays de nationalité', 'Pays de citoyenneté', 'Ressortissant de', 'País de nacionalidad'],
    ...['País de ciudadanía', 'Nacionalidades', 'Страна гражданства', 'Подданство', 'جنسية', 'الجنسيات', 'بلد الجنسية'],
    ...['公民身份', '国籍国', '所属国籍'],
  ],
  forms: [
    ...[
      'Exploitation type',
      'Exploitation',
      'Kind of exploitation',
      'Purpose of exploitation',
      'Purpose of trafficking',
    ],
    ...['Exploited for', 'Type of trafficking', 'Form of trafficking', "Types d'exploitation", "Formes d'exploitation"],
    ...["But de l'exploitation", "Finalité de l'exploitation", 'Type de traite', 'Forme de traite'],
    ...['Tipos de explotación', 'Formas de explotación', 'Tipo de trata', 'Finalidad de la trata'],
    ...['Finalidad de explotación', 'Modalidad de explotación', 'Вид эксплуатации', 'Виды эксплуатации'],
    ...['Тип эксплуатации', 'Формы эксплуатации', 'Цель эксплуатации', 'نوع الاستغلال', 'أنواع الاستغلال'],
    ...['أشكال الاستغلال', 'غرض الاستغلال', 'صورة الاستغلال', '剥削类型', '剥削种类', '剥削目的', '剥削方式'],
  ],
  means: [
    ...[
      'Means used',
      'Means employed',
      'Control methods',
      'Methods used',
      'Moyens',
      'Moyens utilisés',
      'Moyen de contrôle',
    ],
    ...[
      'Moyens de contrôle',
      'Medios',
      'Medios utilizados',
      'Medios empleados',
      'Medios de control',
      'Medios comisivos',
    ],
    ...['Средства', 'Средства воздействия', 'Средства контроля', 'Методы контроля', 'Способы контроля', 'الوسائل'],
    ...['الوسيلة', 'الوسائل المستخدمة', 'وسائل السيطرة', 'وسيلة السيطرة', '手段', '控制手段', '控制方式', '使用手段'],
  ],
};

/** Headers that may say several things: the column's values tell which, or nobody does. */
export const looseHeaders: readonly { readonly fields: readonly Field[]; readonly headers: readonly string[] }[] = [
  {
    fields: ['registrationDate'],
    headers: [
      ...['Noted on', 'Date noted', 'Entered on', 'Noté le', 'Notée le', 'Anotado el', 'Anotada el', 'Записано'],
      ...['دون في', 'تاريخ التدوين', '记录于'],
    ],
  },
  {
    fields: ['citizenships'],
    headers: [
      ...['Passport of', 'Passport from', 'Passport country', 'Country of passport', 'Travel document of'],
      ...['Country of origin', 'Origin', 'Home country', 'Passeport de', "Pays d'origine", 'Origine', 'Pasaporte de'],
      ...[
        'País de origen',
        'Origen',
        'Страна происхождения',
        'Паспорт страны',
        'بلد المنشأ',
        'البلد الأصلي',
        'بلد الأصل',
      ],
      ...['جواز سفر', '原籍国', '来源国', '原籍', '护照签发国'],
    ],
  },
  {
    fields: ['forms', 'countriesOfExploitation'],
    headers: [
      ...['Destined for', 'Purpose', 'Destination', 'Destined to', 'Country of destination', 'Destination country'],
      ...['Destiné à', 'Destinée à', 'Finalité', 'Pays de destination', 'Destinado a', 'Destinada a', 'Destino'],
      ...[
        'Finalidad',
        'Modalidad',
        'País de destino',
        'Цель',
        'Страна назначения',
        'الغرض',
        'بلد المقصد',
        'بلد الوجهة',
      ],
      ...['目的', '目的国', '目的地国'],
    ],
  },
];

const loose: ReadonlyMap<string, readonly Field[]> = new Map(
  looseHeaders.flatMap(({ fields, headers }) =>
    headers.map((header): [string, readonly Field[]] => [labelKey(header), fields]),
  ),
);

/** The fields that a header of several meanings may stand for, the likeliest first. */
export const looseFieldsOf = (header: string): readonly Field[] => loose.get(labelKey(header)) ?? [];
