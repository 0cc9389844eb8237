/** Longer quotations are given by their first and last words. In characters (UTF-16). */
const LONGEST_EXACT = 120;
/** How much of the first and last words, and of what stands round them, is given. */
const EDGE = 24;
const CONTEXT = 16;

/**
 * Words as a text directive takes them: percent-encoded, with the hyphen that would read as a mark of context.
 * Halves of surrogate pairs, which a page may hold and a cut may leave, have no encoding and are left out.
 */
const encoded = (words: string): string =>
  encodeURIComponent(words.replaceAll(/\p{Surrogate}/gu, "")).replaceAll("-", "%2D");

/** Made once, when it is first needed: to make one takes longer than to use it. */
let words: Intl.Segmenter | null = null;

/** The last place at or before an offset where a word ends, so that no word is cut; the offset if there is none. */
function wordEnd(text: string, offset: number): number {
  words ??= new Intl.Segmenter(undefined, { granularity: "word" });
  let end = 0;
  for (const { index, segment } of words.segment(text)) {
    if (index + segment.length > offset) break;
    end = index + segment.length;
  }
  return end === 0 ? Math.min(offset, text.length) : end;
}

const beginning = (text: string, length: number): string => text.slice(0, wordEnd(text, length)).trim();
const ending = (text: string, length: number): string =>
  text.slice(wordEnd(text, Math.max(0, text.length - length))).trim();

/** A quotation with what stands round it. */
interface FragmentQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The fragment of an address that leads whoever opens it to words on the page: `#:~:text=…`, as the WICG's
 * "URL Fragment Text Directives" defines it.
 * @param isUnique whether the page has the words once: then what stands round them need not be named
 */
export function textFragment({ exact, prefix, suffix }: FragmentQuote, isUnique: boolean): string {
  const lines = exact.split(/\n+/u).map((line) => line.trim());
  const first = lines[0] ?? "";
  const last = lines.at(-1) ?? "";
  const words =
    lines.length === 1 && exact.length <= LONGEST_EXACT
      ? encoded(exact.trim())
      : `${encoded(beginning(first, EDGE))},${encoded(ending(last, EDGE))}`;
  const before = isUnique ? "" : ending(prefix.split("\n").at(-1) ?? "", CONTEXT);
  const behind = isUnique ? "" : beginning(suffix.split("\n")[0] ?? "", CONTEXT);
  return `#:~:text=${before === "" ? "" : `${encoded(before)}-,`}${words}${behind === "" ? "" : `,-${encoded(behind)}`}`;
}
