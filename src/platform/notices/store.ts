import { sql } from 'kysely';
import type { UnitOfWork } from '../storage/index.js';

export type Notice = { readonly id: number; readonly kind: string; readonly at: Date; readonly readAt: Date | null };
export type MailKind = 'notice' | 'invitation';
export type Mail = {
  readonly id: string;
  readonly person: string;
  readonly kind: MailKind;
  readonly token: Buffer | null;
  readonly attempts: number;
};

export async function keepNotice(uow: UnitOfWork, person: string, kind: string): Promise<void> {
  await sql`insert into notice (person, kind, at) values (${person}, ${kind}, ${uow.at})`.execute(uow.tables());
}

/** A mail that says that something waits; nothing where one waits to be sent already. */
export async function askMail(uow: UnitOfWork, person: string): Promise<void> {
  await sql`insert into mail (person, kind, run_after, asked_at) values (${person}, 'notice', ${uow.at}, ${uow.at})
    on conflict (person, kind) where state = 'waiting' do nothing`.execute(uow.tables());
}

/** The mail of an invitation; an earlier one that was not sent yet is never sent. */
export async function askInvitationMail(uow: UnitOfWork, person: string, token: Buffer): Promise<void> {
  await sql`update mail set state = 'superseded', token = null, ended_at = ${uow.at}
    where person = ${person} and kind = 'invitation' and state = 'waiting'`.execute(uow.tables());
  await sql`insert into mail (person, kind, token, run_after, asked_at)
    values (${person}, 'invitation', ${token}, ${uow.at}, ${uow.at})`.execute(uow.tables());
}

type NoticeRow = { id: string; kind: string; at: Date; read_at: Date | null };

/** What waits for a person, newest first; what she has read last. */
export async function noticesOf(uow: UnitOfWork, person: string, limit: number): Promise<Notice[]> {
  const { rows } = await sql<NoticeRow>`select id, kind, at, read_at from notice where person = ${person}
    order by read_at is not null, id desc limit ${limit}`.execute(uow.tables());
  return rows.map((row) => ({ id: Number(row.id), kind: row.kind, at: row.at, readAt: row.read_at }));
}

export async function countUnread(uow: UnitOfWork, person: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from notice
    where person = ${person} and read_at is null`.execute(uow.tables());
  return Number(rows[0]?.count ?? 0);
}

/** Marks a person's own notices as read, up to one she has seen: what came since stays. */
export async function markRead(uow: UnitOfWork, person: string, upTo: number): Promise<void> {
  await sql`update notice set read_at = ${uow.at}
    where person = ${person} and id <= ${upTo} and read_at is null`.execute(uow.tables());
}

/** Takes the mail that is due longest for one attempt; another sender cannot take it too. */
export async function claimMail(uow: UnitOfWork): Promise<Mail | undefined> {
  const { rows } = await sql<Mail>`
    update mail set state = 'sending', attempts = attempts + 1
    where id = (select id from mail where state = 'waiting' and run_after <= ${uow.at}
                order by run_after limit 1 for update skip locked)
    returning id, person, kind, token, attempts`.execute(uow.tables());
  return rows[0];
}

/** An attempt's end. The token is forgotten with it, unless the mail waits for another attempt. */
export async function endAttempt(
  uow: UnitOfWork,
  mail: string,
  end: {
    readonly state: 'sent' | 'failed' | 'unknown' | 'superseded' | 'waiting';
    readonly fault?: string;
    readonly after?: Date;
  },
): Promise<void> {
  const again = end.state === 'waiting';
  await sql`update mail set state = ${end.state}, fault = ${end.fault ?? null},
      token = case when ${again} then token end, run_after = coalesce(${end.after ?? null}, run_after),
      ended_at = case when ${again} then null else ${uow.at}::timestamptz end
    where id = ${mail} and state = 'sending'`.execute(uow.tables());
}

/** Lets a mail wait for its next attempt; where a newer one of its kind waits already, that one is enough. */
export async function waitAgain(uow: UnitOfWork, mail: Mail, fault: string, after: Date): Promise<void> {
  // Whoever asks for a mail to the same person meanwhile waits for this decision, and then finds what it left.
  await sql`lock table mail in share row exclusive mode`.execute(uow.tables());
  const { rows } = await sql`select 1 from mail
    where person = ${mail.person} and kind = ${mail.kind} and state = 'waiting'`.execute(uow.tables());
  await endAttempt(uow, mail.id, rows.length > 0 ? { state: 'superseded', fault } : { state: 'waiting', fault, after });
}

/** A node that died while it handed mails over does not know their fate: they are not sent again. @returns how many */
export async function settleInterrupted(uow: UnitOfWork): Promise<number> {
  const { rows } =
    await sql`update mail set state = 'unknown', token = null, ended_at = ${uow.at}, fault = 'INTERRUPTED'
    where state = 'sending' returning id`.execute(uow.tables());
  return rows.length;
}

/** Forgets what has been read and what was sent, some time ago. @returns how many rows */
export async function sweepNotices(uow: UnitOfWork, before: Date): Promise<number> {
  const notices = await sql`delete from notice where read_at < ${before} returning id`.execute(uow.tables());
  // Where a node sends no mail, what waits for one is forgotten too: years later it would only confuse.
  const mails = await sql`delete from mail
    where ended_at < ${before} or (state = 'waiting' and asked_at < ${before}) returning id`.execute(uow.tables());
  return notices.rows.length + mails.rows.length;
}
