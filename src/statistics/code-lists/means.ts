import { type CodeList, codeReader } from './list.js';

/**
 * Means of control. Coarse codes stand for what a coarse source says ("abuse of some kind"); they are parents and are
 * never expanded. For a child no means are required (Protocol, art. 3(c)), so nothing here is ever mandatory.
 */
export const meansList: CodeList = {
  name: 'palermo:means',
  version: '1',
  codes: [
    { code: 'debt-or-earnings', spellings: ['meansDebtBondageEarnings', 'Debt bondage or earnings'] },
    {
      code: 'debt-bondage',
      parent: 'debt-or-earnings',
      spellings: [
        'DebtBondage',
        'meansOfControlDebtBondage',
        'Debt bondage',
        'Servitude pour dettes',
        'Servidumbre por deudas',
        'Долговая кабала',
      ],
    },
    {
      code: 'takes-earnings',
      parent: 'debt-or-earnings',
      spellings: ['TakesEarnings', 'meansOfControlTakesEarnings', 'Takes earnings', 'Withholding of wages'],
    },
    {
      code: 'threats',
      spellings: [
        'meansThreats',
        'Threats',
        'meansOfControlThreats',
        'PhysicalThreats',
        'Physical threats',
        'Intimidation and threats',
        'Menaces',
        'Amenazas',
        'Угрозы',
      ],
    },
    {
      code: 'threats-family',
      parent: 'threats',
      spellings: ['ThreatensChildrenFamily', 'Threatens children/family', 'Threatens children or family'],
    },
    {
      code: 'uses-children',
      parent: 'threats',
      spellings: ['UsesChildren', 'meansOfControlUsesChildren', 'Uses children'],
    },
    {
      code: 'threat-authorities',
      parent: 'threats',
      spellings: [
        'ThreatsLawEnforcement',
        'ThreatOfLawEnforcement',
        'meansOfControlThreatOfLawEnforcement',
        'meansOfControlThreatOfLawEnforce',
        'Threats of law enforcement',
        'Threat of law enforcement',
      ],
    },
    { code: 'abuse', spellings: ['meansAbusePsyPhySex', 'Abuse', 'Physical and sexual violence'] },
    {
      code: 'psychological-abuse',
      parent: 'abuse',
      spellings: ['PsychologicalAbuse', 'meansOfControlPsychologicalAbuse', 'Psychological abuse'],
    },
    {
      code: 'physical-abuse',
      parent: 'abuse',
      spellings: ['PhysicalAbuse', 'meansOfControlPhysicalAbuse', 'Physical abuse', 'Violence'],
    },
    { code: 'sexual-abuse', parent: 'abuse', spellings: ['SexualAbuse', 'meansOfControlSexualAbuse', 'Sexual abuse'] },
    {
      code: 'false-promises',
      spellings: [
        'FalsePromises',
        'meansOfControlFalsePromises',
        'meansFalsePromises',
        'False promises',
        'Deception',
        'Fraud',
        'Tromperie',
        'Engaño',
        'Обман',
      ],
    },
    {
      code: 'substances',
      spellings: [
        'PsychoactiveSubstance',
        'PsychoactiveSubstances',
        'meansOfControlPsychoactiveSubstances',
        'meansOfControlPsychoactiveSubsta',
        'meansDrugsAlcohol',
        'Psychoactive substance',
        'Drugs or alcohol',
      ],
    },
    { code: 'denies-needs', spellings: ['meansDenyBasicNeeds', 'Denies basic needs'] },
    {
      code: 'restricts-finance',
      parent: 'denies-needs',
      spellings: ['RestrictsFinancialAccess', 'meansOfControlRestrictsFinancialAccess', 'Restricts financial access'],
    },
    {
      code: 'restricts-movement',
      parent: 'denies-needs',
      spellings: [
        'RestrictsMovement',
        'meansOfControlRestrictsMovement',
        'Restricts movement',
        'Restriction of movement',
        'Confinement',
      ],
    },
    { code: 'isolation', parent: 'denies-needs', spellings: ['Isolation'] },
    {
      code: 'restricts-medical-care',
      parent: 'denies-needs',
      spellings: ['RestrictsMedicalCare', 'meansOfControlRestrictsMedicalCare', 'Restricts medical care'],
    },
    {
      code: 'withholds-necessities',
      parent: 'denies-needs',
      spellings: [
        'WithholdsNecessities',
        'meansOfControlWithholdsNecessities',
        'Withholds necessities',
        'Abusive working and living conditions',
      ],
    },
    {
      code: 'excessive-hours',
      spellings: [
        'ExcessiveWorkingHours',
        'meansOfControlExcessiveWorkingHours',
        'meansExcessiveWorkHours',
        'Excessive working hours',
        'Excessive overtime',
      ],
    },
    {
      code: 'withholds-documents',
      spellings: [
        'WithholdsDocuments',
        'meansOfControlWithholdsDocuments',
        'meansWithholdDocs',
        'Withholds documents',
        'Retention of identity documents',
      ],
    },
    {
      code: 'abduction',
      spellings: ['isAbduction', 'Abduction', 'Kidnapping', 'Enlèvement', 'Secuestro', 'Похищение'],
    },
    { code: 'abuse-of-vulnerability', spellings: ['Abuse of vulnerability', 'Abuse of a position of vulnerability'] },
    { code: 'payment-to-controller', spellings: ['Payment to a person having control'] },
    { code: 'other', spellings: ['meansOfControlOther', 'Other', 'Autre', 'Otro', 'Другое', 'أخرى', '其他'] },
  ],
};

export const meansOf = codeReader(meansList);
