/** What a person is told, without content, when something about her ways to sign in has changed: words, and the page to look at. */
const ACCOUNT = '/account';

export const identityNotices = {
  'identity.notice.way-added': { message: 'identity.notice.way-added', href: ACCOUNT },
  'identity.notice.way-removed': { message: 'identity.notice.way-removed', href: ACCOUNT },
  'identity.notice.password-changed': { message: 'identity.notice.password-changed', href: ACCOUNT },
  'identity.notice.recovery-code-used': { message: 'identity.notice.recovery-code-used', href: ACCOUNT },
  'identity.notice.recovery-codes-renewed': { message: 'identity.notice.recovery-codes-renewed', href: ACCOUNT },
  'identity.notice.new-device': { message: 'identity.notice.new-device', href: '/account/sessions' },
  'identity.notice.passkey-suspect': { message: 'identity.notice.passkey-suspect', href: ACCOUNT },
} as const;

export type IdentityNotice = keyof typeof identityNotices;
