import type { Interview } from "../../lib/interview/interview.ts";
import { clausesOf } from "../../lib/text/clauses.ts";

/** Texts made to take long, by what they are: each of about the length that is asked for. */
export type HostileTexts = Readonly<Record<string, (length: number) => string>>;

/** A row of numbers that looks like chance and is the same each time (Lehmer, 48271 modulo 2^31 - 1). */
function* chances(seed: number): Generator<number, never, void> {
  for (let state = seed; ; yield state / 0x7fffffff) state = (state * 48_271) % 0x7fffffff;
}

/** Takes pieces until a text is as long as it shall be. */
function filled(length: number, piece: (at: number) => string): string {
  let text = "";
  for (let at = 0; text.length < length; at++) text += piece(at);
  return text.slice(0, length);
}

/** Texts that are hard for a search in one interview. @param seed from 1; another one gives others */
export function hostileTexts(interview: Interview, seed = 1): HostileTexts {
  const clauses = (interview.renditions[0]?.turns ?? []).flatMap((turn) =>
    turn.paragraphs.flatMap(({ text }) => clausesOf(text).map(({ start, end }) => text.slice(start, end))),
  );
  const names = interview.speakers.flatMap((speaker) => speaker.names);
  const [name = ""] = interview.speakers.find(({ role }) => role === "guest")?.names ?? [];
  const random = chances(seed);
  const clause = (at: number): string => clauses[at % clauses.length] ?? "";
  const anyClause = (): string => clause(Math.floor(random.next().value * clauses.length));
  const opening = `${name}接受${interview.outlet}的${interview.show}專訪時說:`;
  return {
    "one quotation, four characters of each clause, ellipses": (length) =>
      `${opening}「${filled(length, (at) => `${clause(at).slice(0, 4)}…`)}」`,
    "one quotation, pieces of clauses in any order": (length) =>
      `${opening}「${filled(length, () => `${anyClause().slice(0, 3 + Math.floor(random.next().value * 6))}……`)}」`,
    "one quotation, shuffled clauses": (length) => `${opening}「${filled(length, () => `${anyClause()},`)}」`,
    "one line, shuffled clauses": (length) => `${opening}${filled(length, () => `${anyClause()},`)}`,
    "one line, shuffled sentences": (length) => `${opening}${filled(length, () => `${anyClause()}。`)}`,
    "many quotations, shuffled clauses": (length) =>
      `${opening}${filled(length, () => `他說:「${anyClause()},${anyClause()}。」`)}`,
    "many lines, shuffled clauses in the first person": (length) =>
      `${opening}\n${filled(length, () => `我${anyClause()},${anyClause()}。\n`)}`,
    "clauses that lack a character each": (length) =>
      `${opening}${filled(length, (at) => `${clause(at).slice(1)}。`)}`,
    "marks that are never closed": (length) =>
      `${opening}${filled(length, (at) => "「『“‘«„".charAt(at % 6))}`,
    "marks between characters": (length) =>
      `${opening}${filled(length, (at) => `${'「『“‘«„"」’'.charAt(at % 9)}${clause(at).charAt(0)}`)}`,
    "one line without a mark": (length) => `${opening}${filled(length, () => anyClause())}`,
    "one quotation without a mark": (length) => `${opening}「${filled(length, () => anyClause())}」`,
    "short quotations": (length) =>
      `${opening}${filled(length, () => `他說:「${anyClause().slice(0, 12)}。」`)}`,
    "digits alone": (length) => `${opening}「${filled(length, (at) => `${at * 7919}`)}」`,
    "numbers with units": (length) => `${opening}「${filled(length, (at) => `${at}吉瓦${at}年,`)}」`,
    "numbers and magnitudes": (length) =>
      `${opening}「${filled(length, (at) => `1${"萬億兆".charAt(at % 3)}`)}」`,
    negations: (length) => `${opening}「${filled(length, () => `不${anyClause().slice(0, 3)}`)}」`,
    "nothing but negations": (length) => `${opening}「${"不沒未無".repeat(Math.ceil(length / 4))}」`,
    names: (length) => filled(length, (at) => names[at % names.length] ?? ""),
    "the first characters of names": (length) => `${opening}${(name.charAt(0) || "人").repeat(length)}`,
    "outlets in small letters": (length) =>
      `${name}${filled(length, () => `${interview.outlet.toLowerCase()} `)}`,
    pronouns: (length) =>
      `${opening}\n${filled(length, (at) => (at % 1_900 === 1_899 ? `${clause(at)}\n` : "他"))}`,
    "latin letters without spaces": (length) =>
      `${opening}${filled(length, (at) => (at * 7919).toString(36))}`,
    "latin letters of clauses": (length) =>
      `${opening}「${filled(length, (at) => `${(at * 31).toString(36)} ai `)}」`,
    "one clause again and again": (length) => `${opening}「${filled(length, () => `${clause(9)},`)}」`,
    "one clause on each line": (length) => `${opening}\n${filled(length, () => `我${clause(9)}。\n`)}`,
    "lines of white space": (length) => `${opening}\n${filled(length, () => `${" ".repeat(59)}\n`)}`,
    "lines of labels": (length) => `${opening}\n${filled(length, () => `${"= ".repeat(20)}:\n`)}`,
    "white space in one quotation": (length) => `${opening}「${" ,".repeat(Math.ceil(length / 2))}」`,
    "empty lines": (length) => opening + "\n".repeat(length),
    "the transcript over and over": (length) =>
      `${opening}\n${filled(length, (at) => `${clause(at)}。${at % 9 === 8 ? "\n" : ""}`)}`,
  };
}
