/** Labels that name no country but say something definite: special codes of ICAO 9303 and classes of area. */
export const specialLabels: readonly (readonly [code: 'XXA' | 'XXB' | 'XXX', labels: string])[] = [
  [
    'XXA',
    'Stateless|Stateless person|Without nationality|Without citizenship|No nationality|Apatride|Apatrides|Apátrida|Apátridas|Sin nacionalidad|Лицо без гражданства|Без гражданства|Лица без гражданства|Апатрид|عديم الجنسية|عديمو الجنسية|بدون جنسية|无国籍|无国籍人|无国籍者|Staatenlos|Apolide',
  ],
  [
    'XXB',
    'Refugee|Refugees|Recognised refugee|Recognized refugee|Refugee (1951 Convention)|Réfugié|Réfugiés|Refugiado|Refugiados|Беженец|Беженцы|لاجئ|لاجئون|难民',
  ],
  [
    'XXX',
    'Unknown|Not known|Not specified|Not specified or unknown|Unspecified|Undetermined|Undefined|Unknown nationality|Nationality unknown|Unknown citizenship|Not stated|Not recorded|No information|No data|Not available|Missing|Inconnu|Inconnue|Inconnus|Nationalité inconnue|Indéterminé|Indéterminée|Non précisé|Non précisée|Non spécifié|Desconocido|Desconocida|Desconocidos|Nacionalidad desconocida|Sin determinar|No determinado|No determinada|No registra|No especificado|No especificada|Sin información|Sin datos|Ignorado|Неизвестно|Неизвестный|Неизвестная|Не указано|Не установлено|Гражданство неизвестно|Нет данных|غير معروف|غير معروفة|غير محدد|غير محددة|مجهول|مجهولة|未知|不详|不明|未说明|国籍不详|未注明|Unbekannt|Sconosciuto|Desconhecido|Onbekend',
  ],
];

export type AreaClass = 'own-country' | 'foreign' | 'region' | 'union' | 'other-countries';

/** Classes of area. They count people, but belong to no country and are never added to one. */
export const areaLabels: readonly (readonly [area: AreaClass, labels: string])[] = [
  [
    'own-country',
    'Own country|Own nationals|Reporting country|Citizens of the reporting country|National of the reporting country|Pays déclarant|Ciudadanos de su país|Propio país|Собственная страна|Свои граждане',
  ],
  [
    'foreign',
    'Foreign|Foreigner|Foreigners|Foreign nationals|Foreign citizens|Non-nationals|Abroad|Personnes de nationalité étrangère|Étrangers|Étranger|Nationalité étrangère|Extranjeros|Extranjero|Extranjera|Иностранцы|Иностранный гражданин|Иностранные граждане|أجانب|أجنبي|外国人|外国籍',
  ],
  [
    'union',
    'EU|European Union|EU-27|EU-28|EU others|EU-28 others|EU-27 others|Other EU|Other EU countries|Other EU citizens|Non-EU|Non-EU countries|Non EU|EU 14|EU 8|EU 2|European Economic Area|EEA|Third countries|Union européenne|UE|Unión Europea|Европейский союз|ЕС',
  ],
  [
    'region',
    'Africa|African|Americas|America others|Asia|Asian|Europe|European|Oceania|Africa others|Asia others|Europe others|Americas others|Oceania others|Northern Africa|North Africa|North African|Sub-Saharan Africa|West Africa|Western Africa|West African|East Africa|Eastern Africa|East African|Middle Africa|Southern Africa|Central America|Central American|South America|South American|Latin America|Latin American|Latin America and the Caribbean|Northern America|North America|Caribbean|Central Asia|Central Asian|Eastern Asia|East Asia|South-eastern Asia|South East Asia|Southeast Asia|Southern Asia|South Asia|South Asian|Western Asia|Middle East|Middle Eastern|Eastern Europe|Eastern European|Northern Europe|Southern Europe|Western Europe|Afrique|Asie|Amériques|Amérique latine|Amérique du Sud|Europe de l’Est|Proche-Orient|Moyen-Orient|América Latina|América del Sur|América Central|Europa|Oriente Medio|Африка|Азия|Европа|Ближний Восток|Латинская Америка|أفريقيا|آسيا|أوروبا|الشرق الأوسط|非洲|亚洲|欧洲|拉丁美洲|中东|Africa Sub-Saharan|Africa North|Asia Central|Asia East|Asia South|Asia South East|Europe Other|America North|America Central and South',
  ],
  [
    'other-countries',
    'Other|Others|Other countries|Other nationalities|Other nationality|Other and unknown|Rest of the world|All others|Autre|Autres|Autres pays|Autres nationalités|Otro|Otros|Otra|Otras|Otros países|Otras nacionalidades|Especifique otras nacionalidades|Другие|Другое|Прочие|Другие страны|أخرى|دول أخرى|جنسيات أخرى|其他|其他国家|其他国籍',
  ],
];

/** Why a machine must not choose. */
export type AmbiguityReason = 'shared-demonym' | 'shared-name' | 'status' | 'relative' | 'region-or-country';

/** Labels that more than one country may claim, or whose status a State decides for itself. */
export const ambiguousLabels: readonly (readonly [why: AmbiguityReason, candidates: string, labels: string])[] = [
  [
    'shared-demonym',
    'COG,COD',
    'Congolese|Congolais|Congolaise|Congolaises|Congoleño|Congoleña|Congoleños|Congoleñas|Congolés|Congolesa|Конголезец|Конголезка|Конголезцы|Конголезский|Конголезская|كونغولي|كونغولية|刚果人|Kongolesisch|Congolese National',
  ],
  [
    'shared-demonym',
    'DMA,DOM',
    'Dominican|Dominicans|Dominicain|Dominicaine|Dominicains|Dominicano|Dominicana|Dominicanos|Dominicanas|Доминиканец|Доминиканка|Доминиканцы|Доминиканский|Доминиканская|دومينيكي|دومينيكاني',
  ],
  [
    'shared-demonym',
    'PRK,KOR',
    'Korean|Koreans|Coréen|Coréenne|Coréens|Coréennes|Coreano|Coreana|Coreanos|Coreanas|Кореец|Кореянка|Корейцы|Корейский|Корейская|كوري|كورية|Ethnic Korean',
  ],
  ['shared-name', 'PRK,KOR', 'Korea|Corea|Corée|Корея|كوريا|Coreia|朝鲜半岛'],
  [
    'shared-demonym',
    'GIN,GNB,GNQ',
    'Guinean|Guineans|Guinéen|Guinéenne|Guinéens|Guinéennes|Guineano|Guineana|Guineanos|Guineo|Гвинеец|Гвинейка|Гвинейцы|Гвинейский|غيني|غينية|Guineense',
  ],
  [
    'region-or-country',
    'CAF',
    'Central African|Central Africans|Central Africa|Afrique centrale|África Central|Центральная Африка|وسط أفريقيا|中部非洲',
  ],
  ['shared-demonym', 'NER,NGA', 'نيجري|نيجيري|نيجيرية|نيجرية'],
  [
    'shared-demonym',
    'VGB,VIR',
    'Virgin Islander|Virgin Islands|Îles Vierges|Islas Vírgenes|Виргинские острова|维尔京群岛',
  ],
  ['shared-name', 'MAF,SXM', 'Saint Martin|St Martin|St. Martin|Sint Maarten/Saint Martin|São Martinho'],
  ['shared-name', 'GIN,GNB,GNQ', 'Guineas'],
  ['shared-name', 'GUY,GUF,SUR', 'Guiana|Guianas|Guyane/Guyana'],
  ['shared-demonym', 'IRL,GBR', 'Northern Irish'],
  [
    'status',
    'XKX,SRB',
    'Kosovo|Kosovan|Kosovar|Kosovars|Kosovare|Kosovarian|Kosovo under UNSCR 1244|Kosovo (under UNSC res. 1244)|Kosovo (UNSCR 1244)|Kosovo (UNSC 1244/99)|Kosovo*|Косово|كوسوفو|科索沃|Kosovo (United Nations)|Косовар|XK|XKX|XKK|UNK',
  ],
  ['status', 'UKR,RUS', 'Crimea|Crimean|Крым'],
  ['status', 'GEO,RUS', 'Abkhazia|Abkhaz|South Ossetia|Абхазия|Южная Осетия'],
  ['status', 'CYP', 'Northern Cyprus|Turkish Republic of Northern Cyprus|TRNC|Turkish Cypriot'],
  ['status', 'SOM', 'Somaliland'],
  ['status', 'MDA', 'Transnistria|Transnistrian'],
  ['status', 'IRQ,TUR,IRN,SYR', 'Kurdistan|Kurdish|Kurd|Kurde|Kurdo|Курд|Курды|كردي'],
  ['status', 'MMR,BGD', 'Rohingya|Rohingyas'],
  ['status', 'CHN', 'Tibet|Tibetan'],
  ['shared-name', 'CHN,TWN', 'Republic of China|Republic of China (Taiwan)|ROC'],
  [
    'relative',
    '',
    'Nationals|National|Nationaux|Nacionales|Nacional|Граждане|مواطنون|مواطن|国民|本国人|Local|Locals|Domestic|Citizens|Citizen|Ressortissants|Ciudadanos',
  ],
];
