import { type CodeList, codeReader } from './list.js';

export const recruitmentMethodList: CodeList = {
  name: 'palermo:recruitment-method',
  version: '1',
  codes: [
    { code: 'place-of-business', spellings: ['AtAPlaceOfBusiness', 'At a place of business'] },
    { code: 'educational-institution', spellings: ['AtAnEducationalInstitution', 'At an educational institution'] },
    { code: 'work', spellings: ['AtWork', 'At work'] },
    {
      code: 'online-social-networks',
      spellings: ['ThroughOnlineSocialNetworks', 'Through online social networks', 'Social media'],
    },
    { code: 'online-advertisement', spellings: ['ThroughAnOnlineAdvertisement', 'Through an online advertisement'] },
    { code: 'television-advert', spellings: ['ThroughATelevisionAdvert', 'Through a television advert'] },
    { code: 'newspaper-advert', spellings: ['ThroughANewspaperAdvert', 'Through a newspaper advert'] },
    { code: 'family', spellings: ['ThroughFamilyOrFamilyEvents', 'Through family or family events'] },
    { code: 'friends', spellings: ['ThroughFriendsOrSocialEvents', 'Through friends or social events'] },
    { code: 'other', spellings: ['Other'] },
  ],
};
export const recruitmentMethodOf = codeReader(recruitmentMethodList);

export const recruiterRelationList: CodeList = {
  name: 'palermo:recruiter-relation',
  version: '1',
  codes: [
    { code: 'family', spellings: ['Familial', 'Family', 'recruiterRelationFamily', 'Relative'] },
    { code: 'acquainted', spellings: ['Acquainted', 'Other acquaintance', 'Acquaintance'] },
    {
      code: 'intimate-partner',
      parent: 'acquainted',
      spellings: ['recruiterRelationIntimatePartner', 'Intimate partner', 'Partner'],
    },
    { code: 'friend', parent: 'acquainted', spellings: ['recruiterRelationFriend', 'Friend'] },
    { code: 'stranger', spellings: ['Unaquainted', 'Unacquainted', 'Stranger'] },
    { code: 'other', spellings: ['recruiterRelationOther', 'Other'] },
  ],
};
export const recruiterRelationOf = codeReader(recruiterRelationList);

/** Economic sector: ISIC Rev. 4 sections. */
export const sectorList: CodeList = {
  name: 'palermo:sector',
  version: '1',
  codes: [
    {
      code: 'A',
      spellings: [
        'A_AgricultureForestryAndFishing',
        'Agriculture, forestry and fishing',
        'Agriculture',
        'Fishing',
        'typeOfLabourAgriculture',
        'sectorOfLabourAgriculture',
      ],
    },
    { code: 'B', spellings: ['B_MiningAndQuarrying', 'Mining and quarrying', 'Mining'] },
    { code: 'C', spellings: ['C_Manufacturing', 'Manufacturing'] },
    {
      code: 'D',
      spellings: [
        'D_ElectricityGasSteamAndAirConditioningSupply',
        'Electricity, gas, steam and air conditioning supply',
      ],
    },
    {
      code: 'E',
      spellings: ['E_WaterSupplySewerageWasteManagement', 'Water supply; sewerage, waste management and remediation'],
    },
    {
      code: 'F',
      spellings: ['F_Construction', 'Construction', 'typeOfLabourConstruction', 'sectorOfLabourConstruction'],
    },
    {
      code: 'G',
      spellings: [
        'G_WholesaleAndRetailTradeRepairOfMotorVehicles',
        'Wholesale and retail trade; repair of motor vehicles and motorcycles',
        'Retail',
      ],
    },
    { code: 'H', spellings: ['H_TransportationAndStorage', 'Transportation and storage', 'Transport'] },
    {
      code: 'I',
      spellings: [
        'I_AccommodationAndFoodServiceActivities',
        'Accommodation and food service activities',
        'Hospitality',
        'typeOfLabourHospitality',
        'sectorOfLabourHospitality',
      ],
    },
    { code: 'J', spellings: ['J_InformationAndCommunication', 'Information and communication'] },
    { code: 'K', spellings: ['K_FinancialAndInsuranceActivities', 'Financial and insurance activities'] },
    { code: 'L', spellings: ['L_RealEstateActivities', 'Real estate activities'] },
    {
      code: 'M',
      spellings: [
        'M_ProfessionalScientificAndTechnicalActivities',
        'Professional, scientific and technical activities',
      ],
    },
    {
      code: 'N',
      spellings: ['N_AdministrativeAndSupportServiceActivities', 'Administrative and support service activities'],
    },
    {
      code: 'O',
      spellings: ['O_PublicAdministrationAndDefence', 'Public administration and defence; compulsory social security'],
    },
    { code: 'P', spellings: ['P_Education', 'Education'] },
    { code: 'Q', spellings: ['Q_HumanHealthAndSocialWorkActivities', 'Human health and social work activities'] },
    { code: 'R', spellings: ['R_ArtsEntertainmentAndRecreation', 'Arts, entertainment and recreation'] },
    { code: 'S', spellings: ['S_OtherServiceActivities', 'Other service activities'] },
    {
      code: 'T',
      spellings: [
        'T_ActivitiesOfHouseholdsAsEmployers',
        'Activities of households as employers',
        'Domestic work',
        'typeOfLabourDomesticWork',
        'sectorOfLabourDomesticWork',
        'Activities of households as employers; undifferentiated goods- and services- producing activities of households for own use',
      ],
    },
    {
      code: 'U',
      spellings: [
        'U_ActivitiesOfExtraterritorialOrganizations',
        'Activities of extraterritorial organizations and bodies',
      ],
    },
  ],
};
export const sectorOf = codeReader(sectorList);
