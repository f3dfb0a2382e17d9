import type pg from 'pg';
import type { Actor } from '../access/index.js';
import { quoted } from './config.js';

/** The role under which units of work run: it owns nothing, so that row-level security and grants bind it. */
export const unitRoleOf = (schema: string): string => `${schema}_unit`;

const lacksPrivilege = '42501';

/**
 * Makes the lowered role of this schema and gives it what units of work need. A table's comment may narrow that:
 * `append-only: …` select and insert, `owner-writes: …` select; other tables all four.
 *
 * @returns whether units can be lowered; false where the operator's database does not let us make or take the role
 */
export async function lowerUnits(client: pg.ClientBase, schema: string): Promise<boolean> {
  try {
    await makeUnitRole(client, schema);
    await client.query(grantsOf(schema));
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== lacksPrivilege) throw error;
    return mayTakeRole(client, schema);
  }
}

async function makeUnitRole(client: pg.ClientBase, schema: string): Promise<void> {
  const role = unitRoleOf(schema);
  const there = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (!there.rowCount) await client.query(`CREATE ROLE ${quoted(role)} NOLOGIN`);
  if (await mayTakeRole(client, schema)) return;
  await client.query(`GRANT ${quoted(role)} TO CURRENT_USER`);
}

/** Being a member is enough up to PostgreSQL 15; from 16 on membership may come without the right to take the role. */
export async function mayTakeRole(client: pg.ClientBase, schema: string): Promise<boolean> {
  const answer = await client.query<{ may: boolean }>(
    `SELECT coalesce(bool_or(pg_has_role(current_user, oid,
        CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)), false) AS may
      FROM pg_roles WHERE rolname = $1`,
    [unitRoleOf(schema)],
  );
  return answer.rows[0]?.may ?? false;
}

function grantsOf(schema: string): string {
  const role = quoted(unitRoleOf(schema));
  const space = quoted(schema);
  return `
    GRANT USAGE ON SCHEMA ${space} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${space} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${space} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${space} GRANT USAGE, SELECT ON SEQUENCES TO ${role};
    DO $$
    DECLARE
      one record;
      allowed text;
    BEGIN
      FOR one IN
        SELECT c.oid, c.relname, split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), ':', 1) AS kind
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = '${schema}' AND c.relkind IN ('r', 'p', 'v', 'm')
      LOOP
        allowed := CASE one.kind
          WHEN 'append-only' THEN 'SELECT, INSERT'
          WHEN 'owner-writes' THEN 'SELECT'
          ELSE 'SELECT, INSERT, UPDATE, DELETE' END;
        -- Given anew only where it differs: a grant rewrites the catalogue, which readers would have to read again.
        IF NOT EXISTS (
          SELECT 1 FROM pg_class c
          WHERE c.oid = one.oid
            AND (SELECT count(*) FROM aclexplode(c.relacl) a
                 WHERE a.grantee = '${unitRoleOf(schema)}'::regrole)
              = array_length(string_to_array(allowed, ', '), 1)
        ) THEN
          EXECUTE format('REVOKE ALL ON %I.%I FROM ${role}', '${schema}', one.relname);
          EXECUTE format('GRANT %s ON %I.%I TO ${role}', allowed, '${schema}', one.relname);
        END IF;
      END LOOP;
    END $$;`;
}

/** Who acts, told to the database for the policies of row-level security. One statement, no round trip of its own. */
export function settingsOf(actor: Actor, literal: (text: string) => string): string {
  const settings: Readonly<Record<string, string>> = {
    actor: actor.id,
    kind: actor.kind,
    agency: actor.agency ?? '',
    roles: actor.roles.join(','),
  };
  return Object.entries(settings)
    .map(([name, value]) => `set_config('palermo.${name}', ${literal(value)}, true)`)
    .join(', ');
}
