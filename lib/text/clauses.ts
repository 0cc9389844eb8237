import type { TextRange } from "./offset-map.ts";

/** How strongly the mark behind a clause divides: a comma, a sentence's end, or a new line. */
export type ClauseEnd = "comma" | "sentence" | "line";

/** A stretch of text between two marks that divide, in UTF-16 offsets of the whole text, the marks left out. */
export interface Clause extends TextRange {
  readonly end: number;
  readonly stop: ClauseEnd;
}

const SENTENCE_ENDS = new Set("。．.!！?？;；…｡︒⋯");
const COMMAS = new Set(",，、﹐:：︰—―─・･");
/** Marks around words: they divide nothing by themselves, and belong to no clause where they stand at its edge. */
const EDGES = /[\s"'“”‘’「」『』«»《》〈〉()（）【】[\]]/u;

function isWordCharacter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/[\p{Script=Han}]/u.test(text.charAt(at));
}

/** A stop or comma between letters or digits belongs to them: 3.5, U.S., 1,000, 10:30. */
function isInsideWord(text: string, at: number): boolean {
  return ".,:．".includes(text.charAt(at)) && isWordCharacter(text, at - 1) && isWordCharacter(text, at + 1);
}

/**
 * Cuts a text into clauses: at commas, at ends of sentences and at line feeds.
 * @param start half-open UTF-16 range of `text` to cut
 * @returns the clauses that hold a letter or a digit, in order; white space, brackets and quotation marks at
 *   their edges are left out
 */
export function clausesOf(text: string, start = 0, end = text.length): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  const close = (to: number, stop: ClauseEnd): void => {
    let left = from;
    let right = to;
    while (left < right && EDGES.test(text.charAt(left))) left++;
    while (right > left && EDGES.test(text.charAt(right - 1))) right--;
    if (/[\p{L}\p{N}]/u.test(text.slice(left, right))) clauses.push({ start: left, end: right, stop });
    else if (stop !== "comma") {
      const last = clauses.at(-1);
      if (last !== undefined && last.stop !== "line") clauses[clauses.length - 1] = { ...last, stop };
    }
    from = to + 1;
  };
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === "\n") close(at, "line");
    else if (SENTENCE_ENDS.has(character)) {
      if (!isInsideWord(text, at)) close(at, "sentence");
    } else if (COMMAS.has(character) && !isInsideWord(text, at)) close(at, "comma");
  }
  close(end, "line");
  return clauses;
}
