/** Sends notices where the operator named a mail server; without one they are read on the pages only. */
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { translator } from '../platform/languages/index.js';
import { mailServer, noticeSender } from '../platform/notices/index.js';
import type { Settings } from '../platform/operations/index.js';
import { mailOf } from '../platform/people/index.js';
import { type NodeParts, codeRoot } from './parts.js';

export type MailRoom = { stop(): Promise<void> };

export async function mailRoom(
  { mail }: Pick<Settings, 'mail'>,
  { storage, keys, log }: Pick<NodeParts, 'storage' | 'keys' | 'log'>,
  address: string,
): Promise<MailRoom> {
  if (!mail) return { stop: () => Promise.resolve() };
  const catalogue = loadCatalogue(codeRoot);
  const sender = noticeSender({
    storage,
    server: mailServer({ url: mail.smtpUrl, from: mail.from }),
    keys,
    reach: (uow, person) => mailOf(uow, keys, person),
    translate: (language) => translator(catalogue, language),
    address,
    log: (event, details) => {
      log.warn(details, event);
    },
  });
  await sender.start();
  return sender;
}
