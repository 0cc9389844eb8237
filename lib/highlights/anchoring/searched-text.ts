import { type FoldedText, FoldedTextBuilder } from "../../chinese/folded-text.ts";
import { SeedIndex } from "../../text/aligner/seed-index.ts";
import type { OffsetMap } from "../../text/offset-map.ts";
import { inOneGo, type Steps } from "../../text/work.ts";
import { withoutReadings } from "./readings.ts";

/** Units that are folded between two pauses: well below a millisecond. */
const UNITS_PER_SLICE = 1 << 14;

/** Accents, voicing marks of kana, and the parts of Korean syllables. */
const DECOMPOSED = /[\u0300-\u036f\u1100-\u11ff\u3099\u309a]/;

/** A text in which quotes are looked for, made ready once for all of them. */
export interface SearchedText {
  readonly text: string;
  readonly folded: FoldedText;
  /** Whether letters and their marks stand in it as units of their own. Looked for when it is first asked for. */
  isDecomposed(): boolean;
  /** Of the folded text. Made when it is first asked for: words that stand as they were need none. */
  seeds(): Steps<SeedIndex>;
  /** The text without readings in brackets; `null` where it has none. Made when it is first asked for. */
  bare(): Steps<SearchedBareText | null>;
}

/** A text without readings, with the way from the text that has them. */
interface SearchedBareText {
  readonly searched: SearchedText;
  readonly map: OffsetMap;
}

/** Makes a text ready, and pauses well within every millisecond. */
export function* searchedTextSlices(text: string): Steps<SearchedText> {
  const builder = new FoldedTextBuilder();
  for (let at = 0; at < text.length; at += UNITS_PER_SLICE) {
    builder.append(text.slice(at, at + UNITS_PER_SLICE));
    yield;
  }
  const folded = builder.build();
  let seeds: SeedIndex | undefined;
  let decomposed: boolean | undefined;
  let made: SearchedBareText | null | undefined;
  return {
    text,
    folded,
    isDecomposed() {
      decomposed ??= DECOMPOSED.test(text);
      return decomposed;
    },
    *seeds() {
      seeds ??= yield* SeedIndex.slices(folded.text);
      return seeds;
    },
    *bare() {
      if (made !== undefined) return made;
      const bare = yield* withoutReadings(text);
      made = bare === null ? null : { searched: yield* searchedTextSlices(bare.text), map: bare.map };
      return made;
    },
  };
}

/** As `searchedTextSlices`, in one go. */
export function searchedText(text: string): SearchedText {
  return inOneGo(searchedTextSlices(text));
}
