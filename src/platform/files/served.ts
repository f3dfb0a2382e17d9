/**
 * Headers with which a kept file is given out, beside `content-disposition: attachment`: whatever it is, it is saved,
 * not shown, and where a browser shows it all the same it may do nothing (ASVS 5.0 3.2.1, 5.4.2).
 */
export const SERVED_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
};
