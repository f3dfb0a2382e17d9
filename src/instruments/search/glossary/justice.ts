/** The glossary: crime, law and cooperation between States. */
import { type Concept, namesOf } from '../concept.js';

export const JUSTICE: readonly Concept[] = [
  {
    id: 'transnational-organized-crime',
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(['corruption'], ['corruption'], ['corrupción'], ['коррупция'], ['الفساد'], ['腐败']),
  },
  {
    id: 'entry-into-force',
    names: namesOf(
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
    names: namesOf(
      ['ratification', 'accession', 'ratify or accede'],
      ['ratification', 'adhésion'],
      ['ratificación', 'adhesión'],
      ['ратификация', 'присоединение'],
      ['التصديق', 'الانضمام'],
      ['批准', '加入'],
    ),
  },
];
