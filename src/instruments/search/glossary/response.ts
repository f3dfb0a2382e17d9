/** The glossary: who acts, with what plans and means. */
import { type Concept, namesOf } from '../concept.js';

export const RESPONSE: readonly Concept[] = [
  {
    id: 'demand',
    names: namesOf(
      ['demand that fosters exploitation', 'discourage the demand'],
      ['demande qui favorise', 'décourager la demande'],
      ['demanda que propicia', 'desalentar la demanda'],
      ['спрос, порождающий эксплуатацию'],
      ['الطلب الذي يحفز'],
      ['助长剥削的需求', '抑制需求'],
    ),
  },
  {
    id: 'recruitment-agency',
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
      ['due diligence'],
      ['diligence raisonnable', 'devoir de vigilance'],
      ['diligencia debida'],
      ['должная осмотрительность'],
      ['العناية الواجبة'],
      ['尽职调查', '应尽职责'],
    ),
  },
  {
    id: 'national-action-plan',
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
      ['awareness-raising', 'awareness raising', 'public awareness'],
      ['sensibilisation'],
      ['concienciación', 'sensibilización'],
      ['повышение осведомленности', 'информирование общественности'],
      ['التوعية'],
      ['提高认识', '宣传活动'],
    ),
  },
  {
    id: 'within-existing-resources',
    names: namesOf(
      ['within existing resources', 'within available resources', 'extrabudgetary resources'],
      ['dans la limite des ressources existantes', 'ressources extrabudgétaires'],
      ['dentro de los recursos existentes', 'recursos extrapresupuestarios'],
      ['в рамках имеющихся ресурсов', 'внебюджетные ресурсы'],
      ['في حدود الموارد المتاحة', 'الموارد الخارجة عن الميزانية'],
      ['现有资源范围内', '预算外资源'],
    ),
  },
];
