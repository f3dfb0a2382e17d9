import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Two years, as the lists of browsers ask; no `preload`: that is the operator's own promise for the whole domain. */
const HSTS = 'max-age=63072000; includeSubDomains';

/**
 * Strict by default: no inline script or style, nothing from elsewhere, no framing, no referrer, no sniffing.
 * A page that breaks under this policy is a fault of the page.
 *
 * @param secure whether people reach the node over TLS: then browsers are told never to come without it
 */
export function strictHeaders(secure: boolean): MiddlewareHandler {
  const strict = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    xContentTypeOptions: 'nosniff',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    strictTransportSecurity: secure ? HSTS : false,
  });
  return async (c, next) => {
    await strict(c, next);
    // A file is saved, not shown; where a browser shows it all the same, it may do nothing (ASVS 5.0 3.2.1, 5.4.2).
    if (c.res.headers.get('content-disposition')?.startsWith('attachment'))
      c.res.headers.set('content-security-policy', "default-src 'none'; sandbox");
  };
}
