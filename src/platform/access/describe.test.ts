import { describe, expect, it } from 'vitest';
import { type PermissionTable, actionsOf, describeTable } from './index.js';

const table: PermissionTable = {
  'cases.read': {
    roles: ['auditor', 'case-worker'],
    relation: 'record',
    grants: [
      { relations: ['team', 'owner'], classes: ['story', 'identity'], purposes: ['protection'], stepUp: true },
      { relations: ['auditor', 'supervisor'], classes: ['operational'], purposes: ['oversight'] },
    ],
  },
  'alpha.list': { roles: ['auditor', 'coordinator'], relation: 'own-agency', beyond: ['auditor'] },
};

describe('the described table', () => {
  it('has one row an action, in an order that two tables share', () => {
    const rows = describeTable(table);
    expect(rows.map((row) => [row.action, row.module, row.reach, row.stepUp])).toEqual([
      ['alpha.list', 'alpha', 'own-agency', false],
      ['cases.read', 'cases', 'record', true],
    ]);
    expect(rows[1]?.roles).toEqual(['case-worker', 'auditor']);
    expect(rows[1]?.grants[0]).toEqual({
      relations: ['owner', 'team'],
      classes: ['identity', 'story'],
      purposes: ['protection'],
      stepUp: true,
    });
  });

  it('tells a role only what somebody of that role can come to', () => {
    const ofAuditor = actionsOf('auditor', describeTable(table));
    expect(ofAuditor.map((row) => [row.action, row.beyond])).toEqual([
      ['alpha.list', ['auditor']],
      ['cases.read', []],
    ]);
    const relations = (role: 'auditor' | 'case-worker') =>
      actionsOf(role, describeTable(table))
        .find((row) => row.action === 'cases.read')
        ?.grants.map((grant) => grant.relations);
    // An auditor can be on a team; a case worker is neither auditor nor supervisor.
    expect(relations('auditor')).toEqual([['owner', 'team'], ['auditor']]);
    expect(relations('case-worker')).toEqual([['owner', 'team']]);
    expect(actionsOf('reader', describeTable(table))).toEqual([]);
  });
});
