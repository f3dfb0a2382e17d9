import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { ledgerError } from '../ledger/errors.js';
import { DEFAULT_SCALE, type Scale, type Standing, applyScale, standingOf, withEntry } from '../obligations/scale.js';
import type { Commitment, Strength, VerbClass } from '../reading/reading.js';

export type SetEntry = {
  readonly lemma: string;
  /** Null: for all bodies. */
  readonly body: string | null;
  readonly standing: Standing;
  readonly setName: string;
  readonly setOn: string;
};

/** What people have set otherwise than the program does. */
export async function setEntries(uow: UnitOfWork): Promise<SetEntry[]> {
  const { rows } = await sql<{
    lemma: string;
    body: string;
    class: VerbClass;
    strength: Strength;
    to: Strength | null;
    setName: string;
    setOn: string;
  }>`select lemma, body, class, strength::int, strength_to_states::int as to, set_name as "setName",
      set_at::date::text as "setOn" from strength_entry order by lemma, body`.execute(uow.tables());
  return rows.map(({ lemma, body, class: verbClass, strength, to, setName, setOn }) => ({
    lemma,
    body: body === '' ? null : body,
    standing: { class: verbClass, strength, ...(to === null ? {} : { toStates: to }) },
    setName,
    setOn,
  }));
}

/** The scale of this node: the program's, with what people have set. */
export async function scaleHere(uow: UnitOfWork): Promise<Scale> {
  return (await setEntries(uow)).reduce<Scale>(
    (scale, { lemma, body, standing }) => withEntry(scale, lemma, standing, body),
    DEFAULT_SCALE,
  );
}

/**
 * Sets how strong a verb is, for all bodies or for one, and applies it to every commitment. Returns how many changed.
 * Errors: INSTRUMENTS_NO_SUCH_VERB where the reader does not know the verb.
 *
 * @param standing null takes back what was set
 */
export async function setStrength(
  uow: UnitOfWork,
  lemma: string,
  body: string | null,
  standing: Standing | null,
): Promise<number> {
  if (!standingOf(DEFAULT_SCALE, lemma, null)) throw ledgerError('INSTRUMENTS_NO_SUCH_VERB', { verb: lemma });
  if (standing === null)
    await sql`delete from strength_entry where lemma = ${lemma} and body = ${body ?? ''}`.execute(uow.tables());
  else
    await sql`insert into strength_entry (lemma, body, class, strength, strength_to_states, set_by, set_name, set_at)
      values (${lemma}, ${body ?? ''}, ${standing.class}, ${standing.strength}, ${standing.toStates ?? null},
        ${uow.actor.id}, ${uow.actor.name}, ${uow.at})
      on conflict (lemma, body) do update set class = excluded.class, strength = excluded.strength,
        strength_to_states = excluded.strength_to_states, set_by = excluded.set_by, set_name = excluded.set_name,
        set_at = excluded.set_at`.execute(uow.tables());
  const changed = await applyScaleHere(uow, { lemma });
  await uow.act('instruments.set-strength', `verb/${lemma}`, { body, strength: standing?.strength ?? null, changed });
  return changed;
}

type Strong = Pick<Commitment, 'lemma' | 'class' | 'strength' | 'addressees'> & {
  readonly id: string;
  readonly body: string | null;
};

/** Class and strength of commitments by the scale of this node: of one document, of one verb, or of all. */
export async function applyScaleHere(
  uow: UnitOfWork,
  of: { readonly instrument?: string; readonly lemma?: string },
): Promise<number> {
  const scale = await scaleHere(uow);
  const { rows } = await sql<Strong>`select commitment.id, lemma, class, strength::int, instrument.body,
      (select coalesce(jsonb_agg(jsonb_build_object('norm', norm, 'surface', surface)), '[]')
        from commitment_addressee where commitment = commitment.id) as addressees
    from commitment join instrument on instrument.id = commitment.instrument
    where ${of.instrument ? sql`commitment.instrument = ${of.instrument}` : sql`true`}
      and ${of.lemma ? sql`lemma = ${of.lemma}` : sql`true`}`.execute(uow.tables());
  const changed = rows.flatMap((row) => {
    const { class: verbClass, strength } = applyScale(row, scale, row.body);
    return verbClass === row.class && strength === row.strength ? [] : [{ id: row.id, class: verbClass, strength }];
  });
  if (changed.length > 0)
    await sql`update commitment set class = changed.class, strength = changed.strength
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as changed (id uuid, class text, strength smallint)
      where commitment.id = changed.id`.execute(uow.tables());
  return changed.length;
}
