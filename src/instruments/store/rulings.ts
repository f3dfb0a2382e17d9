import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Ruled, Ruling } from '../reading/rulings.js';

export type KeptRuling = Ruled & {
  readonly rule: string;
  readonly words: string;
  readonly ruledName: string;
  readonly ruledOn: string;
};

/** What people have ruled about a document's repairs, the latest first. */
export async function rulingsOf(uow: UnitOfWork, instrument: string): Promise<KeptRuling[]> {
  const { rows } = await sql<KeptRuling>`select key, rule, ruling, words, ruled_name as "ruledName",
      ruled_at::date::text as "ruledOn" from repair_ruling where instrument = ${instrument}
    order by ruled_at desc, key`.execute(uow.tables());
  return rows;
}

const WORDS = 160;

/** Keeps what a person rules about a repair; a later ruling takes the place of an earlier one. */
export async function keepRuling(
  uow: UnitOfWork,
  instrument: string,
  {
    key,
    rule,
    ruling,
    words,
  }: { readonly key: string; readonly rule: string; readonly ruling: Ruling; readonly words: string },
): Promise<void> {
  await sql`insert into repair_ruling (instrument, key, rule, ruling, words, ruled_by, ruled_name, ruled_at)
    values (${instrument}, ${key}, ${rule}, ${ruling}, ${words.slice(0, WORDS)}, ${uow.actor.id}, ${uow.actor.name},
      ${uow.at})
    on conflict (instrument, key) do update set rule = excluded.rule, ruling = excluded.ruling, words = excluded.words,
      ruled_by = excluded.ruled_by, ruled_name = excluded.ruled_name, ruled_at = excluded.ruled_at`.execute(
    uow.tables(),
  );
  await uow.act('instruments.rule', `instrument/${instrument}`, { rule, ruling });
}

/** Takes a ruling back: the reader's own opinion holds again. */
export async function dropRuling(uow: UnitOfWork, instrument: string, key: string): Promise<void> {
  const result = await sql`delete from repair_ruling where instrument = ${instrument} and key = ${key}`.execute(
    uow.tables(),
  );
  if (result.numAffectedRows === 1n) await uow.act('instruments.rule', `instrument/${instrument}`, { ruling: 'none' });
}
