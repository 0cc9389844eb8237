import { paragraphOf } from "../display-text.ts";
import type { Turn } from "../interview.ts";
import type { DraftTurn } from "./draft-turn.ts";
import type { KeyedSpeaker } from "./transcript-speakers.ts";

/** Words in bold letters, as Markdown marks them: nobody says the marks. */
const BOLD = /\*\*([^*\n]{1,2000}?)\*\*/gu;

/**
 * The turns of an interview from those that were read.
 * @param same as of `speakersOf`
 */
export function turnsOf(
  drafts: readonly DraftTurn[],
  speakers: readonly KeyedSpeaker[],
  same: ReadonlyMap<string, string>,
): Turn[] {
  const ids = new Map(speakers.map(({ key, speaker }) => [key, speaker.id]));
  return drafts.map(({ key, start, paragraphs }, index) => ({
    number: index + 1,
    speaker: ids.get(same.get(key) ?? key) ?? null,
    ...(start === null ? {} : { start }),
    paragraphs: paragraphs.map(({ text }) =>
      paragraphOf(text.includes("**") ? text.replaceAll(BOLD, "$1") : text),
    ),
  }));
}
