import {
  type Conversion,
  joinedConversion,
  partsOfConversion,
  unconverted,
} from "../../chinese/conversion.ts";
import { isElementNode, isTextNode } from "./node-kinds.ts";

/** Where a line may be broken inside a word: a soft hyphen, and `wbr` as a character. */
const BREAKS = /([\u00ad\u200b]+)/u;

/** What is said of the characters of a word, or where it may be broken; no text of its own. */
const PASSED_OVER = "RT,RP,RTC,WBR".split(",");
const RUBY = "RUBY,RB".split(",");

/** Nodes that may lie between two parts of a word: the reading of a character with its brackets takes five. */
const MOST_BETWEEN = 12;

/** @returns the text of nodes that stand together, as it is looked up: without what only breaks lines */
export const wordsOf = (sources: readonly string[]): string =>
  sources
    .map((source) => (BREAKS.test(source) ? source.split(BREAKS).filter(isWord).join("") : source))
    .join("");

/**
 * Gives each node its part.
 * @param words the conversion of `wordsOf(sources)`
 * @returns for each source
 */
export function conversionsOfNodes(sources: readonly string[], words: Conversion): Conversion[] {
  if (sources.length === 1 && words.source === sources[0]) return [words];
  const pieces = sources.map((source) => source.split(BREAKS));
  const parts = partsOfConversion(
    words,
    pieces.flatMap((own) => own.filter(isWord).map(({ length }) => length)),
  );
  let next = 0;
  return pieces.map((own) =>
    own
      .map((piece, at) => (isWord(piece, at) ? (parts[next++] ?? unconverted(piece)) : unconverted(piece)))
      .reduce(joinedConversion),
  );
}

/** Splitting by a group gives words and breaks by turns. */
function isWord(_: string, at: number): boolean {
  return at % 2 === 0;
}

/**
 * Puts texts together that are one text cut by `wbr`, or by ruby with what it says of each character. Not over other
 * elements: there, converting each text by itself is right more often.
 * @param texts in the order of the page
 */
export function textsOfWords(texts: readonly Text[]): Text[][] {
  const groups: Text[][] = [];
  let open: Text[] | undefined;
  for (const text of texts) {
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && isContinued(last, text)) open.push(text);
    else {
      const group = [text];
      groups.push(group);
      if (text.parentNode === null || !PASSED_OVER.includes(text.parentNode.nodeName.toUpperCase()))
        open = group;
    }
  }
  return groups;
}

/** Whether a text is the continuation of another one in the same word, as far as the page's elements tell. */
function isContinued(text: Text, other: Text): boolean {
  let at: Node | null = behind(text);
  if (at === other) return false;
  for (let between = 0; at !== null && between < MOST_BETWEEN; between++) {
    if (isTextNode(at)) return at === other;
    if (!isElementNode(at)) return false;
    const name = at.nodeName.toUpperCase();
    if (RUBY.includes(name) && at.firstChild !== null) at = at.firstChild;
    else if (PASSED_OVER.includes(name)) at = behind(at);
    else return false;
  }
  return false;
}

/** The next node that is not inside this one, without leaving another element than ruby. */
function behind(node: Node): Node | null {
  let at: Node = node;
  while (at.nextSibling === null) {
    if (at.parentNode === null || !RUBY.includes(at.parentNode.nodeName.toUpperCase())) return null;
    at = at.parentNode;
  }
  return at.nextSibling;
}
