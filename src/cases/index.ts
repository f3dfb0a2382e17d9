/** Rules of records of persons met: pure, for other modules. Nothing here opens a record. */
export { codeFrom, readCode } from './code.js';
export { AGENCY_KINDS, FIELDS, type FieldDefinition, type SearchField } from './fields.js';
export type { CaseState } from './record.js';

/** What waits for somebody, in words that say nothing of whom it concerns, and where it is found after signing in. */
export const casesNotices = {
  'cases.break-glass': { message: 'cases.notice.break-glass', href: '/cases' },
  'cases.break-glass-approval': { message: 'cases.notice.break-glass-approval', href: '/cases' },
  'cases.referral': { message: 'cases.notice.referral', href: '/cases?list=referred' },
  'cases.erasure': { message: 'cases.notice.erasure', href: '/cases' },
} as const;
