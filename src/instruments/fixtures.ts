/** Invented documents in the UN form, written for the tests: bodies and treaties are real names, the texts are ours. */

export const DRAFT_RESOLUTION = `Conference of the Parties to the United Nations Convention against Transnational Organized Crime

Distr.: Limited
3 May 2031

Original: English

Twentieth session

Vienna, 2–6 May 2031

Agenda item 4 (c)

Technical assistance

Chile, European Union* and Japan: revised draft resolution

Safe houses on river routes

The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

Recalling article 9, paragraph 2, of the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children,¹ and its decision 7/3 of 11 October 2014,

Noting the reports of the Secretariat on river routes and the needs of those who are met on them, which were prepared with the

* Also on behalf of the States members of the European Union.

¹ United Nations, *Treaty Series*, vol. 2237, No. 39574.

V.31-00412 (E)

help of river authorities, and having considered General Assembly resolutions [70/1](#) of 25 September 2015, 71/167 and 72/195 of 19 December 2017,²

² Ibid., vol. 2225, No. 39574.

1. *Urges* States that have not yet done so to open safe houses, as a matter of priority;

2. *encourages* Member States, where appropriate, to:

(a) Train the crews of ferries, and invite the United Nations Office on Drugs and Crime to support such training, upon request;

(b) Keep records:

(i) Of each vessel;

(ii) Of each
---
landing place;

(c) Publish the number of places;

3. Requests the Secretariat to report to the Conference at its twenty-first session on river routes, and urges Member States to send figures before the twenty-first session of the Conference;

4. *Decides* to review the present resolution at its twenty-second session, in 2033.
`;

export const PAST_DECISION = `## Decision 6/9

### Lighthouses

The Conference of the Parties to the United Nations Convention against Transnational Organized Crime, recalling its decision 5/1,<sup>1</sup> having considered the report of the Secretariat on lighthouses and taking into account the debate held in the Assembly in May 2012:

(a) Welcomed the report;

(b) Decided to establish a group on lighthouses;

(c) Requested States parties to light them;

(d) Invited States to count them;

(e) Encouraged Member States to paint them;

(f) Noted the cost;

(g) Urged States parties to pay it;

(h) Requested the Secretariat to keep the list;

<sup>1</sup> Ibid., vol. 2225, No. 39574.

(i) Decided also that the working group should:

(i) Meet once;

(ii) Report to the Conference;

(j) Decided to return to the matter at its eighth session.
`;

export const REPORT = `# Conference of the Parties to the United Nations Convention against Transnational Organized Crime

Distr.: Limited  
9 June 2031

Original: English

---

## Twentieth session

Vienna, 2-6 June 2031

### Draft report

*Rapporteur:* Ana Nowak (Chile)

## III. Review of implementation

### A. River routes

1. At its 2nd and 3rd meetings, on 3 and 4 June 2031, the Conference considered agenda item 4 (c), entitled “River routes”. It had before it the following:

(a) Report of the Secretariat on river routes (CTOC/COP/2031/5);
(b) Note by the Chair (CTOC/COP/2031/CRP.2).

2. The Chair of the Working Group on Trafficking in Persons presented the report.
3. Statements were made by the representatives of Chile (on behalf of the Group of 77 and China), Bosnia and Herzegovina, Kenya and the United States of America. The observer for the signatory State Japan also made a statement.

### **Deliberations**

4. Several speakers emphasized the need to watch rivers. It was recommended that lamps be lit.
5. Some speakers proposed a map of landing places.
`;

export const ADOPTED_RESOLUTION = `Resolution adopted by the General Assembly on 19 December 2030

[on the report of the Third Committee (A/85/455)]

85/201.\tHarbours without trafficking in persons

The General Assembly,

Aware of the part that harbours play,

Determined to keep watch,

1.\tCalls upon Governments to light their harbours, and invites Member States to share plans no later than July 2032;

2.\tRequests the Secretary-General to report annually, within existing resources.

75th plenary meeting
19 December 2030

Annex

Plan for harbours

1. Harbours are to be lit.
`;
