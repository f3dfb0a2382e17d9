/** What a password must be: long, and not one that everybody tries. ASVS 5.0 6.2.1, 6.2.4, 6.2.5, 6.2.8, 6.2.9. */

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

export type PasswordFault = 'short' | 'long' | 'common' | 'own-name';

/** Words that stand at the heart of passwords found in every list of leaked ones. */
const COMMON_WORDS = [
  'password', 'passwort', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'motdepasse', 'contrasena', 'contraseña', 'parol', 'пароль',
  'qwerty', 'qwertz', 'azerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'йцукен', '1q2w3e4r', 'qazwsx',
  'admin', 'administrator', 'welcome', 'bienvenue', 'bienvenido', 'letmein', 'iloveyou', 'monkey', 'dragon', 'sunshine',
  'princess', 'football', 'baseball', 'superman', 'batman', 'master', 'shadow', 'michael', 'charlie', 'changeme', 'default',
  'secret', 'computer', 'internet', 'summer', 'winter', 'spring', 'autumn', 'trustno', 'whatever', 'starwars', 'login',
  'palermo', 'trafficking', 'protocol', 'ministry', 'police', 'government', 'abc', 'test', 'user', 'guest', 'hello',
] as const; // biome-ignore format: a list of words, not of lines
const WORDS = new Set<string>(COMMON_WORDS);

/** Compared as Unicode compatibility form: the same password typed on two keyboards is the same. */
export const normalisedPassword = (password: string): string => password.normalize('NFKC');

/**
 * @param own account name and name of the person, neither of which may be most of the password
 * @returns why it cannot be used, or undefined. There are no rules of composition.
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | undefined {
  const normalised = normalisedPassword(password);
  const length = [...normalised].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const plain = normalised.toLowerCase();
  if (isMonotone(plain) || isMadeOfCommonWords(plain)) return 'common';
  const names = own.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((name) => name.length > 2);
  const without = names.reduce((rest, name) => rest.replaceAll(name, ''), plain);
  return without !== plain && [...without].length < SHORTEST_PASSWORD / 2 ? 'own-name' : undefined;
}

/** One to four characters over and over, or a run of the keyboard's or alphabet's neighbours. */
function isMonotone(text: string): boolean {
  if (new Set(text).size <= 4) return true;
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length * 0.8;
}

/** Nothing but common words, digits and marks. */
function isMadeOfCommonWords(text: string): boolean {
  const parts = text.split(/[^\p{L}@$]+|(?<=\p{L})(?=\d)/u).filter(Boolean);
  const letters = parts.join('');
  if (WORDS.has(text.replace(/[\d\W_]+$/u, '')) || WORDS.has(letters)) return true;
  return parts.every((part) => WORDS.has(part) || WORDS.has(part.slice(0, part.length / 2)));
}
