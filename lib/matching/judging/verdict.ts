import { foldedText } from "../../chinese/folded-text.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Work } from "../../text/work.ts";
import type { Change } from "../change.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import type { PassageFlag, PassageKind, PassageSource } from "../passage.ts";
import { changesBetween, similarityOf } from "./alignment.ts";

/** From here on a passage keeps the words and is `edited`; below, it is another rendering of the statement. */
export const EDITED_SIMILARITY = 0.8;

/**
 * From here on a passage has the interview's very words: it needs no margin, and is no indirect speech, whoever
 * hands it on.
 */
export const SAME_WORDS = 0.9;

/** Equal stretches shorter than this between two changes are read as part of the change. */
const CHANGE_GAP = 2;
/** More changes than a person reads on a card. */
const MOST_CHANGES = 60;
/** A source that is this much longer than an otherwise equal passage was cut. In units of UTF-16, folded. */
const ELIDED_LENGTH = 4;

export interface Verdict {
  readonly kind: PassageKind;
  readonly flags: readonly PassageFlag[];
  /** Of the folded texts, 0 to 1. */
  readonly similarity: number;
  readonly changes: readonly Change[];
}

/** What is known of a passage beside its words. */
export interface Circumstances {
  /** It is indirect speech. */
  readonly reported: boolean;
  /** Its sources lie at least one uncited sentence apart. */
  readonly spliced: boolean;
  /** It is in another language than its sources. */
  readonly across: boolean;
}

/** Words in two languages are not compared letter by letter. */
const TRANSLATED: Verdict = { kind: "translated", flags: [], similarity: 0, changes: [] };

/**
 * Judges a passage against its sources.
 * @param passage the page's words
 */
export function judge(
  passage: string,
  sources: readonly PassageSource[],
  { reported, spliced, across }: Circumstances,
  work: Work,
): Verdict {
  if (across) return TRANSLATED;
  const joined = sources.map((source) => source.text).join("");
  work.draw((passage.length + joined.length) * FOLDING_WORK);
  const page = foldedText(passage);
  const source = foldedText(joined);
  const similarity = similarityOf(page.text, source.text, work);
  const found = changesBetween(page.text, source.text, CHANGE_GAP, work);
  const changes =
    found.length > MOST_CHANGES
      ? []
      : found.map(
          ({ first, second }): Change => ({
            page: page.map.toSource(first.start, first.end),
            source: source.map.toSource(second.start, second.end),
          }),
        );
  // What the source has before and behind the passage is not left out of it.
  const isInside = ({ start, end }: TextRange): boolean =>
    start !== end || (start > 0 && end < page.text.length);
  const leftOut = found.some(
    ({ first, second }) =>
      isInside(first) && second.end - second.start - (first.end - first.start) >= ELIDED_LENGTH,
  );
  const kind: PassageKind = reported
    ? "reported"
    : spliced
      ? "spliced"
      : page.text === source.text
        ? "verbatim"
        : similarity >= EDITED_SIMILARITY
          ? "edited"
          : "reworded";
  const elided =
    !reported && (kind === "edited" || kind === "spliced" || /…|\.{3}|⋯/u.test(passage)) && leftOut;
  return { kind, flags: elided ? ["elided"] : [], similarity, changes };
}
