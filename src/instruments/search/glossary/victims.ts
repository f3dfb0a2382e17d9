/** The glossary: the people who were trafficked, and what they are owed. */
import { type Concept, namesOf } from '../concept.js';

export const VICTIMS: readonly Concept[] = [
  {
    id: 'victim-of-trafficking',
    names: namesOf(
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
    names: namesOf(
      ['survivor'],
      ['survivant', 'rescapé'],
      ['superviviente', 'sobreviviente'],
      ['пережившие'],
      ['الناجون'],
      ['幸存者'],
    ),
  },
  {
    id: 'non-punishment',
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
      ['repatriation'],
      ['rapatriement'],
      ['repatriación'],
      ['репатриация'],
      ['الإعادة إلى الوطن'],
      ['遣返', '遣送回国'],
    ),
  },
  {
    id: 'unaccompanied-child',
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(
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
    names: namesOf(['refugee'], ['réfugié'], ['refugiado'], ['беженец'], ['اللاجئون'], ['难民']),
  },
  {
    id: 'asylum',
    names: namesOf(['asylum'], ['asile'], ['asilo'], ['убежище'], ['اللجوء'], ['庇护']),
  },
];
