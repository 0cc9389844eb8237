import type { SpokenWords } from "./spoken-words.ts";

/** What ends a clause of folded text. */
const CLAUSE = /^[^.;!?:,"\n]*/u;

/** A colon opens a quotation. */
const OPENED = /:\s*"$/u;
const LONGEST_OPENING = 4;

/**
 * The clause right behind a quotation, where it can only say whose words these are: the quotation ends with a comma
 * ("…," he said), or the clause ends the sentence (「…」,他說。). Behind a question stands who answers, and behind whole
 * sentences that a colon opens (她說:「…。」) the next sentence.
 * @param folded the page's text, folded to the same length
 * @param start half-open UTF-16 range of the quotation's words
 */
export function clauseBehind(folded: string, start: number, end: number, { reach }: SpokenWords): string {
  const [, inside = "", mark] = /^([,.!?]?)("[,.]?)/u.exec(folded.slice(end, end + 3)) ?? [];
  const last = inside === "" ? folded.charAt(end - 1) : inside;
  if (mark === undefined || last === "?") return "";
  if (/[.!]/u.test(last) && OPENED.test(folded.slice(Math.max(0, start - LONGEST_OPENING), start))) return "";
  const from = end + inside.length + mark.length;
  const behind = folded.slice(from, from + reach.before);
  const clause = CLAUSE.exec(behind)?.[0] ?? "";
  return last === "," || /^(?:[.\n]|$)/u.test(behind.slice(clause.length)) ? clause : "";
}
