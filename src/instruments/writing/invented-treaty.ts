/** An invented treaty, for tests of what is written: articles with paragraphs and points, chapters, a preamble. */
export const TREATY = `# Protocol on the Lighting of Harbours

## Preamble

The States Parties to this Protocol,

Declaring that dark harbours help those who trade in people,

Recalling General Assembly resolution 53/111 of 9 December 1998,

Have agreed as follows:

## Chapter I. General provisions

### Article 1

Use of terms

For the purposes of this Protocol:

(a) “Harbour” shall mean any place where vessels land;

(b) “Lamp” shall mean any lasting source of light.

### Article 2

Lamps

1. Each State Party shall light its harbours.

2. Each State Party shall endeavour to:

(a) Count its lamps;

(b) Mend them.

## Chapter II. Final provisions

### Article 3

Entry into force

This Protocol shall enter into force on the ninetieth day after the date of deposit of the fortieth instrument of ratification.
`;
