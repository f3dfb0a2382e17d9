/** The glossary: what trafficking is, its means and its forms of exploitation. */
import { type Concept, namesOf } from '../concept.js';

export const CRIME: readonly Concept[] = [
  {
    id: 'trafficking-in-persons',
    names: namesOf(
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
    names: namesOf(
      ['trafficker'],
      ['trafiquant'],
      ['tratante', 'traficante'],
      ['торговец людьми'],
      ['المتجرون'],
      ['贩运者'],
    ),
  },
  {
    id: 'smuggling-of-migrants',
    names: namesOf(
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
    names: namesOf(['exploitation'], ['exploitation'], ['explotación'], ['эксплуатация'], ['الاستغلال'], ['剥削']),
  },
  {
    id: 'sexual-exploitation',
    broader: ['exploitation'],
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(['servitude'], ['servitude'], ['servidumbre'], ['подневольное состояние'], ['الاستعباد'], ['劳役']),
  },
  {
    id: 'debt-bondage',
    broader: ['servitude'],
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
      ['forced begging'],
      ['mendicité forcée'],
      ['mendicidad forzada'],
      ['принудительное попрошайничество'],
      ['التسول القسري'],
      ['强迫乞讨'],
    ),
  },
  {
    id: 'abuse-of-a-position-of-vulnerability',
    names: namesOf(
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
    names: namesOf(['coercion'], ['contrainte'], ['coacción'], ['принуждение'], ['القسر'], ['胁迫']),
  },
];
