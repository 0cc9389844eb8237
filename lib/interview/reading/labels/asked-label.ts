import { TRANSCRIPT_WORDS } from "../../../language/transcript-words.ts";

/** By what a label says that somebody asks: by a title with the verb, or by the verb alone. */
export type AskedBy = "title" | "verb";

const ASKED: readonly { readonly by: AskedBy; readonly pattern: RegExp }[] = [
  ...TRANSCRIPT_WORDS.flatMap(({ asked }) => asked).map((pattern) => ({ by: "title" as const, pattern })),
  ...TRANSCRIPT_WORDS.flatMap(({ askedByAnybody }) => askedByAnybody).map((pattern) => ({
    by: "verb" as const,
    pattern,
  })),
];
const PLAIN = TRANSCRIPT_WORDS.flatMap(({ questions }) => questions);
/** Such a label is no longer; in characters. */
const LONGEST = 80;
const COLON = /^[*_]{0,3}\s?[:：]\s?[*_]{0,3}\s?/u;

/** A label that says in words who asks. */
export interface AskedLabel {
  /** Who does, as written. */
  readonly who: string;
  readonly by: AskedBy;
  /** Where the words begin, in UTF-16 units of the text. */
  readonly end: number;
}

/**
 * Who asks, where a label says so in words: `会后，有记者问：`, `Another reporter asked:`. A title and the word for a
 * question alone (`某社记者问：`) is a label like any other.
 * @param text of a line, behind numbers and marks
 */
export function askedLabel(text: string): AskedLabel | null {
  const at = text.slice(0, LONGEST + 1).search(/[*_]{0,3}\s?[:：]/u);
  if (at < 1) return null;
  const label = text.slice(0, at).trim();
  for (const { by, pattern } of ASKED) {
    const who = pattern.exec(label)?.groups?.who?.trim() ?? "";
    if (who === "" || PLAIN.some((word) => label === `${who}${word}`)) continue;
    return { who, by, end: at + (COLON.exec(text.slice(at))?.[0].length ?? 0) };
  }
  return null;
}
