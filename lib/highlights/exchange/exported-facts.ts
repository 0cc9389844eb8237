import { foldedText } from "../../chinese/folded-text.ts";
import type { Interview } from "../../interview/interview.ts";
import { type ChangedWords, changedWords } from "../../matching/change.ts";
import { changesBetween } from "../../matching/judging/alignment.ts";
import { textFragment } from "../../text/text-fragment.ts";
import { Work } from "../../text/work.ts";
import { type Highlight, highlightText } from "../highlight.ts";

/** Differences with at most so many equal units between them are one, as on the card. */
const CHANGE_GAP = 2;

/** What exports say of the interviews that highlights go back to, by the interview's `id`. */
export type KnownInterviews = ReadonlyMap<string, Interview>;

/** Words of an interview as a file tells them to a person. */
interface ExportedSource {
  readonly turn: number;
  /** The speaker's name, or `id` where the interview is not there any more; empty where nobody knows. */
  readonly speaker: string;
  readonly text: string;
}

/** What a file tells of the passage that a highlight is. */
interface ExportedPassage {
  readonly kind: string;
  readonly flags: readonly string[];
  /** The interview's title, or its `id` where it is not there any more. */
  readonly interview: string;
  readonly sources: readonly ExportedSource[];
  /** In the order of the passage; none between languages, and for texts that are too long to be compared. */
  readonly differences: readonly ChangedWords[];
}

/** @returns what is known of the words that a highlight goes back to, `null` where there are none */
export function exportedPassage(highlight: Highlight, interviews: KnownInterviews): ExportedPassage | null {
  const { passage } = highlight;
  if (passage === null) return null;
  const interview = interviews.get(passage.interview);
  const nameOf = (id: string | null): string =>
    id === null ? "" : (interview?.speakers.find((speaker) => speaker.id === id)?.name ?? id);
  return {
    kind: passage.kind,
    flags: passage.flags,
    interview: interview?.title ?? passage.interview,
    sources: passage.sources.map(({ turn, speaker, text }) => ({ turn, speaker: nameOf(speaker), text })),
    differences: differencesOf(highlight),
  };
}

/** Where a highlight and the words that it goes back to differ, whatever script each is in. */
function differencesOf(highlight: Highlight): ChangedWords[] {
  const { passage } = highlight;
  if (passage === null || passage.kind === "translated" || passage.sources.length === 0) return [];
  const text = highlightText(highlight);
  const page = foldedText(text);
  const source = foldedText(passage.sources.map((one) => one.text).join(""));
  return changesBetween(page.text, source.text, CHANGE_GAP, new Work()).map(({ first, second }) =>
    changedWords(
      {
        page: page.map.toSource(first.start, first.end),
        source: source.map.toSource(second.start, second.end),
      },
      {
        text,
        sources: passage.sources.map((one) => ({ ...one, rendition: "", paragraph: 0, start: 0, end: 0 })),
      },
    ),
  );
}

/** A difference in a line: the page's words, then the interview's. */
export const differenceLine = ({ page, source }: ChangedWords): string => `「${page}」 → 「${source}」`;

/** The page's address with the fragment that leads to the words. */
export function linkToWords({ address, pieces }: Highlight): string {
  const [first] = pieces;
  if (address === "" || first === undefined || first.quote.exact.trim() === "") return address;
  const fragment = textFragment(first.quote, false);
  return address + (address.includes("#") ? fragment.slice(1) : fragment);
}
