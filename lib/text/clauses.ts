import type { TextRange } from "./offset-map.ts";
import { inOneGo, type Steps, Work } from "./work.ts";

/** How strongly the mark behind a clause divides: a comma, a sentence's end, or a new line. */
type ClauseEnd = "comma" | "sentence" | "line";

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
 * A stretch without a mark is cut into clauses of this length, in characters. Tables and lists have such stretches,
 * and pages that mean harm; the longest clause in the prose of 220 real pages has 349.
 */
const LONGEST_CLAUSE = 400;

/** Units of work for a character, and for a clause beside its characters. */
const CHARACTER_WORK = 3;
const CLAUSE_WORK = 40;
/** Characters between two looks at the work done. */
const LOOK_EVERY = 1024;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Cuts a text into clauses: at commas, at ends of sentences and at line feeds, and where none comes for too long.
 * @param start half-open UTF-16 range of `text` to cut
 * @param goesOn whether the stop at a place ends no sentence, where the language of the text knows such stops
 * @returns the clauses that hold a letter or a digit, in order; white space, brackets and quotation marks at
 *   their edges are left out
 */
export function clausesOf(
  text: string,
  start = 0,
  end = text.length,
  goesOn: ((text: string, at: number) => boolean) | null = null,
): Clause[] {
  return inOneGo(clauseSteps(text, start, end, new Work(), goesOn));
}

/** As `clausesOf`, in steps. */
export function* clauseSteps(
  text: string,
  start: number,
  end: number,
  work: Work,
  goesOn: ((text: string, at: number) => boolean) | null = null,
): Steps<Clause[]> {
  const clauses: Clause[] = [];
  let from = start;
  const close = (to: number, stop: ClauseEnd, mark: 0 | 1): void => {
    let left = from;
    let right = to;
    while (left < right && EDGES.test(text.charAt(left))) left++;
    while (right > left && EDGES.test(text.charAt(right - 1))) right--;
    if (/[\p{L}\p{N}]/u.test(text.slice(left, right))) clauses.push({ start: left, end: right, stop });
    else if (stop !== "comma") {
      const last = clauses.at(-1);
      if (last !== undefined && last.stop !== "line") clauses[clauses.length - 1] = { ...last, stop };
    }
    work.draw(CLAUSE_WORK);
    from = to + mark;
  };
  for (let at = start; at < end; at++) {
    if ((at - start) % LOOK_EVERY === LOOK_EVERY - 1) {
      work.draw(LOOK_EVERY * CHARACTER_WORK);
      yield* work.pause();
    }
    const character = text.charAt(at);
    if (character === "\n") close(at, "line", 1);
    else if (SENTENCE_ENDS.has(character)) {
      if (!isInsideWord(text, at) && goesOn?.(text, at) !== true) close(at, "sentence", 1);
    } else if (COMMAS.has(character)) {
      if (!isInsideWord(text, at)) close(at, "comma", 1);
    } else if (at - from >= LONGEST_CLAUSE && !isLowSurrogate(text.charCodeAt(at))) close(at, "comma", 0);
  }
  close(end, "line", 1);
  work.draw(((end - start) % LOOK_EVERY) * CHARACTER_WORK);
  return clauses;
}
