import { fold } from "../../chinese/fold.ts";
import type { DeniedWords, Negation } from "../../language/language.ts";
import { editSimilarity } from "../../text/aligner/edit-distance.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change } from "../change.ts";

/** Marks that end a clause, folded. */
const CLAUSE_END = /[,.;:!?\n]/u;

/** The clause that a question mark ends: it states nothing, and asks the same with a denial. */
const QUESTION = /[^,.;:!?\n]+(?=\?)/gu;

/**
 * Texts that are less similar than this are put in other words, and so may be their negation (不準確, 與事實不符,
 * 言過其實): that it is missing proves nothing.
 */
const LEAST_SIMILARITY = 0.4;

/** A folded text with what the patterns match blanked, so that offsets stay. */
const masked = (text: string, ...patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, (word) => " ".repeat(word.length)), text);

/** What may deny in other words, but for characters that are compared themselves. */
const doubtsIn = (text: string, doubtful: RegExp, { negators }: DeniedWords): string =>
  Array.from(text.matchAll(doubtful), ([words]) => words)
    .filter((words) => ![...words].some((character) => negators.has(character)))
    .join(" ");

function clauseAround(text: string, at: number): TextRange {
  let start = at;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end++;
  return { start, end };
}

/**
 * How often a clause denies what it states: 並非 does so once, and 並非沒有 twice, which is no denial.
 * @param clause without words that only look like a negation
 */
function denialsOf(clause: string, { denials, deniedWords }: Negation): number {
  let count = 0;
  const others = clause.replace(denials, (denial) => {
    count++;
    return " ".repeat(denial.length);
  });
  for (const character of others) if (deniedWords?.negators.has(character)) count++;
  return count;
}

/** For each unit of a text, whether the clause that it stands in holds a denial, also one that another takes back. */
function denialsIn(text: string, { negators }: DeniedWords): Uint8Array {
  const denials = new Uint8Array(text.length);
  let start = 0;
  let isDenying = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (at < text.length && !CLAUSE_END.test(character)) {
      isDenying ||= negators.has(character);
      continue;
    }
    if (isDenying) denials.fill(1, start, at);
    start = at + 1;
    isDenying = false;
  }
  return denials;
}

/** Tells where a text says a word without denying it anywhere; looks for each word once. */
class Sayings {
  readonly #text: string;
  readonly #negation: DeniedWords;
  readonly #places = new Map<string, number>();
  #denials: Uint8Array | null = null;

  constructor(text: string, negation: DeniedWords) {
    this.#text = text;
    this.#negation = negation;
  }

  /** @returns where the word stands first; -1 where it is denied in one place, or is not said */
  undenied(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.#find(word);
    this.#places.set(word, place);
    return place;
  }

  #find(word: string): number {
    const first = this.#text.indexOf(word);
    if (first === -1) return -1;
    this.#denials ??= denialsIn(this.#text, this.#negation);
    for (let at = first; at !== -1; at = this.#text.indexOf(word, at + 1))
      if (this.#denials[at] === 1) return -1;
    return first;
  }
}

/**
 * Two clauses that are less like one another, negation aside, say different things of one word: 「固執的是路線，不是脾氣」
 * and 「我脾氣挺好的」.
 */
const LEAST_CLAUSE_SIMILARITY = 0.34;

/** Whether two clauses state the same, but that one denies it. */
function isSameStatement(
  denying: string,
  denied: TextRange,
  saying: string,
  said: TextRange,
  { negators }: DeniedWords,
): boolean {
  const plain = [...denying.slice(denied.start, denied.end)]
    .filter((character) => !negators.has(character))
    .join("");
  return editSimilarity(plain, saying.slice(said.start, said.end)) >= LEAST_CLAUSE_SIMILARITY;
}

/**
 * Whether what a denying clause has more than the one that says the word is denied by the other text as well:
 * 「不會流到造的一頭，而是流到用的一頭」 turns 「一定流到用的一頭，而不是造的一頭」 round.
 */
function isTurnedRound(
  denying: string,
  said: string,
  saying: string,
  { negators, tells }: DeniedWords,
): boolean {
  const more = [...new Set(denying)].filter(
    (character) => /\p{L}/u.test(character) && !negators.has(character) && !said.includes(character),
  );
  // 造 says which end is meant, and 會 does not.
  const telling = more.filter(tells);
  return saying.split(CLAUSE_END).some((clause) => {
    const isDenied = [...clause].some((character) => negators.has(character));
    const holds = (own: readonly string[]): boolean =>
      own.length > 0 && own.filter((character) => clause.includes(character)).length * 2 >= own.length;
    return isDenied && (holds(telling) || holds(more));
  });
}

/** A word that one text denies, while the other says it in clauses that deny nothing. */
function deniedOnlyIn(
  denying: string,
  saying: string,
  negation: Negation,
  words: DeniedWords,
): { denied: TextRange; said: TextRange } | null {
  const { negators, reach, wordLength } = words;
  const sayings = new Sayings(saying, words);
  for (let at = 0; at < denying.length; at++) {
    if (!negators.has(denying.charAt(at))) continue;
    const around = clauseAround(denying, at);
    if (denialsOf(denying.slice(around.start, around.end), negation) % 2 === 0) continue;
    for (let word = at + 1; word < Math.min(at + reach, denying.length - 1); word++) {
      if (CLAUSE_END.test(denying.charAt(word))) break;
      const denied = denying.slice(word, word + wordLength);
      if (denied.length < wordLength || !words.tells(denied)) continue;
      const said = sayings.undenied(denied);
      if (said === -1) continue;
      const clauses = { denied: around, said: clauseAround(saying, said) };
      if (!isSameStatement(denying, clauses.denied, saying, clauses.said, words)) continue;
      const both = [
        denying.slice(clauses.denied.start, clauses.denied.end),
        saying.slice(clauses.said.start, clauses.said.end),
      ] as const;
      if (!isTurnedRound(...both, saying, words)) return clauses;
    }
  }
  return null;
}

/**
 * A negation in which a passage contradicts its source.
 * @param page the page's words
 * @param source the words of the transcript
 * @param similarity of the two, 0 to 1
 * @param negation of the language of both; what may deny in other words must be in both or in neither
 * @returns the clauses of both side by side, or `null`
 */
export function alteredNegation(
  page: string,
  source: string,
  similarity: number,
  negation: Negation | null,
): Change | null {
  const words = negation?.deniedWords ?? null;
  if (negation === null || words === null || similarity < LEAST_SIMILARITY) return null;
  const onPage = masked(fold(page), negation.noDenials, words.noNegation, QUESTION);
  const inSource = masked(fold(source), negation.noDenials, words.noNegation, QUESTION);
  if (doubtsIn(onPage, negation.doubtful, words) !== doubtsIn(inSource, negation.doubtful, words))
    return null;
  const removed = deniedOnlyIn(inSource, onPage, negation, words);
  // He never had to, and I did: both are true.
  const isOtherwise = ({ end }: TextRange): boolean => negation.otherwise.test(inSource.slice(end));
  if (removed !== null)
    return isOtherwise(removed.denied) ? null : { page: removed.said, source: removed.denied };
  const added = deniedOnlyIn(onPage, inSource, negation, words);
  if (added === null || isOtherwise(added.said)) return null;
  return {
    page: added.denied,
    source: added.said,
  };
}
