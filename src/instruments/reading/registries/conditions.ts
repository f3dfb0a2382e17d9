/** Conditions that a duty is put under: a closed list, quoted as the text has them. */
export const CONDITIONS: readonly RegExp[] = [
  /\bas a matter of priority\b/g,
  /\b(?:(?:where|if|when|whenever|wherever|as) (?:necessary|appropriate|applicable|needed|relevant|required)|(?:where|if|when|whenever|wherever) (?:possible|feasible))(?: and upon request)?\b(?! under)/g,
  /\bupon (?:their |its )?request\b/g,
  /\bon a voluntary basis\b/g,
  /\bwithin (?:the )?(?:existing|available) (?:resources|reporting obligations)\b/g,
  /\bwithin (?:its|their|the|his|her) (?:existing |respective )?(?:mandates?|resources)\b/g,
  /\bsubject to the availability of (?:extrabudgetary |financial |voluntary )?(?:resources|funds|contributions|funding)\b/g,
  /\bin accordance with (?:their |its )?(?:domestic|national|international) (?:laws?|legislation|legal systems?)\b/g,
  /\bin accordance with the rules and procedures of the United Nations\b/g,
  /\bin accordance with (?:their|its) (?:respective |existing )?mandates?\b/g,
  /\bin consultation with [A-Z][A-Za-z]+(?: [a-zA-Z]+)?\b/g,
  /\bin close (?:cooperation|consultation) with [A-Z][A-Za-z]+(?: [A-Z]?[a-z]+)?\b/g,
  /\bto the extent possible\b/g,
  /\bas far as possible\b/g,
  /\bin line with (?:their |its )?(?:national|domestic) (?:laws?|legislation)\b/g,
];
