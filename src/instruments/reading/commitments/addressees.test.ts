import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';

const read = (operative: string, body = 'General Assembly', recital = 'the harbours of the world') =>
  readInstrument({ name: 'x', text: `The ${body},\n\nRecalling ${recital},\n\n1. ${operative}` });
const of = (operative: string, body?: string, recital?: string) =>
  read(operative, body, recital).commitments.filter((one) => one.provision === 'op1');
const norms = (operative: string, body?: string, recital?: string) =>
  of(operative, body, recital).map((one) => one.addressees.map(({ norm }) => norm));

describe('addressees split and kept apart', () => {
  it('makes two commitments where States are to act and an office is asked to help [S3 12]', () => {
    const both = of(
      'Calls upon States to light every quay, and requests the United Nations Office on Drugs and Crime to lend lamps, upon request;',
    );
    expect(both.map((one) => [one.lemma, one.strength, one.addressees[0]?.norm, one.conditions])).toEqual([
      ['call-upon', 4, 'states', []],
      ['request', 5, 'unodc', ['upon request']],
    ]);
  });

  it('keeps "States parties", "Member States", "States" and "Governments" as the text has them [S3 16]', () => {
    const list = ['States parties', 'Member States', 'States', 'Governments', 'all stakeholders'];
    expect(list.map((name) => norms(`Encourages ${name} to light every quay;`)[0]?.[0])).toEqual([
      'states-parties',
      'member-states',
      'states',
      'governments',
      'stakeholders',
    ]);
  });

  it('names a State by its code, itself or by its Government', () => {
    expect(norms('Urges Norway to light every quay;')).toEqual([['state/NOR']]);
    expect(norms('Calls upon the Federal Government of Somalia to light every quay;')).toEqual([['state/SOM']]);
    expect(norms('Requests the Government of the Central African Republic to light every quay;')).toEqual([
      ['state/CAF'],
    ]);
    expect(of('Requests Norway to light every quay;')[0]?.strength).toBe(3);
  });

  it('takes several kinds of organizations in one name, and a list of funds, as one', () => {
    expect(norms('Invites national, regional and international organizations to lend lamps;')).toEqual([
      ['international-organizations'],
    ]);
    expect(norms('Requests the United Nations funds, programmes and specialized agencies to lend lamps;')).toEqual([
      ['un-system'],
    ]);
  });

  it('reads a pronoun as those of the clause before, and no body that only qualifies a name', () => {
    expect(norms('Invites Member States to lend lamps, and urges them to light every quay;')).toEqual([
      ['member-states'],
      ['member-states'],
    ]);
    const thanked = of(
      'Notes with appreciation the steps taken by the Special Rapporteur of the Human Rights Council on lamps and civil society to light the quays, and encourages them to go on;',
    )[1];
    expect(thanked?.addressees).toEqual([
      { norm: 'special-rapporteur', surface: 'them' },
      { norm: 'civil-society', surface: 'them' },
    ]);
  });

  it('asks nobody by name where a deed is encouraged, and somebody where it is said who', () => {
    expect(norms('Encourages efforts to light every quay;')).toEqual([[]]);
    expect(norms('Calls for the full implementation of the plan;')).toEqual([[]]);
    expect(norms('Calls for all States to light every quay;')).toEqual([['states']]);
    expect(norms('Reiterates its call upon Member States to light every quay;')).toEqual([['member-states']]);
    expect(norms('Urges flag States without an effective administration of lamps to light every ship;')).toEqual([
      ['states'],
    ]);
  });

  it('takes an addressee from the entry where the heading names none', () => {
    const reading = read(
      'Requests:\n\n(a) The Secretary-General to lend lamps;\n\n(b) The Security Council to light a quay;',
    );
    const entries = reading.commitments.filter((one) => one.verbInherited);
    expect(entries.map((one) => one.addressees[0]?.norm)).toEqual(['secretary-general', 'sc']);
  });

  it('reads a short name as the body that speaks means it', () => {
    expect(norms('Requests the Office to lend lamps;', 'Human Rights Council')).toEqual([['ohchr']]);
    expect(norms('Requests the Office to lend lamps;')).toEqual([[null]]);
    expect(
      norms(
        'Requests the Office to lend lamps;',
        'General Assembly',
        'the work of the United Nations Office on Drugs and Crime',
      ),
    ).toEqual([['unodc']]);
    expect(norms('Requests the Working Group to meet;')).toEqual([[null]]);
    expect(norms('Requests the doctors who light lamps to meet;')).not.toContainEqual(['who']);
  });

  it('reads the verbs of declarations and of renewed calls', () => {
    expect(of('We call upon Member States to light every quay;').map((one) => [one.verb, one.strength])).toEqual([
      ['call upon', 4],
    ]);
    expect(
      of('Renews its request to the Secretary-General to lend lamps;').map((one) => [
        one.lemma,
        one.addressees[0]?.norm,
      ]),
    ).toEqual([['renew-request', 'secretary-general']]);
    expect(of('Calls, in this context, for more light on the quays;').map((one) => one.lemma)).toEqual(['call-for']);
    expect(of('Remains deeply concerned about the dark quays;').map((one) => [one.lemma, one.strength])).toEqual([
      ['remain-concerned', 1],
    ]);
    expect(of('Re-emphasizes that lamps are needed;').map((one) => one.lemma)).toEqual(['re-emphasize']);
    expect(of('Condemns in the strongest terms the breaking of lamps;').map((one) => one.modifier)).toEqual([
      'in the strongest terms',
    ]);
  });
});
