/**
 * The trafficking glossary: what each thing is called in the six languages of the United Nations. The first name of a
 * language is the one its authentic text of the Protocol or the Convention uses, where it has one; the others are
 * names in use in resolutions. Not reviewed by native terminologists.
 */
import type { Concept } from './thesaurus.js';

const names = (
  en: readonly string[],
  fr: readonly string[],
  es: readonly string[],
  ru: readonly string[],
  ar: readonly string[],
  zh: readonly string[],
): Concept['names'] => ({ en, fr, es, ru, ar, zh });

export const GLOSSARY: readonly Concept[] = [
  {
    id: 'trafficking-in-persons',
    names: names(
      ['trafficking in persons', 'human trafficking', 'trafficking in human beings', 'trafficking in people'],
      ['traite des personnes', 'traite des êtres humains', 'traite d’êtres humains'],
      ['trata de personas', 'trata de seres humanos'],
      ['торговля людьми'],
      ['الاتجار بالأشخاص', 'الاتجار بالبشر'],
      ['贩运人口', '人口贩运', '贩卖人口', '人口贩卖'],
    ),
  },
  {
    id: 'trafficker',
    names: names(
      ['trafficker'],
      ['trafiquant'],
      ['tratante', 'traficante'],
      ['торговец людьми'],
      ['المتجرون'],
      ['贩运者'],
    ),
  },
  {
    id: 'victim-of-trafficking',
    names: names(
      ['victim of trafficking', 'victim of trafficking in persons', 'trafficked person', 'trafficking victim'],
      ['victime de la traite', 'victime de la traite des personnes'],
      ['víctima de la trata', 'víctima de la trata de personas'],
      ['жертва торговли людьми'],
      ['ضحايا الاتجار بالأشخاص', 'ضحية الاتجار'],
      ['贩运活动被害人', '人口贩运活动被害人', '人口贩运受害者', '贩运受害者'],
    ),
  },
  {
    id: 'survivor',
    names: names(
      ['survivor'],
      ['survivant', 'rescapé'],
      ['superviviente', 'sobreviviente'],
      ['пережившие'],
      ['الناجون'],
      ['幸存者'],
    ),
  },
  {
    id: 'smuggling-of-migrants',
    names: names(
      ['smuggling of migrants', 'migrant smuggling', 'people smuggling'],
      ['trafic illicite de migrants', 'trafic de migrants'],
      ['tráfico ilícito de migrantes', 'contrabando de migrantes'],
      ['незаконный ввоз мигрантов', 'контрабанда мигрантов'],
      ['تهريب المهاجرين'],
      ['偷运移民', '移民偷运'],
    ),
  },
  {
    id: 'exploitation',
    names: names(['exploitation'], ['exploitation'], ['explotación'], ['эксплуатация'], ['الاستغلال'], ['剥削']),
  },
  {
    id: 'sexual-exploitation',
    broader: ['exploitation'],
    names: names(
      ['sexual exploitation'],
      ['exploitation sexuelle'],
      ['explotación sexual'],
      ['сексуальная эксплуатация'],
      ['الاستغلال الجنسي'],
      ['性剥削'],
    ),
  },
  {
    id: 'forced-labour',
    broader: ['exploitation'],
    names: names(
      ['forced labour', 'forced labor', 'forced or compulsory labour'],
      ['travail forcé', 'travail forcé ou obligatoire'],
      ['trabajo forzoso', 'trabajos forzados', 'trabajo forzado'],
      ['принудительный труд'],
      ['السخرة', 'العمل القسري', 'العمل الجبري'],
      ['强迫劳动', '强制劳动'],
    ),
  },
  {
    id: 'slavery',
    broader: ['exploitation'],
    names: names(
      ['slavery', 'practices similar to slavery', 'modern slavery'],
      ['esclavage', 'pratiques analogues à l’esclavage'],
      ['esclavitud', 'prácticas análogas a la esclavitud'],
      ['рабство'],
      ['الاسترقاق', 'الرق'],
      ['奴役', '奴隶制'],
    ),
  },
  {
    id: 'servitude',
    broader: ['exploitation'],
    names: names(['servitude'], ['servitude'], ['servidumbre'], ['подневольное состояние'], ['الاستعباد'], ['劳役']),
  },
  {
    id: 'debt-bondage',
    broader: ['servitude'],
    names: names(
      ['debt bondage', 'bonded labour'],
      ['servitude pour dettes'],
      ['servidumbre por deudas'],
      ['долговая кабала'],
      ['إسار الدين', 'عبودية الدين'],
      ['债役', '债务质役'],
    ),
  },
  {
    id: 'removal-of-organs',
    broader: ['exploitation'],
    names: names(
      ['removal of organs', 'organ removal', 'trafficking in organs'],
      ['prélèvement d’organes'],
      ['extracción de órganos'],
      ['извлечение органов'],
      ['نزع الأعضاء'],
      ['切除器官', '摘除器官'],
    ),
  },
  {
    id: 'child-labour',
    names: names(
      ['child labour', 'child labor'],
      ['travail des enfants'],
      ['trabajo infantil'],
      ['детский труд'],
      ['عمل الأطفال'],
      ['童工'],
    ),
  },
  {
    id: 'forced-marriage',
    broader: ['exploitation'],
    names: names(
      ['forced marriage'],
      ['mariage forcé'],
      ['matrimonio forzado'],
      ['принудительный брак'],
      ['الزواج القسري', 'الزواج بالإكراه'],
      ['强迫婚姻', '逼婚'],
    ),
  },
  {
    id: 'forced-begging',
    broader: ['exploitation'],
    names: names(
      ['forced begging'],
      ['mendicité forcée'],
      ['mendicidad forzada'],
      ['принудительное попрошайничество'],
      ['التسول القسري'],
      ['强迫乞讨'],
    ),
  },
  {
    id: 'non-punishment',
    names: names(
      ['non-punishment', 'non punishment', 'non-criminalization', 'not punished'],
      ['non-sanction', 'non-punition'],
      ['no sanción', 'no penalización', 'no imposición de penas'],
      ['ненаказание', 'освобождение от наказания'],
      ['عدم المعاقبة', 'عدم معاقبة'],
      ['不惩罚', '不予惩罚'],
    ),
  },
  {
    id: 'identification-of-victims',
    names: names(
      ['identification of victims', 'victim identification', 'identify victims'],
      ['identification des victimes'],
      ['identificación de las víctimas', 'identificación de víctimas'],
      ['выявление жертв', 'идентификация жертв'],
      ['التعرف على الضحايا', 'تحديد الضحايا', 'تحديد هوية الضحايا'],
      ['查明被害人', '识别受害者', '受害者识别'],
    ),
  },
  {
    id: 'national-referral-mechanism',
    names: names(
      ['national referral mechanism', 'referral mechanism'],
      ['mécanisme national d’orientation'],
      ['mecanismo nacional de remisión', 'mecanismo nacional de derivación'],
      ['национальный механизм перенаправления'],
      ['آلية الإحالة الوطنية'],
      ['国家转介机制', '转介机制'],
    ),
  },
  {
    id: 'reflection-period',
    names: names(
      ['reflection period', 'recovery and reflection period'],
      ['délai de réflexion', 'délai de rétablissement et de réflexion'],
      ['período de reflexión', 'período de recuperación y reflexión'],
      ['период на размышление'],
      ['فترة التفكير', 'مهلة التفكير'],
      ['思考期', '反思期'],
    ),
  },
  {
    id: 'assistance-to-victims',
    names: names(
      ['assistance to victims', 'victim assistance', 'assistance to and protection of victims'],
      ['assistance aux victimes', 'aide aux victimes'],
      ['asistencia a las víctimas', 'asistencia a víctimas'],
      ['помощь жертвам'],
      ['مساعدة الضحايا'],
      ['援助被害人', '向受害者提供援助', '协助被害人'],
    ),
  },
  {
    id: 'compensation',
    names: names(
      ['compensation', 'reparation', 'restitution'],
      ['indemnisation', 'réparation'],
      ['indemnización', 'reparación', 'resarcimiento'],
      ['компенсация', 'возмещение ущерба'],
      ['التعويض', 'الجبر'],
      ['赔偿', '补偿'],
    ),
  },
  {
    id: 'repatriation',
    names: names(
      ['repatriation'],
      ['rapatriement'],
      ['repatriación'],
      ['репатриация'],
      ['الإعادة إلى الوطن'],
      ['遣返', '遣送回国'],
    ),
  },
  {
    id: 'abuse-of-a-position-of-vulnerability',
    names: names(
      ['abuse of a position of vulnerability', 'position of vulnerability'],
      ['abus d’une situation de vulnérabilité', 'situation de vulnérabilité'],
      ['abuso de una situación de vulnerabilidad', 'situación de vulnerabilidad'],
      ['злоупотребление уязвимостью положения', 'уязвимость положения'],
      ['استغلال حالة استضعاف', 'حالة استضعاف'],
      ['滥用脆弱境况', '脆弱境况'],
    ),
  },
  {
    id: 'coercion',
    names: names(['coercion'], ['contrainte'], ['coacción'], ['принуждение'], ['القسر'], ['胁迫']),
  },
  {
    id: 'demand',
    names: names(
      ['demand that fosters exploitation', 'discourage the demand'],
      ['demande qui favorise', 'décourager la demande'],
      ['demanda que propicia', 'desalentar la demanda'],
      ['спрос, порождающий эксплуатацию'],
      ['الطلب الذي يحفز'],
      ['助长剥削的需求', '抑制需求'],
    ),
  },
  {
    id: 'transnational-organized-crime',
    names: names(
      ['transnational organized crime', 'transnational organised crime'],
      ['criminalité transnationale organisée'],
      ['delincuencia organizada transnacional'],
      ['транснациональная организованная преступность'],
      ['الجريمة المنظمة عبر الوطنية', 'الجريمة المنظمة العابرة للحدود الوطنية'],
      ['跨国有组织犯罪'],
    ),
  },
  {
    id: 'organized-criminal-group',
    names: names(
      ['organized criminal group', 'organised criminal group'],
      ['groupe criminel organisé'],
      ['grupo delictivo organizado'],
      ['организованная преступная группа'],
      ['جماعة إجرامية منظمة'],
      ['有组织犯罪集团'],
    ),
  },
  {
    id: 'trafficking-protocol',
    names: names(
      [
        'Trafficking in Persons Protocol',
        'Protocol to Prevent, Suppress and Punish Trafficking in Persons',
        'Palermo Protocol',
      ],
      [
        'Protocole relatif à la traite des personnes',
        'Protocole visant à prévenir, réprimer et punir la traite des personnes',
      ],
      ['Protocolo contra la Trata de Personas', 'Protocolo para prevenir, reprimir y sancionar la trata de personas'],
      ['Протокол о торговле людьми', 'Протокол о предупреждении и пресечении торговли людьми'],
      ['بروتوكول الاتجار بالأشخاص', 'بروتوكول منع وقمع ومعاقبة الاتجار بالأشخاص'],
      ['贩运人口议定书', '预防、禁止和惩治贩运人口'],
    ),
  },
  {
    id: 'mutual-legal-assistance',
    names: names(
      ['mutual legal assistance'],
      ['entraide judiciaire'],
      ['asistencia judicial recíproca'],
      ['взаимная правовая помощь'],
      ['المساعدة القانونية المتبادلة'],
      ['司法协助', '相互法律协助'],
    ),
  },
  {
    id: 'joint-investigation',
    names: names(
      ['joint investigation'],
      ['enquête conjointe'],
      ['investigación conjunta'],
      ['совместное расследование'],
      ['التحقيقات المشتركة', 'تحقيق مشترك'],
      ['联合调查', '联合侦查'],
    ),
  },
  {
    id: 'extradition',
    names: names(
      ['extradition'],
      ['extradition'],
      ['extradición'],
      ['выдача', 'экстрадиция'],
      ['تسليم المجرمين'],
      ['引渡'],
    ),
  },
  {
    id: 'confiscation',
    names: names(
      ['confiscation', 'forfeiture'],
      ['confiscation'],
      ['decomiso'],
      ['конфискация'],
      ['المصادرة'],
      ['没收'],
    ),
  },
  {
    id: 'money-laundering',
    names: names(
      ['money-laundering', 'money laundering', 'laundering of proceeds of crime'],
      ['blanchiment d’argent', 'blanchiment du produit du crime'],
      ['blanqueo de dinero', 'lavado de dinero', 'blanqueo de capitales'],
      ['отмывание денег', 'отмывание денежных средств'],
      ['غسل الأموال'],
      ['洗钱'],
    ),
  },
  {
    id: 'corruption',
    names: names(['corruption'], ['corruption'], ['corrupción'], ['коррупция'], ['الفساد'], ['腐败']),
  },
  {
    id: 'joint-recruitment',
    names: names(
      ['recruitment agency', 'recruitment agencies', 'employment agencies'],
      ['agence de recrutement', 'agences d’emploi'],
      ['agencia de contratación', 'agencias de empleo'],
      ['агентства по найму', 'агентства по трудоустройству'],
      ['وكالات التوظيف', 'وكالات الاستقدام'],
      ['招聘机构', '职业介绍所'],
    ),
  },
  {
    id: 'supply-chain',
    names: names(
      ['supply chain'],
      ['chaîne d’approvisionnement'],
      ['cadena de suministro'],
      ['цепочка поставок', 'производственно-сбытовая цепочка'],
      ['سلسلة الإمداد', 'سلاسل الإمداد'],
      ['供应链'],
    ),
  },
  {
    id: 'due-diligence',
    names: names(
      ['due diligence'],
      ['diligence raisonnable', 'devoir de vigilance'],
      ['diligencia debida'],
      ['должная осмотрительность'],
      ['العناية الواجبة'],
      ['尽职调查', '应尽职责'],
    ),
  },
  {
    id: 'unaccompanied-child',
    names: names(
      ['unaccompanied children', 'unaccompanied child', 'unaccompanied minors', 'separated children'],
      ['enfants non accompagnés', 'mineurs non accompagnés'],
      ['niños no acompañados', 'menores no acompañados'],
      ['несопровождаемые дети', 'несопровождаемые несовершеннолетние'],
      ['الأطفال غير المصحوبين'],
      ['孤身儿童', '无人陪伴的儿童'],
    ),
  },
  {
    id: 'best-interests-of-the-child',
    names: names(
      ['best interests of the child'],
      ['intérêt supérieur de l’enfant'],
      ['interés superior del niño'],
      ['наилучшие интересы ребенка', 'наилучшее обеспечение интересов ребенка'],
      ['مصالح الطفل الفضلى'],
      ['儿童的最大利益', '儿童最大利益'],
    ),
  },
  {
    id: 'women-and-children',
    names: names(
      ['women and children', 'women and girls'],
      ['femmes et enfants', 'femmes et des enfants', 'femmes et des filles'],
      ['mujeres y niños', 'mujeres y niñas'],
      ['женщины и дети', 'женщины и девочки'],
      ['النساء والأطفال', 'النساء والفتيات'],
      ['妇女和儿童', '妇女儿童', '妇女和女童'],
    ),
  },
  {
    id: 'migrant-worker',
    names: names(
      ['migrant worker'],
      ['travailleur migrant'],
      ['trabajador migratorio', 'trabajador migrante'],
      ['трудящийся-мигрант'],
      ['العمال المهاجرون'],
      ['移徙工人', '移民工人'],
    ),
  },
  {
    id: 'refugee',
    names: names(['refugee'], ['réfugié'], ['refugiado'], ['беженец'], ['اللاجئون'], ['难民']),
  },
  {
    id: 'asylum',
    names: names(['asylum'], ['asile'], ['asilo'], ['убежище'], ['اللجوء'], ['庇护']),
  },
  {
    id: 'national-action-plan',
    names: names(
      ['national action plan', 'national plan of action'],
      ['plan d’action national'],
      ['plan de acción nacional', 'plan nacional de acción'],
      ['национальный план действий'],
      ['خطة العمل الوطنية'],
      ['国家行动计划'],
    ),
  },
  {
    id: 'national-rapporteur',
    names: names(
      ['national rapporteur'],
      ['rapporteur national'],
      ['relator nacional'],
      ['национальный докладчик'],
      ['المقرر الوطني'],
      ['国家报告员'],
    ),
  },
  {
    id: 'global-plan-of-action',
    names: names(
      [
        'Global Plan of Action to Combat Trafficking in Persons',
        'Global Plan of Action against Trafficking in Persons',
        'Global Plan of Action',
      ],
      ['Plan d’action mondial pour la lutte contre la traite des personnes', 'Plan d’action mondial'],
      ['Plan de Acción Mundial para Combatir la Trata de Personas', 'Plan de Acción Mundial'],
      ['Глобальный план действий по борьбе с торговлей людьми', 'Глобальный план действий'],
      ['خطة العمل العالمية لمكافحة الاتجار بالأشخاص', 'خطة العمل العالمية'],
      ['打击贩运人口全球行动计划', '全球行动计划'],
    ),
  },
  {
    id: 'trust-fund',
    names: names(
      ['Voluntary Trust Fund for Victims of Trafficking in Persons', 'voluntary trust fund'],
      ['Fonds d’affectation spéciale', 'fonds de contributions volontaires'],
      ['fondo fiduciario de contribuciones voluntarias', 'fondo fiduciario'],
      ['целевой фонд добровольных взносов', 'целевой фонд'],
      ['الصندوق الاستئماني'],
      ['信托基金', '自愿信托基金'],
    ),
  },
  {
    id: 'technical-assistance',
    names: names(
      ['technical assistance', 'capacity-building'],
      ['assistance technique', 'renforcement des capacités'],
      ['asistencia técnica', 'creación de capacidad'],
      ['техническая помощь', 'создание потенциала'],
      ['المساعدة التقنية', 'بناء القدرات'],
      ['技术援助', '能力建设'],
    ),
  },
  {
    id: 'data-collection',
    names: names(
      ['data collection', 'collection of data'],
      ['collecte de données'],
      ['reunión de datos', 'recopilación de datos'],
      ['сбор данных'],
      ['جمع البيانات'],
      ['数据收集', '收集数据'],
    ),
  },
  {
    id: 'awareness-raising',
    names: names(
      ['awareness-raising', 'awareness raising', 'public awareness'],
      ['sensibilisation'],
      ['concienciación', 'sensibilización'],
      ['повышение осведомленности', 'информирование общественности'],
      ['التوعية'],
      ['提高认识', '宣传活动'],
    ),
  },
  {
    id: 'entry-into-force',
    names: names(
      ['entry into force'],
      ['entrée en vigueur'],
      ['entrada en vigor'],
      ['вступление в силу'],
      ['بدء النفاذ'],
      ['生效'],
    ),
  },
  {
    id: 'ratification',
    names: names(
      ['ratification', 'accession', 'ratify or accede'],
      ['ratification', 'adhésion'],
      ['ratificación', 'adhesión'],
      ['ратификация', 'присоединение'],
      ['التصديق', 'الانضمام'],
      ['批准', '加入'],
    ),
  },
  {
    id: 'within-existing-resources',
    names: names(
      ['within existing resources', 'within available resources', 'extrabudgetary resources'],
      ['dans la limite des ressources existantes', 'ressources extrabudgétaires'],
      ['dentro de los recursos existentes', 'recursos extrapresupuestarios'],
      ['в рамках имеющихся ресурсов', 'внебюджетные ресурсы'],
      ['في حدود الموارد المتاحة', 'الموارد الخارجة عن الميزانية'],
      ['现有资源范围内', '预算外资源'],
    ),
  },
];
