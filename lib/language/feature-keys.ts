/** Spreads what differs in a few bits over all of them (the finish of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** FNV-1a over the units of UTF-16 of a text. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0;
  return hash;
}

/**
 * A key of one of the kinds below: small enough for the engine's fast integers, and above all characters, which are
 * keys of their own. That two features of a page and a transcript share one by chance happens once in some 50,000
 * features.
 */
const hashKey = (hash: number): number => 0x10000 + (hash & 0x1fffffff);

/** The key of a word. */
export const wordKey = (word: string): number => hashKey(mixed(hashOf(word)));

/** The key of two characters, or two words by their keys, that follow one another. */
export const pairKey = (first: number, second: number): number =>
  hashKey(mixed(Math.imul(first, 0x9e3779b1) ^ second));

/** The key of a name or term, whatever its form. @param term its number */
export const termKey = (term: number): number => wordKey(`term ${term}`);

/** The key of a number. @param value as written in digits, with its unit where that tells it from others */
export const numberKey = (value: string): number => wordKey(`number ${value}`);
