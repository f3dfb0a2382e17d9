import { describe, expect, it } from 'vitest';
import type { Commitment } from '../reading/reading.js';
import { applyScale, changesFrom, DEFAULT_SCALE, isStanding, standingOf, withEntry } from './scale.js';

const commitment = (lemma: string, norm: string, strength: Commitment['strength']): Commitment => ({
  id: 'op1.1',
  provision: 'op1',
  verb: 'Requests',
  lemma,
  class: 'mandate',
  strength,
  addressees: [{ norm, surface: null }],
  deadlines: [],
  conditions: [],
  verbInherited: false,
  verbOffset: 0,
  text: 'Requests it',
  theme: [],
  themeSuggestedBy: 'keywords',
});

describe('the scale of strength', () => {
  it('is the registry of verbs to begin with, weaker towards States', () => {
    expect(standingOf(DEFAULT_SCALE, 'call-upon', null)).toEqual({ class: 'exhort', strength: 4 });
    expect(applyScale(commitment('request', 'unodc', 0), DEFAULT_SCALE, 'ga').strength).toBe(5);
    expect(applyScale(commitment('request', 'member-states', 0), DEFAULT_SCALE, 'ga').strength).toBe(3);
    expect(applyScale(commitment('request', 'state/NOR', 0), DEFAULT_SCALE, 'ga').strength).toBe(3);
  });

  it('is set otherwise for one body and leaves the verb and other bodies alone', () => {
    const scale = withEntry(DEFAULT_SCALE, 'request', { class: 'decide', strength: 6 }, 'sc');
    const given = commitment('request', 'states', 3);
    expect(applyScale(given, scale, 'sc')).toEqual({ ...given, class: 'decide', strength: 6 });
    expect(applyScale(given, scale, 'ga')).toBe(given);
    expect(DEFAULT_SCALE.bodies).toEqual({});
  });

  it('keeps a commitment whose verb it does not know, whatever the name', () => {
    const odd = commitment('constructor', 'unodc', 5);
    expect(applyScale(odd, DEFAULT_SCALE, '__proto__')).toBe(odd);
  });

  it('tells what an editor changed, and that undone nothing is changed', () => {
    const one = withEntry(DEFAULT_SCALE, 'encourage', { class: 'exhort', strength: 3 }, null);
    const two = withEntry(one, 'invite', { class: 'recommend', strength: 1 }, 'hrc');
    expect(changesFrom(two, DEFAULT_SCALE)).toEqual([
      { lemma: 'encourage', body: null, standing: { class: 'exhort', strength: 3 } },
      { lemma: 'invite', body: 'hrc', standing: { class: 'recommend', strength: 1 } },
    ]);
    const undone = withEntry(one, 'encourage', { class: 'exhort', strength: 2 }, null);
    expect(changesFrom(undone, DEFAULT_SCALE)).toEqual([]);
  });

  it('takes no standing from outside that is none', () => {
    expect(isStanding({ class: 'exhort', strength: 2, toStates: 1 })).toBe(true);
    for (const bad of [
      null,
      'exhort',
      { class: 'order', strength: 2 },
      { class: 'exhort', strength: 7 },
      { class: 'exhort', strength: 1.5 },
    ])
      expect(isStanding(bad)).toBe(false);
  });
});
