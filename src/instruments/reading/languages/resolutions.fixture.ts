/** One invented resolution in each of the five languages beside English: same recitals, same paragraphs. */
export const RESOLUTIONS: Readonly<Record<'ar' | 'es' | 'fr' | 'ru' | 'zh', string>> = {
  fr: `Prévention de la traite dans les ports

L’Assemblée générale,

Rappelant sa résolution 12/34 du 5 mars 2019 et toutes les résolutions pertinentes,

Consciente que la traite des personnes touche chaque région,

Notant avec préoccupation que les ports restent peu surveillés,

1. Réaffirme que les États parties doivent protéger les victimes ;

2. Prie le Secrétaire général de lui présenter un rapport à sa prochaine session ;

3. Engage les États Membres à coopérer avec les autorités portuaires, et invite la société civile à y contribuer ;

4. Encourage les États parties :

a) À former le personnel des ports ;

b) À échanger des informations ;

5. Décide de rester saisie de la question.
`,
  es: `Prevención de la trata en los puertos

La Asamblea General,

Recordando su resolución 12/34, de 5 de marzo de 2019, y todas las resoluciones pertinentes,

Consciente de que la trata de personas afecta a todas las regiones,

Observando con preocupación que los puertos siguen poco vigilados,

1. Reafirma que los Estados partes deben proteger a las víctimas;

2. Solicita al Secretario General que le presente un informe en su próximo período de sesiones;

3. Exhorta a los Estados Miembros a que cooperen con las autoridades portuarias, e invita a la sociedad civil a que contribuya a ello;

4. Alienta a los Estados partes a que:

a) Capaciten al personal de los puertos;

b) Intercambien información;

5. Decide seguir ocupándose de la cuestión.
`,
  ru: `Предупреждение торговли людьми в портах

Генеральная Ассамблея,

ссылаясь на свою резолюцию 12/34 от 5 марта 2019 года и на все соответствующие резолюции,

сознавая, что торговля людьми затрагивает все регионы,

отмечая с обеспокоенностью, что за портами ведется слабый надзор,

1. вновь подтверждает, что государства-участники должны защищать потерпевших;

2. просит Генерального секретаря представить ей доклад на ее следующей сессии;

3. призывает государства-члены сотрудничать с портовыми властями и предлагает гражданскому обществу содействовать этому;

4. поощряет государства-участники:

a) обучать персонал портов;

b) обмениваться информацией;

5. постановляет продолжать заниматься этим вопросом.
`,
  ar: `منع الاتجار بالأشخاص في الموانئ

إن الجمعية العامة،

إذ تشير إلى قرارها 12/34 المؤرخ 5 آذار/مارس 2019 وإلى جميع القرارات ذات الصلة،

وإذ تدرك أن الاتجار بالأشخاص يمس جميع المناطق،

وإذ تلاحظ مع القلق أن الموانئ لا تزال ضعيفة المراقبة،

١ - تعيد تأكيد أن على الدول الأطراف أن تحمي الضحايا؛

٢ - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها المقبلة؛

٣ - تهيب بالدول الأعضاء أن تتعاون مع سلطات الموانئ، وتدعو المجتمع المدني إلى الإسهام في ذلك؛

٤ - تشجع الدول الأطراف على ما يلي:

(أ) تدريب العاملين في الموانئ؛

(ب) تبادل المعلومات؛

٥ - تقرر أن تبقي المسألة قيد نظرها.
`,
  zh: `防止港口贩运人口

大会，

回顾其2019年3月5日第12/34号决议和所有相关决议，

意识到贩运人口影响到每一个区域，

关切地注意到港口仍然缺乏监测，

1． 重申缔约国必须保护受害者；

2． 请秘书长向大会下届会议提交报告；

3． 呼吁会员国与港口当局合作，并邀请民间社会为此作出贡献；

4． 鼓励缔约国：

（a） 培训港口工作人员；

（b） 交流信息；

5． 决定继续处理此案。
`,
};
