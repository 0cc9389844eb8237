import type { Interview } from "../../interview/interview.ts";
import type { Passage } from "../../matching/passage.ts";

/** A passage with its place on the page that is shown at the moment. */
export interface AnnotatedPassage {
  /** Stays the same while the page shows the same words in the same order. */
  readonly id: string;
  readonly passage: Passage;
  readonly interview: Interview;
  /** Live ranges, one for each text node; a passage whose words have left the page has none. */
  readonly ranges: readonly Range[];
}

/** All that has a card on a page, in its order: the line of a repost first. */
export const allPassages = ({
  repost,
  passages,
}: Pick<AnnotatedPage, "repost" | "passages">): readonly AnnotatedPassage[] =>
  repost === null ? passages : [repost, ...passages];

/** What a page that is annotated offers to the card. */
export interface AnnotatedPage {
  /** In the order of the page. */
  readonly passages: readonly AnnotatedPassage[];
  /** The full reprint of an interview has one line at its head instead of underlines. */
  readonly repost: AnnotatedPassage | null;
  /** The passage whose words are drawn at a point of the window (CSS pixels of the layout viewport). */
  passageAt(x: number, y: number): AnnotatedPassage | null;
  /** Where a passage is drawn at the moment: a rectangle for each piece of a line, in the window's coordinates. */
  rectanglesOf(passage: AnnotatedPassage): DOMRect[];
  /** Marks one passage as the one that the card is about; `null` unmarks. */
  emphasise(passage: AnnotatedPassage | null): void;
  /** Underlines a passage no longer, now and on later visits. */
  hide(passage: AnnotatedPassage): void;
  /** Takes the last `hide` of a passage back. */
  unhide(passage: AnnotatedPassage): void;
  /** Calls back whenever `passages` is another list than before. @returns ends it */
  onChange(listener: () => void): () => void;
}
