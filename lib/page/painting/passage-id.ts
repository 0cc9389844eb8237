import { fold } from "../../chinese/fold.ts";

/**
 * Names for the passages of a page that stay the same when it is read again, in whatever script: made of their
 * words, and of how often these came before.
 */
export function passageIds(passages: readonly { readonly text: string }[]): string[] {
  const seen = new Map<string, number>();
  return passages.map(({ text }) => {
    const name = hash(fold(text)).toString(36);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name}-${before}`;
  });
}

/** FNV-1a over units of UTF-16, 32 bits (Fowler, Noll and Vo, draft-eastlake-fnv). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
