/** Invented documents in the form of United Nations texts, for tests of what is made of a document once it is read. */

const BODY =
  'Practice Conference of the Parties to the United Nations Convention against Transnational Organized Crime';

/** A resolution that was adopted: notes with an "Ibid.", sub-paragraphs, a date, a session, a condition. */
export const ADOPTED_RESOLUTION = `${BODY}

Distr.: General
3 June 2025

Original: English

Practice document: invented for tests, not a United Nations document

Second session

Port Sael, 12–16 May 2025

Agenda item 4

Protection of witnesses

Resolution adopted by the Practice Conference of the Parties on 16 May 2025

Resolution 2/9

Care for witnesses in proceedings on trafficking in persons

The ${BODY},

Recalling article 24 of the United Nations Convention against Transnational Organized Crime,¹ and the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children,²

¹ United Nations, Treaty Series, vol. 2225, No. 39574.

² Ibid., vol. 2237, No. 39574.

1. Urges States parties, in accordance with their domestic law, to protect the addresses of witnesses no later than 31 December 2027;

2. Calls upon States parties to:

(a) Pay the travel of witnesses to the hearing, 100% of it;

(b) Hear a child only in the presence of a person whom the child trusts;

3. Requests the Secretariat to report to the Practice Conference at its third session;

4. Encourages Member States, where appropriate, to train interpreters;

5. Welcomes the offer of two States to share their experience.
`;

/** A draft that cites the resolution above as one of its own body's. */
export const DRAFT_DECISION = `${BODY}

Distr.: Limited
5 May 2026

Original: English

Practice document: invented for tests, not a United Nations document

Third session

Port Sael, 4–8 May 2026

Agenda item 2

Norvenia: draft decision

Interpretation in proceedings on trafficking in persons

The ${BODY},

Recalling its resolution 2/9 of 16 May 2025,

1. Requests States parties to publish a list of interpreters by 30 June 2028;

2. Invites donors to support the training of interpreters, upon request;

3. Decides to return to the matter at its fourth session.
`;

/** Words that are no document of any body. */
export const SHOPPING_LIST = 'two kilos of flour\neggs, if they are fresh\na lemon\n';
