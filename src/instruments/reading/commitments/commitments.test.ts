import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';

/** Commitments of one operative paragraph of the General Assembly. */
const of = (operative: string) =>
  readInstrument({
    name: 'x',
    text: `The General Assembly,\n\nRecalling the harbours of the world,\n\n1. ${operative}`,
  }).commitments.filter((c) => c.provision === 'op1');
const norms = (operative: string) => of(operative)[0]?.addressees.map((a) => a.norm);

describe('addressees', () => {
  it('are States outside a treaty only where they are asked to join it', () => {
    expect(norms('Urges States parties that have not yet done so to appoint a keeper of lamps;')).toEqual([
      'states-parties',
    ]);
    expect(norms('Urges States that have not yet done so to consider ratifying the treaty on lamps;')).toEqual([
      'states-non-parties',
    ]);
    expect(norms('Urges Member States that have not yet done so to, as a matter of priority, accede to it;')).toEqual([
      'states-non-parties',
    ]);
    expect(norms('Invites States that have not yet done so to become parties to the treaty;')).toEqual([
      'states-non-parties',
    ]);
  });

  it('are two where "and" joins two organizations, in the registry or not', () => {
    expect(
      of('Requests the United Nations Office on Drugs and Crime and the League of Lamps to meet;')[0]?.addressees,
    ).toEqual([
      { norm: 'unodc', surface: 'the United Nations Office on Drugs and Crime' },
      { norm: null, surface: 'the League of Lamps' },
    ]);
    expect(of('Invites the League of Lamps and the Union of Quays to meet;')[0]?.addressees).toEqual([
      { norm: null, surface: 'the League of Lamps' },
      { norm: null, surface: 'the Union of Quays' },
    ]);
    expect(norms('Requests the International Labour Organization and the Secretariat to meet;')).toEqual([
      'ilo',
      'secretariat',
    ]);
  });

  it('are known where they are no organ: unions, universities, offices of statistics, donors', () => {
    expect(
      norms(
        'Encourages Member States, trade unions, academia, national statistical offices and relevant civil society organizations to count lamps;',
      ),
    ).toEqual(['member-states', 'trade-unions', 'academia', 'statistical-offices', 'civil-society']);
    expect(
      norms(
        'Invites intergovernmental organizations, the private sector and other interested donors to pay for lamps;',
      ),
    ).toEqual(['intergovernmental-organizations', 'private-sector', 'donors']);
  });
});

describe('deadlines', () => {
  const deadlines = (operative: string) => of(operative)[0]?.deadlines.map((d) => [d.kind, d.surface, d.norm]);

  it('run from an event, or from an open day', () => {
    expect(deadlines('Requests the Secretariat to report within three months;')).toEqual([
      ['within', 'within three months', { amount: 3, unit: 'month', from: null }],
    ]);
    expect(
      deadlines('Requests the Secretariat to report within six months of the adoption of the present resolution;'),
    ).toEqual([
      [
        'within',
        'within six months of the adoption of the present resolution',
        { amount: 6, unit: 'month', from: 'the adoption of the present resolution' },
      ],
    ]);
    expect(deadlines('Requests the Secretariat to reply within forty-eight hours;')?.[0]?.[2]).toEqual({
      amount: 48,
      unit: 'hour',
      from: null,
    });
    expect(deadlines('Requests the Secretariat to reply within fifteen working days;')?.[0]?.[2]).toEqual({
      amount: 15,
      unit: 'working-day',
      from: null,
    });
  });

  it('come back each year on a day', () => {
    const each = [['recurring', { recurring: true, everyYears: 1, day: '06-30' }]];
    for (const words of ['each year by 30 June', 'by 30 June of each year', 'annually by 30 June'])
      expect(deadlines(`Requests the Secretariat to report ${words};`)?.map(([k, , n]) => [k, n])).toEqual(each);
  });

  it('tell a meeting of a working group from a session of a conference', () => {
    expect(
      deadlines(
        'Requests the Secretariat to report at the third meeting of the Working Group on Firearms and at its next session;',
      ),
    ).toEqual([
      ['meeting', 'at the third meeting of the Working Group on Firearms', { body: 'wg-firearms', meeting: 3 }],
      ['session', 'at its next session', { body: 'ga', session: 'next' }],
    ]);
    expect(
      deadlines(
        'Requests the Secretariat to report to the Conference at the next session of the Conference;',
      )?.[0]?.[2],
    ).toEqual({ body: null, session: 'next' });
  });
});

describe('conditions', () => {
  it.each([
    [
      'Urges States to light quays, taking into account their national circumstances;',
      'taking into account their national circumstances',
    ],
    ['Urges States to light quays, in accordance with applicable law;', 'in accordance with applicable law'],
    [
      'Urges States to light quays to the extent permitted by their domestic law;',
      'to the extent permitted by their domestic law',
    ],
    ['Urges States to light quays to the extent that funds allow;', 'to the extent that funds allow'],
    [
      'Requests the Secretariat to form a group, with equitable geographical representation;',
      'with equitable geographical representation',
    ],
    [
      'Requests the Secretariat, in consultation with States parties and survivors, to report;',
      'in consultation with States parties and survivors',
    ],
    [
      'Requests the Secretariat, in close cooperation with the keepers of lamps to report;',
      'in close cooperation with the keepers of lamps',
    ],
  ])('are quoted whole: %s', (operative, condition) => {
    expect(of(operative)[0]?.conditions).toEqual([condition]);
  });
});

describe('phrases that hold "to"', () => {
  it('are not cut where "to" opens no duty', () => {
    expect(
      of('Requests the Secretariat, in consultation with the keepers referred to in paragraph 1, to meet;')[0]
        ?.conditions,
    ).toEqual(['in consultation with the keepers referred to in paragraph 1']);
    expect(
      of('Requests the Chair to report within ten days from the adoption of this resolution the Members concerned;')[0]
        ?.deadlines[0]?.norm,
    ).toEqual({ amount: 10, unit: 'day', from: 'the adoption of this resolution' });
  });

  it('what is recommended is no addressee', () => {
    expect(of('Recommends the creation of a force, with the consent of all;')[0]?.addressees).toEqual([]);
  });
});
