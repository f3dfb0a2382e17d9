/** Sends what waits in the outbox, one mail at a time. What is guaranteed stands in the README. */
import { NODE } from '../access/index.js';
import { PalermoError, describeFault } from '../errors/index.js';
import { DEFAULT_LANGUAGE, type Language, type Translate } from '../languages/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { MAX_ATTEMPTS, faultCode, verdictOf, waitAfter } from './back-off.js';
import type { Letter, MailServer, SendFault } from './mail-server.js';
import { type NoticeKeys, openToken } from './outbox.js';
import { type Mail, claimMail, endAttempt, settleInterrupted, waitAgain } from './store.js';

export type SenderParts = {
  readonly storage: Storage;
  readonly server: MailServer;
  readonly keys: NoticeKeys;
  /** Where mail for a person goes and in which language; undefined where she has no address. */
  readonly reach: (
    uow: UnitOfWork,
    person: string,
  ) => Promise<{ readonly mail: string; readonly language: Language } | undefined>;
  readonly translate: (language: Language) => Translate;
  /** The node's address as people type it, without a slash at the end. */
  readonly address: string;
  readonly log: (event: string, details: Record<string, unknown>) => void;
};

export type Sender = {
  start(): Promise<void>;
  /** Something has just been put into the outbox. */
  wake(): void;
  stop(): Promise<void>;
};

/** What a mail says: that something waits at the node's address. Only an invitation's carries a link that is a secret. */
async function write(parts: SenderParts, uow: UnitOfWork, mail: Mail): Promise<Letter | undefined> {
  const reached = await parts.reach(uow, mail.person);
  if (!reached) return undefined;
  const { language, mail: to } = reached;
  const t = parts.translate(language ?? DEFAULT_LANGUAGE);
  if (mail.kind === 'notice')
    return {
      to,
      language,
      subject: t('notices.mail.subject'),
      text: t('notices.mail.text', { address: parts.address }),
    };
  if (!mail.token) return undefined;
  const link = `${parts.address}/invitation/${openToken(parts.keys, mail.person, mail.token)}`;
  return { to, language, subject: t('notices.mail.subject'), text: t('notices.mail.invitation', { link }) };
}

/**
 * Sends one mail that is due. Its attempt is on the disk before the server is asked, so that a crash in between can
 * lose a mail's fate but never send it twice.
 *
 * @returns false where none is due
 */
export async function sendNext(parts: SenderParts): Promise<boolean> {
  const { storage } = parts;
  const mail = await storage.inUnitOfWork(NODE, claimMail);
  if (!mail) return false;
  const end = (ended: Parameters<typeof endAttempt>[2]) =>
    storage.inUnitOfWork(NODE, async (uow) => {
      await endAttempt(uow, mail.id, ended);
      await uow.act('notices.mail', `person/${mail.person}`, { state: ended.state, attempt: mail.attempts });
    });
  let fault: SendFault | undefined;
  try {
    const letter = await storage.inUnitOfWork(NODE, (uow) => write(parts, uow, mail));
    if (!letter) {
      await end({ state: 'failed', fault: 'NO_ADDRESS' });
      return true;
    }
    fault = await parts.server.send(letter);
  } catch (error) {
    if (error instanceof PalermoError && error.code.startsWith('STORAGE_')) {
      await afterFault(parts, mail, { code: error.code, handedOver: false }, end);
      return true;
    }
    // Nothing has been handed over: an address or token that cannot be used now cannot be next time either.
    parts.log('notices.unwritten', { fault: error instanceof Error ? error.name : typeof error });
    await end({ state: 'failed', fault: 'UNWRITTEN' });
    return true;
  }
  if (fault) await afterFault(parts, mail, fault, end);
  else await end({ state: 'sent' });
  return true;
}

async function afterFault(
  parts: SenderParts,
  mail: Mail,
  error: SendFault,
  end: (ended: Parameters<typeof endAttempt>[2]) => Promise<void>,
): Promise<void> {
  const fault = faultCode(error);
  const verdict = verdictOf(error);
  parts.log('notices.unsent', { fault, verdict, attempt: mail.attempts });
  if (verdict === 'unknown') return end({ state: 'unknown', fault });
  if (verdict === 'never' || mail.attempts >= MAX_ATTEMPTS) return end({ state: 'failed', fault });
  await parts.storage.inUnitOfWork(NODE, async (uow) => {
    const after = new Date(uow.at.getTime() + waitAfter(mail.attempts) * 1000);
    await waitAgain(uow, mail, fault, after);
  });
}

/** The loop that sends while the node runs. Only one node has a data folder, so at its start nobody else is sending. */
export function noticeSender(parts: SenderParts, pauseMs = 5_000): Sender {
  let stopping = false;
  let wakeUp: () => void = () => undefined;
  let loop: Promise<void> = Promise.resolve();
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        if (!(await sendNext(parts)) && !stopping) await pause();
      } catch (error) {
        parts.log('notices.database', describeFault(error));
        if (!stopping) await pause();
      }
    }
  };
  return {
    async start() {
      await parts.storage.inUnitOfWork(NODE, settleInterrupted);
      loop = run();
    },
    wake: () => wakeUp(),
    async stop() {
      stopping = true;
      wakeUp();
      await loop;
    },
  };
}
