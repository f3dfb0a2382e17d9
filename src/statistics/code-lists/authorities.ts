import { type CodeList, codeReader } from './list.js';

/** Kinds of body that meet, report or decide on victims. */
export const agencyTypeList: CodeList = {
  name: 'palermo:entity-type',
  version: '1',
  codes: [
    {
      code: 'police',
      spellings: ['Police', 'LawEnforcement', 'Law enforcement', 'Policía', 'Полиция', 'الشرطة', '警察'],
    },
    {
      code: 'court-or-prosecution',
      spellings: [
        'CourtOrProsecution',
        'Court or prosecution',
        'Prosecution',
        'Court',
        'Parquet',
        'Fiscalía',
        'Прокуратура',
        'النيابة العامة',
        '检察院',
      ],
    },
    {
      code: 'central-government',
      spellings: [
        'CentralGovernmentOrganisation',
        'Central government',
        'Central government organisation',
        'NonPoliceGovernmentalOrganization',
        'Non-police governmental organization',
        'Government agency',
        'Government',
        'Ministry',
        'Ministère',
        'Ministerio',
        'Министерство',
        'وزارة',
        '政府机构',
      ],
    },
    {
      code: 'local-government',
      spellings: [
        'LocalGovernmentOrganisation',
        'Local Authority',
        'Local government',
        'Local government organisation',
        'Collectivité locale',
        'Autoridad local',
        'Местные власти',
        'السلطة المحلية',
        '地方政府',
      ],
    },
    {
      code: 'immigration',
      spellings: ['ImmigrationService', 'Immigration service', 'Immigration', 'Border force', 'Border guard'],
    },
    {
      code: 'health',
      spellings: ['HealthServiceOrganisation', 'Health service', 'Health service organisation', 'Hospital', 'Health'],
    },
    { code: 'legal', spellings: ['LegalService', 'Legal service', 'Legal aid'] },
    { code: 'education', spellings: ['SchoolOrCollege', 'School or college', 'School'] },
    {
      code: 'labour-inspection',
      spellings: [
        'Labour inspectorate',
        'Labour inspection',
        'Labor inspectorate',
        'Inspection du travail',
        'Inspección de trabajo',
        'Инспекция труда',
        'تفتيش العمل',
        '劳动监察',
      ],
    },
    {
      code: 'ngo',
      spellings: [
        'NGO',
        'NGO and third sector',
        'Third sector',
        'Non-governmental organisation',
        'Civil society',
        'ONG',
        'НПО',
        'منظمة غير حكومية',
        '非政府组织',
      ],
    },
    { code: 'business', spellings: ['CorporateBusiness', 'Corporate business', 'Business', 'Company'] },
    { code: 'other', spellings: ['Other', 'Autre', 'Otro', 'Другое', 'أخرى', '其他'] },
  ],
};
export const agencyTypeOf = codeReader(agencyTypeList);

/** Where a person stands in being recognised as a victim. */
export const identificationStatusList: CodeList = {
  name: 'palermo:identification-status',
  version: '1',
  codes: [
    {
      code: 'presumed',
      spellings: [
        'PossibleVictimOfTrafficking',
        'Possible victim of trafficking',
        'Possible victim',
        'Potential victim',
        'Presumed victim',
        'Presumed',
        'Positive reasonable grounds',
        'Victime présumée',
        'Presunta víctima',
        'Предполагаемая жертва',
        'ضحية مفترضة',
        '潜在受害人',
      ],
    },
    {
      code: 'identified',
      spellings: [
        'ActualVictimOfTrafficking',
        'Actual victim of trafficking',
        'Identified victim',
        'Identified',
        'Confirmed victim',
        'Positive conclusive grounds',
        'Victime identifiée',
        'Víctima identificada',
        'Идентифицированная жертва',
        'ضحية محددة',
        '已确认受害人',
      ],
    },
    {
      code: 'rejected',
      spellings: [
        'NotAVictimOfTrafficking',
        'Not a victim of trafficking',
        'Not a victim',
        'Rejected',
        'Negative reasonable grounds',
        'Negative conclusive grounds',
      ],
    },
    { code: 'declined', spellings: ['Declined identification', 'Victim declined'] },
  ],
};
export const identificationStatusOf = codeReader(identificationStatusList);

/** What a procedure of identification has come to. */
export const outcomeList: CodeList = {
  name: 'palermo:outcome',
  version: '1',
  codes: [
    { code: 'positive', spellings: ['Positive', 'Positive decision', 'Granted'] },
    {
      code: 'positive-first-stage',
      parent: 'positive',
      spellings: ['Positive reasonable grounds', 'Positive reasonable grounds decision'],
    },
    {
      code: 'positive-final',
      parent: 'positive',
      spellings: ['Positive conclusive grounds', 'Positive conclusive grounds decision'],
    },
    { code: 'negative', spellings: ['Negative', 'Negative decision', 'Refused'] },
    {
      code: 'negative-first-stage',
      parent: 'negative',
      spellings: ['Negative reasonable grounds', 'Negative reasonable grounds decision'],
    },
    {
      code: 'negative-final',
      parent: 'negative',
      spellings: ['Negative conclusive grounds', 'Negative conclusive grounds decision'],
    },
    { code: 'awaiting', spellings: ['Awaiting a decision', 'Pending', 'Awaiting decision'] },
    { code: 'awaiting-first-stage', parent: 'awaiting', spellings: ['Awaiting a reasonable grounds decision'] },
    { code: 'awaiting-final', parent: 'awaiting', spellings: ['Awaiting a conclusive grounds decision'] },
    { code: 'awaiting-reconsideration', parent: 'awaiting', spellings: ['Awaiting reconsideration'] },
    { code: 'withdrawn', spellings: ['Withdrawn', 'Withdrawn/Closed', 'Closed', 'Suspended'] },
  ],
};
export const outcomeOf = codeReader(outcomeList);

export const caseStatusList: CodeList = {
  name: 'palermo:case-status',
  version: '1',
  codes: [
    { code: 'active', spellings: ['Active', 'Open', 'Ouvert', 'Abierto', 'Открыто', 'مفتوحة', '进行中'] },
    { code: 'follow-up', spellings: ['FollowUp', 'Follow up'] },
    { code: 'closed', spellings: ['Closed', 'Fermé', 'Clos', 'Cerrado', 'Закрыто', 'مغلقة', '已结案'] },
    { code: 'closed-referred', parent: 'closed', spellings: ['ClosedReferred', 'Closed referred'] },
  ],
};
export const caseStatusOf = codeReader(caseStatusList);
