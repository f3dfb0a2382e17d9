/** How other rooms tell a person that something waits: in the transaction of what they tell of. */
import type { UnitOfWork } from '../storage/index.js';
import { askInvitationMail, askMail, keepNotice } from './store.js';

export type NoticeKeys = {
  sealSecret(purpose: string, plain: Uint8Array): Buffer;
  openSecret(purpose: string, sealed: Uint8Array): Buffer;
};

const TOKEN = 'notices.token';

/**
 * Tells a person that something waits for her: on her page of notices, and by a mail that does not say what.
 *
 * @param kind names the words on her page and where they lead (`people.approval-waits`); no mail shows it
 */
export async function notify(uow: UnitOfWork, person: string, kind: string): Promise<void> {
  await keepNotice(uow, person, kind);
  await askMail(uow, person);
  await uow.act('notices.notify', `person/${person}`, { kind });
}

/** Sends the link of an invitation: the one mail that carries a secret. The token waits sealed, and only until it is sent. */
export async function sendInvitation(uow: UnitOfWork, keys: NoticeKeys, person: string, token: string): Promise<void> {
  const sealed = keys.sealSecret(TOKEN, Buffer.from(JSON.stringify([person, token])));
  await askInvitationMail(uow, person, sealed);
  await uow.act('notices.invitation', `person/${person}`);
}

/** The token, where it was sealed for this very person. */
export function openToken(keys: NoticeKeys, person: string, sealed: Buffer): string {
  const [owner, token] = JSON.parse(keys.openSecret(TOKEN, sealed).toString('utf8')) as [string, string];
  if (owner !== person) throw new Error('sealed for another person');
  return token;
}
