/** Addresses inside the node, so that no redirect and no link leads a person elsewhere (ASVS 3.7.2). */

/** Characters that browsers drop or turn into others before they read an address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const unsafe = /[\u0000-\u0020\u007f\\]/u;

/** Whether a text is a path of this node, query included: `/cases/1?page=2`. `//other.example` is not. */
export const isLocalPath = (text: string): boolean =>
  text.startsWith('/') && !text.startsWith('//') && !unsafe.test(text) && text.length <= 2000;

/** The path itself, or the home page where it is none: for `next` parameters. */
export const localPath = (text: string | undefined): string => (text && isLocalPath(text) ? text : '/');
