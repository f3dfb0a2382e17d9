/**
 * Who may do what. Each module holds one table, action → permission; a route or command names an action and
 * cannot exist without one.
 */
export {
  ANONYMOUS,
  type Actor,
  type Assurance,
  COLLEAGUES,
  NODE,
  OPERATOR,
  ROLES,
  type Role,
  SIGNED_IN,
} from './people.js';
export {
  type BreakGlass,
  PURPOSES,
  type Purpose,
  RELATIONS,
  type RecordRelations,
  type ReferredTo,
  type Relation,
  SENSITIVITIES,
  type Sensitivity,
  type Subject,
  relationsTo,
} from './record.js';
export {
  type Asked,
  type Decision,
  type Grant,
  type Permission,
  type PermissionTable,
  type Refusal,
  agencyInView,
  classesInView,
  decide,
  joinTables,
} from './decide.js';
export { type DescribedAction, type DescribedGrant, actionsOf, describeTable } from './describe.js';
