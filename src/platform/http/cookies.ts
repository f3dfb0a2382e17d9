/** The cookie that holds a session's secret. */

/** Its name without TLS: on the own machine, in development, in tests. */
export const SESSION_COOKIE = 'palermo_session';

/**
 * Behind TLS the name begins with `__Host-`: a browser then takes it only over TLS, from this very host, for all of its
 * paths (RFC 6265bis 4.1.3.2), so that no neighbour under the same domain can plant one (ASVS 3.3.1).
 */
export const sessionCookieName = (secure: boolean): string => (secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE);

/**
 * `Strict`: no other site can make a browser send it, not even by a link. Who arrives by a link from a mail is led on by
 * a page of the node itself (`arriving`), whose request carries it.
 */
const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The header's value that opens a session in the browser. */
export const sessionCookie = (secret: string, secure: boolean): string =>
  `${sessionCookieName(secure)}=${secret}; ${attributes(secure)}`;

/** The header's value that takes it back. */
export const endedSessionCookie = (secure: boolean): string =>
  `${sessionCookieName(secure)}=; Max-Age=0; ${attributes(secure)}`;
