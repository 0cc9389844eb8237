import type { SpokenWords } from "./spoken-words.ts";

/** What ends a clause of folded text. */
const CLAUSE = /^[^.;!?:,"\n]*/u;

/**
 * The clause right behind a quotation, where it can only say whose words these are: the quotation ends with a comma
 * ("…," he said), or the clause ends the sentence (「…」,他說。). Behind a question stands who answers.
 */
export function clauseBehind(folded: string, end: number, { reach }: SpokenWords): string {
  const [, inside = "", mark] = /^([,.!?]?)("[,.]?)/u.exec(folded.slice(end, end + 3)) ?? [];
  const last = inside === "" ? folded.charAt(end - 1) : inside;
  if (mark === undefined || last === "?") return "";
  const start = end + inside.length + mark.length;
  const behind = folded.slice(start, start + reach.before);
  const clause = CLAUSE.exec(behind)?.[0] ?? "";
  return last === "," || /^(?:[.\n]|$)/u.test(behind.slice(clause.length)) ? clause : "";
}
