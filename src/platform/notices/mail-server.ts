/** Where mail is handed over: PALERMO_SMTP_URL and PALERMO_MAIL_FROM. */
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import { noticesError } from './errors.js';

export type MailConfig = {
  /** `smtps://user:password@host:465` or `smtp://host:587`; without TLS only to this machine itself. */
  readonly url: string;
  /** The address mails come from, without a name. */
  readonly from: string;
};

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
};

/** What is known of an attempt that failed. */
export type SendFault = {
  readonly code?: string | undefined;
  /** The server's reply, where it gave one: RFC 5321 4.2.1. */
  readonly responseCode?: number | undefined;
  /** The message itself, not only its envelope, was on its way: whether the server took it is not known. */
  readonly handedOver: boolean;
};

/** Hands over one mail at a time; answers undefined where the server took it. */
export type MailServer = { send(letter: Letter): Promise<SendFault | undefined> };

/** Milliseconds to reach the server, to be greeted by it, and to wait for each of its answers. */
const PATIENCE_MS = 20_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const address = z
  .email()
  .max(254)
  .regex(/^[\x21-\x7e]+$/);

/**
 * Errors: NOTICES_CONFIGURATION, naming the variable.
 *
 * @param patienceMs for tests of a slow server
 */
export function mailServer({ url, from }: MailConfig, patienceMs = PATIENCE_MS): MailServer {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  if (!at || !['smtp:', 'smtps:'].includes(at.protocol) || at.hostname === '')
    throw noticesError('NOTICES_CONFIGURATION', { variable: 'PALERMO_SMTP_URL' });
  if (!address.safeParse(from).success) throw noticesError('NOTICES_CONFIGURATION', { variable: 'PALERMO_MAIL_FROM' });
  const secure = at.protocol === 'smtps:';
  const options = {
    host: at.hostname.replace(/^\[|\]$/g, ''),
    port: Number(at.port) || (secure ? 465 : 587),
    secure,
    // A password or the link of an invitation never crosses a network in the clear.
    requireTLS: !secure && !LOOPBACK.has(at.hostname),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  };
  const auth = at.username
    ? { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) }
    : undefined;
  return {
    async send({ to, subject, text, language }) {
      const message = await new MailComposer({
        // Objects, not texts: nothing in an address can become a second recipient or another header.
        from: { name: '', address: from },
        to: { name: '', address: address.parse(to) },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
        .compile()
        .build();
      return handOver(new SMTPConnection(options), auth, { from, to }, message);
    },
  };
}

/** One connection, one mail. The library's own transport reports a lost answer as a lost connection, and hides the difference. */
function handOver(
  connection: SMTPConnection,
  auth: { readonly user: string; readonly pass: string } | undefined,
  envelope: { readonly from: string; readonly to: string },
  message: Buffer,
): Promise<SendFault | undefined> {
  return new Promise((resolve) => {
    let handedOver = false;
    const failed = (error: Error) => {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      connection.close();
      resolve({ code, responseCode, handedOver });
    };
    // Asked for its first byte only when the server has said "go on" to DATA.
    const bytes = Readable.from(
      (function* () {
        handedOver = true;
        yield message;
      })(),
    );
    const send = (): void =>
      connection.send({ from: envelope.from, to: [envelope.to] }, bytes, (error) => {
        if (error) return failed(error);
        connection.quit();
        resolve(undefined);
      });
    connection.on('error', failed);
    connection.connect((error?: Error | null) => {
      if (error) return failed(error);
      if (!auth) return send();
      connection.login({ user: auth.user, credentials: auth }, (refused) => (refused ? failed(refused) : send()));
    });
  });
}
