/** Conditions that a duty is put under: a closed list, quoted as the text has them. */

// "to" before a verb opens what is to be done; after "referred" or "pursuant" it does not.
const DUTY = ' to (?!(?:the|in|an?|this|that|these|those|its|their|which|whom|paragraphs?|articles?)\\b)[a-z]';
// What stands after "in consultation with": as far as the phrase goes, to a comma, a stop or the duty itself.
const COMPANY = `[^,;:.]{2,160}?(?=[,;:.]|$|${DUTY}| in order | with a view | on (?:the|its|their|how|any) | and to )`;
const LAW = '(?:laws?|legislation|legal (?:systems?|frameworks?|principles|traditions?)|human rights law|obligations)';

export const CONDITIONS: readonly RegExp[] = [
  /\bas a matter of priority\b/g,
  /\b(?:(?:where|if|when|whenever|wherever|as) (?:necessary|appropriate|applicable|needed|relevant|required)|(?:where|if|when|whenever|wherever) (?:possible|feasible))(?: and upon request)?\b(?! under)/g,
  /\bupon (?:their |its )?request\b/g,
  /\bon a voluntary basis\b/g,
  /\bwithin (?:the )?(?:existing|available) (?:resources|reporting obligations)\b/g,
  /\bwithin (?:its|their|the|his|her) (?:existing |respective )?(?:mandates?|resources|means|capacit(?:y|ies))\b/g,
  /\bsubject to the availability of (?:extrabudgetary |financial |voluntary )?(?:resources|funds|contributions|funding)\b/g,
  new RegExp(
    `\\b(?:in accordance|in line|in conformity|consistent|in compliance) with (?:their |its |the )?(?:(?:respective|relevant|applicable|domestic|national|internal|international)(?: and |, | or | )){1,4}${LAW}\\b`,
    'g',
  ),
  /\bin accordance with the rules and procedures of the United Nations\b/g,
  /\bin accordance with (?:their|its) (?:respective |existing )?mandates?\b/g,
  /\btaking into (?:account|consideration) (?:their|its|the|different) (?:respective |specific |different |particular )?(?:national|domestic|local|regional) (?:circumstances|capacit(?:y|ies)|capabilities|priorities|contexts?|conditions|needs|realities|situations?)(?: and (?:national )?(?:circumstances|capacit(?:y|ies)|capabilities|priorities|contexts?|conditions|needs))?\b/g,
  new RegExp(`\\b[Ii]n (?:close |full )?consultation with (?=[A-Za-z])${COMPANY}`, 'g'),
  new RegExp(`\\b[Ii]n close (?:cooperation|coordination|collaboration) with (?=[A-Za-z])${COMPANY}`, 'g'),
  /\bto the (?:fullest |maximum |greatest )?extent (?:possible|feasible|practicable)\b/g,
  /\bto the (?:fullest |maximum |greatest )?extent permitted by [^,;:.]{2,120}?(?=[,;:.]|$| to [a-z])/g,
  /\bto the extent that [^,;:.]{2,160}?(?=[,;:.]|$)/g,
  /\bas far as possible\b/g,
  /\bwith (?:due (?:regard|consideration|attention) (?:for|to|given to) )?(?:the principle of )?equitable geographical (?:representation|distribution|balance)\b/g,
];
