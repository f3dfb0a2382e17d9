const HERE = 'http://here.invalid';

/**
 * The path to go on to, or `/`: only an address of this node itself, so that a link cannot lead a person who has just
 * signed in to somebody else's page (open redirect, CWE-601).
 */
export function localPath(next: string | undefined): string {
  if (!next || !/^\/[^/\\]?/.test(next) || /[\\\p{Cc}]/u.test(next) || next.startsWith('//')) return '/';
  const url = URL.parse ? URL.parse(next, HERE) : URL.canParse(next, HERE) ? new URL(next, HERE) : null;
  return url?.origin === HERE ? `${url.pathname}${url.search}` : '/';
}
