import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, openCells } from '../../../test/access/oracle.js';
import { KINDS, NOW, anyActor, anyGrant, anySubject } from '../../../test/access/worlds.js';
import {
  type Actor,
  PURPOSES,
  type PermissionTable,
  type RecordRelations,
  ROLES,
  SENSITIVITIES,
  classesInView,
  decide,
} from './index.js';

const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 5 });
const grants = fc.array(anyGrant, { maxLength: 4 });
const purpose = fc.option(fc.constantFrom(...PURPOSES), { nil: undefined });
const sensitivity = fc.option(fc.constantFrom(...SENSITIVITIES), { nil: undefined });

const empty: RecordRelations = {
  owner: null,
  team: [],
  person: null,
  referrals: [],
  breakGlass: [],
  refusedContact: [],
};
const officer: Actor = {
  id: 'officer',
  name: 'Officer',
  roles: ['case-worker'],
  agency: 'police',
  agencyKind: 'LawEnforcement',
  kind: 'person',
};
const table: PermissionTable = {
  'case.read': {
    roles: ['case-worker'],
    relation: 'record',
    grants: [
      {
        relations: ['owner', 'team', 'referred-to', 'break-glass'],
        classes: ['story', 'legal'],
        purposes: ['investigation'],
      },
    ],
  },
};
const ms = (offset: number): Date => new Date(NOW.getTime() + offset);
const ask = (record: Partial<RecordRelations>, who = officer) =>
  decide(
    table,
    'case.read',
    who,
    { agency: 'shelter', record: { ...empty, ...record } },
    { at: NOW, sensitivity: 'story' },
  );

describe('a person’s record', () => {
  it('T04: opens the cells that the sentences open and no other, in any world', () => {
    fc.assert(
      fc.property(roles, grants, anyActor, anySubject, sensitivity, purpose, (may, given, who, of, part, why) => {
        const rule: PermissionTable = { 'case.do': { roles: may, relation: 'record', grants: given } };
        const cells = openCells(given, who, of, NOW);
        const fits = who.roles.some((role) => may.includes(role));
        const asked = { at: NOW, ...(part ? { sensitivity: part } : {}), ...(why ? { purpose: why } : {}) };
        const decision = decide(rule, 'case.do', who, of, asked);
        expect(decision.allowed).toBe(fits && answers(cells.open, part, why));
        if (decision.allowed) return;
        expect(decision.because === 'role').toBe(!fits);
        expect(decision.because === 'contact-refused').toBe(fits && cells.contactRefused);
        expect(decision.because === 'step-up').toBe(fits && answers(cells.after, part, why));
      }),
      { numRuns: 20_000 },
    );
  });

  it('T04: shows the classes that it would open one by one', () => {
    fc.assert(
      fc.property(grants, anyActor, anySubject, purpose, (given, who, of, why) => {
        const rule: PermissionTable = { 'case.do': { roles: ROLES, relation: 'record', grants: given } };
        fc.pre(who.roles.length > 0);
        const cells = openCells(given, who, of, NOW);
        const view = classesInView(rule, 'case.do', who, of, { at: NOW, ...(why ? { purpose: why } : {}) });
        const open = SENSITIVITIES.filter((one) => answers(cells.open, one, why));
        const after = SENSITIVITIES.filter((one) => answers(cells.after, one, why) && !open.includes(one));
        expect([[...view.open], [...view.afterStepUp]]).toEqual([open, after]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('T03: stays closed to a kind of agency she refused, by whatever relation, also a referral', () => {
    fc.assert(
      fc.property(grants, anyActor, anySubject, fc.constantFrom(...KINDS), (given, who, of, kind) => {
        const rule: PermissionTable = { 'case.do': { roles: ROLES, relation: 'record', grants: given } };
        const record = { ...of.record, refusedContact: [kind], breakGlass: [] };
        const decision = decide(rule, 'case.do', { ...who, agencyKind: kind }, { ...of, record }, { at: NOW });
        expect(decision.allowed).toBe(false);
      }),
    );
    const referred = { agency: 'police', classes: ['story' as const], purposes: ['investigation' as const] };
    const referrals = [{ ...referred, from: ms(-5), until: ms(5) }];
    expect(ask({ referrals }).allowed).toBe(true);
    expect(ask({ referrals, refusedContact: ['LawEnforcement'] })).toEqual({
      allowed: false,
      because: 'contact-refused',
    });
  });

  it('T03: emergency access overrules a refusal only with the agreement of somebody else', () => {
    const taken = (approvedBy: string | null) => ({
      breakGlass: [{ actor: 'officer', from: ms(-1), until: ms(1), approvedBy }],
      refusedContact: ['LawEnforcement'],
    });
    expect(ask(taken('supervisor')).allowed).toBe(true);
    for (const approvedBy of [null, 'officer'])
      expect(ask(taken(approvedBy))).toEqual({ allowed: false, because: 'contact-refused' });
    // Somebody else's emergency is not hers.
    expect(
      ask({ ...taken('supervisor'), breakGlass: [{ ...taken('supervisor').breakGlass[0]!, actor: 'other' }] }).allowed,
    ).toBe(false);
  });

  it('T29: a window opens with its first moment and is shut at its last', () => {
    const window = (from: number, until: number) =>
      ask({ breakGlass: [{ actor: 'officer', from: ms(from), until: ms(until), approvedBy: null }] }).allowed;
    expect([window(0, 1), window(-1, 0), window(1, 2), window(-1, 1), window(0, 0)]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    // A clock that says nothing opens nothing.
    expect(window(Number.NaN, 1)).toBe(false);
    expect(window(-1, Number.NaN)).toBe(false);
  });

  it('is lost to an owner, and to one of the team, who has moved to another agency', () => {
    expect(ask({ owner: 'officer' }).allowed).toBe(false);
    expect(ask({ owner: 'officer' }, { ...officer, agency: 'shelter' }).allowed).toBe(true);
    expect(ask({ team: ['officer'] }).allowed).toBe(false);
    expect(ask({ team: ['officer'] }, { ...officer, agency: 'shelter' }).allowed).toBe(true);
  });

  it('is not opened by a referral of other classes or for other purposes', () => {
    const referral = { agency: 'police', from: ms(-1), until: ms(1) };
    const whether = (classes: ('story' | 'health')[], purposes: ('investigation' | 'return')[]) =>
      decide(
        table,
        'case.read',
        officer,
        { agency: 'shelter', record: { ...empty, referrals: [{ ...referral, classes, purposes }] } },
        { at: NOW },
      );
    expect(whether(['story'], ['investigation']).allowed).toBe(true);
    // Health is not in the table's line, return is not its purpose: nothing is left of the referral.
    expect(whether(['health'], ['investigation'])).toEqual({ allowed: false, because: 'sensitivity' });
    expect(whether(['story'], ['return'])).toEqual({ allowed: false, because: 'purpose' });
  });
});
