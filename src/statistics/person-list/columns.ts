import { labelKey } from '../normal-text.js';
import type { Field } from './fields.js';

/**
 * Why a column may or may not enter the statistical record. Only `statistical` columns do; everything else is recognised
 * so that it can be left out on purpose, and said so.
 */
export type Sensitivity = 'statistical' | 'identity' | 'contact' | 'place' | 'story' | 'staff' | 'process';

export type KnownColumn = {
  /** Name in HTCDS 2.0. */
  readonly name: string;
  readonly label: string;
  readonly sensitivity: Sensitivity;
  readonly field?: Field;
  /** Other spellings met in the wild: the XLSForm's, misspellings, short names. */
  readonly also?: readonly string[];
};

const identity = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'identity',
  also,
});
const contact = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'contact',
  also,
});
const place = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'place',
  also,
});
const story = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'story',
  also,
});
const staff = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'staff',
  also,
});
const process = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'process',
  also,
});
const statistical = (name: string, label: string, field: Field, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'statistical',
  field,
  also,
});

/** The columns of HTCDS 2.0 (IOM, CC BY 4.0), with the spellings of its spreadsheet and of its XLSForm. */
export const htcdsColumns: readonly KnownColumn[] = [
  process('org_Name', 'Organisation Name'),
  place('org_ShippingCity', 'Shipping City'),
  place('org_ShippingCountry', 'Shipping Country'),
  place('org_ShippingState', 'Shipping State/Province'),
  contact('org_ShippingStreet', 'Shipping Street'),
  contact('org_ShippingPostalCode', 'Shipping Zip/Postal Code'),
  place('org_ShippingLongitude', 'Organisation Longitude'),
  place('org_ShippingLatitude', 'Organisation Latitude'),
  contact('org_Phone', 'Organisation Phone'),
  statistical('org_Type', 'Organisation Type', 'agencyType'),
  identity('prs_Salutation', 'Salutation'),
  identity('prs_FirstName', 'First Name', [
    'prs_First_Name',
    'Given name',
    'Forename',
    'Prénom',
    'Nombre',
    'Nombres',
    'Имя',
    'الاسم',
    'الاسم الأول',
    '名字',
    '名',
  ]),
  identity('prs_MiddleName', 'Middle Name', ['prs_Middle_Name']),
  identity('prs_SecondName', 'Second Name', [
    'prs_Second_Name',
    'Last Name',
    'Surname',
    'Family name',
    'Nom',
    'Nom de famille',
    'Apellido',
    'Apellidos',
    'Фамилия',
    'اسم العائلة',
    'اللقب',
    '姓',
    '姓氏',
  ]),
  {
    name: 'prs_Birthdate',
    label: 'Birthdate',
    sensitivity: 'identity',
    field: 'birthDate',
    also: [
      'Date of birth',
      'Birth date',
      'DOB',
      'Date de naissance',
      'Fecha de nacimiento',
      'Дата рождения',
      'تاريخ الميلاد',
      '出生日期',
    ],
  },
  statistical('prs_Gender', 'Gender', 'gender', ['Gender identity', 'Genre', 'Género', 'Гендер']),
  process('prs_Deceased', 'Deceased'),
  statistical('prs_MaritalStatus', 'Marital Status', 'maritalStatus', [
    'prs_Marital_Status',
    'État civil',
    'Situation matrimoniale',
    'Estado civil',
    'Семейное положение',
    'الحالة الاجتماعية',
    '婚姻状况',
  ]),
  process('prs_NumberOfChildren', 'Number of Children'),
  process('prs_PrimaryLanguage', 'Primary Language'),
  process('prs_SecondaryLanguage', 'Secondary Language'),
  statistical('prs_HighestLevelOfEducation', 'Highest Level of Education', 'education', [
    'Education',
    'Level of education',
    "Niveau d'études",
    'Nivel de estudios',
    'Образование',
    'المستوى التعليمي',
    '教育程度',
  ]),
  statistical('prs_Citizenship', 'Citizenship', 'citizenships', [
    'Nationality',
    'Nationalité',
    'Citoyenneté',
    'Nacionalidad',
    'Ciudadanía',
    'Гражданство',
    'الجنسية',
    '国籍',
  ]),
  identity('prs_IdentityNumber', 'Identity Number', [
    'prs_Identity_Number',
    'ID number',
    'Passport number',
    'Passport',
    'National ID',
    'Document number',
    'Numéro de passeport',
    'Número de pasaporte',
    'Номер паспорта',
    'رقم جواز السفر',
    '护照号码',
    '身份证号',
  ]),
  identity('prs_Title', 'Title'),
  contact('prs_Email', 'Email', [
    'E-mail',
    'E-mail address',
    'Courriel',
    'Correo electrónico',
    'Электронная почта',
    'البريد الإلكتروني',
    '电子邮件',
  ]),
  contact('prs_HomePhone', 'Home Phone', [
    'prs_Home_Phone',
    'Phone',
    'Telephone',
    'Phone number',
    'Téléphone',
    'Teléfono',
    'Телефон',
    'الهاتف',
    '电话',
  ]),
  contact('prs_MobilePhone', 'Mobile Phone', ['prs_Mobile_Phone', 'Mobile']),
  place('prs_MailingCity', 'Mailing City', ['prs_Mailing_City', 'City']),
  place('prs_MailingCountry', 'Mailing Country', ['prs_Mailing_Country', 'Country of residence']),
  place('prs_MailingState', 'Mailing State/Province', ['prs_Mailing_State']),
  contact('prs_MailingStreet', 'Mailing Street', [
    'prs_Mailing_Street',
    'Address',
    'Street',
    'Adresse',
    'Dirección',
    'Domicilio',
    'Адрес',
    'العنوان',
    '地址',
    '住址',
  ]),
  contact('prs_MailingPostalCode', 'Mailing Zip/Postal Code', [
    'prs_Mailing_PostalCode',
    'Postal code',
    'Postcode',
    'Zip code',
  ]),
  place('prs_MailingLongitude', 'Mailing Longitude', ['Longitude']),
  place('prs_MailingLatitude', 'Mailing Latitude', ['Latitude']),
  process('vic_AgreementToManagePersonalData', 'Agreement to Manage Personal Data'),
  statistical('vic_TraffickingStatus', 'Trafficking Status', 'identificationStatus', [
    'vic_Trafficking_Status',
    'Identification status',
    'Victim status',
  ]),
  statistical(
    'vic_TraffickingStatusDecisionMakingOrg',
    'Trafficking Status Decision Making Organization',
    'decisionBy',
    [
      'vic_TraffickinStatusDecisionMakingOrg',
      'vic_TraffickingStatusDecisionMakingOrganization',
      'vic_TraffickingStatusDecisionMakingOrganisation',
      'Trafficking Status Decision Making Organisation',
      'vic_Trafficking_Status_Decision_Making_Org',
    ],
  ),
  statistical('vic_RelationshipToTrafficker', 'Relationship to Trafficker', 'recruiterRelation', [
    'vic_Relationship_To_Trafficker',
    'RecruiterRelationship',
  ]),
  statistical('vic_AgeWhenTrafficked', 'Age when Trafficked', 'ageAtEntry', [
    'vic_Age_When_Trafficked',
    'Age at entry',
  ]),
  process('vic_RecruitmentWebsitesAndApps', 'Recruitment Websites and Apps', ['vic_Recruitment_Websites_And_Apps']),
  statistical('vic_MethodOfRecruitment', 'Method of Recruitment', 'recruitmentMethods', [
    'vic_MethodsOfRecruitment',
    'vic_Method_of_Recruitment',
    'Recruitment method',
  ]),
  place('vic_LocationOfRecruitment', 'Location of Recruitment', ['vic_Location_of_Recruitment']),
  statistical('vic_MethodsOfControl', 'Methods of Control', 'means', [
    'vic_Methods_of_Control',
    'vic_MethodOfControl',
    'Means of control',
    'Means',
  ]),
  statistical('vic_TypeOfExploitation', 'Type of Exploitation', 'forms', [
    'vic_TypesOfExploitation',
    'vic_Type_of_Exploitation',
    'Form of exploitation',
    'Forms of exploitation',
    "Forme d'exploitation",
    "Type d'exploitation",
    'Forma de explotación',
    'Tipo de explotación',
    'Форма эксплуатации',
    'شكل الاستغلال',
    '剥削形式',
  ]),
  statistical('vic_ForcedLabourIndustry', 'Forced Labour Industry', 'sectors', [
    'vic_Forced_Labour_Industry',
    'vic_ForcedLaborIndustry',
    'Sector',
    'Industry',
    'Economic sector',
  ]),
  statistical('vic_TypeOfSexExploitation', 'Type of Sex Exploitation', 'forms', [
    'vic_Type_of_Sex_Exploitation',
    'vic_TypeOfSexualExploitation',
  ]),
  place('vic_LocationOfExploitation', 'Location of Exploitation', ['vic_Location_of_Exploitation']),
  process('vic_ExploitationWebsitesAndApps', 'Exploitation Websites and Apps', ['vic_Exploitation_Websites_And_Apps']),
  process('vic_Vulnerabilities', 'Vulnerabilities'),
  story('vic_DetailsOfVulnerabilities', 'Details Of Vulnerabilities'),
  process('per_RoleInProcess', 'Role in Process'),
  story('per_RoleDetails', 'Role Details'),
  process('per_Organisation', 'Perpetrator Organisation'),
  statistical('cas_Status', 'Status', 'caseStatus', ['Case status']),
  story('cas_ReasonForCaseClosure', 'Reason for Case Closure'),
  staff('cas_CaseOwner', 'Case Owner', ['Case worker', 'Caseworker', 'Officer']),
  statistical('cas_ReferringOrganisation', 'Referring Organisation', 'agency', [
    'cas_ReferringOrganization',
    'Referring Organization',
    'Agency',
    'First responder',
    'Referring agency',
    'Organisation',
    'Organization',
  ]),
  statistical('cas_IncomingReferralDate', 'Incoming Referral Date', 'registrationDate', [
    'Registration date',
    'Date of registration',
    'Date registered',
    'Referral date',
    "Date d'enregistrement",
    'Fecha de registro',
    'Дата регистрации',
    'تاريخ التسجيل',
    '登记日期',
  ]),
  staff('cas_ReferringPrimaryCaseWorker', 'Referring Primary Case Worker'),
  process('cas_ReasonForIncomingReferral', 'Reason for Incoming Referral'),
  story('cas_IncomingReferralDetails', 'Incoming Referral Details'),
  process('cas_ReferredOrganisation', 'Referred Organisation', ['cas_ReferredOrganization']),
  staff('cas_ReferredPrimaryCaseWorker', 'Referred Primary Case Worker'),
  process('cas_ReasonForOutgoingReferral', 'Reason for Outgoing Referral'),
  process('cas_OutgoingReferralDate', 'Outgoing Referral Date'),
  story('cas_OutgoingReferralDetails', 'Outgoing Referral Details'),
  story('cco_CaseComment', 'Case Comment', [
    'Comment',
    'Comments',
    'Notes',
    'Note',
    'Remarks',
    'Remarques',
    'Observaciones',
    'Примечания',
    'ملاحظات',
    '备注',
  ]),
  place('hte_Longitude', 'Event Longitude'),
  place('hte_Latitude', 'Event Latitude'),
  place('hte_City', 'Event City'),
  statistical('hte_Country', 'Event Country', 'countriesOfExploitation', [
    'CountryOfExploitation',
    'Country of exploitation',
    "Pays d'exploitation",
    'País de explotación',
    'Страна эксплуатации',
    'بلد الاستغلال',
    '剥削国',
  ]),
  place('hte_State', 'Event State'),
  place('hte_Street', 'Event Street'),
  place('hte_PostalCode', 'Event PostalCode'),
  process('hte_Date', 'Event Date'),
  process('hte_Type', 'Event Type'),
  story('hte_Description', 'Event Description', [
    'Description',
    'Story',
    'Narrative',
    'Summary',
    'Case summary',
    'Récit',
    'Relato',
  ]),
  story('spl_Objectives', 'Objectives'),
  story('spl_ActionPlan', 'Action Plan'),
  process('spl_PlannedEndDate', 'Planned End Date'),
  process('spl_ActualEndDate', 'Actual End Date'),
  process('spl_Type', 'Support Type'),
  process('con_Consent', 'Consent'),
];

/** Columns that HTCDS does not have, met in CTDC's files and in agencies' own lists. */
export const otherColumns: readonly KnownColumn[] = [
  statistical('yearOfRegistration', 'Year of registration', 'registrationYear', [
    'yearRegister',
    'Registration year',
    'Year',
    'Année',
    'Año',
    'Год',
    'السنة',
    '年份',
  ]),
  statistical('sex', 'Sex', 'sex', ['Sexe', 'Sexo', 'Пол', 'الجنس', '性别']),
  statistical('ageBroad', 'Age', 'ageAtRegistration', [
    'Age at registration',
    'Age at referral',
    'Age group',
    'Âge',
    'Edad',
    'Возраст',
    'العمر',
    '年龄',
  ]),
  statistical('ageAtExploitation', 'Age at exploitation', 'ageAtExploitation', ['majorityStatusAtExploit']),
  statistical('majorityEntry', 'Majority at entry', 'ageAtEntry'),
  statistical('agencyType', 'Agency type', 'agencyType', [
    'First responder type',
    'Organisation category',
    'Organization type',
  ]),
  statistical('typeOfExploitConcatenated', 'Types of exploitation', 'forms'),
  statistical('meansOfControlConcatenated', 'Means of control (all)', 'means'),
  process('traffickMonths', 'Duration in months'),
  process('Datasource', 'Data source'),
  // What data collection tools add to every form.
  process('__version__', 'Form version', [
    'start',
    'end',
    'today',
    'deviceid',
    'SubmissionDate',
    'instanceID',
    'instanceName',
    '_uuid',
    '_submission_time',
    '_validation_status',
    '_status',
    '_submitted_by',
    '_tags',
    '_index',
    'KEY',
    'formdef_version',
  ]),
  identity('name', 'Name', [
    'Full name',
    'Victim name',
    'Nom complet',
    'Nombre completo',
    'ФИО',
    'الاسم الكامل',
    '姓名',
  ]),
  identity('caseNumber', 'Case number', ['Case ID', 'Case reference', 'Reference number', 'Victim ID', 'ID']),
];

export type ColumnMatch = { readonly column: KnownColumn; readonly by: 'standard' | 'spelling' };

const index = buildIndex();

function buildIndex(): ReadonlyMap<string, ColumnMatch> {
  const found = new Map<string, ColumnMatch>();
  const add = (text: string, match: ColumnMatch) => {
    const key = labelKey(text);
    if (key !== '' && !found.has(key)) found.set(key, match);
  };
  for (const column of [...htcdsColumns, ...otherColumns])
    add(column.name.replaceAll('_', ''), { column, by: 'standard' });
  for (const column of [...htcdsColumns, ...otherColumns]) {
    for (const text of [column.label, ...(column.also ?? [])]) add(text, { column, by: 'spelling' });
  }
  return found;
}

/**
 * The known column of a header: HTCDS names with or without underscores and stray spaces, the XLSForm's, labels in the six
 * languages. A form's group prefix ("victim/prs_Gender") is looked through.
 */
export function columnOfHeader(header: string): ColumnMatch | undefined {
  const whole = index.get(labelKey(header));
  if (whole) return whole;
  const last = header.split(/[/:.]/u).at(-1) ?? '';
  return last === header ? undefined : index.get(labelKey(last));
}

const labels: ReadonlySet<string> = new Set(
  htcdsColumns.map((column) => labelKey(column.label.replace(/^(?:Event|Support|Organisation|Mailing) (?=\S)/u, ''))),
);
const fullLabels: ReadonlySet<string> = new Set(htcdsColumns.map((column) => labelKey(column.label)));

/** Whether a row only repeats the columns' labels, as the second row of HTCDS's spreadsheet does. */
export function isLabelRow(cells: readonly string[]): boolean {
  const filled = cells.map(labelKey).filter((key) => key !== '');
  if (filled.length < 3) return false;
  const known = filled.filter((key) => fullLabels.has(key) || labels.has(key)).length;
  return known / filled.length >= 0.6;
}
