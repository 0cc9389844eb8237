import { fold } from "../chinese/fold.ts";
import type { Change } from "./passage.ts";
import { rarityOf } from "./rarity.ts";

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

function clauseAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end++;
  return { start, end };
}

/** A word that one text denies, while the other says it in clauses that deny nothing. */
function deniedOnlyIn(
  denying: string,
  saying: string,
): { denied: { start: number; end: number }; said: { start: number; end: number } } | null {
  for (let at = 0; at < denying.length; at++) {
    if (!NEGATORS.has(denying.charAt(at))) continue;
    for (let word = at + 1; word < Math.min(at + NEGATION_REACH, denying.length - 1); word++) {
      if (CLAUSE_END.test(denying.charAt(word))) break;
      const pair = denying.slice(word, word + 2);
      if (!/^\p{Script=Han}{2}$/u.test(pair)) continue;
      if ([...pair].some((character) => rarityOf(character.charCodeAt(0)) < LEAST_RARITY)) continue;
      let said = saying.indexOf(pair);
      if (said === -1) continue;
      let isDenied = false;
      const first = clauseAround(saying, said);
      for (; said !== -1 && !isDenied; said = saying.indexOf(pair, said + 1)) {
        const { start, end } = clauseAround(saying, said);
        isDenied = [...saying.slice(start, end)].some((character) => NEGATORS.has(character));
      }
      if (!isDenied) return { denied: clauseAround(denying, at), said: first };
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
      page: page.slice(removed.said.start, removed.said.end),
      source: source.slice(removed.denied.start, removed.denied.end),
    };
  const added = deniedOnlyIn(onPage, inSource);
  if (added === null) return null;
  return {
    page: page.slice(added.denied.start, added.denied.end),
    source: source.slice(added.said.start, added.said.end),
  };
}
