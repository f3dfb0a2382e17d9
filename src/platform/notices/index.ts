/** What waits for a person: on her page, and by mails free of content. Rules in the README. */
export { type Letter, type MailConfig, type MailServer, mailServer } from './mail-server.js';
export { type NoticeKeys, notify, sendInvitation } from './outbox.js';
export { type NoticeKinds, noticesRoutes } from './routes.js';
export { type Sender, type SenderParts, noticeSender } from './sender.js';
export { countUnread, sweepNotices } from './store.js';
