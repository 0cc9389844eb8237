import { type FoldedText, FoldedTextBuilder } from "../../chinese/folded-text.ts";
import { SeedIndex } from "../../text/aligner/seed-index.ts";
import { inOneGo } from "../../text/work.ts";

/** Units that are folded between two pauses: well below a millisecond. */
const UNITS_PER_SLICE = 1 << 14;

/** A text in which quotes are looked for, made ready once for all of them. */
export interface SearchedText {
  readonly text: string;
  readonly folded: FoldedText;
  /** Of the folded text. */
  readonly seeds: SeedIndex;
}

/** Makes a text ready, and pauses well within every millisecond. */
export function* searchedTextSlices(text: string): Generator<void, SearchedText, void> {
  const builder = new FoldedTextBuilder();
  for (let at = 0; at < text.length; at += UNITS_PER_SLICE) {
    builder.append(text.slice(at, at + UNITS_PER_SLICE));
    yield;
  }
  const folded = builder.build();
  const seeds = yield* SeedIndex.slices(folded.text);
  return { text, folded, seeds };
}

/** As `searchedTextSlices`, in one go. */
export function searchedText(text: string): SearchedText {
  return inOneGo(searchedTextSlices(text));
}
