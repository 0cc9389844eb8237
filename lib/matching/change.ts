import type { TextRange } from "../text/offset-map.ts";
import type { Passage } from "./passage.ts";

/** Where a passage and its sources differ; either side may be empty, never both. */
export interface Change {
  /** Half-open UTF-16 range in the passage's text. */
  readonly page: TextRange;
  /** Half-open UTF-16 range in the texts of its sources, one right behind the other. */
  readonly source: TextRange;
}

/** What a passage states of a thing, and what its source does, where both cannot be true. */
export interface Contradiction extends Change {
  readonly fact: "number" | "negation";
}

/** The two sides of a change in words. */
export interface ChangedWords {
  readonly page: string;
  readonly source: string;
}

/** The words of a change. */
export function changedWords(
  { page, source }: Change,
  passage: Pick<Passage, "text" | "sources">,
): ChangedWords {
  const joined = passage.sources.map(({ text }) => text).join("");
  return {
    page: passage.text.slice(page.start, page.end),
    source: joined.slice(source.start, source.end),
  };
}
