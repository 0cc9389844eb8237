/** Prose in Chinese is Chinese characters for the most part; code with comments and names in Chinese is not. */
const LEAST_SHARE_OF_HAN = 0.5;
/** Fewer may as well be names in code: a line of a poem has ten. */
const LEAST_HAN = 10;
/** So much of a text tells what it is (UTF-16). */
const READ = 4_000;
const HAN = /\p{Script=Han}/gu;
const WORDS = /[\p{L}\p{N}\p{S}]/gu;

const known = new WeakMap<Element, { readonly length: number; readonly isProse: boolean }>();

/**
 * Whether preformatted text is to be read and not to be run: the pages of plain text files are, poems, letters and
 * old forum posts.
 * @param element a `pre`
 */
export function isProse(element: Element): boolean {
  if (element.ownerDocument.contentType === "text/plain") return true;
  const text = element.textContent ?? "";
  const before = known.get(element);
  if (before?.length === text.length) return before.isProse;
  const prose = element.querySelector("code,kbd,samp") === null && isMostlyHan(text.slice(0, READ));
  known.set(element, { length: text.length, isProse: prose });
  return prose;
}

function isMostlyHan(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  return han >= LEAST_HAN && han >= LEAST_SHARE_OF_HAN * (text.match(WORDS)?.length ?? 0);
}
