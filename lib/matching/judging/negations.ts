import { fold } from "../../chinese/fold.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Change } from "../change.ts";
import { rarityOf } from "../indexing/rarity.ts";

/** Characters that deny what follows. */
const NEGATORS = new Set([..."不沒未無非別否免拒難"].map(fold));
/** Words that hold such a character and deny nothing. */
const NO_NEGATION = new RegExp(
  [
    "不過",
    "不僅",
    "不只",
    "不但",
    "不同",
    "不斷",
    "不久",
    "不少",
    "不錯",
    "不惜",
    "不管",
    "不論",
    "要不",
    "非常",
    "除非",
    "無論",
    "無比",
    "未來",
    "特別",
    "分別",
    "別人",
    "別的",
    "區別",
    "差別",
    "級別",
  ]
    .map(fold)
    .join("|"),
  "gu",
);
/** Marks that end a clause, folded. */
const CLAUSE_END = /[,.;:!?\n]/u;
/** 不完全準確: what is denied stands at most so many characters behind. */
const NEGATION_REACH = 4;
/** Both characters of a word that is compared are at least this rare, in nats: 是, 我 and 有 are left out. */
const LEAST_RARITY = 5.5;

/**
 * Another translation below this similarity puts a negation into other words (不準確, 與事實不符, 言過其實), so
 * that a missing one proves nothing.
 */
const LEAST_SIMILARITY = 0.4;

/** A folded text in which words that only look like a negation are blanked. */
const masked = (text: string): string => text.replace(NO_NEGATION, (word) => " ".repeat(word.length));

function clauseAround(text: string, at: number): TextRange {
  let start = at;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end++;
  return { start, end };
}

/** For each unit of a text, whether the clause that it stands in denies something. */
function denialsIn(text: string): Uint8Array {
  const denials = new Uint8Array(text.length);
  let start = 0;
  let isDenying = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (at < text.length && !CLAUSE_END.test(character)) {
      isDenying ||= NEGATORS.has(character);
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
  readonly #places = new Map<string, number>();
  #denials: Uint8Array | null = null;

  constructor(text: string) {
    this.#text = text;
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
    this.#denials ??= denialsIn(this.#text);
    for (let at = first; at !== -1; at = this.#text.indexOf(word, at + 1))
      if (this.#denials[at] === 1) return -1;
    return first;
  }
}

/** A word that one text denies, while the other says it in clauses that deny nothing. */
function deniedOnlyIn(denying: string, saying: string): { denied: TextRange; said: TextRange } | null {
  const sayings = new Sayings(saying);
  for (let at = 0; at < denying.length; at++) {
    if (!NEGATORS.has(denying.charAt(at))) continue;
    for (let word = at + 1; word < Math.min(at + NEGATION_REACH, denying.length - 1); word++) {
      if (CLAUSE_END.test(denying.charAt(word))) break;
      const pair = denying.slice(word, word + 2);
      if (!/^\p{Script=Han}{2}$/u.test(pair)) continue;
      if ([...pair].some((character) => rarityOf(character.charCodeAt(0)) < LEAST_RARITY)) continue;
      const said = sayings.undenied(pair);
      if (said !== -1) return { denied: clauseAround(denying, at), said: clauseAround(saying, said) };
    }
  }
  return null;
}

/**
 * A negation in which a passage contradicts its source.
 * @param page the page's words
 * @param source the words of the transcript
 * @param similarity of the two, 0 to 1
 * @returns the clauses of both side by side, or `null`
 */
export function alteredNegation(page: string, source: string, similarity: number): Change | null {
  if (similarity < LEAST_SIMILARITY) return null;
  const onPage = masked(fold(page));
  const inSource = masked(fold(source));
  const removed = deniedOnlyIn(inSource, onPage);
  if (removed !== null)
    return {
      page: removed.said,
      source: removed.denied,
    };
  const added = deniedOnlyIn(onPage, inSource);
  if (added === null) return null;
  return {
    page: added.denied,
    source: added.said,
  };
}
