import { type CodeList, codeReader } from './list.js';

/** Sex as registered. "Other" of a source that has no gender question stays here, as that source said it. */
export const sexList: CodeList = {
  name: 'palermo:sex',
  version: '1',
  codes: [
    {
      code: 'female',
      spellings: [
        'F',
        'Female',
        'Females',
        'Woman',
        'Women',
        'Girl',
        'Girls',
        'Féminin',
        'Femme',
        'Femmes',
        'Fille',
        'Femenino',
        'Mujer',
        'Mujeres',
        'Niña',
        'Женский',
        'Женщина',
        'Женщины',
        'жен',
        'ж',
        'أنثى',
        'امرأة',
        'إناث',
        '女',
        '女性',
      ],
    },
    {
      code: 'male',
      spellings: [
        'M',
        'Male',
        'Males',
        'Man',
        'Men',
        'Boy',
        'Boys',
        'Masculin',
        'Homme',
        'Hommes',
        'Garçon',
        'Masculino',
        'Hombre',
        'Hombres',
        'Varón',
        'Varones',
        'Niño',
        'Мужской',
        'Мужчина',
        'Мужчины',
        'муж',
        'м',
        'ذكر',
        'رجل',
        'ذكور',
        '男',
        '男性',
      ],
    },
    {
      code: 'other',
      spellings: ['O', 'Other', 'Others', 'Intersex', 'X', 'Autre', 'Otro', 'Другой', 'Другое', 'آخر', '其他'],
    },
  ],
};
export const sexOf = codeReader(sexList);

export const genderList: CodeList = {
  name: 'palermo:gender',
  version: '1',
  codes: [
    {
      code: 'feminine',
      spellings: [
        'Feminine',
        'Female',
        'Woman',
        'Girl',
        'F',
        'Femme',
        'Mujer',
        'Femenino',
        'Женщина',
        'امرأة',
        'أنثى',
        '女',
      ],
    },
    {
      code: 'masculine',
      spellings: [
        'Masculine',
        'Male',
        'Man',
        'Boy',
        'M',
        'Homme',
        'Hombre',
        'Varón',
        'Masculino',
        'Мужчина',
        'رجل',
        'ذكر',
        '男',
      ],
    },
    { code: 'trans', spellings: ['Trans', 'Transgender', 'Trans/Transgender/NonConforming'] },
    {
      code: 'trans-feminine',
      parent: 'trans',
      spellings: ['TransgenderFeminine', 'Transgender feminine', 'Trans woman'],
    },
    {
      code: 'trans-masculine',
      parent: 'trans',
      spellings: ['TransgenderMasculine', 'Transgender masculine', 'Trans man'],
    },
    {
      code: 'non-conforming',
      parent: 'trans',
      spellings: ['NonConforming', 'Non-conforming', 'Non-binary', 'Nonbinary', 'Other', 'Autre', 'Otro'],
    },
  ],
};
export const genderOf = codeReader(genderList);

export const maritalStatusList: CodeList = {
  name: 'palermo:marital-status',
  version: '1',
  codes: [
    {
      code: 'single',
      spellings: [
        'Single',
        'Never married',
        'Célibataire',
        'Soltero',
        'Soltera',
        'Холост',
        'Не замужем',
        'أعزب',
        'عزباء',
        '未婚',
      ],
    },
    {
      code: 'married',
      spellings: ['Married', 'Marié', 'Mariée', 'Casado', 'Casada', 'Женат', 'Замужем', 'متزوج', 'متزوجة', '已婚'],
    },
    {
      code: 'widowed',
      spellings: [
        'Widowed',
        'Widow',
        'Widower',
        'Veuf',
        'Veuve',
        'Viudo',
        'Viuda',
        'Вдова',
        'Вдовец',
        'أرمل',
        'أرملة',
        '丧偶',
      ],
    },
    {
      code: 'divorced',
      spellings: [
        'Divorced',
        'Divorcé',
        'Divorcée',
        'Divorciado',
        'Divorciada',
        'Разведен',
        'Разведена',
        'مطلق',
        'مطلقة',
        '离婚',
      ],
    },
    { code: 'separated', spellings: ['Separated', 'Séparé', 'Séparée', 'Separado', 'Separada', '分居'] },
    {
      code: 'registered-partnership',
      spellings: ['RegisteredPartnership', 'Registered partnership', 'Civil partnership', 'Pacs', 'Unión civil'],
    },
  ],
};
export const maritalStatusOf = codeReader(maritalStatusList);

/** Highest level of education, ISCED 2011 one digit. */
export const educationList: CodeList = {
  name: 'palermo:education',
  version: '1',
  codes: [
    { code: 'isced-0', spellings: ['EarlyChildhoodEducation', 'Early childhood education', 'ISCED 0'] },
    { code: 'isced-1', spellings: ['PrimaryEducation', 'Primary education', 'Primary', 'ISCED 1'] },
    {
      code: 'isced-2',
      spellings: ['LowerSecondaryEducation', 'Lower secondary education', 'Lower secondary', 'ISCED 2'],
    },
    {
      code: 'isced-3',
      spellings: ['UpperSecondaryEducation', 'Upper secondary education', 'Upper secondary', 'ISCED 3'],
    },
    {
      code: 'isced-4',
      spellings: ['PostSecondaryNonTertiaryEducation', 'Post-secondary non-tertiary education', 'ISCED 4'],
    },
    { code: 'isced-5', spellings: ['ShortCycleTertiaryEducation', 'Short-cycle tertiary education', 'ISCED 5'] },
    {
      code: 'isced-6',
      spellings: ['BachelorsOrEquivalentLevel', "Bachelor's or equivalent level", 'Bachelor', 'ISCED 6'],
    },
    { code: 'isced-7', spellings: ['MastersOrEquivalentLevel', "Master's or equivalent level", 'Master', 'ISCED 7'] },
    {
      code: 'isced-8',
      spellings: ['DoctoralOrEquivalentLevel', 'Doctoral or equivalent level', 'Doctorate', 'ISCED 8'],
    },
  ],
};
export const educationOf = codeReader(educationList);
